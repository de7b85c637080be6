import Maturity

/// What a workspace holds, as facts that a history can tell: replayed from one, or read from tables.
struct Replay {
  private(set) var values: [HistoryEntry.Matter: String] = [:]
  /// A criterion may be shown by several pieces of evidence; here, the bytes of each.
  private(set) var evidence: [HistoryEntry.Matter: Set<[UInt8]>] = [:]

  /// Takes in one change.
  ///
  /// - Returns: Whether the change tells truly what stood before it and, for a fingerprint that was
  ///   signed, what was signed.
  mutating func apply(_ entry: HistoryEntry) -> Bool {
    if entry.matter.subject == .evidence { return applyEvidence(entry) }
    let isTrue = values[entry.matter].isSame(as: entry.oldValue)
    values[entry.matter] = entry.newValue
    guard entry.matter.subject == .signOff, entry.matter.key == HistoryEntry.Matter.fingerprintKey
    else { return isTrue }
    return isTrue && entry.newValue == fingerprint(of: entry.matter)
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

  private func fingerprint(of signed: HistoryEntry.Matter) -> String {
    var entries: [Question.ID: Assessment.Entry] = [:]
    func isSigned(_ matter: HistoryEntry.Matter) -> Bool {
      matter.round == signed.round && matter.organisation == signed.organisation
    }
    for (matter, value) in values where isSigned(matter) {
      guard let question = Question.ID(matter.key) else { continue }
      switch matter.subject {
      case .answer: entries[question, default: .init(nil)].answer = Answer(rawValue: value)
      case .reason: entries[question, default: .init(nil)].reason = value
      case .note: entries[question, default: .init(nil)].note = value
      default: continue
      }
    }
    var shown: [(item: String, question: Question.ID)] = []
    for (matter, items) in evidence where isSigned(matter) {
      guard let question = Question.ID(matter.key) else { continue }
      shown += items.map { (String(decoding: $0, as: UTF8.self), question) }
    }
    return Fingerprint(entries: entries, evidence: shown).hexadecimal
  }
}

extension HistoryEntry.Matter {
  /// The matter in words, such as "answer took-part of maldon-district-council in spring-2026".
  package var inWords: String {
    var words = "\(subject.rawValue) '\(key)'"
    if let organisation { words += " of '\(organisation)'" }
    if let round { words += " in '\(round)'" }
    if let respondent { words += " by \(respondent)" }
    return words
  }
}
