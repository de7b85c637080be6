import CommandParsing
import Diagnostics
import Maturity
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// What a board is asked and told.
  static let board = Action(
    group: "board", "Keep what a board is asked and told",
    discussion: """
      Each organisation has a paper, and so has the whole partnership: where a command asks for \
      ORG, the word 'partnership' stands for it. A paper can be changed after the answers are \
      signed: it is not part of them.
      """,
    [purpose, recommend, risk, ask, listBoard, changeBoard, removeFromBoard])

  private static let whose = Argument(
    .text("ORG"), "The organisation, or 'partnership' for all of them")
  private static let number = Argument(
    .text("NUMBER"), "The item's number in 'declaration board list'")

  private static let place: [Option] = [
    WorkspaceOptions.round, WorkspaceOptions.role, WorkspaceOptions.workspace,
  ]

  private static let purpose = Action(
    Command(
      "purpose", "Say why the paper comes to the board",
      arguments: [
        whose,
        Argument(
          .one(of: BoardPaper.Purpose.allCases.map(\.rawValue), "PURPOSE"),
          "What the board is to do"),
      ],
      options: place,
      examples: [
        .init("declaration board purpose maldon decision", "Maldon's board is to decide.")
      ])
  ) { invocation, console in
    try change(invocation, console) { paper, name, _ in
      paper.purpose = invocation.argument("PURPOSE").flatMap(BoardPaper.Purpose.init)
      return "The paper of \(name) is for \(paper.purpose?.rawValue ?? "nothing yet")."
    }
  }

  private static let recommend = adding(
    .recommendation, "recommend", "Recommend something to the board",
    .init(
      "declaration board recommend maldon 'Adopt the plan' --owner 'head of policy'",
      "What Maldon's board is to resolve."))

  private static let risk = adding(
    .risk, "risk", "Tell the board what may go wrong",
    .init(
      "declaration board risk maldon 'One analyst holds the key' --activity 2.1",
      "What may go wrong, and where it comes from."))

  private static let ask = adding(
    .ask, "ask", "Ask something of the board",
    .init(
      "declaration board ask partnership 'Fund it' --activity 2.1 --due 2026-09-30",
      "What the partnership's board is asked for."))

  private static func adding(
    _ kind: BoardPaper.Item.Kind, _ name: String, _ abstract: String, _ example: Command.Example
  ) -> Action {
    Action(
      Command(
        name, abstract,
        discussion: """
          A text has at most \(BoardPaper.longestText) characters and a paper at most \(kind.most) \
          \(kind.plural), so that it fits on two sides.
          """,
        arguments: [whose, Argument(.text("TEXT"), "A sentence or two")],
        options: [
          .option(
            "activity", .text("ACTIVITY"), "The activity that it comes from, by id or number",
            isRequired: kind.needsActivity),
          .option("owner", .text("ROLE"), "The role that owns it; by default to be agreed"),
          .option("due", .text("DATE"), "The day by which; by default to be agreed"),
        ] + place,
        examples: [example])
    ) { invocation, console in
      try change(invocation, console) { paper, name, framework in
        let blank = BoardPaper.Item(kind, text: "")
        let item = try blank.changed(
          by: invocation, text: invocation.argument("TEXT"), in: framework)
        let standing = paper.items(kind).count
        guard standing < kind.most else {
          throw CommandFailure(
            .badData,
            "the paper of \(name) has \(standing) \(kind.plural), and two sides hold no more",
            do: "take one out with 'declaration board remove', or change one with "
              + "'declaration board change'")
        }
        guard !paper.items.contains(item) else {
          throw CommandFailure(
            .badData, "this \(kind.rawValue) is in the paper of \(name) already",
            do: "see it with 'declaration board list'")
        }
        paper.items.append(item)
        let many = standing == 0 ? "1 \(kind.rawValue)" : "\(standing + 1) \(kind.plural)"
        return "The paper of \(name) has \(many)."
      }
    }
  }

  private static let listBoard = Action(
    Command(
      "list", "List what a board is asked and told", arguments: [whose],
      options: [WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.json])
  ) { invocation, console in
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try workspace.boardOwner(named: invocation.argument("ORG") ?? "")
    let list = BoardList(
      framework: try workspace.framework(of: round), organisation: organisation, round: round,
      paper: try workspace.boardPaper(of: organisation?.id, in: round.id))
    console.write(invocation.isSet("json") ? try JSON.text(list.row) : list.text)
    return .done
  }

  private static let changeBoard = Action(
    Command(
      "change", "Change a recommendation, a risk or an ask",
      discussion: "An empty value, as in --owner '', says that it is to be agreed.",
      arguments: [whose, number],
      options: [
        .option("text", .text("TEXT"), "What is asked or told"),
        .option("activity", .text("ACTIVITY"), "The activity that it comes from"),
        .option("owner", .text("ROLE"), "The role that owns it"),
        .option("due", .text("DATE"), "The day by which it is to be done"),
      ] + place,
      examples: [
        .init("declaration board change maldon 2 --due 2026-10-31", "It is due a month later.")
      ])
  ) { invocation, console in
    try change(invocation, console) { paper, name, framework in
      let index = try invocation.index(
        in: paper.items.count, of: "the paper of \(name) has no item")
      paper.items[index] = try paper.items[index].changed(
        by: invocation, text: invocation.value("text"), in: framework)
      return "Changed: \(paper.items[index].text.printable(limit: 80))"
    }
  }

  private static let removeFromBoard = Action(
    Command(
      "remove", "Take a recommendation, a risk or an ask out", arguments: [whose, number],
      options: place,
      examples: [.init("declaration board remove maldon 2", "The second item is taken out.")])
  ) { invocation, console in
    try change(invocation, console) { paper, name, _ in
      let index = try invocation.index(
        in: paper.items.count, of: "the paper of \(name) has no item")
      return "Taken out: \(paper.items.remove(at: index).text.printable(limit: 80))"
    }
  }

  /// Changes a paper and records it whole, or not at all.
  private static func change(
    _ invocation: Invocation, _ console: any Console,
    _ change: (inout BoardPaper, String, Framework) throws -> String
  ) throws -> ExitStatus {
    let workspace = try WorkspaceOptions.open(invocation, console, .write)
    let round = try workspace.round(invocation)
    let organisation = try workspace.boardOwner(named: invocation.argument("ORG") ?? "")
    let author = try WorkspaceOptions.author(
      invocation, console, as: organisation == nil ? "capability lead" : "partner lead")
    var paper = try workspace.boardPaper(of: organisation?.id, in: round.id)
    let said = try change(
      &paper, organisation?.name ?? "the whole partnership", workspace.framework(of: round))
    try workspace.replaceBoardPaper(with: paper, of: organisation?.id, in: round.id, by: author)
    console.tell(said + "\n")
    return .done
  }
}

