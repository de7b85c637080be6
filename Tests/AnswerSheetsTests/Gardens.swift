import AnswerSheets
import Diagnostics
import Maturity
import Workbooks

extension Framework {
  /// Two commitments: one of two activities, one of one; one criterion may not apply.
  static let gardens = Framework(
    id: "gardens", edition: "2026", title: "Gardens",
    source: .init(title: "Gardens", publisher: "The Gardeners"), licence: "None.",
    language: "en-GB",
    levels: [1: "Bare", 2: "Dug", 3: "Green"].sorted { $0.key < $1.key }.map {
      LevelDefinition(level: Level($0.key), name: $0.value, meaning: "")
    },
    sectionKinds: [
      SectionKind(id: "part", plural: "parts", method: .minimum),
      SectionKind(id: "activity", plural: "activities", method: .ladder),
    ],
    evidenceRule: EvidenceRule(fromLevel: 3, kinds: [.document], months: 24), support: [],
    sections: [
      Maturity.Section(
        id: "ground", kind: "part", title: "The ground", shortTitle: "Ground",
        content: .sections([
          activity("soil", "Soil is fed", ["soil-dug": 2, "soil-fed": 2, "soil-tested": 3]),
          activity("paths", "Paths are laid", ["paths-laid": 2, "paths-lit": 3]),
        ])),
      Maturity.Section(
        id: "water", kind: "part", title: "Water", shortTitle: "Water",
        content: .sections([activity("butts", "Rain is kept", ["butts-bought": 2])])),
    ])

  private static func activity(
    _ id: Maturity.Section.ID, _ title: String, _ questions: KeyValuePairs<String, Int>
  ) -> Maturity.Section {
    Maturity.Section(
      id: id, kind: "activity", title: title, shortTitle: id.text,
      guidance: Guidance(statement: "\(title) by us."),
      content: .questions(
        questions.map { id, level in
          Question(
            id: Question.ID(stringLiteral: id), level: Level(level), text: "We have \(id).",
            mayNotApply: id == "soil-tested" ? "There is no soil." : nil)
        }))
  }
}

extension Round {
  /// The round that the gardens are asked in.
  static let spring = Round(
    id: "spring-2026", name: "Spring 2026", date: "2026-03-31", closes: "2026-04-30",
    framework: "gardens", edition: "2026", targets: Targets(3), disclosure: .lead)
}

extension AnswerSheet {
  /// The gardens' questions to the allotments.
  static let gardens = AnswerSheet(
    framework: .gardens, round: .spring,
    organisation: Organisation(
      id: "allotments", name: "The Allotments", shortName: "Allotments", kind: .district,
      tier: .district))
}

/// A workbook as somebody would change it, cell by cell.
struct EditedWorkbook {
  var sheets: [(name: String, rows: [[String?]])]

  /// The workbook as it was sent out.
  init(_ sheet: AnswerSheet = .gardens) throws {
    sheets = try Spreadsheet.read(try sheet.workbook()).sheets.map { sheet in
      let width = sheet.rows.flatMap(\.cells.keys).max() ?? 0
      let height = sheet.rows.map(\.number).max() ?? 0
      var rows = Array(repeating: [String?](repeating: nil, count: width), count: height)
      for row in sheet.rows {
        for (column, value) in row.cells { rows[row.number - 1][column - 1] = value.text }
      }
      return (sheet.name, rows)
    }
  }

  /// The index of a sheet.
  func sheet(_ name: String) -> Int { sheets.firstIndex { $0.name == name } ?? -1 }

  /// The index of the row of a sheet in which a cell holds a text.
  func row(_ text: String, in sheet: Int) -> Int {
    sheets[sheet].rows.firstIndex { $0.contains(text) } ?? -1
  }

  /// The index of a column of a sheet by its heading.
  func column(_ heading: String, in sheet: Int) -> Int {
    sheets[sheet].rows.lazy.compactMap { $0.firstIndex(of: heading) }.first ?? -1
  }

  /// Writes into a cell: the sheet's name, a text of its row, and its column's heading.
  mutating func write(_ text: String?, _ name: String, _ row: String, _ heading: String) {
    let sheet = sheet(name)
    sheets[sheet].rows[self.row(row, in: sheet)][column(heading, in: sheet)] = text
  }

  /// Writes beside a label of the cover.
  mutating func write(_ text: String?, beside label: String) {
    let cover = sheet("Start here")
    sheets[cover].rows[row(label, in: cover)][1] = text
  }

  /// The workbook as a program would have read it.
  var spreadsheet: Spreadsheet {
    Spreadsheet(
      sheets: sheets.map { sheet in
        Spreadsheet.Sheet(
          name: sheet.name,
          rows: sheet.rows.enumerated().map { number, cells in
            Spreadsheet.Row(
              number: number + 1,
              cells: Dictionary(
                uniqueKeysWithValues: cells.enumerated().compactMap { column, text in
                  text.map { (column + 1, Self.value($0)) }
                }))
          })
      })
  }

  /// Text as a cell's value: `!` before an error, `#` before a number, `@` before a day's number.
  private static func value(_ text: String) -> Spreadsheet.Value {
    switch text.first {
    case "!": .error(String(text.dropFirst()))
    case "#": .number(Double(text.dropFirst()) ?? 0)
    case "@":
      Day(serial: Double(text.dropFirst()) ?? 0, base: .from1900).map { .day($0) } ?? .text(text)
    default: .text(text)
    }
  }

  /// What comes of reading it.
  func read(_ options: AnswerSheet.Options = .init()) -> AnswerSheet.Reading {
    AnswerSheet.read(spreadsheet, name: "g.xlsx", framework: .gardens, options: options)
  }

  /// What is wrong with it, in words.
  func problems(_ options: AnswerSheet.Options = .init()) -> [String] {
    let reading = read(options)
    return reading.diagnostics.map(\.description) + (reading.more.map { [$0] } ?? [])
  }
}
