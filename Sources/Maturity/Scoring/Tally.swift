/// How the criteria of a section were answered.
///
/// `asked + notAsked + notApplicable` is always `criteria`, and `answered` never exceeds `asked`.
public struct Tally: Hashable, Sendable {
  /// All the section's criteria.
  public private(set) var criteria = 0
  /// The applicable criteria up to and including the first level that holds a block, or all.
  public private(set) var asked = 0
  /// Those of the asked that have an answer.
  public private(set) var answered = 0
  /// Those of the answered that are met.
  public private(set) var met = 0
  /// Those of the answered that are *don't know*.
  public private(set) var unknown = 0
  /// All criteria that do not apply.
  public private(set) var notApplicable = 0
  /// Those that are not shown, because of another answer; they are not asked.
  public private(set) var hidden = 0

  /// A tally of nothing.
  public init() {}

  /// The applicable criteria above the point where the ladder stopped, and those not shown.
  public var notAsked: Int { criteria - asked - notApplicable }

  /// Answered ÷ asked (METHOD 2.10).
  public var coverage: Share { Share(answered, of: asked) }

  /// Counts a question that may be answered on a scale, and is asked.
  mutating func count(_ answer: Answer?, isAnswered: Bool) {
    count(answer, isAsked: true)
    if answer == nil && isAnswered { answered += 1 }
  }

  /// Counts a question that is not shown.
  mutating func countHidden() {
    criteria += 1
    hidden += 1
  }

  mutating func count(_ answer: Answer?, isAsked: Bool) {
    criteria += 1
    if answer == .doesNotApply {
      notApplicable += 1
    } else if isAsked {
      asked += 1
      if answer != nil { answered += 1 }
      if answer == .met { met += 1 }
      if answer == .dontKnow { unknown += 1 }
    }
  }

  /// Adds two tallies, count by count.
  public static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    sum += right
    return sum
  }

  /// Adds another tally, count by count.
  public static func += (sum: inout Tally, right: Tally) {
    sum.criteria += right.criteria
    sum.asked += right.asked
    sum.answered += right.answered
    sum.met += right.met
    sum.unknown += right.unknown
    sum.notApplicable += right.notApplicable
    sum.hidden += right.hidden
  }
}
