import Diagnostics
import Maturity

/// What the interview shows: plain lines, 80 columns at most, without cursor movement or colour.
extension Interview {
  /// Adds a paragraph to the turn, wrapped.
  mutating func say(_ text: String, indent: Int = 0, hanging: Int = 0) {
    turn.lines += text.wrapped(width: 80, indent: indent, hanging: hanging)
  }

  mutating func sayNothing() { turn.lines.append("") }

  /// The number of a criterion, such as "3.2.4".
  func number(of position: Int) -> String {
    let activity = activities[activityIndex(of: position)]
    return "\(activity.number).\(position - activity.questions.lowerBound + 1)"
  }

  /// The prompt of the open question.
  var prompt: String {
    switch step {
    case .criterion(let position):
      questionnaire.entry(at: position).answer == nil
        ? "Answer 1 to \(offered(at: position).answers.count), or help: "
        : "Answer 1 to \(offered(at: position).answers.count), or Enter to keep it: "
    case .missing: "What is missing? "
    case .reason(let position):
      framework.questions[position].mayNotApply == nil ? "Your reason: " : "How does it hold? "
    case .note: "Note: "
    case .wholeActivity: "Why does the whole \(called.activity.one) not apply to you? "
    case .evidence(_, .kind): "Kind of evidence, 1 to 4: "
    case .evidence(_, .title): "What is it called? "
    case .evidence(_, .reference): "Where is it kept? (Enter to leave out) "
    case .evidence(_, .date): "What date is on it? (Enter for none) "
    case .evidence(let position, .shows):
      "It shows \(number(of: position)). Which others does it show? (Enter for none) "
    case .activityEnd(let index):
      isFolded(index) ? "Enter to go on, or open: " : "Enter to go on: "
    case .commitmentCheck: "Enter to go on, or go and a number to change an answer: "
    case .wholeCheck: "Enter to finish, or go and a number to change an answer: "
    case .finished: ""
    }
  }

  /// Whether levels of an activity are folded away above a block.
  func isFolded(_ index: Int) -> Bool {
    walked(in: index).upperBound < activities[index].questions.upperBound
  }

  // MARK: Opening and closing

  mutating func showWelcome() {
    say("\(framework.title): \(organisation.name)")
    say("Round \(round.name), as things stand on \(round.date.inWords)")
    sayNothing()
    let completed = activities.count { status(of: $0) == .completed }
    let answered = activities.flatMap(\.questions).count {
      questionnaire.entry(at: $0).answer != nil
    }
    if answered == 0 {
      say(
        "\(called.extent(of: activities)) Every answer is saved as you give it.")
      say("Type help at any prompt, or quit to stop and carry on another day.")
    } else {
      let count = answered == 1 ? "1 answer" : "\(answered) answers"
      say(
        "You have given \(count), and "
          + "\(called.activity.completion(completed, of: activities.count)). "
          + (firstOpen == nil
            ? whatIsLeft : "Carrying on with the first criterion that is left."))
    }
  }

  /// What a run opens with that has no criterion to ask, in a sentence.
  private var whatIsLeft: String {
    activities.contains(where: isContested)
      ? "One answer or more needs another look, as said below." : "Nothing is left to answer."
  }

  mutating func showFarewell() {
    let open = activities.count { status(of: $0) != .completed }
    switch open {
    case 0 where openElsewhere == 0:
      say("Thank you. Every \(called.activity.one) is completed.")
    case 0:
      say("Thank you. All that was asked here is completed.")
      say(
        openElsewhere == 1
          ? "One other \(called.activity.one) is still open."
          : "\(openElsewhere) other \(called.activity.many) are still open.")
    case 1: say("Your answers are saved. One \(called.activity.one) is still open.")
    default: say("Your answers are saved. \(open) \(called.activity.many) are still open.")
    }
    if !makesReports {
      say("The round's lead makes the reports.")
    } else if round.disclosure.allows(.partners) {
      say("For your report, run:")
      turn.lines.append(
        "  declaration report partner \(organisation.id) --audience partners --output report.html")
    } else {
      say(
        "This round gives results on everybody to its lead alone. For the paper on your "
          + "\(called.organisation.one), run:")
      turn.lines.append("  declaration report board \(organisation.id) --output paper.html")
    }
  }

