import DeclarationCommand
import Foundation
import Maturity

/// A console that keeps what is written to it, reads from a text, and stands still in time.
final class CapturingConsole: Console {
  private(set) var output = ""
  private(set) var messages = ""
  private var input: [UInt8]
  private let variables: [String: String]

  var isInputTerminal = false
  var isOutputTerminal = false
  let today: CalendarDate = "2026-04-10"
  let timestamp = "2026-04-10T09:30:00Z"

  init(input: String = "", environment: [String: String] = [:]) {
    self.input = Array(input.utf8)
    variables = environment
  }

  func write(_ text: String) { output += text }
  func write(_ bytes: [UInt8]) { output += String(decoding: bytes, as: UTF8.self) }
  func tell(_ text: String) { messages += text }

  func readLine() -> String? {
    guard !input.isEmpty else { return nil }
    let line = input.prefix { $0 != UInt8(ascii: "\n") }
    input.removeFirst(min(line.count + 1, input.count))
    return String(decoding: line, as: UTF8.self)
  }

  func readInput() -> [UInt8] {
    defer { input = [] }
    return input
  }

  func environment(_ name: String) -> String? { variables[name] }
}

/// A folder of the test's own, taken away with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("declaration-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder, holding a text where one is given.
  func file(_ name: String, _ text: String? = nil) throws -> String {
    let path = "\(path)/\(name)"
    if let text { try Data(text.utf8).write(to: URL(filePath: path)) }
    return path
  }
}
