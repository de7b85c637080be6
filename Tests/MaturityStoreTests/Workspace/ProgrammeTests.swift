import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct ProgrammeTests {
  @Test func `organisations and rounds come back as they were given`() throws {
    let folder = try TemporaryFolder()
    do {
      _ = try workspace(at: folder.file(), rounds: [round(), round("early", date: "2024-03-31")])
    }
    let opened = try Workspace.open(folder.file(), access: .read)
    #expect(try opened.organisations() == twoOrganisations)
    #expect(try opened.rounds() == [round("early", date: "2024-03-31"), round()])
    #expect(try opened.round(spring) == round())
    #expect(fact { _ = try opened.round("autumn") } == .refused(.unknownRound("autumn")))
  }

  @Test func `a list of organisations can be put in another order, added to and shortened`() throws
  {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    let fire = Organisation(
      id: "fire", name: "Fire", shortName: "Fire", kind: .fire, tier: .policeAndFire,
      successors: [.init(organisation: "rescue", name: "Rescue", date: "2030-01-01")])
    try made.add(fire, by: author)
    #expect(try made.organisations() == twoOrganisations + [fire])
    #expect(
      fact { try made.add(fire, by: author) } == .refused(.organisationExists("fire")))
    let renamed = Organisation(
      id: police, name: "Police of Essex", shortName: "Police", kind: .police,
      tier: .policeAndFire)
    try made.replaceOrganisations(with: [fire, renamed], by: author)
    #expect(try made.organisations() == [fire, renamed])
    #expect(try made.verify().isEmpty)
  }

  @Test func `an organisation that has part in a round stays in the list`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.record([submission(["took-part": .init(.met)])], by: author)
    let found = fact {
      try made.replaceOrganisations(with: [twoOrganisations[1]], by: author)
    }
    #expect(found == .refused(.organisationHasAnswers(maldon)))
    #expect(try made.organisations() == twoOrganisations)
  }

  @Test func `a round is refused where it does not fit`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    #expect(fact { try made.add(round(), by: author) } == .refused(.roundExists(spring)))
    let backwards = round("backwards", opens: "2026-05-01")
    #expect(
      fact { try made.add(backwards, by: author) } == .refused(.closesBeforeItOpens("backwards")))
    let unknown = round("next", edition: "2027")
    #expect(
      fact { try made.add(unknown, by: author) }
        == .refused(.frameworkNotKept("essex-data-declaration", edition: "2027")))
    #expect(try made.rounds() == [round()])
  }

  @Test func `a round can close on another day`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file(), rounds: [round(opens: "2026-02-01")])
    try made.extend(spring, until: "2026-05-31", by: author)
    #expect(try made.round(spring).closes == "2026-05-31")
    try made.extend(spring, until: nil, by: author)
    #expect(try made.round(spring).closes == nil)
    #expect(
      fact { try made.extend(spring, until: "2026-01-31", by: author) }
        == .refused(.closesBeforeItOpens(spring)))
    let changes = try made.history(round: spring).filter { $0.matter.key == "closes" }
    #expect(changes.map(\.oldValue) == [nil, "2026-04-30", "2026-05-31"])
    #expect(changes.map(\.newValue) == ["2026-04-30", "2026-05-31", nil])
  }

  @Test func `a framework's text is kept for as long as a round uses it`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file(), rounds: [])
    let id: Framework.ID = "essex-data-declaration"
    try made.keep(
      frameworkText: "better: \(TestDatabase.nullCharacter) text\n", of: framework(), by: author)
    #expect(
      try made.frameworkText(id, edition: "2026") == "better: \(TestDatabase.nullCharacter) text\n")
    try made.add(round(), by: author)
    try made.keep(
      frameworkText: "better: \(TestDatabase.nullCharacter) text\n", of: framework(), by: author)
    #expect(
      fact { try made.keep(frameworkText: "other", of: framework(), by: author) }
        == .refused(.frameworkDiffers(id, edition: "2026")))
    try made.keep(frameworkText: "other", of: framework(edition: "2027"), by: author)
    #expect(
      try made.frameworkText(id, edition: "2026") == "better: \(TestDatabase.nullCharacter) text\n")
    #expect(
      fact { _ = try made.frameworkText(id, edition: "2025") }
        == .refused(.frameworkNotKept(id, edition: "2025")))
  }
}
