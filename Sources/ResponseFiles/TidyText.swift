// NFC is in the standard library, not yet as its promise. Foundation promises it, and takes the whole
// program three milliseconds longer to start.
@_spi(_Unicode) import Swift

extension String {
  /// The text as every route keeps it, so that the same words give the same bytes; `nil` where
  /// nothing is left.
  ///
  /// Line ends become LF and other control characters spaces; letters and their accents are one
  /// character where Unicode has one (NFC); white space at both ends goes.
  public var tidied: String? {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !afterReturn { scalars.append("\n") }
      case "\t": scalars.append("\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": scalars.append(" ")
      default: scalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: String(scalars)._nfc)
    guard let first = composed.firstIndex(where: { !$0.isTrimmed }),
      let last = composed.lastIndex(where: { !$0.isTrimmed })
    else { return nil }
    return String(composed[first...last])
  }
}

extension Unicode.Scalar {
  fileprivate var isTrimmed: Bool {
    switch self {
    case " ", "\t", "\n", "\u{A0}", "\u{FEFF}": true
    default: false
    }
  }
}
