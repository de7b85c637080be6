import FoundationEssentials
import Glibc

/// Files that a command was told to read or write.
enum Files {
  /// The bytes of a file, or of standard input where its name is `-`.
  static func read(_ path: String, console: any Console) throws -> [UInt8] {
    if path == "-" { return try readInput(console) }
    try requireFile(path)
    do {
      return Array(try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe))
    } catch {
      throw CommandFailure(
        .missingInput, "\(path): the file cannot be read", do: "check who may read it")
    }
  }

  /// Stops where there is no file to read.
  static func requireFile(_ path: String) throws {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CommandFailure(
        .missingInput, "\(path): there is no such file", do: "check its name and folder")
    }
    guard !isDirectory else {
      throw CommandFailure(.missingInput, "\(path): this is a folder", do: "name a file in it")
    }
  }

  /// Whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  private static func readInput(_ console: any Console) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try console.readInput()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Writes a file whole or not at all, and replaces another only where that is wanted.
  static func write(_ text: String, to path: String, replacing: Bool) throws {
    try write(Array(text.utf8), to: path, replacing: replacing)
  }

  /// Writes a file whole or not at all, and replaces another only where that is wanted.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    try requireFree(path, replacing: replacing)
    try refusing(path) {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }
  }

  /// Writes a file that can be made again at any time, in the place of another, and does not wait for
  /// the disk as ``write(_:to:replacing:)`` does.
  static func writeAgain(_ text: String, to path: String) throws {
    try refusing(path) {
      guard let stream = Stream(writing: path) else { throw Stream.Failure(number: errno) }
      defer { stream.close() }
      guard stream.write(Array(text.utf8)) else { throw Stream.Failure(number: errno) }
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
  static func prepareFolder(_ path: String, replacing: Bool) throws {
    let content = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard content.isEmpty || replacing else {
      throw CommandFailure(
        .cannotWrite, "\(path): the folder is not empty",
        do: "name another, or add --force to replace what is in it")
    }
    try makeFolder(path)
  }

  /// Removes a file if it is there.
  static func remove(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    try refusing(path) { try FileManager.default.removeItem(atPath: path) }
  }

  private static func refusing(_ path: String, _ write: () throws -> Void) throws {
    do {
      try write()
    } catch {
      let remedy =
        switch errno {
        case ENOSPC, EDQUOT: "free some space on the disk and try again"
        case EACCES, EPERM, EROFS: "choose a folder that you may write to"
        default: "check the folder's name and that it exists"
        }
      throw CommandFailure(.cannotWrite, "\(path): it cannot be written", do: remedy)
    }
  }
}

extension String {
  /// The path of a file in the folder that this path names.
  func appending(path: String) -> String { hasSuffix("/") ? self + path : "\(self)/\(path)" }
}

/// A file or standard input, read a piece at a time.
final class InputPieces {
  private let console: any Console
  private let stream: Stream?

  /// Opens a file, or standard input where its name is `-`.
  init(_ path: String, console: any Console) throws {
    self.console = console
    guard path != "-" else {
      stream = nil
      return
    }
    try Files.requireFile(path)
    guard let stream = Stream(reading: path) else {
      throw CommandFailure(
        .missingInput, "\(path): the file cannot be read", do: "check who may read it")
    }
    self.stream = stream
  }

  deinit { stream?.close() }

  /// How many bytes of a file are read at once.
  private static let length = 1 << 20

  /// The next bytes; empty at the end.
  func next() throws -> [UInt8] {
    try stream?.read(upTo: Self.length) ?? console.readInput()
  }
}
