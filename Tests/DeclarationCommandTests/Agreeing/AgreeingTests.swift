import Maturity
import Testing

@testable import DeclarationCommand

/// A walk through disputes on the two commitments of ``Conversation``.
private struct Walk {
  var conversation: Agreeing
  var turn: Agreeing.Turn
  /// The changes of every turn, in order.
  var changes: [Agreeing.Change] = []

  init(_ responses: [Response], agreed: [Question.ID: AgreedAnswer] = [:]) {
    conversation = Agreeing(
      framework: Conversation.framework,
      organisation: Organisation(
        id: "maldon", name: "Maldon District Council", shortName: "Maldon", kind: .district,
        tier: .district),
      responses: Responses(responses, agreed: agreed), names: [Role("head of analysis"): "Zoë"])
    turn = conversation.begin()
  }

  /// Says lines one after another and returns what was shown after the last.
  @discardableResult
  mutating func say(_ lines: String...) -> [String] {
    for line in lines {
      turn = conversation.hear(line)
      if let change = turn.change { changes.append(change) }
    }
    return turn.lines
  }

  /// Three criteria in dispute, one of which may not apply, and two that are not.
  static let responses = [
    Response(
      respondent: Role("partner lead"),
      entries: [
        "sponsors-1": .init(.met), "sponsors-2": .init(.met, note: "Seen it"),
        "learning-1": .init(.dontKnow), "projects-2": .init(.doesNotApply, reason: "No partners"),
        "projects-1": .init(.met),
      ]),
    Response(
      respondent: Role("head of analysis"),
      entries: [
        "sponsors-1": .init(.met), "sponsors-2": .init(.partly, note: "Finance is missing"),
        "learning-1": .init(.met), "projects-2": .init(.notMet),
      ]),
  ]
}

struct AgreeingTests {
  private static let first = [
    "",
    "1.1.2 In dispute 1 of 3, level 3 Learning",
    "  We have a record of sponsors, number 2.",
    "",
    "  head of analysis (Zoë): Partly. Finance is missing",
    "  partner lead: Met. Seen it",
    "  Read until you agree, as the most cautious: Partly",
    "    1  Met", "    2  Partly", "    3  Not met", "    4  We do not know",
  ]

