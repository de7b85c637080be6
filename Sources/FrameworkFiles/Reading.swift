public import Diagnostics

/// What came of reading a file: its value where there were no errors, and everything found.
public struct Reading<Value> {
  /// What the file holds; `nil` where it has errors.
  public let value: Value?
  /// Errors and warnings, in order of position.
  public let diagnostics: [Diagnostic]

  /// Makes a reading.
  public init(value: Value?, diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
extension Reading: Hashable where Value: Hashable {}
