/// A workbook to write: what stands in its sheets and how it looks.
package struct Workbook: Hashable, Sendable {
  /// What the file says of itself.
  package var properties: Properties
  /// The sheets, in the order of their tabs.
  package var sheets: [Worksheet]

  /// Makes a workbook.
  package init(properties: Properties, sheets: [Worksheet]) {
    self.properties = properties
    self.sheets = sheets
  }

  /// What a file says of itself.
  package struct Properties: Hashable, Sendable {
    /// The title, which assistive technology reads out first.
    package var title: String
    /// What it is about.
    package var subject: String
    /// Who publishes it.
    package var author: String
    /// The language of its text, as a tag such as `en-GB`.
    package var language: String
    /// The day that it bears.
    ///
    /// A clock would make two workbooks of one content differ.
    package var created: Day

    /// Makes properties.
    package init(title: String, subject: String, author: String, language: String, created: Day) {
      self.title = title
      self.subject = subject
      self.author = author
      self.language = language
      self.created = created
    }
  }
}

/// One sheet to write.
package struct Worksheet: Hashable, Sendable {
  /// What the tab is called.
  package var name: TabName
  /// How wide the columns are, in characters.
  package var widths: [Double]
  /// The rows, each from column A.
  package var rows: [[Cell]] = []
  /// The heights that are not worked out from what the rows hold, by row from 0, in points.
  package var heights: [Int: Double] = [:]
  /// The fewest lines of text that a row of the table has room for below its headings.
  package var fewestLines = 1
  /// The rows that make a table; `nil` where the sheet has none.
  package var table: Table?
  /// What belongs in some of the cells.
  package var rules: [Rule] = []
  /// How many columns stay in sight beside the table.
  package var frozenColumns = 0
  /// The paper that it prints on.
  package var page = Page.a4Portrait
  /// What stands at the foot of each printed page.
  package var footer = ""

  /// Makes a sheet without rows.
  package init(name: TabName, widths: [Double]) {
    self.name = name
    self.widths = widths
  }

  /// A run of rows under one row of headings.
  package struct Table: Hashable, Sendable {
    /// What formulas call it: letters and underscores.
    package var name: String
    /// The row of the headings, from 0.
    ///
    /// It stays in sight, and heads every printed page.
    package var headingRow: Int
    /// The last row, from 0.
    package var lastRow: Int

    /// Makes a table.
    package init(name: String, headingRow: Int, lastRow: Int) {
      self.name = name
      self.headingRow = headingRow
      self.lastRow = lastRow
    }
  }

  /// What belongs in a run of cells of one column.
  package struct Rule: Hashable, Sendable {
    /// The column, from 0.
    package var column: Int
    /// The rows, from 0.
    package var rows: ClosedRange<Int>
    /// The words to choose from; where there are none, anything may be typed.
    package var words: [String]
    /// The heading of what is said when a cell is entered: 32 characters at most.
    package var title: String
    /// What is said when a cell is entered: 255 characters at most.
    package var message: String
    /// What is said of any other word: 255 characters at most.
    package var refusal: String

    /// Makes a rule.
    package init(
      column: Int, rows: ClosedRange<Int>, words: [String] = [], title: String, message: String,
      refusal: String = ""
    ) {
      self.column = column
      self.rows = rows
      self.words = words
      self.title = title
      self.message = message
      self.refusal = refusal
    }
  }

  /// Paper, and which way round it lies.
  package enum Page: Hashable, Sendable {
    /// A4, upright.
    case a4Portrait
    /// A3, on its side.
    case a3Landscape
  }
}
