import DeclarationCommand
import Foundation
import Testing

/// What every command says of itself.
struct HelpTests {
  static let commands = [
    [], ["demo"], ["init"], ["partners"], ["round"], ["round", "add"], ["round", "list"],
    ["round", "extend"], ["round", "invite"], ["round", "remind"], ["round", "edition"],
    ["round", "confirm"], ["status"], ["form"], ["assess"], ["sign-off"], ["import"],
    ["export"], ["score"], ["report"], ["report", "compare"], ["report", "partner"],
    ["report", "trend"], ["report", "board"], ["report", "pack"], ["release"], ["release", "make"],
    ["release", "list"], ["falls"], ["framework"], ["framework", "list"], ["framework", "show"],
    ["framework", "check"], ["framework", "diff"], ["framework", "new"], ["framework", "schema"],
    ["history"], ["backup"], ["copy"], ["register"], ["register", "grant"],
    ["register", "revoke"], ["register", "list"], ["verify"], ["agree"], ["evidence"],
    ["evidence", "add"], ["evidence", "list"], ["evidence", "expire"], ["forget"], ["plan"],
    ["plan", "add"], ["plan", "list"], ["plan", "change"], ["plan", "carry"], ["offers"],
    ["offers", "add"], ["offers", "ask"], ["offers", "withdraw"], ["offers", "list"], ["review"],
    ["review", "add"], ["review", "list"], ["review", "remove"], ["board"], ["board", "purpose"],
    ["board", "recommend"], ["board", "risk"], ["board", "ask"], ["board", "list"],
    ["board", "change"], ["board", "remove"], ["completions"], ["man"],
  ]

  @Test(arguments: commands)
  func `help fits a terminal and goes to standard output`(command: [String]) {
    let console = CapturingConsole()
    #expect(run(command + ["--help"], console: console) == .done)
    #expect(console.messages.isEmpty)
    #expect(console.output.contains("Usage: " + (["declaration"] + command).joined(separator: " ")))
    for line in console.output.split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func `a wrong word suggests the right one`() {
    let console = CapturingConsole()
    #expect(run(["asses", "maldon"], console: console) == .usage)
    #expect(
      console.messages == """
        error: 'asses' is not a command of 'declaration' — did you mean 'assess'?
        Usage: declaration COMMAND
        See 'declaration --help'.

        """)
  }

  @Test func `the README's table names commands that exist`() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../README.md").standardizedFileURL
    let rows = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `declaration ") }
    #expect(rows.count == 26)
    for row in rows {
      for command in row.split(separator: "`") where command.hasPrefix("declaration ") {
        let words = command.split(separator: " ").dropFirst()
          .prefix { $0.first?.isLowercase == true && !$0.hasPrefix("--") }
        #expect(Self.commands.contains(words.map(String.init)), "\(words)")
      }
    }
  }
}
