import Maturity

extension AnswerRows {
  /// Reads the answer of the row at hand, by the form of its question.
  ///
  /// - Parameters:
  ///   - label: The cell.
  ///   - question: The question's position; `nil` where it could not be read. Then one of the five
  ///     words is asked for, or nothing at all where questions have answers of their own.
  /// - Returns: What the cell means, or `nil` where it is no answer, which is reported.
  mutating func readAnswer(_ label: ArraySlice<UInt8>, to question: Int?) -> AnswerLabels.Meaning? {
    guard let question else {
      return framework.isOfLadders ? word(label, mayNotApply: true) : AnswerLabels.Meaning.none
    }
    let mayNotApply = framework.questions[question].mayNotApply != nil
    switch framework.questions[question].form {
    case .criterion: return word(label, mayNotApply: mayNotApply)
    case .option(let scale):
      return option(label, of: scale, mayNotApply: mayNotApply)
    case .number(let scale): return number(label, on: scale)
    }
  }

  private mutating func word(
    _ label: ArraySlice<UInt8>, mayNotApply: Bool
  ) -> AnswerLabels.Meaning? {
    let meaning = answers[label]
    if meaning != .unknown { return meaning }
    report(
      .unknownAnswer(String(decoding: label, as: UTF8.self), mayNotApply: mayNotApply),
      at: .answer)
    return nil
  }

  private mutating func option(
    _ label: ArraySlice<UInt8>, of scale: AnswerScale, mayNotApply: Bool
  ) -> AnswerLabels.Meaning? {
    if let option = scaleLabels[scale.id, default: OptionLabels(scale)].option(label) {
      return .answer(.option(option))
    }
    if let blank = blank(label) { return blank }
    report(
      .unknownOption(
        String(decoding: label, as: UTF8.self),
        known: scale.options.map(\.label) + [Answer.dontKnow.rawValue]
          + (mayNotApply ? [Answer.doesNotApply.rawValue] : [])),
      at: .answer)
    return nil
  }

  private mutating func number(
    _ label: ArraySlice<UInt8>, on scale: NumberScale
  ) -> AnswerLabels.Meaning? {
    let text = String(decoding: label, as: UTF8.self)
    let from = scale.range.lowerBound.shortestDigits
    let to = scale.range.upperBound.shortestDigits
    if let number = Double(decimal: text) {
      if scale.range.contains(number) { return .answer(.number(number)) }
      report(.numberOutside(text, from: from, to: to), at: .answer)
      return nil
    }
    if let blank = blank(label) { return blank }
    report(.notANumber(text, from: from, to: to), at: .answer)
    return nil
  }

  /// What a cell without a value means; `nil` where it means nothing on a scale.
  private mutating func blank(_ label: ArraySlice<UInt8>) -> AnswerLabels.Meaning? {
    switch answers[label] {
    case .none: AnswerLabels.Meaning.none
    case .answer(.word(.dontKnow)): .answer(.word(.dontKnow))
    case .answer(.word(.doesNotApply)): .answer(.word(.doesNotApply))
    default: nil
    }
  }
}
