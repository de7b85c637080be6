import CommandParsing

extension DeclarationProgram {
  /// Writes the completions of a shell.
  static let completions = Action(
    Command(
      "completions", "Write tab completions for a shell",
      arguments: [Argument(.one(of: ["bash", "zsh", "fish"], "SHELL"), "Which shell")],
      examples: [
        .init(
          "declaration completions bash > declaration.bash", "Completions for bash to source.")
      ])
  ) { invocation, console in
    let script =
      switch invocation.argument("SHELL") {
      case "zsh": program.zshCompletion
      case "fish": program.fishCompletion
      default: program.bashCompletion
      }
    console.write(script)
    return .done
  }

  /// Writes the manual page.
  static let manual = Action(
    Command(
      "man", "Write the manual page",
      examples: [.init("declaration man | man -l -", "Read it.")])
  ) { _, console in
    console.write(program.manualPage)
    return .done
  }
}
