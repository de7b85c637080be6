import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct FallsTests {
  @Test func `why a level fell is kept, changed and taken back, after a signature too`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record(
      [
        Submission(
          round: spring, organisation: maldon, respondent: partnerLead,
          entries: ["took-part": .init(.met)])
      ], by: author)
    try made.signOff(
      maldon, in: spring, role: Role("Chief Executive"), on: "2026-04-01", by: author)
    func explain(_ reason: String?) throws -> Bool {
      try made.explainFall(
        of: "skills", because: reason, of: maldon, in: spring, by: author)
    }
    #expect(try explain("The list; it is old."))
    #expect(try !explain("The list; it is old."))
    #expect(try made.falls(in: spring) == [maldon: ["skills": "The list; it is old."]])
    #expect(try explain("Nobody keeps it."))
    #expect(try explain(nil))
    #expect(try made.falls(in: spring).isEmpty)
    let told = try made.history(round: spring, organisation: maldon)
      .filter { $0.matter.subject == .fall }
      .map { "\($0.matter.inWords): \($0.oldValue ?? "–") → \($0.newValue ?? "–")" }
    let matter = "fall 'skills' of 'maldon-district-council' in 'spring-2026'"
    #expect(
      told == [
        "\(matter): – → The list; it is old.",
        "\(matter): The list; it is old. → Nobody keeps it.", "\(matter): Nobody keeps it. → –",
      ])
    #expect(try made.verify() == [])
  }

  @Test
  func `an organisation that explained a fall is not taken out, and a stranger explains none`()
    throws
  {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.explainFall(of: "skills", because: "So.", of: maldon, in: spring, by: author)
    #expect(try made.verify() == [])
    #expect(
      fact { try made.replaceOrganisations(with: [twoOrganisations[1]], by: author) }
        == .refused(.organisationHasAnswers(maldon)))
    #expect(
      fact {
        try made.explainFall(of: "skills", because: "So.", of: "kent", in: spring, by: author)
      } == .refused(.unknownOrganisation("kent")))
  }
}
