import BuiltInFrameworks
import Maturity
import MaturityStore

extension Workspace {
  /// What the members of a cohort answered to the frameworks from which a crosswalk leads to theirs:
  /// in the latest round of each, whichever came first.
  ///
  /// What a member was called then, or is called since, is the same member.
  ///
  /// - Parameters:
  ///   - cohort: The cohort whose reports are made.
  ///   - given: A crosswalk to its framework that somebody gave, beside those that are built in; it
  ///     comes first, and takes the place of a built-in one of the same id.
  /// - Returns: The other assessments by organisation; nobody's where all rounds ask one framework.
  /// - Throws: ``WorkspaceError`` where it cannot be read, or a kept framework that cannot.
  borrowing func otherAssessments(
    of cohort: Cohort, by given: Crosswalk?
  ) throws -> [Organisation.ID: [OtherAssessment]] {
    let here = cohort.framework.id
    let rounds = try rounds().filter { $0.framework != here }
    // Reading crosswalks means reading every built-in framework.
    guard !rounds.isEmpty else { return [:] }
    let builtIn = BuiltInCrosswalks.leading(to: here).filter { $0.id != given?.id }
    var others: [Organisation.ID: [OtherAssessment]] = [:]
    for crosswalk in [given].compactMap(\.self) + builtIn {
      guard case .framework(let side) = crosswalk.from,
        let round = rounds.filter({ $0.framework == side.framework })
          .max(by: { ($0.date, $0.id) < ($1.date, $1.id) })
      else { continue }
      let framework = try framework(of: round)
      let assessments = try assessments(in: round.id)
      let members = cohort.counterparts(
        of: try organisations(in: round, assessed: assessments), on: round.date)
      for assessment in assessments {
        guard let member = members[assessment.organisation] else { continue }
        others[member, default: []].append(
          OtherAssessment(
            crosswalk: crosswalk, framework: framework, round: round, assessment: assessment))
      }
    }
    return others
  }
}

extension Cohort {
  /// Which member each organisation of another round is, under the same name or another.
  ///
  /// A body that was merged or split between the two is nobody's counterpart.
  ///
  /// - Parameters:
  ///   - others: The organisations that had part in the other round.
  ///   - date: The date of that round, before or after this one's.
  /// - Returns: The members, by the others' ids.
  fileprivate func counterparts(
    of others: [Organisation], on date: CalendarDate
  ) -> [Organisation.ID: Organisation.ID] {
    let own = members.map(\.organisation)
    let isBefore = date <= round.date
    let lineage =
      isBefore
      ? Lineage(from: others, on: date, to: own, on: round.date)
      : Lineage(from: own, on: round.date, to: others, on: date)
    var members: [Organisation.ID: Organisation.ID] = [:]
    for organisation in isBefore ? own : others {
      let origin = lineage.origin(of: organisation.id)
      guard [.same, .renamed].contains(origin.kind), let only = origin.organisations.first else {
        continue
      }
      members[isBefore ? only.id : organisation.id] = isBefore ? organisation.id : only.id
    }
    return members
  }
}
