import CMiniZip

/// The parts of a zip archive in memory.
///
/// Names of parts are looked up, never used as paths, and nothing is written to a disk.
@safe final class ZipArchive {
  private let limits: ReadingLimits
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let memory: UnsafeMutablePointer<cminizip_memory>
  private let file: unzFile
  private var places: [String: unz64_file_pos] = [:]
  /// How many bytes have been unpacked so far.
  private var unpacked = 0

  /// Opens an archive and lists its parts.
  init(_ content: [UInt8], limits: ReadingLimits) throws(WorkbookReadingError) {
    self.limits = limits
    unsafe bytes = .allocate(capacity: content.count)
    _ = unsafe bytes.initialize(from: content)
    unsafe memory = .allocate(capacity: 1)
    unsafe memory.initialize(
      to: cminizip_memory(
        bytes: UnsafePointer(bytes.baseAddress), count: UInt64(content.count),
        position: 0))
    guard let file = unsafe cminizip_open(memory) else {
      unsafe memory.deallocate()
      unsafe bytes.deallocate()
      throw .damaged(part: nil)
    }
    unsafe self.file = unsafe file
    try list()
  }

  deinit {
    unsafe unzClose(file)
    unsafe memory.deallocate()
    unsafe bytes.deallocate()
  }

  /// Whether the archive has a part; case makes no difference in a workbook.
  func contains(_ name: String) -> Bool { places[name.lowercased()] != nil }

  private func list() throws(WorkbookReadingError) {
    var code = unsafe unzGoToFirstFile(file)
    while code == UNZ_OK {
      guard places.count < limits.parts else { throw .tooManyParts(limit: limits.parts) }
      let name = try currentName()
      var place = unz64_file_pos()
      guard unsafe unzGetFilePos64(file, &place) == UNZ_OK,
        places.updateValue(place, forKey: name.lowercased()) == nil
      else { throw .damaged(part: name) }
      code = unsafe unzGoToNextFile(file)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else { throw .damaged(part: nil) }
  }

  private func currentName() throws(WorkbookReadingError) -> String {
    var info = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1_024)
    guard
      unsafe unzGetCurrentFileInfo64(
        file, &info, &name, UInt(name.count), nil, 0, nil, 0) == UNZ_OK,
      info.size_filename < UInt(name.count)
    else { throw .damaged(part: nil) }
    let length = Int(info.size_filename)
    return String(decoding: name.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Unpacks a part.
  ///
  /// - Parameter name: The part's name.
  /// - Returns: Its bytes; `nil` where the archive has no such part.
  /// - Throws: An error where the part is damaged, encrypted or too large.
  ///
  /// Complexity: linear in the number of bytes that it unpacks to.
  func part(_ name: String) throws(WorkbookReadingError) -> [UInt8]? {
    guard var place = places[name.lowercased()] else { return nil }
    var info = unz_file_info64()
    guard unsafe unzGoToFilePos64(file, &place) == UNZ_OK,
      unsafe unzGetCurrentFileInfo64(file, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK
    else { throw .damaged(part: name) }
    guard info.flag & 1 == 0 else { throw .passwordProtected }
    guard unsafe unzOpenCurrentFile(file) == UNZ_OK else { throw .damaged(part: name) }
    var isOpen = true
    defer { if isOpen { unsafe unzCloseCurrentFile(file) } }
    let content = try unpack(name, packed: Int(clamping: info.compressed_size))
    isOpen = false
    // Closing is when the checksum is compared.
    guard unsafe unzCloseCurrentFile(file) == UNZ_OK else { throw .damaged(part: name) }
    return content
  }

  private func unpack(
    _ name: String, packed: Int
  ) throws(WorkbookReadingError) -> [UInt8] {
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(unsafe unzReadCurrentFile(file, &piece, UInt32(piece.count)))
      guard count >= 0 else { throw .damaged(part: name) }
      if count == 0 { return content }
      content += piece.prefix(count)
      unpacked += count
      guard content.count <= limits.partMegabytes * 1_000_000 else {
        throw .tooLarge(part: name, megabytes: limits.partMegabytes)
      }
      guard unpacked <= limits.allMegabytes * 1_000_000 else {
        throw .tooLarge(part: nil, megabytes: limits.allMegabytes)
      }
      guard content.count <= 1_000_000 || content.count / limits.ratio <= packed else {
        throw .inflated(part: name)
      }
    }
  }
}
