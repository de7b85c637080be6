import DelimitedText
import Maturity

/// What the other tables refer to: the bodies, and what was asked.
extension PackageTables {
  var organisations: PackageTable {
    PackageTable(
      name: "organisations", description: "One row an organisation, in the programme's own order",
      columns: [
        Self.organisation,
        .init(name: "name", kind: .text, description: "The organisation's name"),
        .init(
          name: "kind", kind: .text, description: "What kind of body it is",
          values: Organisation.Kind.allCases.map(\.rawValue)),
        .init(
          name: "tier", kind: .text, description: "Which bodies are its peers",
          values: Organisation.Tier.allCases.map(\.rawValue)),
      ],
      primaryKey: ["organisation"],
      rows: listed.map {
        [.text($0.id.text), .text($0.name), .text($0.kind.rawValue), .text($0.tier.rawValue)]
      })
  }

  /// Every edition that was asked, the oldest round's first.
  private var editions: [Framework] {
    rounds.map(\.framework).reduce(into: []) { found, framework in
      if !found.contains(where: { $0.id == framework.id && $0.edition == framework.edition }) {
        found.append(framework)
      }
    }
  }

  var sections: PackageTable {
    PackageTable(
      name: "sections", description: "One row an activity of each edition that was asked",
      columns: Self.edition + [
        Self.section,
        .init(
          name: "number", kind: .text,
          description: "What it is and its number, so that no spreadsheet reads a date"),
        .init(name: "title", kind: .text, description: "The activity's title"),
        .init(name: "short_title", kind: .text, description: "Its title for the head of a table"),
        .init(
          name: "commitment", kind: .text,
          description: "The id of the commitment that it is part of"
        ),
        .init(name: "commitment_title", kind: .text, description: "The commitment's title"),
      ],
      primaryKey: ["framework", "edition", "section"],
      rows: editions.flatMap { framework in
        framework.commitments.flatMap { commitment in
          framework.activities(of: commitment).map { place in
            [
              .text(framework.id.text), .text(framework.edition), .text(place.section.id.text),
              .text("\(place.kind.id) \(place.number)"), .text(place.section.title),
              .text(place.section.shortTitle),
              .text(commitment.section.id.text), .text(commitment.section.title),
            ]
          }
        }
      })
  }

  var framework: PackageTable {
    PackageTable(
      name: "framework", description: "One row a criterion of each edition that was asked",
      columns: Self.edition + [
        .init(name: "question", kind: .text, description: "The criterion's id"),
        .init(
          name: "number", kind: .text,
          description: "What it is and its number, so that no spreadsheet reads a date"),
        Self.section,
        .init(
          name: "level", kind: .integer, description: "The level that it belongs to",
          range: 2...100),
        .init(name: "text", kind: .text, description: "The criterion"),
        .init(
          name: "support", kind: .text,
          description: "The ids of the support that serves it, with a space between them",
          isOptional: true),
        .init(
          name: "sensitive", kind: .boolean,
          description: "Whether copies for the public leave it out"),
      ],
      primaryKey: ["framework", "edition", "question"], foreignKeys: [Self.toSection],
      rows: editions.flatMap { framework in
        framework.questions.indices.map { position in
          let question = framework.questions[position]
          let place = framework.place(ofQuestionAt: position)
          return [
            .text(framework.id.text), .text(framework.edition), .text(question.id.text),
            .text("criterion \(Words.number(ofQuestionAt: position, in: framework))"),
            .text(place?.section.id.text ?? ""),
            .number(question.level.number), .text(question.text),
            .text(framework.support(ofQuestionAt: position).map(\.text).joined(separator: " ")),
            .text(question.isSensitive ? "true" : "false"),
          ]
        }
      })
  }
}
