import Diagnostics
import Maturity
import ResponseFiles

/// The walk through what an organisation's respondents dispute, as a conversation of lines.
///
/// Like ``Interview`` it does no input or output: whoever drives it stores a turn's change before
/// showing its lines.
struct Agreeing {
  let framework: Framework
  let organisation: Organisation
  /// The names that are known of the respondents.
  let names: [Role: String]
  /// What everybody says, and what is agreed by now.
  var responses: Responses
  /// The positions of the criteria that were in dispute when the conversation began.
  let positions: [Int]

  /// Where the conversation stands.
  var step: Step = .finished
  /// What the turn in the making holds.
  var turn = Turn()

  /// A question that is open to the person at the terminal, about one of the criteria.
  enum Step: Equatable {
    /// The agreed answer.
    case answer(Int)
    /// What is missing from a criterion that is agreed to be partly met.
    case missing(Int)
    /// Why a criterion is agreed not to apply.
    case reason(Int)
    /// Why this is the answer.
    case because(Int, Assessment.Entry)
    /// Nothing more is asked.
    case finished
  }

  /// What one line of the person brings about.
  struct Turn: Equatable {
    /// What to store before anything is shown.
    var change: Change?
    /// What to show, line by line.
    var lines: [String] = []
    /// The prompt that the next line answers; empty at the end.
    var prompt = ""
    /// Whether the conversation is over.
    var isOver = false
  }

  /// An answer that was agreed.
  struct Change: Equatable {
    let question: Question.ID
    let agreed: AgreedAnswer
  }

  init(
    framework: Framework, organisation: Organisation, responses: Responses,
    names: [Role: String] = [:]
  ) {
    self.framework = framework
    self.organisation = organisation
    self.responses = responses
    self.names = names
    let disputed = responses.disputed
    positions = framework.questions.indices.filter { disputed.contains(framework.questions[$0].id) }
  }

  // MARK: The conversation

  /// Opens the conversation at the first criterion in dispute.
  mutating func begin() -> Turn {
    turn = Turn()
    showWelcome()
    if positions.isEmpty { step = .finished } else { ask(0) }
    return finishTurn()
  }

  /// Hears one line and answers it.
  mutating func hear(_ line: String) -> Turn {
    turn = Turn()
    let text = line.tidied ?? ""
    if let command = Command(rawValue: text.lowercased()) {
      perform(command)
    } else {
      reply(to: text)
    }
    return finishTurn()
  }

  private mutating func finishTurn() -> Turn {
    turn.isOver = step == .finished
    turn.prompt = prompt
    return turn
  }

  private mutating func reply(to text: String) {
    switch step {
    case .answer(let index): answer(text, index)
    case .missing(let index):
      explain(
        text, theirs: words(beside: .partly, at: index, \.note),
        or: "Partly needs a note of what is missing."
      ) { .because(index, Assessment.Entry(.partly, note: $0)) }
    case .reason(let index):
      explain(
        text, theirs: words(beside: .doesNotApply, at: index, \.reason),
        or: "Does not apply needs your reason."
      ) { .because(index, Assessment.Entry(.doesNotApply, reason: $0)) }
    case .because(let index, let entry):
      if text.isEmpty { return say("Type on one line why this is the answer, or back.") }
      keep(AgreedAnswer(entry, because: text), index)
    case .finished: break
    }
  }

  // MARK: Answers

  /// The answers that are offered on a criterion.
  func offered(_ index: Int) -> OfferedAnswers {
    let isSaid = opinion(index).given.contains { $0.entry.answer == .doesNotApply }
    return OfferedAnswers(offersExclusion: question(index).mayNotApply != nil || isSaid)
  }

  private mutating func answer(_ text: String, _ index: Int) {
    let offered = offered(index)
    if text.isEmpty {
      if opinion(index).agreed != nil { return advance(from: index) }
      return say(
        "Type a number from 1 to \(offered.answers.count), or skip to leave it in dispute.")
    }
    guard let answer = offered.answer(text) else { return say(offered.refusal(of: text)) }
    guard offered.answers.contains(answer) else {
      return say("This criterion applies to everybody.")
    }
    switch answer {
    case .partly: step = .missing(index)
    case .doesNotApply: step = .reason(index)
    case .met, .notMet, .dontKnow: step = .because(index, Assessment.Entry(answer))
    }
  }

  /// Takes the text that an answer needs beside it; Enter takes what its respondents wrote.
  private mutating func explain(
    _ text: String, theirs: String?, or demand: String, _ next: (String) -> Step
  ) {
    let text = text.isEmpty ? theirs ?? "" : text
    if text.isEmpty { return say("\(demand) Type it on one line.") }
    step = next(text)
  }

  private mutating func keep(_ agreed: AgreedAnswer, _ index: Int) {
    let question = question(index).id
    var all = responses.agreed
    all[question] = agreed
    responses = Responses(responses.responses, agreed: all)
    turn.change = Change(question: question, agreed: agreed)
    let left = positions.indices.count { opinion($0).isDisputed }
    let rest = left == 0 ? "" : " \(left) still in dispute."
    say("Agreed: \(agreed.entry.answer?.label ?? "unanswered").\(rest)")
    advance(from: index)
  }

  // MARK: Moving

  func question(_ index: Int) -> Question { framework.questions[positions[index]] }

  func opinion(_ index: Int) -> Opinion { responses.opinion(on: question(index).id) }

  mutating func ask(_ index: Int) {
    showCriterion(index)
    step = .answer(index)
  }

  /// Goes on to the next criterion, or to the end.
  mutating func advance(from index: Int) {
    if index + 1 < positions.count { return ask(index + 1) }
    showFarewell()
    step = .finished
  }

  /// What those who gave an answer wrote beside it, each text once.
  func words(
    beside answer: Answer, at index: Int, _ field: KeyPath<Assessment.Entry, String?>
  ) -> String? {
    var texts: [String] = []
    for voice in opinion(index).given where voice.entry.answer == answer {
      if let text = voice.entry[keyPath: field], !texts.contains(text) { texts.append(text) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}
