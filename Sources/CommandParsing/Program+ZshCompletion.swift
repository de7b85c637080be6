extension Program {
  /// A script that teaches zsh to complete the program's command line.
  package var zshCompletion: String {
    let functions = places.map(zshFunction).joined(separator: "\n")
    let root = Self.zshName(self.root)
    return """
      #compdef \(command.name)
      # Completion of '\(command.name)' for zsh.
      \(functions)
      if [ "$funcstack[1]" = '\(root)' ]; then
        \(root) "$@"
      else
        compdef \(root) \(command.name)
      fi

      """
  }

  private static func zshName(_ place: Place) -> String {
    "_" + place.words.map(\.shellIdentifier).joined(separator: "__")
  }

  private func zshFunction(_ place: Place) -> String {
    let name = Self.zshName(place)
    let command = place.command
    var specifications = (command.options + globalOptions).flatMap(Self.zshOption)
    guard !command.subcommands.isEmpty else {
      specifications += command.arguments.enumerated().map { index, argument in
        let isMany = argument.count == .any || argument.count == .several
        let position = isMany ? "*" : String(index + 1)
        let optional = argument.count == .optional ? ":" : ""
        let message = argument.value.name.zshEscaped
        return "\(position):\(optional)\(message):\(Self.zshAction(argument.value))"
      }
      return "\(name)() {\n  _arguments -s \\\n\(Self.zshList(specifications))\n}"
    }
    specifications += ["1: :->command", "*:: :->arguments"]
    let descriptions = command.subcommands.map {
      "        " + "\($0.name):\($0.abstract.replacing(":", with: "\\:"))".shellQuoted
    }
    let calls = command.subcommands.map {
      let beneath = Place(words: place.words + [$0.name], command: $0)
      return "        \($0.name)) \(Self.zshName(beneath)) ;;"
    }
    return """
      \(name)() {
        local curcontext="$curcontext" state line
        typeset -A opt_args
        _arguments -C \\
      \(Self.zshList(specifications))
        case $state in
          command)
            local -a commands=(
      \(descriptions.joined(separator: "\n"))
            )
            _describe 'command' commands
            ;;
          arguments)
            case $line[1] in
      \(calls.joined(separator: "\n"))
            esac
            ;;
        esac
      }
      """
  }

  private static func zshList(_ specifications: [String]) -> String {
    specifications.map { "    \($0.shellQuoted)" }.joined(separator: " \\\n")
  }

  private static func zshOption(_ option: Option) -> [String] {
    let repeated = option.isRepeatable ? "*" : ""
    return option.spellings.map { spelling in
      let flag = "\(repeated)\(spelling)[\(option.help.zshEscaped)]"
      return option.value.map { "\(flag):\($0.name.zshEscaped):\(zshAction($0))" } ?? flag
    }
  }

  private static func zshAction(_ value: Value) -> String {
    switch value.completion {
    case .file: "_files"
    case .folder: "_files -/"
    case .allowed: value.allowed.isEmpty ? "" : "(\(value.allowed.joined(separator: " ")))"
    }
  }
}

extension String {
  /// The text as zsh's `_arguments` takes a message.
  fileprivate var zshEscaped: String {
    reduce(into: "") { text, character in
      if "[]:\\".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
