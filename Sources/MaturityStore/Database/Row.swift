/// One row that a statement gave.
struct Row {
  private let values: [SQLValue]
  private let columns: Columns

  /// What the columns of a statement's rows are called, and where they come from.
  final class Columns: Sendable {
    let names: [String]
    let site: DatabaseSite

    init(_ names: [String], site: DatabaseSite) {
      self.names = names
      self.site = site
    }

    /// The complaint that a column holds what nothing of ours writes.
    func unreadable(_ column: Int) -> WorkspaceError {
      site.error(.damaged("column \(names[column]) holds what no workspace holds"))
    }
  }

  /// Makes a row of a value for each column.
  init(_ values: [SQLValue], in columns: Columns) {
    self.values = values
    self.columns = columns
  }

  /// Every value of the row, in the order of the columns.
  var all: [SQLValue] { values }

  /// The value in a column.
  func value(_ column: Int) -> SQLValue { values[column] }

  /// The index of a column by its name in the statement.
  func index(of name: StaticString) -> Int {
    let wanted = name.description
    guard let index = columns.names.firstIndex(of: wanted) else {
      preconditionFailure("the statement has no column \(wanted)")
    }
    return index
  }

  /// The complaint that a column holds what nothing of ours writes.
  func unreadable(_ column: Int) -> WorkspaceError { columns.unreadable(column) }
}
