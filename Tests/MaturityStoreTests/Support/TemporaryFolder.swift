import FoundationEssentials
import Glibc
import Testing

@testable import MaturityStore

/// A folder of a test's own, which goes when the test ends.
struct TemporaryFolder: ~Copyable {
  let path: String
  #if PostgreSQL
    private let registers: TestRegisters?
  #endif

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #if PostgreSQL
      registers = TestDatabase.current == .register ? TestRegisters() : nil
    #endif
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where a workspace of a name can be: a file in the folder, or a database of the test's own.
  func file(_ name: String = "essex.declaration") -> String {
    #if PostgreSQL
      if let registers { return registers.address(for: name) }
    #endif
    return plainFile(name)
  }

  /// The path of a file in the folder, whatever workspaces are kept in.
  func plainFile(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of the files in the folder, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

func bytes(of path: String) throws -> [UInt8] {
  #if PostgreSQL
    if RegisterAddress.isAddress(path) { return try Array(TestRegisters.content(of: path).utf8) }
  #endif
  return [UInt8](try Data(contentsOf: URL(filePath: path)))
}

func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(filePath: path))
}

func permissions(of path: String) -> UInt32 {
  var information = stat()
  unsafe stat(path, &information)
  return information.st_mode & 0o777
}
