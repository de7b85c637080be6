extension ScoringMethod {
  /// The method in a few words, such as "mean over items".
  public var name: String {
    switch self {
    case .ladder: "ladder"
    case .choice: "choice"
    case .minimum: "minimum"
    case .combination(let combination): "\(combination.rule.rawValue) over \(combination.over)"
    }
  }

  /// What the method does, in a sentence or two for readers of a framework.
  public var explanation: String {
    switch self {
    case .ladder:
      "The level is the highest at and below which every criterion that applies is met."
    case .choice: "The level is the one chosen."
    case .minimum: "The level is the lowest beneath, once everything beneath is complete."
    case .combination(let combination): combination.explanation
    }
  }
}

extension Combination {
  /// What the combination does, in a few sentences for readers of a framework.
  public var explanation: String {
    let what = over == .children ? "the parts directly beneath" : "every question beneath"
    var sentences = ["The score is the \(rule.inWords) of \(what), by their weights."]
    if let scale {
      sentences.append(
        "Each is first put on a scale from \(scale.lowerBound.shortestDigits) to "
          + "\(scale.upperBound.shortestDigits).")
    }
    let blank =
      switch unanswered {
      case .exclude: "What has no answer is left out"
      case .zero: "What has no answer counts as 0"
      case .block: "There is no score while something has no answer"
      }
    let exclusion =
      switch notApplicable {
      case .exclude: "what does not apply is left out"
      case .zero: "what does not apply counts as 0"
      case .full: "what does not apply counts in full"
      case .target: "what does not apply counts as its target"
      }
    return (sentences + ["\(blank), and \(exclusion)."]).joined(separator: " ")
  }
}

extension Combination.Rule {
  /// The rule's name in words.
  public var inWords: String {
    switch self {
    case .sum: "sum"
    case .mean: "mean"
    case .minimum: "lowest"
    case .median: "median"
    case .lowerMedian: "lower median"
    case .geometric: "geometric mean"
    case .harmonic: "harmonic mean"
    }
  }
}
