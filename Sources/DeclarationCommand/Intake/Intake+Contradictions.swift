import Diagnostics
import Maturity
import ResponseFiles

// Which of two files is the later nobody can tell from them, and the order of their names would
// settle it silently.
extension Intake {
  /// What a file of this import has settled.
  enum Topic: Hashable {
    case entry(Organisation.ID, Role, Question.ID)
    case agreed(Organisation.ID, Question.ID)
    case plan(Organisation.ID)
    case help(Organisation.ID)
    case assurance(Organisation.ID)
    case board(Organisation.ID)
  }

  /// What an update takes back that another file of this import gives, each as a line.
  func contradictions(of update: ContributionUpdate) -> [String] {
    let organisation = update.organisation
    func line(_ topic: Topic, _ what: String) -> String? {
      givers[topic].map { other in
        "\(update.contribution.source): error: \(what) of \(organisation) is not what '\(other)' "
          + "says — leave the earlier of the two files out, or correct one"
      }
    }
    var lines: [String] = []
    for change in update.responses {
      let role = change.part.response.respondent
      lines += change.entries.filter(\.takesBack).compactMap { entry in
        let words = "'\(entry.question)' by the \(role.title.printable(limit: 100))"
        return line(.entry(organisation, role, entry.question), words)
      }
    }
    lines += update.agreed.compactMap { change in
      line(.agreed(organisation, change.question), "the agreed answer to '\(change.question)'")
    }
    let wholes: [(isOther: Bool, topic: Topic, words: String)] = [
      (update.plan != nil, .plan(organisation), "the plan"),
      (update.help != nil, .help(organisation), "the help offered and asked for"),
      (update.assurances != nil, .assurance(organisation), "the assurance"),
      (update.board != nil, .board(organisation), "what the board is asked and told"),
    ]
    lines += wholes.filter(\.isOther).compactMap { line($0.topic, $0.words) }
    return lines
  }

  /// What a contribution gives.
  static func topics(of contribution: Contribution) -> [Topic] {
    let file = contribution.file
    let organisation = file.organisation
    let entries = ([file.own] + file.colleagues).flatMap { part in
      part.response.entries.keys.map {
        Topic.entry(organisation, part.response.respondent, $0)
      }
    }
    let agreed = file.agreed.keys.map { Topic.agreed(organisation, $0) }
    let wholes: [Topic?] = [
      file.plan.isEmpty ? nil : .plan(organisation),
      file.help.map { _ in .help(organisation) },
      file.assurance.map { _ in .assurance(organisation) },
      file.board.map { _ in .board(organisation) },
    ]
    return entries + agreed + wholes.compactMap(\.self)
  }

  /// Refuses the files where anything is wrong with one of them, or two of them contradict each
  /// other.
  ///
  /// - Throws: A failure that names all of it.
  func requireNoProblems() throws {
    guard problems.isEmpty else {
      throw CommandFailure(.badData, problems.joined(separator: "\n"))
    }
  }

  /// The roles that differ in capitals and spaces alone, which are likely one person: a sentence
  /// for each organisation.
  var likeRoles: [String] {
    Set(updates.map(\.organisation)).sorted().flatMap { organisation in
      let roles = standing[organisation].map { Array($0.responses.keys) } ?? []
      return Dictionary(grouping: roles, by: \.folded).values
        .filter { $0.count > 1 }
        .map { $0.sorted().map { "'\($0.title.printable(limit: 100))'" } }
        .sorted { $0.joined() < $1.joined() }
        .map { alike in
          "\(organisation): \(alike.joined(separator: " and ")) are kept as "
            + "\(alike.count) respondents. Where they are one, correct the role in the file."
        }
    }
  }
}

extension ContributionUpdate.EntryChange {
  /// Whether anything that stood is there no more, or is another.
  var takesBack: Bool {
    (before.answer != nil && before.answer != after.answer)
      || (before.reason != nil && before.reason != after.reason)
      || (before.note != nil && before.note != after.note)
  }
}

extension Role {
  fileprivate var folded: String {
    title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
