/// Files that are written out of sight, and put into place only once all of them are there.
///
/// A disk that fills up leaves what was in the folder before. The files can be made again at any
/// time, so nothing waits for the disk.
package struct StagedFiles: ~Copyable {
  private let folder: String
  private let staging: PrivateFolder
  private var names: [String] = []

  /// Begins to fill a folder, which is there.
  ///
  /// - Parameter folder: The path of the folder.
  /// - Throws: ``FileFailure`` where it cannot be written to.
  package init(in folder: String) throws(FileFailure) {
    self.folder = folder
    staging = try PrivateFolder(in: folder, named: ".unfinished")
  }

  /// Writes a file out of sight.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - name: Its path within the folder; the folders on the way are there.
  /// - Throws: ``FileFailure`` where it cannot be written.
  package mutating func add(_ bytes: [UInt8], as name: String) throws(FileFailure) {
    try WholeFile.writeNew(bytes, to: staged(names.count))
    names.append(name)
  }

  /// Puts every file into place, in the place of what is there, the first of them last.
  ///
  /// So an index that comes first never leads to what is not there yet.
  ///
  /// - Throws: ``FileFailure`` where one cannot be put into place; each file is then the new one or
  ///   the old one, and whole.
  package consuming func place() throws(FileFailure) {
    for number in names.indices.reversed() {
      try Placing.rename(staged(number), to: "\(folder)/\(names[number])")
    }
  }

  private func staged(_ number: Int) -> String { "\(staging.path)/\(number)" }
}
