import Diagnostics
import FoundationEssentials
import Glibc
public import Maturity

/// The console of the built program: the process's own streams, clock and environment.
public final class SystemConsole: Console {
  /// Makes the console, and lets Ctrl-C end the process at once with 130.
  public init() {
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    signal(SIGPIPE, SIG_DFL)
  }

  /// Writes data to standard output, harmless where somebody sits there.
  public func write(_ text: String) {
    write(Array((isOutputTerminal ? text.harmless : text).utf8))
  }

  /// Writes bytes to standard output.
  public func write(_ bytes: [UInt8]) {
    do {
      try Stream.output.write(bytes)
    } catch {
      tell("error: standard output cannot be written — \(error.remedy)\n")
      _exit(ExitStatus.cannotWrite.rawValue)
    }
  }

  /// Writes a message to standard error, harmless to whoever sits there.
  public func tell(_ text: String) {
    // Messages that cannot be written leave nobody to tell but the exit status.
    guard (try? Stream.errors.write(Array(text.harmless.utf8))) != nil else {
      _exit(ExitStatus.cannotWrite.rawValue)
    }
  }

  /// Reads a line from standard input.
  public func readLine() -> String? { Swift.readLine(strippingNewline: true) }

  /// Reads a piece of standard input.
  public func readInput() throws -> [UInt8] {
    try Stream.input.read(upTo: 1 << 20)
  }

  /// Whether standard input is a terminal.
  public var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether standard output is a terminal.
  public var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Today's date by the process's time zone.
  public var today: CalendarDate {
    let now = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return CalendarDate(year: now.year ?? 1, month: now.month ?? 1, day: now.day ?? 1)
      ?? CalendarDate("1970-01-01")
  }

  /// The time of now.
  public var timestamp: String { Date().formatted(.iso8601) }

  /// A variable of the environment.
  public func environment(_ name: String) -> String? {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else { return nil }
    return value
  }
}

extension String {
  /// The text, line by line, with a middle dot for whatever a terminal would take for more than text.
  ///
  /// Whoever makes a line keeps foreign words harmless and short. This is for what was forgotten.
  fileprivate var harmless: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).printable(limit: .max) }.joined(separator: "\n")
  }
}
