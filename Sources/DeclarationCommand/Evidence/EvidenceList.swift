import Diagnostics
import Maturity

/// An organisation's evidence, whether each item counts, and which claims lack some.
struct EvidenceList {
  let framework: Framework
  let organisation: Organisation
  let round: Round
  let assessment: Assessment

  private func verdict(on item: Evidence) -> EvidenceRule.Verdict {
    framework.evidenceRule?.verdict(on: item, roundDate: round.date) ?? .counts
  }

  private func numbers(_ questions: [Question.ID]) -> String {
    questions.map { question in
      framework.position(of: question).map { framework.number(ofQuestionAt: $0) }
        ?? question.text
    }.joined(separator: " ")
  }

  /// The list as plain lines.
  var text: String {
    var text = "\(organisation.name), round \(round.name): evidence on \(round.date.inWords)\n\n"
    if assessment.evidence.isEmpty {
      text += "There is none.\n"
    } else {
      text +=
        PlainTable(
          head: ["kind", "title", "date", "counts", "shows"],
          rows: assessment.evidence.map { item in
            [
              item.kind.rawValue, item.title, item.date?.iso ?? "", words(of: item),
              numbers(item.shows),
            ]
          }
        ).text
    }
    guard framework.evidenceRule != nil else {
      return text + "\nThe framework asks for no evidence.\n"
    }
    let missing = framework.missingEvidence(in: assessment, roundDate: round.date)
    if missing.isEmpty { return text + "\nNo claimed level lacks evidence.\n" }
    text += "\nClaims that lack evidence, most valuable first:\n"
    for gap in missing { text += line(on: gap) + "\n" }
    return text
  }

  private func words(of item: Evidence) -> String {
    let verdict = verdict(on: item)
    if let expired = item.expired {
      return verdict == .counts
        ? "until \(expired.iso)" : "no: held until \(expired.iso)"
    }
    return verdict == .counts ? "yes" : "no: \(verdict.rawValue)"
  }

  private func line(on gap: MissingEvidence) -> String {
    let place = framework.place(of: gap.section)
    let criteria = gap.criteria.map { framework.number(ofQuestionAt: $0) }
    let which = criteria.count == 1 ? criteria[0] : "one of \(criteria.joined(separator: ", "))"
    return
      "\(place?.number ?? "") \(place?.section.title ?? gap.section.text): evidence of \(which) "
      + "would raise the supported level from \(gap.from) to \(gap.to)"
  }

  /// The list as JSON holds it.
  struct Row: Encodable {
    let organisation: String
    let round: String
    let evidence: [Item]
    let missing: [Gap]

    struct Item: Encodable {
      let kind: String
      let title: String
      let reference: String?
      let date: String?
      let expired: String?
      let verdict: String
      let shows: [String]
    }

    struct Gap: Encodable {
      let activity: String
      let level: Int
      let criteria: [String]
      let from: Int
      let to: Int
    }
  }

  /// The list as rows of JSON.
  var row: Row {
    Row(
      organisation: organisation.id.text, round: round.id.text,
      evidence: assessment.evidence.map { item in
        Row.Item(
          kind: item.kind.rawValue, title: item.title,
          reference: item.reference.isEmpty ? nil : item.reference, date: item.date?.iso,
          expired: item.expired?.iso, verdict: verdict(on: item).rawValue,
          shows: item.shows.map(\.text))
      },
      missing: framework.missingEvidence(in: assessment, roundDate: round.date).map { gap in
        Row.Gap(
          activity: gap.section.text, level: gap.level.number,
          criteria: gap.criteria.map { framework.questions[$0].id.text }, from: gap.from.number,
          to: gap.to.number)
      })
  }
}
