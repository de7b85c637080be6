/// When a question is asked at all: when an earlier one has one of some answers (METHOD 8).
///
/// A question that is not shown is never scored, whatever its answer in a file.
public struct ShownWhen: Hashable, Sendable {
  /// The earlier question.
  public let question: Question.ID
  /// The answers to it that show this one, one or more.
  public let answers: [Accepted]

  /// An answer that shows a question.
  public enum Accepted: Hashable, Sendable {
    /// One of the five answers in words.
    case answer(Answer)
    /// An option of the earlier question's scale, by its label.
    case option(String)
  }

  /// Makes a condition.
  public init(question: Question.ID, answers: [Accepted]) {
    self.question = question
    self.answers = answers
  }
}

extension Framework {
  /// The positions of the questions that these answers keep from being shown.
  ///
  /// A question whose condition asks of a hidden one is hidden too. A condition that asks of a
  /// question which is not there, as in a part of a framework, hides nothing. Complexity: linear in
  /// the questions and in the answers that their conditions name.
  public func hiddenPositions(_ answers: Answers) -> Set<Int> {
    guard hasConditions else { return [] }
    var hidden: Set<Int> = []
    for (position, question) in questions.enumerated() {
      guard let condition = question.shownWhen,
        let asked = self.position(of: condition.question)
      else { continue }
      guard !hidden.contains(asked),
        condition.answers.contains(where: { holds($0, at: asked, in: answers) })
      else {
        hidden.insert(position)
        continue
      }
    }
    return hidden
  }

  private func holds(_ accepted: ShownWhen.Accepted, at position: Int, in answers: Answers) -> Bool
  {
    switch accepted {
    case .answer(let answer):
      return answers[position] == answer
    case .option(let label):
      guard case .option(let scale) = questions[position].form,
        let index = answers.option(at: position)
      else { return false }
      return scale.index(of: label) == index
    }
  }
}
