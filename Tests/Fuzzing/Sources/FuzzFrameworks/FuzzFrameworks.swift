import FrameworkFiles

/// Reads any bytes as a framework file and as a partners file.
///
/// A file that cannot be used has to say why, and no message may hold an escape sequence.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let framework = FrameworkFile.check(bytes, name: "framework.yaml")
  precondition(framework.value != nil || !framework.diagnostics.isEmpty, "refused without a word")
  let partners = PartnersFile.read(bytes, name: "partners.yaml")
  precondition(partners.value != nil || !partners.diagnostics.isEmpty, "refused without a word")
  for diagnostic in framework.diagnostics + partners.diagnostics {
    precondition(!"\(diagnostic)".utf8.contains(0x1B), "a message holds an escape sequence")
  }
  return 0
}
