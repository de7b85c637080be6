import Foundation
import MarkupReading
import Maturity
import Testing

/// Colours as the pages' own stylesheets have them (REPORTS 13).
@Suite struct ColourTests {
  struct Rule: CustomTestStringConvertible {
    let selector: String
    let background: String
    let text: String

    var testDescription: String { selector }
  }

  static func style() throws -> String {
    let page = try ReadPage.comparison(Fixture.cohort { _, _ in "mnn" })
    return try #require(page.document.all("style").first).text
  }

  /// The value of a property in the first rule of a selector.
  static func value(_ property: String, of selector: String, in style: String) throws -> String {
    let rule = try #require(style.firstRange(of: "\n\(selector) {"), "no rule of \(selector)")
    let rest = style[rule.upperBound...]
    let body = rest[..<(rest.firstIndex(of: "}") ?? rest.endIndex)]
    let pair = try #require(
      body.split(separator: ";").first {
        $0.trimmingCharacters(in: .whitespaces).hasPrefix("\(property): ")
      })
    return String(pair.trimmingCharacters(in: .whitespaces).dropFirst(property.count + 2))
  }

  /// The relative luminance of WCAG 2.2.
  static func luminance(_ colour: String) throws -> Double {
    let digits = try #require(UInt32(colour.dropFirst(), radix: 16), "not a colour: \(colour)")
    let parts = [16, 8, 0].map { (shift: UInt32) -> Double in
      let share = Double(digits >> shift & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  static func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func `REPORTS 13: contrast is reckoned as WCAG does`() throws {
    #expect(abs(try Self.contrast("#ffffff", "#000000") - 21) < 0.001)
    #expect(abs(try Self.contrast("#777777", "#ffffff") - 4.478) < 0.001)
  }

  @Test(arguments: 1...5)
  func `REPORTS 13: the digit on each step of the ramp has a contrast of 4.5 to 1`(level: Int)
    throws
  {
    let style = try Self.style()
    let background = try Self.value("background", of: ".l\(level)", in: style)
    let text = try Self.value("color", of: ".l\(level)", in: style)
    #expect(try Self.contrast(background, text) >= 4.5)
  }

  @Test func `REPORTS 13: the ramp grows darker with every level`() throws {
    let style = try Self.style()
    let steps = try (1...5).map {
      try Self.luminance(Self.value("background", of: ".l\($0)", in: style))
    }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 > $1 })
    #expect(style.contains(".l6") == false)
  }

  @Test(arguments: ["--ink", "--quiet", "--link"], ["#ffffff", "--pale"])
  func `REPORTS 13: all other text has a contrast of 4.5 to 1`(text: String, paper: String) throws {
    let style = "\n" + (try Self.style())
    let colour = try Self.value(text, of: ":root", in: style)
    let behind = paper.hasPrefix("#") ? paper : try Self.value(paper, of: ":root", in: style)
    #expect(try Self.contrast(colour, behind) >= 4.5)
  }

  @Test func `REPORTS 13 and 16: colour is never alone, and what is coloured stays so on paper`()
    throws
  {
    let cohort = Fixture.cohort { _, _ in "mmmnn" }
    for page in [
      try ReadPage.comparison(cohort), try .partner(Fixture.organisations[0], cohort),
    ] {
      let coloured = page.document.descendants.filter {
        $0.classes.contains { $0.wholeMatch(of: /l[1-5]/) != nil }
      }
      #expect(!coloured.isEmpty)
      for element in coloured {
        let level = element.classes.compactMap { $0.wholeMatch(of: /l([1-5])/)?.output.1 }
        #expect(element.text.hasPrefix(level[0]))
      }
    }
    #expect(try Self.style().contains(".l5, .notice, ol.findings > li { print-color-adjust: exact"))
  }
}
