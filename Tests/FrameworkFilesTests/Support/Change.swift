import Testing

/// A change to a fixture, and what reading the changed file reports, as it is printed.
struct Change: Sendable, CustomTestStringConvertible {
  let name: String
  let from: String
  let to: String
  let reports: String

  init(_ name: String, from: String, to: String, reports: String) {
    self.name = name
    self.from = from
    self.to = to
    self.reports = reports
  }

  var testDescription: String { name }

  /// The fixture with the change made.
  func apply(to text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    text.changing(from, to: to, sourceLocation: sourceLocation)
  }
}
