import Maturity

extension Answer {
  /// The answer as people are offered it (REPORTS 2).
  var words: String {
    switch self {
    case .met: "Met"
    case .partly: "Partly"
    case .notMet: "Not met"
    case .dontKnow: "We do not know"
    case .doesNotApply: "Does not apply to us"
    }
  }

  /// When to give the answer, in a sentence or two.
  var meaning: String {
    switch self {
    case .met: "The statement is true of you, and you could show it."
    case .partly:
      "What the statement names exists, but something that it must hold or cover is missing. You "
        + "say what."
    case .notMet: "What the statement names does not exist, or falls outside its time."
    case .dontKnow: "You would have to ask a colleague. You can also leave it and come back."
    case .doesNotApply:
      "The condition printed beside the statement holds. It is offered only there, and asks you why."
    }
  }
}
