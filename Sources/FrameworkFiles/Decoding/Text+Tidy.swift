extension String {
  /// The text with every run of spaces, tabs and line breaks made one space, and none at its ends.
  ///
  /// A hard space stays.
  var onOneLine: String {
    if isPlainlyOnOneLine { return self }
    var tidy = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in unicodeScalars {
      if scalar.isBreakableSpace {
        isAfterSpace = !tidy.isEmpty
      } else {
        if isAfterSpace { tidy.append(" ") }
        tidy.append(scalar)
        isAfterSpace = false
      }
    }
    return String(tidy)
  }

  /// Whether the text needs no tidying, as nearly all text in files does not; `false` where only a
  /// slower look could tell.
  private var isPlainlyOnOneLine: Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in utf8 {
      if byte < space || byte == space && last == space { return false }
      // The last bytes of the line breaks beyond ASCII.
      if byte == 0x85 || byte == 0xA8 || byte == 0xA9 { return false }
      last = byte
    }
    return last != space
  }
}

extension Unicode.Scalar {
  fileprivate var isBreakableSpace: Bool {
    switch self {
    case " ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Whether a reader cannot see the character although it acts on what they see: a control
  /// character, or one that turns the direction of writing.
  var isHidden: Bool {
    switch value {
    case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default:
      false
    }
  }
}

extension Int {
  /// Reads a number written in one to nine ASCII digits, without a leading nought.
  init?(digits text: String) {
    let bytes = text.utf8
    guard (1...9).contains(bytes.count),
      bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      bytes.count == 1 || bytes.first != UInt8(ascii: "0")
    else { return nil }
    self.init(text)
  }
}
