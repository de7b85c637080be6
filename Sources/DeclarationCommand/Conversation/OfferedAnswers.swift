import Diagnostics
import Maturity

/// The numbered answers that a conversation offers on a criterion, and what a typed line means.
struct OfferedAnswers: Hashable {
  /// The answers in the order of their numbers.
  let answers: [Answer]

  /// - Parameter offersExclusion: Whether *does not apply* is among them.
  init(offersExclusion: Bool) {
    answers = offersExclusion ? Answer.allCases : [.met, .partly, .notMet, .dontKnow]
  }

  /// What a line means: a number of the list, or an answer in words, offered or not; `nil` where it
  /// is no answer at all.
  func answer(_ text: String) -> Answer? {
    guard let number = Int(text) else { return Answer(label: text) }
    return answers.indices.contains(number - 1) ? answers[number - 1] : nil
  }

  /// What to say of a line that is no answer.
  func refusal(of text: String) -> String {
    "'\(text.printable(limit: 40))' is not an answer here. Type a number from 1 to "
      + "\(answers.count), or help for what else you can type."
  }
}
