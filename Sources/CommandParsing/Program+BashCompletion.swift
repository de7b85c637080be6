extension Program {
  /// A script that teaches bash to complete the program's command line.
  package var bashCompletion: String {
    let places = places
    let name = command.name
    let function = "_\(name.shellIdentifier)"
    var lines = [
      "# Completion of '\(name)' for bash.",
      "\(function)() {",
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\"",
      "  local previous=\"${COMP_WORDS[COMP_CWORD - 1]}\"",
      "  local path=\(name.shellQuoted) words='' index",
      "  for ((index = 1; index < COMP_CWORD; index++)); do",
      "    case \"$path ${COMP_WORDS[index]}\" in",
    ]
    if places.count > 1 {
      let paths = places.dropFirst().map(\.path.shellQuoted).joined(separator: " | ")
      lines.append("      \(paths)) path=\"$path ${COMP_WORDS[index]}\" ;;")
    }
    lines += ["    esac", "  done", "  case \"$path $previous\" in"]
    for place in places {
      for option in place.command.options + globalOptions {
        guard let value = option.value else { continue }
        let patterns = option.spellings.map { "\(place.path) \($0)".shellQuoted }
        lines.append(
          "    \(patterns.joined(separator: " | "))) \(Self.bashReply(value)); return ;;")
      }
    }
    lines += ["  esac", "  case \"$path\" in"]
    for place in places {
      let words =
        place.command.subcommands.map(\.name) + place.command.arguments.flatMap(\.value.allowed)
        + (place.command.options + globalOptions).flatMap(\.spellings)
      let list = words.joined(separator: " ").shellQuoted
      lines.append("    \(place.path.shellQuoted)) words=\(list) ;;")
    }
    lines += [
      "  esac",
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))",
      "}",
      // Where no word fits, bash offers files.
      "complete -o default -F \(function) \(name.shellQuoted)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func bashReply(_ value: Value) -> String {
    switch value.completion {
    case .file: "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .folder: "COMPREPLY=($(compgen -d -- \"$current\"))"
    case .allowed where value.allowed.isEmpty: "COMPREPLY=()"
    case .allowed:
      "COMPREPLY=($(compgen -W \(value.allowed.joined(separator: " ").shellQuoted)"
        + " -- \"$current\"))"
    }
  }
}

extension String {
  /// The text as one word of any shell.
  var shellQuoted: String { "'\(replacing("'", with: "'\\''"))'" }

  /// The text as part of the name of a shell function.
  var shellIdentifier: String {
    String(map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
