import FoundationEssentials
import Glibc
import WholeFiles

/// Files that a command was told to read or write.
enum Files {
  /// How many megabytes of one file are read: more than any that people send, and less than would
  /// keep the machine from doing anything else.
  static let mostMegabytes = 256

  /// The bytes of a file, or of standard input where its name is `-`.
  ///
  /// - Throws: A failure where there is no such file, it cannot be read or it is too large.
  static func read(_ path: String, console: any Console) throws -> [UInt8] {
    let input = try InputPieces(path, console: console)
    var bytes: [UInt8] = []
    while true {
      let piece = try input.next()
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= mostMegabytes << 20 else {
        throw CommandFailure(
          .badData, "\(input.name): it holds more than \(mostMegabytes) MB",
          do: "check that it is the right file")
      }
    }
  }

  /// Opens a file to read.
  ///
  /// - Throws: A failure where there is no such file, or it may not be read.
  static func open(_ path: String) throws -> Stream {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CommandFailure(
        .missingInput, "\(path): there is no such file", do: "check its name and folder")
    }
    guard !isDirectory else {
      throw CommandFailure(.missingInput, "\(path): this is a folder", do: "name a file in it")
    }
    guard let stream = Stream(reading: path) else { throw unreadable(path) }
    return stream
  }

  /// The failure of what is there and cannot be read.
  static func unreadable(_ name: String) -> CommandFailure {
    CommandFailure(.missingInput, "\(name): the file cannot be read", do: "check who may read it")
  }

  /// Whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  /// Writes a file whole or not at all, and replaces another only where that is wanted.
  static func write(_ text: String, to path: String, replacing: Bool) throws {
    try write(Array(text.utf8), to: path, replacing: replacing)
  }

  /// Writes a file whole or not at all, and replaces another only where that is wanted.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    try requireFree(path, replacing: replacing)
    try refusing(path) { try WholeFile.write(bytes, to: path, replacing: replacing) }
  }

  /// Writes files beneath a folder, all of them or none, each in the place of one of its name.
  ///
  /// - Parameters:
  ///   - files: Each file's path within the folder, and what it holds; the first is put into place
  ///     last.
  ///   - folder: The path of the folder, which is made where it is missing.
  /// - Throws: A failure where not everything can be written; what was there before is there still.
  static func write(_ files: [(path: String, contents: String)], beneath folder: String) throws {
    try makeFolder(folder)
    for file in files {
      guard let slash = file.path.lastIndex(of: "/") else { continue }
      try makeFolder(folder.appending(path: String(file.path[..<slash])))
    }
    try Interruption.held {
      try refusing(folder) {
        var staged = try StagedFiles(in: folder)
        for file in files { try staged.add(Array(file.contents.utf8), as: file.path) }
        try staged.place()
      }
    }
  }

  /// Refuses to replace a file, unless that is wanted.
  static func requireFree(_ path: String, replacing: Bool) throws {
    if !replacing && FileManager.default.fileExists(atPath: path) {
      throw CommandFailure(
        .cannotWrite, "\(path): there is a file of that name",
        do: "name another, or add --force to replace it")
    }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws {
    try refusing(path) {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: nil)
    }
  }

  /// Makes sure that a folder may be filled: it is new or empty, or replacing is wanted.
  static func prepareFolder(_ path: String, replacing: Bool?) throws {
    let content = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard content.isEmpty || replacing ?? false else {
      throw CommandFailure(
        .cannotWrite, "\(path): the folder is not empty",
        do: replacing == nil
          ? "name one that is new or empty"
          : "name another, or add --force to replace what is in it")
    }
    try makeFolder(path)
  }

  private static func refusing(_ path: String, _ write: () throws -> Void) throws {
    do {
      try write()
    } catch {
      let failure = error as? FileFailure ?? FileFailure(number: errno)
      throw CommandFailure(.cannotWrite, "\(path): it cannot be written", do: failure.remedy)
    }
  }
}

extension FileFailure {
  /// What to do where something cannot be written.
  var remedy: String {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: "free some space on the disk and try again"
    case EACCES, EPERM, EROFS: "choose a folder that you may write to"
    case EEXIST: "name another, or add --force to replace what is there"
    case EIO: "check the drive, and try again"
    case ENAMETOOLONG: "choose a shorter name"
    case EINVAL, EISDIR: "name a file, and no folder or device"
    default: "check the folder's name and that it exists"
    }
  }
}

extension String {
  /// The path of a file in the folder that this path names.
  func appending(path: String) -> String { hasSuffix("/") ? self + path : "\(self)/\(path)" }
}

/// A file or standard input, read a piece at a time.
final class InputPieces {
  /// The file's path, as messages give it.
  let name: String
  private let console: any Console
  private let stream: Stream?

  /// Opens a file, or standard input where its name is `-`.
  ///
  /// - Throws: A failure where there is no such file, or it may not be read.
  init(_ path: String, console: any Console) throws {
    self.console = console
    name = path == "-" ? "standard input" : path
    stream = path == "-" ? nil : try Files.open(path)
  }

  deinit { stream?.close() }

  /// How many bytes of a file are read at once.
  private static let length = 1 << 20

  /// The next bytes; empty at the end.
  ///
  /// - Throws: A failure where they cannot be read.
  func next() throws -> [UInt8] {
    do {
      return try stream?.read(upTo: Self.length) ?? console.readInput()
    } catch is FileFailure {
      throw Files.unreadable(name)
    }
  }
}
