/// The apostrophe that keeps a spreadsheet from running a cell as a formula (OWASP ASVS 1.2.10).
///
/// A cell is guarded where it is any number of apostrophes and then `=`, `+`, `-`, `@`, a tab, a CR,
/// a LF or a NUL. So what was guarded always comes back as it was.
package enum FormulaGuard {
  /// Whether a cell that is written as it is would be run, or would lose an apostrophe on reading.
  package static func isNeeded(for cell: some Sequence<UInt8>) -> Bool {
    for byte in cell where byte != Byte.apostrophe {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
        Byte.tab, Byte.carriageReturn, Byte.lineFeed, Byte.nul:
        return true
      default:
        return false
      }
    }
    return false
  }
}

/// A cell as it was before it was guarded: without its first apostrophe, where that is a guard.
///
/// - Parameter cell: The content of a cell.
/// - Returns: The same cell, or what follows its first byte.
package func unguarded(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard cell.first == Byte.apostrophe, FormulaGuard.isNeeded(for: cell) else { return cell }
  return cell.dropFirst()
}

/// A cell as it was before it was guarded: without its first apostrophe, where that is a guard.
///
/// - Parameter cell: The content of a cell.
/// - Returns: The same cell, or what follows its first character.
package func unguarded(_ cell: String) -> String {
  String(decoding: unguarded(Array(cell.utf8)[...]), as: UTF8.self)
}
