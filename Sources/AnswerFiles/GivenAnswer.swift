import Maturity

/// An answer as a row gives it, by the form of its question.
enum GivenAnswer: Hashable, Sendable {
  /// One of the five words.
  case word(Answer)
  /// An option of the question's scale, by its place.
  case option(Int)
  /// A number within the question's bounds.
  case number(Double)
}

extension Answers {
  /// The answer at a position; `nil` where there is none.
  func given(at position: Int) -> GivenAnswer? {
    if let answer = self[position] { return .word(answer) }
    if let option = option(at: position) { return .option(option) }
    return number(at: position).map { .number($0) }
  }

  /// The byte that an answer is kept as.
  static func code(of answer: GivenAnswer) -> UInt8 {
    var one = Answers(count: 1)
    one.give(answer, at: 0)
    return one.code(at: 0)
  }

  /// Records an answer at a position.
  mutating func give(_ answer: GivenAnswer, at position: Int) {
    switch answer {
    case .word(let answer): self[position] = answer
    case .option(let option): choose(option, at: position)
    case .number(let number): enter(number, at: position)
    }
  }
}

extension Question {
  /// The answer as files hold it: the word, the option's label, or the number.
  func label(of answer: GivenAnswer) -> String {
    if case .word(let word) = answer { return word.rawValue }
    return value(of: answer)?.text ?? ""
  }

  /// The answer on the question's scale; `nil` for one of the five words.
  func value(of answer: GivenAnswer) -> AnswerValue? {
    switch (answer, form) {
    case (.option(let option), .option(let scale)): AnswerValue(option: option, of: scale)
    case (.number(let number), .number(let scale)): AnswerValue(number, on: scale)
    default: nil
    }
  }
}

/// Reads the labels of one scale's options, and remembers those it has read.
struct OptionLabels: Sendable {
  private let scale: AnswerScale
  private var labels = Interner()
  private var options: [Int] = []

  init(_ scale: AnswerScale) { self.scale = scale }

  /// The place of the option with a label; `nil` for none.
  mutating func option(_ label: ArraySlice<UInt8>) -> Int? {
    if let number = labels.number(of: label) { return options[number] }
    guard let option = scale.index(of: String(decoding: label, as: UTF8.self)) else { return nil }
    // A table may spell labels in any number of ways; only so many are worth remembering.
    if labels.count < 1_000 {
      _ = labels.intern(label)
      options.append(option)
    }
    return option
  }
}
