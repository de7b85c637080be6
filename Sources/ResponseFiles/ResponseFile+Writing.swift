public import Maturity
import OrderedJSON

extension ResponseFile {
  /// The version of the format that is written.
  static let version = 1
  static let format = "declaration-response"

  /// The file's text: the same answers give the same bytes, whichever way they came.
  ///
  /// Answers stand in the framework's order, evidence in the order of the first criterion that it
  /// shows, colleagues in the order of their roles, help in the framework's order; what belongs to no
  /// question or activity of the framework is left out. What nobody has said anything of has no
  /// member, so that a file from before there was such a member has the same bytes. Complexity: linear in the questions, for each response.
  ///
  /// - Parameter framework: The framework and edition that is answered.
  /// - Returns: JSON, indented by two spaces, with an end of line.
  public func document(for framework: Framework) -> String {
    let others = colleagues.sorted { $0.response.respondent < $1.response.respondent }
    return JSONValue.object(
      [
        ("format", .text(Self.format)), ("version", .number(Self.version)),
        ("framework", .text(self.framework.text)), ("edition", .text(edition)),
        ("round", .text(round.text)), ("organisation", .text(organisation.text)),
      ] + own.members(for: framework) + [
        (
          "colleagues",
          JSONValue.listed(others.map { .object($0.members(for: framework)) })
        ),
        ("agreed", JSONValue.listed(agreedItems(for: framework))),
        ("plan", JSONValue.listed(planItems(for: framework))),
        ("help", help.map { JSONValue.list($0.values(for: framework)) }),
        ("assurance", assurance.map { JSONValue.list($0.map(\.value)) }),
        ("board", board.map { $0.value(for: framework) }),
        ("signature", signature?.value),
      ]
    ).document
  }

  /// What a file of this response is called: organisation, round and role.
  public var fileName: String {
    "\(organisation).\(round).\(own.response.respondent.kebabCase).response.json"
  }

  private func agreedItems(for framework: Framework) -> [JSONValue] {
    framework.questions.compactMap { question in
      agreed[question.id].flatMap { answer in
        answer.entry.value(for: question.id, because: answer.because)
      }
    }
  }

  private func planItems(for framework: Framework) -> [JSONValue] {
    framework.questions.flatMap { question in
      plan.filter { $0.question == question.id }.map(\.value)
    }
  }
}

extension ResponseFile.Part {
  fileprivate func members(for framework: Framework) -> [(String, JSONValue?)] {
    [
      ("respondent", .tidied(response.respondent.title)),
      ("group", response.group.map { .text($0.rawValue) }),
      ("name", .tidied(name)),
      ("answers", .list(JSONValue.answers(response.entries, for: framework))),
      ("evidence", .list(JSONValue.evidence(evidence, for: framework))),
    ]
  }
}

extension JSONValue {
  /// Answers in the framework's order.
  static func answers(
    _ entries: [Question.ID: Assessment.Entry], for framework: Framework
  ) -> [JSONValue] {
    framework.questions.compactMap { entries[$0.id]?.value(for: $0.id) }
  }

  /// Evidence in its canonical order; items alike in all but what they show are one.
  static func evidence(_ evidence: [Evidence], for framework: Framework) -> [JSONValue] {
    evidence.canonical(for: framework).map(\.value)
  }

  static func tidied(_ text: String?) -> JSONValue? {
    text?.tidied.map { .text($0) }
  }

  fileprivate static func listed(_ items: [JSONValue]) -> JSONValue? {
    items.isEmpty ? nil : .list(items)
  }
}

extension Assessment.Entry {
  fileprivate func value(for question: Question.ID, because: String? = nil) -> JSONValue? {
    let texts = (reason: reason?.tidied, note: note?.tidied)
    if answer == nil && texts.reason == nil && texts.note == nil && because == nil { return nil }
    return .object([
      ("question", .text(question.text)), ("answer", answer.map { .text($0.rawValue) }),
      ("reason", texts.reason.map { .text($0) }), ("note", texts.note.map { .text($0) }),
      ("because", .tidied(because)),
    ])
  }
}

extension Evidence {
  fileprivate var value: JSONValue {
    .object([
      ("kind", .text(kind.rawValue)), ("title", .text(title)),
      ("reference", reference.isEmpty ? nil : .text(reference)),
      ("date", date.map { .text($0.iso) }),
      ("shows", .list(shows.map { .text($0.text) })),
    ])
  }
}

extension PlanItem {
  fileprivate var value: JSONValue {
    .object([
      ("question", .text(question.text)), ("action", .tidied(action)),
      ("owner", .tidied(owner?.title)), ("due", due.map { .text($0.iso) }),
      ("progress", .text(progress.rawValue)),
    ])
  }
}

extension ResponseFile.Signature {
  fileprivate var value: JSONValue {
    .object([
      ("role", .tidied(role.title)), ("name", .tidied(name)), ("date", .text(date.iso)),
      ("exceptions", .tidied(exceptions)), ("fingerprint", .text(fingerprint)),
    ])
  }
}

extension Role {
  /// The role as part of a file's name: small ASCII letters and digits, joined by hyphens.
  var kebabCase: String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "respondent" : words.joined(separator: "-")
  }
}
