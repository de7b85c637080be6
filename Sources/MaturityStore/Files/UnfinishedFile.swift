import Digests
import Glibc
import WholeFiles

/// The file of a workspace that is being made, under a name that says so until it is whole.
///
/// It is taken away when it is let go, unless it was put into place.
struct UnfinishedFile: ~Copyable {
  /// Where the workspace is to stand.
  private let path: String
  /// Where it stands until then.
  let unfinished: String

  /// What such a file's name has after the name that it is to have.
  static let suffix = ".unfinished-"

  /// Makes an empty file that only its owner can read and write, beside the name that it is to have.
  ///
  /// - Parameters:
  ///   - path: The name that it is to have.
  ///   - replacing: Whether it is to take the place of what stands there.
  /// - Throws: ``WorkspaceError`` where something stands there, or it cannot be written.
  init(for path: String, replacing: Bool = false) throws(WorkspaceError) {
    self.path = path
    unfinished = path + Self.suffix + RandomToken().text.prefix(8)
    guard !path.isEmpty, !path.utf8.contains(0), !path.hasSuffix("/") else {
      throw WorkspaceError(path: path, fact: .noFolder)
    }
    if !replacing {
      // A journal that was left behind would be taken for the new file's.
      for taken in [path, path + "-journal"] where Placing.isTaken(taken) {
        throw WorkspaceError(path: taken, fact: .exists)
      }
    }
    let descriptor = unsafe open(unfinished, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw WorkspaceError(path: path, fact: WorkspaceError.Fact(errno))
    }
    close(descriptor)
  }

  deinit {
    unsafe unlink(unfinished)
    unsafe unlink(unfinished + "-journal")
  }

  /// How to connect to the file, with errors that name what it is to be.
  func site(busyTimeout: Duration) -> DatabaseSite {
    DatabaseSite(
      path: path, access: .write, busyTimeout: busyTimeout, unfinishedPath: unfinished)
  }

  /// Gives the file its name, once nobody is connected to it any more.
  ///
  /// - Parameter replacing: Whether it takes the place of what stands there.
  /// - Throws: ``WorkspaceError`` where something stands there, or it cannot be written.
  func place(replacing: Bool = false) throws(WorkspaceError) {
    // What was to be undone in the file that goes must not be undone in this one.
    if replacing { unsafe unlink(path + "-journal") }
    do {
      try Placing.place(unfinished, at: path, replacing: replacing)
    } catch {
      throw WorkspaceError(path: path, fact: WorkspaceError.Fact(error.number))
    }
  }
}

extension WorkspaceError.Fact {
  /// Why a file could not be made, by the system's number.
  init(_ number: Int32) {
    self =
      switch number {
      case EEXIST: .exists
      case ENOENT, ENOTDIR, ENAMETOOLONG: .noFolder
      case EACCES, EPERM, EROFS: .readOnlyFolder
      case ENOSPC, EDQUOT: .full
      default: .deviceFailed(code: Int(number))
      }
  }
}
