import Maturity
import OrderedJSON

/// The description of a data package for other programs: Frictionless and CSVW, from one schema.
struct PackageDescription {
  /// What it holds, in a few words.
  var content = "Self-assessed levels and answers"
  let tables: [PackageTable]
  /// The names of the rounds that it covers, the oldest first.
  let rounds: [String]
  /// The framework that the latest of them asks; `nil` where there is none.
  let framework: Framework?
  let provenance: Provenance
  /// The columns that hold the same in every row.
  let constants: [String]

  private static let guardNote =
    "In the CSV a text that begins with =, +, -, @, a tab, a line end or NUL has an apostrophe before "
    + "it, so that no spreadsheet runs it."

  private var summary: String {
    let notice = provenance.isIllustrative ? "\(Provenance.illustrativeNotice). " : ""
    return "\(notice)\(content) of \(Words.list(rounds)). Not for ranking. "
      + Self.guardNote
  }

  // MARK: Frictionless

  /// `datapackage.json`.
  var frictionless: String {
    JSONValue.object([
      ("profile", .text("tabular-data-package")),
      ("name", .text((framework?.id.text ?? "declaration") + "-data")),
      ("title", .text(framework?.title ?? "Assessment data")),
      ("description", .text(summary)),
      ("version", .text(provenance.version)),
      (
        "sources",
        .list(
          (framework.map { [$0] } ?? []).map {
            .object([
              ("title", .text($0.source.title)),
              ("path", $0.source.url.map(JSONValue.text)),
            ])
          })
      ),
      ("resources", .list(tables.map(resource))),
    ]).document
  }

  private func resource(_ table: PackageTable) -> JSONValue {
    .object([
      ("profile", .text("tabular-data-resource")),
      ("name", .text(table.name)),
      ("path", .text("\(table.name).csv")),
      ("title", .text(Words.sentence(table.name))),
      ("description", .text(table.description)),
      ("format", .text("csv")),
      ("mediatype", .text("text/csv")),
      ("encoding", .text("utf-8")),
      ("dialect", .object([("delimiter", .text(",")), ("lineTerminator", .text("\r\n"))])),
      (
        "schema",
        .object([
          ("fields", .list(table.columns.map(field) + constants.map(constantField))),
          ("missingValues", .list([.text("")])),
          ("primaryKey", .list(table.primaryKey.map(JSONValue.text))),
          (
            "foreignKeys",
            foreignKeys(of: table, columns: "fields") { $0 }
          ),
        ])
      ),
    ])
  }

  /// The columns of a table that lead to others; `nil` where none does.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - columns: What the description calls a list of columns.
  ///   - resource: What it calls a table, from the table's name.
  /// - Returns: The list.
  private func foreignKeys(
    of table: PackageTable, columns: String, resource: (String) -> String
  ) -> JSONValue? {
    if table.foreignKeys.isEmpty { return nil }
    return .list(
      table.foreignKeys.map { key in
        .object([
          (columns, .list(key.columns.map(JSONValue.text))),
          (
            "reference",
            .object([
              ("resource", .text(resource(key.table))),
              (columns, .list(key.references.map(JSONValue.text))),
            ])
          ),
        ])
      })
  }

  private func field(_ column: PackageTable.Column) -> JSONValue {
    let type =
      switch column.kind {
      case .text: "string"
      case .integer: "integer"
      case .date: "date"
      case .boolean: "boolean"
      }
    return .object([
      ("name", .text(column.name)), ("type", .text(type)),
      ("description", .text(column.description)),
      (
        "constraints",
        .object([
          ("required", column.isOptional ? nil : .flag(true)),
          ("enum", column.values.isEmpty ? nil : .list(column.values.map(JSONValue.text))),
          ("minimum", column.range.map { .number($0.lowerBound) }),
          ("maximum", column.range.map { .number($0.upperBound) }),
        ])
      ),
    ])
  }

  private func constantField(_ name: String) -> JSONValue {
    .object([
      ("name", .text(name)), ("type", .text("string")),
      ("description", .text("The same in every row: what the data are, and are not")),
      ("constraints", .object([("required", .flag(true))])),
    ])
  }

  // MARK: CSV on the Web

  /// `csv-metadata.json`: every table in one group, under the name by which CSV on the Web looks for
  /// the description of a folder's tables.
  var csvw: String {
    JSONValue.object([
      (
        "@context",
        .list([.text("http://www.w3.org/ns/csvw"), .object([("@language", .text("en"))])])
      ),
      ("dc:title", .text(framework?.title ?? "Assessment data")),
      ("dc:description", .text(summary)),
      ("tables", .list(tables.map(csvwTable))),
    ]).document
  }

  private func csvwTable(_ table: PackageTable) -> JSONValue {
    .object([
      ("url", .text("\(table.name).csv")),
      ("dc:title", .text(Words.sentence(table.name))),
      ("dc:description", .text(table.description)),
      (
        "tableSchema",
        .object([
          (
            "columns",
            .list(table.columns.map(csvwColumn) + constants.map { csvwColumn(.constant($0)) })
          ),
          ("primaryKey", .list(table.primaryKey.map(JSONValue.text))),
          (
            "foreignKeys",
            foreignKeys(of: table, columns: "columnReference") { "\($0).csv" }
          ),
        ])
      ),
    ])
  }

  private func csvwColumn(_ column: PackageTable.Column) -> JSONValue {
    let datatype: JSONValue =
      switch column.kind {
      case .text: .text("string")
      case .date: .text("date")
      case .boolean: .text("boolean")
      case .integer:
        .object([
          ("base", .text("integer")), ("minimum", column.range.map { .number($0.lowerBound) }),
          ("maximum", column.range.map { .number($0.upperBound) }),
        ])
      }
    return .object([
      ("name", .text(column.name)), ("titles", .text(column.name)),
      ("dc:description", .text(column.description)), ("datatype", datatype),
      ("required", .flag(!column.isOptional)),
    ])
  }
}

extension PackageTable.Column {
  fileprivate static func constant(_ name: String) -> PackageTable.Column {
    .init(
      name: name, kind: .text,
      description: "The same in every row: what the data are, and are not")
  }
}
