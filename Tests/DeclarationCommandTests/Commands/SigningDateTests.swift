import DeclarationCommand
import Testing

/// A signature bears the day on which it was given, and none that is still to come.
struct SigningDateTests {
  private let programme: DeclaredProgramme

  init() throws {
    programme = try DeclaredProgramme()
    programme.answerAnalystNetwork()
  }

  private func sign(on date: String) -> (
    status: DeclarationCommand.ExitStatus, output: String, messages: String
  ) {
    programme.declare(
      "sign-off", "maldon", "--role", "Chief Executive", "--yes", "--exceptions", "Only one.",
      "--date", date)
  }

  @Test func `a signature that is still to come is refused, and today's is taken`() {
    let early = sign(on: "2026-04-11")
    #expect(early.status == .badData)
    #expect(
      early.messages
        == "error: 11 April 2026 is still to come: today is 10 April 2026 — give the day on which "
        + "it is signed, or leave out --date for today\n")
    #expect(sign(on: "2026-04-10").status == .done)
    #expect(programme.declare("status").output.contains("\nMaldon         signed  "))
  }

  @Test func `a file with a signature that is still to come is refused`() {
    let file = """
      {"format": "declaration-response", "version": 1, "framework": "essex-data-declaration",
      "edition": "2026", "round": "spring-2026", "organisation": "maldon-district-council",
      "respondent": "partner lead", "answers": [{"question": "took-part", "answer": "met"}],
      "evidence": [], "signature": {"role": "Chief Executive", "date": "2026-04-11",
      "exceptions": "Only one.", "fingerprint": "\(String(repeating: "0", count: 64))"}}
      """
    let refused = programme.declare("import", "-", input: file)
    #expect(refused.status == .badData)
    #expect(
      refused.messages
        == "standard input: error: the signature bears the date 11 April 2026, which is still to "
        + "come — have it signed again with the day of signing, or wait until that day\n")
  }
}
