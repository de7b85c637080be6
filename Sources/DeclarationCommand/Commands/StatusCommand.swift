import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Says who has come how far in a round.
  static let status = Action(
    Command(
      "status", "Show who has come how far in a round, and whom to chase",
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let progress = try workspace.progress(in: round)
    if workspace.reach != .everybody {
      console.tell("Only your own organisation is listed: this login answers for no other.\n")
    }
    if invocation.isSet("json") {
      console.write(try JSON.text(RoundStatus(progress, round: round, on: console.today)))
      return .done
    }
    console.write("\(round.name): \(round.date.inWords)\(round.closing(on: console.today))\n\n")
    let nouns = Set(progress.map(\.organisation.kind.noun))
    let noun = nouns.count == 1 ? nouns.first ?? "organisation" : "organisation"
    let activities = try workspace.framework(of: round).activities.first?.kind.plural
    console.write(
      PlainTable(
        head: [
          noun, "stage", activities ?? "activities", "answered", "respondents", "disputed",
          "problems", "signed",
        ], rows: progress.map(\.cells)
      ).text)
    console.write("\n" + chaseLines(progress, noun).map { $0 + "\n" }.joined())
    return .done
  }

  /// Whom to chase for what, a line for each stage short of the end.
  private static func chaseLines(_ progress: [Progress], _ noun: String) -> [String] {
    let lines = Progress.Stage.allCases.compactMap { stage -> String? in
      let names = progress.filter { $0.stage == stage }.map(\.organisation.shortName)
      guard let request = stage.request, !names.isEmpty else { return nil }
      return "\(names.count) \(request): \(names.joined(separator: ", "))."
        .wrapped(width: 80, hanging: 2).joined(separator: "\n")
    }
    let elsewhere = progress.filter { $0.elsewhere > 0 }
      .map { "\($0.organisation.shortName) \($0.elsewhere)" }
    let confirm =
      elsewhere.isEmpty
      ? []
      : "Criteria to confirm from elsewhere: \(elsewhere.joined(separator: ", "))."
        .wrapped(width: 80, hanging: 2)
    let signed = progress.count { $0.stage == .signed }
    return lines + confirm + unconfirmedLines(progress) + problemLines(progress) + [
      "Signed by \(signed) of \(progress.count) \(noun)s."
    ]
  }

  /// What waits for the round's lead.
  private static func unconfirmedLines(_ progress: [Progress]) -> [String] {
    let waiting = progress.filter { !$0.unconfirmed.isEmpty }
      .map { "\($0.organisation.shortName) \($0.unconfirmed.joined(separator: ", "))" }
    return waiting.isEmpty
      ? []
      : ("For the round's lead to confirm that it does not apply: "
        + "\(waiting.joined(separator: "; ")). Use 'declaration round confirm'.")
        .wrapped(width: 80, hanging: 2)
  }

  /// What is amiss with answers, and whose they are.
  private static func problemLines(_ progress: [Progress]) -> [String] {
    let clauses = progress.flatMap { one in
      one.problemClauses.map { "\(one.organisation.shortName) \($0)." }
    }
    return clauses.isEmpty
      ? []
      : ["Answers with a problem:"]
        + clauses.flatMap { $0.wrapped(width: 80, indent: 2, hanging: 4) }
  }
}

extension Workspace {
  /// How far each organisation within reach has come in a round, in the organisations' order.
  borrowing func progress(in round: Round) throws -> [Progress] {
    let cohort = try cohortWithinReach(of: round)
    let invited = try invitations(in: round.id)
    let respondents = try respondentsWithinReach(in: round.id)
    let elsewhere = try answersElsewhereWithinReach(in: round.id)
    var progress: [Progress] = []
    for member in cohort.members where reach.includes(member.organisation.id) {
      let respondents = respondents[member.organisation.id]?.count ?? 0
      progress.append(
        Progress(
          member, in: cohort, respondents: respondents, invited: invited[member.organisation.id],
          elsewhere: elsewhere[member.organisation.id] ?? []))
    }
    return progress
  }
}

extension Round {
  /// When the round closes and how long that leaves, as the end of a sentence; empty where it stays
  /// open.
  func closing(on today: CalendarDate) -> String {
    guard let closes, let left = daysLeft(on: today) else { return "" }
    switch left {
    case ..<0: return ", closed on \(closes.inWords)"
    case 0: return ", closes today"
    case 1: return ", closes on \(closes.inWords), 1 day left"
    default: return ", closes on \(closes.inWords), \(left) days left"
    }
  }

  /// How many days are left to answer in; below 0 once it is closed, `nil` where it stays open.
  func daysLeft(on today: CalendarDate) -> Int? { closes.map { today.days(until: $0) } }
}

extension Progress {
  fileprivate var cells: [String] {
    [
      organisation.shortName, stage.rawValue, "\(completed) of \(activities)",
      "\(answered) of \(asked)", respondents == 0 ? "" : String(respondents),
      disputed == 0 ? "" : String(disputed), problems == 0 ? "" : String(problems),
      signOff?.date.iso ?? "",
    ]
  }
}

/// The standing of a round, as JSON.
private struct RoundStatus: Encodable {
  let round: String
  let closes: String?
  let daysLeft: Int?
  let organisations: [Row]

  enum CodingKeys: String, CodingKey {
    case round, closes, organisations
    case daysLeft = "days_left"
  }

  init(_ progress: [Progress], round: Round, on today: CalendarDate) {
    self.round = round.id.text
    closes = round.closes?.iso
    daysLeft = round.daysLeft(on: today)
    organisations = progress.map(Row.init)
  }

  /// One organisation.
  struct Row: Encodable {
    let organisation: String
    let stage: String
    let invited: String?
    let completed: Int
    let activities: Int
    let answered: Int
    let asked: Int
    let respondents: Int
    let disputed: Int
    let problems: Int
    let signed: String?
    let signedBy: String?
    let exceptions: String?
    let elsewhere: Int
    let unconfirmed: [String]

    enum CodingKeys: String, CodingKey {
      case organisation, stage, invited, completed, activities, answered, asked, respondents
      case disputed, problems, signed, exceptions, elsewhere, unconfirmed
      case signedBy = "signed_by"
    }

    init(_ progress: Progress) {
      organisation = progress.organisation.id.text
      stage = progress.stage.rawValue
      invited = progress.invited?.iso
      completed = progress.completed
      activities = progress.activities
      answered = progress.answered
      asked = progress.asked
      respondents = progress.respondents
      disputed = progress.disputed
      problems = progress.problems
      signed = progress.signOff?.date.iso
      signedBy = progress.signOff?.role.title
      exceptions = progress.signOff?.exceptions
      elsewhere = progress.elsewhere
      unconfirmed = progress.unconfirmed
    }
  }
}
