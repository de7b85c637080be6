import BuiltInFrameworks
import MarkupReading
import Maturity
import MaturityReports
import Testing

/// Pages speak of a framework's parts, and of what is assessed, in the words of both.
@Suite struct VocabularyTests {
  /// A cohort that meets some criteria of every section, others in each year.
  private static func cohort(
    _ framework: Framework, _ organisations: [Organisation], year: Int
  ) -> Cohort {
    let assessments = organisations.dropLast().enumerated().map { index, organisation in
      var assessment = Assessment(organisation: organisation.id)
      for (number, place) in framework.activities.enumerated() {
        let met = (index * 3 + number + year) % (place.questions.count + 1)
        for (offset, position) in place.questions.enumerated() where offset <= met {
          assessment.entries[framework.questions[position].id] = .init(
            offset < met ? .met : .notMet)
        }
      }
      return assessment
    }
    return Cohort(
      framework: framework, round: Fixture.round(year: year), organisations: organisations,
      assessments: assessments)
  }

  /// Every page that can be made of a framework, its own content taken out of what it says.
  private static func words(
    of id: Framework.ID, _ organisations: [Organisation]
  ) throws -> [String] {
    let framework = try #require(BuiltInFrameworks.framework(id))
    let guidance = framework.activities.map(\.section.guidance)
    let content =
      framework.questions.map(\.text) + guidance.flatMap(\.nextSteps.values)
      + framework.support.flatMap { [$0.name, $0.offer] } + [framework.title]
      + framework.outline.map(\.section.title)
    let pages = try ReadPage.everything(
      cohort(framework, organisations, year: 2026),
      previous: cohort(framework, organisations, year: 2025))
    #expect(pages.count == 16)
    return pages.map { page in
      let shown = page.document.all("title", "header", "main", "footer").map(\.text)
      let labels = page.document.descendants.compactMap { $0["aria-label"] }
      let said = (shown + labels).joined(separator: " ")
      return content.reduce(said) { $0.replacing($1, with: "") }.lowercased()
    }
  }

  @Test func `no page of the second framework names a kind of section that it does not have`()
    throws
  {
    let pages = try Self.words(of: "public-participation", Fixture.organisations)
    for page in pages {
      for word in ["activit", "commitment", "declaration\u{2019}s order"] {
        #expect(!page.contains(word), "\(word): \(page.around(word))")
      }
    }
    #expect(pages.contains { $0.contains("in the programme\u{2019}s own order") })
    #expect(pages.count { $0.contains("practices") } == pages.count)
  }

  @Test func `no page of projects speaks of organisations or partners`() throws {
    let names = ["Winter warmth", "Safer crossings", "Dry homes", "Early help", "Clear roads"]
    let projects = names.map { name in
      Organisation(
        id: Identifier(name.lowercased().replacing(" ", with: "-")) ?? "project", name: name,
        shortName: name, kind: .project, tier: .project)
    }
    for page in try Self.words(of: "project-lifecycle", projects) {
      let page = Self.saidOfAll.reduce(page) { $0.replacing($1, with: "") }
      let others = [
        "activit", "commitment", "organisation", "bodies", "declaration\u{2019}s order",
      ]
      for word in others {
        #expect(!page.contains(word), "\(word): \(page.around(word))")
      }
      #expect(page.contains("gate") && page.contains("project"))
    }
  }

  /// What stands on all that is made up, and the name of a table.
  private static let saidOfAll = [
    "illustrative data: not an assessment of any organisation", "organisations.csv",
  ]
}

extension String {
  /// What stands around the first place of a word.
  fileprivate func around(_ word: String) -> String {
    guard let place = firstRange(of: word) else { return "" }
    let start = index(place.lowerBound, offsetBy: -60, limitedBy: startIndex) ?? startIndex
    let end = index(place.upperBound, offsetBy: 60, limitedBy: endIndex) ?? endIndex
    return String(self[start..<end])
  }
}
