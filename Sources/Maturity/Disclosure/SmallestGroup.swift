/// The fewest organisations that a published figure may rest on: five, or more where a round says
/// so (METHOD 6.6).
///
/// It fails closed: a number that is missing, unreadable or below five means five.
public struct SmallestGroup: Hashable, Sendable {
  /// How many organisations: 5 or more.
  public let count: Int

  /// Five, which holds where nothing else is said.
  public static let five = SmallestGroup(nil as Int?)

  /// The greatest number that makes a difference: no cohort is larger.
  private static let greatest = 1_000

  /// Makes a threshold from a number.
  ///
  /// - Parameter count: How many organisations; `nil` and anything below five mean five.
  public init(_ count: Int?) { self.count = min(max(count ?? 5, 5), Self.greatest) }

  /// Makes a threshold from text in a file or on a command line.
  ///
  /// - Parameter text: A whole number in digits; `nil` and anything else mean five.
  public init(written text: String?) { self.init(text.flatMap { Int($0) }) }
}
