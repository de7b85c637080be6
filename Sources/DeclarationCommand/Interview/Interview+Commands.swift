import Diagnostics
import Maturity

/// The words that can be typed at any prompt.
extension Interview {
  /// A word that can be typed at any prompt, and what it does.
  enum Command: String, CaseIterable {
    case back, go, list, note, evidence, skip, open, confirm
    case notApplicable = "not-applicable"
    case help, save, quit

    /// What the word does, in the framework's own words for its parts.
    func explanation(_ called: Vocabulary) -> String {
      switch self {
      case .back: "the question before this one"
      case .go: "to \(called.activity.any) or a criterion by its number: go 3.2, or go 3.2.4"
      case .list: "every \(called.activity.one) and how far it has come"
      case .note: "add a note to this criterion"
      case .evidence: "say what shows that this criterion is met"
      case .skip: "leave this criterion unanswered and go on"
      case .open: "answer the levels above the point where you could stop"
      case .confirm:
        "last round's answers to what is open in this \(called.activity.one) still hold"
      case .notApplicable: "say that this whole \(called.activity.one) does not apply to you"
      case .help: "this list"
      case .save: "say where your answers are; they are always saved"
      case .quit: "stop here; the next run opens at the first criterion that is left"
      }
    }
  }

  /// Obeys a line that is a command, and says whether it was one.
  mutating func obey(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first, let command = Command(rawValue: first.lowercased()) else {
      return false
    }
    let rest = words.count > 1 ? words[1].trimmed : ""
    // A note may begin with any word; only "go" and "note" take more than their own.
    guard rest.isEmpty || command == .go || command == .note else { return false }
    if command == .go && !rest.isEmpty && !rest.allSatisfy({ $0.isNumber || $0 == "." }) {
      return false
    }
    if command == .note && isTakingText && !rest.isEmpty { return false }
    perform(command, rest)
    return true
  }

  /// Whether the open question takes free text, so that a line is taken whole.
  private var isTakingText: Bool {
    switch step {
    case .missing, .reason, .note, .wholeActivity, .evidence: true
    default: false
    }
  }

  private mutating func perform(_ command: Command, _ rest: String) {
    let (before, said) = (step, turn.lines.count)
    defer { tellOfUnkeptEvidence(before, at: said) }
    switch command {
    case .back: goBack()
    case .go: go(to: rest)
    case .list: showTaskList()
    case .note: startNote(rest)
    case .evidence: startEvidence()
    case .skip: skip()
    case .open: openLevels()
    case .confirm: confirmLastRound()
    case .notApplicable: startExclusion()
    case .help: showHelp()
    case .save:
      say("Every answer is saved as you give it. You can stop at any time with quit.")
    case .quit:
      sayWhereTheNextRunOpens()
      step = .finished
    }
  }

  private mutating func sayWhereTheNextRunOpens() {
    let saved = "Your answers are saved. Run the same command again"
    let here = currentCriterion
    guard let next = firstOpen else { return say("\(saved) to check them.") }
    if next == here { return say("\(saved) to carry on from here.") }
    let back = here.map { " Type go \(number(of: $0)) then to come back here." } ?? ""
    say("\(saved). It opens at \(number(of: next)), the first criterion that is left.\(back)")
  }

  /// Says that evidence under way was left behind, since nothing of it is kept before its end.
  ///
  /// Where in the turn it stands is given, because what is asked next comes after it.
  private mutating func tellOfUnkeptEvidence(_ before: Step, at place: Int) {
    guard case .evidence(let position, let draft) = before, let title = draft.title else { return }
    if case .evidence = step { return }
    let words =
      "The evidence '\(title.printable(limit: 80))' is not kept, because it was not finished. "
      + "Type evidence at \(number(of: position)) to begin it again."
    turn.lines.insert(contentsOf: words.wrapped(width: 80), at: place)
  }

