import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// The help that organisations offer to others, and ask for.
  static let offers = Action(
    group: "offers", "Keep the help that organisations offer and ask for",
    [addOffer, askForHelp, withdrawOffer, listOffers])

  private static let place: [Option] = [
    WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
  ]

  private static let arguments = [
    Argument(.text("ORG"), "The organisation"),
    Argument(.text("ACTIVITY"), "The activity, by its id or its number"),
  ]

  private static let addOffer = Action(
    Command(
      "add", "Offer help with an activity to the other organisations",
      discussion: """
        Only who offers help is ever named as a helper. An offer can be made, changed and withdrawn \
        after the answers are signed: it is not part of them.
        """,
      arguments: arguments,
      options: [.option("note", .text("TEXT"), "What exactly is offered")] + place,
      examples: [
        .init(
          "declaration offers add maldon 2.1 --note 'A morning with our analysts'",
          "Maldon would help others with activity 2.1.")
      ])
  ) { invocation, console in try say(.offers, invocation, console) }

  private static let askForHelp = Action(
    Command(
      "ask", "Ask the other organisations for help with an activity", arguments: arguments,
      options: [.option("note", .text("TEXT"), "What exactly is asked for")] + place,
      examples: [
        .init(
          "declaration offers ask rochford 2.1 --note 'How to begin'",
          "Rochford would be helped with activity 2.1.")
      ])
  ) { invocation, console in try say(.asks, invocation, console) }

  private static let withdrawOffer = Action(
    Command(
      "withdraw", "Take back an offer of help, or what was asked for", arguments: arguments,
      options: [.flag("ask", "Take back what was asked for, not what was offered")] + place,
      examples: [
        .init("declaration offers withdraw maldon 2.1", "Maldon offers no help any more.")
      ])
  ) { invocation, console in
    let kind: HelpNotice.Kind = invocation.isSet("ask") ? .asks : .offers
    return try change(invocation, console) { notices, organisation, activity in
      let standing = notices.firstIndex { $0.section == activity.section.id }
      guard let standing, notices[standing].kind == kind else {
        let other = standing.map { notices[$0].kind }
        throw CommandFailure(
          .badData, "\(organisation.name) \(kind.denied) with \(activity.words)",
          do: other == nil
            ? "see who does with 'declaration offers list'"
            : kind == .offers ? "add --ask, for it asks for help" : "leave --ask out, for it offers"
        )
      }
      notices.remove(at: standing)
      return "\(organisation.name) \(kind.denied) with \(activity.words) any more."
    }
  }

  private static let listOffers = Action(
    Command(
      "list", "List who offers help and who asks, and who could help whom",
      discussion: """
        A pair is an organisation that offers help with an activity and is supported at level 3 or \
        more, and one that asks for it and is at least two levels below. The list names both, and \
        is for the round's lead alone.
        """,
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let list = OffersList(
      cohort: try workspace.cohort(of: round), notices: try workspace.help(in: round.id))
    console.write(invocation.isSet("json") ? try JSON.text(list.row) : list.text)
    return .done
  }

  /// Records that an organisation offers help with an activity, or asks for some.
  private static func say(
    _ kind: HelpNotice.Kind, _ invocation: Invocation, _ console: any Console
  ) throws -> ExitStatus {
    let note = invocation.value("note")?.tidied
    return try change(invocation, console) { notices, organisation, activity in
      let standing = notices.firstIndex { $0.section == activity.section.id }
      if let standing, notices[standing].kind != kind {
        let flag = kind == .offers ? " --ask" : ""
        throw CommandFailure(
          .badData,
          "\(organisation.name) \(kind.opposite.said) with \(activity.words), and cannot "
            + "\(kind == .offers ? "offer it" : "ask for it") too",
          do: "withdraw that first with 'declaration offers withdraw \(organisation.id) "
            + "\(activity.number)\(flag)'")
      }
      let notice = HelpNotice(
        organisation: organisation.id, section: activity.section.id, kind: kind, note: note)
      if let standing { notices[standing] = notice } else { notices.append(notice) }
      return "\(organisation.name) \(kind.said) with \(activity.words)."
    }
  }

  /// Changes what an organisation says of help with the activity that a command line names.
  private static func change(
    _ invocation: Invocation, _ console: any Console,
    _ change: (inout [HelpNotice], Organisation, Framework.Place) throws -> String
  ) throws -> ExitStatus {
    let author = try WorkspaceOptions.author(invocation, console, as: "partner lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let activity = try workspace.framework(of: round)
      .activity(named: invocation.argument("ACTIVITY") ?? "")
    var notices = try workspace.help(of: organisation.id, in: round.id)
    let said = try change(&notices, organisation, activity)
    try workspace.replaceHelp(with: notices, of: organisation.id, in: round.id, by: author)
    console.tell(said + "\n")
    return .done
  }
}

extension HelpNotice.Kind {
  fileprivate var opposite: Self { self == .offers ? .asks : .offers }

  /// What an organisation does that says this.
  fileprivate var said: String { self == .offers ? "offers help" : "asks for help" }

  /// What an organisation does that does not say this.
  fileprivate var denied: String { self == .offers ? "offers no help" : "asks for no help" }
}

extension Framework.Place {
  /// The section as messages name it, such as "2.1 Analyst network".
  var words: String { "\(number) \(section.shortTitle)" }
}
