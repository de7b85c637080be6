import AnswerSheets
import Diagnostics
import FoundationEssentials
import Maturity
import ResponseFiles

/// Reads files of every kind that people send back, and refuses what does not belong to a round.
struct IntakeReader {
  let framework: Framework
  let round: Round
  let organisations: [Organisation.ID]
  /// The framework in every edition that the workspace keeps.
  let editions: [String: Framework]

  /// What the files bring, with what should be told of each.
  struct Result {
    var contributions: [Contribution] = []
    var notes: [String] = []
    /// How many files were read.
    var files = 0
  }

  /// Reads files, and every file of the folders among them.
  ///
  /// - Throws: A failure with the problems of all of them together.
  func read(_ paths: [String], _ console: any Console) throws -> Result {
    var result = Result()
    var problems: [String] = []
    let found = try paths.flatMap { try files(at: $0, notingIn: &result.notes) }
    for path in found {
      let bytes = try Files.read(path, console: console)
      do {
        try read(bytes, named: path.inputName, into: &result)
        result.files += 1
      } catch let failure as CommandFailure where failure.status == .badData {
        problems.append(failure.message)
      }
    }
    guard problems.isEmpty else {
      throw CommandFailure(.badData, problems.joined(separator: "\n"))
    }
    return result
  }

  /// How the names of files end that people send back.
  ///
  /// Whatever else lies in a folder with them, a workspace or the form itself, is none of ours.
  private static let endings = ["json", "csv", "tsv", "txt", "eml", "xlsx", "xlsm", "xls", "ods"]

  /// A file, or those of a folder that may hold answers, in the order of their names.
  ///
  /// Notes the forms among them: somebody may have put the form back instead of the answers.
  private func files(at path: String, notingIn notes: inout [String]) throws -> [String] {
    guard path != "-", Files.isFolder(path) else { return [path] }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    let files = names.filter { name in
      !name.hasPrefix(".") && Self.endings.contains { name.lowercased().hasSuffix(".\($0)") }
    }.map { path.appending(path: $0) }.filter { !Files.isFolder($0) }
    let forms = names.filter { $0.lowercased().hasSuffix(".html") }
    if let first = forms.first {
      let more = forms.count == 1 ? "" : " and \(forms.count - 1) more like it"
      notes.append(
        "\(path): left \(first.printable(limit: 80))\(more) alone, for a form holds no answers.")
    }
    guard !files.isEmpty else {
      throw CommandFailure(
        .missingInput, "\(path): the folder holds no response, sheet or table",
        do: "put what came back into it, or name its files one by one")
    }
    return files
  }

  private func read(_ bytes: [UInt8], named name: String, into result: inout Result) throws {
    switch FileKind(bytes) {
    case .response: try readResponse(bytes, named: name, into: &result)
    case .form:
      throw refusal(
        name, "this is the form itself, which holds no answers",
        do: "open it, save the response file from it, and send that")
    case .table: try readTable(bytes, named: name, into: &result)
    }
  }

  /// A failure about the whole of a file.
  private func refusal(_ name: String, _ problem: String, do remedy: String) -> CommandFailure {
    CommandFailure(.badData, "\(name): error: \(problem) — \(remedy)")
  }

  // MARK: Response files

  private func readResponse(
    _ bytes: [UInt8], named name: String, into result: inout Result
  ) throws {
    let reading = ResponseFile.read(bytes, name: name, framework: framework)
    guard var file = reading.file else { throw CommandFailure(reading.diagnostics) }
    try refuse(otherThan: file, named: name)
    let edition = file.edition
    var asked: Set<Question.ID>?
    if edition != framework.edition {
      result.notes += try carry(&file, notAsked: reading.notAsked, named: name)
      asked = editions[edition].map { Set($0.questions.map(\.id)) }
    }
    result.contributions.append(
      Contribution(source: name, file: file, isWhole: true, asked: asked))
  }

  /// Refuses a file of another round or organisation.
  private func refuse(otherThan file: ResponseFile, named name: String) throws {
    guard file.round == round.id else {
      throw refusal(
        name, "the file answers round '\(file.round)', and this is round '\(round.id)'",
        do: "take it in with --round \(file.round), or ask for this round's form")
    }
    guard organisations.contains(file.organisation) else {
      throw refusal(
        name, "there is no organisation '\(file.organisation)' here",
        do: file.organisation.text.didYouMean(among: organisations.map(\.text)))
    }
  }

