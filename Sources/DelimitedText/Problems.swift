package import Diagnostics

/// The problems of a file, the first of them kept and all of them counted.
package struct Problems: Hashable, Sendable {
  /// The problems kept, in the order in which they were found.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many more there were.
  package private(set) var omitted = 0
  /// Whether any of all the problems is an error.
  package private(set) var hasErrors = false
  /// How many problems are kept.
  package let limit: Int

  /// Makes an empty list.
  ///
  /// - Parameter limit: How many problems to keep.
  package init(limit: Int = 50) { self.limit = limit }

  /// Whether there is no problem at all.
  package var isEmpty: Bool { diagnostics.isEmpty && omitted == 0 }

  /// How many problems there are, those left out included.
  var count: Int { diagnostics.count + omitted }

  /// Adds a problem; past the limit it is counted and not even made.
  ///
  /// - Parameters:
  ///   - diagnostic: The problem.
  ///   - severity: How much it matters.
  package mutating func add(
    _ diagnostic: @autoclosure () -> Diagnostic, severity: Diagnostic.Severity = .error
  ) {
    if severity == .error { hasErrors = true }
    if diagnostics.count < limit {
      diagnostics.append(diagnostic())
    } else {
      omitted += 1
    }
  }

  /// A line that stands for the problems left out, such as "and 12 more"; `nil` where none was.
  package var more: String? { omitted == 0 ? nil : "and \(omitted) more" }
}
