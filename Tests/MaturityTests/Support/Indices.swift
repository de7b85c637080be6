import Maturity

/// A framework of numbers that are combined, such as an index of indicators.
enum Index {
  /// A framework of one kind for each depth, outermost first.
  static func framework(
    _ methods: [ScoringMethod], _ sections: [Section], overall: Combination? = nil,
    rule: EvidenceRule? = nil
  ) -> Framework {
    Framework(
      id: "index", edition: "1", title: "An index",
      source: .init(title: "An index", publisher: "Nobody"), licence: "None.", language: "en-GB",
      levels: (1...5).map { LevelDefinition(level: Level($0), name: "L\($0)", meaning: "L\($0).") },
      sectionKinds: methods.enumerated().map { depth, method in
        SectionKind(id: kind(depth), plural: "kinds \(depth)", method: method)
      }, evidenceRule: rule, support: [], sections: sections, overall: overall)
  }

  static func kind(_ depth: Int) -> SectionKind.ID { Identifier("kind-\(depth)") ?? "kind" }

  static func section(
    _ name: String, depth: Int = 0, _ content: Section.Content, weight: Double = 1,
    target: Double? = nil
  ) -> Section {
    Section(
      id: Identifier(name) ?? "s", kind: kind(depth), title: name, shortTitle: name,
      content: content, weight: weight, target: target)
  }

  static func number(
    _ name: String, _ range: ClosedRange<Double> = 0...100, weight: Double = 1,
    target: Double? = nil, greaterIs: NumberScale.Direction = .better, shownWhen: ShownWhen? = nil
  ) -> Question {
    Question(
      id: Identifier(name) ?? "q", form: .number(NumberScale(range, greaterIs: greaterIs)),
      text: name, weight: weight, target: target, shownWhen: shownWhen)
  }

  static func option(
    _ name: String, _ scale: AnswerScale, shownWhen: ShownWhen? = nil
  ) -> Question {
    Question(
      id: Identifier(name) ?? "q", form: .option(scale), text: name, shownWhen: shownWhen)
  }

  /// One section that combines numbers, each within its bounds and of its weight.
  static func flat(
    _ combination: Combination, _ weights: [Double], _ range: ClosedRange<Double> = 0...100,
    targets: [Double?] = []
  ) -> Framework {
    framework(
      [.combination(combination)],
      [
        section(
          "whole",
          .questions(
            weights.enumerated().map { place, weight in
              number(
                "x\(place)", range, weight: weight,
                target: targets.isEmpty ? nil : targets[place])
            }))
      ])
  }
}

/// What stands beside a number in a test.
enum Given {
  case number(Double)
  case word(Answer)
  case blank
}

extension Given: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(nilLiteral: ()) { self = .blank }
}

extension Framework {
  /// Scores answers that are given in the order of the questions.
  func score(_ given: [Given], evidenced: Set<Int> = []) -> AssessmentScore {
    score(answers(given), evidenced: evidenced)
  }

  /// Answers that are given in the order of the questions.
  func answers(_ given: [Given]) -> Answers {
    var answers = Answers(count: questions.count)
    for (position, one) in given.enumerated() {
      switch one {
      case .number(let number): answers.enter(number, at: position)
      case .word(let answer): answers[position] = answer
      case .blank: break
      }
    }
    return answers
  }
}

/// Whether two numbers are the same but for rounding in the last places.
func isClose(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
}
