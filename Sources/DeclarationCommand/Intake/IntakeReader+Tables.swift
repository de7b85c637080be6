import AnswerSheets
import Diagnostics
import Maturity
import ResponseFiles

extension IntakeReader {
  func readTable(
    _ bytes: [UInt8], named name: String, into result: inout Result
  ) throws {
    let reading = AnswerSheet.read(
      bytes, name: name, framework: framework,
      options: .init(organisations: organisations, round: round))
    guard let responses = reading.responses else {
      if try readEarlierTable(bytes, named: name, into: &result) { return }
      let all = reading.diagnostics.map(\.description) + (reading.more.map { [$0] } ?? [])
      throw CommandFailure(.badData, all.joined(separator: "\n"))
    }
    result.notes += reading.notes.map { "\(name): \($0)" }
    try requireRoles(responses, named: name)
    // A table need not say who answers. A workbook asks, and is a ZIP archive.
    let asksForRole = bytes.starts(with: "PK".utf8)
    result.contributions += responses.map { response in
      Contribution(
        source: name,
        file: response.file(answering: framework, in: round.id, respondent: .partnerLead),
        isWhole: false, lacksRole: asksForRole && response.respondent == nil)
    }
    if result.contributions.last?.lacksRole ?? false {
      result.notes.append(
        "\(name): 'Your role' is empty, so the answers are taken as the partner lead's. Where a "
          + "colleague gave them, write the colleague's role there.")
    }
  }

  /// Refuses a role that no response file could hold, for what is taken in is written out again.
  private func requireRoles(_ responses: [SheetResponse], named name: String) throws {
    let roles = responses.compactMap(\.respondent?.title)
    guard let role = roles.first(where: { Role(written: $0) == nil }) else { return }
    throw refusal(
      name, "'\(role.printable(limit: 40))' is not a role",
      do: "use one line of 1 to 100 characters, such as 'data lead'")
  }

  /// Reads a table that answers another edition which the workspace keeps, and carries it over.
  ///
  /// - Returns: Whether it answers one.
  private func readEarlierTable(
    _ bytes: [UInt8], named name: String, into result: inout Result
  ) throws -> Bool {
    let others = editions.values.filter { $0.edition != framework.edition }
      .sorted { $0.edition > $1.edition }
    for earlier in others {
      let reading = AnswerSheet.read(
        bytes, name: name, framework: earlier,
        options: .init(organisations: organisations, round: round))
      guard let responses = reading.responses else { continue }
      result.notes += reading.notes.map { "\(name): \($0)" }
      try requireRoles(responses, named: name)
      for response in responses {
        var file = response.file(answering: earlier, in: round.id, respondent: .partnerLead)
        let notAsked = file.keepQuestions(of: framework, from: earlier)
        result.notes += try carry(&file, notAsked: notAsked, named: name)
        result.contributions.append(Contribution(source: name, file: file, isWhole: false))
      }
      return true
    }
    return false
  }
}

extension ResponseFile {
  /// Leaves out what belongs to questions that a framework does not ask.
  ///
  /// - Returns: The questions that were answered and are not asked, in the earlier edition's order.
  fileprivate mutating func keepQuestions(
    of framework: Framework, from earlier: Framework
  ) -> [Question.ID] {
    let gone = Set(own.response.entries.keys.filter { framework.position(of: $0) == nil })
    for question in gone { own.response.entries[question] = nil }
    own.evidence = own.evidence.compactMap { item in
      let shows = item.shows.filter { framework.position(of: $0) != nil }
      return shows.isEmpty
        ? nil
        : Evidence(
          kind: item.kind, title: item.title, reference: item.reference, date: item.date,
          shows: shows)
    }
    return earlier.questions.map(\.id).filter(gone.contains)
  }
}
