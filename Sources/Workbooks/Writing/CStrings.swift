import Glibc

/// Texts as C takes them, for as long as this lives.
@safe final class CStrings {
  private var pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) { unsafe pointers = texts.map { unsafe strdup($0) } }

  deinit { unsafe pointers.forEach { unsafe free($0) } }

  subscript(index: Int) -> UnsafeMutablePointer<CChar>? { unsafe pointers[index] }

  /// Lends the texts as an array that a null pointer ends.
  func withPointers<Result>(
    _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    var list: [UnsafePointer<CChar>?] = unsafe pointers.map { unsafe UnsafePointer($0) } + [nil]
    return unsafe list.withUnsafeMutableBufferPointer { buffer in
      // The list ends with a null pointer, so it is never empty and always has an address.
      guard let start = buffer.baseAddress else { preconditionFailure("an empty list") }
      return unsafe body(start)
    }
  }
}
