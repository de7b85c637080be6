import Maturity

/// What helps a board to act: why levels moved, what evidence is missing, and the next step of the
/// weakest activities.
struct OrganisationSteps {
  private let board: OrganisationBoard

  init(_ board: OrganisationBoard) { self.board = board }

  private var framework: Framework { board.framework }

  /// The parts that have something to say, the most useful first.
  var parts: [(heading: String, paragraphs: [String])] {
    [("What would raise the weakest", evidence + steps), ("Why levels moved", moves)]
      .filter { !$0.paragraphs.isEmpty }
  }

  /// The claims that evidence does not bear out, in a sentence.
  private var evidence: [String] {
    let places = board.complete.filter { $0.supported < $0.level }.map(\.place)
    if places.isEmpty { return [] }
    return [
      "Evidence is missing for what is claimed in "
        + "\(Words.list(places.map(\.number), atMost: 6, more: board.called.activity.many))."
    ]
  }

  /// The first criterion in the way of each of the three lowest activities below target.
  private var steps: [String] {
    let below = board.complete.filter { $0.level < $0.target }
    let lowest = below.enumerated().sorted {
      ($0.element.level, $0.offset) < ($1.element.level, $1.offset)
    }.prefix(3).map(\.element.place)
    return lowest.compactMap { place in
      guard let next = place.ladder?.nextLevel(after: board.member.answers),
        let first = next.steps.first
      else { return nil }
      return "\(Words.shortTitle(of: place)): next, for level \(next.level), is "
        + "\u{201C}\(framework.questions[first].text)\u{201D}"
    }
  }

  /// Why levels moved: the falls, which ask for a reason, before the rises.
  private var moves: [String] {
    let changes = zip(framework.activities, board.change.activities)
    let directions: [ActivityChange.Direction] = [.fell, .rose]
    let moved = directions.map { direction in changes.filter { $0.1.direction == direction } }
      .joined()
    return moved.compactMap { place, change in
      guard let movement = change.movement else { return nil }
      let why = change.why(reason: board.record.reasons[place.section.id]).map { " \($0)" } ?? ""
      return "\(Words.shortTitle(of: place)) \(movement).\(why)"
    }
  }
}
