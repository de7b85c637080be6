/// Which organisations of an earlier round each organisation of a later one continues (METHOD 7).
///
/// This is the one place where a rename, a merger or a split is worked out. A relation counts between
/// two rounds where its date lies after the earlier round's and on or before the later's, whichever of
/// the two bodies names the other.
public struct Lineage: Hashable, Sendable {
  private let origins: [Organisation.ID: Origin]

  /// Follows the relations between the members of two rounds.
  ///
  /// Bodies that are in neither round are passed through where their neighbours name them.
  /// Complexity: members of the earlier round × relations.
  ///
  /// - Parameters:
  ///   - earlier: The organisations that had part in the earlier round.
  ///   - from: The date of the earlier round.
  ///   - later: The organisations that have part in the later round.
  ///   - until: The date of the later round.
  public init(
    from earlier: [Organisation], on from: CalendarDate, to later: [Organisation],
    on until: CalendarDate
  ) {
    let steps = (earlier + later).steps.filter { $0.date > from && $0.date <= until }
    let present = Set(later.map(\.id))
    let heirs = earlier.map { organisation in
      (organisation, steps.reach(from: organisation.id).filter { present.contains($0.key) })
    }
    var origins: [Organisation.ID: Origin] = [:]
    for organisation in later {
      let sources = heirs.filter { $0.1.keys.contains(organisation.id) }
      let kind: Origin.Kind =
        if sources.contains(where: { $0.1.count > 1 }) {
          .split
        } else if sources.count > 1 {
          .merged
        } else if let only = sources.first {
          only.0.id == organisation.id ? .same : .renamed
        } else {
          .new
        }
      origins[organisation.id] = Origin(
        kind: kind, organisations: sources.map(\.0),
        date: sources.compactMap { $0.1[organisation.id] ?? nil }.max())
    }
    self.origins = origins
  }

  /// What an organisation of the later round was in the earlier; new where it is of neither.
  public func origin(of organisation: Organisation.ID) -> Origin {
    origins[organisation] ?? Origin(kind: .new, organisations: [], date: nil)
  }
}

/// What an organisation was in an earlier round.
public struct Origin: Hashable, Sendable {
  /// How it comes from what it was.
  public let kind: Kind
  /// What it was: one organisation or several, in the earlier round's order; none where it is new.
  public let organisations: [Organisation]
  /// The day on which it became what it is; `nil` where it was the same before.
  public let date: CalendarDate?

  /// How an organisation comes from what it was.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// It had part in the earlier round under the same id.
    case same
    /// It had part under another id, and is the only one that came from there.
    case renamed
    /// Several came together in it.
    case merged
    /// One that it came from lives on in others too, so its own line begins anew.
    case split
    /// Nothing that it came from had part in the earlier round.
    case new
  }

  /// Whether its levels are compared with those of what it was.
  public var isContinued: Bool { [.same, .renamed, .merged].contains(kind) }
}

extension [Organisation] {
  /// The organisations that there are on a date, of a list that also holds what came before and after
  /// them.
  ///
  /// One is left out from the day on which another of the list takes its place, and before the day on
  /// which it was made from others of the list. Bodies that are not in the list change nothing: until
  /// somebody adds the successor, the one that signed answers on. Complexity: linear in the
  /// organisations and their relations.
  public func inBeing(on date: CalendarDate) -> [Organisation] {
    let listed = Set(map(\.id))
    let steps = steps.filter { listed.contains($0.from) && listed.contains($0.to) }
    let replaced = Set(steps.filter { $0.date <= date }.map(\.from))
    let unborn = Set(steps.filter { $0.date > date }.map(\.to))
    return filter { !replaced.contains($0.id) && !unborn.contains($0.id) }
  }

  /// Every relation once, whichever of the two names the other.
  fileprivate var steps: Set<Step> {
    var steps: Set<Step> = []
    for organisation in self {
      for other in organisation.predecessors {
        steps.insert(Step(from: other.organisation, to: organisation.id, date: other.date))
      }
      for other in organisation.successors {
        steps.insert(Step(from: organisation.id, to: other.organisation, date: other.date))
      }
    }
    return steps
  }
}

/// One body becoming another on a day.
private struct Step: Hashable {
  let from: Organisation.ID
  let to: Organisation.ID
  let date: CalendarDate
}

extension Set<Step> {
  /// Where an organisation's steps lead, itself included, each with the day of the last step.
  ///
  /// A step is taken only after the one before it.
  fileprivate func reach(from organisation: Organisation.ID) -> [Organisation.ID: CalendarDate?] {
    var reached: [Organisation.ID: CalendarDate?] = [organisation: nil]
    var open = [organisation]
    while let next = open.popLast() {
      let since = reached[next] ?? nil
      for step in self where step.from == next && (since.map { step.date >= $0 } ?? true) {
        if reached.keys.contains(step.to) { continue }
        reached.updateValue(step.date, forKey: step.to)
        open.append(step.to)
      }
    }
    return reached
  }
}
