import Diagnostics
import Maturity
import OrderedJSON

/// Makes a response file from the document that was read, and gathers all that is wrong with it.
struct ResponseReader {
  private let bytes: [UInt8]
  private let name: String
  let framework: Framework
  private var diagnostics: [Diagnostic] = []
  var notAsked: [Question.ID] = []
  var sectionsNotAsked: [Section.ID] = []
  private(set) var isOfThisEdition = true

  init(bytes: [UInt8], name: String, framework: Framework) {
    self.bytes = bytes
    self.name = name
    self.framework = framework
  }

  mutating func read(_ document: JSONNode) -> ResponseFile.Reading {
    let file = file(document)
    let failed = diagnostics.contains { $0.severity == .error }
    return ResponseFile.Reading(
      file: failed ? nil : file, diagnostics: diagnostics, notAsked: notAsked,
      sectionsNotAsked: sectionsNotAsked)
  }

  /// How many problems are told of one file: nobody reads more, and to place each takes time.
  private static let mostProblems = 100

  mutating func report(_ problem: String, _ remedy: String, at offset: Int) {
    guard diagnostics.count < Self.mostProblems else { return }
    if diagnostics.count == Self.mostProblems - 1 {
      diagnostics.append(
        Diagnostic(
          .error, at: Diagnostic.Location(file: name),
          problem: "more is wrong with the file than is listed here",
          remedy: "ask for the file again as the form saved it"))
      return
    }
    let position = JSONNode.position(of: offset, in: bytes)
    diagnostics.append(
      Diagnostic(
        .error,
        at: Diagnostic.Location(file: name, line: position.line, column: position.column),
        problem: problem, remedy: remedy))
  }

  private mutating func file(_ document: JSONNode) -> ResponseFile? {
    guard
      let fields = fields(
        of: document, named: "the file",
        [
          "format", "version", "framework", "edition", "round", "organisation", "respondent",
          "group", "name", "answers", "evidence", "colleagues", "agreed", "plan", "help",
          "assurance", "board", "signature",
        ]), isKnownFormat(fields)
    else { return nil }
    let framework: Framework.ID? = identifier("framework", fields)
    if let framework, framework != self.framework.id {
      report(
        "the file answers the framework '\(framework)', and the one at hand is "
          + "'\(self.framework.id)'", "take it in where that framework is asked",
        at: fields.offset(of: "framework"))
    }
    let edition = required("edition", fields)
    isOfThisEdition = edition == self.framework.edition
    let round: Round.ID? = identifier("round", fields)
    let organisation: Organisation.ID? = identifier("organisation", fields)
    let own = part(fields)
    let colleagues = items("colleagues", fields) { reader, node in
      reader.colleague(node)
    }
    refuseRepeated([own].compactMap(\.self) + colleagues, at: document.offset)
    let agreed = agreed(fields)
    let plan = items("plan", fields) { reader, node in reader.planItem(node) }
    let help = help(fields, of: organisation)
    let assurance =
      fields.has("assurance")
      ? items("assurance", fields) { reader, node in reader.assurance(node) } : nil
    let board = fields.take("board").flatMap { self.board($0) }
    let signature = fields.take("signature").flatMap { self.signature($0) }
    guard let framework, let edition, let round, let organisation, let own else { return nil }
    return ResponseFile(
      framework: framework, edition: edition, round: round, organisation: organisation, own: own,
      colleagues: colleagues, agreed: agreed, plan: plan, help: help, assurance: assurance,
      board: board, signature: signature)
  }

  private mutating func isKnownFormat(_ fields: Fields) -> Bool {
    guard let format = required("format", fields) else { return false }
    guard format == ResponseFile.format else {
      report(
        "this is a file of the format '\(format)', not '\(ResponseFile.format)'",
        "send the file that the form saved as a response", at: fields.offset(of: "format"))
      return false
    }
    guard case .number(let version)? = fields.take("version")?.content,
      version == Double(ResponseFile.version)
    else {
      report(
        "this version of the format is not known here", "use a newer version of this program",
        at: fields.offset(of: "version"))
      return false
    }
    return true
  }

  private mutating func refuseRepeated(_ parts: [ResponseFile.Part], at offset: Int) {
    var roles: Set<Role> = []
    for part in parts where !roles.insert(part.response.respondent).inserted {
      report(
        "two responses are given by '\(part.response.respondent)'",
        "tell their roles apart, such as 'data lead, planning'", at: offset)
    }
  }
}

// The parts of a file.
extension ResponseReader {
  private mutating func colleague(_ node: JSONNode) -> ResponseFile.Part? {
    fields(
      of: node, named: "a colleague", ["respondent", "group", "name", "answers", "evidence"]
    ).flatMap { part($0) }
  }

