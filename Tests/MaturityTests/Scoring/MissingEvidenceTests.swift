import Maturity
import Testing

struct MissingEvidenceTests {
  private let framework = declarationShaped(activitiesPerCommitment: [3])

  private func missing(
    _ written: [Section.ID: String], _ evidence: [Evidence] = [],
    _ framework: Framework? = nil
  ) -> [MissingEvidence] {
    let framework = framework ?? self.framework
    return framework.missingEvidence(
      in: Assessment("maldon", framework, written, evidence: evidence), roundDate: "2026-03-31")
  }

  private func paper(
    _ questions: Question.ID..., date: CalendarDate = "2026-01-15", expired: CalendarDate? = nil
  ) -> Evidence {
    Evidence(kind: .document, title: "Minute", date: date, shows: questions, expired: expired)
  }

  // Seven criteria an activity: positions 0; 1, 2; 3, 4; 5, 6 at levels 2, 3, 4, 5.
  @Test func `the lowest gap is named, with any criterion that would close it`() {
    #expect(
      missing(["a1-1": "mmmmmnn"]) == [
        MissingEvidence(section: "a1-1", level: 3, criteria: [1, 2], from: 2, to: 3)
      ])
    #expect(
      missing(["a1-1": "mxmmmnn"], [paper("a1-1-q3")]) == [
        MissingEvidence(section: "a1-1", level: 4, criteria: [3, 4], from: 3, to: 4)
      ])
  }

  @Test func `closing a gap counts all that is shown above it, and the furthest rise comes first`()
  {
    let gaps = missing(
      ["a1-1": "mmmnn––", "a1-2": "mmmmmmm", "a1-3": "mmmmmmm"],
      [paper("a1-2-q4", "a1-2-q6"), paper("a1-3-q2")])
    #expect(gaps.map(\.section) == ["a1-2", "a1-1", "a1-3"])
    #expect(gaps.map(\.from) == [2, 2, 3])
    #expect(gaps.map(\.to) == [5, 3, 4])
  }

  @Test func `nothing is missing where all is shown, nothing is claimed or nothing is asked for`() {
    #expect(missing(["a1-1": "mnn––––", "a1-2": "–––––––", "a1-3": "xxxxxxx"]).isEmpty)
    #expect(missing(["a1-1": "mmmnn––"], [paper("a1-1-q2")]).isEmpty)
    let lenient = declarationShaped(activitiesPerCommitment: [1], rule: nil)
    #expect(missing(["a1-1": "mmmmmmm"], [], lenient).isEmpty)
  }

  @Test(arguments: ["2026-03-31" as CalendarDate, "2025-01-01"])
  func `evidence that somebody said holds no more shows nothing from that day on`(
    expired: CalendarDate
  ) throws {
    let item = paper("a1-1-q2", expired: expired)
    #expect(missing(["a1-1": "mmmnn––"], [item]).map(\.level) == [3])
    let rule = try #require(framework.evidenceRule)
    #expect(rule.verdict(on: item, roundDate: "2026-03-31") == .expired)
    let later = paper("a1-1-q2", expired: "2026-04-01")
    #expect(rule.verdict(on: later, roundDate: "2026-03-31") == .counts)
  }

  @Test func `whatever the answers, evidence of one named criterion raises the level as told`() {
    var generator = SeededGenerator(seed: 9)
    let framework = declarationShaped(activitiesPerCommitment: [1])
    for _ in 0..<1_000 {
      let letters = String((0..<7).map { _ in "mmmmmmpx–".randomElement(using: &generator) ?? "m" })
      let shown = (1...7).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
      let evidence = shown.compactMap { Question.ID("a1-1-q\($0)").map { paper($0) } }
      func supported(_ evidence: [Evidence]) -> Level? {
        framework.score(
          Assessment("maldon", framework, ["a1-1": letters], evidence: evidence),
          roundDate: "2026-03-31")["a1-1"]?.supportedLevel
      }
      let gaps = missing(["a1-1": letters], evidence, framework)
      let claimed = framework.score(
        Assessment("maldon", framework, ["a1-1": letters]), roundDate: "2026-03-31")["a1-1"]?.level
      #expect(gaps.isEmpty == (supported(evidence) == claimed), "\(letters) \(shown)")
      for gap in gaps {
        #expect(supported(evidence) == gap.from)
        for position in gap.criteria {
          #expect(supported(evidence + [paper(framework.questions[position].id)]) == gap.to)
        }
      }
    }
  }
}
