import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct HelpTests {
  private let offer = HelpNotice(
    organisation: maldon, section: "skills", kind: .offers, note: "An hour; or two")
  private let ask = HelpNotice(organisation: maldon, section: "contracts", kind: .asks)

  @Test func `help is kept by activity, and taken back with what is left out`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let polices = HelpNotice(organisation: police, section: "skills", kind: .asks)
    #expect(try made.replaceHelp(with: [polices], of: police, in: spring, by: author))
    #expect(try made.replaceHelp(with: [offer, ask], of: maldon, in: spring, by: author))
    let again = try made.replaceHelp(with: [ask, offer], of: maldon, in: spring, by: author)
    #expect(!again)
    #expect(try made.help(in: spring) == [ask, offer, polices])
    try made.replaceHelp(with: [ask], of: maldon, in: spring, by: author)
    #expect(try made.help(of: maldon, in: spring) == [ask])
    #expect(try made.help(of: police, in: spring) == [polices])
    #expect(try made.verify() == [])
  }

  @Test func `what was said of help before stays in the history`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.replaceHelp(with: [offer], of: maldon, in: spring, by: author)
    let other = HelpNotice(organisation: maldon, section: "skills", kind: .asks)
    try made.replaceHelp(with: [other], of: maldon, in: spring, by: author)
    try made.replaceHelp(with: [], of: maldon, in: spring, by: author)
    let changes = try made.history(round: spring, organisation: maldon).map { entry in
      "\(entry.matter.inWords): \(entry.oldValue ?? "–") → \(entry.newValue ?? "–")"
    }
    let matter = "help 'skills' of 'maldon-district-council' in 'spring-2026'"
    #expect(
      changes == [
        "\(matter): – → offers; note: An hour\\; or two",
        "\(matter): offers; note: An hour\\; or two → asks",
        "\(matter): asks → –",
      ])
    #expect(try made.help(in: spring).isEmpty)
    #expect(try made.verify() == [])
  }

  @Test func `nobody offers help with an activity and asks for it`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let both = [offer, HelpNotice(organisation: maldon, section: "skills", kind: .asks)]
    let found = fact { try made.replaceHelp(with: both, of: maldon, in: spring, by: author) }
    #expect(found == .refused(.helpBothWays(maldon, "skills")))
    #expect(try made.help(in: spring).isEmpty)
  }

  @Test func `an organisation that said something of help is not taken out`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.replaceHelp(with: [offer], of: maldon, in: spring, by: author)
    let found = fact {
      try made.replaceOrganisations(with: [twoOrganisations[1]], by: author)
    }
    #expect(found == .refused(.organisationHasAnswers(maldon)))
  }
}
