/// What a sheet's tab is called, within Excel's rules.
package struct TabName: Hashable, Sendable, CustomStringConvertible {
  /// The name: 31 UTF-16 units at most, with none of `[ ] : * ? / \` in it.
  package let text: String

  /// The longest name that Excel opens, in UTF-16 units.
  package static var maximumLength: Int { 31 }

  /// Makes the name nearest to a text that is not among those taken.
  ///
  /// - Parameters:
  ///   - text: What the tab would be called if nothing stood in the way.
  ///   - taken: The names of the other tabs; Excel tells none apart by case.
  package init(_ text: String, besides taken: [TabName] = []) {
    var kept = String(
      text.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
    kept = Self.trimmed(kept)
    // Excel keeps the name "History" for itself.
    if kept.isEmpty || kept.lowercased() == "history" { kept = Self.trimmed("Sheet \(kept)") }
    let known = Set(taken.map { $0.text.lowercased() })
    var name = Self.cut(kept, to: Self.maximumLength)
    var number = 2
    while known.contains(name.lowercased()) {
      let ending = " \(number)"
      name = Self.cut(kept, to: Self.maximumLength - ending.utf16.count) + ending
      number += 1
    }
    self.text = name
  }

  /// The name.
  package var description: String { text }

  /// The address of the sheet's first cell inside the workbook.
  var address: String {
    let quoted = text.map { $0 == "'" ? "''" : String($0) }.joined()
    return "internal:'\(quoted)'!A1"
  }

  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    func isLoose(_ character: Character?) -> Bool { character == " " || character == "'" }
    while isLoose(rest.first) { rest.removeFirst() }
    while isLoose(rest.last) { rest.removeLast() }
    return String(rest)
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var kept = text
    while kept.utf16.count > length { kept.removeLast() }
    return trimmed(kept)
  }
}
