import Diagnostics
import Maturity

/// A framework as people read it at a terminal.
struct FrameworkText {
  private var lines: [String] = []

  init(_ framework: Framework) {
    add("\(framework.title), edition \(framework.edition)")
    add("Source: \(framework.source.title), \(framework.source.publisher)")
    add("Licence: \(framework.licence)", hanging: 2)
    add("")
    for level in framework.levels {
      add("\(level.level) \(level.name): \(level.meaning)", indent: 2, hanging: 4)
    }
    if !framework.levels.isEmpty { add("") }
    for kind in framework.sectionKinds {
      add(
        "\(kind.plural), by \(kind.method.name): \(kind.method.explanation)", indent: 2, hanging: 4)
    }
    if let overall = framework.overall {
      add("As a whole: \(overall.explanation)", indent: 2, hanging: 4)
    }
    for scale in framework.answerScales {
      let options = scale.options.map { "\($0.label) (\($0.value.shortestDigits))" }
      add("Answers '\(scale.id)': \(options.joined(separator: "; "))", indent: 2, hanging: 4)
    }
    for place in framework.outline { add(place, in: framework) }
  }

  /// What stands before a question: its level, or how it is answered.
  private static func answer(to question: Question) -> String {
    switch question.form {
    case .criterion(let level): level.description
    case .option(let scale): "[\(scale.id)]"
    case .number(let scale): "[\(scale.words)]"
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func add(_ text: String, indent: Int = 0, hanging: Int = 0) {
    lines += text.wrapped(width: 80, indent: indent, hanging: hanging)
  }

  private mutating func add(_ place: Framework.Place, in framework: Framework) {
    add("")
    add("\(place.number) \(place.section.title) (\(place.section.id))")
    if let quoted = place.section.quotedText { add("\u{201C}\(quoted)\u{201D}", indent: 2) }
    if let source = place.section.quotedFrom { add("From \(source).", indent: 2) }
    let guidance = place.section.guidance
    if let statement = guidance.statement { add("In plain words: \(statement)", indent: 2) }
    if let why = guidance.why { add("Why it matters: \(why)", indent: 2) }
    for definition in guidance.definitions {
      add("\(definition.term): \(definition.meaning)", indent: 2, hanging: 4)
    }
    if let window = guidance.window { add("When: \(window)", indent: 2) }
    for question in place.section.questions {
      add("\(Self.answer(to: question))  \(question.text) (\(question.id))", indent: 4, hanging: 7)
      if let shownWhen = question.shownWhen { add("Asked where \(shownWhen.words).", indent: 7) }
      if let condition = question.mayNotApply {
        add("May not apply: \(condition)", indent: 7)
      }
    }
    let byLevel = framework.levels.map(\.level)
    for level in byLevel {
      if let evidence = guidance.goodEvidence[level] {
        add("Good evidence at \(level): \(evidence)", indent: 2, hanging: 4)
      }
    }
    for level in byLevel {
      if let step = guidance.nextSteps[level] {
        add("Next from \(level): \(step)", indent: 2, hanging: 4)
      }
    }
    let support = guidance.support.compactMap(framework.support).map(\.name)
    guard !support.isEmpty else { return }
    add("Support: \(support.joined(separator: "; "))", indent: 2, hanging: 4)
  }
}