  @Test func `only what is in dispute is asked, with who said what and why`() {
    let walk = Walk(Walk.responses)
    #expect(
      walk.turn.lines == [
        "Maldon District Council: 3 criteria are in dispute.",
        "Each is read at its most cautious until you agree on an answer and say why.",
        "Every answer is saved as you give it. Type help at any prompt.",
      ] + Self.first)
    #expect(walk.turn.prompt == "The agreed answer, 1 to 4, or help: ")
    #expect(walk.turn.change == nil)
    #expect(!walk.turn.isOver)
  }

  @Test func `an answer is kept with its reason before the next is asked`() {
    var walk = Walk(Walk.responses)
    walk.say("1")
    #expect(walk.turn.prompt == "Why is this the answer? ")
    #expect(walk.turn.change == nil)
    let shown = walk.say("  We looked at the list. ")
    #expect(
      walk.changes == [
        .init(
          question: "sponsors-2",
          agreed: AgreedAnswer(.init(.met), because: "We looked at the list."))
      ])
    #expect(shown.first == "Agreed: Met. 2 still in dispute.")
    #expect(shown.contains("1.2.1 In dispute 2 of 3, level 2 Emerging"))
    #expect(
      walk.say("met", "We all know.").contains("1.2.1 In dispute 2 of 3, level 2 Emerging") == false
    )
    #expect(walk.turn.prompt == "The agreed answer, 1 to 5, or help: ")
    walk.say("3")
    let end = walk.say("Nobody has it.")
    #expect(end == ["Agreed: Not met.", "Nothing is in dispute any more."])
    #expect(walk.turn.isOver)
    #expect(walk.turn.prompt.isEmpty)
    #expect(walk.changes.map(\.question) == ["sponsors-2", "learning-1", "projects-2"])
  }

  @Test func `partly needs what is missing, and Enter takes what was written`() {
    var walk = Walk(Walk.responses)
    walk.say("2")
    #expect(walk.turn.prompt == "What is missing? (Enter for their words) ")
    walk.say("", "So it is.")
    #expect(
      walk.changes.first?.agreed
        == AgreedAnswer(.init(.partly, note: "Finance is missing"), because: "So it is."))
    // Nobody said partly here, so that there are no words to take.
    walk.say("partly")
    #expect(walk.turn.prompt == "What is missing? ")
    #expect(walk.say("") == ["Partly needs a note of what is missing. Type it on one line."])
    walk.say("HR", "HR says so.")
    #expect(
      walk.changes.last?.agreed
        == AgreedAnswer(.init(.partly, note: "HR"), because: "HR says so."))
  }

  @Test func `does not apply is offered where it may, and needs its reason`() {
    var walk = Walk(Walk.responses)
    #expect(walk.say("does not apply") == ["This criterion applies to everybody."])
    let shown = walk.say("skip", "skip")
    #expect(shown.last == "    5  Does not apply to us: You have no partners.")
    walk.say("5")
    #expect(walk.turn.prompt == "Why does it not apply? (Enter for their words) ")
    walk.say("", "We asked.")
    #expect(
      walk.changes.last?.agreed
        == AgreedAnswer(.init(.doesNotApply, reason: "No partners"), because: "We asked."))
    #expect(
      walk.turn.lines == [
        "Agreed: Does not apply to us. 2 still in dispute.",
        "2 criteria are still in dispute. Run the same command again to carry on.",
      ])
    #expect(walk.turn.isOver)
  }

  @Test func `no answer is agreed without a reason`() {
    var walk = Walk(Walk.responses)
    #expect(
      walk.say("1", " ") == ["Type on one line why this is the answer, or back."])
    #expect(walk.changes.isEmpty)
    #expect(walk.turn.prompt == "Why is this the answer? ")
  }

  @Test func `back goes to the question before, and an agreed answer can be kept or changed`() {
    var walk = Walk(Walk.responses)
    #expect(walk.say("back") == ["This is the first criterion."])
    #expect(walk.say("1", "back") == Self.first)
    walk.say("1", "Yes.")
    let shown = walk.say("back")
    #expect(shown.contains("  Agreed: Met. Because: Yes."))
    #expect(walk.turn.prompt == "The agreed answer, 1 to 4, or Enter to keep it: ")
    walk.say("")
    #expect(walk.changes.count == 1)
    walk.say("back", "3", "No.")
    #expect(walk.changes.last?.agreed == AgreedAnswer(.init(.notMet), because: "No."))
  }

  @Test func `list, help and quit answer at any prompt`() {
    var walk = Walk(Walk.responses)
    walk.say("1", "Yes.")
    #expect(
      walk.say("3", "LIST") == [
        "",
        "1.1.2  agreed, Met: We have a record of sponsors, number 2.",
        "1.2.1  in dispute: We have a record of learning, number 1.",
        "2.1.2  in dispute: We have a record of projects, number 2.",
      ])
    #expect(walk.turn.prompt == "Why is this the answer? ")
    #expect(
      walk.say("help") == [
        "At any prompt you can type:",
        "  back  the question before this one",
        "  skip  leave this criterion in dispute and go on",
        "  list  every criterion in dispute, and what is agreed by now",
        "  help  this list",
        "  quit  stop here; the next run shows what is still in dispute",
      ])
    #expect(
      walk.say("quit") == [
        "2 criteria are still in dispute. Run the same command again to carry on."
      ])
    #expect(walk.turn.isOver)
    #expect(walk.changes.count == 1)
  }

  @Test(arguments: ["0", "5", "perhaps", "\u{1B}[31m"])
  func `what is no answer is said to be none`(text: String) {
    var walk = Walk(Walk.responses)
    let shown = walk.say(text).joined(separator: " ")
    #expect(shown.hasSuffix("Type a number from 1 to 4, or help for what else you can type."))
    #expect(!shown.contains("\u{1B}"))
    #expect(walk.changes.isEmpty)
  }

  @Test func `where nothing is in dispute nothing is asked`() {
    let agreed = ["sponsors-2", "learning-1", "projects-2"].map {
      (Question.ID(stringLiteral: $0), AgreedAnswer(.init(.met), because: "x"))
    }
    let walk = Walk(
      Walk.responses, agreed: Dictionary(uniqueKeysWithValues: agreed))
    #expect(walk.turn.lines == ["Maldon District Council: nothing is in dispute."])
    #expect(walk.turn.isOver)
  }

  @Test func `no line is longer than a terminal`() {
    var walk = Walk([
      Response(
        respondent: Role("partner lead"),
        entries: ["sponsors-1": .init(.met, note: String(repeating: "long words ", count: 40))]),
      Response(respondent: Role("auditor"), entries: ["sponsors-1": .init(.notMet)]),
    ])
    var lines = walk.turn.lines
    for line in ["help", "list", "1", "Because.", "quit"] { lines += walk.say(line) }
    for line in lines { #expect(line.count <= 80) }
  }
}
