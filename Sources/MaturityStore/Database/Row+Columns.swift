import Maturity

// Small accessors, each of which throws where the column holds something else.
extension Row {
  func text(_ column: Int) throws(WorkspaceError) -> String {
    guard let text = try optionalText(column) else { throw unreadable(column) }
    return text
  }

  func optionalText(_ column: Int) throws(WorkspaceError) -> String? {
    switch value(column) {
    case .text(let text): text
    case .null: nil
    default: throw unreadable(column)
    }
  }

  func integer(_ column: Int) throws(WorkspaceError) -> Int {
    guard case .integer(let number) = value(column) else { throw unreadable(column) }
    return number
  }

  func optionalInteger(_ column: Int) throws(WorkspaceError) -> Int? {
    if case .null = value(column) { return nil }
    return try integer(column)
  }

  func optionalReal(_ column: Int) throws(WorkspaceError) -> Double? {
    switch value(column) {
    case .real(let number): number
    case .null: nil
    default: throw unreadable(column)
    }
  }

  func text(_ name: StaticString) throws(WorkspaceError) -> String { try text(index(of: name)) }

  func integer(_ name: StaticString) throws(WorkspaceError) -> Int {
    try integer(index(of: name))
  }

  func identifier<Subject>(_ column: Int) throws(WorkspaceError) -> Identifier<Subject> {
    guard let id = Identifier<Subject>(try text(column)) else { throw unreadable(column) }
    return id
  }

  func optionalIdentifier<Subject>(
    _ column: Int
  ) throws(WorkspaceError) -> Identifier<Subject>? {
    guard try optionalText(column) != nil else { return nil }
    return try identifier(column)
  }

  func date(_ column: Int) throws(WorkspaceError) -> CalendarDate {
    guard let date = try optionalDate(column) else { throw unreadable(column) }
    return date
  }

  func optionalDate(_ column: Int) throws(WorkspaceError) -> CalendarDate? {
    guard let text = try optionalText(column) else { return nil }
    guard let date = CalendarDate(iso: text) else { throw unreadable(column) }
    return date
  }

  func level(_ column: Int) throws(WorkspaceError) -> Level {
    let number = try integer(column)
    guard number >= 1 else { throw unreadable(column) }
    return Level(number)
  }

  func role(_ column: Int) throws(WorkspaceError) -> Role { Role(try text(column)) }

  func timestamp(_ column: Int) throws(WorkspaceError) -> Timestamp {
    guard let timestamp = Timestamp(try text(column)) else { throw unreadable(column) }
    return timestamp
  }

  /// One of an enumeration's cases, by its raw value.
  func choice<Choice: RawRepresentable<String>>(
    _ column: Int
  ) throws(WorkspaceError) -> Choice {
    guard let choice = Choice(rawValue: try text(column)) else { throw unreadable(column) }
    return choice
  }

  func optionalChoice<Choice: RawRepresentable<String>>(
    _ column: Int
  ) throws(WorkspaceError) -> Choice? {
    guard try optionalText(column) != nil else { return nil }
    return try choice(column)
  }

  func optionalTimestamp(_ column: Int) throws(WorkspaceError) -> Timestamp? {
    guard try optionalText(column) != nil else { return nil }
    return try timestamp(column)
  }
}
