/// Why the system could not do something with a file.
package struct FileFailure: Error, Hashable, Sendable {
  /// The system's number for it, such as `ENOSPC`.
  package let number: Int32

  /// Keeps the system's number.
  package init(number: Int32) { self.number = number }
}
