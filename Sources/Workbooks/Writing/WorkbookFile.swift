import CXLSXWriter
import Glibc

/// Why a workbook could not be written.
package enum WorkbookWritingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system gave no memory to write to, or lost what was written; the system's error number.
  case noMemory(Int32)
  /// libxlsxwriter refused something; its error number.
  case refused(UInt32)

  /// What happened, in the library's own words where it has some.
  package var description: String {
    switch self {
    case .noMemory(let number): "the system cannot hold a workbook in memory (error \(number))"
    case .refused(let number): "libxlsxwriter cannot write the workbook (error \(number))"
    }
  }
}

extension Workbook {
  /// Writes the workbook as `.xlsx`: the same workbook always as the same bytes.
  ///
  /// Every sheet is protected without a password, so that what is locked stays as it is until
  /// somebody decides otherwise. Cells can be selected, columns and rows made wider and higher, and
  /// rows filtered.
  ///
  /// - Returns: The file.
  /// - Throws: An error where the system or libxlsxwriter refuses; content within Excel's limits is
  ///   never refused.
  ///
  /// Complexity: linear in the number of cells.
  package func xlsx() throws(WorkbookWritingError) -> [UInt8] {
    let file = cxlsxwriter_file_in_memory()
    guard file >= 0 else { throw .noMemory(errno) }
    defer { close(file) }
    let writer = try WorkbookWriter(path: "/proc/self/fd/\(file)")
    for sheet in sheets { try writer.add(sheet) }
    writer.set(properties)
    try writer.finish()
    return try Self.contents(of: file)
  }

  private static func contents(of file: Int32) throws(WorkbookWritingError) -> [UInt8] {
    let count = Int(lseek(file, 0, SEEK_END))
    guard count > 0 else { throw .noMemory(errno) }
    var bytes = [UInt8](repeating: 0, count: count)
    var taken = 0
    while taken < count {
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(file, buffer.baseAddress?.advanced(by: taken), count - taken, off_t(taken))
      }
      guard read > 0 else { throw .noMemory(errno) }
      taken += read
    }
    return bytes
  }
}