  mutating func showHelp() {
    say("At any prompt you can type:")
    let width = Command.allCases.map(\.rawValue.count).max() ?? 0
    for command in Command.allCases {
      let padding = String(repeating: " ", count: width - command.rawValue.count + 2)
      say(
        "\(command.rawValue)\(padding)\(command.explanation(called))", indent: 2, hanging: width + 4
      )
    }
    sayNothing()
    say("How to answer:")
    for answer in Answer.allCases {
      say("\(answer.label): \(answer.explanation)", indent: 2, hanging: 4)
    }
  }

  // MARK: Activities and criteria

  mutating func showActivity(_ index: Int) {
    let activity = activities[index]
    let guidance = activity.section.guidance
    sayNothing()
    let place = "\(called.activity.head) \(index + 1) of \(activities.count)"
    say("\(place): \(activity.number) \(activity.section.title)")
    say(pace.words(for: questionnaire.stillAsked))
    if let parent = activity.parent { say(framework.outline[parent].section.title) }
    sayNothing()
    if let quoted = activity.section.quotedText { say("\u{201C}\(quoted)\u{201D}", indent: 2) }
    if let source = activity.section.quotedFrom { say("From \(source).", indent: 2) }
    let paragraphs = [
      guidance.statement.map { "In plain words: \($0)" },
      guidance.why.map { "Why it matters: \($0)" },
      guidance.window.map { "When: \($0)" },
    ]
    for paragraph in paragraphs.compactMap(\.self) {
      sayNothing()
      say(paragraph)
    }
    if !guidance.definitions.isEmpty {
      sayNothing()
      say("What the words mean:")
      for definition in guidance.definitions {
        say("\(definition.term): \(definition.meaning)", indent: 2, hanging: 4)
      }
    }
    showConfirmable(in: activity)
  }

  private mutating func showConfirmable(in activity: Framework.Place) {
    guard let previous else { return }
    let count = questionnaire.confirmable(in: activity, from: previous).count
    guard count > 0 else { return }
    sayNothing()
    let answers = count == 1 ? "1 answer" : "\(count) answers"
    say(
      "Last round \(previousBy ?? "you") gave \(answers) to what is open here, shown below one by one. Type confirm "
        + "if all of it still holds.")
  }

  mutating func showCriterion(_ position: Int) {
    let activity = activities[activityIndex(of: position)]
    let question = framework.questions[position]
    let entry = questionnaire.entry(at: position)
    let count = position - activity.questions.lowerBound + 1
    sayNothing()
    say(
      "\(number(of: position)) Criterion \(count) of \(activity.questions.count), "
        + "level \(question.level)\(levelName(question.level)). \(progress)")
    say(question.text, indent: 2)
    if let last = previous?.entries[question.id], let answer = last.answer {
      let words = [last.reason, last.note].compactMap(\.self).joined(separator: " ")
      let beside = words.isEmpty ? "" : " (\(words.printable(limit: 300)))"
      say(
        "Last round \(previousBy ?? "you") answered: \(answer.label)\(beside)", indent: 2,
        hanging: 4)
    }
    for answer in elsewhere where answer.question == question.id {
      say(answer.inWords.printable(limit: 800), indent: 2, hanging: 4)
    }
    if let answer = entry.answer { say("Your answer now: \(answer.label)", indent: 2) }
    if let note = entry.note { say("Your note: \(note)", indent: 2) }
    if let problem = problem(at: position) { sayProblem(problem, indent: 2) }
    for (offset, answer) in offered(at: position).answers.enumerated() {
      let condition = answer == .doesNotApply ? question.mayNotApply.map { ": \($0)" } ?? "" : ""
      say("\(offset + 1)  \(answer.label)\(condition)", indent: 4, hanging: 7)
    }
  }

  /// How many activities are done and left, such as "2 gates done, 7 left".
  private var progress: String {
    let done = activities.count { status(of: $0) == .completed }
    return "\(called.activity.counted(done)) done, \(activities.count - done) left"
  }

  private func levelName(_ level: Level) -> String {
    framework.definition(of: level).map { " \($0.name)" } ?? ""
  }

  mutating func showEnd(of index: Int) {
    let activity = activities[index]
    sayNothing()
    say(standing(of: activity))
    let missing = questionnaire.asked(in: activity).filter {
      questionnaire.entry(at: $0).answer == nil
    }
    if !missing.isEmpty {
      say("Still unanswered: \(missing.map { number(of: $0) }.joined(separator: ", ")).")
    }
    if isFolded(index) {
      say("You can stop here: the levels above are not asked. Type open to answer them as well.")
    }
  }

