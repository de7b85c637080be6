import Maturity
import Workbooks

extension AnswerSheet {
  /// The sheet that says what each activity means, a row for each.
  func aboutActivities(_ tabs: Tabs) -> Worksheet {
    let all: [ActivityColumn] = [
      ActivityColumn("Number", width: 10) { $0.number },
      ActivityColumn("Title", width: 24) { $0.section.title },
      ActivityColumn("In the source's words", width: 36) { place in
        let words = [place.section.quotedText, place.section.quotedFrom.map { "From \($0)." }]
        return words.compactMap(\.self).joined(separator: "\n")
      },
      ActivityColumn("What it means", width: 36) { $0.section.guidance.statement },
      ActivityColumn("Why it matters", width: 40) { $0.section.guidance.why },
      ActivityColumn("What its words mean", width: 48) { place in
        place.section.guidance.definitions.map { "\($0.term): \($0.meaning)" }
          .joined(separator: "\n")
      },
      ActivityColumn("The time that it asks about", width: 28) { $0.section.guidance.window },
      ActivityColumn("What good evidence looks like", width: 48) { place in
        place.section.guidance.goodEvidence.sorted { $0.key < $1.key }
          .map { "Level \($0.key.number): \($0.value)" }.joined(separator: "\n")
      },
    ]
    let columns = all.filter { column in
      activities.contains { !(column.text($0) ?? "").isEmpty }
    }
    var sheet = Worksheet(name: tabs.activities, widths: columns.map(\.width))
    sheet.rows = beginning(
      tabs.activities.text,
      "A row for each \(called.activity.one). There is nothing to fill in here.", tabs)
    sheet.rows.append(columns.map { Cell(.text($0.heading), .heading) })
    for activity in activities {
      sheet.rows.append(
        columns.map { column in
          let text = column.text(activity) ?? ""
          return Cell(text.isEmpty ? .blank : .text(text), .locked)
        })
    }
    finish(&sheet, as: "About")
    return sheet
  }

  private struct ActivityColumn {
    let heading: String
    let width: Double
    let text: (Framework.Place) -> String?

    init(_ heading: String, width: Double, text: @escaping (Framework.Place) -> String?) {
      self.heading = heading
      self.width = width
      self.text = text
    }
  }
}
