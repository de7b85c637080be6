/// How the score of a section is reached.
public enum ScoringMethod: Hashable, Sendable {
  /// The highest level below which nothing is unmet, over the section's own questions (METHOD 2).
  case ladder
  /// The level that the section's one question is answered with (METHOD 8).
  case choice
  /// The lowest level among the sections beneath, or none while one of them is open (METHOD 4).
  case minimum
  /// A number worked out from what is beneath (METHOD 8).
  case combination(Combination)

  /// Whether a section of this method stands at a level, and has no number.
  public var givesLevels: Bool {
    if case .combination = self { false } else { true }
  }
}

/// How numbers become one number: over what, by which rule, and what the blanks count for
/// (METHOD 8).
public struct Combination: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// Over what.
  public let over: Scope
  /// What something that does not apply counts for.
  public let notApplicable: NotApplicablePolicy
  /// What something without a value counts for: unanswered, or answered *don't know*.
  public let unanswered: UnansweredPolicy
  /// The scale that every value is put on before it is combined; `nil` where each stays as it is.
  public let scale: ClosedRange<Double>?

  /// How several numbers become one; weights are relative, but to a sum.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Σ w·x.
    case sum
    /// Σ w·x ÷ Σ w.
    case mean
    /// The least.
    case minimum
    /// The value with half of the weight on either side, or half-way between two such.
    case median
    /// The least value with at least half of the weight at or below it: one that somebody has.
    case lowerMedian = "lower-median"
    /// (Π xʷ) to the power of 1 ÷ Σ w; of a nought it is refused.
    case geometric
    /// Σ w ÷ Σ w/x; of a nought it is refused.
    case harmonic

    /// Whether the rule is refused where one of its values is nought or less.
    public var refusesNought: Bool { self == .geometric || self == .harmonic }
  }

  /// What is combined.
  ///
  /// With something missing the two differ.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// The sections, or the questions, directly beneath.
    case children
    /// Every question beneath, at any depth.
    case items
  }

  /// What something that does not apply counts for.
  public enum NotApplicablePolicy: String, Hashable, Sendable, CaseIterable {
    /// Nothing: it is left out, and so is its part of the maximum.
    case exclude
    /// The number 0.
    case zero
    /// The most that it could be.
    case full
    /// Its target.
    case target
  }

  /// What something without a value counts for.
  public enum UnansweredPolicy: String, Hashable, Sendable, CaseIterable {
    /// Nothing: it is left out, and so is its part of the maximum.
    case exclude
    /// The number 0.
    case zero
    /// There is no result while it has none.
    case block
  }

  /// Makes a combination; whatever is left out is as in a framework file.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - over: Over what.
  ///   - notApplicable: What something that does not apply counts for.
  ///   - unanswered: What something without a value counts for; by default it is left out, but a
  ///     least of things that are not all known blocks.
  ///   - scale: The scale that every value is put on before it is combined.
  public init(
    _ rule: Rule, over: Scope = .children, notApplicable: NotApplicablePolicy = .exclude,
    unanswered: UnansweredPolicy? = nil, scale: ClosedRange<Double>? = nil
  ) {
    self.rule = rule
    self.over = over
    self.notApplicable = notApplicable
    self.unanswered = unanswered ?? (rule == .minimum ? .block : .exclude)
    self.scale = scale
  }
}
