extension Program {
  /// The program's manual page, in roff with the macros of man(7).
  package var manualPage: String {
    let name = command.name
    var lines = [
      ".TH \"\(name.uppercased().roff)\" 1 \"\" \"\(versionText.roff)\" \"\(name.roff)\"",
      // Ragged lines and no hyphens: what is typed must read as it is typed.
      ".ad l",
      ".nh",
      ".SH NAME",
      "\(name.roff) \\- \(command.abstract.roff)",
      ".SH SYNOPSIS",
    ]
    for place in places where place.command.subcommands.isEmpty { lines += Self.synopsis(place) }
    lines.append(".SH DESCRIPTION")
    lines += Self.paragraphs(
      command.discussion.isEmpty ? "\(command.abstract)." : command.discussion)
    if places.count > 1 { lines.append(".SH COMMANDS") }
    for place in places.dropFirst() {
      lines.append(".SS \"\(place.path.roff)\"")
      lines += Self.paragraphs("\(place.command.abstract).")
      lines += Self.paragraphs(place.command.discussion)
      lines += place.command.arguments.flatMap {
        Self.item(".I \"\($0.value.name.roff)\"", HelpText.help($0.help, $0.value))
      }
      lines += place.command.options.flatMap(Self.item)
    }
    lines.append(".SH OPTIONS")
    lines += (places.count > 1 ? [] : command.options).flatMap(Self.item)
    lines += globalOptions.flatMap(Self.item)
    if !exitStatuses.isEmpty {
      lines.append(".SH \"EXIT STATUS\"")
      lines += exitStatuses.flatMap { Self.item(".B \($0.code)", $0.meaning) }
    }
    let examples = places.flatMap(\.command.examples)
    if !examples.isEmpty {
      lines.append(".SH EXAMPLES")
      for example in examples {
        lines += Self.paragraphs(example.meaning)
        lines += [".RS 4", ".nf", example.line.roffLine, ".fi", ".RE"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func synopsis(_ place: Place) -> [String] {
    let words = HelpText.usage(of: place).dropFirst("Usage: ".count).dropFirst(place.path.count)
    let rest = words.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return [".PP", "\\fB\(place.path.roff)\\fR" + (rest.isEmpty ? "" : " \(rest.roff)")]
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.paragraphs.flatMap { [".PP", $0.roffLine] }
  }

  private static func item(_ option: Option) -> [String] {
    item(".B \"\(option.heading.roff)\"", HelpText.help(option.help, option.value))
  }

  private static func item(_ heading: String, _ help: String) -> [String] {
    [".TP", heading, "\(help).".roffLine]
  }
}

extension String {
  /// The text with what roff would act on escaped, to stand within a line.
  fileprivate var roff: String {
    reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "\"": text += "\\(dq"
      case "…": text += "..."
      default: text.append(character)
      }
    }
  }

  /// The text escaped to be a line by itself.
  fileprivate var roffLine: String {
    hasPrefix(".") || hasPrefix("'") ? "\\&\(roff)" : roff
  }
}
