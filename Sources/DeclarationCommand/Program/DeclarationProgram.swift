import CommandParsing

/// The `declaration` program: every command, in the order of its help.
enum DeclarationProgram {
  /// The version that pages and `--version` give.
  static let version = "0.1.0"

  static let root: Action = Action(
    group: "declaration",
    "A self-assessment of data maturity for the signatories of the Essex Data Declaration",
    discussion: """
      Run 'declaration demo' to see sixteen partners, three rounds of made-up answers and the \
      reports made from them.

      A programme begins with 'declaration init' and 'declaration round add'. Partners answer in a \
      browser with 'declaration form', in a sheet with 'declaration form --sheet', or at a \
      terminal with 'declaration assess'. What they send is for 'declaration import'. The lead \
      reads 'declaration status' and 'declaration report compare'.
      """,
    [
      demo, initialise, partners, round, status, form, assess, importAnswers, agree, evidence, plan,
      offers, review, board, falls, signOff, forget, export, score, report, release, framework,
      history,
      backup, copy, register, verify, completions, manual,
    ])

  static let program: Program = Program(
    root.declaration, version: version,
    globalOptions: [.flag("no-color", "Write without colours, as is always done")],
    exitStatuses: [
      .init(0, "what was asked is done"),
      .init(1, "a check found problems"),
      .init(64, "the command line is wrong"),
      .init(65, "what was given is not right"),
      .init(66, "what was named is not there"),
      .init(70, "a defect of ours"),
      .init(73, "the place to write to is full, read-only or taken"),
      .init(75, "the workspace was locked for too long: try again"),
      .init(130, "interrupted"),
    ])
}

/// Runs the program.
///
/// - Parameters:
///   - arguments: The words after the program's name.
///   - console: What the command may know of the world and do to it.
/// - Returns: How the command ended; its messages are on the console.
public func run(_ arguments: [String], console: any Console) -> ExitStatus {
  do {
    switch try DeclarationProgram.program.parse(arguments) {
    case .help(let text), .version(let text):
      console.write(text.hasSuffix("\n") ? text : text + "\n")
      return .done
    case .run(let invocation):
      let words = invocation.place.words.dropFirst()
      guard let run = DeclarationProgram.root.action(at: words)?.run else {
        throw CommandFailure(.defect, "the command does nothing", do: "report it to us")
      }
      return try run(invocation, console)
    }
  } catch {
    let failure = CommandFailure(explaining: error)
    console.tell(failure.message + "\n")
    return failure.status
  }
}
