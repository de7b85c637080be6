/// One activity's records and what may be shown of them; never given to a page.
struct ActivityFigures {
  let records: [ActivityRecord]
  /// The levels of each group that figures are given for, or why none are given.
  let groups: Disclosed<[DisclosedGroup]>
  private let rule: DisclosureRule
  private let highest: Level

  init(_ records: [ActivityRecord], rule: DisclosureRule, highest: Level) {
    self.records = records
    self.rule = rule
    self.highest = highest
    groups = Self.groups(records, rule: rule, highest: highest)
  }

  private static func groups(
    _ records: [ActivityRecord], rule: DisclosureRule, highest: Level
  ) -> Disclosed<[DisclosedGroup]> {
    let standing = records.filter { $0.level != nil }
    guard standing.count >= rule.needed else { return .withheld(.tooFew(needed: rule.needed)) }
    var names: [[String]] = []
    for record in records where !names.contains(record.group) { names.append(record.group) }
    var parts = names.map { name in (name, standing.filter { $0.group == name }) }
    // Who is complete is no secret: whether every group could be given tells nobody a level.
    let couldBeGiven = parts.allSatisfy { $0.1.count >= rule.needed }
    if !couldBeGiven { parts = [([], standing)] }
    var groups: [DisclosedGroup] = []
    for (name, members) in parts {
      let levels = members.compactMap(\.level)
      // One group withheld could be worked out from the others and the whole: so all are.
      guard let bottom = rule.bottom(of: levels) else {
        return .withheld(parts.count > 1 ? .wouldTellWithinGroup : .wouldTell)
      }
      groups.append(
        DisclosedGroup(
          names: name, levels: DisclosedLevels(levels, bottom: bottom, highest: highest)))
    }
    return .shown(groups)
  }

  /// Whether these figures tell something of a level, be it by being withheld.
  ///
  /// Where they are withheld because too few are complete, they would be whatever the levels.
  var isInformative: Bool {
    if case .withheld(.tooFew) = groups { false } else { true }
  }

  /// The value that a level has in these figures: itself, or the highest given together with it.
  func value(of level: Level) -> Level { max(level, bottom ?? .floor) }

  /// The highest level of those that are given together, of any group.
  private var bottom: Level? { groups.value?.map(\.levels.bottom).max() }

  /// The levels of everybody, worked out from those of the groups.
  var levels: DisclosedLevels? {
    guard let groups = groups.value, let bottom else { return nil }
    let counts = groups.flatMap(\.levels.brackets)
    func count(_ levels: ClosedRange<Level>) -> Int {
      counts.filter { levels.contains($0.levels.upperBound) }.reduce(0) { $0 + $1.count }
    }
    return DisclosedLevels(
      [.init(levels: .floor...bottom, count: count(.floor...bottom))]
        + (bottom.number..<highest.number).map { number in
          let level = Level(number + 1)
          return .init(levels: level...level, count: count(level...level))
        })
  }

  /// What stands in the way of those at each level that is given by itself.
  ///
  /// - Parameter questions: The activity's criteria, in order.
  /// - Returns: The figures that may be given, and of how many criteria none are.
  func steps(_ questions: [Question]) -> (shown: [DisclosedStep], withheld: Int) {
    guard let levels else { return ([], questions.count) }
    var shown: [DisclosedStep] = []
    var withheld = 0
    for question in questions {
      let below = Level(max(1, question.level.number - 1))
      let step = step(question, below: below)
      let isFloor = levels.bottom == .floor && below == .floor
      if below > levels.bottom || (isFloor && step.open >= rule.steps) {
        shown.append(step)
      } else {
        withheld += 1
      }
    }
    return (shown, withheld)
  }

  private func step(_ question: Question, below: Level) -> DisclosedStep {
    let asked = records.filter { $0.level == below }.compactMap { $0.steps[question.id] }
    return DisclosedStep(
      question: question.id, level: question.level, asked: asked.count,
      unmet: asked.count { $0 == .unmet }, unknown: asked.count { $0 == .unknown })
  }
}
