extension Double {
  /// The number rounded half away from zero, in digits, with exactly so many decimal places.
  ///
  /// This is the one place where a computed number is rounded (METHOD 9). A value that is not
  /// finite, or too large to have decimal places, is written as it is.
  ///
  /// - Parameter places: How many decimal places to show, from 0 to 9.
  /// - Returns: The digits, with a full stop before the decimal places.
  public func formatted(places: Int) -> String {
    precondition((0...9).contains(places), "0 to 9 decimal places, not \(places)")
    var unit = 1.0
    for _ in 0..<places { unit *= 10 }
    let scaled = magnitude * unit
    guard scaled < 9e15 else { return "\(self)" }
    let whole = Int(scaled)
    let rounded = scaled - Double(whole) >= 0.5 ? whole + 1 : whole
    let digits = String(rounded)
    let sign = self < 0 && rounded > 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

/// A part of a whole, printed as a percentage that never lies at its ends.
public struct Share: Hashable, Sendable {
  /// How many of the whole: from 0 to `whole`.
  public let part: Int
  /// How many there are.
  public let whole: Int

  /// Makes a share.
  public init(_ part: Int, of whole: Int) {
    precondition(part >= 0 && part <= whole, "a share is 0 to \(whole), not \(part)")
    self.part = part
    self.whole = whole
  }

  /// The share as a fraction from 0 to 1; `nil` of nothing.
  public var fraction: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

  /// The share in whole per cent, such as "67%"; `nil` of nothing.
  ///
  /// Rounded half away from zero from the exact counts; a share that is not nothing is at least
  /// "less than 1%", and one that is not all at most "more than 99%" (METHOD 9).
  public var percentage: String? {
    guard whole > 0 else { return nil }
    let rounded = (200 * part + whole) / (2 * whole)
    if rounded == 0 && part > 0 { return "less than 1%" }
    if rounded == 100 && part < whole { return "more than 99%" }
    return "\(rounded)%"
  }

  /// The share as a count, such as "2 of 3".
  public var counted: String { "\(part) of \(whole)" }

  /// The share as a count with its noun and its verb, such as "1 of 3 gates is".
  ///
  /// The noun goes by how many there are, and the verb by how many of them.
  ///
  /// - Parameters:
  ///   - noun: One of what is counted.
  ///   - nouns: Several of it.
  ///   - verb: What one does.
  ///   - verbs: What several do.
  /// - Returns: The words.
  package func counted(
    _ noun: String, _ nouns: String, _ verb: String, _ verbs: String
  ) -> String {
    "\(counted) \(whole == 1 ? noun : nouns) \(part == 1 || whole == 1 ? verb : verbs)"
  }
}
