import Maturity

/// Decodes a framework from its file's tree.
///
/// Everything that a section may refer to (levels, kinds, support) is read first, wherever it
/// stands in the file.
struct FrameworkDecoder {
  let findings: Findings
  var levels: [LevelDefinition] = []
  var levelCount = 0
  var kinds: [SectionKind] = []
  /// The method of each kind as the file writes it; none where it could not be read, so that the
  /// kind's sections are not blamed for it.
  var methods: [SectionKind.ID: MethodWord] = [:]
  var scales: [AnswerScale] = []
  /// The scales that the file names, readable or not.
  var declaredScales: Set<AnswerScale.ID> = []
  /// The kinds that sections name and the file does not, each with its first place, by name.
  var unknownKinds: [String: (first: Int, sections: Int)] = [:]
  /// Each question so far, which later ones may ask about.
  var earlier: [Question.ID: Question.Form] = [:]
  /// The questions whose form could not be read, so that what asks about them is not blamed for it.
  var unread: Set<Question.ID> = []
  /// What was asked about a question that did not stand before.
  var unresolved: [(question: Question.ID, offset: Int)] = []
  var support: [Support] = []
  private var supportIDs: Set<Support.ID> = []
  /// The first place of each identifier of a section or question.
  private var firstPlaces: [String: Int] = [:]

  /// How many levels a framework may have.
  static let mostLevels = 20
  /// The longest phrase for the order in which those who answered are listed, in characters.
  static let longestOrder = 60
  /// How many names are considered where somebody wrote a wrong one.
  static let mostSuggested = 100

  init(findings: Findings) { self.findings = findings }

  /// Decodes the outermost mapping.
  ///
  /// - Returns: `nil` where anything was reported.
  mutating func framework(_ root: Node) -> Framework? {
    guard var fields = Fields(root, of: "a framework file", findings) else { return nil }
    let id: Framework.ID? = fields.required("framework", .id())
    let edition = fields.required("edition", .text(atMost: 24))
    let title = fields.required("title", .text)
    let licence = fields.required("licence", .text)
    let language = fields.required("language", .language)
    let source = fields.required("source", .itself).flatMap { framework(source: $0) }
    let listedIn = fields.optional("listed_in", .text(atMost: Self.longestOrder))
    readKinds(&fields)
    readLevels(&fields)
    readScales(&fields)
    let overall = fields.optional("overall", .itself).flatMap { overallCombination($0) }
    let rule = fields.optional("evidence_rule", .itself).flatMap { evidenceRule($0) }
    readSupport(&fields)
    let sections = fields.requiredItems("sections").compactMap { section($0, inside: nil) }
    fields.finish()
    reportUnresolved()
    reportUnknownKinds()
    // A framework trusts its caller, and stops on content that nobody checked.
    guard findings.all.isEmpty, let id, let edition, let title, let licence, let language,
      let source
    else { return nil }
    let content = Framework(
      id: id, edition: edition, title: title, source: source, licence: licence,
      language: language, levels: levels, sectionKinds: kinds, evidenceRule: rule,
      support: support, sections: sections, answerScales: scales, overall: overall,
      listedIn: listedIn)
    CombinationCheck(framework: content, places: PlaceMap(root), findings: findings).run()
    return findings.all.isEmpty ? content : nil
  }

  private func framework(source node: Node) -> Framework.Source? {
    guard var fields = Fields(node, of: "a source", findings) else { return nil }
    let title = fields.required("title", .text)
    let publisher = fields.required("publisher", .text)
    let url = fields.optional("url", .webAddress)
    fields.finish()
    guard let title, let publisher else { return nil }
    return Framework.Source(title: title, publisher: publisher, url: url)
  }

  private func evidenceRule(_ node: Node) -> EvidenceRule? {
    guard var fields = Fields(node, of: "an evidence rule", findings) else { return nil }
    let fromLevel = fields.required("from_level", .number(1...999))
    let kinds = fields.required("kinds", .distinct(.word() as Reader<Evidence.Kind>))
    let months = fields.required("months", .number(1...120))
    fields.finish()
    if let fromLevel { _ = has(level: fromLevel, at: fields.offset(of: "from_level")) }
    guard let fromLevel, let kinds, let months else { return nil }
    return EvidenceRule(
      fromLevel: Level(fromLevel), kinds: Set(kinds.map(\.value)), months: months)
  }

  // MARK: - What sections refer to

  private mutating func readLevels(_ fields: inout Fields) {
    // Where nothing stands at a level, there are none to name.
    let needsLevels =
      kinds.isEmpty || methods.values.contains { $0 == .ladder || $0 == .choice }
    let items = needsLevels ? fields.requiredItems("levels") : fields.optionalItems("levels")
    levelCount = min(items.count, Self.mostLevels)
    if items.count == 1 {
      findings.report(.framework(.oneLevel), at: items[0].span.lowerBound)
    }
    for (index, item) in items.enumerated() {
      guard var fields = Fields(item, of: "a level", findings) else { continue }
      let number = fields.required("level", .number(1...Self.mostLevels))
      let name = fields.required("name", .text)
      let meaning = fields.required("meaning", .text)
      fields.finish()
      if let number, number != index + 1 {
        findings.report(
          .framework(.levelOutOfStep(number, expected: index + 1)), at: fields.offset(of: "level"))
      }
      guard let name, let meaning else { continue }
      levels.append(LevelDefinition(level: Level(index + 1), name: name, meaning: meaning))
    }
  }

  private mutating func readSupport(_ fields: inout Fields) {
    var firsts: [String: Int] = [:]
    for item in fields.optionalItems("support") {
      guard var fields = Fields(item, of: "a support", findings) else { continue }
      let id: Support.ID? = fields.required("id", .id())
      let name = fields.required("name", .text)
      let offer = fields.required("offer", .text)
      fields.finish()
      guard let id, findings.isFirst(id.text, at: fields.offset(of: "id"), among: &firsts)
      else { continue }
      supportIDs.insert(id)
      support.append(Support(id: id, name: name ?? id.text, offer: offer ?? id.text))
    }
  }

  // MARK: - References

  /// Whether an identifier of a section or question is the first of its name; reports it otherwise.
  mutating func isNew(_ id: String, at offset: Int) -> Bool {
    findings.isFirst(id, at: offset, among: &firstPlaces)
  }

  /// Whether the framework has a level; reports it where it has not.
  func has(level: Int, at offset: Int) -> Bool {
    if level <= levelCount { return true }
    if levelCount > 0 {
      findings.report(.framework(.unknownLevel(level, highest: levelCount)), at: offset)
    }
    return false
  }

  /// Reads a list of support that the framework has to name.
  func supportList(_ fields: inout Fields) -> [Support.ID] {
    let list = fields.optional("support", .distinct(.id() as Reader<Support.ID>)) ?? []
    for (id, offset) in list where !supportIDs.contains(id) {
      let known = support.prefix(Self.mostSuggested).map(\.id.text)
      findings.report(.framework(.unknownSupport(id.text, known: known)), at: offset)
    }
    return list.map(\.value)
  }
}

extension Findings {
  /// Whether an identifier is the first of its name; reports it, with the first's line, otherwise.
  func isFirst(_ id: String, at offset: Int, among firsts: inout [String: Int]) -> Bool {
    guard let first = firsts[id] else {
      firsts[id] = offset
      return true
    }
    report(.framework(.sameID(id, firstLine: source.line(of: first))), at: offset)
    return false
  }
}
