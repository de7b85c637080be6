import Dispatch
import Glibc
import Synchronization

/// Reads a file once on every core, counts its lines, and writes as many bytes as it is told.
///
/// This is the least that anything can do which looks at every byte of a table and writes its scores:
/// how far the program is from it says how much there is still to gain.
///
///     BarePass TABLE BYTES > OUTPUT
@main
struct BarePass {
  private static let pieceLength = 1 << 20

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let wanted = Int(arguments[2]) else {
      print("usage: BarePass TABLE BYTES > OUTPUT")
      exit(64)
    }
    let file = unsafe open(arguments[1], O_RDONLY)
    guard file >= 0 else {
      print("error: \(arguments[1]) cannot be read")
      exit(66)
    }
    let length = Int(lseek(file, 0, SEEK_END))
    let pieces = (length + pieceLength - 1) / pieceLength
    let lines = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: pieces) { index in
      let found = Self.lines(of: file, at: index * pieceLength)
      lines.withLock { $0 += found }
    }
    let output = [UInt8](repeating: UInt8(ascii: "\n"), count: pieceLength)
    var left = wanted
    while left > 0 {
      let written = unsafe output.withUnsafeBytes {
        unsafe write(STDOUT_FILENO, $0.baseAddress, min(left, $0.count))
      }
      if written <= 0 { exit(73) }
      left -= written
    }
    if lines.withLock({ $0 }) == 0 { exit(65) }
  }

  /// How many lines end in a piece of a file.
  private static func lines(of file: Int32, at offset: Int) -> Int {
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: pieceLength) { buffer, count in
      unsafe count = max(0, pread(file, buffer.baseAddress, pieceLength, offset))
    }
    var lines = 0
    for byte in piece { lines &+= byte == UInt8(ascii: "\n") ? 1 : 0 }
    return lines
  }
}