  /// Carries a file of an earlier edition over, question by question.
  ///
  /// - Returns: What is to be answered again, and what was left behind.
  private func carry(
    _ file: inout ResponseFile, notAsked: [Question.ID], named name: String
  ) throws -> [String] {
    guard let earlier = editions[file.edition] else {
      throw refusal(
        name,
        "the file answers edition \(file.edition.printable(limit: 40)) of the framework, and this "
          + "round asks edition \(framework.edition)",
        do: "send this round's form again: no round here has asked edition "
          + file.edition.printable(limit: 40))
    }
    let known = Dictionary(
      earlier.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = framework.questions.filter { known[$0.id] == nil }
    let changed = framework.questions.filter { question in
      known[question.id].map { $0.text != question.text || $0.level != question.level } ?? false
    }
    var notes = [
      "\(name): carried over from edition \(file.edition) to edition \(framework.edition)."
    ]
    notes += new.map { "  answer \($0.id), which is new: \($0.text)" }
    notes += changed.map { "  look again at \($0.id), which is worded anew: \($0.text)" }
    notes += notAsked.map { "  \($0) is asked no more, and its answer is left behind" }
    if file.signature != nil {
      notes.append("  the signature was of the earlier edition, and is left behind")
      file.signature = nil
    }
    file.edition = framework.edition
    return notes
  }

  // MARK: Tables

  private func readTable(
    _ bytes: [UInt8], named name: String, into result: inout Result
  ) throws {
    let reading = AnswerSheet.read(
      bytes, name: name, framework: framework,
      options: .init(organisations: organisations, round: round))
    guard let responses = reading.responses else {
      if try readEarlierTable(bytes, named: name, into: &result) { return }
      let all = reading.diagnostics.map(\.description) + (reading.more.map { [$0] } ?? [])
      throw CommandFailure(.badData, all.joined(separator: "\n"))
    }
    result.notes += reading.notes.map { "\(name): \($0)" }
    try requireRoles(responses, named: name)
    result.contributions += responses.map { response in
      Contribution(
        source: name,
        file: response.file(answering: framework, in: round.id, respondent: .partnerLead),
        isWhole: false)
    }
  }

  /// Refuses a role that no response file could hold, for what is taken in is written out again.
  private func requireRoles(_ responses: [SheetResponse], named name: String) throws {
    let roles = responses.compactMap(\.respondent?.title)
    guard let role = roles.first(where: { Role(written: $0) == nil }) else { return }
    throw refusal(
      name, "'\(role.printable(limit: 40))' is not a role",
      do: "use one line of 1 to 100 characters, such as 'data lead'")
  }

  /// Reads a table that answers another edition which the workspace keeps, and carries it over.
  ///
  /// - Returns: Whether it answers one.
  private func readEarlierTable(
    _ bytes: [UInt8], named name: String, into result: inout Result
  ) throws -> Bool {
    let others = editions.values.filter { $0.edition != framework.edition }
      .sorted { $0.edition > $1.edition }
    for earlier in others {
      let reading = AnswerSheet.read(
        bytes, name: name, framework: earlier,
        options: .init(organisations: organisations, round: round))
      guard let responses = reading.responses else { continue }
      result.notes += reading.notes.map { "\(name): \($0)" }
      try requireRoles(responses, named: name)
      for response in responses {
        var file = response.file(answering: earlier, in: round.id, respondent: .partnerLead)
        let notAsked = file.keepQuestions(of: framework, from: earlier)
        result.notes += try carry(&file, notAsked: notAsked, named: name)
        result.contributions.append(Contribution(source: name, file: file, isWhole: false))
      }
      return true
    }
    return false
  }
}

extension ResponseFile {
  /// Leaves out what belongs to questions that a framework does not ask.
  ///
  /// - Returns: The questions that were answered and are not asked, in the earlier edition's order.
  fileprivate mutating func keepQuestions(
    of framework: Framework, from earlier: Framework
  ) -> [Question.ID] {
    let gone = Set(own.response.entries.keys.filter { framework.position(of: $0) == nil })
    for question in gone { own.response.entries[question] = nil }
    own.evidence = own.evidence.compactMap { item in
      let shows = item.shows.filter { framework.position(of: $0) != nil }
      return shows.isEmpty
        ? nil
        : Evidence(
          kind: item.kind, title: item.title, reference: item.reference, date: item.date,
          shows: shows)
    }
    return earlier.questions.map(\.id).filter(gone.contains)
  }
}

/// What kind of file bytes are, told by how they begin.
private enum FileKind {
  case response, form, table

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(4_096), as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if text.hasPrefix("{") || TextBlock.isIn(bytes) {
      self = .response
    } else if text.lowercased().hasPrefix("<!doctype html") {
      self = .form
    } else {
      self = .table
    }
  }
}

extension Role {
  /// Who answers for an organisation where nobody else is named.
  static let partnerLead = Role("partner lead")
}
