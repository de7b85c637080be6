import Maturity

extension FrameworkDecoder {
  /// Reads the questions of a section: criteria in a ladder, questions with a scale elsewhere.
  ///
  /// Where the method is not known, nothing is said of what they have to have for it.
  ///
  /// - Parameters:
  ///   - items: The list's items.
  ///   - key: Where the key of the list stands.
  ///   - kind: The section's kind; `nil` where it could not be read.
  ///   - method: The kind's method; `nil` where it could not be read.
  /// - Returns: The questions that could be read, in their order.
  mutating func questions(
    _ items: [Node], key: Int, kind: SectionKind?, method: MethodWord?
  ) -> [Question] {
    guard let kind, let method else {
      for item in items { uncertain(item) }
      return []
    }
    if method == .ladder || items.isEmpty { return criteria(items, key: key) }
    guard items.contains(where: { $0["scale"] != nil || $0["number"] != nil }) else {
      let problem: Problem =
        method == .minimum
        ? .framework(.minimumHoldsQuestions(kind: kind.id.text))
        : .scoring(.questionsWithoutScale(kind: kind.id.text, method: method.rawValue))
      findings.report(problem, at: key)
      return []
    }
    if method == .choice, items.count > 1 {
      findings.report(
        .scoring(.choiceNeedsOneQuestion(kind: kind.id.text, count: items.count)), at: key)
    }
    return items.compactMap { scaled($0, method: method) }
  }

  // MARK: - Questions of a method that could not be read

  /// Reads a question as far as it does not depend on the method of its section.
  private mutating func uncertain(_ item: Node) {
    guard var fields = Fields(item, of: "a question", findings) else { return }
    if let id = questionID(&fields) { unread.insert(id) }
    _ = common(&fields)
    for key in ["level", "scale", "number", "weight", "target"] where fields.has(key) {
      _ = fields.optional(key, .itself)
    }
    fields.finish()
  }

  // MARK: - Criteria

  private mutating func criteria(_ items: [Node], key: Int) -> [Question] {
    var questions: [Question] = []
    var levelsSeen: Set<Int> = []
    var highest = 0
    var allStand = true
    for item in items {
      guard var fields = Fields(item, of: "a question", findings) else {
        allStand = false
        continue
      }
      let id = questionID(&fields)
      let level = fields.required("level", .number(1...999))
      let common = common(&fields)
      for key in ["scale", "number", "weight", "target"] where fields.has(key) {
        _ = fields.optional(key, .itself)
        findings.report(
          .scoring(.meaningless(key: key, method: "ladder")), at: fields.offset(ofKey: key))
      }
      fields.finish()
      if let level, isInOrder(level, after: highest, at: fields.offset(of: "level")) {
        highest = max(highest, level)
        levelsSeen.insert(level)
      } else {
        allStand = false
      }
      guard let id, let level, let text = common.text else { continue }
      let question = Question(
        id: id, level: Level(level), text: text, mayNotApply: common.mayNotApply,
        isSensitive: common.isSensitive, support: common.support, shownWhen: common.shownWhen)
      earlier[id] = question.form
      questions.append(question)
    }
    let missing = levelCount < 2 ? [] : (2...levelCount).filter { !levelsSeen.contains($0) }
    // Where a level could not be read, it may be the one that is missing.
    if !missing.isEmpty, !items.isEmpty, allStand {
      findings.report(.framework(.levelsWithoutCriteria(missing)), at: key)
    }
    return questions
  }

  private func isInOrder(_ level: Int, after highest: Int, at offset: Int) -> Bool {
    guard has(level: level, at: offset) else { return false }
    if level == 1 {
      findings.report(.framework(.criterionAtFloor(highest: levelCount)), at: offset)
      return false
    }
    if level < highest {
      findings.report(.framework(.criteriaNotAscending(level, after: highest)), at: offset)
    }
    return true
  }

  // MARK: - Questions with a scale

  private mutating func scaled(_ item: Node, method: MethodWord) -> Question? {
    guard var fields = Fields(item, of: "a question", findings) else { return nil }
    let id = questionID(&fields)
    let form = form(&fields, method: method)
    let weight = fields.optional("weight", .weight)
    let target = fields.optional("target", .decimal)
    let common = common(&fields)
    if fields.has("level") {
      _ = fields.optional("level", .itself)
      findings.report(
        .scoring(.meaningless(key: "level", method: method.rawValue)),
        at: fields.offset(ofKey: "level"))
    }
    fields.finish()
    if form == nil, let id { unread.insert(id) }
    guard let id, let form else { return nil }
    let question = Question(
      id: id, form: form, text: common.text ?? "", mayNotApply: common.mayNotApply,
      isSensitive: common.isSensitive, support: common.support, weight: weight ?? 1,
      target: target, shownWhen: common.shownWhen)
    if let target, let range = question.range, !range.contains(target) {
      findings.report(
        .scoring(
          .targetOutside(
            target.shortestDigits, lower: range.lowerBound.shortestDigits,
            upper: range.upperBound.shortestDigits)), at: fields.offset(of: "target"))
    }
    earlier[id] = form
    return question
  }

