/// What a framework demands before a claimed level counts as supported (METHOD 3).
public struct EvidenceRule: Hashable, Sendable {
  /// The lowest level whose claim needs evidence.
  public let fromLevel: Level
  /// The kinds of evidence that suffice.
  public let kinds: Set<Evidence.Kind>
  /// How many calendar months old evidence may be on the round's date, inclusive.
  public let months: Int

  /// Makes a rule.
  public init(fromLevel: Level, kinds: Set<Evidence.Kind>, months: Int) {
    self.fromLevel = fromLevel
    self.kinds = kinds
    self.months = months
  }

  /// Whether a piece of evidence counts, and if not, why not.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It satisfies the rule.
    case counts
    /// Its kind does not suffice.
    case tooWeak = "too weak"
    /// It bears no date.
    case undated
    /// It is dated after the round.
    case afterRound = "after the round"
    /// It is past its life, or somebody said that it holds no more.
    case expired
  }

  /// Judges a piece of evidence by this rule.
  ///
  /// - Parameters:
  ///   - evidence: The evidence.
  ///   - roundDate: The date that its age is counted back from.
  /// - Returns: The first reason not to count it, in the order of ``Verdict``, or `counts`.
  public func verdict(on evidence: Evidence, roundDate: CalendarDate) -> Verdict {
    guard kinds.contains(evidence.kind) else { return .tooWeak }
    guard let date = evidence.date else { return .undated }
    if date > roundDate { return .afterRound }
    guard evidence.holds(on: roundDate) else { return .expired }
    if date < roundDate.monthsEarlier(months) { return .expired }
    return .counts
  }
}
