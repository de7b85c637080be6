package import Maturity

extension Workspace {
  /// Records what the lead of an organisation has agreed as its answer to a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - agreed: The agreed answer, with why it is; `nil` takes an agreement back.
  ///   - organisation: The organisation.
  ///   - round: The round.
  ///   - author: The organisation's lead.
  /// - Returns: Whether that changed anything.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, an agreement without a reason,
  ///   answers that are signed; or it cannot be written.
  @discardableResult
  package func agree(
    _ question: Question.ID, _ agreed: AgreedAnswer?, of organisation: Organisation.ID,
    in round: Round.ID, by author: Author
  ) throws(WorkspaceError) -> Bool {
    try connection.writing { () throws(WorkspaceError) in
      try demand(round)
      try demand(organisation)
      if let agreed, agreed.because.withoutOuterSpace.isEmpty {
        throw refusal(.agreedWithoutReason(organisation, question))
      }
      let standing = try connection.agreements(in: round, of: organisation)
        .first { $0.question == question }?.agreed.historyText
      if standing.isSame(as: agreed?.historyText) { return false }
      let assessment = try connection.assessment(changing: organisation, in: round)
      try connection.run(
        "DELETE FROM agreements WHERE assessment = \(assessment) AND question = \(question)")
      if let agreed {
        let entry = agreed.entry
        try connection.run(
          """
          INSERT INTO agreements (assessment, question, answer, reason, note, because)
          VALUES (\(assessment), \(question), \(entry.answer), \(entry.reason), \(entry.note),
            \(agreed.because))
          """)
      } else {
        try connection.clearEmptied()
      }
      try connection.record(
        .agreement(on: question, of: organisation, in: round), from: standing,
        to: agreed?.historyText, by: author)
      return true
    }
  }

  /// What an organisation has decided to do, in its own order.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of this workspace.
  ///   - round: A round of this workspace.
  /// - Returns: The items of its plan.
  /// - Throws: ``WorkspaceError``: an unknown round or organisation, or it cannot be read.
  package func plan(
    of organisation: Organisation.ID, in round: Round.ID
  ) throws(WorkspaceError) -> [PlanItem] {
    try demand(round)
    try demand(organisation)
    return try connection.planItems(in: round, of: organisation).map(\.item)
  }

  /// What the organisations within reach have decided to do, each in its own order.
  ///
  /// - Parameter round: A round of this workspace.
  /// - Returns: The items of their plans; nothing of an organisation that has none.
  /// - Throws: ``WorkspaceError``: an unknown round, or it cannot be read.
  package func plansWithinReach(
    in round: Round.ID
  ) throws(WorkspaceError) -> [Organisation.ID: [PlanItem]] {
    try demand(round)
    return Dictionary(
      grouping: try connection.planItems(in: round, of: nil), by: \.organisation
    ).mapValues { $0.map(\.item) }
  }

  /// Puts a whole plan in the place of the one that stands, and says whether it is another.
  func replacePlan(
    with plan: [PlanItem], of organisation: Organisation.ID, in round: Round.ID,
    by author: Author
  ) throws(WorkspaceError) -> Bool {
    let old = try connection.planItems(in: round, of: organisation).map(\.item.historyText)
    let new = plan.map(\.historyText)
    if old.isSame(as: new) { return false }
    // A plan goes on after the answers are signed: it is not part of them.
    let assessment = try connection.assessment(of: organisation, in: round)
    try connection.run("DELETE FROM plan_items WHERE assessment = \(assessment)")
    for (offset, item) in plan.enumerated() {
      try connection.run(
        """
        INSERT INTO plan_items (assessment, position, question, action, owner, due, progress)
        VALUES (\(assessment), \(offset + 1), \(item.question), \(item.action), \(item.owner),
          \(item.due), \(item.progress))
        """)
    }
    try connection.record(old, new, by: author) { .planItem($0, of: organisation, in: round) }
    return true
  }
}

extension HistoryEntry.Matter {
  static func agreement(
    on question: Question.ID, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(.agreement, round: round, organisation: organisation, key: question.text)
  }

  static func planItem(
    _ position: Int, of organisation: Organisation.ID, in round: Round.ID
  ) -> Self {
    Self(.plan, round: round, organisation: organisation, key: String(position))
  }
}

extension String {
  /// The text without white space at either end.
  var withoutOuterSpace: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
