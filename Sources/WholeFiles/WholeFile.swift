import Glibc

/// A file that is there whole or not at all.
package enum WholeFile {
  /// Writes a file beside its name, waits for the disk, and then gives it the name.
  ///
  /// One that takes another's place has the permissions of that one.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - path: Its name.
  ///   - replacing: Whether it takes the place of what stands there.
  /// - Throws: ``FileFailure``; what stood there stands there still.
  package static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(FileFailure) {
    try Interruption.held { () throws(FileFailure) in
      let (descriptor, unfinished) = try create(beside: path)
      do throws(FileFailure) {
        try fill(descriptor, with: bytes, waiting: true, permissions: try permissions(of: path))
        try Placing.place(unfinished, at: path, replacing: replacing)
      } catch {
        unsafe unlink(unfinished)
        throw error
      }
    }
  }

  /// Writes all of some bytes to what is open.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - descriptor: The system's number for what is open.
  /// - Throws: ``FileFailure`` where not all could be written.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure(number: errno) }
      written += count
    }
  }

  /// Writes a new file, which has its name from the beginning.
  static func writeNew(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(number: errno) }
    try fill(descriptor, with: bytes, waiting: false, permissions: nil)
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], waiting: Bool, permissions: mode_t?
  ) throws(FileFailure) {
    var failure: FileFailure?
    do throws(FileFailure) {
      try write(bytes, to: descriptor)
      if let permissions { fchmod(descriptor, permissions) }
      if waiting, fsync(descriptor) != 0 { throw FileFailure(number: errno) }
    } catch {
      failure = error
    }
    // A drive on the network may say only now that it is full.
    if close(descriptor) != 0, failure == nil { failure = FileFailure(number: errno) }
    if let failure { throw failure }
  }

  /// Opens a new file beside a name, under one that says that it is unfinished.
  private static func create(
    beside path: String
  ) throws(FileFailure) -> (descriptor: Int32, path: String) {
    for attempt in 0..<100 {
      let unfinished = "\(path).unfinished-\(getpid())-\(attempt)"
      let descriptor = unsafe open(unfinished, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, unfinished) }
      guard errno == EEXIST else { throw FileFailure(number: errno) }
    }
    throw FileFailure(number: EEXIST)
  }

  /// The permissions of the file at a path, `nil` where there is none.
  ///
  /// - Throws: ``FileFailure`` where something else stands there, such as a device.
  private static func permissions(of path: String) throws(FileFailure) -> mode_t? {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return nil }
    guard information.st_mode & S_IFMT == S_IFREG else { throw FileFailure(number: EINVAL) }
    return information.st_mode & 0o777
  }
}
