import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// What shows that answers are true.
  static let evidence = Action(
    group: "evidence", "Keep the evidence of an organisation",
    [addEvidence, listEvidence, expireEvidence])

  private static let kinds = Evidence.Kind.allCases.map(\.rawValue)

  private static let addEvidence = Action(
    Command(
      "add", "Add an item of evidence, or further criteria that it shows",
      discussion: """
        Evidence of the same kind, title, reference and date is one item, which then shows the \
        criteria of both. The item itself stays where it is kept.
        """,
      arguments: [Argument(.text("ORG"), "The organisation")],
      options: [
        .option("kind", .one(of: kinds, "KIND"), "How much it weighs", isRequired: true),
        .option("title", .text("TITLE"), "What it is called", isRequired: true),
        .option("reference", .text("WHERE"), "Where it is kept"),
        .option("date", .text("DATE"), "The date that it bears"),
        .option(
          "shows", .text("ID"), "A criterion that it shows", isRequired: true, isRepeatable: true),
        WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
      ],
      examples: [
        .init(
          "declaration evidence add maldon --kind data --title Log --shows ID",
          "A log that shows one criterion.")
      ])
  ) { invocation, console in
    let (title, date) = (try title(invocation), try date(invocation, "date"))
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    try round.requireOpen(on: console.today)
    let framework = try workspace.framework(of: round)
    let item = Evidence(
      kind: invocation.value("kind").flatMap(Evidence.Kind.init) ?? .statement, title: title,
      reference: invocation.value("reference")?.tidied ?? "", date: date,
      shows: try invocation.values("shows").map { try framework.question(named: $0).id })
    let count = try workspace.add(item, of: organisation.id, in: round.id, by: author)
    let criteria = count == 1 ? "1 criterion" : "\(count) criteria"
    let verdict = framework.evidenceRule?.verdict(on: item, roundDate: round.date) ?? .counts
    console.tell(
      count == 0
        ? "'\(title.printable())' is there already and shows no more than before.\n"
        : "'\(title.printable())' now shows \(criteria) more"
          + (verdict == .counts
            ? ", and counts.\n" : ". It does not count: \(verdict.explanation).\n"))
    return .done
  }

  private static let listEvidence = Action(
    Command(
      "list", "List the evidence, whether it counts, and where some is missing",
      discussion: """
        Below the items stand the claims that lack evidence: first the one whose evidence would \
        raise a supported level furthest.
        """,
      arguments: [Argument(.text("ORG"), "The organisation")],
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let list = EvidenceList(
      framework: try workspace.framework(of: round), organisation: organisation, round: round,
      assessment: try workspace.assessment(of: organisation.id, in: round.id))
    console.write(invocation.isSet("json") ? try JSON.text(list.row) : list.text)
    return .done
  }

  private static let expireEvidence = Action(
    Command(
      "expire", "Say that evidence holds no more",
      discussion: """
        The item stays listed with the day, and does not count from then on. By default the day is \
        today, or the round's date where that is earlier, so that it does not count in the round.
        """,
      arguments: [Argument(.text("ORG"), "The organisation")],
      options: [
        .option("title", .text("TITLE"), "What it is called", isRequired: true),
        .option("kind", .one(of: kinds, "KIND"), "Its kind, where several bear the title"),
        .option("reference", .text("WHERE"), "Where it is kept, where several bear the title"),
        .option("dated", .text("DATE"), "The date that it bears, where several bear the title"),
        .option("date", .text("DATE"), "The day from which it holds no more"),
        .option("because", .text("TEXT"), "Why it holds no more"),
        .flag("withdraw", "Say that it holds after all"),
        WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
      ],
      examples: [
        .init(
          "declaration evidence expire maldon --title 'Data strategy'",
          "A strategy that was replaced.")
      ])
  ) { invocation, console in
    let (title, given) = (try title(invocation), try date(invocation, "date"))
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let dated = try date(invocation, "dated")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    try round.requireOpen(on: console.today)
    let found = try workspace.assessment(of: organisation.id, in: round.id).evidence.filter {
      item in
      item.title == title
        && invocation.value("kind").map { $0 == item.kind.rawValue } ?? true
        && invocation.value("reference").map { $0.tidied ?? "" == item.reference } ?? true
        && dated.map { $0 == item.date } ?? true
    }
    let item = try only(found, title: title, of: organisation)
    let withdraws = invocation.isSet("withdraw")
    let day = given ?? min(console.today, round.date)
    try workspace.expire(
      item, of: organisation.id, in: round.id, on: withdraws ? nil : day,
      because: invocation.value("because")?.tidied ?? "No reason given", by: author)
    console.tell(
      withdraws
        ? "'\(title.printable())' holds after all.\n"
        : "'\(title.printable())' holds no more from \(day.inWords) on"
          + (day > round.date
            ? ", and still counts in the round, whose date is \(round.date.inWords).\n" : ".\n"))
    return .done
  }

  private static func title(_ invocation: Invocation) throws -> String {
    guard let title = invocation.value("title")?.tidied else {
      throw CommandFailure(.usage, "the evidence has no title", do: "say what it is called")
    }
    return title
  }

  private static func date(_ invocation: Invocation, _ option: String) throws -> CalendarDate? {
    try invocation.value(option, as: "a date such as 2026-03-31") { CalendarDate(typed: $0) }
  }

  private static func only(
    _ found: [Evidence], title: String, of organisation: Organisation
  ) throws -> Evidence {
    guard let item = found.first else {
      throw CommandFailure(
        .badData, "\(organisation.name) has no such evidence as '\(title.printable(limit: 80))'",
        do: "see what there is with 'declaration evidence list \(organisation.id)'")
    }
    guard found.count == 1 else {
      throw CommandFailure(
        .badData, "\(found.count) items of evidence are called '\(title.printable(limit: 80))'",
        do: "say which with --kind, --reference or --dated")
    }
    return item
  }
}