  /// Where an activity stands, in a sentence or two.
  private func standing(of activity: Framework.Place) -> String {
    let answers = questionnaire.assessment.answers(to: framework)
    guard let ladder = activity.ladder else { return "" }
    let score = ladder.score(answers)
    if isContested(activity) {
      return "You say that \(activity.number) does not apply, and a colleague or an agreed answer "
        + "says that it does. Where it does, answer each criterion anew: type go "
        + "\(activity.number).1."
    }
    guard let levels = score.levels else {
      return score.status == .notApplicable
        ? "\(activity.number) does not apply, once the round's lead has confirmed it."
        : "\(activity.number) is not assessed yet."
    }
    let level = "level \(levels.claimed)\(levelName(levels.claimed))"
    var sentence = "\(activity.number) stands at \(level)"
    if levels.isInDoubt { sentence += ", and could be as high as \(levels.upper)" }
    sentence += "."
    if let supported = supportedLevel(of: ladder, answers), supported < levels.claimed {
      sentence += " Evidence supports level \(supported): type evidence at a criterion to add some."
    }
    if let next = ladder.nextLevel(after: answers) {
      sentence +=
        " Of level \(next.level), "
        + next.progress.counted("criterion", "criteria", "is met.", "are met.")
    }
    return sentence
  }

  private func supportedLevel(of ladder: Ladder, _ answers: Answers) -> Level? {
    let evidenced = framework.evidencedPositions(
      questionnaire.assessment.evidence, roundDate: round.date)
    return ladder.support(
      for: answers, rule: framework.evidenceRule, isEvidenced: evidenced.contains)?.level
  }

  mutating func showEvidence(at position: Int) {
    let question = framework.questions[position].id
    let items = questionnaire.assessment.evidence.filter { $0.shows.contains(question) }
    for item in items {
      let date = item.date.map { ", \($0.inWords)" } ?? ", without a date"
      say("Already here: \(item.title) (\(item.kind.rawValue)\(date))", indent: 2, hanging: 4)
    }
    for (offset, kind) in Evidence.Kind.allCases.enumerated() {
      say("\(offset + 1)  \(kind.label): \(kind.explanation)", indent: 4, hanging: 7)
    }
  }

  // MARK: Checking

  mutating func showTaskList() {
    sayNothing()
    for activity in activities {
      say(
        "\(activity.number)  \(activity.section.title): "
          + status(of: activity).rawValue, hanging: 5)
      for problem in questionnaire.problems(in: activity) { sayProblem(problem, indent: 5) }
    }
  }

  /// Says which criterion has a problem, and what it is.
  mutating func sayProblem(_ problem: AnswerProblem, indent: Int = 0) {
    say(
      "There is a problem with \(number(of: problem.position)): \(problem.kind.explanation).",
      indent: indent, hanging: indent + 2)
  }

  /// How the task list words an activity, the words of colleagues considered.
  private func status(of activity: Framework.Place) -> TaskStatus {
    isContested(activity) ? .thereIsAProblem : questionnaire.status(of: activity)
  }

  /// Whether the respondent says that an activity does not apply, and what others say goes against
  /// that.
  private func isContested(_ activity: Framework.Place) -> Bool {
    contested.contains(activity.section.id) && isExcluded(activity)
  }

  mutating func showCheck(ofCommitmentEndingWith index: Int) {
    let parent = activities[index].parent
    sayNothing()
    let title = parent.map { framework.outline[$0].section.title } ?? framework.title
    say("Check your answers: \(title)")
    for activity in activities where activity.parent == parent { showAnswers(to: activity) }
  }

  private mutating func showAnswers(to activity: Framework.Place) {
    sayNothing()
    let status = status(of: activity).rawValue
    say("\(activity.number) \(activity.section.title): \(status)")
    for position in activity.questions {
      let state = questionnaire.state(at: position)
      guard state != .notAsked else { continue }
      say(
        "\(number(of: position))  \(state.questionLabel): \(framework.questions[position].text)",
        indent: 2, hanging: 9)
    }
    for problem in questionnaire.problems(in: activity) { sayProblem(problem, indent: 2) }
    if activity.questions.contains(where: { questionnaire.state(at: $0) == .notAsked }) {
      say("The levels above are not asked.", indent: 2)
    }
  }

  mutating func showWholeCheck() {
    sayNothing()
    say("Check the whole: \(organisation.name)")
    for activity in activities {
      say(
        "\(status(of: activity).rawValue): \(activity.section.title). "
          + standing(of: activity), indent: 2, hanging: 4)
    }
  }
}
