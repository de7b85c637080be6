/// Puts together the text of a shared or inline string: its runs, without how they are spoken.
struct CellText {
  private var text = ""
  private var phonetic = 0

  mutating func begin(_ name: String) { if name == "rPh" { phonetic += 1 } }

  mutating func end(_ name: String, text piece: String) {
    if name == "rPh" { phonetic -= 1 }
    if name == "t", phonetic == 0 { text += piece }
  }

  /// Hands over the text, and begins anew.
  mutating func take() -> String {
    defer { self = CellText() }
    return Self.unescaped(text)
  }

  /// Text with `_x000D_` and its like as the characters that XML could not hold.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var units: [UInt16] = []
    var plain = 0
    var index = 0
    func flush(to end: Int) {
      units += String(decoding: bytes[plain..<end], as: UTF8.self).utf16
    }
    while index + 7 <= bytes.count {
      guard let unit = escape(bytes[index..<index + 7]) else {
        index += 1
        continue
      }
      flush(to: index)
      units.append(unit)
      index += 7
      plain = index
    }
    flush(to: bytes.count)
    return String(decoding: units, as: UTF16.self)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let start = bytes.startIndex
    guard bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

/// The strings that cells share.
final class SharedStrings: XMLHandler {
  private(set) var texts: [String] = []
  private var text = CellText()
  let failure: WorkbookReadingError? = nil

  func begin(_ element: XMLElement) { text.begin(element.name) }

  func end(_ name: String, text piece: String) {
    text.end(name, text: piece)
    if name == "si" { texts.append(text.take()) }
  }
}
