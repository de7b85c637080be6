import Glibc

/// A program of the system that we run and wait for.
///
/// The whole of Foundation could do it, and takes longer to start than everything else we do.
package struct ChildProgram: Hashable, Sendable {
  private let path: String
  private let arguments: [String]
  private let environment: [String]

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    /// It ended by itself, with a status; `nil` where the system keeps none.
    case exited(Int32?)
    /// It took longer than it might, and was stopped.
    case tookTooLong
    /// Somebody interrupted us, and it was stopped.
    case interrupted
    /// It could not be started; the system's number for why.
    case notStarted(Int32)
  }

  /// Names a program and what it is given.
  ///
  /// - Parameters:
  ///   - path: The path of the program.
  ///   - arguments: Its arguments, without its own name; everybody on the machine can read them.
  ///   - environment: All of its environment.
  package init(at path: String, arguments: [String], environment: [(name: String, value: String)]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment.map { "\($0.name)=\($0.value)" }
  }

  /// Runs the program, which reads and writes nothing of ours, and waits for it.
  ///
  /// An interruption while it runs stops the program and not us, so that we can tidy up after it.
  ///
  /// - Parameter seconds: How long to wait, 1 at least.
  /// - Returns: How it ended; everything that it started has ended too where we stopped it.
  package func run(seconds: Int) -> Ending {
    var waited = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&waited)
    for signal in [SIGCHLD] + Self.interruptions { unsafe sigaddset(&waited, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &waited, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    var process = pid_t()
    let failure = start(&process, signals: before)
    guard failure == 0 else { return .notStarted(failure) }
    return wait(for: process, seconds: seconds, signals: &waited)
  }

  private static let interruptions = [SIGINT, SIGTERM, SIGHUP]

  /// Starts the program in a group of its own, which is stopped as one.
  private func start(_ process: inout pid_t, signals: sigset_t) -> Int32 {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    var mask = signals
    unsafe posix_spawnattr_setsigmask(&attributes, &mask)
    var defaults = sigset_t()
    unsafe sigemptyset(&defaults)
    for signal in Self.interruptions { unsafe sigaddset(&defaults, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words = unsafe Self.copies(of: [path] + arguments)
    var variables = unsafe Self.copies(of: environment)
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    return unsafe posix_spawn(&process, path, &actions, &attributes, &words, &variables)
  }

  /// Texts as C takes them, with nothing after the last; whoever asks lets go of them.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { unsafe strdup($0) } + [nil]
  }

  private func wait(
    for process: pid_t, seconds: Int, signals: inout sigset_t
  ) -> Ending {
    var left = seconds * 10
    while true {
      var status: Int32 = 0
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process { return .exited(status & 0x7F == 0 ? status >> 8 & 0xFF : 128) }
      if ended < 0 && errno != EINTR { return .exited(nil) }
      // The wait ends at once with the child; a tenth of a second is for what may be missed.
      var tenth = timespec(tv_sec: 0, tv_nsec: 100_000_000)
      let signal = unsafe sigtimedwait(&signals, nil, &tenth)
      if Self.interruptions.contains(signal) {
        stop(process)
        return .interrupted
      }
      if signal < 0 { left -= 1 }
      if left <= 0 {
        stop(process)
        return .tookTooLong
      }
    }
  }

  private func stop(_ process: pid_t) {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    unsafe waitpid(process, &status, 0)
  }
}
