import DeclarationCommand
import Testing

/// Who has checked an organisation's answers, through the command line.
struct ReviewTests {
  private let programme: DeclaredProgramme

  init() throws { programme = try DeclaredProgramme() }

  private func add(
    _ kind: String, by who: String, on date: String, note: String? = nil
  ) -> String {
    let words = ["review", "add", "maldon", "--kind", kind, "--by", who, "--date", date]
    let noted = note.map { ["--note", $0] } ?? []
    return declare(words + noted)
  }

  private func declare(_ words: [String]) -> String {
    let console = CapturingConsole(environment: ["DECLARATION_WORKSPACE": programme.workspace])
    _ = run(words, console: console)
    return console.messages + console.output
  }

  @Test func `reviews are added, listed and taken out`() {
    #expect(
      add("peer-reviewed", by: "Rochford's data lead", on: "2026-04-02", note: "Skills only")
        == "Maldon District Council: peer-reviewed by Rochford's data lead on 2 April 2026, Skills "
        + "only.\n")
    #expect(
      add("independent", by: "Internal audit", on: "10 April 2026")
        == "Maldon District Council: independently assured by Internal audit on 10 April 2026.\n")
    #expect(
      programme.declare("review", "list", "maldon").output == """
        Round Spring 2026: who has checked the answers

        Maldon District Council
          1  peer-reviewed by Rochford's data lead on 2 April 2026, Skills only
          2  independently assured by Internal audit on 10 April 2026

        """)
    #expect(
      programme.declare("review", "list").output.contains(
        "\n\nColchester Borough Council\n  self-assessed: nobody else is recorded\n"))
    #expect(
      programme.declare("review", "remove", "maldon", "1").messages
        == "Taken out for Maldon District Council: peer-reviewed by Rochford's data lead on 2 "
        + "April 2026, Skills only.\n")
    #expect(
      programme.declare("review", "list", "maldon", "--json").output == """
        {
          "organisations" : [
            {
              "assurance" : [
                {
                  "by" : "Internal audit",
                  "date" : "2026-04-10",
                  "kind" : "independent"
                }
              ],
              "organisation" : "maldon-district-council"
            }
          ],
          "round" : "spring-2026"
        }

        """)
    #expect(programme.declare("verify").status == .done)
  }

  @Test func `a review that is still to come is refused`() {
    #expect(
      add("independent", by: "Audit", on: "2026-04-11")
        == "error: 11 April 2026 is still to come: today is 10 April 2026 — give the day on which "
        + "the review was finished\n")
  }

  @Test func `a review is recorded once`() {
    _ = add("independent", by: "Audit", on: "2026-04-10")
    #expect(
      add("independent", by: " Audit ", on: "2026-04-10")
        == "error: this review of Maldon District Council is recorded already — see it with "
        + "'declaration review list maldon-district-council'\n")
  }

  @Test(arguments: ["0", "2", "one", "-1"])
  func `a number that no review has is refused`(number: String) {
    _ = add("independent", by: "Audit", on: "2026-04-10")
    #expect(
      declare(["review", "remove", "--", "maldon", number])
        == "error: Maldon District Council has no review '\(number)' — give a number from 1 to 1\n")
  }

  @Test func `where there is no review there is no number`() {
    #expect(
      declare(["review", "remove", "maldon", "1"])
        == "error: Maldon District Council has no review '1' — add one first\n")
  }
}
