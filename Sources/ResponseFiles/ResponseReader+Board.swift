import Diagnostics
import Maturity
import OrderedJSON

// What a lead's file says beside the answers: help, assurance and what the board is asked.
extension ResponseReader {
  /// The help that a file speaks of; `nil` where it says nothing of it.
  mutating func help(_ fields: Fields, of organisation: Organisation.ID?) -> [HelpNotice]? {
    guard fields.has("help") else { return nil }
    var seen: Set<Section.ID> = []
    return items("help", fields) { reader, node in
      guard
        let fields = reader.fields(of: node, named: "help", ["section", "kind", "note"])
      else { return nil }
      let kind: HelpNotice.Kind? = reader.requiredChoice("kind", fields)
      let note = reader.text("note", fields)
      guard let section = reader.section(fields), let kind, let organisation else { return nil }
      guard seen.insert(section).inserted else {
        reader.report(
          "help with '\(section)' is spoken of twice", "keep one of the two", at: node.offset)
        return nil
      }
      return HelpNotice(organisation: organisation, section: section, kind: kind, note: note)
    }
  }

  mutating func assurance(_ node: JSONNode) -> Assurance? {
    guard
      let fields = fields(of: node, named: "an assurance", ["kind", "by", "date", "note"])
    else { return nil }
    let kind: Assurance.Kind? = requiredChoice("kind", fields)
    let by = role("by", fields)
    if !fields.has("date") { report("the assurance has no date", "give its day", at: node.offset) }
    let date = date("date", fields)
    let note = text("note", fields)
    guard let kind, let by, let date else { return nil }
    return Assurance(kind: kind, by: by.title, date: date, note: note)
  }

  mutating func board(_ node: JSONNode) -> BoardPaper? {
    guard let fields = fields(of: node, named: "the board's paper", ["purpose", "items"])
    else { return nil }
    let purpose: BoardPaper.Purpose? = choice("purpose", fields)
    let items = items("items", fields) { reader, node in reader.boardItem(node) }
    let paper = BoardPaper(purpose: purpose, items: items)
    for kind in BoardPaper.Item.Kind.allCases where paper.items(kind).count > kind.most {
      report(
        "the paper has \(paper.items(kind).count) \(kind.plural), and two sides hold \(kind.most)",
        "take out those that matter least", at: fields.offset(of: "items"))
    }
    return paper
  }

  private mutating func boardItem(_ node: JSONNode) -> BoardPaper.Item? {
    guard
      let fields = fields(
        of: node, named: "an item of the board's paper",
        ["kind", "section", "text", "owner", "due"])
    else { return nil }
    let kind: BoardPaper.Item.Kind? = requiredChoice("kind", fields)
    let text = required("text", fields)
    let owner = fields.has("owner") ? role("owner", fields) : nil
    let due = date("due", fields)
    let section = fields.has("section") ? section(fields) : nil
    // What came from an activity that another edition asked is left behind with it.
    guard let kind, let text, section != nil || !fields.has("section") else { return nil }
    if kind.needsActivity, section == nil {
      report(
        "the \(kind.rawValue) comes from no \(framework.called.activity.one)",
        "name the \(framework.called.activity.one) that it comes from", at: node.offset)
    }
    let item = BoardPaper.Item(kind, section: section, text: text, owner: owner, due: due)
    if item.excess > 0 {
      report(
        "the text has \(item.excess + BoardPaper.longestText) characters, \(item.excess) more "
          + "than there is room for on a paper of two sides",
        "shorten it to \(BoardPaper.longestText)", at: fields.offset(of: "text"))
    }
    return item
  }

  private mutating func requiredChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ fields: Fields
  ) -> Choice? {
    required(name, fields) == nil ? nil : choice(name, fields)
  }

  /// The activity that is named; one that another edition has and this one has not is only listed.
  private mutating func section(_ fields: Fields) -> Section.ID? {
    guard let text = required("section", fields) else { return nil }
    let known = framework.activities.map(\.section.id)
    if let section = Section.ID(text) {
      if known.contains(section) { return section }
      if !isOfThisEdition {
        if !sectionsNotAsked.contains(section) { sectionsNotAsked.append(section) }
        return nil
      }
    }
    report(
      "there is no \(framework.called.activity.one) '\(text)'",
      text.didYouMean(among: known.map(\.text)),
      at: fields.offset(of: "section"))
    return nil
  }
}
