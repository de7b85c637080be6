extension Program {
  /// A script that teaches fish to complete the program's command line.
  package var fishCompletion: String {
    let name = command.name
    let function = "__\(name.shellIdentifier)_path"
    var lines = [
      "# Completion of '\(name)' for fish.",
      "function \(function)",
      "    set -l path \(name.fishQuoted)",
      "    for word in (commandline -opc)[2..-1]",
      "        switch \"$path $word\"",
    ]
    if places.count > 1 {
      let paths = places.dropFirst().map(\.path.fishQuoted).joined(separator: " ")
      lines += ["            case \(paths)", "                set path \"$path $word\""]
    }
    lines += ["        end", "    end", "    echo $path", "end"]
    for place in places {
      let condition = "test (\(function)) = \"\(place.path)\"".fishQuoted
      let start = "complete -c \(name) -n \(condition)"
      for subcommand in place.command.subcommands {
        lines.append("\(start) -f -a \(subcommand.name) -d \(subcommand.abstract.fishQuoted)")
      }
      for argument in place.command.arguments where !argument.value.allowed.isEmpty {
        let allowed = argument.value.allowed.joined(separator: " ").fishQuoted
        lines.append("\(start) -f -a \(allowed) -d \(argument.help.fishQuoted)")
      }
      for option in place.command.options + globalOptions {
        let short = option.short.map { " -s \($0)" } ?? ""
        let value = option.value.map { Self.fishValue($0) } ?? ""
        lines.append("\(start)\(short) -l \(option.name)\(value) -d \(option.help.fishQuoted)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func fishValue(_ value: Value) -> String {
    switch value.completion {
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .allowed where value.allowed.isEmpty: " -x"
    case .allowed: " -x -a \(value.allowed.joined(separator: " ").fishQuoted)"
    }
  }
}

extension String {
  /// The text as one word of fish.
  fileprivate var fishQuoted: String {
    "'\(replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
