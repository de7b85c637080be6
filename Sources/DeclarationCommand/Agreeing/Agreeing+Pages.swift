import Diagnostics
import Maturity

/// What the walk shows: plain lines, 80 columns at most.
extension Agreeing {
  /// A word that can be typed at any prompt, and what it does.
  enum Command: String, CaseIterable {
    case back, skip, list, help, quit

    var explanation: String {
      switch self {
      case .back: "the question before this one"
      case .skip: "leave this criterion in dispute and go on"
      case .list: "every criterion in dispute, and what is agreed by now"
      case .help: "this list"
      case .quit: "stop here; the next run shows what is still in dispute"
      }
    }
  }

  mutating func perform(_ command: Command) {
    switch command {
    case .back: goBack()
    case .skip: if let index { advance(from: index) }
    case .list: showList()
    case .help: showHelp()
    case .quit:
      showFarewell()
      step = .finished
    }
  }

  /// The criterion that the open question is about.
  private var index: Int? {
    switch step {
    case .answer(let index), .missing(let index), .reason(let index), .because(let index, _):
      index
    case .finished: nil
    }
  }

  private mutating func goBack() {
    switch step {
    case .answer(0): say("This is the first criterion.")
    case .answer(let index): ask(index - 1)
    case .missing(let index), .reason(let index), .because(let index, _): ask(index)
    case .finished: break
    }
  }

  /// The prompt of the open question.
  var prompt: String {
    switch step {
    case .answer(let index):
      opinion(index).agreed == nil
        ? "The agreed answer, 1 to \(offered(index).answers.count), or help: "
        : "The agreed answer, 1 to \(offered(index).answers.count), or Enter to keep it: "
    case .missing(let index):
      words(beside: .partly, at: index, \.note) == nil
        ? "What is missing? " : "What is missing? (Enter for their words) "
    case .reason(let index):
      words(beside: .doesNotApply, at: index, \.reason) == nil
        ? "Why does it not apply? " : "Why does it not apply? (Enter for their words) "
    case .because: "Why is this the answer? "
    case .finished: ""
    }
  }

  /// Adds a paragraph to the turn, wrapped.
  mutating func say(_ text: String, indent: Int = 0, hanging: Int = 0) {
    turn.lines += text.wrapped(width: 80, indent: indent, hanging: hanging)
  }

  private mutating func sayNothing() { turn.lines.append("") }

  mutating func showWelcome() {
    if positions.isEmpty {
      say("\(organisation.name): nothing is in dispute.")
      return sayMisplacedExclusions()
    }
    let count = positions.count == 1 ? "1 criterion is" : "\(positions.count) criteria are"
    say("\(organisation.name): \(count) in dispute.")
    say(
      "Each is read at its most cautious until you agree on an answer and say why. Every answer "
        + "is saved as you give it. Type help at any prompt.")
  }

  mutating func showFarewell() {
    let left = positions.indices.count { opinion($0).isDisputed }
    if left == 0 {
      say("Nothing is in dispute any more.")
      return sayMisplacedExclusions()
    }
    let count = left == 1 ? "1 criterion is" : "\(left) criteria are"
    say("\(count) still in dispute. Run the same command again to carry on.")
  }

  private mutating func sayMisplacedExclusions() {
    for words in responses.misplacedExclusions(in: framework, of: organisation) { say(words) }
  }

  mutating func showHelp() {
    say("At any prompt you can type:")
    let width = Command.allCases.map(\.rawValue.count).max() ?? 0
    for command in Command.allCases {
      let padding = String(repeating: " ", count: width - command.rawValue.count + 2)
      say("\(command.rawValue)\(padding)\(command.explanation)", indent: 2, hanging: width + 4)
    }
  }

  private mutating func showList() {
    sayNothing()
    for index in positions.indices {
      let standing =
        opinion(index).agreed.map { "agreed, \($0.entry.answer?.label ?? "unanswered")" }
        ?? "in dispute"
      say(
        "\(framework.number(ofQuestionAt: positions[index]))  \(standing): \(question(index).text)",
        hanging: 7)
    }
  }

  mutating func showCriterion(_ index: Int) {
    let question = question(index)
    let level = framework.definition(of: question.level).map { " \($0.name)" } ?? ""
    sayNothing()
    say(
      "\(framework.number(ofQuestionAt: positions[index])) In dispute \(index + 1) of "
        + "\(positions.count), level \(question.level)\(level)")
    say(question.text, indent: 2)
    sayNothing()
    for voice in opinion(index).given { say(voice.inWords(names), indent: 2, hanging: 4) }
    if let agreed = opinion(index).agreed {
      say(
        "Agreed: \(agreed.entry.answer?.label ?? "unanswered"). Because: \(agreed.because)",
        indent: 2, hanging: 4)
    } else if let answer = opinion(index).answer {
      say("Read until you agree, as the most cautious: \(answer.label)", indent: 2)
    }
    for (offset, answer) in offered(index).answers.enumerated() {
      let condition = answer == .doesNotApply ? question.mayNotApply.map { ": \($0)" } ?? "" : ""
      say("\(offset + 1)  \(answer.label)\(condition)", indent: 4, hanging: 7)
    }
  }
}

extension Opinion.Voice {
  /// Who says what and why: the role, the name where one is known, the answer and its words.
  func inWords(_ names: [Role: String]) -> String {
    let name = names[respondent].map { " (\($0))" } ?? ""
    let words = [entry.reason, entry.note].compactMap(\.self)
      .map { ". " + $0.split(separator: "\n").joined(separator: " ") }.joined()
    let answer = entry.answer?.label ?? "no answer"
    return "\(respondent)\(name): \(answer)\(words)".printable(limit: 600)
  }
}

extension Framework {
  /// The number of a criterion, such as "3.2.4".
  func number(ofQuestionAt position: Int) -> String {
    guard let place = place(ofQuestionAt: position) else { return String(position + 1) }
    return "\(place.number).\(position - place.questions.lowerBound + 1)"
  }
}
