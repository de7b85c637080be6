extension Answer {
  /// The answer as people are offered it (REPORTS 2).
  package var label: String {
    switch self {
    case .met: "Met"
    case .partly: "Partly"
    case .notMet: "Not met"
    case .dontKnow: "We do not know"
    case .doesNotApply: "Does not apply to us"
    }
  }
}

extension Answer {
  /// When to give the answer, in a sentence or two: what two readers need to answer alike.
  package var explanation: String {
    switch self {
    case .met: "the statement is true of you, and you could show it."
    case .partly:
      "what the statement names exists, but something that it must hold or cover is missing."
    case .notMet: "what the statement names does not exist, or falls outside its time."
    case .dontKnow: "you would have to ask a colleague. You can skip it instead and come back."
    case .doesNotApply: "the condition printed beside it holds. It is offered only there."
    }
  }
}

extension AnswerState {
  /// The state as people read it beside their own questions.
  package var questionLabel: String {
    switch self {
    case .answered(let answer): answer.label
    case .unanswered: "Unanswered"
    case .notAsked: "Not asked"
    }
  }
}

extension AnswerProblem.Kind {
  /// What is amiss, without a full stop.
  package var explanation: String {
    switch self {
    case .noteMissing: "partly needs a note of what is missing"
    case .reasonMissing: "does not apply needs your reason"
    case .notOffered: "this criterion applies to everybody"
    }
  }
}

extension Evidence.Kind {
  /// The kind with what it means.
  package var explanation: String {
    switch self {
    case .statement: "Statement: somebody's word"
    case .document: "Document: a paper, a page, a minute or a message"
    case .data: "Data: a count or a record from a system"
    case .independent: "Independent: a review by somebody outside your organisation"
    }
  }
}
