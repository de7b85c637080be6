import MarkupReading
import Maturity
import Testing

/// Who has answered, and what waits for the round's lead (REPORTS 19).
@Suite struct CoverageTests {
  @Test func `REPORTS 19: what waits for the lead's confirmation and what is in dispute is named`()
    throws
  {
    let written = Fixture.cohort { member, activity in
      member == 1 && activity < 2 ? "xxxxxxx" : "mnn"
    }
    let cohort = Cohort(
      framework: written.framework, round: written.round, organisations: Fixture.organisations,
      assessments: written.members.compactMap(\.assessment).map {
        var assessment = $0
        if $0.organisation == "braintree-district-council" {
          assessment.confirmedNotApplicable = ["a1-2"]
        }
        if $0.organisation == "essex-police" { assessment.disputed = ["a3-1-q1", "a3-1-q2"] }
        return assessment
      })
    let section = try SupportTests.section("comparability", of: .comparison(cohort))
    let items = section.all("li").map(\.text)
    #expect(items == ["Braintree District Council: 1.1", "Essex Police: 3.1 (2 criteria)"])
    let sentences = section.all("p").map(\.text)
    #expect(sentences.contains("These wait for you to confirm that they do not apply:"))
    #expect(sentences.contains("Not agreed, because respondents differ:"))
    let quiet = try SupportTests.section(
      "comparability", of: .comparison(Fixture.cohort { _, _ in "mnn" }))
    #expect(quiet.all("li").isEmpty)
  }

  @Test(arguments: [
    (["mnn"], "The only organisation here has answered, in whole or in part."),
    ([nil], "The only organisation here has not answered yet."),
    (["mnn", "n"], "All 2 organisations have answered, in whole or in part."),
    ([nil, nil], "None of the 2 organisations has answered yet."),
    (
      ["mnn", nil, nil],
      "1 of 3 organisations has answered, in whole or in part. Nothing has come from Braintree "
        + "District Council and Brentwood Borough Council."
    ),
  ])
  func `REPORTS 19: who has answered has words for everybody, for nobody and for one alone`(
    letters: [String?], sentence: String
  ) throws {
    let organisations = Array(Fixture.organisations.prefix(letters.count))
    let page = try ReadPage.comparison(
      Fixture.cohort(organisations) { member, _ in letters[member] })
    #expect(try SupportTests.section("comparability", of: page).all("p")[0].text == sentence)
  }

  @Test func `a round of one counts one, on every page of its pack`() throws {
    let cohort = Fixture.cohort([Fixture.organisations[0]]) { _, _ in "mnn" }
    for page in try ReadPage.everything(cohort) {
      let text = page.document.text
      for wrong in ["of 1 organisations", "1 organisations", "of 1 partners", "1 of 1 assessments"]
      {
        #expect(!text.contains(wrong), "\(wrong) on \(page.document.all("h1")[0].text)")
      }
    }
  }

  @Test func `REPORTS 19: comparability warns below 0.8 and counts the criteria of all`() throws {
    // Twenty of 91 criteria do not apply to the first: 71 are left, which is less than 0.8.
    let cohort = Fixture.cohort { member, activity in
      member == 0 && activity < 10 ? "mmmmmxx" : "mmmmmmm"
    }
    let section = try SupportTests.section("comparability", of: .comparison(cohort))
    #expect(
      section.all("p")[1].text == "Any two organisations can be compared on at least 71 of 91 "
        + "criteria. Warning: 15 pairs of organisations share fewer than 80% of criteria.")
    let alone = Fixture.cohort([Fixture.organisations[0]]) { _, _ in "mnn" }
    #expect(
      try SupportTests.section("comparability", of: .comparison(alone)).all("p")[1].text
        == "Fewer than two organisations have answered, so none can be compared.")
  }
}
