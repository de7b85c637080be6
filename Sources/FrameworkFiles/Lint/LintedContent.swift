import Maturity

/// A part of a framework that has a place in its file.
enum Part: Hashable, Sendable {
  case licence
  case overall
  case meaning(Level)
  case support(Support.ID)
  case offer(Support.ID)
  case section(Section.ID)
  case text(Section.ID, key: String)
  case definition(Section.ID, Int)
  case definitionMeaning(Section.ID, Int)
  case byLevel(Section.ID, key: String, Level)
  case question(Question.ID)
  case mayNotApply(Question.ID)
}

/// Where the parts of a framework stand in its file.
struct PlaceMap {
  private var places: [Part: Range<Int>] = [:]

  /// Walks the tree of a file that was read without an error.
  init(_ root: Node) {
    add(.licence, root["licence"])
    add(.overall, root["overall"])
    for (index, level) in (root["levels"]?.items ?? []).enumerated() {
      add(.meaning(Level(index + 1)), level["meaning"])
    }
    for support in root["support"]?.items ?? [] {
      guard let id: Support.ID = Self.id(of: support) else { continue }
      add(.support(id), support["id"])
      add(.offer(id), support["offer"])
    }
    for section in root["sections"]?.items ?? [] { addSection(section) }
  }

  /// Where a part stands; the file's beginning for one that is not in it.
  subscript(part: Part) -> Range<Int> { places[part] ?? 0..<0 }

  private mutating func add(_ part: Part, _ node: Node?) {
    if let node { places[part] = node.span }
  }

  private mutating func addSection(_ node: Node) {
    guard let id: Section.ID = Self.id(of: node) else { return }
    add(.section(id), node)
    for key in ["title", "statement", "why", "window"] { add(.text(id, key: key), node[key]) }
    for (index, definition) in (node["definitions"]?.items ?? []).enumerated() {
      add(.definition(id, index), definition["term"])
      add(.definitionMeaning(id, index), definition["meaning"])
    }
    for key in ["good_evidence", "next_steps"] {
      for pair in node[key]?.pairs ?? [] {
        guard let number = Int(digits: pair.key), number > 0 else { continue }
        add(.byLevel(id, key: key, Level(number)), pair.value)
      }
    }
    for question in node["questions"]?.items ?? [] {
      guard let id: Question.ID = Self.id(of: question) else { continue }
      add(.question(id), question["text"])
      add(.mayNotApply(id), question["may_not_apply"])
    }
    for section in node["sections"]?.items ?? [] { addSection(section) }
  }

  private static func id<Subject>(of node: Node) -> Identifier<Subject>? {
    node["id"].flatMap { Identifier($0.text.onOneLine) }
  }
}

/// A framework as the rules see it: its values, its texts, and where they stand.
struct LintedContent: Sendable {
  let framework: Framework
  let places: PlaceMap
  let source: SourceText

  /// The sections that hold questions.
  var activities: [Section] { framework.activities.map(\.section) }

  /// The line on which a part stands.
  func line(of part: Part) -> Int { source.line(of: places[part].lowerBound) }

  /// A finding with its place in the file.
  func located(_ finding: LintFinding) -> Finding {
    Finding(.content(finding.problem), in: places[finding.part], phrase: finding.phrase)
  }

  /// Every text that is ours, and the part it stands in.
  var prose: [(part: Part, text: String)] {
    var prose: [(part: Part, text: String)] = [(.licence, framework.licence)]
    for level in framework.levels { prose.append((.meaning(level.level), level.meaning)) }
    for support in framework.support { prose.append((.offer(support.id), support.offer)) }
    for place in framework.outline { prose += self.prose(of: place.section) }
    for question in framework.questions {
      prose.append((.question(question.id), question.text))
      if let condition = question.mayNotApply {
        prose.append((.mayNotApply(question.id), condition))
      }
    }
    return prose
  }

  private func prose(of section: Section) -> [(part: Part, text: String)] {
    let guidance = section.guidance
    var prose: [(part: Part, text: String)] = []
    for (key, text) in [
      ("title", section.title), ("statement", guidance.statement), ("why", guidance.why),
      ("window", guidance.window),
    ] {
      // A title without a place is the source's own, quoted.
      guard let text, !places[.text(section.id, key: key)].isEmpty else { continue }
      prose.append((.text(section.id, key: key), text))
    }
    for (index, definition) in guidance.definitions.enumerated() {
      prose.append((.definitionMeaning(section.id, index), definition.meaning))
    }
    for (key, texts) in [
      ("good_evidence", guidance.goodEvidence), ("next_steps", guidance.nextSteps),
    ] {
      for level in texts.keys.sorted() {
        prose.append((.byLevel(section.id, key: key, level), texts[level] ?? ""))
      }
    }
    return prose
  }
}
