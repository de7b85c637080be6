/// Organisations that are compared in one round, each with its scores or without an assessment.
public struct Cohort: Hashable, Sendable {
  /// The framework that all were asked.
  public let framework: Framework
  /// The round.
  public let round: Round
  /// The members, in the partnership's own order.
  public let members: [Member]

  /// One organisation of a cohort.
  public struct Member: Hashable, Sendable {
    /// The organisation.
    public let organisation: Organisation
    /// Its assessment; `nil` where it has submitted nothing.
    public let assessment: Assessment?
    /// Its answers, by position; all unanswered where it has submitted nothing.
    public let answers: Answers
    /// Its score; `nil` where it has submitted nothing.
    public let score: AssessmentScore?
  }

  /// Scores a cohort.
  ///
  /// - Parameters:
  ///   - framework: The framework and edition that the round asks.
  ///   - round: The round, whose date ages the evidence.
  ///   - organisations: Everybody who was invited, in the order to list them in.
  ///   - assessments: What came back, in any order; of an organisation that was not invited, it is
  ///     left out.
  public init(
    framework: Framework, round: Round, organisations: [Organisation], assessments: [Assessment]
  ) {
    self.framework = framework
    self.round = round
    let submitted = Dictionary(
      assessments.map { ($0.organisation, $0) }, uniquingKeysWith: { first, _ in first })
    members = organisations.map { organisation in
      Member(organisation, submitted[organisation.id], in: framework, roundDate: round.date)
    }
  }
}

extension Cohort.Member {
  /// Scores one organisation.
  init(
    _ organisation: Organisation, _ assessment: Assessment?, in framework: Framework,
    roundDate: CalendarDate
  ) {
    self.init(
      organisation: organisation, assessment: assessment,
      answers: assessment?.answers(to: framework) ?? Answers(count: framework.questions.count),
      score: assessment.map { framework.score($0, roundDate: roundDate) })
  }
}
