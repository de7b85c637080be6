import Glibc

/// Giving a finished file the name that it was made for.
package enum Placing {
  /// Moves a file to its name within the same folder, in one step.
  ///
  /// - Parameters:
  ///   - source: Where it was made.
  ///   - path: Its name.
  ///   - replacing: Whether it takes the place of what stands there.
  /// - Throws: ``FileFailure``, with `EEXIST` where something stands there and is not to be replaced.
  package static func place(
    _ source: String, at path: String, replacing: Bool
  ) throws(FileFailure) {
    if replacing {
      try rename(source, to: path)
    } else if unsafe link(source, path) == 0 {
      // Unlike a rename, a second name is refused where there is a file of that name.
      unsafe unlink(source)
    } else {
      guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
        throw FileFailure(number: errno)
      }
      // Some shared drives know no second names.
      if isTaken(path) { throw FileFailure(number: EEXIST) }
      try rename(source, to: path)
    }
    sync(folderOf: path)
  }

  /// Whether anything stands at a path, be it a link that leads nowhere.
  package static func isTaken(_ path: String) -> Bool {
    var information = stat()
    return unsafe lstat(path, &information) == 0
  }

  static func rename(_ source: String, to path: String) throws(FileFailure) {
    guard unsafe Glibc.rename(source, path) == 0 else { throw FileFailure(number: errno) }
  }

  /// Waits until a folder's list of names is on the disk, where the disk can say.
  private static func sync(folderOf path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
