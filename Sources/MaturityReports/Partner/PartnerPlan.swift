import Maturity

/// What one organisation has decided to do, and where it has decided nothing (REPORTS 18).
struct PartnerPlan {
  /// What stands over the items.
  let caption: String
  /// The items, what is overdue first.
  let items: [Item]
  /// A sentence that names the activities below target for which nothing is planned; `nil` where
  /// there is none.
  let missing: String?

  /// One item of the plan.
  struct Item {
    let action: String
    let criterion: String
    let owner: String
    let due: String
    let progress: String
  }

  /// - Parameters:
  ///   - plan: The items.
  ///   - member: The organisation.
  ///   - cohort: The cohort that it belongs to.
  ///   - day: The day on which the page is made.
  ///   - notice: What the table says of its data, where it could be cropped out of the page.
  init(
    _ plan: [PlanItem], of member: Cohort.Member, in cohort: Cohort, on day: CalendarDate,
    notice: String
  ) {
    let framework = cohort.framework
    caption =
      "What \(member.organisation.name) has planned, what is overdue on \(day.inWords) "
      + "first.\(notice)"
    items = framework.inUrgency(plan, on: day).map { item in
      Item(
        action: item.action,
        criterion: framework.position(of: item.question)
          .map { Words.number(ofQuestionAt: $0, in: framework) } ?? item.question.text,
        owner: item.owner.map { "\($0)" } ?? "To be agreed",
        due: item.due?.inWords ?? "To be agreed",
        progress: item.isOverdue(on: day)
          ? "Overdue, \(item.progress.rawValue)" : Words.sentence(item.progress.rawValue))
    }
    let unplanned = member.assessment.map {
      framework.unplanned($0, in: cohort.round, plan: plan)
    }
    missing = unplanned.flatMap { places in
      places.isEmpty
        ? nil
        : "Below target with nothing planned: \(Words.list(places.map(\.number)))."
    }
  }
}
