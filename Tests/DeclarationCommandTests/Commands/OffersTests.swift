import DeclarationCommand
import Testing

/// The help that organisations offer and ask for, through the command line.
struct OffersTests {
  private let programme: DeclaredProgramme

  init() throws { programme = try DeclaredProgramme() }

  @Test func `REPORTS 18: who offers and who asks, and who could help whom`() {
    programme.answerAnalystNetwork()
    let said = [
      programme.declare("offers", "add", "maldon", "2.1", "--note", "A morning with our analysts"),
      programme.declare("offers", "ask", "rochford", "analyst-network"),
      programme.declare("offers", "ask", "tendring", "1.1"),
    ]
    #expect(
      said.map(\.messages) == [
        "Maldon District Council offers help with 2.1 Analyst network.\n",
        "Rochford District Council asks for help with 2.1 Analyst network.\n",
        "Tendring District Council asks for help with 1.1 Sponsors.\n",
      ])
    let list = programme.declare("offers", "list").output
    #expect(
      list.hasPrefix(
        """
        Round Spring 2026: help offered and asked for

        1.1 Leaders sponsor data projects
          Tendring District Council asks for help, without a level yet

        2.1 Analysts take part in the network
          Maldon District Council offers help, supported at level 3: A morning with our
            analysts
          Rochford District Council asks for help, at level 1

        Who could help whom:
          2.1: Maldon District Council, supported at level 3, could help Rochford
            District Council, at level 1

        For joint work, because nobody is supported at level 3:
          1.1 Leaders sponsor data projects

        """))
    #expect(!list.contains("\n  2.1 Analysts"))
    #expect(
      list.hasSuffix("\nThis list names organisations, and is for the round's lead alone.\n"))
    #expect(
      programme.declare("offers", "list", "--json").output.contains(
        """
          "pairs" : [
            {
              "activity" : "analyst-network",
              "helped" : "rochford-district-council",
              "helped_claimed" : 1,
              "helper" : "maldon-district-council",
              "helper_supported" : 3
            }
          ],
        """))
    #expect(programme.declare("verify").status == .done)
  }

  @Test func `nobody offers help with an activity and asks for it`() {
    programme.declare("offers", "add", "maldon", "2.1")
    let both = programme.declare("offers", "ask", "maldon", "2.1")
    #expect(both.status == .badData)
    #expect(
      both.messages
        == "error: Maldon District Council offers help with 2.1 Analyst network, and cannot ask for "
        + "it too — withdraw that first with 'declaration offers withdraw maldon-district-council "
        + "2.1'\n")
    let wrong = programme.declare("offers", "withdraw", "maldon", "2.1", "--ask")
    #expect(
      wrong.messages
        == "error: Maldon District Council asks for no help with 2.1 Analyst network — leave --ask "
        + "out, for it offers\n")
    #expect(
      programme.declare("offers", "withdraw", "maldon", "2.1").messages
        == "Maldon District Council offers no help with 2.1 Analyst network any more.\n")
    #expect(programme.declare("offers", "ask", "maldon", "2.1").status == .done)
  }

  @Test func `a wrong activity suggests the right one`() {
    let wrong = programme.declare("offers", "add", "maldon", "analyst-netwrk")
    #expect(wrong.status == .badData)
    #expect(
      wrong.messages
        == "error: the framework has no activity 'analyst-netwrk' — did you mean "
        + "'analyst-network'?\n")
  }
}
