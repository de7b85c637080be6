import Diagnostics
import Maturity

/// Who has checked the answers of organisations in a round.
struct ReviewList {
  let round: Round
  let organisations: [Organisation]
  let assurances: [Organisation.ID: [Assurance]]

  /// The list as plain lines.
  var text: String {
    var lines = ["Round \(round.name): who has checked the answers"]
    for organisation in organisations {
      lines += ["", organisation.name]
      let own = assurances[organisation.id] ?? []
      if own.isEmpty { lines.append("  self-assessed: nobody else is recorded") }
      for (index, assurance) in own.enumerated() {
        lines += "\(index + 1)  \(assurance.words)".wrapped(width: 80, indent: 2, hanging: 5)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The list as JSON holds it.
  struct Row: Encodable {
    let round: String
    let organisations: [Body]

    struct Body: Encodable {
      let organisation: String
      let assurance: [Item]
    }

    struct Item: Encodable {
      let kind: String
      let by: String
      let date: String
      let note: String?
    }
  }

  /// The list as rows of JSON.
  var row: Row {
    Row(
      round: round.id.text,
      organisations: organisations.map { organisation in
        Row.Body(
          organisation: organisation.id.text,
          assurance: (assurances[organisation.id] ?? []).map {
            Row.Item(kind: $0.kind.rawValue, by: $0.by, date: $0.date.iso, note: $0.note)
          })
      })
  }
}
