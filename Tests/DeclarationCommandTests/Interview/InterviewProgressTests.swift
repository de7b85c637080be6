import Maturity
import Testing

@testable import DeclarationCommand

/// What the interview carries forward, how long it says is left, and where an activity stands.
struct InterviewProgressTests {
  @Test func `last round's answers to an activity are confirmed together, and only as text before`()
  {
    let previous = Assessment(
      organisation: "maldon",
      entries: [
        "sponsors-1": .init(.met), "sponsors-2": .init(.partly, note: "Two of five teams."),
        "sponsors-3": .init(.partly), "sponsors-4": .init(.doesNotApply, reason: "None."),
      ])
    var conversation = Conversation(["sponsors-1": .init(.notMet)], previous: previous)
    conversation.say("go 1.1.2")
    #expect(
      conversation.turn.lines.contains("  Last round you answered: Partly (Two of five teams.)"))
    // What stands is kept; what would be a problem is asked again.
    conversation.say("confirm")
    #expect(
      conversation.turn.changes == [
        .entry("sponsors-2", .init(.partly, note: "Two of five teams."))
      ])
    #expect(conversation.turn.lines.first == "1 answer of last round confirmed as this round's.")
    #expect(
      conversation.say("confirm") == [
        "Last round gives no answer to what is open in this activity."
      ])
  }

  @Test func `the time that is left follows the pace, and breaks do not count`() {
    var conversation = Conversation()
    for _ in 0..<5 {
      let turn = conversation.interview.hear("1", after: .seconds(60))
      #expect(turn.changes.count == 1)
    }
    _ = conversation.interview.hear("1", after: .seconds(3_600))
    // 15 criteria are left, at a minute each.
    #expect(
      conversation.interview.hear("go 1.2").lines.contains(
        "At most 15 minutes left at your pace so far, evidence apart."))
  }

  @Test func `an activity ends with its claimed level and what evidence supports of it`() {
    var conversation = Conversation()
    conversation.say("1", "1", "1")
    let shown = conversation.say("3", "1").joined(separator: " ")
    #expect(shown.contains("1.1 stands at level 3 Learning. Evidence supports level 2: type"))
    conversation.say("go 1.1.2", "evidence", "2", "The list", "", "2026-01-02", "")
    let supported = conversation.say("go 1.1.5", "1").joined(separator: " ")
    #expect(supported.contains("1.1 stands at level 3 Learning. Of level 4"))
  }

  @Test(
    arguments: [
      ("2026-03-31", "2026-03-31"), ("31/3/2026", "2026-03-31"), ("31 march 2026", "2026-03-31"),
      ("1 May 2026", "2026-05-01"), ("31 June 2026", nil), ("31 mar 2026", nil), ("soon", nil),
      ("31/3/26", nil), ("1 March 26", nil), ("March 2026", nil),
    ] as [(String, CalendarDate?)])
  func `a date is read as people and our own pages write it`(text: String, date: CalendarDate?) {
    #expect(CalendarDate(typed: text) == date)
  }
}
