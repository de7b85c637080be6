import FrameworkFiles
import Maturity
import Testing

/// Whether a `minimum` is a level or a number is for what it holds to say (METHOD 4 and 8).
struct KindsInUseTests {
  /// A kind of section, as a line of the file.
  private static let rungs = "  - {kind: rung, plural: rungs, method: ladder}\n"
  private static let groups = "  - {kind: group, plural: groups, method: minimum}\n"
  private static let means = "  - {kind: average, plural: averages, method: mean}\n"

  private func method(of kind: SectionKind.ID, in text: String) throws -> ScoringMethod {
    let framework = try #require(FrameworkFile.read(text, name: "f").value)
    return try #require(framework.sectionKinds.first { $0.id == kind }).method
  }

  @Test(arguments: [
    [groups, rungs], [groups, rungs, means], [groups, means, rungs], [means, groups, rungs],
  ])
  func `a minimum of ladders is a level, whatever other kinds are listed`(kinds: [String]) throws {
    let text = framework(kinds: kinds, sections: group(of: [rung(1), rung(2)]))
    #expect(try method(of: "group", in: text) == .minimum)
  }

  @Test func `a minimum of ladders comes to a level although the file has a mean`() throws {
    let text = framework(
      kinds: [Self.groups, Self.rungs, Self.means],
      sections: group(of: [rung(1), rung(2)]) + average(indent: "  "))
    let framework = try #require(FrameworkFile.read(text, name: "f").value)
    var answers = Answers(count: framework.questions.count)
    for (position, answer) in [Answer.met, .met, .met, .notMet].enumerated() {
      answers[position] = answer
    }
    let score = try #require(framework.score(answers)["whole"])
    #expect(score.level == 2)
    #expect(score.score == nil)
  }

  @Test func `a minimum of which one section holds a number is a number throughout`() throws {
    let text = framework(
      kinds: [Self.groups, Self.means, Self.rungs],
      sections: group(of: [rung(1)])
        + group(id: "other", of: [average(indent: "      ")]))
    #expect(try method(of: "group", in: text) == .combination(Combination(.minimum)))
  }

  @Test func `a minimum of minimums is what the innermost are`() throws {
    let outer = "  - {kind: outer, plural: outers, method: minimum}\n"
    func text(_ part: String) -> String {
      framework(
        kinds: [outer, Self.groups, Self.means, Self.rungs],
        sections: """
            - id: outermost
              kind: outer
              title: Outermost
              short_title: Outermost
              sections:
                - id: whole
                  kind: group
                  title: Whole
                  short_title: Whole
                  sections:
          \(part)
          """)
    }
    #expect(try method(of: "outer", in: text(rung(1, indent: "          "))) == .minimum)
    #expect(
      try method(of: "outer", in: text(average(indent: "          ")))
        == .combination(Combination(.minimum)))
  }

  @Test func `a minimum of which anything else is said is a number`() throws {
    let text = framework(
      kinds: [Self.groups.replacing("}", with: ", over: children}"), Self.rungs],
      sections: group(of: [rung(1)]))
    #expect(try method(of: "group", in: text) == .combination(Combination(.minimum)))
  }

  @Test func `a minimum of questions is a number`() throws {
    let text = framework(
      kinds: [Self.groups, Self.rungs],
      sections: average(indent: "  ").replacing("kind: average", with: "kind: group"))
    #expect(try method(of: "group", in: text) == .combination(Combination(.minimum)))
  }
}

/// A framework with three levels.
private func framework(kinds: [String], sections: String) -> String {
  """
  framework: small
  edition: "1"
  title: Small
  licence: Anyone may use this.
  language: en-GB
  source: {title: Nothing, publisher: Nobody}
  levels:
    - {level: 1, name: One, meaning: Nothing.}
    - {level: 2, name: Two, meaning: Once.}
    - {level: 3, name: Three, meaning: Throughout.}
  section_kinds:
  \(kinds.joined())sections:
  \(sections)
  """
}

private func group(id: String = "whole", of parts: [String]) -> String {
  """
    - id: \(id)
      kind: group
      title: A group
      short_title: Group
      sections:
  \(parts.joined())
  """
}

private func rung(_ number: Int, indent: String = "      ") -> String {
  """
  \(indent)- id: rung-\(number)
  \(indent)  kind: rung
  \(indent)  title: A rung
  \(indent)  short_title: Rung
  \(indent)  questions:
  \(indent)    - {id: made-\(number), level: 2, text: It was made.}
  \(indent)    - {id: kept-\(number), level: 3, text: It is kept.}

  """
}

private func average(indent: String) -> String {
  """
  \(indent)- id: figures
  \(indent)  kind: average
  \(indent)  title: Figures
  \(indent)  short_title: Figures
  \(indent)  questions:
  \(indent)    - {id: days, text: How many days?, number: {minimum: 0, maximum: 10}}

  """
}
