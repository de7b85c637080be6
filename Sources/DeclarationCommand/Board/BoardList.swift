import Diagnostics
import Maturity

/// What a board is asked and told, with the number of each item.
struct BoardList {
  let framework: Framework
  /// Whose board; `nil` for the whole partnership's.
  let organisation: Organisation?
  let round: Round
  let paper: BoardPaper

  /// The list as plain lines.
  var text: String {
    let whose = organisation?.name ?? "The whole partnership"
    let purpose = paper.purpose.map { "for \($0.rawValue)" } ?? "purpose to be agreed"
    var lines = ["\(whose), round \(round.name): paper for the board, \(purpose)"]
    if paper.items.isEmpty { lines += ["", "Nothing is asked or told yet."] }
    var number = 0
    for kind in BoardPaper.Item.Kind.allCases {
      let items = paper.items(kind)
      if items.isEmpty { continue }
      lines += ["", kind.heading]
      for item in items {
        number += 1
        let mark = "\(number)  "
        lines += (mark + item.text.printable(limit: BoardPaper.longestText))
          .wrapped(width: 80, hanging: mark.count)
        lines += details(of: item).wrapped(width: 80, indent: mark.count)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func details(of item: BoardPaper.Item) -> String {
    let activity = item.section.map { framework.place(of: $0)?.words ?? $0.text }
    return [
      activity ?? "from no \(framework.called.activity.one)",
      item.owner.map { "\($0)" } ?? "owner to be agreed",
      item.due.map { "by \($0.inWords)" } ?? "date to be agreed",
    ].joined(separator: ", ")
  }

  /// The list as JSON holds it.
  struct Row: Encodable {
    let round: String
    /// The organisation; nothing for the whole partnership.
    let organisation: String?
    let purpose: String?
    let items: [Item]

    struct Item: Encodable {
      let number: Int
      let kind: String
      let activity: String?
      let text: String
      let owner: String?
      let due: String?
    }
  }

  /// The list as rows of JSON.
  var row: Row {
    Row(
      round: round.id.text, organisation: organisation?.id.text, purpose: paper.purpose?.rawValue,
      items: paper.itemsInOrder.enumerated().map { offset, item in
        Row.Item(
          number: offset + 1, kind: item.kind.rawValue, activity: item.section?.text,
          text: item.text, owner: item.owner?.title, due: item.due?.iso)
      })
  }
}

extension BoardPaper.Item.Kind {
  /// The heading over the items of the kind.
  fileprivate var heading: String {
    switch self {
    case .recommendation: "Recommendations"
    case .risk: "Risks"
    case .ask: "Asks"
    }
  }
}
