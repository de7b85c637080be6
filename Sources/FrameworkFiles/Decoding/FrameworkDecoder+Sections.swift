import Maturity

extension FrameworkDecoder {
  /// The longest title of a section that is not the source's own, in characters.
  private static var longestTitle: Int { 60 }
  /// The longest heading for a table, in characters.
  private static var longestShortTitle: Int { 24 }

  /// Decodes a section and all beneath it.
  ///
  /// - Parameters:
  ///   - node: The section's mapping.
  ///   - outer: The kind of the section that holds it; `nil` for an outermost one.
  /// - Returns: The section, or `nil` where something without which there is none is missing.
  mutating func section(_ node: Node, inside outer: SectionKind?) -> Section? {
    guard var fields = Fields(node, of: "a section", findings) else { return nil }
    let id: Section.ID? = fields.required("id", .id())
    if let id { _ = isNew(id.text, at: fields.offset(of: "id")) }
    let kind = kind(&fields, inside: outer)
    let title = title(&fields)
    let shortTitle = fields.required("short_title", .text(atMost: Self.longestShortTitle))
    let quotedText = fields.optional("quoted_text", .text)
    let guidance = guidance(&fields)
    let content = content(&fields, kind: kind)
    fields.finish()
    guard let id, let kind, let title, let shortTitle, let content else { return nil }
    return Section(
      id: id, kind: kind.id, title: title, shortTitle: shortTitle, quotedText: quotedText,
      guidance: guidance, content: content)
  }

  private func kind(_ fields: inout Fields, inside outer: SectionKind?) -> SectionKind? {
    guard let id: SectionKind.ID = fields.required("kind", .id()) else { return nil }
    let offset = fields.offset(of: "kind")
    guard let index = kinds.firstIndex(where: { $0.id == id }) else {
      let known = kinds.prefix(Self.mostSuggested).map(\.id.text)
      findings.report(.framework(.unknownKind(id.text, known: known)), at: offset)
      return nil
    }
    if let outer, let limit = kinds.firstIndex(where: { $0.id == outer.id }), index <= limit {
      findings.report(
        .framework(.kindOutOfOrder(id.text, inside: outer.id.text)), at: offset)
    }
    return kinds[index]
  }

  private func title(_ fields: inout Fields) -> String? {
    let title = fields.optional("title", .text(atMost: Self.longestTitle))
    let quoted = fields.optional("quoted_title", .text)
    switch (fields.has("title"), fields.has("quoted_title")) {
    case (true, true):
      findings.report(.framework(.titleTwice), at: fields.offset(ofKey: "title"))
    case (false, false):
      findings.report(.framework(.titleMissing), at: fields.node.span.lowerBound)
    default:
      break
    }
    return title ?? quoted
  }

  private mutating func content(
    _ fields: inout Fields, kind: SectionKind?
  ) -> Section.Content? {
    let children = fields.optionalItems("sections")
    let leaves = fields.optionalItems("questions")
    let questionsKey = fields.offset(ofKey: "questions")
    let sections = children.compactMap { section($0, inside: kind) }
    let questions = questions(leaves, key: questionsKey)
    switch (fields.has("sections"), fields.has("questions")) {
    case (true, true):
      findings.report(.framework(.contentTwice), at: questionsKey)
    case (false, false):
      findings.report(.framework(.contentMissing), at: fields.node.span.lowerBound)
    case (true, false):
      if let kind, kind.method == .ladder, !kindsWithoutMethod.contains(kind.id) {
        findings.report(
          .framework(.ladderHoldsSections(kind: kind.id.text)), at: fields.offset(ofKey: "sections")
        )
      }
      return .sections(sections)
    case (false, true):
      if let kind, kind.method == .minimum, !kindsWithoutMethod.contains(kind.id) {
        findings.report(.framework(.minimumHoldsQuestions(kind: kind.id.text)), at: questionsKey)
      }
      return .questions(questions)
    }
    return nil
  }

  // MARK: - Questions

  private mutating func questions(_ items: [Node], key: Int) -> [Question] {
    var questions: [Question] = []
    var levelsSeen: Set<Int> = []
    var highest = 0
    var allStand = true
    for item in items {
      guard var fields = Fields(item, of: "a question", findings) else {
        allStand = false
        continue
      }
      let id: Question.ID? = fields.required("id", .id())
      if let id { _ = isNew(id.text, at: fields.offset(of: "id")) }
      let level = fields.required("level", .number(1...999))
      let text = fields.required("text", .text)
      let mayNotApply = fields.optional("may_not_apply", .text)
      let isSensitive = fields.optional("sensitive", .trueOrFalse) ?? false
      let support = supportList(&fields)
      fields.finish()
      if let level, isInOrder(level, after: highest, at: fields.offset(of: "level")) {
        highest = max(highest, level)
        levelsSeen.insert(level)
      } else {
        allStand = false
      }
      guard let id, let level, let text else { continue }
      questions.append(
        Question(
          id: id, level: Level(level), text: text, mayNotApply: mayNotApply,
          isSensitive: isSensitive, support: support))
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
      findings.report(.framework(.criterionAtFloor), at: offset)
      return false
    }
    if level < highest {
      findings.report(.framework(.criteriaNotAscending(level, after: highest)), at: offset)
    }
    return true
  }

  // MARK: - Guidance

  private func guidance(_ fields: inout Fields) -> Guidance {
    let statement = fields.optional("statement", .text)
    let why = fields.optional("why", .text)
    let definitions = fields.optionalItems("definitions").compactMap { definition($0) }
    let window = fields.optional("window", .text)
    let goodEvidence = byLevel("good_evidence", &fields, levels: 2...max(2, levelCount))
    let nextSteps = byLevel("next_steps", &fields, levels: 1...max(1, levelCount - 1))
    return Guidance(
      statement: statement, why: why, definitions: definitions, window: window,
      goodEvidence: goodEvidence, nextSteps: nextSteps, support: supportList(&fields))
  }

  private func definition(_ node: Node) -> Definition? {
    guard var fields = Fields(node, of: "a definition", findings) else { return nil }
    let term = fields.required("term", .text(atMost: Self.longestTitle))
    let meaning = fields.required("meaning", .text)
    fields.finish()
    guard let term, let meaning else { return nil }
    return Definition(term: term, meaning: meaning)
  }

  private func byLevel(
    _ key: String, _ fields: inout Fields, levels: ClosedRange<Int>
  ) -> [Level: String] {
    guard let node = fields.optional(key, .itself), findings.expect(.keys, node) else {
      return [:]
    }
    var texts: [Level: String] = [:]
    for pair in node.pairs {
      let keyNode = Node(content: .scalar(pair.key, isPlain: true), span: pair.keySpan)
      let level = Reader.number(levels).read(keyNode, findings)
      let text = Reader.text.read(pair.value, findings)
      if let level, let text { texts[Level(level)] = text }
    }
    return texts
  }
}
