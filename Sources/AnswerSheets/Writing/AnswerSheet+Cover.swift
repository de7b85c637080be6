import Maturity
import Workbooks

extension AnswerSheet {
  /// The first sheet: what this is, how to answer, and the way to the other sheets.
  func cover(_ tabs: Tabs) -> Worksheet {
    var cover = CoverBuilder(name: tabs.cover)
    cover.add(title: title)
    if let notice { cover.add(line: notice) }
    cover.add(line: "This workbook asks \(organisation.name) where it stands in \(round.name).")
    cover.add(line: "It holds the answers of one person. Colleagues each fill in a copy.")

    cover.add(subtitle: "About you")
    cover.add(.role, respondent?.title, "Such as partner lead, or head of housing.")
    cover.add(
      .group, words: Response.Group.allCases.map(\.label),
      "Choose from the list, or leave this empty.")
    cover.add(
      .name, nil,
      "Leave this empty unless you mean to give your name. Whoever gets this workbook sees it.")

    cover.add(subtitle: "How to answer")
    for (index, step) in steps(tabs).enumerated() { cover.add("Step \(index + 1)", step) }
    cover.add(
      "Return it",
      round.closes.map { "By \($0.inWords)." } ?? "No last day has been set.")
    cover.add("Who to ask", contact ?? "Ask whoever gave you this workbook.")

    cover.add(subtitle: "What each answer means")
    for answer in answers { cover.add(answer.label, answer.explanation) }

    cover.add(subtitle: "What each kind of evidence is")
    for kind in Evidence.Kind.allCases {
      cover.add(kind.label, kind.explanation)
    }

    cover.add(subtitle: "What is in this workbook")
    cover.add(tabs.activities, "What each \(called.activity.one) means, and what its words mean.")
    for (index, entry) in commitments.enumerated() {
      cover.add(tabs.commitments[index], contents(of: entry.commitment, entry.activities))
    }
    cover.add(tabs.evidence, "Room for a second item of evidence, and any more.")

    cover.add(subtitle: "What this workbook belongs to")
    cover.add(line: "The program that reads your answers looks here. These cells are locked.")
    cover.add(CoverLabel.framework.rawValue, framework.id.text)
    cover.add(CoverLabel.edition.rawValue, framework.edition)
    cover.add(CoverLabel.round.rawValue, round.id.text)
    cover.add(CoverLabel.organisation.rawValue, organisation.id.text)
    cover.add(CoverLabel.version.rawValue, CoverLabel.currentVersion)
    cover.sheet.footer = footer
    return cover.sheet
  }

  private func steps(_ tabs: Tabs) -> [String] {
    var steps = [
      "Write your role above, such as 'partner lead'. Leaders are chief officers, directors and "
        + "heads of service. The last two cells can stay empty.",
      "Open \(called.commitment.any)'s sheet: the list below leads there. Cells with a frame are "
        + "yours to fill in, and all others are locked. '\(tabs.activities)' says what the words "
        + "mean.",
      "For each criterion choose an answer from the list in '\(SheetColumn.answer.heading)'. Begin "
        + "each \(called.activity.one) with its lowest level.",
      "You can stop in \(called.activity.any) after a level that has a "
        + "'\(Answer.partly.label)' or a '\(Answer.notMet.label)'. Finish that level, and leave "
        + "those above it empty.",
      "After '\(Answer.partly.label)', say in '\(SheetColumn.note.heading)' what is missing."
        + (offersExclusion
          ? " After '\(Answer.doesNotApply.label)', say why in '\(SheetColumn.reason.heading)'."
          : ""),
    ]
    if hasElsewhere(activities) {
      steps.append(
        "'\(SheetColumn.elsewhere.heading)' has what you told somebody else, and when. It is no "
          + "answer here: see whether it still holds, and choose yourself.")
    }
    if let rule = framework.evidenceRule {
      steps.append(
        "From level \(rule.fromLevel.number) up, name what shows that a criterion is met. It "
          + "should be no more than \(rule.months) months old. A second item goes on "
          + "'\(tabs.evidence)'.")
    }
    steps.append(
      "What you cannot answer yet, leave empty. You can save and carry on another day. If a whole "
        + "\(called.activity.one) cannot apply to you, leave it empty and say so."
    )
    steps.append(
      "Save the workbook to the shared drive, as an Excel workbook (.xlsx), and say that it is "
        + "there.")
    return steps
  }

  private func contents(
    of commitment: Framework.Place, _ activities: [Framework.Place]
  ) -> String {
    let criteria = activities.reduce(0) { $0 + $1.questions.count }
    return "\(commitment.heading): \(called.activity.counted(activities.count)), "
      + "\(criteria) criteria."
  }
}

/// Puts the cover's rows one under another: a label in column A, what it is about in column B.
private struct CoverBuilder {
  var sheet: Worksheet

  init(name: TabName) { sheet = Worksheet(name: name, widths: [24, 84]) }

  mutating func add(title: String) {
    sheet.rows.append([Cell(.text(title), .title)])
  }

  mutating func add(subtitle: String) {
    // The space above a heading is its row's height: an empty row would end the sheet for some.
    sheet.heights[sheet.rows.count] = 36
    sheet.rows.append([Cell(.text(subtitle), .subtitleAtFoot)])
  }

  mutating func add(line: String) { sheet.rows.append([Cell(.text(line), .line)]) }

  mutating func add(_ label: String, _ text: String) {
    sheet.rows.append([Cell(.text(label), .label), Cell(.text(text), .words)])
  }

  mutating func add(_ tab: TabName, _ text: String) {
    sheet.rows.append([Cell(.link(tab.text, to: tab), .link), Cell(.text(text), .words)])
  }

  /// A cell to fill in, with what is said when somebody enters it.
  mutating func add(
    _ label: CoverLabel, _ text: String? = nil, words: [String] = [], _ help: String
  ) {
    let row = sheet.rows.count
    sheet.rows.append([
      Cell(.text(label.rawValue), .label), Cell(text.map { .text($0) } ?? .blank, .answer),
    ])
    sheet.rules.append(
      Worksheet.Rule(
        column: 1, rows: row...row, words: words, title: label.rawValue, message: help,
        refusal: "Choose \(words.joined(separator: " or ")) from the list, or leave this empty."))
  }
}

extension Cell.Style {
  fileprivate static let subtitleAtFoot = with {
    ($0.size, $0.isBold, $0.wraps, $0.standsAtFoot) = (14, true, false, true)
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
