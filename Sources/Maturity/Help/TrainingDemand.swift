/// How many organisations could use one kind of support, and for what (METHOD 6.5).
public struct TrainingDemand: Hashable, Sendable {
  /// The support.
  public let support: Support.ID
  /// Who needs it for which activity, in the members' order and then the framework's.
  public let needs: [Need]

  /// One organisation's need of a support in one activity.
  public struct Need: Hashable, Sendable {
    /// The organisation.
    public let organisation: Organisation.ID
    /// The activity.
    public let section: Section.ID
    /// The positions of those of its next steps there that the support serves; never none.
    public let criteria: [Int]
  }

  /// The organisations with a criterion among their next steps that it serves, in the members' order.
  public var organisations: [Organisation.ID] {
    needs.map(\.organisation).reduce(into: []) { found, organisation in
      if found.last != organisation { found.append(organisation) }
    }
  }

  /// The positions of those criteria, of any of the organisations, in the framework's order.
  public var criteria: [Int] { Set(needs.flatMap(\.criteria)).sorted() }

  /// The organisations that need it for one activity, in the members' order.
  public func organisations(for section: Section.ID) -> [Organisation.ID] {
    needs.filter { $0.section == section }.map(\.organisation)
  }
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
    var needs: [Support.ID: [TrainingDemand.Need]] = [:]
    for member in members {
      for place in framework.activities {
        var served: [Support.ID: [Int]] = [:]
        for position in place.ladder?.nextLevel(after: member.answers)?.steps ?? [] {
          for support in framework.support(ofQuestionAt: position) {
            served[support, default: []].append(position)
          }
        }
        for (support, criteria) in served {
          needs[support, default: []].append(
            TrainingDemand.Need(
              organisation: member.organisation.id, section: place.section.id, criteria: criteria))
        }
      }
    }
    return framework.support.map { support in
      TrainingDemand(support: support.id, needs: needs[support.id] ?? [])
    }
  }
}
