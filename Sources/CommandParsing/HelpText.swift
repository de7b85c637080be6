import Diagnostics

/// The help of a command, made from its declaration and wrapped at 80 columns.
struct HelpText {
  /// The help, with an end of line after every line.
  let text: String

  private static let width = 80
  private static let helpColumn = 26

  init(_ program: Program, _ place: Program.Place) {
    let command = place.command
    var parts = [
      ("\(command.abstract).").wrapped(width: Self.width).joined(separator: "\n"),
      Self.usage(of: place),
    ]
    parts += command.discussion.paragraphs.map {
      $0.wrapped(width: Self.width).joined(separator: "\n")
    }
    func add(_ title: String, _ entries: [(String, String)]) {
      guard !entries.isEmpty else { return }
      parts.append("\(title):\n" + entries.map(Self.entry).joined(separator: "\n"))
    }
    add("Arguments", command.arguments.map { ($0.value.name, Self.help($0.help, $0.value)) })
    add("Commands", command.subcommands.map { ($0.name, $0.abstract) })
    add(
      "Options",
      (command.options + program.globalOptions).map { ($0.heading, Self.help($0.help, $0.value)) })
    if !command.examples.isEmpty {
      let examples = command.examples.map { example in
        let meaning = example.meaning.wrapped(width: Self.width - 4).map { "    \($0)" }
        return (["  \(example.line)"] + meaning).joined(separator: "\n")
      }
      parts.append("Examples:\n" + examples.joined(separator: "\n"))
    }
    if place == program.root {
      add("Exit status", program.exitStatuses.map { (String($0.code), $0.meaning) })
    }
    if !command.subcommands.isEmpty {
      parts.append("See '\(place.path) help COMMAND' for more about one of them.")
    }
    text = parts.joined(separator: "\n\n") + "\n"
  }

  /// The usage of a command, without an end of line after the last.
  static func usage(of place: Program.Place) -> String {
    let command = place.command
    var words = command.options.filter(\.isRequired).map(\.usage)
    words += command.arguments.map(\.usage)
    words += command.options.filter { !$0.isRequired }.map(\.usage)
    if !command.subcommands.isEmpty { words.append("COMMAND") }
    let head = "Usage: \(place.path)"
    let indent = min(head.count + 1, 30)
    var lines = [head]
    for word in words {
      if (lines.last?.count ?? 0) + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(repeating: " ", count: indent) + word)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What a value is for, and what may be given.
  static func help(_ help: String, _ value: Value?) -> String {
    guard let value, !value.allowed.isEmpty else { return help }
    return "\(help): \(value.allowed.joined(separator: ", "))"
  }

  private static func entry(_ heading: String, _ help: String) -> String {
    let indent = String(repeating: " ", count: helpColumn)
    let lines = help.wrapped(width: width - helpColumn)
    var first = "  \(heading)"
    guard first.count + 2 <= helpColumn, let head = lines.first else {
      return ([first] + lines.map { indent + $0 }).joined(separator: "\n")
    }
    first += String(repeating: " ", count: helpColumn - first.count) + head
    return ([first] + lines.dropFirst().map { indent + $0 }).joined(separator: "\n")
  }
}
