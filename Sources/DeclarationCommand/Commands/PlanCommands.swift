import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// What an organisation has decided to do.
  static let plan = Action(
    group: "plan", "Keep the action plan of an organisation",
    [addToPlan, listPlan, changePlan, carryPlan])

  private static let details: [Option] = [
    .option("owner", .text("ROLE"), "The role that owns it"),
    .option("due", .text("DATE"), "The day by which it is to be done"),
    .option(
      "progress", .one(of: PlanItem.Progress.allCases.map(\.rawValue), "PROGRESS"),
      "How far it has come"),
  ]

  private static let place: [Option] = [
    WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
  ]

  private static let addToPlan = Action(
    Command(
      "add", "Plan what to do about a criterion that is not met",
      arguments: [
        Argument(.text("ORG"), "The organisation"),
        Argument(.text("CRITERION"), "The criterion, by its id or its number"),
      ],
      options: [
        .option("action", .text("TEXT"), "What is to be done", isRequired: true)
      ] + details + place,
      examples: [
        .init(
          "declaration plan add maldon 2.1.2 --action 'Write it' --owner 'head of HR'",
          "Somebody is to write the list.")
      ])
  ) { invocation, console in
    try change(invocation, console) { plan, framework, assessment in
      let question = try framework.question(named: invocation.argument("CRITERION") ?? "")
      guard assessment.entries[question.id]?.answer != .met else {
        throw CommandFailure(
          .badData, "'\(question.id)' is met", do: "plan for a criterion that is not")
      }
      let item = PlanItem(question: question.id, action: "", progress: .notStarted)
      plan.append(try item.changed(by: invocation))
      return "Planned for \(question.id). The plan has \(counted(plan.count))."
    }
  }

  private static let listPlan = Action(
    Command(
      "list", "List an organisation's plan, what is overdue first",
      discussion: "Below it stand the activities below their target for which nothing is planned.",
      arguments: [Argument(.text("ORG"), "The organisation")],
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let list = PlanList(
      framework: try workspace.framework(of: round), organisation: organisation, round: round,
      assessment: try workspace.assessment(of: organisation.id, in: round.id),
      plan: try workspace.plan(of: organisation.id, in: round.id), today: console.today)
    console.write(invocation.isSet("json") ? try JSON.text(list.rows) : list.text)
    return .done
  }

  private static let changePlan = Action(
    Command(
      "change", "Change an item of a plan, or take it out",
      discussion: "A plan can be changed after the answers are signed: it is not part of them.",
      arguments: [
        Argument(.text("ORG"), "The organisation"),
        Argument(.text("NUMBER"), "The item's number in 'declaration plan list'"),
      ],
      options: [.option("action", .text("TEXT"), "What is to be done")] + details + [
        .flag("remove", "Take it out", conflicts: ["action", "owner", "due", "progress"])
      ] + place,
      examples: [
        .init("declaration plan change maldon 1 --progress done", "The first item is done.")
      ])
  ) { invocation, console in
    let today = console.today
    return try change(invocation, console) { plan, framework, _ in
      plan = framework.inUrgency(plan, on: today)
      let text = invocation.argument("NUMBER") ?? ""
      guard let number = Int(text), plan.indices.contains(number - 1) else {
        throw CommandFailure(
          .badData, "the plan has no item '\(text.printable(limit: 40))'",
          do: plan.isEmpty ? "add one first" : "give a number from 1 to \(plan.count)")
      }
      if invocation.isSet("remove") {
        plan.remove(at: number - 1)
        return "Taken out. The plan has \(counted(plan.count))."
      }
      let before = plan[number - 1]
      plan[number - 1] = try before.changed(by: invocation)
      if plan[number - 1] == before {
        guard
          ["action", "owner", "due", "progress"].contains(where: { invocation.value($0) != nil })
        else {
          throw CommandFailure(
            .usage, "nothing is to be changed",
            do: "say what is new with --action, --owner, --due or --progress, or add --remove")
        }
        return "Nothing changed: it says so already."
      }
      return "Changed: \(plan[number - 1].action.printable(limit: 80))"
    }
  }

  private static let carryPlan = Action(
    Command(
      "carry", "Carry what is not done of the last round's plan into this round's",
      arguments: [Argument(.text("ORG"), "The organisation")], options: place)
  ) { invocation, console in
    let earlier: [PlanItem]
    do {
      let workspace = try WorkspaceOptions.open(invocation, console, .read)
      let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
      let round = try workspace.round(invocation)
      earlier = try workspace.earlierPlan(of: organisation, in: round)
    }
    return try change(invocation, console) { plan, framework, _ in
      let carried = framework.carried(from: earlier).filter { !plan.contains($0) }
      plan += carried
      return "Carried \(counted(carried.count)). The plan has \(counted(plan.count))."
    }
  }

  private static func counted(_ items: Int) -> String { items == 1 ? "1 item" : "\(items) items" }

  /// Changes a plan and records it whole, or not at all.
  private static func change(
    _ invocation: Invocation, _ console: any Console,
    _ change: (inout [PlanItem], Framework, Assessment) throws -> String
  ) throws -> ExitStatus {
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    var plan = try workspace.plan(of: organisation.id, in: round.id)
    let said = try change(
      &plan, try workspace.framework(of: round),
      try workspace.assessment(of: organisation.id, in: round.id))
    try workspace.record(
      [
        Submission(
          round: round.id, organisation: organisation.id, respondent: .partnerLead, entries: [:],
          plan: plan)
      ], by: author)
    console.tell(said + "\n")
    return .done
  }
}

extension PlanItem {
  /// The item with what a command line says of it.
  fileprivate func changed(by invocation: Invocation) throws -> PlanItem {
    let action = try invocation.value("action").map { text in
      guard let action = text.tidied else {
        throw CommandFailure(.usage, "the action says nothing", do: "say what is to be done")
      }
      return action
    }
    let due = try invocation.value("due", as: "a date such as 2026-03-31") { CalendarDate(iso: $0) }
    return PlanItem(
      question: question, action: action ?? self.action,
      owner: invocation.value("owner")?.tidied.map { Role($0) } ?? owner, due: due ?? self.due,
      progress: invocation.value("progress").flatMap(Progress.init) ?? progress)
  }
}
