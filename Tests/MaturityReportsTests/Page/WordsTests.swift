import MarkupReading
import Maturity
import Testing

/// Every word that a page makes up, read as prose (REPORTS 31).
@Suite struct WordsTests {
  /// The sentences of every page, names and titles each as one word.
  static func sentences(_ seeded: SeededCohorts) throws -> [String] {
    let cohort = seeded.cohort
    let names =
      Fixture.organisations.flatMap { [$0.name, $0.shortName] }
      + cohort.framework.outline.flatMap { [$0.section.title, $0.section.shortTitle] }
      + cohort.framework.questions.map(\.text)
    let longest = Set(names).sorted { ($1.count, $1) < ($0.count, $0) }
    return try ReadPage.pack(cohort, previous: seeded.previous).flatMap { page in
      // Names at once over the whole page, since there are many of both.
      longest.reduce(page.document.runs.joined(separator: "\n")) {
        $0.contains($1) ? $0.replacing($1, with: "Name") : $0
      }
      .replacing("’", with: "'").split(separator: /\n|[.?!:]([ \n]|$)/).map(String.init)
    }
  }

  static func words(_ sentence: String) -> Int {
    sentence.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 31: no sentence is longer than 30 words, nor 20 on average`(_ seeded: SeededCohorts)
    throws
  {
    let sentences = try Self.sentences(seeded)
    try #require(sentences.count > 100)
    for sentence in sentences { #expect(Self.words(sentence) <= 30, "\(sentence)") }
    let prose = sentences.map(Self.words).filter { $0 > 3 }
    #expect(prose.reduce(0, +) <= 20 * prose.count)
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 31: nothing is abbreviated, begged or excused`(_ seeded: SeededCohorts) throws {
    let banned = [
      "e.g", "i.e", "etc", "&", " please", "sorry", "invalid", "(s)", "nil", "Optional(",
      "  ", "1 organisations", "1 activities", "1 criteria ", "0 organisation ",
    ]
    for sentence in try Self.sentences(seeded) {
      for word in banned {
        // "11 criteria" ends in "1 criteria".
        let found = sentence.lowercased().ranges(of: word.lowercased()).contains { range in
          !word.hasPrefix("1 ") || range.lowerBound == sentence.startIndex
        }
        #expect(!found, "\(word) in: \(sentence)")
      }
    }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 31: headings begin with a capital letter or a number and end without a full stop`(
    _ seeded: SeededCohorts
  ) throws {
    for page in try ReadPage.pack(seeded.cohort, previous: seeded.previous) {
      for heading in page.document.all("h1", "h2", "h3", "h4", "dt") {
        let first = try #require(heading.text.first)
        #expect(first.isUppercase || first.isNumber, "\(heading.text)")
        #expect(heading.text.last != ".")
      }
    }
  }
}
