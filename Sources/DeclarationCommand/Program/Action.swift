import CommandParsing

/// A command as it is declared, and what it does.
struct Action: Sendable {
  /// How it is called and explained.
  let declaration: Command
  /// What it does; `nil` for the name of a group.
  let run: Run?
  /// The commands beneath it.
  let actions: [Action]

  /// Does what a command line asks.
  ///
  /// Nothing is written to standard output before everything that can fail has succeeded, so that
  /// on failure it stays empty.
  typealias Run = @Sendable (Invocation, any Console) throws -> ExitStatus

  /// Declares a command that does something.
  init(_ declaration: Command, run: @escaping Run) {
    self.declaration = declaration
    self.run = run
    actions = []
  }

  /// Declares a group of commands.
  init(group name: String, _ abstract: String, discussion: String = "", _ actions: [Action]) {
    declaration = Command(
      name, abstract, discussion: discussion, subcommands: actions.map(\.declaration))
    run = nil
    self.actions = actions
  }

  /// The action beneath this one that some words call.
  func action(at words: some Collection<String>) -> Action? {
    guard let word = words.first else { return self }
    return actions.first { $0.declaration.name == word }?.action(at: words.dropFirst())
  }
}
