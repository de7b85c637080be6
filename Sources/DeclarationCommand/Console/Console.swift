public import Maturity

/// What a command may know of the world and do to it, apart from the files that it is told to use.
///
/// The built program uses ``SystemConsole``; tests use one of their own that captures everything.
public protocol Console: AnyObject {
  /// Writes data to standard output.
  func write(_ text: String)
  /// Writes data to standard output, as bytes that need not be text.
  func write(_ bytes: [UInt8])
  /// Writes a message, progress or a prompt to standard error.
  func tell(_ text: String)
  /// Reads a line from standard input without its end; `nil` at the end of input.
  func readLine() -> String?
  /// Reads what is left of standard input, a piece at a time; empty at its end.
  func readInput() throws -> [UInt8]
  /// Whether somebody sits at standard input.
  var isInputTerminal: Bool { get }
  /// Whether somebody sits at standard output.
  var isOutputTerminal: Bool { get }
  /// Today's date in the person's own time zone.
  var today: CalendarDate { get }
  /// The time of now, in ISO 8601 and UTC to the second.
  var timestamp: String { get }
  /// A variable of the environment; `nil` where it is unset or empty.
  func environment(_ name: String) -> String?
}

/// How a command ended.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// What was asked is done.
  case done = 0
  /// A check found problems.
  case problemsFound = 1
  /// The command line is wrong.
  case usage = 64
  /// What was given is not right: an answer table, a framework, a workspace newer than we are.
  case badData = 65
  /// What was named is not there.
  case missingInput = 66
  /// A defect of ours.
  case defect = 70
  /// The place to write to is full, read-only or taken.
  case cannotWrite = 73
  /// Another process kept the workspace locked for too long.
  case tryAgain = 75
  /// The person interrupted.
  case interrupted = 130
}

/// Why a command cannot do what was asked: what is wrong, where, and what to do about it.
struct CommandFailure: Error, Hashable {
  let status: ExitStatus
  /// The whole message, which may be several lines.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  init(_ status: ExitStatus, _ problem: String, do remedy: String) {
    self.init(status, "error: \(problem) — \(remedy)")
  }
}
