/// How many cells, and how much text, all sheets together may still have.
final class CellBudget {
  private let limits: ReadingLimits
  private var cells = 0
  private var text = 0

  init(limits: ReadingLimits) { self.limits = limits }

  /// Counts a cell.
  ///
  /// - Returns: What is exceeded, if anything is.
  func count(_ value: String) -> WorkbookReadingError? {
    cells += 1
    text += value.utf8.count
    if cells > limits.cells { return .tooManyCells(limit: limits.cells) }
    if text > limits.textMegabytes * 1_000_000 {
      return .tooLarge(part: nil, megabytes: limits.textMegabytes)
    }
    return nil
  }
}

/// Takes in the cells of one sheet.
final class SheetCells: XMLHandler {
  private let strings: [String]
  private let styles: CellStyles
  private let base: Day.Base
  private let budget: CellBudget
  private let part: String
  private(set) var failure: WorkbookReadingError?

  private var found: [Int: [Int: Spreadsheet.Value]] = [:]
  private var row = 0
  private var column = 0
  private var isInCell = false
  private var kind = "n"
  private var style = 0
  private var value = ""
  private var text = CellText()
  private var isInline = false

  init(
    strings: [String], styles: CellStyles, base: Day.Base, budget: CellBudget, part: String
  ) {
    self.strings = strings
    self.styles = styles
    self.base = base
    self.budget = budget
    self.part = part
  }

  /// The rows that hold anything, from the top.
  var rows: [Spreadsheet.Row] {
    found.keys.sorted().map { Spreadsheet.Row(number: $0, cells: found[$0] ?? [:]) }
  }

  func begin(_ element: XMLElement) {
    switch element.name {
    case "row":
      row = element["r"].map { Int($0) ?? 0 } ?? row + 1
      column = 0
      if !(1...1_048_576).contains(row) { fail() }
    case "c": beginCell(element)
    case "is" where isInCell: isInline = true
    default: if isInline { text.begin(element.name) }
    }
  }

  func end(_ name: String, text piece: String) {
    switch name {
    case "v" where isInCell: value = piece
    case "is": isInline = false
    case "c" where isInCell:
      isInCell = false
      take()
    default: if isInline { text.end(name, text: piece) }
    }
  }

  private func beginCell(_ element: XMLElement) {
    if let reference = element["r"] {
      guard let place = Self.place(reference) else { return fail() }
      (column, row) = place
    } else {
      column += 1
    }
    guard (1...16_384).contains(column), (1...1_048_576).contains(row) else { return fail() }
    isInCell = true
    kind = element["t"] ?? "n"
    style = element["s"].flatMap { Int($0) } ?? 0
    value = ""
    text = CellText()
  }

  private func take() {
    let inline = text.take()
    var content: Spreadsheet.Value?
    switch kind {
    case "s":
      guard value.isEmpty || Int(value).map(strings.indices.contains) == true else { return fail() }
      content = Int(value).map { .text(strings[$0]) }
    case "inlineStr": content = .text(inline)
    case "str": content = .text(CellText.unescaped(value))
    case "b": content = value.isEmpty ? nil : .boolean(value == "1" || value == "true")
    case "e": content = .error(value)
    case "d": content = Self.day(iso: value).map { .day($0) } ?? .text(value)
    default: content = number
    }
    if let exceeded = budget.count(content?.text ?? "") { failure = failure ?? exceeded }
    guard let content, content.text != "" else { return }
    found[row, default: [:]][column] = content
  }

  private var number: Spreadsheet.Value? {
    guard !value.isEmpty else { return nil }
    guard let number = Double(value), number.isFinite else { return .text(value) }
    guard styles.isDay(style), let day = Day(serial: number, base: base) else {
      return .number(number)
    }
    return .day(day)
  }

  private func fail() { failure = failure ?? .damaged(part: part) }

  /// The day at the beginning of an ISO date and time.
  private static func day(iso text: String) -> Day? {
    let parts = text.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...9999).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The column and row of a reference such as `E12`.
  private static func place(_ reference: String) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 16_384:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 1_048_576:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    return column > 0 && row > 0 ? (column, row) : nil
  }
}