  private mutating func goBack() {
    switch step {
    case .criterion(let position): goBack(from: position)
    case .missing(let position), .reason(let position), .note(let position),
      .evidence(let position, _):
      ask(position)
    case .wholeActivity(let index): enter(activity: index)
    case .activityEnd(let index): ask(walked(in: index).upperBound - 1)
    case .commitmentCheck(let index): endActivity(index)
    case .wholeCheck: checkCommitment(endingWith: activities.count - 1)
    case .finished: break
    }
  }

  private mutating func goBack(from position: Int) {
    let index = activityIndex(of: position)
    if position > activities[index].questions.lowerBound {
      ask(position - 1)
    } else if index > 0 {
      ask(walked(in: index - 1).upperBound - 1)
    } else {
      say("This is the first question.")
    }
  }

  private mutating func go(to number: String) {
    if number.isEmpty {
      return say("Type go and a number: go 3.2 for an activity, or go 3.2.4 for a criterion.")
    }
    let parts = number.split(separator: ".").map(String.init)
    let activityNumber = parts.prefix(2).joined(separator: ".")
    guard let index = activities.firstIndex(where: { $0.number == activityNumber }) else {
      let range = "\(activities.first?.number ?? "") to \(activities.last?.number ?? "")"
      return say(
        "There is no \(called.activity.one) '\(number)' here. They run from \(range), as in go 1.1."
      )
    }
    let activity = activities[index]
    guard parts.count > 2 else { return enter(activity: index) }
    guard parts.count == 3, let count = Int(parts[2]),
      (1...activity.questions.count).contains(count)
    else {
      return say(
        "\(called.activity.head) \(activity.number) has \(activity.questions.count) criteria: "
          + "type go \(activity.number).1 to go \(activity.number).\(activity.questions.count).")
    }
    let position = activity.questions.lowerBound + count - 1
    if !walked(in: index).contains(position) { opened.insert(activity.section.id) }
    ask(position)
  }

  /// The criterion that a note or a piece of evidence would be about.
  private var currentCriterion: Int? {
    switch step {
    case .criterion(let position), .missing(let position), .reason(let position),
      .note(let position), .evidence(let position, _):
      position
    default: nil
    }
  }

  private mutating func startNote(_ text: String) {
    guard let position = currentCriterion else {
      return say("A note belongs to a criterion: type go and its number first, as in go 1.1.2.")
    }
    if text.isEmpty {
      if let note = questionnaire.entry(at: position).note { say("The note now: \(note)") }
      step = .note(position)
    } else {
      writeNote(text, at: position)
    }
  }

  private mutating func startEvidence() {
    guard let position = currentCriterion else {
      return say("Evidence shows a criterion: type go and its number first, as in go 1.1.2.")
    }
    showEvidence(at: position)
    step = .evidence(position, .kind)
  }

  private mutating func skip() {
    switch step {
    case .criterion(let position), .missing(let position), .reason(let position),
      .note(let position), .evidence(let position, _):
      advance(from: position)
    default: say("There is no criterion to skip here. Press Enter to go on.")
    }
  }

  private var currentActivity: Int? {
    if case .activityEnd(let index) = step { return index }
    return currentCriterion.map(activityIndex(of:))
  }

  private var goFirst: String {
    "Type go and \(called.activity.any)'s number first, as in go 1.1."
  }

  private mutating func openLevels() {
    guard let index = currentActivity else {
      return say(goFirst)
    }
    let asked = questionnaire.asked(in: activities[index])
    guard asked.upperBound < activities[index].questions.upperBound else {
      return say("Every level of this \(called.activity.one) is open.")
    }
    opened.insert(activities[index].section.id)
    ask(asked.upperBound)
  }

  private mutating func confirmLastRound() {
    guard let index = currentActivity else {
      return say(goFirst)
    }
    confirm(activity: index)
  }

  private mutating func startExclusion() {
    guard let index = currentActivity else {
      return say(goFirst)
    }
    step = .wholeActivity(index)
  }
}
