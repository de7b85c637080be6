extension Questionnaire {
  /// What an earlier assessment said of the criteria of an activity that are still unanswered.
  ///
  /// Last round's answers are text to confirm and never given answers; these are what somebody
  /// confirms. *Does not apply* where the framework prints no condition for it is left out, and so
  /// is *partly* without a note and *does not apply* without a reason: they would be problems.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - previous: The assessment of an earlier round; questions are matched by their ids.
  /// - Returns: The entries by question; empty where nothing can be confirmed.
  public func confirmable(
    in activity: Framework.Place, from previous: Assessment
  ) -> [Question.ID: Assessment.Entry] {
    var confirmed: [Question.ID: Assessment.Entry] = [:]
    for position in activity.questions where entry(at: position).answer == nil {
      let question = framework.questions[position]
      guard let earlier = previous.entries[question.id], earlier.answer != nil else { continue }
      let isOffered = earlier.answer != .doesNotApply || question.mayNotApply != nil
      if isOffered && problem(with: earlier) == nil {
        confirmed[question.id] = earlier
      }
    }
    return confirmed
  }

  /// What is amiss with an entry by itself.
  func problem(with entry: Assessment.Entry) -> AnswerProblem.Kind? {
    switch entry.answer {
    case .partly where entry.note.isBlank: .noteMissing
    case .doesNotApply where entry.reason.isBlank: .reasonMissing
    default: nil
    }
  }

  /// How many criteria are still to be answered at most: fewer, where a ladder stops sooner.
  public var stillAsked: Int {
    activities.reduce(0) { sum, activity in
      sum + asked(in: activity).count { entry(at: $0).answer == nil }
    }
  }
}

extension String? {
  var isBlank: Bool { self?.allSatisfy(\.isWhitespace) ?? true }
}
