/// How many lines a text takes in print, measured as a browser would set it.
///
/// The widths are those of Arial, Helvetica and Liberation Sans, which agree. A character that is
/// not in the table counts as wide as it is high, so that a text is never thought too short.
enum PrintedText {
  /// How many lines a text takes.
  ///
  /// Words are set one after another, and one that is wider than a line is cut. Complexity: linear
  /// in the text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - width: The width of a line, in points.
  ///   - size: The size of the type, in points.
  /// - Returns: The lines; 0 for a text without a word.
  static func lines(_ text: String, width: Int, size: Int = 12) -> Int {
    let room = width * 1000 / size
    var lines = 0
    var used = room
    for word in text.split(whereSeparator: \.isWhitespace) {
      let length = word.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
      if lines > 0 && used + space + length <= room {
        used += space + length
        continue
      }
      lines += 1
      used = 0
      for scalar in word.unicodeScalars {
        let next = Self.width(of: scalar)
        if used > 0 && used + next > room {
          lines += 1
          used = 0
        }
        used += next
      }
    }
    return lines
  }

  private static let space = 278

  /// The width of a character, in thousandths of the size of the type.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case " "..."~": printable[Int(scalar.value) - 32]
    case "\u{2018}", "\u{2019}": 222
    case "\u{201C}", "\u{201D}": 333
    case "\u{2013}": 556
    case "\u{C0}"..."\u{17F}": 1000
    default: 1400
    }
  }

  /// The widths from the space to the tilde.
  private static let printable = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
