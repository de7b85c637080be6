import FoundationEssentials
import Glibc

/// A folder that only its owner can look into, taken away with all that is in it when it is let go.
package struct PrivateFolder: ~Copyable {
  /// The folder's path.
  package let path: String

  /// Makes a new folder in another.
  ///
  /// - Parameters:
  ///   - parent: The path of the folder that it is made in.
  ///   - name: What its name begins with.
  /// - Throws: ``FileFailure`` where it cannot be made.
  package init(in parent: String, named name: String = "declaration") throws(FileFailure) {
    var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw FileFailure(number: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a new file that only its owner can read.
  ///
  /// - Parameters:
  ///   - text: What it holds.
  ///   - name: Its name.
  /// - Returns: Its path; `nil` where it cannot be written.
  package func write(_ text: String, as name: String) -> String? {
    let file = "\(path)/\(name)"
    let descriptor = unsafe open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    // Not atomically: that would make another file, which others could read.
    let isWritten = (try? Data(text.utf8).write(to: URL(filePath: file))) != nil
    return isWritten ? file : nil
  }
}
