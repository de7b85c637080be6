/// Which of a workbook's cell styles show a number as a day.
final class CellStyles: XMLHandler {
  private var codes: [Int: String] = [:]
  private var isInCells = false
  private var areDays: [Bool] = []
  let failure: WorkbookReadingError? = nil

  /// Whether a style shows a number as a day.
  func isDay(_ style: Int) -> Bool { areDays.indices.contains(style) && areDays[style] }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "numFmt":
      if let id = element["numFmtId"].flatMap({ Int($0) }) { codes[id] = element["formatCode"] }
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = element["numFmtId"].flatMap { Int($0) } ?? 0
      areDays.append(codes[id].map(Self.isDay(code:)) ?? Self.isDay(builtIn: id))
    default: break
    }
  }

  func end(_ name: String, text: String) { if name == "cellXfs" { isInCells = false } }

  /// Whether a format that Excel brings along shows a day (ECMA-376, 18.8.30).
  ///
  /// 14 to 17 and 22 do everywhere, the others in East Asian Excel. Times of day alone do not.
  private static func isDay(builtIn id: Int) -> Bool {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
    default: false
    }
  }

  /// Whether a format code names a day or a year outside quotes, brackets and escapes.
  static func isDay(code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": isBracketed = true
        // What follows an underscore or an asterisk is a space as wide as it, or a filling.
        case "\\", "_", "*": isEscaped = true
        case "d", "y": return true
        default: break
        }
      }
    }
    return false
  }
}
