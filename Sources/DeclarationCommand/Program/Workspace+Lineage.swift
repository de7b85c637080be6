import Maturity
import MaturityReports
import MaturityStore

/// What an organisation, or what it was, said in the round before: text to confirm.
struct EarlierAnswers {
  let round: Round
  let assessment: Assessment
  let origin: Origin

  /// Who said it, where that was not the organisation itself under whatever name.
  var who: String? {
    let names = origin.organisations.map(\.name)
    guard let last = names.last else { return nil }
    let list = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and \(last)"
    switch origin.kind {
    case .same, .renamed, .new: return nil
    case .merged: return "\(list) together"
    case .split: return list
    }
  }
}

extension Workspace {
  /// Who has part in a round: the organisations that there are on its date, and any other that has
  /// answered in it.
  borrowing func organisations(in round: Round) throws -> [Organisation] {
    try organisations(in: round, assessed: try assessmentsWithinReach(in: round.id))
  }

  /// Who has part in a round of which the assessments have been read.
  borrowing func organisations(
    in round: Round, assessed: [Assessment]
  ) throws -> [Organisation] {
    let all = try organisations()
    let present = Set(all.inBeing(on: round.date).map(\.id)).union(assessed.map(\.organisation))
    return all.filter { present.contains($0.id) }
  }

  /// What an organisation was in the round before; `nil` where there was none.
  borrowing func origin(
    of organisation: Organisation, in round: Round
  ) throws -> (before: Round, origin: Origin)? {
    guard let before = try self.round(before: round) else { return nil }
    let lineage = Lineage(
      from: try organisations(in: before), on: before.date, to: try organisations(in: round),
      on: round.date)
    return (before, lineage.origin(of: organisation.id))
  }

  /// What an organisation, or what it was, said in the round before, for somebody to confirm; `nil`
  /// where that is nothing.
  borrowing func earlierAnswers(
    of organisation: Organisation, in round: Round
  ) throws -> EarlierAnswers? {
    guard let (before, origin) = try origin(of: organisation, in: round) else { return nil }
    var said: [Assessment] = []
    for source in origin.organisations where reach.includes(source.id) {
      said.append(try assessment(of: source.id, in: before.id))
    }
    return origin.combined(
      said, as: organisation.id, in: try framework(of: before), roundDate: before.date
    ).map { EarlierAnswers(round: before, assessment: $0, origin: origin) }
  }

  /// What an organisation, or each that it was, had planned in the round before.
  borrowing func earlierPlan(
    of organisation: Organisation, in round: Round
  ) throws -> [PlanItem] {
    guard let (before, origin) = try origin(of: organisation, in: round) else { return [] }
    var items: [PlanItem] = []
    for source in origin.organisations where reach.includes(source.id) {
      for item in try plan(of: source.id, in: before.id) where !items.contains(item) {
        items.append(item)
      }
    }
    return items
  }

  /// A round as a trend needs it.
  borrowing func trendRound(_ cohort: Cohort) throws -> TrendRound {
    let round = cohort.round.id
    return TrendRound(
      cohort, respondents: try respondentsWithinReach(in: round).mapValues { Set($0) },
      reasons: try falls(in: round), assurances: try assurances(in: round))
  }

  /// The rounds of one framework up to one of them, the oldest first.
  borrowing func trend(until cohort: Cohort) throws -> [TrendRound] {
    var trend: [TrendRound] = []
    for round in try rounds()
    where round.framework == cohort.round.framework && round.date < cohort.round.date {
      trend.append(try trendRound(try self.cohort(of: round)))
    }
    return trend + [try trendRound(cohort)]
  }
}

extension Origin {
  /// The roles of those who answered for what an organisation was, of those who answered in the
  /// earlier round.
  func respondents(among earlier: [Organisation.ID: [Role]]) -> Set<Role> {
    Set(organisations.flatMap { earlier[$0.id] ?? [] })
  }
}
