import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct BulkTests {
  /// Sixteen organisations, three rounds and ninety-one answers each, in one write.
  @Test func `a whole programme is written at once`() throws {
    let folder = try TemporaryFolder()
    let organisations = try (1...16).map { number in
      Organisation(
        id: try #require(Identifier("partner-\(number)")), name: "Partner \(number)",
        shortName: "P\(number)", kind: .district, tier: .district)
    }
    let rounds = [
      round("one", date: "2024-03-31"), round("two", date: "2025-03-31"), round("three"),
    ]
    let made = try workspace(at: folder.file(), organisations: organisations, rounds: rounds)
    let entries = Dictionary(
      uniqueKeysWithValues: try (1...91).map { number in
        (
          try #require(Question.ID("question-\(number)")),
          Assessment.Entry(Answer.allCases[number % 5], note: number % 10 == 0 ? "A note." : nil)
        )
      })
    let submissions = rounds.flatMap { round in
      organisations.map { submission(entries, of: $0.id, in: round.id) }
    }
    let count = try made.record(submissions, by: author)
    #expect(count == ChangeCount(entries: 4_368))
    let again = try made.record(submissions, by: author)
    #expect(again == ChangeCount())
    #expect(try made.assessments(in: "three").count == 16)
    #expect(try made.verify().isEmpty)
  }
}
