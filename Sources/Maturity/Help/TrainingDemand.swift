/// How many organisations could use one kind of support (METHOD 6.5).
public struct TrainingDemand: Hashable, Sendable {
  /// The support.
  public let support: Support.ID
  /// The organisations with a criterion among their next steps that it serves, in the members' order.
  public let organisations: [Organisation.ID]
  /// The positions of those criteria, of any of the organisations, in the framework's order.
  public let criteria: [Int]
}

extension Framework {
  /// The support that serves a criterion: its own, or where it names none, its activity's.
  ///
  /// Linear in the number of sections.
  public func support(ofQuestionAt position: Int) -> [Support.ID] {
    let own = questions[position].support
    return own.isEmpty ? place(ofQuestionAt: position)?.section.guidance.support ?? [] : own
  }
}

extension Cohort {
  /// The demand for each kind of support, in the order in which the framework names them.
  ///
  /// Who has not assessed an activity has no next steps there. Support that nobody needs has a
  /// demand of none. Complexity: members × questions × the support of each.
  public func trainingDemand() -> [TrainingDemand] {
    var needed: [Support.ID: (organisations: [Organisation.ID], criteria: Set<Int>)] = [:]
    for member in members {
      for place in framework.activities {
        for position in place.ladder?.nextLevel(after: member.answers)?.steps ?? [] {
          for support in framework.support(ofQuestionAt: position) {
            var need = needed[support] ?? ([], [])
            if need.organisations.last != member.organisation.id {
              need.organisations.append(member.organisation.id)
            }
            need.criteria.insert(position)
            needed[support] = need
          }
        }
      }
    }
    return framework.support.map { support in
      TrainingDemand(
        support: support.id, organisations: needed[support.id]?.organisations ?? [],
        criteria: (needed[support.id]?.criteria ?? []).sorted())
    }
  }
}