  private func form(_ fields: inout Fields, method: MethodWord) -> Question.Form? {
    let scale: AnswerScale.ID? = fields.optional("scale", .id())
    let number = fields.optional("number", .itself).flatMap { numberScale($0) }
    switch (fields.has("scale"), fields.has("number")) {
    case (true, true):
      findings.report(.scoring(.scaleAndNumber), at: fields.offset(ofKey: "number"))
      return nil
    case (false, false):
      findings.report(.scoring(.questionNeedsScale), at: fields.node.span.lowerBound)
      return nil
    case (false, true):
      if method == .choice {
        findings.report(.scoring(.choiceNeedsScale), at: fields.offset(ofKey: "number"))
      }
      return number.map { .number($0) }
    case (true, false): break
    }
    guard let scale else { return nil }
    let offset = fields.offset(of: "scale")
    guard let known = scales.first(where: { $0.id == scale }) else {
      if declaredScales.contains(scale) { return nil }
      let names = scales.prefix(Self.mostSuggested).map(\.id.text)
      findings.report(.scoring(.unknownScale(scale.text, known: names)), at: offset)
      return nil
    }
    if method == .choice { checkLevels(of: known, at: offset) }
    return .option(known)
  }

  private func checkLevels(of scale: AnswerScale, at offset: Int) {
    let stray = scale.options.first { option in
      option.value.rounded() != option.value || option.value < 1
        || option.value > Double(levelCount)
    }
    guard let stray, levelCount > 0 else { return }
    findings.report(
      .scoring(
        .choiceValueIsNoLevel(
          value: stray.value.shortestDigits, scale: scale.id.text, highest: levelCount)),
      at: offset)
  }

  private func numberScale(_ node: Node) -> NumberScale? {
    guard var fields = Fields(node, of: "a number", findings) else { return nil }
    let range = fields.range("minimum", "maximum")
    let greaterIs: NumberScale.Direction? = fields.optional("greater_is", .word())
    let unit = fields.optional("unit", .text(atMost: 24))
    fields.finish()
    return range.map { NumberScale($0, greaterIs: greaterIs ?? .better, unit: unit) }
  }

  // MARK: - What every question has

  /// What criteria and other questions have in common.
  private struct Common {
    let text: String?
    let mayNotApply: String?
    let isSensitive: Bool
    let support: [Support.ID]
    let shownWhen: ShownWhen?
  }

  private mutating func questionID(_ fields: inout Fields) -> Question.ID? {
    let id: Question.ID? = fields.required("id", .id())
    if let id { _ = isNew(id.text, at: fields.offset(of: "id")) }
    return id
  }

  private mutating func common(_ fields: inout Fields) -> Common {
    Common(
      text: fields.required("text", .text), mayNotApply: fields.optional("may_not_apply", .text),
      isSensitive: fields.optional("sensitive", .trueOrFalse) ?? false,
      support: supportList(&fields),
      shownWhen: fields.optional("shown_when", .itself).flatMap { shownWhen($0) })
  }

  // MARK: - When a question is shown

  private mutating func shownWhen(_ node: Node) -> ShownWhen? {
    guard var fields = Fields(node, of: "a condition", findings) else { return nil }
    let question: Question.ID? = fields.required("question", .id())
    let answers = fields.required("answers", .distinct(.text))
    fields.finish()
    guard let question, let answers else { return nil }
    guard let form = earlier[question] else {
      if unread.contains(question) { return nil }
      unresolved.append((question, fields.offset(of: "question")))
      return nil
    }
    return ShownWhen(
      question: question,
      answers: answers.compactMap { accepted($0.value, by: form, at: $0.offset) })
  }

  private func accepted(
    _ text: String, by form: Question.Form, at offset: Int
  ) -> ShownWhen.Accepted? {
    var known = [Answer.dontKnow, .doesNotApply]
    var labels: [String] = []
    switch form {
    case .criterion: known = Answer.allCases
    case .option(let scale):
      if let index = scale.index(of: text) { return .option(scale.options[index].label) }
      labels = scale.options.map(\.label)
    case .number: break
    }
    if let answer = Answer(label: text), known.contains(answer) { return .answer(answer) }
    findings.report(
      .shape(.unknownWord(text, known: labels + known.map(\.rawValue))), at: offset)
    return nil
  }

  /// Reports what asks about a question that comes later, or not at all.
  func reportUnresolved() {
    let known = earlier.keys.sorted().prefix(Self.mostSuggested).map(\.text)
    for (question, offset) in unresolved {
      findings.report(
        .scoring(
          earlier[question] == nil
            ? .unknownQuestion(question.text, known: Array(known)) : .laterQuestion(question.text)),
        at: offset)
    }
  }
}
