import CommandParsing
import Foundation
import Testing

@Suite struct SnapshotTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  static func text(of name: String) throws -> String {
    let program = Bakery.program
    let words = [
      "help-root.txt": [], "help-bake.txt": ["bake"], "help-open.txt": ["shop", "open"],
    ]
    if let words = words[name] {
      guard case .help(let text) = try program.parse(words + ["--help"]) else { return "" }
      return text
    }
    switch name {
    case "completion.bash": return program.bashCompletion
    case "completion.zsh": return program.zshCompletion
    case "completion.fish": return program.fishCompletion
    default: return program.manualPage
    }
  }

  /// `RECORD_SNAPSHOTS=1` writes the files anew, and fails so that nobody forgets to look at them.
  @Test(arguments: [
    "help-root.txt", "help-bake.txt", "help-open.txt", "completion.bash", "completion.zsh",
    "completion.fish", "bakery.1",
  ])
  func `what is generated is what was reviewed`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let text = try Self.text(of: name)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(arguments: ["help-root.txt", "help-bake.txt", "help-open.txt"])
  func `no line of help is longer than 80 columns`(name: String) throws {
    let lines = try Self.text(of: name).split(separator: "\n")
    #expect(lines.count > 3)
    #expect(lines.filter { $0.count > 80 } == [])
  }
}

@Suite struct ShellTests {
  private static func path(of tool: String) -> String? {
    ["/usr/bin/\(tool)", "/bin/\(tool)"].first(where: FileManager.default.isExecutableFile)
  }

  /// Runs a tool on a text, and gives what it said and how it ended.
  private static func run(
    _ tool: String, _ arguments: [String], on text: String
  ) throws -> (output: String, status: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "input")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  @Test(.enabled(if: path(of: "bash") != nil))
  func `bash reads its completion`() throws {
    let bash = try #require(Self.path(of: "bash"))
    let result = try Self.run(bash, ["-n"], on: Bakery.program.bashCompletion)
    #expect(result.output == "")
    #expect(result.status == 0)
  }

  @Test(
    .enabled(if: path(of: "bash") != nil),
    arguments: [
      ("bakery ''", "bake shop eat --no-color --help -h --version"),
      ("bakery b", "bake"),
      ("bakery --no-color shop ''", "open close --no-color --help -h --version"),
      ("bakery bake --crust ''", "soft hard"),
      ("bakery bake --no-", "--no-crust --no-color"),
      ("bakery bake r.txt w", "white"),
      ("bakery bake --oven ''", ""),
    ])
  func `bash offers what is declared`(line: String, offers: String) throws {
    let bash = try #require(Self.path(of: "bash"))
    let script = """
      \(Bakery.program.bashCompletion)
      COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _bakery
      echo "${COMPREPLY[*]}"
      """
    #expect(try Self.run(bash, [], on: script).output == "\(offers)\n")
  }

  @Test(.enabled(if: path(of: "groff") != nil))
  func `groff reads the manual page without a warning`() throws {
    let groff = try #require(Self.path(of: "groff"))
    let result = try Self.run(
      groff, ["-man", "-ww", "-K", "utf8", "-T", "utf8", "-P", "-cbou"],
      on: Bakery.program.manualPage)
    #expect(result.status == 0)
    #expect(!result.output.contains("warning"))
    #expect(result.output.contains("bakery bake --oven NAME RECIPE [FLOUR...] [--output DIR]"))
    #expect(result.output.contains(".leading stops and 'quotes'"))
    #expect(result.output.contains("back\\slash"))
  }
}