extension Workspace {
  /// The word that stands for the whole partnership where an organisation may be named.
  private static let partnership = "partnership"

  /// Whose board a person named; `nil` is the whole partnership's.
  borrowing func boardOwner(named name: String) throws -> Organisation? {
    if name.lowercased() == Self.partnership { return nil }
    do {
      return try organisation(named: name)
    } catch {
      guard name.nearest(among: [Self.partnership]) != nil else { throw error }
      throw CommandFailure(
        .badData, "there is no organisation '\(name.printable(limit: 80))' in the workspace",
        do: "did you mean '\(Self.partnership)'?")
    }
  }
}

extension BoardPaper.Item {
  /// The item with what a command line says of it; an empty value takes a detail away.
  fileprivate func changed(
    by invocation: Invocation, text given: String?, in framework: Framework
  ) throws -> Self {
    func detail<Detail>(
      _ option: String, _ standing: Detail?, _ read: (String) throws -> Detail?
    ) throws -> Detail? {
      guard let value = invocation.value(option) else { return standing }
      return value.tidied == nil ? nil : try read(value)
    }
    let item = Self(
      kind,
      section: try detail("activity", section) { try framework.activity(named: $0).section.id },
      text: try given.map(Self.text) ?? text,
      owner: try detail("owner", owner) { try Self.role($0) },
      due: try detail("due", due) { _ in
        try invocation.value("due", as: "a date such as 2026-03-31") { CalendarDate(typed: $0) }
      })
    guard item.section != nil || !kind.needsActivity else {
      throw CommandFailure(
        .usage, "the \(kind.rawValue) comes from no \(framework.called.activity.one)",
        do: "name the \(framework.called.activity.one) that it comes from with --activity")
    }
    guard item.excess == 0 else {
      let length = item.excess + BoardPaper.longestText
      throw CommandFailure(
        .badData,
        "the text has \(length) characters, \(item.excess) more than there is room for on a "
          + "paper of two sides", do: "shorten it to \(BoardPaper.longestText)")
    }
    return item
  }

  private static func text(_ given: String) throws -> String {
    guard let text = given.tidied else {
      throw CommandFailure(.usage, "the text says nothing", do: "say it in a sentence or two")
    }
    return text
  }

  private static func role(_ given: String) throws -> Role {
    guard let role = Role(written: given) else {
      throw CommandFailure(
        .usage, "a role has 1 to 100 characters",
        do: "say which role owns it, as in --owner 'head of policy'")
    }
    return role
  }
}
