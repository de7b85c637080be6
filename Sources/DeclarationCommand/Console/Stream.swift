import Glibc

/// A stream of bytes that the system has open for us.
///
/// The whole of Foundation has handles for this too, and takes three milliseconds longer to start
/// than the part of it that serves for everything else.
struct Stream {
  private let descriptor: Int32

  static let input = Stream(descriptor: STDIN_FILENO)
  static let output = Stream(descriptor: STDOUT_FILENO)
  static let errors = Stream(descriptor: STDERR_FILENO)

  /// Why reading failed; the system's number.
  struct Failure: Error {
    let number: Int32
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Opens a file to read; `nil` where it cannot be.
  init?(reading path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  /// Opens a file to write, in the place of what it held; `nil` where it cannot be.
  init?(writing path: String) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { return nil }
  }

  /// Closes a stream that was opened.
  func close() { _ = Glibc.close(descriptor) }

  /// Writes bytes.
  ///
  /// - Returns: Whether all of them were written.
  func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return false }
      written += count
    }
    return true
  }

  /// Reads the next bytes.
  ///
  /// - Parameter limit: How many at most.
  /// - Returns: The bytes; none at the end.
  /// - Throws: A failure where the system refuses.
  func read(upTo limit: Int) throws -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var read = 0
      repeat {
        read = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
      } while read < 0 && errno == EINTR
      if read < 0 { failure = errno }
      count = max(0, read)
    }
    if let failure { throw Failure(number: failure) }
    return bytes
  }
}
