import FoundationEssentials
import Glibc
import WholeFiles

/// A folder of a test's own, which goes when the test ends.
struct TemporaryFolder: ~Copyable {
  private let folder: PrivateFolder

  init() throws { folder = try PrivateFolder(in: FileManager.default.temporaryDirectory.path) }

  var path: String { folder.path }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of the files in the folder, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// What a file holds; `nil` where there is none.
  func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: file(name)))).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Who may do what with a file.
func permissions(of path: String) -> mode_t {
  var information = stat()
  unsafe stat(path, &information)
  return information.st_mode & 0o777
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
