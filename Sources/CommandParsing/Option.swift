/// What begins with dashes: an option that takes a value, or a flag that takes none.
package struct Option: Hashable, Sendable {
  /// The name without its dashes.
  package let name: String
  /// A letter that may stand for it after one dash; `nil` for most.
  package let short: Character?
  /// The value that it takes; `nil` for a flag.
  package let value: Value?
  /// What it is for, in one sentence without a full stop.
  package let help: String
  /// Whether the command cannot do without it.
  package let isRequired: Bool
  /// Whether it may be given more than once.
  package let isRepeatable: Bool
  /// The names of the options that it cannot stand beside.
  package let conflicts: [String]

  private init(
    name: String, short: Character?, value: Value?, help: String, isRequired: Bool,
    isRepeatable: Bool, conflicts: [String]
  ) {
    precondition(!name.isEmpty && !name.hasPrefix("-"), "an option's name without dashes: \(name)")
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.conflicts = conflicts
  }

  /// Declares an option that takes a value.
  package static func option(
    _ name: String, _ value: Value, _ help: String, short: Character? = nil,
    isRequired: Bool = false, isRepeatable: Bool = false, conflicts: [String] = []
  ) -> Option {
    Option(
      name: name, short: short, value: value, help: help, isRequired: isRequired,
      isRepeatable: isRepeatable, conflicts: conflicts)
  }

  /// Declares a flag.
  package static func flag(
    _ name: String, _ help: String, short: Character? = nil, conflicts: [String] = []
  ) -> Option {
    Option(
      name: name, short: short, value: nil, help: help, isRequired: false, isRepeatable: false,
      conflicts: conflicts)
  }

  /// Everything that may be typed for it, the long form first.
  var spellings: [String] { ["--\(name)"] + (short.map { ["-\($0)"] } ?? []) }

  /// The option and its value as a list of options shows them.
  var heading: String {
    let names = spellings.reversed().joined(separator: ", ")
    return value.map { "\(names) \($0.name)" } ?? names
  }

  /// The option as a usage line shows it.
  var usage: String {
    let typed = value.map { "--\(name) \($0.name)" } ?? "--\(name)"
    return (isRequired ? typed : "[\(typed)]") + (isRepeatable ? "…" : "")
  }
}

/// A value that an argument or an option takes.
package struct Value: Hashable, Sendable {
  /// What it is, in capitals.
  package let name: String
  /// What may be given; empty where anything may.
  package let allowed: [String]
  /// What a shell should offer.
  package let completion: Completion

  /// What a shell offers for a value.
  package enum Completion: Hashable, Sendable {
    /// Nothing but what is allowed.
    case allowed
    /// Files.
    case file
    /// Folders.
    case folder
  }

  private init(name: String, allowed: [String], completion: Completion) {
    self.name = name
    self.allowed = allowed
    self.completion = completion
  }

  /// Any text.
  package static func text(_ name: String) -> Value {
    Value(name: name, allowed: [], completion: .allowed)
  }

  /// One of several words.
  package static func one(of allowed: [String], _ name: String) -> Value {
    precondition(!allowed.isEmpty, "\(name) allows nothing")
    return Value(name: name, allowed: allowed, completion: .allowed)
  }

  /// The path of a file.
  package static func file(_ name: String = "FILE") -> Value {
    Value(name: name, allowed: [], completion: .file)
  }

  /// The path of a folder.
  package static func folder(_ name: String = "DIR") -> Value {
    Value(name: name, allowed: [], completion: .folder)
  }
}
