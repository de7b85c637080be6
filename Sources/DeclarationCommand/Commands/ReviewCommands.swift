import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// Who has checked an organisation's answers.
  static let review = Action(
    group: "review", "Keep who has checked the answers of an organisation",
    [addReview, listReviews, removeReview])

  private static let place: [Option] = [
    WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
  ]

  private static let addReview = Action(
    Command(
      "add", "Record that somebody has checked the answers",
      discussion: """
        Answers are self-assessed until somebody else has gone through them: another partner \
        (peer-reviewed), or somebody from outside with no stake in the result (independent). A \
        review can be recorded after the answers are signed: it is not part of them.
        """,
      arguments: [Argument(.text("ORG"), "The organisation")],
      options: [
        .option(
          "kind", .one(of: Assurance.Kind.allCases.map(\.rawValue), "KIND"),
          "How far outside the check comes from", isRequired: true),
        .option(
          "by", .text("WHO"), "The body or role that checked; never a person's name",
          isRequired: true),
        .option("date", .text("DATE"), "The day on which it was finished", isRequired: true),
        .option("note", .text("TEXT"), "What it covered, or left out"),
      ] + place,
      examples: [
        .init(
          "declaration review add maldon --kind independent --by Audit --date 2026-03-20",
          "Internal audit has gone through Maldon's answers.")
      ])
  ) { invocation, console in
    let assurance = try assurance(invocation, today: console.today)
    return try change(invocation, console) { assurances, organisation in
      guard !assurances.contains(assurance) else {
        throw CommandFailure(
          .badData, "this review of \(organisation.name) is recorded already",
          do: "see it with 'declaration review list \(organisation.id)'")
      }
      assurances.append(assurance)
      return "\(organisation.name): \(assurance.words)."
    }
  }

  private static let listReviews = Action(
    Command(
      "list", "List who has checked the answers of one organisation, or of each",
      arguments: [
        Argument(.text("ORG"), "The organisation; by default each of them", count: .optional)
      ],
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let one = try invocation.argument("ORG").map { try workspace.organisation(named: $0) }
    let assurances =
      try one.map { [$0.id: try workspace.assurances(of: $0.id, in: round.id)] }
      ?? workspace.assurances(in: round.id)
    let list = ReviewList(
      round: round,
      organisations: try one.map { [$0] }
        ?? workspace.organisations(in: round, reviewed: assurances),
      assurances: assurances)
    console.write(invocation.isSet("json") ? try JSON.text(list.row) : list.text)
    return .done
  }

  private static let removeReview = Action(
    Command(
      "remove", "Take out a review that was recorded by mistake",
      arguments: [
        Argument(.text("ORG"), "The organisation"),
        Argument(.text("NUMBER"), "The review's number in 'declaration review list'"),
      ],
      options: place,
      examples: [.init("declaration review remove maldon 1", "The first review is taken out.")])
  ) { invocation, console in
    try change(invocation, console) { assurances, organisation in
      let index = try invocation.index(
        in: assurances.count, of: "\(organisation.name) has no review")
      let gone = assurances.remove(at: index)
      return "Taken out for \(organisation.name): \(gone.words)."
    }
  }

  private static func assurance(
    _ invocation: Invocation, today: CalendarDate
  ) throws -> Assurance {
    guard let by = Role(written: invocation.value("by") ?? "") else {
      throw CommandFailure(
        .usage, "who checked has 1 to 100 characters",
        do: "name a body or a role, as in --by 'Internal audit'")
    }
    let expected = "a date such as 2026-03-31"
    let given = try invocation.value("date", as: expected) { CalendarDate(typed: $0) }
    guard let kind = invocation.value("kind").flatMap(Assurance.Kind.init), let date = given
    else { throw CommandFailure(.usage, "the review is not whole", do: "give kind and date") }
    guard date <= today else {
      throw CommandFailure(
        .badData, "\(date.inWords) is still to come: today is \(today.inWords)",
        do: "give the day on which the review was finished")
    }
    return Assurance(
      kind: kind, by: by.title, date: date, note: invocation.value("note")?.tidied)
  }

  /// Changes who has checked an organisation's answers.
  private static func change(
    _ invocation: Invocation, _ console: any Console,
    _ change: (inout [Assurance], Organisation) throws -> String
  ) throws -> ExitStatus {
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    var assurances = try workspace.assurances(of: organisation.id, in: round.id)
    let said = try change(&assurances, organisation)
    try workspace.replaceAssurances(
      with: assurances, of: organisation.id, in: round.id, by: author)
    console.tell(said + "\n")
    return .done
  }
}

extension Invocation {
  /// The index that the argument NUMBER means in a list that is counted from 1.
  ///
  /// - Parameters:
  ///   - count: How many the list has.
  ///   - absence: What a message begins with, such as "the plan has no item".
  /// - Returns: The index, counted from 0.
  /// - Throws: A failure where the list has no such number.
  func index(in count: Int, of absence: String) throws -> Int {
    let text = argument("NUMBER") ?? ""
    guard let number = Int(text), (1...max(1, count)).contains(number), count > 0 else {
      throw CommandFailure(
        .badData, "\(absence) '\(text.printable(limit: 40))'",
        do: count == 0 ? "add one first" : "give a number from 1 to \(count)")
    }
    return number - 1
  }
}

extension Workspace {
  /// Who has part in a round, and whoever was reviewed in it although it had none.
  fileprivate borrowing func organisations(
    in round: Round, reviewed: [Organisation.ID: [Assurance]]
  ) throws -> [Organisation] {
    let listed = Set(try organisations(in: round).map(\.id)).union(reviewed.keys)
    return try organisations().filter { listed.contains($0.id) }
  }
}

extension Assurance {
  /// The assurance in a line, such as "peer-reviewed by Rochford on 20 March 2026".
  var words: String {
    "\(kind.inWords) by \(by.printable(limit: 100)) on \(date.inWords)"
      + (note.map { ", \($0.printable(limit: 500))" } ?? "")
  }
}
