/// One organisation's assessment in one round, with what is needed to compare it with another.
public struct Occasion: Hashable, Sendable {
  /// The edition that was asked.
  public let framework: Framework
  /// The round.
  public let round: Round
  /// What the organisation said.
  public let assessment: Assessment
  /// The roles of those who answered.
  public let respondents: Set<Role>

  /// Makes an occasion.
  public init(
    framework: Framework, round: Round, assessment: Assessment, respondents: Set<Role> = []
  ) {
    self.framework = framework
    self.round = round
    self.assessment = assessment
    self.respondents = respondents
  }
}
