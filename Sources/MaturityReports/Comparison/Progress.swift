import Maturity

/// How levels moved from one round to the next, as counts.
struct Progress {
  /// The counts of each activity, in the framework's order.
  let activities: [(section: Section.ID, counts: Counts)]
  /// The counts of all activities together.
  let total: Counts

  /// How many organisations' levels moved which way.
  struct Counts: Hashable {
    var rose = 0
    var fell = 0
    var same = 0
    /// Those without a level in one round or the other.
    var cannotCompare = 0

    /// Those with a level in both rounds.
    var compared: Int { rose + fell + same }

    mutating func count(_ old: Level?, _ new: Level?) {
      guard let old, let new else {
        cannotCompare += 1
        return
      }
      if new > old { rose += 1 } else if new < old { fell += 1 } else { same += 1 }
    }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        rose: left.rose + right.rose, fell: left.fell + right.fell, same: left.same + right.same,
        cannotCompare: left.cannotCompare + right.cannotCompare)
    }
  }

  /// Compares two rounds, activity by activity, over the organisations of the later and what they were.
  ///
  /// Where the editions differ, levels are those on the criteria that both asked (METHOD 7).
  init(_ passage: Passage) {
    let scores = passage.later.members.map { passage.scores(of: $0.organisation.id) }
    activities = passage.later.framework.activities.map { place in
      let section = place.section.id
      var counts = Counts()
      for score in scores {
        counts.count(score?.before[section]?.agreedLevel, score?.after[section]?.agreedLevel)
      }
      return (section, counts)
    }
    total = activities.reduce(Counts()) { $0 + $1.counts }
  }
}

extension Cohort.Member {
  /// The claimed level of an activity that is complete and agreed.
  func level(on section: Section.ID) -> Level? { score?[section]?.agreedLevel }
}
