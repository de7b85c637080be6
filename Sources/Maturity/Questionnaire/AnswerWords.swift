// The words that people read beside their own questions, the same at the terminal, in the form, on
// the sheet and on the pages.

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

  /// When to give the answer, in a sentence or two: what two readers need to answer alike.
  package var explanation: String {
    switch self {
    case .met: "The statement is true of you, and you could show it."
    case .partly:
      "What the statement names exists, but something that it must hold or cover is missing. Say "
        + "what."
    case .notMet: "What the statement names does not exist, or falls outside its time."
    case .dontKnow: "You would have to ask a colleague. You can also leave it and come back."
    case .doesNotApply:
      "The condition printed beside the statement holds. It is offered only there. Say why."
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
  /// The kind as people are offered it.
  package var label: String {
    switch self {
    case .statement: "Statement"
    case .document: "Document"
    case .data: "Data"
    case .independent: "Independent"
    }
  }

  /// What the kind is, in a sentence.
  package var explanation: String {
    switch self {
    case .statement: "Somebody's word."
    case .document: "A paper, a page, a minute or a message."
    case .data: "A count or a record from a system."
    case .independent: "A review by somebody outside your organisation."
    }
  }
}

extension EvidenceRule.Verdict {
  /// Whether evidence counts or why not, as the end of a sentence.
  package var explanation: String {
    switch self {
    case .counts: "it counts"
    case .tooWeak: "this kind is not strong enough"
    case .undated: "it has no date"
    case .afterRound: "it is dated after the round"
    case .expired: "it is out of date"
    }
  }
}

extension Response.Group {
  /// The group as people are offered it.
  package var label: String {
    switch self {
    case .leaders: "Leaders"
    case .staff: "Staff"
    }
  }

  /// Who belongs to the group, in a sentence.
  package var explanation: String {
    switch self {
    case .leaders: "Chief officers, directors and heads of service."
    case .staff: "Everybody else."
    }
  }
}
