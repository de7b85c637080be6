/// A command as it is declared: parsing, help, completions and the manual all come from here.
package struct Command: Hashable, Sendable {
  /// The word that calls it.
  package let name: String
  /// What it does, in one line without a full stop.
  package let abstract: String
  /// Whatever else somebody should know; paragraphs are separated by an empty line.
  package let discussion: String
  /// What follows the name, in order.
  package let arguments: [Argument]
  /// Its options and flags, in the order of the help.
  package let options: [Option]
  /// The commands beneath it, in the order of the help.
  package let subcommands: [Command]
  /// Uses of it that are worth showing.
  package let examples: [Example]

  /// A command line, and what it does.
  package struct Example: Hashable, Sendable {
    /// The command line as it is typed.
    package let line: String
    /// What it does, in one sentence.
    package let meaning: String

    /// Makes an example.
    package init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  /// Declares a command; a contradiction in the declaration is a mistake of ours and stops.
  package init(
    _ name: String, _ abstract: String, discussion: String = "", arguments: [Argument] = [],
    options: [Option] = [], subcommands: [Command] = [], examples: [Example] = []
  ) {
    precondition(
      arguments.isEmpty || subcommands.isEmpty, "\(name) has both arguments and subcommands")
    precondition(
      arguments.dropLast().allSatisfy { $0.count == .one },
      "\(name) has an argument after one that may be missing or repeated")
    let words = options.flatMap(\.spellings)
    precondition(Set(words).count == words.count, "\(name) declares an option twice: \(words)")
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.subcommands = subcommands
    self.examples = examples
  }

  /// The command beneath this one that a word calls.
  package func subcommand(_ name: String) -> Command? { subcommands.first { $0.name == name } }
}

/// What stands after a command by its position.
package struct Argument: Hashable, Sendable {
  /// What it is, which is its name too.
  package let value: Value
  /// How often it stands.
  package let count: Count
  /// What it is for, in one sentence without a full stop.
  package let help: String

  /// How often an argument stands.
  package enum Count: Hashable, Sendable {
    /// Once, always.
    case one
    /// Once or not at all.
    case optional
    /// Any number of times, none included.
    case any
    /// Once at least.
    case several
  }

  /// Declares an argument.
  package init(_ value: Value, _ help: String, count: Count = .one) {
    self.value = value
    self.count = count
    self.help = help
  }

  /// The argument as a usage line shows it.
  var usage: String {
    switch count {
    case .one: value.name
    case .optional: "[\(value.name)]"
    case .any: "[\(value.name)…]"
    case .several: "\(value.name)…"
    }
  }
}
