import BuiltInFrameworks
import FrameworkFiles
import Maturity
import Testing

struct DeclarationTests {
  private func declaration() throws -> Framework {
    try #require(BuiltInFrameworks.framework("essex-data-declaration"))
  }

  @Test func `what comes with the product is three frameworks and the Declaration's partners`() {
    #expect(
      BuiltInFrameworks.all == [
        "essex-data-declaration", "project-lifecycle", "public-participation",
      ])
    #expect(BuiltInPartners.all == ["essex-partners"])
    #expect(BuiltInFrameworks.text(of: "essex-partners") == nil)
    #expect(BuiltInPartners.text(of: "essex-data-declaration") == nil)
    #expect(BuiltInFrameworks.framework("no-such-framework") == nil)
    #expect(BuiltInPartners.partnership("no-such-partnership") == nil)
  }

  @Test(arguments: BuiltInFrameworks.all)
  func `a built-in framework has neither an error nor a weakness`(id: Framework.ID) throws {
    let reading = try #require(BuiltInFrameworks.check(id))
    #expect(reading.diagnostics.map(String.init(describing:)) == [])
    #expect(reading.value?.id == id)
  }

  @Test(arguments: BuiltInPartners.all)
  func `built-in partners have no error`(id: Partnership.ID) throws {
    let text = try #require(BuiltInPartners.text(of: id))
    let reading = PartnersFile.read(text, name: "\(id).yaml")
    #expect(reading.diagnostics.map(String.init(describing:)) == [])
    #expect(reading.value?.id == id)
    #expect(BuiltInPartners.partnership(id) == reading.value)
  }

  @Test func `the Declaration has five commitments of 3, 3, 3, 2 and 2 activities`() throws {
    let declaration = try declaration()
    #expect(declaration.commitments.map(\.children.count) == [3, 3, 3, 2, 2])
    #expect(declaration.activities.count == 13)
    #expect(declaration.questions.count == 91)
    #expect(
      declaration.levels.map(\.name) == [
        "Beginning", "Emerging", "Learning", "Developing", "Mastering",
      ])
  }

  @Test func `each activity has seven criteria: 1, 2, 2 and 2`() throws {
    for activity in try declaration().activities {
      #expect(
        activity.section.questions.map(\.level) == [2, 3, 3, 4, 4, 5, 5], "\(activity.section.id)")
    }
  }

  @Test func `the evidence rule is METHOD 3's`() throws {
    #expect(
      try declaration().evidenceRule
        == EvidenceRule(fromLevel: 3, kinds: [.document, .data, .independent], months: 24))
  }

  @Test func `the partners are sixteen, in the Declaration's order`() throws {
    let partners = try #require(BuiltInPartners.partnership("essex-partners"))
    #expect(
      partners.organisations.map(\.name) == [
        "Basildon Council", "Braintree District Council", "Brentwood Borough Council",
        "Castle Point Borough Council", "Chelmsford City Council", "Colchester Borough Council",
        "Epping Forest District Council", "Essex County Council", "Essex Fire & Rescue Service",
        "Essex Police", "Maldon District Council",
        "Office of the Police, Fire & Crime Commissioner", "Rochford District Council",
        "Southend City Council", "Tendring District Council", "Uttlesford District Council",
      ])
    #expect(Set(partners.organisations.map(\.id)).count == 16)
  }
}
