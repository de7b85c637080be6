import DeclarationCommand
import Testing

/// `declaration score`, as DESIGN describes it.
struct ScoreCommandTests {
  static let framework = """
    framework: small
    edition: "1"
    title: A small framework
    licence: None.
    language: en-GB
    source: {title: A small framework, publisher: Nobody}
    levels:
      - {level: 1, name: One, meaning: The floor.}
      - {level: 2, name: Two, meaning: It happened.}
      - {level: 3, name: Three, meaning: It is organised.}
    section_kinds:
      - {kind: commitment, plural: commitments, method: minimum}
      - {kind: activity, plural: activities, method: ladder}
    evidence_rule: {from_level: 3, kinds: [document], months: 24}
    sections:
      - id: data
        kind: commitment
        title: Data
        short_title: Data
        sections:
          - id: lists
            kind: activity
            title: Lists
            short_title: Lists
            questions:
              - {id: list-made, level: 2, text: We made a list.}
              - {id: list-kept, level: 3, text: We keep the list.}
    """

  static let header =
    "round,organisation,section,kind,level,level_upper,supported,score,maximum,answered,asked,"
    + "not_applicable,unknown,status\r\n"

  private func score(
    _ table: String, _ options: String...
  ) throws -> (status: DeclarationCommand.ExitStatus, console: CapturingConsole) {
    let folder = try TemporaryFolder()
    let framework = try folder.file("small.yaml", Self.framework)
    let console = CapturingConsole(input: table)
    let status = run(["score", "--framework", framework] + options, console: console)
    return (status, console)
  }

  @Test func `organisations come in input order and sections in framework order`() throws {
    let (status, console) = try score(
      "organisation,question,answer\nzoo,list-made,met\nant,list-made,not met\n"
        + "zoo,list-kept,don't know\n")
    #expect(status == .done)
    #expect(
      console.output == Self.header + """
        ,zoo,data,commitment,2,3,2,,,2,2,0,1,complete\r
        ,zoo,lists,activity,2,3,2,,,2,2,0,1,complete\r
        ,ant,data,commitment,1,1,1,,,1,1,0,0,complete\r
        ,ant,lists,activity,1,1,1,,,1,1,0,0,complete\r

        """)
  }

  @Test func `a round is kept apart from another`() throws {
    let (_, console) = try score(
      "round,organisation,question,answer\nr1,zoo,list-made,met\nr2,zoo,list-made,partly\n")
    #expect(
      console.output.split(separator: "\r\n").map { String($0.prefix(14)) }.dropFirst() == [
        "r1,zoo,data,co", "r1,zoo,lists,a", "r2,zoo,data,co", "r2,zoo,lists,a",
      ])
  }

  @Test func `JSON holds the same with nothing left out`() throws {
    let (status, console) = try score(
      "organisation,question,answer\nzoo,list-made,\n", "--json")
    #expect(status == .done)
    #expect(
      console.output == """
        [
        {"answered":0,"asked":2,"kind":"commitment","level":null,"level_upper":null,\
        "maximum":null,"not_applicable":0,"organisation":"zoo","round":null,"score":null,\
        "section":"data","status":"not-assessed","supported":null,"unknown":0},
        {"answered":0,"asked":2,"kind":"activity","level":null,"level_upper":null,\
        "maximum":null,"not_applicable":0,"organisation":"zoo","round":null,"score":null,\
        "section":"lists","status":"not-assessed","supported":null,"unknown":0}
        ]

        """)
  }

  @Test func `evidence needs the round's date`() throws {
    let table = """
      organisation,question,answer,evidence_kind,evidence_title,evidence_date
      zoo,list-made,met,,,
      zoo,list-kept,met,document,The list,2025-01-10

      """
    let (refused, console) = try score(table)
    #expect(refused == .usage)
    #expect(console.output.isEmpty)
    #expect(
      console.messages.hasSuffix(
        "error: the table holds evidence, and its age counts back from the round's date — add "
          + "--round-date DATE\n"))
    let (fresh, shown) = try score(table, "--round-date", "2026-03-31")
    #expect(fresh == .done)
    #expect(shown.output.contains(",zoo,lists,activity,3,3,3,,,2,2,0,0,complete"))
    let (_, stale) = try score(table, "--round-date", "2027-01-11")
    #expect(stale.output.contains(",zoo,lists,activity,3,3,2,,,2,2,0,0,complete"))
  }

  @Test func `grouped scores are the same, and out of order they stop`() throws {
    let sorted = "organisation,question,answer\nant,list-made,met\nzoo,list-made,met\n"
    #expect(try score(sorted).console.output == score(sorted, "--grouped").console.output)
    let (status, console) = try score(
      "organisation,question,answer\nzoo,list-made,met\nant,list-made,met\n", "--grouped")
    #expect(status == .badData)
    #expect(console.messages.contains("standard input:3:1: error: 'ant' comes after 'zoo'"))
  }

  @Test func `every problem of a table is told and nothing is written`() throws {
    let (status, console) = try score(
      "organisation,question,answer\nzoo,list-maid,met\nzoo,list-kept,maybe\n")
    #expect(status == .badData)
    #expect(console.output.isEmpty)
    #expect(console.messages.contains("did you mean 'list-made'?"))
    #expect(console.messages.contains("standard input:3:"))
  }

  @Test func `does not apply where it is not offered is scored and told`() throws {
    let (status, console) = try score(
      "organisation,question,answer\nzoo,list-made,n/a\nzoo,list-kept,met\n")
    #expect(status == .done)
    #expect(console.output.contains(",zoo,lists,activity,3,3,2,,,1,1,1,0,complete"))
    #expect(
      console.messages.hasSuffix(
        "note: 1 answer says 'does not apply' where the question applies to everybody. It is to "
          + "'list-made', from zoo. It is scored as it stands.\n"))
    let (_, several) = try score(
      "organisation,question,answer\nzoo,list-made,met\nzoo,list-kept,n/a\nant,list-made,n/a\n"
        + "ant,list-kept,met\n")
    #expect(
      several.messages.hasSuffix(
        "note: 2 answers say 'does not apply' where the question applies to everybody. The first is "
          + "to 'list-kept', from zoo. They are scored as they stand.\n"))
  }

  @Test(arguments: [[], ["--grouped"]])
  func `a table of another framework is told in one message`(options: [String]) {
    let console = CapturingConsole(
      input: "organisation,question,answer\nzoo,list-made,met\nzoo,list-kept,met\n")
    #expect(run(["score"] + options, console: console) == .badData)
    #expect(
      console.messages.hasSuffix(
        "standard input: error: none of its questions stands in the framework "
          + "'essex-data-declaration' — name the framework that it answers with --framework FILE\n")
    )
    #expect(console.messages.split(separator: "\n").count == 2)
  }

  @Test func `a framework's file that is not there is said to be missing`() {
    let console = CapturingConsole(input: "organisation,question,answer\n")
    #expect(run(["score", "--framework", "missing.yaml"], console: console) == .missingInput)
    #expect(
      console.messages
        == "error: there is no file 'missing.yaml' — check its name and its folder, or use a "
        + "built-in framework: essex-data-declaration, project-lifecycle, public-participation\n")
  }

  @Test func `a terminal on standard input is not waited for`() throws {
    let console = CapturingConsole()
    console.isInputTerminal = true
    #expect(run(["score"], console: console) == .usage)
    #expect(
      console.messages
        == "error: there is no answer table — name a file, or send one to standard input\n")
  }
}
