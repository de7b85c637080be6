import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Looks for damage and tampering.
  static let verify = Action(
    Command(
      "verify", "Check the workspace for damage and tampering",
      discussion: """
        Checks the file itself, the frameworks as kept, that the history is unbroken, that today's \
        answers are what the history leads to, and each signature against the answers signed. \
        With --against, says which signature a printed fingerprint belongs to, and whether the \
        answers still are those that were signed. The exit status is 1 where anything is wrong.
        """,
      options: [
        .option(
          "against", .text("FINGERPRINT"),
          "The fingerprint printed beside a signature, with or without spaces"),
        WorkspaceOptions.workspace,
      ],
      examples: [
        .init("declaration verify", "Check everything."),
        .init("declaration verify --against '0f1e2d3c …'", "Check a printed signature as well."),
      ])
  ) { invocation, console in
    let fingerprint = try invocation.value("against").map(fingerprint)
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let problems = try workspace.verify()
    for problem in problems {
      let diagnostic = Diagnostic(
        .error, at: .init(file: workspace.path), problem: problem.description,
        remedy: workspace.isRegister
          ? "ask who has been at the tables, and go back to a backup"
          : "keep this file to see what happened, and go back to a backup")
      console.tell("\(diagnostic)\n")
    }
    if problems.isEmpty { console.tell("The workspace is whole.\n") }
    guard let fingerprint else { return problems.isEmpty ? .done : .problemsFound }
    let matches = try workspace.verify(against: fingerprint)
    if matches.isEmpty {
      console.tell("Nothing in this workspace was signed with that fingerprint.\n")
      return .problemsFound
    }
    let organisations = try workspace.organisations()
    for match in matches {
      let name = organisations.first { $0.id == match.organisation }?.name
      console.tell(match.inWords(name ?? match.organisation.text) + "\n")
    }
    let holds = matches.contains { $0.isUnchanged && $0.signature.voided == nil }
    return problems.isEmpty && holds ? .done : .problemsFound
  }

  private static func fingerprint(_ text: String) throws -> String {
    let digits = text.lowercased().filter { !$0.isWhitespace }
    guard digits.utf8.count == 64, digits.utf8.allSatisfy({ Character(.init($0)).isHexDigit })
    else {
      throw CommandFailure(
        .usage, "'\(text.printable(limit: 100))' is not a whole fingerprint",
        do: "give all 64 digits, 0 to 9 and a to f; spaces make no difference")
    }
    return digits
  }
}

extension SignatureMatch {
  /// Who signed what, and whether it still holds.
  fileprivate func inWords(_ name: String) -> String {
    var words = "Signed for \(name) in round \(round) by the \(signature.role)"
    if let name = signature.name { words += ", \(name)," }
    words += " on \(signature.date.inWords)."
    if let exceptions = signature.exceptions { words += " Exceptions: \(exceptions)" }
    words +=
      isUnchanged
      ? " The answers are those that were signed." : " The answers have changed since."
    if let voided = signature.voided {
      words += " The signature was voided on \(voided.at) by the \(voided.role): \(voided.because)"
    }
    return words.printable(limit: 1_000)
  }
}
