import CSQLite
import Glibc

@safe extension DatabaseSite {
  /// The path as SQLite is given it: without the names that mean something else to it, such as
  /// `:memory:` and `file:`.
  var fileName: String {
    if isInMemory { return ":memory:" }
    let path = unfinishedPath ?? path
    return path.hasPrefix("/") ? path : "./" + path
  }

  /// What a result code of SQLite's means to the people who use the workspace.
  func failure(_ code: Int32, on database: OpaquePointer?) -> WorkspaceError {
    let detail = unsafe database.map { unsafe String(cString: sqlite3_errmsg($0)) } ?? ""
    let number = unsafe database.map { unsafe sqlite3_system_errno($0) } ?? 0
    return error(fact(code, detail: detail, systemNumber: number))
  }

  private func fact(
    _ code: Int32, detail: String, systemNumber: Int32
  ) -> WorkspaceError.Fact {
    switch code {
    case readOnlyRollback: return .interrupted
    case readOnlyDirectory: return .readOnlyFolder
    case inputShortRead, inputCorruptFileSystem: return .damaged(detail)
    default: break
    }
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .locked(waited: busyTimeout)
    case SQLITE_FULL: return .full
    case SQLITE_READONLY, SQLITE_PERM: return access == .read ? .openedForReading : .readOnlyFile
    // The file was there a moment ago: what cannot be opened is the journal beside it.
    case SQLITE_CANTOPEN:
      if access == .read { return .unreadable }
      let fact = WorkspaceError.Fact(systemNumber)
      return fact == .full || systemNumber == EIO ? fact : .readOnlyFolder
    case SQLITE_CORRUPT: return .damaged(detail)
    case SQLITE_NOTADB: return .notAWorkspace(.otherFile)
    case SQLITE_IOERR: return .deviceFailed(code: Int(code))
    default: return .defect(code: Int(code), detail: detail)
    }
  }
}

// Extended codes, which are macros that Swift does not import.
private let readOnlyRollback = SQLITE_READONLY | (3 << 8)
private let readOnlyDirectory = SQLITE_READONLY | (6 << 8)
private let inputShortRead = SQLITE_IOERR | (2 << 8)
private let inputCorruptFileSystem = SQLITE_IOERR | (33 << 8)
