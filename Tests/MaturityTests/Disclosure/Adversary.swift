@testable import Maturity

/// Somebody who holds every published figure, knows the rule and what three organisations say, and
/// tries every world in which that could have come about.
///
/// Organisations about which the same is known are alike to every figure. So a world is how many
/// there are of each sort, and something is certain of one of them exactly where it holds for all
/// of them in every world that is left.
struct Adversary {
  /// One way in which an organisation could have answered.
  struct Sort {
    /// What is known of whoever it is without any figure: who is complete is no secret.
    var known = 0
    /// What it would be to learn of it, such as its level and each of its answers: a small number
    /// each.
    let secrets: [Int]
  }

  /// What somebody could be sure of.
  struct Discovery: Hashable, CustomStringConvertible {
    /// Which secret, by its place.
    let secret: Int
    let value: Int
    /// Those who pool what they know, by their sorts.
    let coalition: [Int]
    /// A world in which it is sure: how many there are of each sort.
    let world: [Int]

    var description: String { "secret \(secret) is \(value), to \(coalition) in \(world)" }
  }

  let sorts: [Sort]
  /// How many organisations there are of whom the same is known, from 0 up.
  let counts: [Int]

  /// Looks at every cohort of those sizes, and at every three of its organisations.
  ///
  /// - Parameter published: What is published of a world, given as how many there are of each sort.
  /// - Returns: What can be learnt, a discovery for each way of looking.
  func discoveries<Published: Hashable>(_ published: ([Int]) -> Published) -> [Discovery] {
    var numbers: [Published: Int] = [:]
    var knowledge: [Key: [UInt32]] = [:]
    var examples: [Key: [Int]] = [:]
    for world in worlds {
      let figures = published(world)
      let number = numbers[figures] ?? numbers.count
      numbers[figures] = number
      for coalition in Self.coalitions(in: world) {
        var others = world
        for sort in coalition { others[sort] -= 1 }
        for known in counts.indices {
          guard let seen = seen(others, known: known) else { continue }
          let key = Key(published: number, coalition: coalition, known: known)
          if let before = knowledge[key] {
            knowledge[key] = zip(before, seen).map { $0 | $1 }
          } else {
            knowledge[key] = seen
            examples[key] = world
          }
        }
      }
    }
    return knowledge.flatMap { key, seen in
      seen.enumerated().filter { $0.element.nonzeroBitCount == 1 }.map { secret, values in
        Discovery(
          secret: secret, value: values.trailingZeroBitCount, coalition: key.coalition,
          world: examples[key] ?? [])
      }
    }
  }

  /// Every world of those sizes.
  private var worlds: [[Int]] {
    counts.enumerated().reduce([Array(repeating: 0, count: sorts.count)]) { worlds, size in
      let places = sorts.indices.filter { sorts[$0].known == size.offset }
      let parts = Self.multisets(of: size.element, from: places.count)
      return worlds.flatMap { world in
        parts.map { part in
          zip(places, part).reduce(into: world) { $0[$1.0] = $1.1 }
        }
      }
    }
  }

  private struct Key: Hashable {
    let published: Int
    let coalition: [Int]
    let known: Int
  }

  /// The values of each secret among organisations of which the same is known; `nil` of none.
  private func seen(_ others: [Int], known: Int) -> [UInt32]? {
    var seen: [UInt32]?
    for sort in sorts.indices where others[sort] > 0 && sorts[sort].known == known {
      let values = sorts[sort].secrets.map { UInt32(1) << UInt32($0) }
      seen = seen.map { zip($0, values).map { $0 | $1 } } ?? values
    }
    return seen
  }

  /// Every way to choose so many from sorts, as how many there are of each.
  static func multisets(of count: Int, from sorts: Int) -> [[Int]] {
    if sorts == 0 { return count == 0 ? [[]] : [] }
    if sorts == 1 { return [[count]] }
    return (0...count).flatMap { first in
      multisets(of: count - first, from: sorts - 1).map { [first] + $0 }
    }
  }

  /// Every three organisations of a world, by their sorts.
  private static func coalitions(in world: [Int]) -> [[Int]] {
    let sorts = world.indices.filter { world[$0] > 0 }
    return sorts.flatMap { a in
      sorts.filter { $0 >= a }.flatMap { b in
        sorts.filter { $0 >= b }.compactMap { c in
          let chosen = [a, b, c]
          return chosen.allSatisfy { sort in chosen.count { $0 == sort } <= world[sort] }
            ? chosen : nil
        }
      }
    }
  }
}
