extension Program {
  /// What a command line asks for.
  package enum Request: Hashable, Sendable {
    /// To run a command.
    case run(Invocation)
    /// To show this help.
    case help(String)
    /// To show this version.
    case version(String)
  }

  /// Understands a command line.
  ///
  /// - Parameter words: The words after the program's name.
  /// - Returns: What it asks for; no words at all ask for help.
  /// - Throws: The first thing that is wrong with it.
  package func parse(_ words: [String]) throws(UsageError) -> Request {
    if words.isEmpty && !command.subcommands.isEmpty { return .help(HelpText(self, root).text) }
    var parser = Parser(program: self, words: words[...])
    return try parser.parse()
  }
}

/// Reads one command line from left to right.
private struct Parser {
  let program: Program
  var words: ArraySlice<String>
  var place: Program.Place
  var given: [String: [String]] = [:]
  /// The options given, in order.
  var order: [Option] = []
  var positionals: [String] = []

  init(program: Program, words: ArraySlice<String>) {
    self.program = program
    self.words = words
    place = program.root
  }

  mutating func parse() throws(UsageError) -> Program.Request {
    var mayBeOption = true
    while let word = words.popFirst() {
      if mayBeOption && word == "--" {
        mayBeOption = false
      } else if mayBeOption && word.hasPrefix("-") && word != "-" {
        let option = try takeOption(word)
        if option == Program.help { return .help(HelpText(program, place).text) }
        if option == Program.versionFlag { return .version(program.versionText) }
      } else if !place.command.subcommands.isEmpty {
        if word == "help", place.command.subcommand(word) == nil { return try help() }
        try descend(to: word)
      } else {
        positionals.append(word)
      }
    }
    guard place.command.subcommands.isEmpty else {
      throw error(.missingCommand(known: place.command.subcommands.map(\.name)))
    }
    let arguments = try matchArguments()
    try checkOptions()
    return .run(
      Invocation(
        place: place, globalOptions: program.globalOptions, given: given, arguments: arguments))
  }

  private func error(_ fact: UsageError.Fact) -> UsageError { UsageError(fact, place) }

  private mutating func help() throws(UsageError) -> Program.Request {
    while let word = words.popFirst() { try descend(to: word) }
    return .help(HelpText(program, place).text)
  }

  private mutating func descend(to word: String) throws(UsageError) {
    guard let command = place.command.subcommand(word) else {
      throw error(.unknownCommand(word, known: place.command.subcommands.map(\.name)))
    }
    place = Program.Place(words: place.words + [word], command: command)
  }

  private mutating func takeOption(_ word: String) throws(UsageError) -> Option {
    let options = place.command.options + program.globalOptions
    let isLong = word.hasPrefix("--")
    let equals = isLong ? word.firstIndex(of: "=") : nil
    let name = equals.map { String(word[..<$0]) } ?? word
    guard let option = options.first(where: { $0.spellings.contains(name) }) else {
      throw error(.unknownOption(name, known: options.flatMap(\.spellings)))
    }
    if given[option.name] != nil && !option.isRepeatable { throw error(.repeatedOption(name)) }
    var values = given[option.name] ?? []
    if let value = option.value {
      let text: String
      if let equals {
        text = String(word[word.index(after: equals)...])
      } else if let next = words.first, !next.hasPrefix("--") {
        text = next
        words.removeFirst()
      } else {
        throw error(.missingValue(option: name, value: value.name))
      }
      try check(text, value, subject: name)
      values.append(text)
    } else if equals != nil {
      throw error(.unexpectedValue(flag: name))
    }
    given[option.name] = values
    order.append(option)
    return option
  }

  private func check(_ text: String, _ value: Value, subject: String) throws(UsageError) {
    guard value.allowed.isEmpty || value.allowed.contains(text) else {
      throw error(.valueNotAllowed(subject: subject, value: text, allowed: value.allowed))
    }
  }

  private mutating func matchArguments() throws(UsageError) -> [String: [String]] {
    var matched: [String: [String]] = [:]
    var rest = positionals[...]
    for argument in place.command.arguments {
      let isMany = argument.count == .any || argument.count == .several
      let taken = isMany ? rest : rest.prefix(1)
      rest = rest.dropFirst(taken.count)
      if taken.isEmpty && (argument.count == .one || argument.count == .several) {
        throw error(.missingArgument(argument.value.name))
      }
      for text in taken { try check(text, argument.value, subject: argument.value.name) }
      matched[argument.value.name] = Array(taken)
    }
    if let extra = rest.first { throw error(.unexpectedArgument(extra)) }
    return matched
  }

  private func checkOptions() throws(UsageError) {
    for option in place.command.options where option.isRequired && given[option.name] == nil {
      throw error(.missingOption(option.usage))
    }
    for (index, option) in order.enumerated() {
      for other in order[..<index]
      where option.conflicts.contains(other.name) || other.conflicts.contains(option.name) {
        throw error(.conflict("--\(option.name)", "--\(other.name)"))
      }
    }
  }
}
