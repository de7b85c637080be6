extension PlanItem {
  /// Whether the item should have been done before a day and is not.
  public func isOverdue(on day: CalendarDate) -> Bool {
    progress != .done && due.map { $0 < day } ?? false
  }
}

extension Framework {
  /// The items of a plan in the order in which somebody sees to them.
  ///
  /// Those overdue first, the longest overdue before the others; then those that have a day, by it;
  /// then those without; those done last. Otherwise in the framework's order.
  ///
  /// - Parameters:
  ///   - plan: The items, in any order.
  ///   - day: The day on which somebody looks.
  /// - Returns: The same items.
  public func inUrgency(_ plan: [PlanItem], on day: CalendarDate) -> [PlanItem] {
    func rank(_ item: PlanItem) -> Int {
      if item.progress == .done { return 3 }
      if item.isOverdue(on: day) { return 0 }
      return item.due == nil ? 2 : 1
    }
    return plan.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if rank(one) != rank(other) { return rank(one) < rank(other) }
      if one.progress != .done, let day = one.due, let another = other.due, day != another {
        return day < another
      }
      let (at, otherAt) = (position(of: one.question), position(of: other.question))
      return (at ?? questions.count, left.offset) < (otherAt ?? questions.count, right.offset)
    }.map(\.element)
  }

  /// The activities below their target for which nothing is planned.
  ///
  /// An activity is planned for where an item is about one of the criteria in the way of its next
  /// level and is not done. One that is not complete and agreed has no level to be below.
  ///
  /// - Parameters:
  ///   - assessment: What the organisation says.
  ///   - round: The round, for its date and its targets.
  ///   - plan: What the organisation has decided to do.
  /// - Returns: The activities, in the framework's order.
  public func unplanned(
    _ assessment: Assessment, in round: Round, plan: [PlanItem]
  ) -> [Place] {
    let scores = score(assessment, roundDate: round.date)
    let answers = assessment.answers(to: self)
    let planned = Set(plan.filter { $0.progress != .done }.map(\.question))
    return activities.filter { place in
      guard let level = scores[place.section.id]?.agreedLevel,
        level < round.targets[place.section.id],
        let steps = place.ladder?.nextLevel(after: answers)?.steps
      else { return false }
      return !steps.contains { planned.contains(questions[$0].id) }
    }
  }

  /// What is left of an earlier plan to carry into a later round: the items that are not done, about
  /// criteria that this edition still asks.
  public func carried(from plan: [PlanItem]) -> [PlanItem] {
    plan.filter { $0.progress != .done && position(of: $0.question) != nil }
  }
}
