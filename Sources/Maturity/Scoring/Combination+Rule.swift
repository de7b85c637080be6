#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Combination.Rule {
  /// What weighted values come to by the rule.
  ///
  /// - Parameter parts: One or more values, each with a weight above 0.
  /// - Returns: `nil` where the rule is refused: a geometric or harmonic mean with a value of nought
  ///   or less.
  func value(of parts: [(value: Double, weight: Double)]) -> Double? {
    if refusesNought, parts.contains(where: { $0.value <= 0 }) { return nil }
    let weight = parts.reduce(0) { $0 + $1.weight }
    switch self {
    case .sum: return parts.reduce(0) { $0 + $1.weight * $1.value }
    case .mean:
      return Self.within(parts, parts.reduce(0) { $0 + $1.weight * $1.value } / weight)
    case .minimum: return parts.map(\.value).min()
    case .median: return Self.median(parts, weight: weight, isBetween: true)
    case .lowerMedian: return Self.median(parts, weight: weight, isBetween: false)
    case .geometric:
      return Self.within(
        parts, exp(parts.reduce(0) { $0 + $1.weight * log($1.value) } / weight))
    case .harmonic:
      return Self.within(parts, weight / parts.reduce(0) { $0 + $1.weight / $1.value })
    }
  }

  /// A mean, which lies between the least and the greatest value although rounding may say
  /// otherwise; so a mean of equal values is exactly that value.
  private static func within(_ parts: [(value: Double, weight: Double)], _ mean: Double) -> Double {
    let least = parts.reduce(Double.infinity) { min($0, $1.value) }
    let greatest = parts.reduce(-Double.infinity) { max($0, $1.value) }
    return max(least, min(greatest, mean))
  }

  /// The least value with at least half of the weight at or below it.
  ///
  /// Where exactly half is, and a value between is wanted, it is half-way to the next. Half is half
  /// but for the rounding that adding weights such as 0.1 brings.
  private static func median(
    _ parts: [(value: Double, weight: Double)], weight: Double, isBetween: Bool
  ) -> Double? {
    let sorted = parts.sorted { $0.value < $1.value }
    let half = (weight / 2 * (1 - 1e-12))...(weight / 2 * (1 + 1e-12))
    var below = 0.0
    for (index, part) in sorted.enumerated() {
      below += part.weight
      if below < half.lowerBound { continue }
      guard isBetween, below <= half.upperBound, index + 1 < sorted.count else { return part.value }
      return (part.value + sorted[index + 1].value) / 2
    }
    return sorted.last?.value
  }
}
