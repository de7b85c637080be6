import AnswerFiles
import Diagnostics
import Maturity

/// What answer tables must satisfy before anything of them is taken into a round.
struct AnswerIntake {
  let framework: Framework
  let round: Round
  let organisations: [Organisation.ID]

  /// A table with the name of its file.
  struct NamedTable {
    let name: String
    let table: AnswerTable
    let notes: [String]
  }

  /// Reads every table.
  ///
  /// - Throws: A failure with the problems of all of them together.
  func read(_ paths: [String], _ console: any Console) throws -> [NamedTable] {
    var tables: [NamedTable] = []
    var problems: [String] = []
    for path in paths {
      let reading = AnswerTable.read(
        try Files.read(path, console: console), name: path.inputName, framework: framework,
        options: .init(organisations: organisations))
      if let table = reading.table {
        tables.append(NamedTable(name: path.inputName, table: table, notes: reading.notes))
      } else {
        problems += reading.diagnostics.map(\.description) + (reading.more.map { [$0] } ?? [])
      }
    }
    problems += tables.flatMap(conflicts)
    guard problems.isEmpty else {
      throw CommandFailure(.badData, problems.joined(separator: "\n"))
    }
    return tables
  }

  /// The answers of a table that do not belong to this round.
  private func conflicts(in table: NamedTable) -> [String] {
    let names = Set(table.table.submissions.compactMap(\.round))
    return names.subtracting([round.id.text, round.name]).sorted().map { name in
      let name = name.printable(limit: 80)
      return "\(table.name): error: the table holds answers for round '\(name)' — take them in "
        + "with --round \(name), or correct the column"
    }
  }

  /// What a submission changes of what stands.
  ///
  /// - Throws: A failure where it says that a criterion which applies to everybody does not apply,
  ///   unless the whole activity is said not to apply (METHOD 1).
  func update(
    _ standing: Assessment, with submission: AnswerTable.Submission
  ) throws -> AnswerUpdate {
    let update = AnswerUpdate(submission, of: standing, in: framework)
    var after = standing
    for change in update.changes { after.entries[change.question] = change.after }
    let questionnaire = Questionnaire(framework: framework, assessment: after)
    for activity in questionnaire.activities {
      let problem = questionnaire.problems(in: activity).first { $0.kind == .notOffered }
      guard let problem else { continue }
      throw CommandFailure(
        .badData,
        "\(standing.organisation) says that '\(framework.questions[problem.position].id)' does not "
          + "apply, but it applies to everybody",
        do: "answer it, or say of every criterion of '\(activity.section.id)' that it does not "
          + "apply")
    }
    return update
  }
}
