/// The number that a section's combination comes to, with what it is to be read by (METHOD 8).
public struct CombinedScore: Hashable, Sendable {
  /// The rule, its scope, and what the blanks counted for.
  public let combination: Combination
  /// The number, in full.
  public let value: Double
  /// The least that what was combined could have come to.
  public let minimum: Double
  /// The most that what was combined could have come to; what is left out is not part of it.
  public let maximum: Double

  /// How far up its range the number stands, from 0 to 1; `nil` where there is no range.
  public var share: Double? {
    maximum > minimum ? (value - minimum) / (maximum - minimum) : nil
  }
}

/// Something to combine: a question's answer, or the score of a section.
struct Operand {
  /// What is known of it.
  let standing: Standing
  /// The least and the most that it could be, on its own scale.
  let range: ClosedRange<Double>
  /// How much it weighs: 0 or more.
  let weight: Double
  /// The value aimed at, on its own scale.
  let target: Double?

  enum Standing: Hashable {
    /// A value on its own scale.
    case value(Double)
    /// It does not apply.
    case notApplicable
    /// It applies and has no value.
    case missing
    /// A nought beneath it was refused, and so is everything above.
    case refused
  }
}

extension Combination {
  /// What combining comes to.
  enum Outcome: Hashable {
    /// A number.
    case score(CombinedScore)
    /// There is nothing to combine, or something without a value blocks.
    case absent
    /// The rule has no answer for a value of nought or less.
    case refused
  }

  /// Combines values by the rule (METHOD 8).
  ///
  /// Each value is first put on the combination's scale, if it has one: x becomes
  /// from + (x − lowest) ÷ (highest − lowest) × (to − from), with the lowest and the highest of its
  /// own scale. What does not apply or has no value then counts for what its policy says, and what
  /// weighs nothing is left out. Complexity: linear in the operands, and for a median with sorting.
  ///
  /// - Parameter operands: What is combined, in any order: the result does not depend on it but for
  ///   rounding in the last place.
  /// - Returns: The number with the least and the most that it could have been; `absent` for
  ///   nothing to combine.
  func combine(_ operands: [Operand]) -> Outcome {
    var parts: [Part] = []
    for operand in operands where operand.weight > 0 {
      switch operand.standing {
      case .value(let value): parts.append(part(operand, value: place(value, of: operand)))
      case .notApplicable: parts += part(operand, standsFor: notApplicable)
      case .missing:
        switch unanswered {
        case .exclude: break
        case .zero: parts.append(part(operand, value: 0))
        case .block: return .absent
        }
      case .refused: return .absent
      }
    }
    if parts.isEmpty { return .absent }
    guard let value = rule.value(of: parts.map { ($0.value, $0.weight) }) else { return .refused }
    // A rule that refuses a nought comes as near to it as its operands do.
    return .score(
      CombinedScore(
        combination: self, value: value,
        minimum: rule.value(of: parts.map { ($0.range.lowerBound, $0.weight) }) ?? 0,
        maximum: rule.value(of: parts.map { ($0.range.upperBound, $0.weight) }) ?? 0))
  }

  /// The least and the most that operands could come to, were all of them answered.
  func range(of operands: [Operand]) -> ClosedRange<Double>? {
    let parts = operands.filter { $0.weight > 0 }.map { part($0, value: nil) }
    guard !parts.isEmpty else { return nil }
    let least = rule.value(of: parts.map { ($0.range.lowerBound, $0.weight) }) ?? 0
    let most = rule.value(of: parts.map { ($0.range.upperBound, $0.weight) }) ?? 0
    return min(least, most)...max(least, most)
  }

  /// What operands come to where every one is at its target; `nil` where one has none.
  func target(of operands: [Operand]) -> Double? {
    var parts: [Part] = []
    for operand in operands where operand.weight > 0 {
      guard let target = operand.target else { return nil }
      parts.append(part(operand, value: place(target, of: operand)))
    }
    return parts.isEmpty ? nil : rule.value(of: parts.map { ($0.value, $0.weight) })
  }

  /// A value with its weight, and what it could have been.
  private struct Part {
    let value: Double
    let range: ClosedRange<Double>
    let weight: Double
  }

  private func place(_ value: Double, of operand: Operand) -> Double {
    guard let scale else { return value }
    return scale.lowerBound
      + value.share(of: operand.range) * (scale.upperBound - scale.lowerBound)
  }

  private func part(_ operand: Operand, value: Double?) -> Part {
    let own = scale ?? operand.range
    // A nought by policy may lie outside the scale.
    let range = value.map { min(own.lowerBound, $0)...max(own.upperBound, $0) } ?? own
    return Part(value: value ?? own.lowerBound, range: range, weight: operand.weight)
  }

  private func part(_ operand: Operand, standsFor policy: NotApplicablePolicy) -> [Part] {
    switch policy {
    case .exclude: []
    case .zero: [part(operand, value: 0)]
    case .full: [part(operand, value: place(operand.range.upperBound, of: operand))]
    case .target: operand.target.map { [part(operand, value: place($0, of: operand))] } ?? []
    }
  }
}
