/// How the respondents to one activity differ (METHOD 5.3).
public struct Disagreement: Hashable, Sendable {
  /// The activity.
  public let section: Section.ID
  /// Each respondent's own claimed level; `nil` where that respondent's answers give none.
  public let levels: [Reading]
  /// How many of its criteria are in dispute.
  public let disputed: Int
  /// How many were answered differently, agreed since or not.
  public let divided: Int

  /// One respondent's own reading of an activity.
  public struct Reading: Hashable, Sendable {
    /// The respondent.
    public let respondent: Role
    /// The respondent's group, where it is known.
    public let group: Response.Group?
    /// The level that the respondent's answers alone would claim.
    public let level: Level?
  }

  /// The lowest and the highest level that a respondent's answers give; `nil` where none give any.
  public var range: ClosedRange<Level>? { Self.range(of: levels) }

  /// The range of one group's levels; `nil` where nobody of the group gives any.
  public func range(of group: Response.Group) -> ClosedRange<Level>? {
    Self.range(of: levels.filter { $0.group == group })
  }

  private static func range(of readings: [Reading]) -> ClosedRange<Level>? {
    let levels = readings.compactMap(\.level)
    guard let lowest = levels.min(), let highest = levels.max() else { return nil }
    return lowest...highest
  }
}

extension Responses {
  /// How the respondents differ on each activity of a framework, in its order.
  ///
  /// Complexity: linear in the questions for each response.
  public func disagreements(in framework: Framework) -> [Disagreement] {
    let answers = responses.map { $0.answers(to: framework) }
    return framework.activities.compactMap { place in
      guard let ladder = place.ladder else { return nil }
      let opinions = place.section.questions.map { opinion(on: $0.id) }
      return Disagreement(
        section: place.section.id,
        levels: zip(responses, answers).map { response, answers in
          Disagreement.Reading(
            respondent: response.respondent, group: response.group,
            level: ladder.score(answers).levels?.claimed)
        },
        disputed: opinions.count(where: \.isDisputed),
        divided: opinions.count(where: \.isDivided))
    }
  }

  /// The activities with disputed criteria, the most first and then in the framework's order.
  public func mostDisputed(in framework: Framework) -> [Disagreement] {
    disagreements(in: framework).enumerated().filter { $0.element.disputed > 0 }
      .sorted { ($1.element.disputed, $0.offset) < ($0.element.disputed, $1.offset) }
      .map(\.element)
  }
}
