import Diagnostics
import FrameworkFiles
import Testing

struct LintRuleTests {
  static let changes = [
    Change(
      "missing-statement",
      from:
        "        statement: >-\n          Every shelf can be\n          reached by its readers.\n",
      to: "",
      reports: """
        43:9 the section 'shelves' does not say in plain words what it means — add 'statement:' \
        to it
        """),
    Change(
      "missing-why", from: "        why: Books that nobody reaches are not read.\n", to: "",
      reports: "43:9 the section 'shelves' does not say why it matters — add 'why:' to it"),
    Change(
      "missing-window", from: "        window: The last 12 months.\n", to: "",
      reports: """
        43:9 the section 'shelves' does not say what window of time it asks about — add 'window:' \
        to it
        """),
    Change(
      "missing-definitions",
      from: """
                definitions:
                  - term: Shelf
                    meaning: A board that bears books.

        """, to: "",
      reports: """
        43:9 the section 'shelves' does not define the words of its questions — add \
        'definitions:' to it
        """),
    Change(
      "missing-support", from: "\n        support: [book-club]\n", to: "\n",
      reports: """
        43:9 the section 'shelves' names no support on offer — add 'support:' to it
        """),
    Change(
      "missing-good-evidence", from: "          3: The register.\n", to: "",
      reports: """
        43:9 the section 'shelves' does not say what good evidence is for level 3 — add it under \
        'good_evidence:'
        """),
    Change(
      "missing-next-step",
      from: "        next_steps:\n          1: Open a shelf.\n          2: List the shelves.\n",
      to: "",
      reports: """
        43:9 the section 'shelves' does not say what to do next from levels 1 and 2 — add it \
        under 'next_steps:'
        """),
    Change(
      "long-criterion", from: "in the building.",
      to:
        "in the building, the annexe, the van, both branches, the cellar, the loft and the reading room.",
      reports: "63:15 this criterion has 26 words — use 25 or fewer, or make two of it"),
    Change(
      "long-sentence", from: "are not read.",
      to: """
        are not read. It is a truth that all who keep a library ought to hold before their eyes \
        whenever they build a shelf, since a book on high is as good as a book that was burned. Mind \
        that.
        """,
      reports: "50:54 this sentence has 35 words — use 30 or fewer, or make two of it"),
    Change(
      "long-sentences", from: "A photograph with its date.",
      to: """
        A photograph of the shelf with its date, on paper or on a screen, in which the books and \
        the readers can be seen. A letter from a reader who has been to the shelf, which gives \
        the day and the hour of it.
        """,
      reports: "68:14 2 sentences have 44 words here, over 20 each on average — make them shorter"),
    Change(
      "two criteria that are not alike", from: "A shelf was opened in the last 12 months.",
      to: "A register shows the opening dates of every shelf, from the last 12 months.",
      reports: ""),
    Change(
      "similar-criteria", from: "A shelf was opened in the last 12 months.",
      to: "Our register shows the opening date of every shelf, from the last 12 months.",
      reports: """
        63:15 this criterion is nearly that of 'one-shelf' on line 58 — say what differs, or keep \
        one of the two
        """),
    Change(
      "vague-word", from: "The register shows an opening date for every shelf",
      to: "Where\n              possible, we regularly ask for most dates of every shelf",
      reports: """
        63:15 two people may read 'where possible' differently — name something that was made or \
        counted, and that a stranger could be shown
        64:28 two people may read 'regularly' differently — name something that was made or \
        counted, and that a stranger could be shown
        64:38 two people may read 'ask' differently — name something that was made or counted, \
        and that a stranger could be shown
        64:46 two people may read 'most' differently — name something that was made or counted, \
        and that a stranger could be shown
        """),
    Change(
      "abbreviation", from: "The register.", to: "'The register & the plan (e.g. a list), etc.'",
      reports: """
        69:28 '&' is not plain to every reader — write 'and'
        69:40 'e.g.' is not plain to every reader — write 'for example'
        69:54 'etc.' is not plain to every reader — write 'and so on'
        """),
    Change(
      "unused-support", from: "sections:\n  - id: lending",
      to: "  - id: van\n    name: The van\n    offer: It comes.\nsections:\n  - id: lending",
      reports: """
        36:9 nothing refers to the support 'van' — list it in a section, or take it away
        """),
    Change(
      "unused-definition", from: "term: Shelf", to: "term: Open shelf",
      reports: """
        52:19 the section never uses the term 'Open shelf' that it defines — use the term, or \
        take the definition away
        """),
  ]

  @Test(arguments: changes)
  func `a rule finds what it looks for, where it stands`(change: Change) {
    let reading = FrameworkFile.check(change.apply(to: library), name: "f")
    let found = reading.diagnostics.map {
      "\($0.location.line):\($0.location.column) \($0.problem) — \($0.remedy)"
    }
    #expect(found.joined(separator: "\n") == change.reports)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(reading.value != nil)
  }

  @Test(arguments: [
    ("checked and asked forms", "A list was checked and asked for on a date; the most recent one."),
    ("parts of words", "Something in a checklist is known, handsome and almost effectively done."),
    ("twenty-five words", "a b c d e f g h i j k l m n o p q r s t u v w x y."),
    ("a plural of a term", "Shelves stand open on a day that was noted."),
  ])
  func `a criterion that reads well is left alone`(why: String, text: String) {
    let changed = library.changing("A shelf was opened in the last 12 months.", to: "\"\(text)\"")
    #expect(problems(changed) == "")
  }

  @Test func `the support of questions is enough where each has its own`() {
    let text =
      library
      .changing("\n        support: [book-club]\n", to: "\n")
      .changing("at all.\n", to: "at all.\n            support: [book-club]\n")
    #expect(problems(text) == "")
  }

  @Test func `thirty words in one sentence and twenty on average are allowed`() {
    func words(_ count: Int) -> String {
      Array(repeating: "word", count: count).joined(separator: " ")
    }
    for text in [words(30) + ".", "\(words(20)). \(words(20)).", "\(words(25))? \(words(15))!"] {
      #expect(
        problems(library.changing("Books that nobody reaches are not read.", to: "\"\(text)\""))
          == "")
    }
  }

  @Test func `each rule can be listed and run by itself`() {
    let text =
      library
      .changing("register shows", to: "register regularly shows")
      .changing("        why: Books that nobody reaches are not read.\n", to: "")
    for rule in LintRule.all {
      let found = FrameworkFile.check(text, name: "f", rules: [rule]).diagnostics.count
      #expect(found == (["vague-word", "missing-why"].contains(rule.name) ? 1 : 0), "\(rule.name)")
    }
    #expect(
      LintRule.all.map(\.name) == [
        "missing-statement", "missing-why", "missing-window", "missing-definitions",
        "missing-support", "missing-good-evidence", "missing-next-step", "long-criterion",
        "long-sentence", "long-sentences", "similar-criteria", "vague-word", "abbreviation",
        "unused-support", "unused-definition",
      ])
    #expect(LintRule.all.allSatisfy { $0.looksFor.hasSuffix(".") && !$0.example.isEmpty })
  }
}
