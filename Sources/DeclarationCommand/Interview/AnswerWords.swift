import Maturity

extension Answer {
  /// The answer as people are offered it (REPORTS 2).
  var label: String {
    switch self {
    case .met: "Met"
    case .partly: "Partly"
    case .notMet: "Not met"
    case .dontKnow: "We do not know"
    case .doesNotApply: "Does not apply to us"
    }
  }
}

extension AnswerState {
  /// The state as people read it beside their own questions.
  var questionLabel: String {
    switch self {
    case .answered(let answer): answer.label
    case .unanswered: "Unanswered"
    case .notAsked: "Not asked"
    }
  }
}

extension AnswerProblem.Kind {
  /// What is amiss, without a full stop.
  var explanation: String {
    switch self {
    case .noteMissing: "partly needs a note of what is missing"
    case .reasonMissing: "does not apply needs your reason"
    case .notOffered: "this criterion applies to everybody"
    }
  }
}

extension Evidence.Kind {
  /// The kind with what it means.
  var explanation: String {
    switch self {
    case .statement: "Statement: somebody's word"
    case .document: "Document: a paper, a page, a minute or a message"
    case .data: "Data: a count or a record from a system"
    case .independent: "Independent: a review by somebody outside your organisation"
    }
  }
}
