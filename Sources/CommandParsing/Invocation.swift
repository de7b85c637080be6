/// A command line that was understood: which command, with what.
package struct Invocation: Hashable, Sendable {
  /// The command that is called.
  package let place: Program.Place
  private let globalOptions: [Option]
  private let given: [String: [String]]
  private let arguments: [String: [String]]

  init(
    place: Program.Place, globalOptions: [Option], given: [String: [String]],
    arguments: [String: [String]]
  ) {
    self.place = place
    self.globalOptions = globalOptions
    self.given = given
    self.arguments = arguments
  }

  /// Whether a flag was given.
  package func isSet(_ name: String) -> Bool {
    precondition(option(name).value == nil, "--\(name) is no flag")
    return given[name] != nil
  }

  /// The value of an option, or `nil` where it was not given.
  package func value(_ name: String) -> String? { values(name).first }

  /// All the values of an option that may be repeated, in order.
  package func values(_ name: String) -> [String] {
    precondition(option(name).value != nil, "--\(name) takes no value")
    return given[name] ?? []
  }

  /// The value of an option, read as something.
  ///
  /// - Parameters:
  ///   - name: The option's name.
  ///   - expected: What would have been right, such as "a date such as 2026-03-31".
  ///   - read: Reads a value, or gives `nil` where it is not one.
  /// - Returns: What was read, or `nil` where the option was not given.
  /// - Throws: An error that names the option and what was expected.
  package func value<Read>(
    _ name: String, as expected: String, _ read: (String) -> Read?
  ) throws(UsageError) -> Read? {
    guard let text = value(name) else { return nil }
    guard let value = read(text) else {
      throw UsageError(
        .unreadableValue(subject: "--\(name)", value: text, expected: expected), place)
    }
    return value
  }

  /// An argument by the name of its value, or `nil` where it was not given.
  package func argument(_ name: String) -> String? { arguments(name).first }

  /// All of an argument that may be repeated, in order.
  package func arguments(_ name: String) -> [String] {
    precondition(
      place.command.arguments.contains { $0.value.name == name },
      "\(place.path) has no argument \(name)")
    return arguments[name] ?? []
  }

  private func option(_ name: String) -> Option {
    guard let option = (place.command.options + globalOptions).first(where: { $0.name == name })
    else { preconditionFailure("\(place.path) has no option --\(name)") }
    return option
  }
}
