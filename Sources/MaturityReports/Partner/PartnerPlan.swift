import Maturity

/// What one organisation has decided to do, and where it has decided nothing (REPORTS 18).
struct PartnerPlan {
  /// The items, what is overdue first; `nil` where nothing is planned.
  let table: DataTable?
  /// A sentence that names the activities below target for which nothing is planned; `nil` where
  /// there is none.
  let missing: String?

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
    let items = framework.inUrgency(plan, on: day)
    table =
      items.isEmpty
      ? nil
      : DataTable(
        title: "What is planned, what is overdue first",
        subtitle: "\(member.organisation.name), on \(day.inWords).\(notice)",
        columns: ["Action", "For", "Owner", "By", "Progress"].map { .init($0) },
        rows: items.map { Self.row($0, in: framework, on: day) })
    let unplanned = member.assessment.map {
      framework.unplanned($0, in: cohort.round, plan: plan)
    }
    missing = unplanned.flatMap { places in
      places.isEmpty
        ? nil : "Below target with nothing planned: \(Words.list(places.map(\.number)))."
    }
  }

  private static func row(
    _ item: PlanItem, in framework: Framework, on day: CalendarDate
  ) -> [String] {
    let criterion = framework.position(of: item.question)
      .map { Words.number(ofQuestionAt: $0, in: framework) }
    let progress = item.progress.rawValue
    return [
      item.action, criterion ?? item.question.text, item.owner?.title ?? "To be agreed",
      item.due?.inWords ?? "To be agreed",
      item.isOverdue(on: day) ? "Overdue, \(progress)" : Words.sentence(progress),
    ]
  }
}
