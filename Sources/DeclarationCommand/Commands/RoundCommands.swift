import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Rounds: made, listed, extended, and what their lead confirms.
  static let round = Action(
    group: "round", "Run the rounds of a programme",
    [
      addRound, listRounds, extendRound, inviteToRound, remindOfRound, changeEdition,
      confirmExclusion,
    ])

  private static let dateExpected = "a date such as 2026-03-31"

  private static let addRound = Action(
    Command(
      "add", "Add a round, and keep the framework that it asks",
      discussion: """
        The disclosure says to whom results go, and is promised before the round opens: 'lead' for \
        the round's lead only, 'partners' for all partners too, 'public' for anybody. Names are for \
        the lead alone, whatever is promised. Others see counts.

        Counts can also be given by kind or tier. Groups under the smallest are pooled. A smallest \
        group that is below five, or no number, means five.

        Activities and commitments, here and in all help, are what the Declaration calls its \
        parts. Of another framework, its own are meant, such as gates and stages.
        """,
      arguments: [Argument(.text("ID"), "The round's id, such as spring-2026")],
      options: [
        .option("name", .text("NAME"), "The round's name; by default made from its id"),
        .option(
          "date", .text("DATE"), "The date that answers are about", isRequired: true),
        .option("opens", .text("DATE"), "The day on which answering opens"),
        .option("closes", .text("DATE"), "The last day on which answers are taken"),
        .option("target", .text("LEVEL"), "The level aimed at; by default 3"),
        .option(
          "target-for", .text("ACTIVITY=LEVEL"), "The level aimed at for one activity",
          isRepeatable: true),
        .option(
          "disclosure", .one(of: Disclosure.allCases.map(\.rawValue), "WHOM"),
          "To whom results go; by default lead"),
        .option(
          "peers", .one(of: Peers.allCases.map(\.rawValue), "BY"),
          "What organisations are grouped by; by default none"),
        .option(
          "smallest-group", .text("NUMBER"), "The fewest that a figure may rest on; by default 5"),
        .option("publication", .text("DATE"), "The day on which results are to be published"),
        .option(
          "framework", .file("FRAMEWORK"), "The framework; by default the Essex Data Declaration"),
        WorkspaceOptions.workspace, WorkspaceOptions.role,
      ],
      examples: [
        .init(
          "declaration round add spring-2026 --date 2026-03-31 --closes 2026-04-30",
          "A round that takes answers until the end of April.")
      ])
  ) { invocation, console in
    let source = try FrameworkSource(named: invocation.value("framework"), console: console)
    try source.requireLadders()
    let round = try round(invocation, asking: source.framework)
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    try workspace.add(round, asking: source, by: author)
    if let text = invocation.value("smallest-group"), text != "\(round.smallestGroup.count)" {
      console.tell(
        "The smallest group is \(round.smallestGroup.count): '\(text.printable(limit: 40))' is no "
          + "number from 5 to 1000.\n")
    }
    try workspace.tellOfSuccessors(on: round, console)
    console.tell("Added round \(round.id). Next: declaration round invite\n")
    return .done
  }

  private static func round(
    _ invocation: Invocation, asking framework: Framework
  ) throws -> Round {
    let text = invocation.argument("ID") ?? ""
    guard let id = Round.ID(text) else {
      throw CommandFailure(
        .usage, "'\(text.printable(limit: 80))' cannot be a round's id",
        do: "use small letters, digits and single hyphens, such as spring-2026")
    }
    func date(_ option: String) throws -> CalendarDate? {
      try invocation.value(option, as: dateExpected) { CalendarDate(iso: $0) }
    }
    guard let roundDate = try date("date") else {
      throw CommandFailure(.usage, "the round has no date", do: "add --date DATE")
    }
    let (opens, closes) = (try date("opens"), try date("closes"))
    if let opens, let closes, closes < opens {
      throw CommandFailure(
        .usage, "the round closes before it opens", do: "give --closes a day after --opens")
    }
    let name =
      invocation.value("name")
      ?? text.split(separator: "-").map(\.capitalizedFirst)
      .joined(separator: " ")
    return Round(
      id: id, name: name, date: roundDate, opens: opens, closes: closes,
      framework: framework.id, edition: framework.edition,
      targets: try targets(invocation, in: framework),
      disclosure: invocation.value("disclosure").flatMap(Disclosure.init) ?? .lead,
      peers: invocation.value("peers").flatMap(Peers.init) ?? .none,
      smallestGroup: SmallestGroup(written: invocation.value("smallest-group")),
      publication: try date("publication"))
  }

  private static func targets(
    _ invocation: Invocation, in framework: Framework
  ) throws -> Targets {
    let expected = "a level from 1 to \(framework.highestLevel)"
    func level(_ text: some StringProtocol) -> Level? {
      Int(text).flatMap { (1...framework.highestLevel.number).contains($0) ? Level($0) : nil }
    }
    let standard = try invocation.value("target", as: expected) { level($0) } ?? 3
    var particular: [Section.ID: Level] = [:]
    for text in invocation.values("target-for") {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let target = level(parts[1]) else {
        throw CommandFailure(
          .usage,
          "'\(text.printable(limit: 80))' is no target for \(framework.called.activity.any)",
          do: "write ACTIVITY=LEVEL with \(expected), as in analyst-network=4")
      }
      let name = String(parts[0])
      guard let place = framework.activities.first(where: { $0.section.id.text == name }) else {
        throw CommandFailure(
          .usage,
          "the framework has no \(framework.called.activity.one) '\(name.printable(limit: 80))'",
          do: name.didYouMean(among: framework.activities.map(\.section.id.text)))
      }
      particular[place.section.id] = target
    }
    return Targets(standard, particular: particular)
  }

  private static let listRounds = Action(
    Command(
      "list", "List the rounds, the oldest first",
      options: [WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let rounds = try WorkspaceOptions.open(invocation, console, .read).rounds()
    if invocation.isSet("json") {
      console.write(try JSON.text(rounds.map(RoundRow.init)))
    } else {
      console.write(
        PlainTable(
          head: ["id", "name", "date", "opens", "closes", "framework", "edition", "disclosure"],
          rows: rounds.map {
            [
              $0.id.text, $0.name, $0.date.iso, $0.opens?.iso ?? "", $0.closes?.iso ?? "",
              $0.framework.text, $0.edition, $0.disclosure.rawValue,
            ]
          }
        ).text)
    }
    return .done
  }

  private static let extendRound = Action(
    Command(
      "extend", "Change the last day on which a round takes answers",
      arguments: [Argument(.text("ID"), "The round's id")],
      options: [
        .option("closes", .text("DATE"), "The new last day", isRequired: true),
        WorkspaceOptions.workspace, WorkspaceOptions.role,
      ])
  ) { invocation, console in
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let closes = try invocation.value("closes", as: dateExpected) { CalendarDate(iso: $0) }
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(named: invocation.argument("ID"))
    if let opens = round.opens, let closes, closes < opens {
      throw CommandFailure(
        .usage, "the round opens on \(opens.inWords)", do: "give --closes a day after that")
    }
    try workspace.extend(round.id, until: closes, by: author)
    console.tell("Round \(round.id) now closes on \(closes?.inWords ?? "no day").\n")
    return .done
  }

  private static let changeEdition = Action(
    Command(
      "edition", "Make a round that is under way ask another edition of its framework",
      discussion: """
        Answers to questions that both editions ask stay. Forms of the earlier edition are still \
        taken in: 'declaration import' carries them over and lists what is to be answered again. \
        Nobody's signature may be in force.
        """,
      arguments: [
        Argument(.text("ID"), "The round's id"),
        Argument(.file("FRAMEWORK"), "The framework file of the edition"),
      ],
      options: [WorkspaceOptions.workspace, WorkspaceOptions.role])
  ) { invocation, console in
    let source = try FrameworkSource(named: invocation.argument("FRAMEWORK"), console: console)
    try source.requireLadders()
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(named: invocation.argument("ID"))
    let framework = source.framework
    guard framework.id == round.framework else {
      throw CommandFailure(
        .badData, "round \(round.id) asks '\(round.framework)', and the file is '\(framework.id)'",
        do: "name a file of the same framework")
    }
    try workspace.ask(source, in: round.id, by: author)
    console.tell(
      "Round \(round.id) asked edition \(round.edition) and now asks edition "
        + "\(framework.edition). Next: declaration form ORG, for each organisation\n")
    return .done
  }

  private static let confirmExclusion = Action(
    Command(
      "confirm", "Confirm that a whole activity does not apply to an organisation",
      discussion: """
        An activity all of whose criteria an organisation says do not apply counts as not assessed \
        until the round's lead confirms it. The confirmation is no part of what is signed, and can \
        be given and taken back after that.
        """,
      arguments: [
        Argument(.text("ORG"), "The organisation"),
        Argument(.text("ACTIVITY"), "The activity, by its id or its number"),
      ],
      options: [
        .flag("withdraw", "Take the confirmation back"), WorkspaceOptions.round,
        WorkspaceOptions.workspace, WorkspaceOptions.role,
      ])
  ) { invocation, console in
    let author = try WorkspaceOptions.author(invocation, console, as: "capability lead")
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let framework = try workspace.framework(of: round)
    let activity = try framework.activity(named: invocation.argument("ACTIVITY") ?? "")
    let name = activity.section.id.text
    let withdraws = invocation.isSet("withdraw")
    let assessment = try workspace.assessment(of: organisation.id, in: round.id)
    if !withdraws {
      try framework.requireExcluded(activity, by: assessment, of: organisation)
    }
    if withdraws {
      try workspace.withdrawNotApplicable(
        activity.section.id, to: organisation.id, in: round.id, by: author)
    } else {
      try workspace.confirmNotApplicable(
        activity.section.id, to: organisation.id, in: round.id, by: author)
    }
    console.tell(
      withdraws
        ? "Withdrawn: \(name) counts as not assessed for \(organisation.name).\n"
        : "Confirmed: \(name) does not apply to \(organisation.name).\n")
    return .done
  }
}

extension Framework {
  /// Refuses to confirm what an organisation has not said of every criterion of an activity.
  fileprivate func requireExcluded(
    _ activity: Framework.Place, by assessment: Assessment, of organisation: Organisation
  ) throws {
    let applying = activity.questions.filter {
      assessment.entries[questions[$0].id]?.answer != .doesNotApply
    }
    if applying.isEmpty { return }
    let name = activity.section.id.text
    guard applying.count < activity.questions.count else {
      throw CommandFailure(
        .badData, "\(organisation.name) has not said that \(name) does not apply",
        do: "wait until every criterion of it is answered so, with a reason")
    }
    let numbers = applying.map { number(ofQuestionAt: $0) }.joined(separator: ", ")
    throw CommandFailure(
      .badData,
      "\(organisation.name) says that \(name) does not apply, but not of \(numbers)",
      do: "have those agreed not to apply, or the other criteria answered anew: see 'declaration "
        + "agree \(organisation.id) --list'")
  }
}

extension Workspace {
  /// Adds a round together with the framework that it asks, both or neither.
  borrowing func add(
    _ round: Round, asking source: FrameworkSource, by author: Author
  ) throws(WorkspaceError) {
    try atomically { () throws(WorkspaceError) in
      try keep(
        frameworkText: source.text, of: source.framework, by: author)
      try add(round, by: author)
    }
  }

  /// Makes a round ask another edition, which is kept with it.
  fileprivate borrowing func ask(
    _ source: FrameworkSource, in round: Round.ID, by author: Author
  ) throws(WorkspaceError) {
    let framework = source.framework
    try atomically { () throws(WorkspaceError) in
      try keep(frameworkText: source.text, of: framework, by: author)
      try ask(edition: framework.edition, in: round, by: author)
    }
  }

  fileprivate borrowing func round(named name: String?) throws -> Round {
    let rounds = try rounds()
    guard let round = rounds.first(where: { $0.id.text == name }) else {
      let name = name ?? ""
      throw CommandFailure(
        .badData, "there is no round '\(name.printable(limit: 80))' in the workspace",
        do: name.didYouMean(among: rounds.map(\.id.text)))
    }
    return round
  }
}

extension Substring {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

private struct RoundRow: Encodable {
  let id: String
  let name: String
  let date: String
  let opens: String?
  let closes: String?
  let framework: String
  let edition: String
  let target: Int
  let disclosure: String
  let peers: String
  let smallestGroup: Int
  let publication: String?

  enum CodingKeys: String, CodingKey {
    case id, name, date, opens, closes, framework, edition, target, disclosure, peers, publication
    case smallestGroup = "smallest_group"
  }

  init(_ round: Round) {
    id = round.id.text
    name = round.name
    date = round.date.iso
    opens = round.opens?.iso
    closes = round.closes?.iso
    framework = round.framework.text
    edition = round.edition
    target = round.targets.standard.number
    disclosure = round.disclosure.rawValue
    peers = round.peers.rawValue
    smallestGroup = round.smallestGroup.count
    publication = round.publication?.iso
  }
}
