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

  /// Takes away a file that this process made a moment ago, and its journal.
  static func removeFile(at path: String) {
    unsafe unlink(path)
    unsafe unlink(path + "-journal")
  }

  /// The path of a file that is there, from the root; the path as it is where there is none.
  static func absolute(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether whoever runs the program has named, where libpq looks, who signs certificates.
  static var holdsOwnRootCertificate: Bool {
    guard let home = unsafe getenv("HOME") else { return false }
    return unsafe standing(at: String(cString: home) + "/.postgresql/root.crt") != .nothing
  }

  /// The files beside a file whose names are its own and then more.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - suffix: What follows its name, at the least.
  /// - Returns: Their paths, in the order of their bytes.
  static func siblings(of path: String, startingWith suffix: String) -> [String] {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (String(path[..<cut]), String(path[cut...]))
    guard let listing = unsafe opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { unsafe closedir(listing) }
    var found: [String] = []
    while let entry = unsafe readdir(listing) {
      let sibling = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          unsafe String(cString: name)
        }
      }
      if sibling.hasPrefix(name + suffix) { found.append(folder + sibling) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
