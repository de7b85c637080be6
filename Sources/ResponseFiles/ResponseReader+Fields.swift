import Diagnostics
import Maturity
import OrderedJSON

// The values of fields.
extension ResponseReader {
  /// The members of an object by name, each with where it stands.
  struct Fields {
    private let values: [String: JSONNode]
    private let start: Int

    init(_ members: [JSONNode.Member], start: Int) {
      values = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
      self.start = start
    }

    func has(_ name: String) -> Bool { values[name] != nil }
    func take(_ name: String) -> JSONNode? { values[name] }
    func offset(of name: String) -> Int { values[name]?.offset ?? start }
  }

  mutating func fields(
    of node: JSONNode, named name: String, _ known: [String]
  ) -> Fields? {
    guard case .object(let members) = node.content else {
      report("\(name) is not an object", "keep it as the form saved it", at: node.offset)
      return nil
    }
    for member in members where !known.contains(member.name) {
      report(
        "\(name) takes no '\(member.name)'", member.name.didYouMean(among: known),
        at: member.offset)
    }
    return Fields(members, start: node.offset)
  }

  mutating func items<Item>(
    _ name: String, _ fields: Fields, _ read: (inout Self, JSONNode) -> Item?
  ) -> [Item] {
    guard let node = fields.take(name) else { return [] }
    guard case .list(let nodes) = node.content else {
      report("'\(name)' is not a list", "keep it as the form saved it", at: node.offset)
      return []
    }
    return nodes.compactMap { read(&self, $0) }
  }

  mutating func text(_ node: JSONNode, named name: String) -> String? {
    guard case .text(let text) = node.content else {
      report("'\(name)' is not a text", "put it in quotation marks", at: node.offset)
      return nil
    }
    return text.tidied
  }

  mutating func text(_ name: String, _ fields: Fields) -> String? {
    fields.take(name).flatMap { text($0, named: name) }
  }

  mutating func required(_ name: String, _ fields: Fields) -> String? {
    if let text = text(name, fields) { return text }
    report("'\(name)' is missing", "keep it as the form saved it", at: fields.offset(of: name))
    return nil
  }

  mutating func role(_ name: String, _ fields: Fields) -> Role? {
    guard let title = required(name, fields) else { return nil }
    if let role = Role(written: title) { return role }
    report(
      "this role is longer than a role is", "use one line of 100 characters at most",
      at: fields.offset(of: name))
    return nil
  }

  mutating func identifier<Subject>(
    _ name: String, _ fields: Fields
  ) -> Identifier<Subject>? {
    guard let text = required(name, fields) else { return nil }
    if let identifier = Identifier<Subject>(text) { return identifier }
    report("'\(text)' is not an id", "keep it as the form saved it", at: fields.offset(of: name))
    return nil
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ fields: Fields
  ) -> Choice? {
    guard let text = text(name, fields) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(
      "'\(text)' is no \(name)", text.didYouMean(among: Choice.allCases.map(\.rawValue)),
      at: fields.offset(of: name))
    return nil
  }

  mutating func date(_ name: String, _ fields: Fields) -> CalendarDate? {
    guard let text = text(name, fields) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    report(
      "'\(text)' is not a date", "write it as 2026-03-31", at: fields.offset(of: name))
    return nil
  }

  mutating func question(_ fields: Fields) -> Question.ID? {
    required("question", fields).flatMap { question($0, at: fields.offset(of: "question")) }
  }

  /// The question of an id; one that another edition asks and this one does not is only listed.
  mutating func question(_ text: String, at offset: Int) -> Question.ID? {
    if let question = Question.ID(text) {
      if framework.position(of: question) != nil { return question }
      if !isOfThisEdition {
        if !notAsked.contains(question) { notAsked.append(question) }
        return nil
      }
    }
    report(
      "there is no question '\(text)'",
      text.nearest(among: framework.questions.map(\.id.text)).map { "did you mean '\($0)'?" }
        ?? "use the id of a question as the framework lists it", at: offset)
    return nil
  }
}
