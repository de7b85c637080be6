import Maturity

/// What a workspace holds, as facts that a history can tell: replayed from one, or read from tables.
struct Replay {
  private(set) var values: [HistoryEntry.Matter: String] = [:]
  /// A criterion may be shown by several pieces of evidence; here, the bytes of each.
  private(set) var evidence: [HistoryEntry.Matter: Set<[UInt8]>] = [:]
  /// The assessments on which a signature is in force.
  private var signed: Set<Place> = []

  /// An assessment.
  struct Place: Hashable {
    let organisation: Organisation.ID
    let round: Round.ID
  }

  /// Takes in one change.
  ///
  /// - Returns: Whether the change tells truly what stood before it, leaves alone what is signed
  ///   and, for a fingerprint that was signed, tells what was signed.
  mutating func apply(_ entry: HistoryEntry) -> Bool {
    let isAllowed = leavesSignedAlone(entry)
    if entry.matter.subject == .evidence { return applyEvidence(entry) && isAllowed }
    let isTrue = values[entry.matter].isSame(as: entry.oldValue) && isAllowed
    values[entry.matter] = entry.newValue
    guard let place = entry.matter.place else { return isTrue }
    switch entry.matter.signatureDetail {
    case .fingerprint:
      let isSealed = signed.insert(place).inserted
      return isTrue && isSealed && entry.newValue == fingerprint(of: place)
    case .voided: return signed.remove(place) != nil && isTrue
    default: return isTrue
    }
  }

  private mutating func applyEvidence(_ entry: HistoryEntry) -> Bool {
    switch (entry.oldValue, entry.newValue) {
    case (nil, let new?):
      return evidence[entry.matter, default: []].insert(Array(new.utf8)).inserted
    case (let old?, nil):
      return evidence[entry.matter, default: []].remove(Array(old.utf8)) != nil
    default: return false
    }
  }

  /// Takes in a fact that stands in a table.
  mutating func set(_ matter: HistoryEntry.Matter, to value: String?) {
    guard let value else { return }
    if matter.subject == .evidence {
      evidence[matter, default: []].insert(Array(value.utf8))
    } else {
      values[matter] = value
    }
  }

  /// The matters in which this differs from another, in a fixed order.
  func differences(from other: Replay) -> [HistoryEntry.Matter] {
    let matters = Set(values.keys).union(other.values.keys)
      .filter { !values[$0].isSame(as: other.values[$0]) }
    let shown = Set(evidence.keys).union(other.evidence.keys)
      .filter { evidence[$0, default: []] != other.evidence[$0, default: []] }
    return matters.union(shown).sorted { $0.inWords < $1.inWords }
  }

  /// Whether a change is one that may be made while something is signed.
  private func leavesSignedAlone(_ entry: HistoryEntry) -> Bool {
    let matter = entry.matter
    if matter.subject == .round, matter.key == "edition" {
      return !signed.contains { $0.round == matter.round }
    }
    guard let place = matter.place, signed.contains(place) else { return true }
    return switch matter.subject {
    // The signature itself, and a name that is forgotten.
    case .signOff: true
    case .respondent: matter.key == "person" && entry.newValue == nil
    case .answer, .reason, .note, .agreement, .evidence, .expiry: false
    default: true
    }
  }
}

extension HistoryEntry.Matter {
  /// The assessment that this belongs to; `nil` where it belongs to none.
  var place: Replay.Place? {
    guard let organisation, let round else { return nil }
    return Replay.Place(organisation: organisation, round: round)
  }

  /// The matter in words, such as "answer took-part of maldon-district-council in spring-2026".
  package var inWords: String {
    var words = "\(subject.rawValue) '\(key)'"
    if let organisation { words += " of '\(organisation)'" }
    if let round { words += " in '\(round)'" }
    if let respondent { words += " by \(respondent)" }
    return words
  }
}
