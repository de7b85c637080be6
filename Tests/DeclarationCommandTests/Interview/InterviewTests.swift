import Maturity
import Testing

@testable import DeclarationCommand

/// REPORTS 1, 2, 3, 5 and 6, as a conversation.
struct InterviewTests {
  @Test func `it opens with the first activity and its first criterion`() {
    let conversation = Conversation()
    #expect(
      conversation.turn.lines == [
        "A declaration: Maldon District Council",
        "Round Spring 2026, as things stand on 31 March 2026",
        "",
        "There are 3 activities. Each has 7 statements, and stops where you cannot meet",
        "one. Every answer is saved as you give it.",
        "Type help at any prompt, or quit to stop and carry on another day.",
        "",
        "Activity 1 of 3: 1.1 The sponsors activity",
        "At most 7 minutes left at 20 seconds a criterion, evidence apart.",
        "Championing data",
        "",
        "  “We do sponsors.”",
        "",
        "In plain words: We do it.",
        "",
        "Why it matters: It helps.",
        "",
        "When: The last 12 months.",
        "",
        "1.1.1 Criterion 1 of 7, level 2 Emerging. 0 activities done, 3 left",
        "  We have a record of sponsors, number 1.",
        "    1  Met",
        "    2  Partly",
        "    3  Not met",
        "    4  We do not know",
      ])
    #expect(conversation.turn.prompt == "Answer 1 to 4, or help: ")
  }

  @Test func `an answer is a change before the next question is shown`() {
    var conversation = Conversation()
    conversation.say("1")
    #expect(conversation.turn.changes == [.entry("sponsors-1", .init(.met))])
    #expect(
      conversation.turn.lines.contains(
        "1.1.2 Criterion 2 of 7, level 3 Learning. 0 activities done, 3 left"))
  }

  @Test func `an answer can be given in words`() {
    var conversation = Conversation()
    conversation.say("we do not know")
    #expect(conversation.turn.changes == [.entry("sponsors-1", .init(.dontKnow))])
  }

  @Test(arguments: ["5", "0", "-1", "yes", "1 2", "\u{1B}[31m"])
  func `what is no answer changes nothing and says what to type`(line: String) {
    var conversation = Conversation()
    conversation.say(line)
    #expect(conversation.turn.changes.isEmpty)
    #expect(conversation.turn.lines.joined(separator: " ").contains("Type a number from 1 to 4"))
    #expect(!conversation.turn.lines.joined().contains("\u{1B}"))
  }

  @Test func `partly is kept at once and needs a note of what is missing`() {
    var conversation = Conversation()
    conversation.say("2")
    #expect(conversation.turn.changes == [.entry("sponsors-1", .init(.partly))])
    #expect(conversation.turn.prompt == "What is missing? ")
    #expect(
      conversation.say("") == ["Partly needs a note of what is missing. Type it on one line."])
    conversation.say("Two teams have not begun.")
    #expect(
      conversation.turn.changes == [
        .entry("sponsors-1", .init(.partly, note: "Two teams have not begun."))
      ])
  }

  @Test func `a block folds the levels above and they can be opened`() {
    var conversation = Conversation()
    conversation.say("1", "1", "3")
    #expect(
      conversation.turn.lines == [
        "",
        "1.1 stands at level 2 Emerging. Of level 3, 1 of 2 criteria is met.",
        "You can stop here: the levels above are not asked. Type open to answer them as",
        "well.",
      ])
    #expect(conversation.turn.prompt == "Enter to go on, or open: ")
    #expect(
      conversation.say("open").contains(
        "1.1.4 Criterion 4 of 7, level 4 Developing. 1 activity done, 2 left"))
    conversation.say("1", "1", "1", "1")
    #expect(
      conversation.turn.lines == [
        "", "1.1 stands at level 2 Emerging. Of level 3, 1 of 2 criteria is met.",
      ])
  }

  @Test func `the rest of a block's level is still asked`() {
    var conversation = Conversation()
    conversation.say("1", "3")
    #expect(
      conversation.turn.lines.contains(
        "1.1.3 Criterion 3 of 7, level 3 Learning. 0 activities done, 3 left"))
  }

  @Test func `back goes to the question before, over the border of an activity too`() {
    var conversation = Conversation()
    #expect(conversation.say("back") == ["This is the first question."])
    conversation.say("1", "back")
    #expect(conversation.turn.lines.contains("  Your answer now: Met"))
    #expect(conversation.turn.prompt == "Answer 1 to 4, or Enter to keep it: ")
    conversation.say("3", "")
    #expect(conversation.turn.lines.contains("Activity 2 of 3: 1.2 The learning activity"))
    #expect(
      conversation.say("back").contains(
        "1.1.1 Criterion 1 of 7, level 2 Emerging. 1 activity done, 2 left"))
  }

  @Test func `Enter keeps an answer that was given before`() {
    var conversation = Conversation(["sponsors-1": .init(.met)])
    conversation.say("back", "")
    #expect(conversation.changes.isEmpty)
    #expect(
      conversation.turn.lines.contains(
        "1.1.2 Criterion 2 of 7, level 3 Learning. 0 activities done, 3 left"))
  }

  @Test func `go jumps to an activity or a criterion`() {
    var conversation = Conversation()
    #expect(conversation.say("go 2.1").contains("Activity 3 of 3: 2.1 The projects activity"))
    #expect(
      conversation.say("go 1.2.5").contains(
        "1.2.5 Criterion 5 of 7, level 4 Developing. 0 activities done, 3 left"))
    #expect(
      conversation.say("go 7.2") == [
        "There is no activity '7.2' here. They run from 1.1 to 2.1, as in go 1.1."
      ])
    #expect(
      conversation.say("go 1.1.9") == [
        "Activity 1.1 has 7 criteria: type go 1.1.1 to go 1.1.7."
      ])
  }

  @Test func `skip leaves a criterion unanswered and the end of the activity shows it`() {
    var conversation = Conversation()
    conversation.say("skip", "3", "1")
    #expect(conversation.changes.count == 2)
    #expect(conversation.turn.lines.contains("Still unanswered: 1.1.1."))
  }

  @Test func `does not apply is offered where the condition is printed, and asks why`() {
    var conversation = Conversation()
    conversation.say("does not apply")
    #expect(conversation.changes.isEmpty)
    conversation.say("go 2.1.2")
    #expect(
      conversation.turn.lines.contains("    5  Does not apply to us: You have no partners."))
    conversation.say("5")
    #expect(conversation.turn.prompt == "How does it hold? ")
    #expect(conversation.say("") == ["Does not apply needs your reason. Type it on one line."])
    conversation.say("We work alone.")
    #expect(
      conversation.turn.changes == [
        .entry("projects-2", .init(.doesNotApply, reason: "We work alone."))
      ])
  }

  @Test func `a whole activity can be said not to apply, until the lead confirms`() {
    var conversation = Conversation()
    conversation.say("not-applicable", "We have no analysts.")
    #expect(conversation.turn.changes.count == 7)
    #expect(
      conversation.turn.lines.first
        == "The activity counts as not assessed until the round's lead confirms that.")
  }

  @Test func `a commitment ends on a page to check answers, unanswered ones shown`() {
    var conversation = Conversation()
    conversation.say("3", "", "skip", "2", "go too far", "1", "")
    #expect(
      conversation.turn.lines == [
        "",
        "Check your answers: Championing data",
        "",
        "1.1 The sponsors activity: Completed",
        "  1.1.1  Not met: We have a record of sponsors, number 1.",
        "  The levels above are not asked.",
        "",
        "1.2 The learning activity: In progress",
        "  1.2.1  Unanswered: We have a record of learning, number 1.",
        "  1.2.2  Partly: We have a record of learning, number 2.",
        "  1.2.3  Met: We have a record of learning, number 3.",
        "  The levels above are not asked.",
      ])
    #expect(conversation.say("go 1.2.1").contains("  We have a record of learning, number 1."))
  }

  @Test func `the whole ends on a page to check and says what comes next`() {
    var conversation = Conversation()
    conversation.say("3", "", "3", "", "", "3", "", "")
    #expect(
      conversation.turn.lines.prefix(3) == [
        "", "Check the whole: Maldon District Council",
        "  Completed: The sponsors activity. 1.1 stands at level 1 Beginning. Of level 2,",
      ])
    conversation.say("")
    #expect(conversation.turn.isOver)
    #expect(
      conversation.turn.lines == [
        "Thank you. Every activity is completed.",
        "This round gives results on everybody to its lead alone. For the paper on your",
        "organisation, run:", "  declaration report board maldon --output paper.html",
      ])
  }

  @Test(arguments: [Disclosure.partners, .public])
  func `where partners are promised results it names the report that is for them`(
    disclosure: Disclosure
  ) {
    let conversation = Conversation(disclosure: disclosure)
    var interview = conversation.interview
    interview.turn = Interview.Turn()
    interview.showFarewell()
    #expect(
      interview.turn.lines.suffix(2) == [
        "For your report, run:",
        "  declaration report partner maldon --audience partners --output report.html",
      ])
  }

  @Test func `it names no report to a login that could not have one made`() {
    var interview = Conversation(disclosure: .partners, makesReports: false).interview
    interview.turn = Interview.Turn()
    interview.showFarewell()
    #expect(interview.turn.lines.last == "The round's lead makes the reports.")
  }

  @Test func `it speaks in the words of the framework, and of what is assessed`() {
    var conversation = Conversation(
      kinds: [
        SectionKind(id: "stage", plural: "stages", method: .minimum),
        SectionKind(id: "gate", plural: "gates", method: .ladder),
      ], of: .project)
    var said = conversation.turn.lines
    said += conversation.say("help")
    said += conversation.say("go 9.9")
    said += conversation.say("go 1.1.9")
    said += conversation.say("does not apply")
    said += conversation.say("not-applicable")
    said.append(conversation.turn.prompt)
    said += conversation.say("We have none.")
    said += conversation.say("open")
    said += conversation.say("confirm")
    said += conversation.say("list")
    #expect(
      said[3] == "There are 3 gates. Each has 7 statements, and stops where you cannot meet one.")
    #expect(said.contains("Gate 1 of 3: 1.1 The sponsors activity"))
    let own = said.filter { !$0.contains("The sponsors activity") && !$0.contains(" activity: ") }
      .joined(separator: " ").lowercased()
    for word in ["activit", "commitment", "organisation"] { #expect(!own.contains(word)) }
  }

  @Test func `the next run carries on at the first open question and says so`() {
    let conversation = Conversation([
      "sponsors-1": .init(.notMet), "learning-1": .init(.met),
    ])
    #expect(
      conversation.turn.lines.contains(
        "You have given 2 answers, and 1 of 3 activities is completed. Carrying on with"))
    #expect(
      conversation.turn.lines.contains(
        "1.2.2 Criterion 2 of 7, level 3 Learning. 1 activity done, 2 left"))
  }

  @Test func `the next run carries on at the note that is missing`() {
    let conversation = Conversation(["sponsors-1": .init(.partly)])
    #expect(conversation.turn.prompt == "What is missing? ")
  }

  @Test func `a criterion with a problem says which, and Enter asks for what is missing`() {
    var conversation = Conversation(["projects-1": .init(.partly), "projects-2": .init(.met)])
    let problem = "There is a problem with 2.1.1: partly needs a note of what is missing."
    #expect(conversation.say("go 2.1.1").contains("  \(problem)"))
    #expect(conversation.say("") == [problem])
    #expect(conversation.turn.prompt == "What is missing? ")
    conversation.say("The third team")
    #expect(
      conversation.changes == [.entry("projects-1", .init(.partly, note: "The third team"))])
    #expect(!conversation.say("go 2.1.1").contains { $0.contains("There is a problem") })
  }

  @Test func `what colleagues say against does not apply is said with the way out`() {
    let entries: [Question.ID: Assessment.Entry] = Dictionary(
      uniqueKeysWithValues: Conversation.framework.questions.map {
        ($0.id, .init($0.id.text.hasPrefix("projects") ? .doesNotApply : .notMet, reason: "None"))
      })
    func shown(_ contested: Set<Section.ID>) -> String {
      var conversation = Conversation(entries, contested: contested)
      return (conversation.turn.lines + conversation.say("list")).map(\.trimmed)
        .joined(separator: " ")
    }
    #expect(shown([]).contains("Completed: The projects activity. 2.1 does not apply, once"))
    #expect(
      shown(["projects"]).contains(
        "There is a problem: The projects activity. You say that 2.1 does not apply, and a "
          + "colleague or an agreed answer says that it does. Where it does, answer each criterion "
          + "anew: type go 2.1.1."))
    #expect(shown(["projects"]).contains("2.1  The projects activity: There is a problem"))
  }

  @Test func `an answer from elsewhere is shown as text, and confirm does not take it`() {
    var conversation = Conversation(elsewhere: [
      AnswerElsewhere(
        question: "sponsors-1", crosswalk: "sugar", item: "4.2", answer: "Level 3",
        date: "2026-03-12", source: "The sugar return", how: "Look at the counts.")
    ])
    let shown = conversation.turn.lines.map(\.trimmed).joined(separator: " ")
    #expect(
      shown.contains(
        "From elsewhere, to confirm: \u{201C}Level 3\u{201D} for item 4.2 of The sugar return, on "
          + "12 March 2026. Look at the counts."))
    #expect(conversation.turn.lines.allSatisfy { $0.count <= 80 })
    conversation.say("confirm")
    #expect(conversation.changes.isEmpty)
  }

  @Test func `last round's answer is shown as text`() {
    let previous = Assessment(
      organisation: "maldon", entries: ["sponsors-1": .init(.dontKnow)])
    let conversation = Conversation(previous: previous)
    #expect(conversation.turn.lines.contains("  Last round you answered: We do not know"))
    #expect(conversation.changes.isEmpty)
  }

  @Test func `evidence is asked for one thing at a time`() {
    var conversation = Conversation()
    conversation.say("1", "evidence", "2", "Minutes", "Intranet", "12/03/2026", "1.1.3")
    #expect(
      conversation.turn.changes == [
        .evidence(
          Evidence(
            kind: .document, title: "Minutes", reference: "Intranet", date: "2026-03-12",
            shows: ["sponsors-2", "sponsors-3"]))
      ])
    #expect(conversation.turn.lines.first == "The evidence is kept.")
  }

  @Test func `evidence left before its end is said not to be kept, and where to begin again`() {
    for leaving in ["go 1.2", "back", "skip", "quit"] {
      var conversation = Conversation()
      conversation.say("1", "evidence", "2", "Minutes")
      #expect(
        conversation.say(leaving).prefix(2) == [
          "The evidence 'Minutes' is not kept, because it was not finished. Type evidence",
          "at 1.1.2 to begin it again.",
        ])
      #expect(conversation.turn.changes.isEmpty)
    }
    // Nothing was typed yet that could be lost, or the question is still open.
    var conversation = Conversation()
    conversation.say("evidence")
    #expect(!conversation.say("back").joined().contains("not kept"))
    conversation.say("evidence", "2", "Minutes")
    #expect(!conversation.say("list").joined().contains("not kept"))
  }

  @Test func `evidence that cannot count says so`() {
    var conversation = Conversation()
    conversation.say("evidence", "statement", "E-mail", "", "", "")
    #expect(
      conversation.turn.lines[1]
        == "It does not count towards a supported level: this kind is not strong enough.")
    #expect(conversation.say("evidence", "9") == ["Type a number from 1 to 4, or back."])
    #expect(
      conversation.say("2", "Minutes", "", "31/02/2026") == [
        "Type the date as 2026-03-12 or 12/03/2026, or press Enter for none."
      ])
  }

  @Test func `a note can be added in one line or two`() {
    var conversation = Conversation()
    conversation.say("note Ask Chris first.")
    #expect(
      conversation.turn.changes == [.entry("sponsors-1", .init(nil, note: "Ask Chris first."))])
    conversation.say("note", "Ask Sam first.")
    #expect(
      conversation.turn.changes == [.entry("sponsors-1", .init(nil, note: "Ask Sam first."))])
    #expect(conversation.turn.lines.contains("  Your note: Ask Sam first."))
  }

  @Test func `a note may begin with a word that is a command`() {
    var conversation = Conversation()
    conversation.say("2", "go and see the third team")
    #expect(
      conversation.turn.changes == [
        .entry("sponsors-1", .init(.partly, note: "go and see the third team"))
      ])
  }

  @Test(arguments: ["help", "list", "save"])
  func `help, list and save leave the question open`(command: String) {
    var conversation = Conversation()
    let step = conversation.interview.step
    #expect(!conversation.say(command).isEmpty)
    #expect(conversation.interview.step == step)
    #expect(conversation.changes.isEmpty)
  }

  @Test func `the task list has a status for each activity, in words`() {
    var conversation = Conversation([
      "sponsors-1": .init(.partly), "learning-1": .init(.met),
    ])
    #expect(
      conversation.say("list") == [
        "",
        "1.1  The sponsors activity: There is a problem",
        "     There is a problem with 1.1.1: partly needs a note of what is missing.",
        "1.2  The learning activity: In progress",
        "2.1  The projects activity: Not started",
      ])
  }

  @Test func `quit stops and loses nothing`() {
    var conversation = Conversation()
    conversation.say("1", "quit")
    #expect(conversation.turn.isOver)
    #expect(
      conversation.turn.lines == [
        "Your answers are saved. Run the same command again to carry on from here."
      ])
  }

  @Test func `an answer to one criterion takes back that the whole activity does not apply`() {
    var conversation = Conversation()
    conversation.say("go 2.1", "not-applicable", "We have none.")
    #expect(conversation.changes.count == 7)
    conversation.changes = []
    conversation.say("go 2.1.1")
    #expect(
      conversation.say("3").first
        == "So 2.1 applies after all, and its other criteria are open again.")
    // The second may fall away by itself, and stays as it is.
    #expect(
      conversation.changes
        == [3, 4, 5, 6, 7].map { .entry(Identifier("projects-\($0)") ?? "q", .init(nil)) }
        + [.entry("projects-1", .init(.notMet))])
    #expect(conversation.say("list").contains("2.1  The projects activity: Completed"))
  }

  @Test func `quit says where the next run opens, and that run opens there`() {
    var conversation = Conversation()
    conversation.say("go 2.1", "1", "skip", "quit")
    #expect(
      conversation.turn.lines == [
        "Your answers are saved. Run the same command again. It opens at 1.1.1, the first",
        "criterion that is left. Type go 2.1.3 then to come back here.",
      ])
    #expect(
      Conversation(["projects-1": .init(.met)]).turn.lines.contains {
        $0.hasPrefix("1.1.1 Criterion 1 of 7")
      })
  }

  @Test func `what was asked is completed, and what was not asked is counted`() {
    let entries: [Question.ID: Assessment.Entry] = ["projects-1": .init(.notMet)]
    var conversation = Conversation(entries, within: "sharing")
    #expect(
      conversation.turn.lines.contains {
        $0.hasPrefix("You have given 1 answer, and 1 of 1 activity is completed.")
      })
    conversation.say("")
    #expect(
      conversation.turn.lines.prefix(2) == [
        "Thank you. All that was asked here is completed.", "2 other activities are still open.",
      ])
  }

  @Test func `go alone says what to type`() {
    var conversation = Conversation()
    #expect(
      conversation.say("go") == [
        "Type go and a number: go 3.2 for an activity, or go 3.2.4 for a criterion."
      ])
  }

  @Test func `no line is wider than 80 columns or holds an escape sequence`() {
    var conversation = Conversation()
    for line in ["help", "1", "list", "evidence", "back", "3", "3", "", "go 2.1", "2", "x", ""] {
      for shown in conversation.say(line) {
        #expect(shown.count <= 80)
        #expect(!shown.contains("\u{1B}"))
      }
    }
  }
}
