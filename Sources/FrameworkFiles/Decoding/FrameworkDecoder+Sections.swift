import Maturity

extension FrameworkDecoder {
  /// The longest title of a section that is not the source's own, in characters.
  private static var longestTitle: Int { 60 }
  /// The longest heading for a table, in characters.
  private static var longestShortTitle: Int { 24 }
  /// The longest name of what is quoted from, in characters.
  static var longestSource: Int { 120 }

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
    let quotedFrom = quotedFrom(&fields)
    let guidance = guidance(&fields)
    let weight = fields.optional("weight", .weight)
    let target = fields.optional("target", .decimal)
    let content = content(&fields, kind: kind)
    fields.finish()
    guard let id, let kind, let title, let shortTitle, let content else { return nil }
    return Section(
      id: id, kind: kind.id, title: title, shortTitle: shortTitle, quotedText: quotedText,
      quotedFrom: quotedFrom, guidance: guidance, content: content, weight: weight ?? 1,
      target: target)
  }

  private mutating func kind(_ fields: inout Fields, inside outer: SectionKind?) -> SectionKind? {
    guard let id: SectionKind.ID = fields.required("kind", .id()) else { return nil }
    let offset = fields.offset(of: "kind")
    guard let index = kinds.firstIndex(where: { $0.id == id }) else {
      unknownKinds[id.text, default: (offset, 0)].sections += 1
      return nil
    }
    // A number may be made of numbers like it, to any depth; a level is made of something else.
    // One whose method could not be read may be either.
    let isOfLevels = methods[id] != nil && kinds[index].method.givesLevels
    let deepest = isOfLevels ? index - 1 : index
    if let outer, let limit = kinds.firstIndex(where: { $0.id == outer.id }), deepest < limit {
      findings.report(
        .framework(.kindOutOfOrder(id.text, inside: outer.id.text)), at: offset)
    }
    return kinds[index]
  }

  /// Reports each kind that is missing once, where it is first named: it is one slip, however many
  /// sections follow from it.
  func reportUnknownKinds() {
    let known = kinds.prefix(Self.mostSuggested).map(\.id.text)
    for (id, named) in unknownKinds.sorted(by: { $0.value.first < $1.value.first }) {
      findings.report(
        .framework(.unknownKind(id, sections: named.sections, known: known)), at: named.first)
    }
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

  /// The source of what a section quotes, where it is another than the framework's.
  private func quotedFrom(_ fields: inout Fields) -> String? {
    let source = fields.optional("quoted_from", .text(atMost: Self.longestSource))
    if fields.has("quoted_from"), !fields.has("quoted_text"), !fields.has("quoted_title") {
      findings.report(.framework(.nothingQuoted), at: fields.offset(ofKey: "quoted_from"))
    }
    return source
  }

  private mutating func content(
    _ fields: inout Fields, kind: SectionKind?
  ) -> Section.Content? {
    let children = fields.optionalItems("sections")
    let leaves = fields.optionalItems("questions")
    let questionsKey = fields.offset(ofKey: "questions")
    let sections = children.compactMap { section($0, inside: kind) }
    let method = kind.flatMap { methods[$0.id] }
    let questions = questions(leaves, key: questionsKey, kind: kind, method: method)
    switch (fields.has("sections"), fields.has("questions")) {
    case (true, true):
      findings.report(.framework(.contentTwice), at: questionsKey)
    case (false, false):
      findings.report(.framework(.contentMissing), at: fields.node.span.lowerBound)
    case (true, false):
      if let kind, let method, method == .ladder || method == .choice {
        findings.report(
          .framework(.holdsSections(kind: kind.id.text, method: method.rawValue)),
          at: fields.offset(ofKey: "sections"))
      }
      return .sections(sections)
    case (false, true):
      return .questions(questions)
    }
    return nil
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
