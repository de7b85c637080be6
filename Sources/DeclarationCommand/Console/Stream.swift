import Glibc
import WholeFiles

/// A stream of bytes that the system has open for us.
///
/// The whole of Foundation has handles for this too, and takes three milliseconds longer to start
/// than the part of it that serves for everything else.
struct Stream {
  private let descriptor: Int32

  static let input = Stream(descriptor: STDIN_FILENO)
  static let output = Stream(descriptor: STDOUT_FILENO)
  static let errors = Stream(descriptor: STDERR_FILENO)

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Opens a file to read; `nil` where it cannot be.
  init?(reading path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  /// Closes a stream that was opened.
  func close() { _ = Glibc.close(descriptor) }

  /// Writes bytes.
  ///
  /// - Throws: A failure where not all of them could be written.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    try WholeFile.write(bytes, to: descriptor)
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
    if let failure { throw FileFailure(number: failure) }
    return bytes
  }
}
