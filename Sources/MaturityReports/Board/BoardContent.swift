import Maturity

/// What is worked out for a board, of one organisation or of the whole partnership.
struct BoardContent {
  /// What the file is called.
  let name: String
  /// The heading of the page.
  let title: String
  let subtitles: [String]
  /// What matters, a paragraph each, in at most 150 words together.
  let headline: [String]
  let levels: BoardTable
  let strengths: BoardList
  let gaps: BoardList
  /// What only one kind of paper has, under a heading each.
  let further: [(heading: String, paragraphs: [String])]
  /// What helps a board and stands in the report too: as much of it is given as there is room for,
  /// from the first on.
  var helpful: [(heading: String, paragraphs: [String])] = []
  /// How sure the paper is, in one sentence.
  let certainty: String
  /// Who has checked, and who has signed.
  let signOff: [String]
  /// Where an activity stands, in words that follow its number.
  let standing: (Section.ID) -> String
}

extension BoardContent {
  /// What was asked and when, who has checked, and what it is not for.
  ///
  /// - Parameters:
  ///   - framework: The framework.
  ///   - round: The round.
  ///   - assurance: Who has checked.
  ///   - audience: Who it is for; `nil` where the paper says so elsewhere.
  /// - Returns: Two lines.
  static func subtitles(
    _ framework: Framework, _ round: Round, _ assurance: AssuranceWords,
    for audience: Audience? = nil
  ) -> [String] {
    let reader = audience.map { " for \($0.inWords)" } ?? ""
    return [
      "Board paper\(reader). \(framework.title), edition \(framework.edition). Not for ranking.",
      "\(round.standing). \(assurance.short).",
    ]
  }

  /// How many assessments have been signed, under a paper that adds them up.
  static func signatures(_ signed: Int, of all: Int, _ called: Vocabulary) -> String {
    Share(signed, of: all).counted("assessment", "assessments", "is", "are")
      + " signed off by \(called.officer). This paper adds them up, and nobody signs it."
  }
}

/// Three activities that stand out, and what there is to say of the choice.
struct BoardList: Hashable {
  let heading: String
  let items: [String]
  /// Ties, and what is missing; `nil` where there is nothing to say.
  let note: String?

  /// How high it is in print, in one of two columns.
  var height: Int {
    items.reduce(BoardSheet.minorHeading) {
      $0 + BoardSheet.height($1, width: BoardSheet.column)
    } + (note.map { BoardSheet.height($0, width: BoardSheet.column) } ?? 0)
  }
}

/// A row for each activity: what the rows show, their heads and their cells.
struct BoardTable {
  /// What it holds, for somebody who does not see it.
  let label: String
  /// The finding, in at most 15 words.
  let headline: String
  /// Measure, who, when and how many.
  let subtitle: String
  let columns: [Cell]
  let rows: [Row]
  /// What a mark in a cell means; `nil` where there is none.
  let footnote: String?
  /// The levels and their names.
  let levels: [(level: Level, name: String)]

  /// One activity.
  struct Row: Hashable {
    let title: String
    let cells: [Cell]
  }

  /// What stands in a cell: a level in its colour, then words.
  struct Cell: Hashable {
    let level: Level?
    let text: String
    /// Whether the words are to catch the eye.
    let isStressed: Bool

    /// Makes a cell.
    init(_ text: String, level: Level? = nil, isStressed: Bool = false) {
      self.level = level
      self.text = text
      self.isStressed = isStressed
    }
  }

  /// How high it is in print.
  var height: Int {
    BoardSheet.heading + BoardSheet.height(subtitle, width: BoardSheet.width)
      + BoardSheet.tableHead + BoardSheet.key + rows.count * BoardSheet.row
      + (footnote.map { BoardSheet.height($0, width: BoardSheet.width) } ?? 0)
  }
}
