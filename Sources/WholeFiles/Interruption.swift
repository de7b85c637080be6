import Glibc

/// What somebody at the keyboard, or the system when it shuts down, asks of a program.
package enum Interruption {
  /// Does something that takes a moment, and lets an interruption take effect only after it.
  ///
  /// So nothing half made is left behind by Ctrl-C. What ends a process at once, such as a power cut,
  /// leaves a file whose name says that it is unfinished.
  ///
  /// - Parameter body: What is not to be cut short.
  /// - Returns: What the closure returns.
  /// - Throws: What the closure throws.
  package static func held<Value: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var held = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&held, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }
}
