import Diagnostics
import Maturity

/// An organisation's plan, and what it leaves out.
struct PlanList {
  let framework: Framework
  let organisation: Organisation
  let round: Round
  let assessment: Assessment
  let plan: [PlanItem]
  let today: CalendarDate

  private var ordered: [PlanItem] { framework.inUrgency(plan, on: today) }

  /// The list as plain lines.
  var text: String {
    var lines = ["\(organisation.name), round \(round.name): plan on \(today.inWords)", ""]
    if plan.isEmpty { lines.append("Nothing is planned.") }
    for (index, item) in ordered.enumerated() {
      let criterion = framework.position(of: item.question).map(framework.number(ofQuestionAt:))
      let details = [
        criterion ?? item.question.text, item.owner.map { "\($0)" } ?? "no owner yet",
        item.due.map { "by \($0.inWords)" } ?? "no day yet", item.progress.rawValue,
      ]
      let overdue = item.isOverdue(on: today) ? "Overdue: " : ""
      lines += "\(index + 1)  \(overdue)\(item.action.printable(limit: 500))"
        .wrapped(width: 80, hanging: 3)
      lines += details.joined(separator: ", ").wrapped(width: 80, indent: 3)
    }
    let missing = framework.unplanned(assessment, in: round, plan: plan)
    if !missing.isEmpty {
      lines += ["", "Below target, and nothing planned:"]
      lines += missing.flatMap { place in
        "\(place.number) \(place.section.title)".wrapped(width: 80, indent: 2, hanging: 6)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The list as JSON.
  var rows: Rows {
    Rows(
      items: ordered.map { item in
        Rows.Item(
          question: item.question.text, action: item.action, owner: item.owner?.title,
          due: item.due?.iso, progress: item.progress.rawValue,
          isOverdue: item.isOverdue(on: today))
      },
      unplanned: framework.unplanned(assessment, in: round, plan: plan).map(\.section.id.text))
  }

  struct Rows: Encodable {
    let items: [Item]
    /// The activities below target for which nothing is planned.
    let unplanned: [String]

    struct Item: Encodable {
      let question: String
      let action: String
      let owner: String?
      let due: String?
      let progress: String
      let isOverdue: Bool

      enum CodingKeys: String, CodingKey {
        case question, action, owner, due, progress
        case isOverdue = "overdue"
      }
    }
  }
}
