import FrameworkFiles
import Testing

/// What is wrong with partners files.
struct PartnersDiagnosticsTests {
  static let changes = [
    Change(
      "an unknown kind", from: "kind: unitary", to: "kind: unitry",
      reports: """
        villages.yaml:14:11: error: 'unitry' is not known here — did you mean 'unitary'?
              kind: unitry
                    ^
        """),
    Change(
      "an unknown tier", from: "tier: upper-tier", to: "tier: national",
      reports: """
        villages.yaml:15:11: error: 'national' is not known here — use one of: district, \
        upper-tier, police-and-fire, project
              tier: national
                    ^
        """),
    Change(
      "a project among councils", from: "kind: unitary", to: "kind: project",
      reports: """
        villages.yaml:15:11: error: the kind 'project' does not go with the tier 'upper-tier' — \
        give a project the kind and the tier 'project', and a body neither
              tier: upper-tier
                    ^
        """),
    Change(
      "a council among projects", from: "tier: upper-tier", to: "tier: project",
      reports: """
        villages.yaml:15:11: error: the kind 'unitary' does not go with the tier 'project' — \
        give a project the kind and the tier 'project', and a body neither
              tier: project
                    ^
        """),
    Change(
      "a wrong date", from: "2024-04-01", to: "2023-02-29",
      reports: """
        villages.yaml:19:15: error: '2023-02-29' is not a date — write year, month and day as in \
        2026-03-31
                  date: 2023-02-29
                        ^
        """),
    Change(
      "an id that is taken", from: "- id: south-village", to: "- id: north-village",
      reports: """
        villages.yaml:11:9: error: the id 'north-village' is taken, by line 6 — give one of the \
        two another id
            - id: north-village
                  ^
        """),
    Change(
      "the name of a device", from: "- id: south-village", to: "- id: com1",
      reports: """
        villages.yaml:11:9: error: 'com1' is what Windows calls a device, and files are named after \
        an organisation — give it another id, such as 'com1-council'
            - id: com1
                  ^
        """),
    Change(
      "its own predecessor", from: "- id: west-village", to: "- id: south-village",
      reports: """
        villages.yaml:17:13: error: 'south-village' stands as its own predecessor or successor — \
        name the other body
                - id: south-village
                      ^
        """),
    Change(
      "a source without a title", from: "title: The library's promise", to: "publisher: Us",
      reports: """
        villages.yaml:4:3: error: a source needs the key 'title' — add 'title:' to it
            publisher: Us
            ^
        """),
    Change(
      "another kind of file", from: "partners: three-villages", to: "framework: three-villages",
      reports: """
        villages.yaml:1:1: error: this is a framework file, and a partners file is needed — give \
        the file whose first key is 'partners:'
          framework: three-villages
          ^
        """),
  ]

  @Test(arguments: changes)
  func `what is wrong with partners is reported where it stands`(change: Change) {
    let reading = PartnersFile.read(change.apply(to: villages), name: "villages.yaml")
    #expect(
      reading.diagnostics.map(String.init(describing:)).joined(separator: "\n") == change.reports)
    #expect(reading.value == nil)
  }

  @Test func `a partners file is no framework`() {
    #expect(
      problems(villages) == """
        library.yaml:1:1: error: this is a partners file, and a framework file is needed — give \
        the file whose first key is 'framework:'
          partners: three-villages
          ^
        """)
  }

  @Test(arguments: [
    ("partners: three-villages\n", ContentHeading.Kind.partners, "three-villages"),
    ("framework: \"a-b\" # the id\nedition: x", .framework, "a-b"),
    ("# about\n\n  \n---\r\nframework: a\r\n", .framework, "a"),
  ])
  func `the first key says what a file holds`(
    text: String, kind: ContentHeading.Kind, id: String
  ) throws {
    let heading = try #require(ContentHeading(text))
    #expect(heading.kind == kind)
    #expect(heading.id == id)
  }

  @Test(arguments: ["", "\n\n", "# framework: a", "title: framework", " framework: a", "framework"])
  func `anything else is no heading`(text: String) {
    #expect(ContentHeading(text) == nil)
  }
}
