import Maturity
import Testing

/// METHOD 7 as laws over random answers.
struct ChangeLawTests {
  private let asked = declarationShaped(activitiesPerCommitment: [2])

  private func assessment(
    _ id: Organisation.ID, _ generator: inout SeededGenerator, letters: String = "mmmmmmpndx–"
  ) -> Assessment {
    var written: [Maturity.Section.ID: String] = [:]
    for place in asked.activities {
      written[place.section.id] = String(
        place.questions.map { _ in letters.randomElement(using: &generator) ?? "m" })
    }
    let evidence = asked.questions.compactMap { question -> Evidence? in
      guard Int.random(in: 0..<2, using: &generator) == 0 else { return nil }
      return Evidence(
        kind: .document, title: question.id.text,
        date: Int.random(in: 0..<3, using: &generator) == 0 ? "2021-01-01" : "2025-01-01",
        shows: [question.id])
    }
    return Assessment(id, asked, written, evidence: evidence)
  }

  private func occasion(_ assessment: Assessment, roles: Set<Role> = []) -> Occasion {
    Occasion(framework: asked, round: round(), assessment: assessment, respondents: roles)
  }

  @Test(arguments: 1...60)
  func `what rose one way fell the other, for the same causes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let one = occasion(assessment("o", &generator))
    let other = occasion(assessment("o", &generator))
    for (there, back) in zip(other.changes(since: one), one.changes(since: other)) {
      let opposite: ActivityChange.Direction? =
        switch there.direction {
        case .rose: .fell
        case .fell: .rose
        case .stayed: .stayed
        case nil: nil
        }
      #expect(back.direction == opposite)
      #expect(there.before == back.after && there.after == back.before)
      // Evidence that is too old on a day is so whichever way one looks.
      #expect(
        Set(there.causes).subtracting([.evidence]) == Set(back.causes).subtracting([.evidence]))
    }
  }

  @Test(arguments: 1...60)
  func `a round compared with itself has no cause and stays`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let only = occasion(assessment("o", &generator), roles: [Role("lead")])
    for change in only.changes(since: only) {
      #expect(change.causes.isEmpty)
      #expect(change.direction == nil || change.direction == .stayed)
    }
  }

  @Test(arguments: 1...120)
  func `merging is free of order, and no level is above any predecessor's`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let three: [Assessment] = ["a", "b", "c"].map { assessment($0, &generator) }
    func merge(_ assessments: [Assessment]) -> Assessment {
      Assessment(merging: assessments, into: "m", in: asked, roundDate: "2026-03-31")
    }
    let merged = merge(three)
    for order in [[1, 0, 2], [2, 1, 0], [1, 2, 0]] {
      #expect(merge(order.map { three[$0] }) == merged)
    }
    // Of each alone nothing changes but the name; of the same twice neither.
    #expect(merge([three[0], three[0]]).answers(to: asked) == three[0].answers(to: asked))
    let score = asked.score(merged, roundDate: "2026-03-31")
    for source in three {
      let own = asked.score(source, roundDate: "2026-03-31")
      for place in asked.activities {
        guard let level = score[place.section.id]?.level,
          let limit = own[place.section.id]?.level
        else { continue }
        #expect(level <= limit)
      }
    }
  }

  @Test(arguments: 1...120)
  func `where all applies, merging supports and allows no more than each predecessor`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    let both: [Assessment] = ["a", "b"].map {
      assessment($0, &generator, letters: "mmmmmmmmpnd–")
    }
    let merged = Assessment(merging: both, into: "m", in: asked, roundDate: "2026-03-31")
    let score = asked.score(merged, roundDate: "2026-03-31")
    for source in both {
      let own = asked.score(source, roundDate: "2026-03-31")
      for place in asked.activities {
        guard let supported = score[place.section.id]?.supportedLevel,
          let limit = own[place.section.id]?.supportedLevel
        else { continue }
        #expect(supported <= limit)
        let (upper, ownUpper) = (
          score[place.section.id]?.upperLevel, own[place.section.id]?.upperLevel
        )
        if let upper, let ownUpper { #expect(upper <= ownUpper) }
      }
    }
  }
}
