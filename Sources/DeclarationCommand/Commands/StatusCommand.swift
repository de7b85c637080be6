import CommandParsing
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Says who has come how far in a round.
  static let status = Action(
    Command(
      "status", "Show who has come how far in a round",
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let cohort = try workspace.cohort(of: round)
    let rows = cohort.members.map { StatusRow($0, in: cohort) }
    if invocation.isSet("json") {
      console.write(try JSON.text(rows))
      return .done
    }
    let closing = round.closes.map { ", closes on \($0.inWords)" } ?? ""
    console.write("\(round.name): \(round.date.inWords)\(closing)\n\n")
    console.write(
      PlainTable(
        head: ["organisation", "activities completed", "answered", "problems", "signed off"],
        rows: rows.map(\.cells)
      ).text)
    let complete = rows.count { $0.completed == $0.activities }
    console.write("\nCompleted by \(complete) of \(rows.count) organisations.\n")
    return .done
  }
}

/// How far one organisation has come.
private struct StatusRow: Encodable {
  let organisation: String
  let completed: Int
  let activities: Int
  let answered: Int
  let asked: Int
  let problems: Int
  let signedOff: String?

  enum CodingKeys: String, CodingKey {
    case organisation, completed, activities, answered, asked, problems
    case signedOff = "signed_off"
  }

  init(_ member: Cohort.Member, in cohort: Cohort) {
    let questionnaire = Questionnaire(
      framework: cohort.framework,
      assessment: member.assessment ?? Assessment(organisation: member.organisation.id))
    let tally = cohort.framework.activities.reduce(Tally()) { sum, activity in
      sum + (activity.ladder?.score(member.answers).tally ?? Tally())
    }
    organisation = member.organisation.id.text
    completed = questionnaire.activities.count { questionnaire.status(of: $0) == .completed }
    activities = questionnaire.activities.count
    answered = tally.answered
    asked = tally.asked
    problems = questionnaire.activities.reduce(0) { $0 + questionnaire.problems(in: $1).count }
    signedOff = member.assessment?.signOff.map { "\($0.date.iso) by the \($0.role)" }
  }

  var cells: [String] {
    [
      organisation, "\(completed) of \(activities)", "\(answered) of \(asked)",
      problems == 0 ? "" : String(problems), signedOff ?? "",
    ]
  }
}
