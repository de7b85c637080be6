/// What an organisation answered to the framework at the other end of a crosswalk.
public struct OtherAssessment: Hashable, Sendable {
  /// The crosswalk that leads from there to here.
  public let crosswalk: Crosswalk
  /// The framework over there.
  public let framework: Framework
  /// The round in which it was answered.
  public let round: Round
  /// What was answered.
  public let assessment: Assessment

  /// Makes the other end of a crosswalk.
  public init(
    crosswalk: Crosswalk, framework: Framework, round: Round, assessment: Assessment
  ) {
    self.crosswalk = crosswalk
    self.framework = framework
    self.round = round
    self.assessment = assessment
  }

  /// A criterion met over there that is worth a look for one that is not met here.
  public struct Pointer: Hashable, Sendable {
    /// The position of the criterion here.
    public let position: Int
    /// The criterion that is met over there.
    public let met: Question
    /// In what way it supports the one here.
    public let how: String
  }

  /// The criteria here that are neither met nor excluded, and whose counterparts are met over there.
  ///
  /// What lies above the point where a ladder stopped is not asked and left out, and so is what is
  /// disputed over there. Pairs that name a question that either framework no longer has say nothing.
  /// Complexity: pairs × criteria.
  ///
  /// - Parameters:
  ///   - assessment: What the organisation answered here; an absent answer counts as not met.
  ///   - here: The framework that the crosswalk leads to; of any other there is none.
  /// - Returns: The pointers, in the order of the framework here, then of the crosswalk.
  public func pointers(for assessment: Assessment, in here: Framework) -> [Pointer] {
    guard crosswalk.to.framework == here.id else { return [] }
    let answers = assessment.answers(to: here)
    let pointers = crosswalk.pairs.flatMap { pair -> [Pointer] in
      guard let item = Question.ID(pair.item), let there = framework.position(of: item),
        self.assessment.entries[item]?.answer == .met, !self.assessment.disputed.contains(item)
      else { return [] }
      return pair.to.compactMap { id in
        guard let position = here.position(of: id),
          let ladder = here.place(ofQuestionAt: position)?.ladder
        else { return nil }
        switch ladder.state(ofCriterionAt: position, in: answers) {
        case .answered(.met), .answered(.doesNotApply), .notAsked: return nil
        case .answered, .unanswered: break
        }
        return Pointer(position: position, met: framework.questions[there], how: pair.how)
      }
    }
    return pointers.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
  }
}
