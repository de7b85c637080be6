/// What an organisation answered to somebody else's return, beside a question that it is like.
///
/// It is text to confirm and never an answer: nothing is counted, scored or chosen by it.
public struct AnswerElsewhere: Hashable, Sendable {
  /// The question here that it is shown beside.
  public let question: Question.ID
  /// The crosswalk that led here.
  public let crosswalk: Crosswalk.ID
  /// The item over there, by the name that the return has for it.
  public let item: String
  /// What was answered there, in the return's own words.
  public let answer: String
  /// The day on which it was answered.
  public let date: CalendarDate
  /// The title of the return.
  public let source: String
  /// In what way the one supports the other, in a sentence.
  public let how: String

  /// Makes an answer from elsewhere.
  public init(
    question: Question.ID, crosswalk: Crosswalk.ID, item: String, answer: String,
    date: CalendarDate, source: String, how: String
  ) {
    self.question = question
    self.crosswalk = crosswalk
    self.item = item
    self.answer = answer
    self.date = date
    self.source = source
    self.how = how
  }

  /// The answer as people read it beside the question, the same at the terminal and in the form.
  package var inWords: String { "\(Self.label): \(said)" }

  /// What stands before it, or at the head of a column of such answers.
  package static var label: String { "From elsewhere, to confirm" }

  /// What was answered, where and when, and in what way it supports the question.
  package var said: String {
    "\u{201C}\(answer)\u{201D} for item \(item) of \(source), on \(date.inWords). \(how)"
  }
}

extension Crosswalk {
  /// What an answer to an item over there says beside the questions here; empty where no pair has it.
  ///
  /// - Parameters:
  ///   - item: The item, by the name that the crosswalk has for it.
  ///   - answer: What was answered.
  ///   - date: The day on which it was answered.
  ///   - source: The title of the return or framework over there.
  /// - Returns: One for each question that the item leads to, once, in the file's order.
  public func answersElsewhere(
    to item: String, answer: String, on date: CalendarDate, source: String
  ) -> [AnswerElsewhere] {
    var seen: Set<Question.ID> = []
    return pairs.filter { $0.item == item }.flatMap { pair in
      pair.to.filter { seen.insert($0).inserted }.map { question in
        AnswerElsewhere(
          question: question, crosswalk: id, item: item, answer: answer, date: date,
          source: source, how: pair.how)
      }
    }
  }
}
