import Maturity

/// An activity that may stand out, and how far.
struct StandingOut {
  let place: Framework.Place
  /// What is said of it, after its title.
  let words: String
  /// How far it stands out, the most important measure first; more is further.
  let distance: [Int]

  /// The three that stand out furthest, and what there is to say of the choice.
  ///
  /// Ties stand in the framework's order, and are told.
  ///
  /// - Parameters:
  ///   - noun: What the framework calls an activity.
  ///   - heading: What they are.
  ///   - all: Those that may, in the framework's order.
  ///   - none: What stands there where nothing does.
  ///   - missing: What there is to say of those that could not be judged; `nil` for nothing.
  /// - Returns: The list.
  static func three(
    _ noun: Noun, _ heading: String, of all: [StandingOut], none: String, missing: String?
  ) -> BoardList {
    let sorted = all.enumerated().sorted { left, right in
      left.element.distance == right.element.distance
        ? left.offset < right.offset
        : right.element.distance.lexicographicallyPrecedes(left.element.distance)
    }.map(\.element)
    let chosen = sorted.prefix(3)
    let level = sorted.dropFirst(3).filter { $0.distance == chosen.last?.distance }
    let more = numbers(of: level, noun)
    let tie: String? =
      if level.isEmpty {
        nil
      } else if sorted.first?.distance == chosen.last?.distance {
        "These stand alike, and \(more) \(level.count == 1 ? "does" : "do") too."
      } else {
        "\(more) \(level.count == 1 ? "is" : "are") level with the last of these."
      }
    let told = chosen.count + level.count
    let total = sorted.count > told ? "There are \(sorted.count) in all." : nil
    let notes = [tie, total, missing].compactMap(\.self)
    return BoardList(
      heading: heading,
      items: sorted.isEmpty ? [none] : chosen.map { "\(Words.title(of: $0.place)): \($0.words)" },
      note: notes.isEmpty ? nil : notes.joined(separator: " "))
  }

  private static func numbers(of all: [StandingOut], _ noun: Noun) -> String {
    Words.list(
      all.sorted { $0.place.questions.lowerBound < $1.place.questions.lowerBound }
        .map(\.place.number), atMost: 4, more: noun.many)
  }
}
