import BuiltInFrameworks
import Maturity
import MaturityStore

extension Workspace {
  /// What the members of a cohort answered to the frameworks from which a built-in crosswalk leads to
  /// theirs: in the latest round of each, whichever came first.
  ///
  /// - Parameter cohort: The cohort whose reports are made.
  /// - Returns: The other assessments by organisation; nobody's where all rounds ask one framework.
  /// - Throws: ``WorkspaceError`` where it cannot be read, or a kept framework that cannot.
  borrowing func otherAssessments(
    of cohort: Cohort
  ) throws -> [Organisation.ID: [OtherAssessment]] {
    let here = cohort.framework.id
    let rounds = try rounds().filter { $0.framework != here }
    // Reading crosswalks means reading every built-in framework.
    guard !rounds.isEmpty else { return [:] }
    var others: [Organisation.ID: [OtherAssessment]] = [:]
    for crosswalk in BuiltInCrosswalks.leading(to: here) {
      guard case .framework(let side) = crosswalk.from,
        let round = rounds.filter({ $0.framework == side.framework })
          .max(by: { ($0.date, $0.id) < ($1.date, $1.id) })
      else { continue }
      let framework = try framework(of: round)
      for assessment in try assessments(in: round.id) {
        others[assessment.organisation, default: []].append(
          OtherAssessment(
            crosswalk: crosswalk, framework: framework, round: round, assessment: assessment))
      }
    }
    return others
  }
}
