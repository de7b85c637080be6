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
    return lines
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
