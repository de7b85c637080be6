import MarkupReading
import Maturity
import MaturityReports
import Testing

/// Which three strengths and gaps a board is told, with ties and where little is known
/// (REPORTS 21).
@Suite struct StandingOutTests {
  static let organisation = Fixture.organisations[0]

  /// The strengths and gaps of an organisation whose activities answer as the letters say.
  static func lists(_ letters: [String], evidence: [String] = []) throws -> (
    strengths: [String], gaps: [String]
  ) {
    let plain = Fixture.cohort([organisation]) { _, activity in
      activity < letters.count ? letters[activity] : "-"
    }
    let assessments = plain.members.compactMap { member -> Assessment? in
      var assessment = member.assessment
      assessment?.evidence = evidence.compactMap { id in
        Identifier(id).map {
          Evidence(kind: .document, title: "Minutes", date: "2026-01-31", shows: [$0])
        }
      }
      return assessment
    }
    let page = try ReadPage.board(
      organisation,
      Cohort(
        framework: plain.framework, round: plain.round, organisations: [organisation],
        assessments: assessments))
    return (page.standouts("Strengths"), page.standouts("Gaps"))
  }

  @Test func `REPORTS 21: a claim without evidence is a gap, and one with evidence a strength`()
    throws
  {
    let lists = try Self.lists(
      ["mmmnn", "mmmnn", "n", "mnn"], evidence: ["a1-1-q2"])
    #expect(
      lists.strengths == [
        "1.1 Doing thing 1 1: level 3, target 3.", "There is only one.",
      ])
    #expect(
      lists.gaps == [
        "1.3 Doing thing 1 3: level 1, target 3.", "2.1 Doing thing 2 1: level 2, target 3.",
        "1.2 Doing thing 1 2: level 3, of which evidence supports 2; target 3.",
      ])
  }

  @Test func `REPORTS 21: a strength above target says how much of it evidence supports`() throws {
    let lists = try Self.lists(
      ["mmmmmnn", "mmmmmmm"], evidence: ["a1-1-q2", "a1-2-q2", "a1-2-q4", "a1-2-q6"])
    #expect(
      lists.strengths == [
        "1.2 Doing thing 1 2: level 5, target 3.",
        "1.1 Doing thing 1 1: level 4, of which evidence supports 3; target 3.",
        "Fewer than three activities are complete and agreed.",
      ])
    #expect(
      lists.gaps == [
        "None: every activity that is complete and agreed is at target, with evidence.",
        "Fewer than three activities are complete and agreed.",
      ])
  }

  @Test func `REPORTS 21: ties at the last place are told`() throws {
    let lists = try Self.lists(["n", "mnn", "mnn", "mnn", "mnn"])
    #expect(
      lists.gaps == [
        "1.1 Doing thing 1 1: level 1, target 3.", "1.2 Doing thing 1 2: level 2, target 3.",
        "1.3 Doing thing 1 3: level 2, target 3.", "2.1 and 2.2 are level with the last of these.",
      ])
    #expect(lists.strengths == ["None: no activity that is complete and agreed is there yet."])
    #expect(
      try Self.lists(["n", "mnn", "mnn", "mnn"]).gaps.last == "2.1 is level with the last of these."
    )
  }

  @Test func `REPORTS 21: where all stand alike no three are called the furthest`() throws {
    let lists = try Self.lists(Array(repeating: "mnn", count: 13))
    #expect(lists.gaps.count == 4)
    #expect(
      lists.gaps.last == "These stand alike, and 2.1, 2.2, 2.3 and 7 more activities do too.")
    #expect(
      try Self.lists(Array(repeating: "mnn", count: 4)).gaps.last
        == "These stand alike, and 2.1 does too.")
  }
}
