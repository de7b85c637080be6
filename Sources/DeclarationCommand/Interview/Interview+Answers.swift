import Diagnostics
import Maturity

/// Answers and what is asked beside them.
extension Interview {
  /// The answers that are offered on a criterion.
  func offered(at position: Int) -> OfferedAnswers {
    OfferedAnswers(offersExclusion: framework.questions[position].mayNotApply != nil)
  }

  mutating func answer(_ text: String, at position: Int) {
    let offered = offered(at: position)
    if text.isEmpty {
      if let problem = problem(at: position) {
        sayProblem(problem)
        return ask(about: problem)
      }
      if questionnaire.entry(at: position).answer != nil { return advance(from: position) }
      return say(
        "Type a number from 1 to \(offered.answers.count), or skip to leave it unanswered.")
    }
    guard let answer = offered.answer(text) else { return say(offered.refusal(of: text)) }
    guard offered.answers.contains(answer) else {
      return say(
        "This criterion applies to everybody. If the whole \(called.activity.one) does not apply "
          + "to you, type not-applicable.")
    }
    record(answer, at: position)
  }

  private mutating func record(_ answer: Answer, at position: Int) {
    if answer != .doesNotApply { takeBackExclusion(besides: position) }
    var entry = questionnaire.entry(at: position)
    entry.answer = answer
    if answer != .doesNotApply { entry.reason = nil }
    keep(entry, at: position)
    switch answer {
    case .partly: step = .missing(position)
    case .doesNotApply: step = .reason(position)
    case .met, .notMet, .dontKnow: advance(from: position)
    }
  }

  /// Opens the rest of an activity that was said not to apply as a whole, once one criterion of it
  /// applies after all; what may not apply by itself stays as it is.
  private mutating func takeBackExclusion(besides position: Int) {
    let activity = activities[activityIndex(of: position)]
    guard isExcluded(activity) else { return }
    for other in activity.questions
    where other != position && framework.questions[other].mayNotApply == nil {
      keep(Assessment.Entry(nil), at: other)
    }
    say("So \(activity.number) applies after all, and its other criteria are open again.")
  }

  /// Whether an activity is said not to apply as a whole.
  func isExcluded(_ activity: Framework.Place) -> Bool {
    activity.questions.allSatisfy { questionnaire.entry(at: $0).answer == .doesNotApply }
  }

  /// Takes the text that an answer needs beside it: what is missing, or why it does not apply.
  ///
  /// - Parameters:
  ///   - text: What was typed; nothing keeps the text that stands.
  ///   - field: Where the text belongs.
  ///   - demand: What to say where nothing stands and nothing was typed.
  ///   - position: The criterion.
  mutating func explain(
    _ text: String, in field: WritableKeyPath<Assessment.Entry, String?>, or demand: String,
    at position: Int
  ) {
    var entry = questionnaire.entry(at: position)
    if text.isEmpty {
      guard entry[keyPath: field]?.trimmed.isEmpty ?? true else { return advance(from: position) }
      return say("\(demand) Type it on one line.")
    }
    entry[keyPath: field] = text
    keep(entry, at: position)
    advance(from: position)
  }

  mutating func writeNote(_ text: String, at position: Int) {
    if text.isEmpty {
      say("The note stays as it was.")
    } else {
      var entry = questionnaire.entry(at: position)
      entry.note = text
      keep(entry, at: position)
      say("The note is kept.")
    }
    ask(position)
  }

  mutating func exclude(activity index: Int, because text: String) {
    guard !text.isEmpty else {
      return say(
        "Type the reason on one line, or back to leave the \(called.activity.one) as it was.")
    }
    for position in activities[index].questions {
      keep(Assessment.Entry(.doesNotApply, reason: text), at: position)
    }
    say(
      "The \(called.activity.one) counts as not assessed until the round's lead confirms that.")
    endActivity(index)
  }

  /// Gives last round's answers to what is open in an activity as this round's.
  mutating func confirm(activity index: Int) {
    let confirmed =
      previous.map { questionnaire.confirmable(in: activities[index], from: $0) } ?? [:]
    guard !confirmed.isEmpty else {
      return say("Last round gives no answer to what is open in this \(called.activity.one).")
    }
    for position in activities[index].questions {
      if let entry = confirmed[framework.questions[position].id] { keep(entry, at: position) }
    }
    let answers = confirmed.count == 1 ? "1 answer" : "\(confirmed.count) answers"
    say("\(answers) of last round confirmed as this round's.")
    if let open = questionnaire.firstUnanswered(in: activities[index]) {
      ask(open)
    } else {
      endActivity(index)
    }
  }

  /// Records an entry, here and among the turn's changes.
  private mutating func keep(_ entry: Assessment.Entry, at position: Int) {
    let question = framework.questions[position].id
    questionnaire.assessment.entries[question] = entry
    turn.changes.append(.entry(question, entry))
  }

  // MARK: Pages that Enter leaves

  mutating func leave(activity index: Int, _ text: String) {
    guard text.isEmpty else { return sayNotUnderstood(text) }
    let next = index + 1
    if next < activities.count, activities[next].parent == activities[index].parent {
      enter(activity: next)
    } else {
      checkCommitment(endingWith: index)
    }
  }

  mutating func leaveCheck(after index: Int, _ text: String) {
    guard text.isEmpty else { return sayNotUnderstood(text) }
    if index + 1 < activities.count {
      enter(activity: index + 1)
    } else {
      checkEverything()
    }
  }

  mutating func leaveWholeCheck(_ text: String) {
    guard text.isEmpty else { return sayNotUnderstood(text) }
    showFarewell()
    step = .finished
  }

  /// Goes to the first open question of an activity, or to its first where none is open.
  mutating func enter(activity index: Int) {
    let activity = activities[index]
    shown = nil
    ask(questionnaire.firstUnanswered(in: activity) ?? activity.questions.lowerBound)
  }

  mutating func sayNotUnderstood(_ text: String) {
    say(
      "'\(text.printable(limit: 40))' means nothing here. Press Enter to go on, or type help.")
  }
}
