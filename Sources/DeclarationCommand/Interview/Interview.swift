import Maturity

/// The terminal questionnaire as a conversation of lines (REPORTS 5 and 6).
///
/// It holds where the conversation stands and does no input or output: whoever drives it stores a
/// turn's changes before showing its lines, so that every answer is kept before the next question
/// is asked.
struct Interview {
  /// What is asked and what has been answered.
  var questionnaire: Questionnaire
  let organisation: Organisation
  let round: Round
  /// The last round's answers, shown as text and never selected.
  let previous: Assessment?
  /// Who said that, where it was what the organisation was made from.
  let previousBy: String?
  /// What was answered to somebody else's return, shown as text to confirm and never selected.
  let elsewhere: [AnswerElsewhere]
  /// Whether whoever answers can have reports made, which needs everybody's answers.
  let makesReports: Bool
  /// The activities of which a colleague's answer, or an agreed one, says that they apply.
  let contested: Set<Section.ID>
  /// How many activities are open that are not asked here.
  let openElsewhere: Int

  /// Where the conversation stands.
  var step: Step = .finished
  /// The activities whose levels above a block somebody opened.
  var opened: Set<Section.ID> = []
  /// The activity whose page was shown last.
  var shown: Section.ID?
  /// What the turn in the making holds.
  var turn = Turn()
  /// How fast answers come.
  var pace = Pace()

  /// A question that is open to the person at the terminal.
  enum Step: Equatable {
    /// The criterion at a position.
    case criterion(Int)
    /// What is missing from a criterion that is partly met.
    case missing(Int)
    /// Why a criterion does not apply.
    case reason(Int)
    /// A note on a criterion.
    case note(Int)
    /// Why no criterion of an activity applies.
    case wholeActivity(Int)
    /// Evidence that shows a criterion.
    case evidence(Int, EvidenceDraft)
    /// The end of an activity, by its index.
    case activityEnd(Int)
    /// The check of the commitment that ends with an activity.
    case commitmentCheck(Int)
    /// The check of everything.
    case wholeCheck
    /// Nothing more is asked.
    case finished
  }

  /// What one line of the person brings about.
  struct Turn: Equatable {
    /// What to store before anything is shown.
    var changes: [Change] = []
    /// What to show, line by line.
    var lines: [String] = []
    /// The prompt that the next line answers; empty at the end.
    var prompt = ""
    /// Whether the conversation is over.
    var isOver = false
  }

  /// What one turn changes in the assessment.
  enum Change: Equatable {
    case entry(Question.ID, Assessment.Entry)
    case evidence(Evidence)
  }

  init(
    questionnaire: Questionnaire, organisation: Organisation, round: Round, previous: Assessment?,
    previousBy: String? = nil, elsewhere: [AnswerElsewhere] = [], makesReports: Bool = true,
    contested: Set<Section.ID> = []
  ) {
    self.questionnaire = questionnaire
    self.organisation = organisation
    self.round = round
    self.previous = previous
    self.previousBy = previousBy
    self.elsewhere = elsewhere
    self.makesReports = makesReports
    self.contested = contested
    let whole = Questionnaire(
      framework: questionnaire.framework, assessment: questionnaire.assessment)
    openElsewhere = whole.activities.count { activity in
      whole.status(of: activity) != .completed
        && !questionnaire.activities.contains { $0.section.id == activity.section.id }
    }
  }

  var framework: Framework { questionnaire.framework }
  var activities: [Framework.Place] { questionnaire.activities }
  /// What the framework's parts are called.
  var called: Vocabulary { Vocabulary(framework, for: organisation) }

  // MARK: The conversation

  /// Opens the conversation where it was left.
  mutating func begin() -> Turn {
    turn = Turn()
    showWelcome()
    moveToFirstOpenQuestion()
    return finishTurn()
  }

  /// Hears one line and answers it.
  ///
  /// - Parameters:
  ///   - line: What was typed.
  ///   - time: How long after the prompt; `nil` where nobody measured.
  /// - Returns: What the line changes, and what is shown.
  mutating func hear(_ line: String, after time: Duration? = nil) -> Turn {
    turn = Turn()
    let text = line.trimmed
    let open = questionnaire.stillAsked
    if !obey(text) { reply(to: text) }
    if let time, questionnaire.stillAsked < open { pace.add(time) }
    return finishTurn()
  }

  private mutating func finishTurn() -> Turn {
    turn.isOver = step == .finished
    turn.prompt = prompt
    return turn
  }

  private mutating func reply(to text: String) {
    switch step {
    case .criterion(let position): answer(text, at: position)
    case .missing(let position):
      explain(text, in: \.note, or: "Partly needs a note of what is missing.", at: position)
    case .reason(let position):
      explain(text, in: \.reason, or: "Does not apply needs your reason.", at: position)
    case .note(let position): writeNote(text, at: position)
    case .wholeActivity(let index): exclude(activity: index, because: text)
    case .evidence(let position, let draft): addEvidence(text, to: draft, at: position)
    case .activityEnd(let index): leave(activity: index, text)
    case .commitmentCheck(let index): leaveCheck(after: index, text)
    case .wholeCheck: leaveWholeCheck(text)
    case .finished: break
    }
  }

  // MARK: Moving

  /// The index of the activity that a position belongs to.
  func activityIndex(of position: Int) -> Int {
    activities.firstIndex { $0.questions.contains(position) } ?? 0
  }

  /// The positions of an activity that the conversation walks through.
  func walked(in index: Int) -> Range<Int> {
    opened.contains(activities[index].section.id)
      ? activities[index].questions : questionnaire.asked(in: activities[index])
  }

  /// The first criterion that has no answer or a problem, where a run opens; `nil` where none is.
  var firstOpen: Int? {
    activities.lazy.compactMap { [questionnaire] activity in
      questionnaire.problems(in: activity).first?.position
        ?? questionnaire.firstUnanswered(in: activity)
    }.first
  }

  private mutating func moveToFirstOpenQuestion() {
    guard let position = firstOpen else { return checkEverything() }
    ask(position)
    if let problem = problem(at: position) { ask(about: problem) }
  }

  /// What is amiss with the answer at a position; `nil` where nothing is.
  func problem(at position: Int) -> AnswerProblem? {
    questionnaire.problems(in: activities[activityIndex(of: position)])
      .first { $0.position == position }
  }

  /// Asks for what an answer lacks; another answer is asked for by the criterion itself.
  mutating func ask(about problem: AnswerProblem) {
    switch problem.kind {
    case .noteMissing: step = .missing(problem.position)
    case .reasonMissing: step = .reason(problem.position)
    case .notOffered: step = .criterion(problem.position)
    }
  }

  /// Asks a criterion, with its activity's page before it when that was not shown last.
  mutating func ask(_ position: Int) {
    let index = activityIndex(of: position)
    if shown != activities[index].section.id {
      showActivity(index)
      shown = activities[index].section.id
    }
    showCriterion(position)
    step = .criterion(position)
  }

  /// Goes on to the next asked criterion of the activity, or to its end.
  mutating func advance(from position: Int) {
    let index = activityIndex(of: position)
    if let next = walked(in: index).first(where: { $0 > position }) {
      ask(next)
    } else {
      endActivity(index)
    }
  }

  mutating func endActivity(_ index: Int) {
    showEnd(of: index)
    step = .activityEnd(index)
  }

  mutating func checkCommitment(endingWith index: Int) {
    showCheck(ofCommitmentEndingWith: index)
    step = .commitmentCheck(index)
  }

  mutating func checkEverything() {
    showWholeCheck()
    step = .wholeCheck
  }
}

extension String {
  /// The text without white space at either end.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
