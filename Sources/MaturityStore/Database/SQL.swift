import Digests
import Maturity

/// One statement of SQL: its literal parts stand as they are, and every interpolated value is bound.
///
/// A literal part can only be a `StaticString`, so no text that a person typed becomes SQL.
struct SQL: Sendable {
  /// The statement, with a question mark for each value.
  let text: String
  /// The values, in order.
  let values: [SQLValue]
}

extension SQL {
  /// The statement with its values numbered, as PostgreSQL takes them: `$1`, `$2` and so on.
  ///
  /// A statement of ours has no other question mark where it has any value.
  var numberedText: String {
    if values.isEmpty { return text }
    var numbered = ""
    var count = 0
    for piece in text.split(separator: "?", omittingEmptySubsequences: false) {
      if count > 0 { numbered += "$\(count)" }
      numbered += piece
      count += 1
    }
    precondition(count == values.count + 1, "a question mark that is no value: \(text)")
    return numbered
  }

  /// The statement, giving the number of the row that it inserts.
  var returningID: SQL { SQL(text: text + " RETURNING id", values: values) }
}

extension SQL: ExpressibleByStringInterpolation {
  init(stringLiteral literal: StaticString) {
    text = literal.description
    values = []
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var values: [SQLValue] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

    mutating func appendInterpolation(_ value: SQLValue) {
      text += "?"
      values.append(value)
    }

    mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      appendInterpolation(value?.sqlValue ?? .null)
    }

    /// Binds the values of several rows.
    mutating func appendInterpolation(rows: some Sequence<[SQLValue]>) {
      var separator = ""
      for row in rows {
        text += separator + "(" + row.map { _ in "?" }.joined(separator: ", ") + ")"
        values += row
        separator = ", "
      }
    }

    /// Writes a text of our own code out, for the names of tables.
    mutating func appendInterpolation(fixed text: StaticString) { self.text += text.description }

    /// Writes a number out, for the few places where no value can be bound.
    mutating func appendInterpolation(digits number: Int) { text += String(number) }
  }
}

/// A value as a database keeps it.
enum SQLValue: Hashable, Sendable, ExpressibleByNilLiteral {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  init(nilLiteral: ()) { self = .null }
}

/// Something that can be bound to a statement.
protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

extension Int: SQLBindable { var sqlValue: SQLValue { .integer(self) } }
extension Bool: SQLBindable { var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Double: SQLBindable { var sqlValue: SQLValue { .real(self) } }
extension String: SQLBindable { var sqlValue: SQLValue { .text(self) } }
extension Identifier: SQLBindable { var sqlValue: SQLValue { .text(text) } }
extension CalendarDate: SQLBindable { var sqlValue: SQLValue { .text(iso) } }
extension Role: SQLBindable { var sqlValue: SQLValue { .text(title) } }
extension Level: SQLBindable { var sqlValue: SQLValue { .integer(number) } }
extension Timestamp: SQLBindable { var sqlValue: SQLValue { .text(text) } }

extension SQLBindable where Self: RawRepresentable<String> {
  var sqlValue: SQLValue { .text(rawValue) }
}
extension Answer: SQLBindable {}
extension Evidence.Kind: SQLBindable {}
extension Disclosure: SQLBindable {}
extension Audience: SQLBindable {}
extension Peers: SQLBindable {}
extension Organisation.Kind: SQLBindable {}
extension Organisation.Tier: SQLBindable {}
extension HistoryEntry.Subject: SQLBindable {}
extension Response.Group: SQLBindable {}
extension PlanItem.Progress: SQLBindable {}
extension HelpNotice.Kind: SQLBindable {}
extension Assurance.Kind: SQLBindable {}
extension BoardPaper.Purpose: SQLBindable {}
extension BoardPaper.Item.Kind: SQLBindable {}
extension RandomToken: SQLBindable { var sqlValue: SQLValue { .text(text) } }
