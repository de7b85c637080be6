import Glibc

/// The few things that a workspace asks of the file system besides what SQLite asks.
enum FileSystem {
  /// What stands at a path.
  enum Standing: Hashable {
    case nothing, folder, emptyFile, file, unreadable
  }

  static func standing(at path: String) -> Standing {
    guard !path.isEmpty, !path.utf8.contains(0) else { return .nothing }
    var information = stat()
    guard unsafe stat(path, &information) == 0 else {
      return errno == EACCES ? .unreadable : .nothing
    }
    if information.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard unsafe faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0 else { return .unreadable }
    return information.st_size == 0 ? .emptyFile : .file
  }

  /// Makes an empty file that only its owner can read and write, where nothing stands yet.
  ///
  /// - Returns: What stood in the way, or `nil` where the file was made.
  static func createFile(at path: String) -> WorkspaceError.Fact? {
    guard !path.isEmpty, !path.utf8.contains(0) else { return .noFolder }
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      return switch errno {
      case EEXIST: .exists
      case ENOENT, ENOTDIR, ENAMETOOLONG: .noFolder
      case EACCES, EPERM, EROFS: .readOnlyFolder
      case ENOSPC, EDQUOT: .full
      case let code: .deviceFailed(code: Int(code))
      }
    }
    close(descriptor)
    return nil
  }

  /// Takes away a file that this process made a moment ago, and its journal.
  static func removeFile(at path: String) {
    unsafe unlink(path)
    unsafe unlink(path + "-journal")
  }
}
