import Maturity
import Workbooks

extension AnswerSheet {
  /// Writes the sheet as a workbook: a cover with instructions, and a tab for each commitment.
  ///
  /// - Returns: The file: the same sheet always as the same bytes, since the only date in it is the
  ///   round's.
  /// - Throws: An error where the system has no room for it.
  ///
  /// Complexity: linear in the number of criteria.
  public func workbook() throws -> [UInt8] { try layout.xlsx() }

  /// The workbook before it is a file.
  var layout: Workbook {
    let tabs = Tabs(of: self)
    var sheets = [cover(tabs), aboutActivities(tabs)]
    for (index, entry) in commitments.enumerated() {
      sheets.append(
        table(of: entry.commitment, entry.activities, named: tabs.commitments[index], tabs))
    }
    sheets.append(moreEvidence(tabs))
    let date = round.date
    return Workbook(
      properties: Workbook.Properties(
        title: title, subject: "\(framework.title), \(round.name)",
        author: "The lead of \(round.name)", language: framework.language,
        created: Day(year: date.year, month: date.month, day: date.day)),
      sheets: sheets)
  }

  /// What the workbook is called.
  var title: String { "\(framework.title): questions for \(organisation.name)" }

  /// What stands at the foot of each printed page; Excel takes `&` for a command.
  var footer: String {
    func plain(_ text: String) -> String { text.map { $0 == "&" ? "&&" : String($0) }.joined() }
    // Excel takes 255 characters at most.
    let name = plain(String("\(organisation.name), \(round.name)".prefix(100)))
    return "&L\(name)&C&A&RPage &P of &N"
  }

  /// What the workbook's tabs are called.
  struct Tabs {
    let cover = TabName("Start here")
    let activities: TabName
    let evidence = TabName("More evidence")
    let commitments: [TabName]

    init(of sheet: AnswerSheet) {
      activities = TabName("About the \(sheet.called.activity.many)")
      var names: [TabName] = []
      for (commitment, _) in sheet.commitments {
        let short = commitment.section.shortTitle
        names.append(TabName(short, besides: [cover, activities, evidence] + names))
      }
      commitments = names
    }
  }
}

extension Cell.Style {
  /// A style changed from that of plain text.
  static func with(_ change: (inout Cell.Style) -> Void) -> Cell.Style {
    var style = Cell.Style()
    change(&style)
    return style
  }

  /// Plain words that nobody can change.
  static let words = Cell.Style()
  /// Words of a table that nobody can change.
  static let locked = with { $0.isIndented = true }
  /// The heading of a sheet.
  static let title = with {
    ($0.size, $0.isBold, $0.wraps) = (18, true, false)
  }
  /// Words on one line that may run on over the cells beside them.
  static let line = with { $0.wraps = false }
  /// What a row of the cover is about.
  static let label = with { $0.isBold = true }
  /// A way to another sheet.
  static let link = with { ($0.isLink, $0.wraps) = (true, false) }
  /// The heading of a column.
  static let heading = with { ($0.isBold, $0.isIndented, $0.fill) = (true, true, 0xB9_D5EE) }
  /// What a row says of an activity.
  static let activity = with { ($0.isIndented, $0.fill) = (true, 0xEA_F2FA) }
  /// A cell to fill in with words, which a frame tells apart from those that are locked.
  static let answer = with {
    ($0.isUnlocked, $0.isFramed, $0.fill, $0.numberFormat) = (true, true, 0xFF_F9E0, "@")
  }
  /// A cell to fill in with a date.
  static let date = with {
    ($0.isUnlocked, $0.isFramed, $0.fill) = (true, true, 0xFF_F9E0)
    $0.numberFormat = "d mmmm yyyy"
  }
}
