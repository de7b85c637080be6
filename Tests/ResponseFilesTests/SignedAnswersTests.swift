import Maturity
import ResponseFiles
import Testing

struct SignedAnswersTests {
  private static let strategy = Evidence(
    kind: .document, title: "A plan", reference: "S:/plan", date: "2025-11-01",
    shows: ["soil-fed", "soil-dug"])

  private static let assessment = Assessment(
    organisation: "allotments",
    entries: [
      "paths-laid": .init(.partly, note: "To the shed"), "soil-dug": .init(.met),
      "soil-tested": .init(.doesNotApply, reason: "No \"soil\""), "elsewhere": .init(.met),
    ],
    evidence: [
      Evidence(kind: .data, title: "Yields", shows: ["paths-laid"]), strategy,
      Evidence(kind: .data, title: "Gone", shows: ["soil-dug"], expired: "2026-03-31"),
    ],
    disputed: ["paths-laid", "elsewhere"])

  private static func signed(_ assessment: Assessment) -> SignedAnswers {
    SignedAnswers(assessment, to: .gardens, in: "spring-2026", dated: "2026-03-31")
  }

  @Test func `what is signed is one canonical text`() {
    #expect(
      Self.signed(Self.assessment).document == """
        {
          "format": "declaration-signed-answers",
          "version": 1,
          "framework": "gardens",
          "edition": "2026",
          "round": "spring-2026",
          "organisation": "allotments",
          "answers": [
            {
              "question": "soil-dug",
              "answer": "met"
            },
            {
              "question": "soil-tested",
              "answer": "does not apply",
              "reason": "No \\"soil\\""
            },
            {
              "question": "paths-laid",
              "answer": "partly",
              "note": "To the shed"
            }
          ],
          "disputed": [
            "paths-laid"
          ],
          "evidence": [
            {
              "kind": "document",
              "title": "A plan",
              "reference": "S:/plan",
              "date": "2025-11-01",
              "shows": [
                "soil-dug",
                "soil-fed"
              ]
            },
            {
              "kind": "data",
              "title": "Yields",
              "shows": [
                "paths-laid"
              ]
            }
          ]
        }

        """)
  }

  @Test func `a fingerprint is the SHA-256 of the text`() {
    let nothing = Self.signed(Assessment(organisation: "allotments"))
    #expect(nothing.document.hasSuffix("\"answers\": [],\n  \"evidence\": []\n}\n"))
    // `sha256sum` of the same text.
    #expect(
      nothing.fingerprint == "9445ce457e939a6955345f7d121b312ad310c223d995c3733ac8e8a6ae9d9bad")
  }

  @Test func `different answers have different fingerprints, and their order makes none`() {
    typealias Entry = Assessment.Entry
    let entries: [[Question.ID: Entry]] = [
      [:], ["soil-dug": .init(.met)], ["soil-fed": .init(.met)], ["soil-dug": .init(.notMet)],
      ["soil-dug": .init(.met, note: "n")], ["soil-dug": .init(.met, reason: "n")],
      ["soil-dug": .init(nil, note: "met")], ["soil-dug": .init(.met), "soil-fed": .init(.met)],
    ]
    let evidence = [
      [], [Self.strategy],
      [Evidence(kind: .data, title: "A plan", reference: "S:/plan", shows: ["soil-dug"])],
    ]
    var prints: Set<String> = []
    for entries in entries {
      for evidence in evidence {
        for disputed: Set<Question.ID> in [[], ["soil-dug"]] {
          let assessment = Assessment(
            organisation: "allotments", entries: entries, evidence: evidence, disputed: disputed)
          prints.insert(Self.signed(assessment).fingerprint)
        }
      }
    }
    #expect(prints.count == entries.count * evidence.count * 2)
    var reversed = Self.assessment
    reversed.evidence.reverse()
    #expect(Self.signed(reversed).fingerprint == Self.signed(Self.assessment).fingerprint)
  }

  // What had expired by the round's date is not vouched for; what expires later is.
  @Test(arguments: [
    ("2026-03-31" as CalendarDate, false), ("2026-04-01", true),
  ])
  func `evidence that had expired is not signed`(expired: CalendarDate, isSigned: Bool) {
    let item = Evidence(kind: .data, title: "Gone", shows: ["soil-dug"], expired: expired)
    let assessment = Assessment(organisation: "allotments", evidence: [item])
    #expect(Self.signed(assessment).document.contains("Gone") == isSigned)
  }
}
