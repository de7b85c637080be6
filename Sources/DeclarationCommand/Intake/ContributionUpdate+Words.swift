import Diagnostics
import Maturity
import ResponseFiles

extension ContributionUpdate {
  /// What the file brings, in a line for each respondent and each other matter.
  ///
  /// - Parameter inDetail: Whether to list what changes in a first response too. In a later one it
  ///   is always listed, for somebody has read the first.
  /// - Returns: Lines without ends; what belongs to a line above is indented.
  func lines(inDetail: Bool) -> [String] {
    var lines: [String] = []
    for change in responses {
      let role = change.part.response.respondent.title.printable(limit: 100)
      let who = "\(role) of \(organisation)"
      let differs =
        change.isResubmission
        ? "\(Self.counted(change.entries.count, "answer")) unlike what was there"
        : Self.counted(change.entries.count, "answer")
      lines.append("\(contribution.source): \(who): \(differs)")
      guard inDetail || change.isResubmission else { continue }
      lines += change.entries.map { "  \($0.question): \($0.words)" }
    }
    lines += agreed.map { change in
      let before = change.before.flatMap { $0.entry.answer?.rawValue } ?? "not agreed"
      let after = change.after.entry.answer?.rawValue ?? "unanswered"
      return "  \(change.question): agreed, \(before) → \(after)"
    }
    lines += evidence.map { "  evidence: \($0.title.printable(limit: 80))" }
    if let plan { lines.append("  plan: \(Self.counted(plan.count, "item"))") }
    return lines + besideAnswers
  }

  /// What changes of help, assurance and the board's paper, in a line for each.
  private var besideAnswers: [String] {
    var lines: [String] = []
    if let help {
      let sections = help.before.map(\.section) + help.after.map(\.section)
      let changed = Set(sections).sorted().map { section in
        (section, help.before.said(of: section), help.after.said(of: section))
      }
      lines += changed.filter { $0.1 != $0.2 }.map { "  help with \($0): \($1) → \($2)" }
    }
    if let assurances {
      lines += Self.lines(
        "assurance", from: assurances.before.map(\.words), to: assurances.after.map(\.words))
    }
    if let board {
      if board.before.purpose != board.after.purpose {
        let purposes = [board.before, board.after].map { $0.purpose?.rawValue ?? "none" }
        lines.append("  board, purpose: \(purposes[0]) → \(purposes[1])")
      }
      lines += Self.lines(
        "board", from: board.before.items.map(\.words), to: board.after.items.map(\.words))
    }
    return lines
  }

  /// What goes from a list and what comes to it, each as a line.
  private static func lines(_ what: String, from old: [String], to new: [String]) -> [String] {
    new.filter { !old.contains($0) }.map { "  \(what), added: \($0)" }
      + old.filter { !new.contains($0) }.map { "  \(what), taken out: \($0)" }
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

extension ContributionUpdate.EntryChange {
  /// What changes, such as "met → partly".
  fileprivate var words: String {
    let (was, becomes) = (
      before.answer?.rawValue ?? "unanswered", after.answer?.rawValue ?? "unanswered"
    )
    return was == becomes ? "\(becomes), with another note or reason" : "\(was) → \(becomes)"
  }
}

extension [HelpNotice] {
  /// What is said of help with an activity, such as "offers, An hour".
  fileprivate func said(of section: Section.ID) -> String {
    guard let notice = first(where: { $0.section == section }) else { return "nothing" }
    return notice.kind.rawValue + (notice.note.map { ", \($0.printable(limit: 200))" } ?? "")
  }
}

extension BoardPaper.Item {
  /// The item in a line, such as "ask from skills, Two days, by head of HR, 30 September 2026".
  fileprivate var words: String {
    let from = section.map { " from \($0)" } ?? ""
    let details = [owner.map { "by \($0.title.printable(limit: 100))" }, due?.inWords]
      .compactMap(\.self)
    return (["\(kind.rawValue)\(from)", text.printable(limit: BoardPaper.longestText)] + details)
      .joined(separator: ", ")
  }
}
