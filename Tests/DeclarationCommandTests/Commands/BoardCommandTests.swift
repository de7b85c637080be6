import DeclarationCommand
import Testing

/// What a board is asked and told, through the command line.
struct BoardCommandTests {
  private let programme: DeclaredProgramme

  init() throws { programme = try DeclaredProgramme() }

  @Test func `REPORTS 21: a paper has a purpose, recommendations, and risks and asks traced`() {
    let said = [
      programme.declare("board", "purpose", "maldon", "decision"),
      programme.declare(
        "board", "ask", "maldon", "Fund a post", "--activity", "2.1", "--owner",
        "chief finance officer", "--due", "30 September 2026"),
      programme.declare(
        "board", "risk", "maldon", "One analyst holds the key", "--activity", "2.1"),
      programme.declare("board", "recommend", "maldon", "Adopt the plan"),
      programme.declare("board", "recommend", "maldon", "Tell all staff"),
    ]
    #expect(
      said.map(\.messages) == [
        "The paper of Maldon District Council is for decision.\n",
        "The paper of Maldon District Council has 1 ask.\n",
        "The paper of Maldon District Council has 1 risk.\n",
        "The paper of Maldon District Council has 1 recommendation.\n",
        "The paper of Maldon District Council has 2 recommendations.\n",
      ])
    #expect(
      programme.declare("board", "list", "maldon").output == """
        Maldon District Council, round Spring 2026: paper for the board, for decision

        Recommendations
        1  Adopt the plan
           from no activity, owner to be agreed, date to be agreed
        2  Tell all staff
           from no activity, owner to be agreed, date to be agreed

        Risks
        3  One analyst holds the key
           2.1 Analyst network, owner to be agreed, date to be agreed

        Asks
        4  Fund a post
           2.1 Analyst network, chief finance officer, by 30 September 2026

        """)
    #expect(programme.declare("verify").status == .done)
  }

  @Test func `the partnership's paper is another than any organisation's`() {
    programme.declare("board", "recommend", "partnership", "Meet twice a year")
    #expect(
      programme.declare("board", "list", "Partnership").output == """
        The whole partnership, round Spring 2026: paper for the board, purpose to be agreed

        Recommendations
        1  Meet twice a year
           from no activity, owner to be agreed, date to be agreed

        """)
    #expect(
      programme.declare("board", "list", "partnership", "--json").output == """
        {
          "items" : [
            {
              "kind" : "recommendation",
              "number" : 1,
              "text" : "Meet twice a year"
            }
          ],
          "round" : "spring-2026"
        }

        """)
    #expect(
      programme.declare("board", "list", "maldon").output.hasSuffix(
        "\nNothing is asked or told yet.\n"))
    #expect(
      programme.declare("history").output.hasSuffix(
        "capability lead  board  recommendation 1: nothing → Meet twice a year\n"))
    #expect(
      programme.declare("board", "list", "partnershp").messages
        == "error: there is no organisation 'partnershp' in the workspace — did you mean "
        + "'partnership'?\n")
  }

  @Test(arguments: ["risk", "ask"])
  func `REPORTS 21: a risk or an ask without an activity is refused`(kind: String) {
    let missing = programme.declare("board", kind, "maldon", "Something")
    #expect(missing.status == .usage)
    #expect(
      missing.messages.hasPrefix(
        "error: '--activity ACTIVITY' is missing — add '--activity ACTIVITY'\n"))
    let empty = programme.declare("board", kind, "maldon", "Something", "--activity", " ")
    #expect(
      empty.messages
        == "error: the \(kind) comes from no activity — name the activity that it comes from with "
        + "--activity\n")
  }

  @Test func `an item is changed, its details taken away, and taken out`() {
    programme.declare(
      "board", "ask", "maldon", "Fund a post", "--activity", "2.1", "--owner", "head of policy",
      "--due", "2026-09-30")
    #expect(
      programme.declare(
        "board", "change", "maldon", "1", "--text", "Fund two posts", "--owner", "", "--due",
        "2026-10-31"
      ).messages == "Changed: Fund two posts\n")
    #expect(
      programme.declare("board", "list", "maldon").output.hasSuffix(
        """
        Asks
        1  Fund two posts
           2.1 Analyst network, owner to be agreed, by 31 October 2026

        """))
    #expect(
      programme.declare("board", "change", "maldon", "1", "--activity", "").messages
        == "error: the ask comes from no activity — name the activity that it comes from with "
        + "--activity\n")
    #expect(
      programme.declare("board", "remove", "maldon", "2").messages
        == "error: the paper of Maldon District Council has no item '2' — give a number from 1 to "
        + "1\n")
    #expect(
      programme.declare("board", "remove", "maldon", "1").messages
        == "Taken out: Fund two posts\n")
  }

  @Test func `a text that two sides have no room for is refused, and by how much`() {
    let long = String(repeating: "x", count: 299) + "éé"
    let refused = programme.declare("board", "recommend", "maldon", long)
    #expect(refused.status == .badData)
    #expect(
      refused.messages
        == "error: the text has 301 characters, 1 more than there is room for on a paper of two "
        + "sides — shorten it to 300\n")
    let fits = String(long.dropLast())
    #expect(programme.declare("board", "recommend", "maldon", fits).status == .done)
  }

  @Test(arguments: [("recommend", "recommendations", 6), ("risk", "risks", 5), ("ask", "asks", 5)])
  func `more items than two sides hold are refused`(
    command: String, plural: String, most: Int
  ) {
    for number in 1...most {
      let added = programme.declare(
        "board", command, "maldon", "Item \(number)", "--activity", "2.1")
      #expect(added.status == .done)
    }
    let refused = programme.declare("board", command, "maldon", "More", "--activity", "2.1")
    #expect(refused.status == .badData)
    #expect(
      refused.messages
        == "error: the paper of Maldon District Council has \(most) \(plural), and two sides hold "
        + "no more — take one out with 'declaration board remove', or change one with 'declaration "
        + "board change'\n")
  }
}
