import Maturity

/// Decodes a crosswalk from its file's tree, and looks up both ends of every pair.
struct CrosswalkDecoder {
  let findings: Findings
  let frameworks: [Framework]

  /// The longest name of an item, in characters.
  private static let longestItem = 80
  /// The longest account of a pair, in characters.
  private static let longestHow = 200

  /// Decodes the outermost mapping.
  ///
  /// - Returns: `nil` where anything was reported.
  func crosswalk(_ root: Node) -> Crosswalk? {
    guard var fields = Fields(root, of: "a crosswalk file", findings) else { return nil }
    let id: Crosswalk.ID? = fields.required("crosswalk", .id())
    let title = fields.required("title", .text)
    let from = fields.required("from", .itself).flatMap(start)
    let to = fields.required("to", .itself).flatMap(side)
    if case .framework(let side) = from, let to, side.framework == to.framework {
      findings.report(
        .crosswalk(.sameFramework(to.framework.text)), at: fields.offset(of: "to"))
    }
    var firsts: [String: Int] = [:]
    let pairs = fields.requiredItems("pairs").compactMap {
      pair($0, from: from, to: to, firsts: &firsts)
    }
    fields.finish()
    guard findings.all.isEmpty, let id, let title, let from, let to else { return nil }
    return Crosswalk(id: id, title: title, from: from, to: to, pairs: pairs)
  }

  private func start(_ node: Node) -> Crosswalk.Start? {
    guard node["framework"] == nil else { return side(node).map { .framework($0) } }
    guard var fields = Fields(node, of: "the start of a crosswalk", findings) else { return nil }
    _ = fields.optional("framework", .text)
    let title = fields.required("title", .text)
    let publisher = fields.required("publisher", .text)
    let url = fields.optional("url", .webAddress)
    fields.finish()
    guard let title, let publisher else { return nil }
    return .outside(Framework.Source(title: title, publisher: publisher, url: url))
  }

  private func side(_ node: Node) -> Crosswalk.Side? {
    guard var fields = Fields(node, of: "an end of a crosswalk", findings) else { return nil }
    let id: Framework.ID? = fields.required("framework", .id())
    let edition = fields.optional("edition", .text(atMost: 24))
    fields.finish()
    guard let id else { return nil }
    guard let framework = framework(id) else {
      findings.report(
        .crosswalk(.unknownFramework(id.text, known: frameworks.map(\.id.text))),
        at: fields.offset(of: "framework"))
      return Crosswalk.Side(framework: id, edition: edition)
    }
    if let edition, edition != framework.edition {
      findings.report(
        .crosswalk(.otherEdition(edition, here: framework.edition, of: id.text)),
        at: fields.offset(of: "edition"))
    }
    return Crosswalk.Side(framework: id, edition: edition)
  }

  private func framework(_ id: Framework.ID) -> Framework? { frameworks.first { $0.id == id } }

  private func pair(
    _ node: Node, from: Crosswalk.Start?, to: Crosswalk.Side?, firsts: inout [String: Int]
  ) -> Crosswalk.Pair? {
    guard var fields = Fields(node, of: "a pair", findings) else { return nil }
    let item = fields.required("from", .text(atMost: Self.longestItem))
    let targets: [(value: Question.ID, offset: Int)]? = fields.required("to", .distinct(.id()))
    let how = fields.required("how", .text(atMost: Self.longestHow))
    fields.finish()
    if let item, case .framework(let side) = from {
      check(item, in: side.framework, at: fields.offset(of: "from"))
    }
    for target in targets ?? [] {
      if let to { check(target.value.text, in: to.framework, at: target.offset) }
      guard let item else { continue }
      let pair = "\(item) \u{2192} \(target.value)"
      let line = findings.source.line(of: target.offset)
      if let first = firsts[pair] {
        findings.report(.crosswalk(.pairTwice(pair, firstLine: first)), at: target.offset)
      } else {
        firsts[pair] = line
      }
    }
    guard let item, let targets, let how else { return nil }
    return Crosswalk.Pair(item: item, to: targets.map(\.value), how: how)
  }

  /// Reports a question that a framework does not have; a framework that is not known was reported.
  private func check(_ id: String, in framework: Framework.ID, at offset: Int) {
    guard let questions = self.framework(framework)?.questions.map(\.id.text),
      !questions.contains(id)
    else { return }
    findings.report(
      .crosswalk(.unknownQuestion(id, of: framework.text, known: questions)), at: offset)
  }
}
