/// The questions of a framework as one organisation meets them.
///
/// What is asked, in which order, what comes next and what is amiss. The terminal, the browser form
/// and the sheet ask by this.
public struct Questionnaire: Hashable, Sendable {
  /// The framework that is asked.
  public let framework: Framework
  /// What the organisation has answered.
  public var assessment: Assessment
  /// The activities that are asked, in the framework's order.
  public let activities: [Framework.Place]

  /// Makes a questionnaire over all of a framework, or one of its commitments.
  ///
  /// - Parameters:
  ///   - framework: The framework that is asked.
  ///   - assessment: What has been answered before.
  ///   - section: The section whose activities alone are asked; `nil` for all.
  public init(framework: Framework, assessment: Assessment, within section: Section.ID? = nil) {
    self.framework = framework
    self.assessment = assessment
    let questions = section.map { framework.place(of: $0)?.questions ?? 0..<0 }
    activities = framework.activities.filter { place in
      questions.map { $0.contains(place.questions.lowerBound) } ?? true
    }
  }

  /// The answer and what is beside it at a position; an empty entry where nothing was said.
  public func entry(at position: Int) -> Assessment.Entry {
    assessment.entries[framework.questions[position].id] ?? Assessment.Entry(nil)
  }

  /// What stands beside a criterion: its answer, or which kind of blank it is.
  public func state(at position: Int) -> AnswerState {
    guard let ladder = framework.place(ofQuestionAt: position)?.ladder else { return .unanswered }
    return ladder.state(ofCriterionAt: position, in: assessment.answers(to: framework))
  }

  /// How the task list words an activity.
  public func status(of activity: Framework.Place) -> TaskStatus {
    if !problems(in: activity).isEmpty { return .thereIsAProblem }
    guard let score = activity.ladder?.score(assessment.answers(to: framework)) else {
      return .notStarted
    }
    return switch score.status {
    case .notApplicable, .complete: .completed
    case .inProgress: .inProgress
    case .notAssessed: score.tally.notApplicable > 0 ? .inProgress : .notStarted
    }
  }

  /// The positions of an activity that are asked: up to and including the first level that holds a
  /// block, or all.
  public func asked(in activity: Framework.Place) -> Range<Int> {
    let answers = assessment.answers(to: framework)
    guard let ladder = activity.ladder, let stop = ladder.stop(in: answers) else {
      return activity.questions
    }
    let end = ladder.rungs.last { $0.level <= stop }?.positions.upperBound
    return activity.questions.lowerBound..<(end ?? activity.questions.upperBound)
  }

  /// The first asked criterion of an activity that has no answer; `nil` where there is none.
  public func firstUnanswered(in activity: Framework.Place) -> Int? {
    asked(in: activity).first { entry(at: $0).answer == nil }
  }

  /// What is amiss with the answers to an activity, in order.
  public func problems(in activity: Framework.Place) -> [AnswerProblem] {
    let isWhollyExcluded = activity.questions.allSatisfy {
      entry(at: $0).answer == .doesNotApply
    }
    return activity.questions.compactMap { position in
      let entry = entry(at: position)
      let isOffered = framework.questions[position].mayNotApply != nil || isWhollyExcluded
      let kind: AnswerProblem.Kind? =
        entry.answer == .doesNotApply && !isOffered
        ? .notOffered : problem(with: entry)
      return kind.map { AnswerProblem(position: position, kind: $0) }
    }
  }
}
