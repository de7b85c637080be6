import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// Asks why levels fell, and keeps what an organisation says.
  static let falls = Action(
    Command(
      "falls", "List what fell since the last round, or say why an activity fell",
      discussion: """
        A level may fall for a good reason: an honest look, a new edition, a list that grew old. The \
        reason stands beside the fall in the reports. It can be given before or after the answers are \
        signed, because it is no part of them.
        """,
      arguments: [
        Argument(.text("ORG"), "The organisation"),
        Argument(.text("ACTIVITY"), "The activity, by its id or its number", count: .optional),
      ],
      options: [
        .option("because", .text("TEXT"), "Why the activity fell"),
        .flag("withdraw", "Take the reason back", conflicts: ["because"]),
        WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
        WorkspaceOptions.json,
      ],
      examples: [
        .init("declaration falls maldon", "What fell, and the reasons given so far."),
        .init(
          "declaration falls maldon 2.1 --because 'The list has not been kept since May.'",
          "Say why one activity fell."),
      ])
  ) { invocation, console in
    let because = invocation.value("because")
    let isChange = because != nil || invocation.isSet("withdraw")
    guard isChange == (invocation.argument("ACTIVITY") != nil) else {
      throw isChange
        ? CommandFailure(
          .usage, "no activity is named", do: "name one that 'declaration falls ORG' lists")
        : CommandFailure(
          .usage, "an activity is named and nothing is said of it",
          do: "say why it fell with --because TEXT, or take the reason back with --withdraw")
    }
    return try isChange ? explain(because, invocation, console) : list(invocation, console)
  }

  private static func list(
    _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let falls = try falls(of: invocation, workspace)
    console.write(invocation.isSet("json") ? try JSON.text(falls.rows) : falls.text)
    return .done
  }

  private static func explain(
    _ because: String?, _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    let reason = because?.tidied
    if because != nil && reason == nil {
      throw CommandFailure(.usage, "the reason says nothing", do: "say why the activity fell")
    }
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let falls = try falls(of: invocation, workspace)
    let place = try falls.fall(named: invocation.argument("ACTIVITY") ?? "")
    let isChanged = try workspace.explainFall(
      of: place.section.id, because: reason, of: falls.organisation.id, in: falls.round.id,
      by: author)
    let left =
      falls.unexplained.count { $0.section.id != place.section.id }
      + (reason == nil ? 1 : 0)
    let others = left == 0 ? "Every fall has a reason." : "\(left) without a reason."
    console.tell(
      isChanged
        ? "\(reason == nil ? "Took back" : "Recorded") why \(place.number) fell. \(others)\n"
        : "Nothing changed. \(others)\n")
    return .done
  }

  private static func falls(
    of invocation: Invocation, _ workspace: borrowing Workspace
  ) throws -> FallList {
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let passages = try workspace.passages(to: round)
    guard let falls = try workspace.fallList(of: organisation, in: passages) else {
      throw CommandFailure(
        .badData,
        "there is nothing to compare \(organisation.name) with in round \(round.id)",
        do: "a fall shows once it has answered in two rounds")
    }
    return falls
  }
}
