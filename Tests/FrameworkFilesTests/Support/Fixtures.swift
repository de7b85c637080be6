import FrameworkFiles
import Testing

/// A whole framework in small, without an error or a warning.
let library = """
  framework: open-library
  edition: "2026"
  title: The open library
  licence: Anyone may use this.
  language: en-GB
  source:
    title: The library's promise
    publisher: The reading society
    url: https://example.org/promise
  levels:
    - level: 1
      name: Shut
      meaning: Nothing has happened yet.
    - level: 2
      name: Ajar
      meaning: It has happened once.
    - level: 3
      name: Open
      meaning: It happens throughout.
  section_kinds:
    - kind: promise
      plural: promises
      method: minimum
    - kind: deed
      plural: deeds
      method: ladder
  evidence_rule:
    from_level: 2
    kinds: [document, data]
    months: 24
  support:
    - id: book-club
      name: The book club
      offer: >-
        A club for those who lend books.
  sections:
    - id: lending
      kind: promise
      quoted_title: We lend books, e.g. novels & poems, regularly
      short_title: Lending
      quoted_text: We know that many robust books are lent, etc.
      sections:
        - id: shelves
          kind: deed
          title: Shelves are open
          short_title: Shelves
          statement: >-
            Every shelf can be
            reached by its readers.
          why: Books that nobody reaches are not read.
          definitions:
            - term: Shelf
              meaning: A board that bears books.
          window: The last 12 months.
          questions:
            - id: one-shelf
              level: 2
              text: A shelf was opened in the last 12 months.
              may_not_apply: There are no shelves at all.
            - id: every-shelf
              level: 3
              text: >-
                The register shows an opening date for every shelf
                in the building.
              sensitive: true
              support: [book-club]
          good_evidence:
            2: A photograph with its date.
            3: The register.
          next_steps:
            1: Open a shelf.
            2: List the shelves.
          support: [book-club]

  """

/// A whole partners file in small.
let villages = """
  partners: three-villages
  title: The three villages
  source:
    title: The library's promise
  organisations:
    - id: north-village
      name: North Village Council
      short_name: North
      kind: district
      tier: district
    - id: south-village
      name: South & West Village Council
      short_name: South
      kind: unitary
      tier: upper-tier
      predecessors:
        - id: west-village
          name: West Village
          date: 2024-04-01

  """

extension String {
  /// The text with a part of it, which stands there exactly once, made another.
  func changing(
    _ old: String, to new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let parts = split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "'\(old)' stands once", sourceLocation: sourceLocation)
    return parts.joined(separator: new)
  }
}

/// What reading a framework file and checking its content reports, as it is printed.
func problems(_ text: String) -> String {
  FrameworkFile.check(text, name: "library.yaml").diagnostics
    .map(String.init(describing:)).joined(separator: "\n")
}
