import Diagnostics

/// A command line that was not understood, and where the parser stood.
package struct UsageError: Error, Hashable, Sendable {
  /// What is wrong.
  package let fact: Fact
  /// The command that was being read.
  package let place: Program.Place

  /// What can be wrong with a command line.
  package enum Fact: Hashable, Sendable {
    /// A word that calls no command.
    case unknownCommand(String, known: [String])
    /// A command that is only the name of others.
    case missingCommand(known: [String])
    /// An option that the command does not have.
    case unknownOption(String, known: [String])
    /// An option without its value.
    case missingValue(option: String, value: String)
    /// A flag with a value.
    case unexpectedValue(flag: String)
    /// An argument that the command cannot do without.
    case missingArgument(String)
    /// An option that the command cannot do without.
    case missingOption(String)
    /// An argument more than the command takes.
    case unexpectedArgument(String)
    /// A value that is not among those allowed.
    case valueNotAllowed(subject: String, value: String, allowed: [String])
    /// A value that cannot be read as what it should be.
    case unreadableValue(subject: String, value: String, expected: String)
    /// An option given twice that may be given once.
    case repeatedOption(String)
    /// Two options that cannot stand together.
    case conflict(String, String)
  }

  /// Makes an error.
  package init(_ fact: Fact, _ place: Program.Place) {
    self.fact = fact
    self.place = place
  }
}

extension UsageError: CustomStringConvertible {
  /// The error as it is printed: what is wrong and what to do, the usage, and where help is.
  package var description: String {
    let head = "error: \(problem) — \(remedy)".printable(limit: 1_000)
    return "\(head)\n\(HelpText.usage(of: place))\nSee '\(place.path) --help'."
  }

  private var problem: String {
    switch fact {
    case .unknownCommand(let word, _): "'\(word)' is not a command of '\(place.path)'"
    case .missingCommand: "'\(place.path)' needs a command"
    case .unknownOption(let word, _): "'\(place.path)' has no option '\(word)'"
    case .missingValue(let option, _): "'\(option)' has no value"
    case .unexpectedValue(let flag): "'\(flag)' takes no value"
    case .missingArgument(let name): "\(name) is missing"
    case .missingOption(let option): "'\(option)' is missing"
    case .unexpectedArgument(let word): "'\(word)' is one argument too many"
    case .valueNotAllowed(let subject, let value, _): "'\(value)' cannot be \(subject)"
    case .unreadableValue(let subject, let value, _): "'\(value)' cannot be \(subject)"
    case .repeatedOption(let option): "'\(option)' is given twice"
    case .conflict(let option, let other): "'\(option)' cannot stand beside '\(other)'"
    }
  }

  private var remedy: String {
    switch fact {
    case .unknownCommand(let word, let known), .unknownOption(let word, let known):
      word.didYouMean(among: known)
    case .missingCommand(let known): "use one of: \(known.joined(separator: ", "))"
    case .missingValue(let option, let value): "write '\(option) \(value)'"
    case .unexpectedValue(let flag): "write '\(flag)' alone"
    case .missingArgument: "write it after '\(place.path)'"
    case .missingOption(let option): "add '\(option)'"
    case .unexpectedArgument: "remove it, or put quotes around a name that holds spaces"
    case .valueNotAllowed(_, let value, let allowed): value.didYouMean(among: allowed)
    case .unreadableValue(_, _, let expected): "use \(expected)"
    case .repeatedOption: "give it once"
    case .conflict: "use one of the two"
    }
  }
}
