/// One row that a statement gave.
struct Row {
  private let values: [SQLValue]
  private let columns: Columns

  /// What the columns of a statement's rows are called, and where they come from.
  final class Columns {
    let names: [String]
    let site: DatabaseSite
    private let table: (Int) -> String?

    /// Names the columns of a statement.
    ///
    /// - Parameters:
    ///   - names: What they are called.
    ///   - site: Where the database is.
    ///   - table: The table that a column stands in; `nil` where that is not known.
    init(_ names: [String], site: DatabaseSite, table: @escaping (Int) -> String? = { _ in nil }) {
      self.names = names
      self.site = site
      self.table = table
    }

    /// The complaint that a column holds what nothing of ours writes.
    ///
    /// - Parameters:
    ///   - column: The column.
    ///   - place: Which row it is, such as ", in row 12"; empty where that is not known.
    /// - Returns: The complaint.
    func unreadable(_ column: Int, _ place: String = "") -> WorkspaceError {
      let table = table(column).map { " of table \($0)" } ?? ""
      return site.error(
        .damaged("column \(names[column])\(table) holds what no workspace holds\(place)"))
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

  /// The organisation that the row says it belongs to, whatever stands there.
  var organisationText: String? {
    guard let index = columns.names.firstIndex(of: "organisation"),
      case .text(let organisation) = values[index]
    else { return nil }
    return organisation
  }

  /// The complaint that a column holds what nothing of ours writes, with whose row it is.
  func unreadable(_ column: Int) -> WorkspaceError {
    var place = ""
    if let index = columns.names.firstIndex(of: "id"), case .integer(let id) = values[index] {
      place += ", in row \(id)"
    }
    if let organisationText { place += ", of '\(organisationText)'" }
    return columns.unreadable(column, place)
  }
}
