import DeclarationCommand
import Foundation
import Testing

/// What a lead's file says beside the answers: taken in, shown, and written out again.
struct ResponseWithBoardTests {
  private let programme: DeclaredProgramme

  init() throws { programme = try DeclaredProgramme() }

  private static func file(_ members: String) -> String {
    """
    {"format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
    "edition": "2026", "round": "spring-2026", "organisation": "maldon-district-council",
    "respondent": "partner lead", "answers": [{"question": "took-part", "answer": "met"}],
    "evidence": []\(members)}
    """
  }

  private static let members = #"""
    , "help": [{"section": "analyst-network", "kind": "offers", "note": "A morning"}],
    "assurance": [{"kind": "independent", "by": "Internal audit", "date": "2026-04-01"}],
    "board": {"purpose": "decision", "items": [{"kind": "recommendation", "text": "Adopt it"},
    {"kind": "ask", "section": "analyst-network", "text": "Fund a post", "owner": "treasurer",
    "due": "2026-09-30"}]}
    """#

  @Test func `a dry run shows what it would change, and the file comes out as it went in`() {
    let trial = programme.declare("import", "-", "--dry-run", input: Self.file(Self.members))
    #expect(
      trial.messages.contains(
        """
          took-part: unanswered → met
          help with analyst-network: nothing → offers, A morning
          assurance, added: independently assured by Internal audit on 1 April 2026
          board, purpose: none → decision
          board, added: recommendation, Adopt it
          board, added: ask from analyst-network, Fund a post, by treasurer, 30 September 2026
        Would change
        """))
    #expect(programme.declare("offers", "list", "--json").output.contains("\"help\" : [\n\n  ]"))
    #expect(programme.declare("import", "-", input: Self.file(Self.members)).status == .done)
    #expect(
      programme.declare("review", "list", "maldon").output.contains("1  independently assured"))
    let exported = programme.declare("export", "--response", "maldon").output
    let again = programme.declare("import", "-", "--dry-run", input: exported)
    #expect(!again.messages.contains("board"))
    #expect(again.messages.contains("Would change 0 answers"))
    #expect(
      exported.contains(
        """
          "help": [
            {
              "section": "analyst-network",
              "kind": "offers",
              "note": "A morning"
            }
          ],
          "assurance": [
        """))
    #expect(programme.declare("verify").status == .done)
  }

  @Test func `a file that says nothing leaves what stands, and one that says none takes it away`() {
    programme.declare("import", "-", input: Self.file(Self.members))
    let silent = programme.declare("import", "-", "--dry-run", input: Self.file(""))
    #expect(!silent.messages.contains("help with"))
    let none = ", \"help\": [], \"assurance\": [], \"board\": {\"items\": []}"
    let taken = programme.declare("import", "-", "--dry-run", input: Self.file(none))
    #expect(
      taken.messages.contains(
        """
          help with analyst-network: offers, A morning → nothing
          assurance, taken out: independently assured by Internal audit on 1 April 2026
          board, purpose: decision → none
          board, taken out: recommendation, Adopt it
        """))
    programme.declare("import", "-", input: Self.file(none))
    let exported = programme.declare("export", "--response", "maldon").output
    #expect(!exported.contains("\"help\"") && !exported.contains("\"board\""))
    #expect(
      programme.declare("history", "maldon").output.contains(
        "help  maldon-district-council analyst-network: offers; note: A morning → nothing"))
    #expect(programme.declare("verify").status == .done)
  }

  @Test func `two files that say different things of the board contradict each other`() throws {
    let paths = try ["Adopt it", "Leave it"].enumerated().map { offset, text in
      try programme.folder.file(
        "\(offset).response.json",
        Self.file(
          ", \"board\": {\"items\": [{\"kind\": \"recommendation\", \"text\": \"\(text)\"}]}"))
    }
    let refused = programme.declare("import", paths[0], paths[1])
    #expect(refused.status == .badData)
    #expect(
      refused.messages.contains(
        "error: what the board is asked and told of maldon-district-council is not what '"))
  }

  @Test func `an assurance that is still to come is refused`() {
    let early = Self.file(
      #", "assurance": [{"kind": "independent", "by": "Audit", "date": "2026-04-11"}]"#)
    let refused = programme.declare("import", "-", input: early)
    #expect(refused.status == .badData)
    #expect(
      refused.messages
        == "standard input: error: an assurance bears the date 11 April 2026, which is still to "
        + "come — give the day on which it was finished, or leave it out\n")
  }

  @Test func `what stands beside the answers is taken in after they are signed`() {
    programme.declare("import", "-", input: Self.file(""))
    programme.declare(
      "sign-off", "maldon", "--role", "Chief Executive", "--yes", "--exceptions", "Only one.")
    #expect(programme.declare("import", "-", input: Self.file(Self.members)).status == .done)
    #expect(programme.declare("board", "purpose", "maldon", "noting").status == .done)
    #expect(programme.declare("offers", "ask", "maldon", "1.1").status == .done)
    let status = programme.declare("status").output
    #expect(status.contains("  2026-04-10\n"))
    #expect(programme.declare("verify").status == .done)
  }
}
