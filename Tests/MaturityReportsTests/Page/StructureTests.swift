import MarkupReading
import Maturity
import Testing

/// How every page is built (REPORTS 16, 23 and 24).
@Suite struct StructureTests {
  static let cohorts = [SeededCohorts(seed: 1), SeededCohorts(seed: 2), SeededCohorts(seed: 10)]

  @Test(arguments: cohorts)
  func `REPORTS 16: nothing scrolls sideways but in a labelled region that can be focused`(
    _ seeded: SeededCohorts
  ) throws {
    for page in try ReadPage.pack(seeded.cohort, previous: seeded.previous) {
      let scrolling = page.document.descendants.filter { $0.classes.contains("scroll") }
      for region in scrolling {
        #expect(region["role"] == "region")
        #expect(region["tabindex"] == "0")
        #expect(region["aria-label"]?.isEmpty == false)
      }
      for table in page.document.all("table") {
        let isHeld = table.ancestors.contains {
          $0.classes.contains("scroll") || $0.name == "figure"
        }
        #expect(isHeld, "a table stands outside a region that scrolls")
        #expect(table.all("caption").count == 1)
      }
      let style = page.document.all("style")[0].text
      #expect(style.split(separator: "overflow-x").count == 2)
    }
  }

  @Test(arguments: cohorts)
  func `REPORTS 16: no text is rotated, and print is 12 point`(_ seeded: SeededCohorts) throws {
    for page in try ReadPage.pack(seeded.cohort, previous: seeded.previous) {
      for word in ["rotate", "writing-mode", "text-orientation", "transform"] {
        #expect(!page.html.contains(word), "\(word)")
      }
      let style = page.document.all("style")[0].text
      #expect(style.contains("html { font-size: 12pt;"))
      // Only the margins of the page are smaller.
      let sizes = style.matches(of: /font-size: (\d+)pt/).compactMap { Int($0.output.1) }
      #expect(sizes.filter { $0 < 12 } == [9, 9])
      #expect(page.document.descendants.allSatisfy { $0["style"] == nil })
    }
  }

  @Test(arguments: cohorts)
  func
    `REPORTS 24: identifiers and the names of regions are unique, and every reference leads somewhere`(
      _ seeded: SeededCohorts
    ) throws
  {
    for page in try ReadPage.pack(seeded.cohort, previous: seeded.previous) {
      let all = page.document.descendants
      let ids = all.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count)
      let labels = all.compactMap { $0["aria-label"] }
      #expect(Set(labels).count == labels.count)
      let references =
        all.compactMap { $0["aria-labelledby"] }.flatMap { $0.split(separator: " ") }
        + all.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
      #expect(!references.isEmpty)
      for reference in references { #expect(ids.contains(String(reference)), "\(reference)") }
      for link in page.document.all("a") { #expect(!link.text.isEmpty) }
      let places = Dictionary(grouping: page.document.all("a"), by: \.text)
      for (text, links) in places {
        #expect(Set(links.compactMap { $0["href"] }).count == 1, "“\(text)” leads to two places")
      }
    }
  }

  @Test(arguments: cohorts)
  func `REPORTS 24: headings begin with one h1 and never skip a level`(_ seeded: SeededCohorts)
    throws
  {
    for page in try ReadPage.pack(seeded.cohort, previous: seeded.previous) {
      let levels = page.document.all("h1", "h2", "h3", "h4").compactMap {
        $0.name.last?.wholeNumberValue
      }
      #expect(levels.first == 1)
      #expect(levels.count { $0 == 1 } == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  @Test(arguments: cohorts)
  func `REPORTS 24: every header cell says what it heads, and no row is longer than its table`(
    _ seeded: SeededCohorts
  ) throws {
    for page in try ReadPage.pack(seeded.cohort, previous: seeded.previous) {
      for table in page.document.all("table") {
        let scopes = ["row", "col", "rowgroup", "colgroup"]
        #expect(table.all("th").allSatisfy { scopes.contains($0["scope"] ?? "") })
        func width(_ row: ReadElement) -> Int {
          row.elements.map { Int($0["colspan"] ?? "1") ?? 0 }.reduce(0, +)
        }
        let widths = Set(table.all("tbody").flatMap { $0.all("tr") }.map(width))
        #expect(widths.count == 1)
        #expect(widths.first == table.all("tr").first.map(width))
      }
    }
  }

  @Test(arguments: cohorts)
  func `REPORTS 23: a page is one file without scripts or outside addresses, under 500 kB`(
    _ seeded: SeededCohorts
  ) throws {
    for page in try ReadPage.pack(seeded.cohort, previous: seeded.previous) {
      #expect(page.html.utf8.count < 500_000)
      for word in ["http:", "https:", "javascript:", "url(", "@import", "src="] {
        #expect(!page.html.contains(word), "\(word)")
      }
      let all = page.document.descendants
      #expect(all.allSatisfy { !["script", "link", "iframe", "img", "object"].contains($0.name) })
      #expect(all.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
      let policy = all.first { $0["http-equiv"] == "Content-Security-Policy" }
      #expect(policy?["content"] == "default-src 'none'; style-src 'unsafe-inline'")
      #expect(all.first?["lang"] == "en-GB")
    }
  }

  @Test func `REPORTS 23: the index leads to every page and table of the pack`() throws {
    let page = try ReadPage.index(Fixture.cohort { _, _ in "n" })
    let links = page.document.all("a").compactMap { $0["href"] }
    let tables = ReadPackage.tables
    #expect(
      links == ["#content", "comparison.html", "trend.html", "board/essex.html"]
        + Fixture.organisations.flatMap { ["partners/\($0.id).html", "board/\($0.id).html"] }
        + tables.map { "data/\($0).csv" }
        + ["data/datapackage.json"])
  }

  @Test func `REPORTS 23: a name that is markup stays text`() throws {
    let name = "</h1><script>alert('1')</script> & \"Sons\""
    let nasty = Organisation(
      id: "nasty", name: name, shortName: "<b>", kind: .city, tier: .district)
    let cohort = Fixture.cohort([nasty]) { _, _ in "mp" }
    for page in try ReadPage.pack(cohort) {
      #expect(page.document.all("script", "b").isEmpty)
    }
    #expect(try ReadPage.partner(nasty, cohort).document.all("h1").map(\.text) == [name])
  }
}
