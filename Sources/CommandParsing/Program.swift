/// A program as it is declared: its commands, and what holds for all of them.
package struct Program: Hashable, Sendable {
  /// The command that the program's own name calls.
  package let command: Command
  /// The version, in digits and full stops.
  package let version: String
  /// Options that may stand anywhere before `--`, with any command.
  package let globalOptions: [Option]
  /// What the program's exit codes mean, in ascending order.
  package let exitStatuses: [ExitStatus]

  /// An exit code and its meaning.
  package struct ExitStatus: Hashable, Sendable {
    /// The code.
    package let code: Int
    /// What it means, without a full stop.
    package let meaning: String

    /// Makes an exit status.
    package init(_ code: Int, _ meaning: String) {
      self.code = code
      self.meaning = meaning
    }
  }

  /// Declares a program; `--help` and `--version` are added to its global options.
  package init(
    _ command: Command, version: String, globalOptions: [Option] = [],
    exitStatuses: [ExitStatus] = []
  ) {
    self.command = command
    self.version = version
    self.globalOptions = globalOptions + [Self.help, Self.versionFlag]
    self.exitStatuses = exitStatuses
    for place in places {
      let words = (place.command.options + self.globalOptions).flatMap(\.spellings)
      precondition(
        Set(words).count == words.count, "\(place.path) declares an option twice: \(words)")
    }
  }

  static let help = Option.flag("help", "Show help for the command", short: "h")
  static let versionFlag = Option.flag("version", "Show the version")

  /// What `--version` prints, without an end of line.
  package var versionText: String { "\(command.name) \(version)" }

  /// A command and the words that call it.
  package struct Place: Hashable, Sendable {
    /// The words, from the program's name on.
    package let words: [String]
    /// The command.
    package let command: Command

    /// The words with spaces between them.
    package var path: String { words.joined(separator: " ") }
  }

  /// The program's own command.
  package var root: Place { Place(words: [command.name], command: command) }

  /// Every command, each before those beneath it.
  package var places: [Place] {
    func walk(_ place: Place) -> [Place] {
      [place]
        + place.command.subcommands.flatMap {
          walk(Place(words: place.words + [$0.name], command: $0))
        }
    }
    return walk(root)
  }
}
