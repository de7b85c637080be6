import Maturity

/// Decodes a partnership from its file's tree.
struct PartnersDecoder {
  let findings: Findings

  /// Decodes the outermost mapping.
  ///
  /// - Returns: `nil` where anything was reported.
  func partnership(_ root: Node) -> Partnership? {
    guard var fields = Fields(root, of: "a partners file", findings) else { return nil }
    let id: Partnership.ID? = fields.required("partners", .id())
    let title = fields.required("title", .text)
    if let source = fields.optional("source", .itself) { check(source: source) }
    var firsts: [String: Int] = [:]
    let organisations = fields.requiredItems("organisations").compactMap {
      organisation($0, firsts: &firsts)
    }
    fields.finish()
    guard findings.all.isEmpty, let id, let title else { return nil }
    return Partnership(id: id, title: title, organisations: organisations)
  }

  private func check(source node: Node) {
    guard var fields = Fields(node, of: "a source", findings) else { return }
    _ = fields.required("title", .text)
    _ = fields.optional("publisher", .text)
    _ = fields.optional("url", .webAddress)
    fields.finish()
  }

  private func organisation(_ node: Node, firsts: inout [String: Int]) -> Organisation? {
    guard var fields = Fields(node, of: "an organisation", findings) else { return nil }
    let id: Organisation.ID? = fields.required("id", .id())
    if let id {
      _ = findings.isFirst(id.text, at: fields.offset(of: "id"), among: &firsts)
      if id.namesDevice {
        findings.report(.framework(.deviceName(id.text)), at: fields.offset(of: "id"))
      }
    }
    let name = fields.required("name", .text)
    let shortName = fields.required("short_name", .text(atMost: 24))
    let kind: Organisation.Kind? = fields.required("kind", .word())
    let tier: Organisation.Tier? = fields.required("tier", .word())
    if let kind, let tier, (kind == .project) != (tier == .project) {
      findings.report(
        .framework(.projectAmongBodies(kind: kind.rawValue, tier: tier.rawValue)),
        at: fields.offset(of: "tier"))
    }
    let predecessors = relations("predecessors", &fields, of: id)
    let successors = relations("successors", &fields, of: id)
    fields.finish()
    guard let id, let name, let shortName, let kind, let tier else { return nil }
    return Organisation(
      id: id, name: name, shortName: shortName, kind: kind, tier: tier,
      predecessors: predecessors, successors: successors)
  }

  private func relations(
    _ key: String, _ fields: inout Fields, of organisation: Organisation.ID?
  ) -> [Organisation.Relation] {
    var firsts: [String: Int] = [:]
    return fields.optionalItems(key).compactMap { item in
      guard var fields = Fields(item, of: "a predecessor or successor", findings) else {
        return nil
      }
      let id: Organisation.ID? = fields.required("id", .id())
      let name = fields.required("name", .text)
      let date = fields.required("date", .date)
      fields.finish()
      if let id {
        let offset = fields.offset(of: "id")
        _ = findings.isFirst(id.text, at: offset, among: &firsts)
        if id == organisation {
          findings.report(.framework(.ownRelation(id.text)), at: offset)
        }
      }
      guard let id, let name, let date else { return nil }
      return Organisation.Relation(organisation: id, name: name, date: date)
    }
  }
}

extension Organisation.ID {
  /// Whether Windows takes a file of this name, whatever follows a full stop, for a device.
  fileprivate var namesDevice: Bool {
    if ["con", "prn", "aux", "nul"].contains(text) { return true }
    return text.utf8.count == 4 && (text.hasPrefix("com") || text.hasPrefix("lpt"))
      && text.utf8.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
  }
}
