/// Two rounds side by side: what each organisation of the later was in the earlier, and how its
/// activities moved since (METHOD 7).
///
/// Whatever compares two rounds goes through here, so that nothing matches organisations by their ids
/// alone or compares levels that different editions gave.
public struct Passage: Hashable, Sendable {
  /// The earlier round.
  public let earlier: Cohort
  /// The later round.
  public let later: Cohort
  private let lineage: Lineage
  private let shared: Framework

  /// Puts two rounds side by side.
  public init(from earlier: Cohort, to later: Cohort) {
    self.earlier = earlier
    self.later = later
    lineage = Lineage(
      from: earlier.members.map(\.organisation), on: earlier.round.date,
      to: later.members.map(\.organisation), on: later.round.date)
    shared = later.framework.shared(with: earlier.framework)
  }

  /// What an organisation of the later round was in the earlier.
  public func origin(of organisation: Organisation.ID) -> Origin {
    lineage.origin(of: organisation)
  }

  /// An organisation of the later round as it stood in the earlier, scored by the earlier edition.
  ///
  /// - Parameter organisation: An organisation of the later round.
  /// - Returns: `nil` where it had no part in the earlier round or its line begins anew; a member
  ///   without an assessment where it, or all that it was made from, submitted nothing.
  public func before(_ organisation: Organisation.ID) -> Cohort.Member? {
    let origin = origin(of: organisation)
    guard origin.isContinued,
      let now = later.members.first(where: { $0.organisation.id == organisation })
    else { return nil }
    let sources = origin.organisations.compactMap { source in
      earlier.members.first { $0.organisation.id == source.id }
    }
    if origin.kind == .same { return sources.first }
    return Cohort.Member(
      now.organisation,
      origin.combined(
        sources.compactMap(\.assessment), as: organisation, in: earlier.framework,
        roundDate: earlier.round.date),
      in: earlier.framework, roundDate: earlier.round.date)
  }

  /// How an organisation stood in the earlier round on what both rounds asked, at the later edition's
  /// levels: what stands beside its levels of now.
  ///
  /// - Parameter organisation: An organisation of the later round.
  /// - Returns: `nil` where nothing was submitted, or its line begins anew. A section that shares no
  ///   criterion is not in it.
  public func scoreBefore(of organisation: Organisation.ID) -> AssessmentScore? {
    before(organisation)?.assessment.map { shared.score($0, roundDate: earlier.round.date) }
  }

  /// How an organisation stood in both rounds on what both asked, at the later edition's levels.
  ///
  /// - Parameter organisation: An organisation of the later round.
  /// - Returns: `nil` where nothing was submitted in one of the two, or its line begins anew. A section
  ///   that shares no criterion is in neither.
  public func scores(
    of organisation: Organisation.ID
  ) -> (before: AssessmentScore, after: AssessmentScore)? {
    guard let before = scoreBefore(of: organisation),
      let new = later.members.first(where: { $0.organisation.id == organisation })?.assessment
    else { return nil }
    return (before, shared.score(new, roundDate: later.round.date))
  }

  /// How each activity of an organisation moved, in the later framework's order.
  ///
  /// - Parameters:
  ///   - organisation: An organisation of the later round.
  ///   - respondents: The roles of those who answered then and now; left out, a change of people is
  ///     no cause.
  /// - Returns: `nil` where nothing was submitted in one of the two, or its line begins anew.
  public func changes(
    of organisation: Organisation.ID,
    respondents: (before: Set<Role>, now: Set<Role>) = ([], [])
  ) -> [ActivityChange]? {
    guard let old = before(organisation)?.assessment,
      let new = later.members.first(where: { $0.organisation.id == organisation })?.assessment
    else { return nil }
    let then = Occasion(
      framework: earlier.framework, round: earlier.round, assessment: old,
      respondents: respondents.before)
    let now = Occasion(
      framework: later.framework, round: later.round, assessment: new,
      respondents: respondents.now)
    return now.changes(since: then)
  }

  /// How far an organisation can be compared with what it was (METHOD 6.3); `nil` where nothing was
  /// submitted in one of the two, or its line begins anew.
  public func comparability(of organisation: Organisation.ID) -> Comparability? {
    guard let old = before(organisation), old.assessment != nil,
      let new = later.members.first(where: { $0.organisation.id == organisation }),
      new.assessment != nil
    else { return nil }
    return Comparability((earlier.framework, old.answers), (later.framework, new.answers))
  }
}

extension Origin {
  /// What an organisation said when it was what it was: text to confirm, and where its line goes on,
  /// what it is compared with.
  ///
  /// Several are read together at their most cautious. Of one that was split this is what it said
  /// before, for each successor to confirm; no level is compared with it.
  ///
  /// - Parameters:
  ///   - assessments: What was submitted in the earlier round, in any order.
  ///   - organisation: The organisation of the later round.
  ///   - framework: The edition of the earlier round.
  ///   - roundDate: The date of the earlier round.
  /// - Returns: `nil` where none of them submitted anything.
  public func combined(
    _ assessments: [Assessment], as organisation: Organisation.ID, in framework: Framework,
    roundDate: CalendarDate
  ) -> Assessment? {
    let said = organisations.map { source in
      assessments.first { $0.organisation == source.id }
    }
    guard said.contains(where: { $0 != nil }) else { return nil }
    if said.count == 1 { return said[0]?.of(organisation) }
    return Assessment(
      merging: zip(organisations, said).map { $1 ?? Assessment(organisation: $0.id) },
      into: organisation, in: framework, roundDate: roundDate)
  }
}
