/// A step of a maturity ladder, counted from 1.
public struct Level: Hashable, Sendable, Comparable {
  /// The number of the level, from 1 upwards.
  public let number: Int

  /// The floor, which has no criteria: everybody who answers anything is at least here.
  public static let floor = Level(1)

  /// Makes a level.
  ///
  /// - Parameter number: The number of the level; below 1 is a mistake of ours and stops.
  public init(_ number: Int) {
    precondition(number >= 1, "levels are counted from 1, not \(number)")
    self.number = number
  }

  /// Orders levels from the floor up.
  public static func < (left: Level, right: Level) -> Bool { left.number < right.number }
}

extension Level: ExpressibleByIntegerLiteral {
  /// Makes a level from a literal in our own code.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Level: CustomStringConvertible {
  /// The level's number in digits.
  public var description: String { String(number) }
}

/// What a framework calls one of its levels, and means by it.
public struct LevelDefinition: Hashable, Sendable {
  /// The level defined.
  public let level: Level
  /// The level's name, such as "Emerging".
  public let name: String
  /// What the level means, in one sentence.
  public let meaning: String

  /// Makes a definition.
  public init(level: Level, name: String, meaning: String) {
    self.level = level
    self.name = name
    self.meaning = meaning
  }
}