  private mutating func part(_ fields: Fields) -> ResponseFile.Part? {
    let role = role("respondent", fields)
    let group: Response.Group? = choice("group", fields)
    let name = text("name", fields)
    var entries: [Question.ID: Assessment.Entry] = [:]
    for (question, entry, offset) in answers("answers", fields) {
      if entries.updateValue(entry, forKey: question) != nil {
        reportRepeated(question, at: offset)
      }
    }
    let evidence = items("evidence", fields) { reader, node in reader.evidence(node) }
    guard let role else { return nil }
    return ResponseFile.Part(
      response: Response(respondent: role, group: group, entries: entries), name: name,
      evidence: evidence)
  }

  private mutating func reportRepeated(_ question: Question.ID, at offset: Int) {
    report("'\(question)' is answered twice", "keep one of the two", at: offset)
  }

  private mutating func answers(
    _ name: String, _ fields: Fields
  ) -> [(Question.ID, Assessment.Entry, Int)] {
    items(name, fields) { reader, node in
      guard
        let fields = reader.fields(
          of: node, named: "an answer", ["question", "answer", "reason", "note"]),
        let (question, entry) = reader.entry(fields)
      else { return nil }
      return (question, entry, node.offset)
    }
  }

  private mutating func entry(_ fields: Fields) -> (Question.ID, Assessment.Entry)? {
    let entry = Assessment.Entry(
      choice("answer", fields), reason: text("reason", fields), note: text("note", fields))
    guard let question = question(fields), !entry.isEmpty else { return nil }
    return (question, entry)
  }

  private mutating func agreed(_ fields: Fields) -> [Question.ID: AgreedAnswer] {
    var agreed: [Question.ID: AgreedAnswer] = [:]
    let answers = items("agreed", fields) { reader, node in
      reader.agreedAnswer(node)
    }
    for (question, answer, offset) in answers {
      if answer.entry.answer == nil {
        report("the agreed answer to '\(question)' is missing", "give an answer", at: offset)
      }
      if agreed.updateValue(answer, forKey: question) != nil {
        reportRepeated(question, at: offset)
      }
    }
    return agreed
  }

  private mutating func agreedAnswer(_ node: JSONNode) -> (Question.ID, AgreedAnswer, Int)? {
    guard
      let fields = fields(
        of: node, named: "an agreed answer", ["question", "answer", "reason", "note", "because"])
    else { return nil }
    let because = required("because", fields)
    guard let (question, entry) = entry(fields), let because else { return nil }
    return (question, AgreedAnswer(entry, because: because), node.offset)
  }

  private mutating func evidence(_ node: JSONNode) -> Evidence? {
    guard
      let fields = fields(
        of: node, named: "an item of evidence", ["kind", "title", "reference", "date", "shows"])
    else { return nil }
    guard fields.has("kind") else {
      report(
        "this evidence has no kind",
        "use one of: \(Evidence.Kind.allCases.map(\.rawValue).joined(separator: ", "))",
        at: node.offset)
      return nil
    }
    let kind: Evidence.Kind? = choice("kind", fields)
    let title = required("title", fields)
    let reference = text("reference", fields)
    let date = date("date", fields)
    let shows = items("shows", fields) { reader, node in
      reader.text(node, named: "shows").flatMap { reader.question($0, at: node.offset) }
    }
    guard let kind, let title, !shows.isEmpty else { return nil }
    return Evidence(kind: kind, title: title, reference: reference ?? "", date: date, shows: shows)
  }

  private mutating func planItem(_ node: JSONNode) -> PlanItem? {
    guard
      let fields = fields(
        of: node, named: "an item of the plan", ["question", "action", "owner", "due", "progress"])
    else { return nil }
    let action = required("action", fields)
    let owner = text("owner", fields).map { Role($0) }
    let due = date("due", fields)
    let progress: PlanItem.Progress? = choice("progress", fields)
    guard let question = question(fields), let action else { return nil }
    return PlanItem(
      question: question, action: action, owner: owner, due: due, progress: progress ?? .notStarted)
  }

  private mutating func signature(_ node: JSONNode) -> ResponseFile.Signature? {
    guard
      let fields = fields(
        of: node, named: "the signature", ["role", "name", "date", "exceptions", "fingerprint"])
    else { return nil }
    let role = role("role", fields)
    let name = text("name", fields)
    if !fields.has("date") { report("the signature has no date", "give its day", at: node.offset) }
    let date = date("date", fields)
    let exceptions = text("exceptions", fields)
    guard let fingerprint = required("fingerprint", fields), let role, let date else { return nil }
    guard fingerprint.count == 64, fingerprint.allSatisfy(\.isHexDigit) else {
      report(
        "'\(fingerprint)' is not a fingerprint", "keep all of its 64 digits",
        at: fields.offset(of: "fingerprint"))
      return nil
    }
    return ResponseFile.Signature(
      role: role, name: name, date: date, exceptions: exceptions,
      fingerprint: fingerprint.lowercased())
  }
}
