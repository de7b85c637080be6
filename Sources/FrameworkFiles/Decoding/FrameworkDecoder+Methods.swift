import Maturity

/// A scoring method as a framework file writes it.
enum MethodWord: String, CaseIterable, Hashable, Sendable {
  case ladder, choice, sum, mean, minimum, median
  case lowerMedian = "lower-median"
  case geometric, harmonic

  /// The rule that combines numbers; `nil` where a section of this method only ever has a level.
  var rule: Combination.Rule? { Combination.Rule(rawValue: rawValue) }
}

extension Reader where Value == MethodWord {
  /// One of the methods that stand to choose.
  static func method(among known: [MethodWord]) -> Self {
    Self { node, findings in
      guard let text = Reader<String>.text.read(node, findings) else { return nil }
      if let method = MethodWord(rawValue: text), known.contains(method) { return method }
      findings.report(
        .scoring(.unknownMethod(text, known: known.map(\.rawValue))), at: node.span.lowerBound)
      return nil
    }
  }
}

extension FrameworkDecoder {
  /// What a kind of section says of how it combines, before it is known what it holds.
  private struct Combining {
    var over: Combination.Scope?
    var notApplicable: Combination.NotApplicablePolicy?
    var unanswered: Combination.UnansweredPolicy?
    var scale: ClosedRange<Double>?
    var isStated = false

    func combination(by rule: Combination.Rule) -> Combination {
      Combination(
        rule, over: over ?? .children, notApplicable: notApplicable ?? .exclude,
        unanswered: unanswered, scale: scale)
    }
  }

  /// Reads the kinds of section.
  ///
  /// A `minimum` of which nothing else is said, whose sections hold only sections at a level, is the
  /// level held throughout (METHOD 4); any other is a number. What the sections hold decides, and
  /// not what other kinds are listed.
  mutating func readKinds(_ fields: inout Fields) {
    var firsts: [String: Int] = [:]
    var read: [(id: SectionKind.ID, plural: String, method: MethodWord?, combining: Combining)] = []
    for item in fields.requiredItems("section_kinds") {
      guard var fields = Fields(item, of: "a section kind", findings) else { continue }
      let id: SectionKind.ID? = fields.required("kind", .id())
      let plural = fields.required("plural", .text)
      let method: MethodWord? = fields.required("method", .method(among: MethodWord.allCases))
      let combining = combining(&fields, method: method)
      fields.finish()
      guard let id, findings.isFirst(id.text, at: fields.offset(of: "kind"), among: &firsts)
      else { continue }
      methods[id] = method
      read.append((id, plural ?? id.text, method, combining))
    }
    let numbers = KindsInUse(fields.node).numbers(
      amongMinimums: Set(
        read.filter { $0.method == .minimum && !$0.combining.isStated }.map(\.id.text)),
      besides: Set(
        read.filter { $0.method?.rule != nil && ($0.method != .minimum || $0.combining.isStated) }
          .map(\.id.text)))
    kinds = read.map { kind in
      let method: ScoringMethod =
        switch kind.method {
        case nil, .ladder: .ladder
        case .choice: .choice
        case .minimum where !kind.combining.isStated && !numbers.contains(kind.id.text): .minimum
        case .some(let word): .combination(kind.combining.combination(by: word.rule ?? .minimum))
        }
      return SectionKind(id: kind.id, plural: kind.plural, method: method)
    }
  }

  /// How the outermost sections are combined.
  func overallCombination(_ node: Node) -> Combination? {
    guard var fields = Fields(node, of: "the overall score", findings) else { return nil }
    let method: MethodWord? = fields.required(
      "method", .method(among: MethodWord.allCases.filter { $0.rule != nil }))
    let combining = combining(&fields, method: method)
    fields.finish()
    return method?.rule.map { combining.combination(by: $0) }
  }

  private func combining(_ fields: inout Fields, method: MethodWord?) -> Combining {
    var combining = Combining()
    combining.over = fields.optional("over", .word())
    combining.notApplicable = fields.optional("not_applicable", .word())
    combining.unanswered = fields.optional("unanswered", .word())
    combining.scale = fields.optional("scale", .range(of: "the scale of a kind", "from", "to"))
    for key in ["over", "not_applicable", "unanswered", "scale"] where fields.has(key) {
      combining.isStated = true
      if let method, method.rule == nil {
        findings.report(
          .scoring(.meaningless(key: key, method: method.rawValue)), at: fields.offset(ofKey: key))
      }
    }
    guard let method, method.rule?.refusesNought == true else { return combining }
    for (key, isZero) in [
      ("not_applicable", combining.notApplicable == .zero),
      ("unanswered", combining.unanswered == .zero),
    ] where isZero {
      findings.report(
        .scoring(.zeroHasNoMean(policy: "\(key): zero", method: method.rawValue)),
        at: fields.offset(of: key))
    }
    return combining
  }

  /// Reads the named answer scales.
  mutating func readScales(_ fields: inout Fields) {
    var firsts: [String: Int] = [:]
    for item in fields.optionalItems("answer_scales") {
      guard var fields = Fields(item, of: "an answer scale", findings) else { continue }
      let id: AnswerScale.ID? = fields.required("scale", .id())
      let items = fields.requiredItems("options")
      let options = options(items, key: fields.offset(ofKey: "options"))
      fields.finish()
      // Whatever draws on it is not to blame for what is wrong with the scale itself.
      if let id { declaredScales.insert(id) }
      guard let id, findings.isFirst(id.text, at: fields.offset(of: "scale"), among: &firsts),
        !options.isEmpty
      else { continue }
      let offset = fields.offset(ofKey: "options")
      if options.count > AnswerScale.mostOptions {
        findings.report(
          .scoring(.tooManyOptions(options.count, limit: AnswerScale.mostOptions)), at: offset)
        continue
      }
      let scale = AnswerScale(id: id, options: options)
      if options.count == items.count, scale.range.lowerBound == scale.range.upperBound {
        findings.report(.scoring(.flatScale), at: offset)
      }
      scales.append(scale)
    }
  }

  private func options(_ items: [Node], key: Int) -> [AnswerScale.Option] {
    if let first = items.first, items.allSatisfy({ $0.shape == .text }) {
      findings.report(.scoring(.optionsWithoutValues(first: first.text.onOneLine)), at: key)
      return []
    }
    var seen: Set<String> = []
    var options: [AnswerScale.Option] = []
    for item in items {
      guard var fields = Fields(item, of: "an answer", findings) else { continue }
      let label = fields.required("label", .text(atMost: 120))
      let value = fields.required("value", .decimal)
      fields.finish()
      guard let label, let value else { continue }
      if !seen.insert(label.foldedLabel).inserted {
        findings.report(.shape(.listedTwice(label)), at: fields.offset(of: "label"))
      }
      options.append(AnswerScale.Option(label, value: value))
    }
    return options
  }
}
