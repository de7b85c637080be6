import AnswerFiles
import CommandParsing
import DelimitedText
import Diagnostics
import FoundationEssentials
import Maturity

extension DeclarationProgram {
  /// Scores an answer table: answers in, scores out, no workspace.
  static let score = Action(
    Command(
      "score", "Score an answer table, without a workspace",
      discussion: """
        The table is CSV with the columns organisation, question and answer and, where known, \
        round, respondent, reason, note, evidence_kind, evidence_title, evidence_reference and \
        evidence_date, in any order. The scores are written as CSV, a row for each organisation \
        and each section of the framework.

        What does not apply is taken as confirmed, because there is no lead to ask.

        A framework of your own may ask for an answer from a scale, or for a number. The column \
        answer then holds the answer's label, or the number with a point before its decimals.
        """,
      arguments: [
        Argument(.file("ANSWERS"), "The table; by default standard input", count: .optional)
      ],
      options: [
        .option(
          "framework", .file("FRAMEWORK"), "The framework; by default the Essex Data Declaration"),
        .option(
          "round-date", .text("DATE"), "The date that the age of evidence is counted back from"),
        .flag(
          "grouped", "Read organisations in ascending order of id, in memory that does not grow"),
        .option(
          "rules", .one(of: ["own", "all"], "RULES"),
          "Score by the framework's own rules, or by five others as well, to see what holds"),
        WorkspaceOptions.json,
      ],
      examples: [
        .init("declaration score answers.csv > scores.csv", "Score a table."),
        .init("declaration score --json < answers.csv", "Score standard input, as JSON."),
      ])
  ) { invocation, console in
    let framework = try FrameworkSource(
      named: invocation.value("framework"), console: console
    ).framework
    let comparesRules = invocation.value("rules") == "all"
    if comparesRules && invocation.isSet("grouped") {
      throw CommandFailure(
        .usage,
        "'--rules all' compares every organisation with every other, and '--grouped' forgets",
        do: "leave out one of the two")
    }
    let scorer = TableScorer(
      framework: framework,
      roundDate: try invocation.value("round-date", as: "a date such as 2026-03-31") {
        CalendarDate(iso: $0)
      }, comparesRules: comparesRules)
    let path = invocation.argument("ANSWERS") ?? "-"
    guard path != "-" || !console.isInputTerminal else {
      throw CommandFailure(
        .usage, "there is no answer table", do: "name a file, or send one to standard input")
    }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    var run = ScoreRun(
      scorer,
      form: invocation.isSet("json")
        ? JSONScores(framework: framework) : CSVScores(framework, comparesRules: comparesRules),
      threads: threads, console: console)
    var scan = AnswerScan(
      name: path.inputName, framework: framework,
      order: invocation.isSet("grouped") ? .ascending : .any, threads: threads)
    let input = try InputPieces(path, console: console)
    while !scan.hasStopped, case let piece = try input.next(), !piece.isEmpty {
      scan.feed(piece)
      try run.add(scan.take(), named: path.inputName)
    }
    scan.finish()
    for note in scan.notes { console.tell("note: \(note)\n") }
    if scan.answersAnotherFramework, invocation.value("framework") == nil {
      throw CommandFailure(answersNothingOf: framework, table: path.inputName)
    }
    if scan.hasErrors { throw CommandFailure(scan.diagnostics, more: scan.more) }
    try run.add(scan.take(), named: path.inputName)
    run.finish()
    for note in run.scorer.notes { console.tell("note: \(note)\n") }
    return .done
  }
}

extension CommandFailure {
  /// A table of which not one question stands in the framework that is taken where none is named.
  fileprivate init(answersNothingOf framework: Framework, table name: String) {
    let diagnostic = Diagnostic(
      .error, at: .init(file: name),
      problem: "none of its questions stands in the framework '\(framework.id)'",
      remedy: "name the framework that it answers with --framework FILE")
    self.init([diagnostic], more: nil)
  }

  /// Bad data, with what was found, and how much more was.
  init(_ diagnostics: [Diagnostic], more: String?) {
    let all = diagnostics.map(\.description) + (more.map { [$0] } ?? [])
    self.init(.badData, all.joined(separator: "\n"))
  }
}

extension String {
  /// The name of an input as messages give it.
  var inputName: String { self == "-" ? "standard input" : self }
}
