/// How many organisations of a cohort have one criterion among their next steps (METHOD 6.4).
public struct CommonlyUnmet: Hashable, Sendable {
  /// The criterion's position in the framework.
  public let position: Int
  /// How many have it among their next steps as *not met* or *partly*, of those it applies to.
  public let unmet: Share
  /// How many have it among their next steps as *don't know*.
  public let unknown: Int
  /// How many have it among their next steps without an answer.
  public let unanswered: Int
}

extension Cohort {
  /// The criteria that stand among the next steps of members, the most common first.
  ///
  /// Members who have not assessed an activity have no next steps there and are not counted among
  /// those it applies to. Ties stand in the framework's order. Complexity: members × questions.
  public func commonlyUnmet() -> [CommonlyUnmet] {
    var unmet = Array(repeating: 0, count: framework.questions.count)
    var unknown = unmet
    var unanswered = unmet
    var applicable = unmet
    for member in members {
      for place in framework.activities {
        guard let ladder = place.ladder, ladder.score(member.answers).levels != nil
        else { continue }
        for position in ladder.positions where member.answers[position] != .doesNotApply {
          applicable[position] += 1
        }
        for position in ladder.nextLevel(after: member.answers)?.steps ?? [] {
          switch member.answers[position] {
          case .dontKnow: unknown[position] += 1
          case nil: unanswered[position] += 1
          default: unmet[position] += 1
          }
        }
      }
    }
    return framework.questions.indices
      .filter { unmet[$0] + unknown[$0] + unanswered[$0] > 0 }
      .map {
        CommonlyUnmet(
          position: $0, unmet: Share(unmet[$0], of: applicable[$0]), unknown: unknown[$0],
          unanswered: unanswered[$0])
      }
      .sorted { ($1.unmet.part, $0.position) < ($0.unmet.part, $1.position) }
  }
}
