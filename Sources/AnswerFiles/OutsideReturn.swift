package import Diagnostics
package import Maturity

/// What organisations answered to somebody else's return, read from a table with the columns
/// `organisation,item,answer,date`.
///
/// The answer is kept in the return's own words: what it means here is for people to say.
package struct OutsideReturn: Hashable, Sendable {
  /// The rows, in the table's order, each organisation and item once.
  package let rows: [Row]

  /// An answer to an item.
  package struct Row: Hashable, Sendable {
    /// Who answered.
    package let organisation: Organisation.ID
    /// The item, as the return calls it.
    package let item: String
    /// What was answered, such as "Level 3".
    package let answer: String
    /// The day on which it was answered.
    package let date: CalendarDate
  }

  /// What came of reading a return.
  package struct Reading: Hashable, Sendable {
    /// The return; `nil` where it has an error.
    package let value: OutsideReturn?
    /// Everything wrong with it, in the order of its lines.
    package let diagnostics: [Diagnostic]
    /// A line that stands for the problems not described, such as "and 12 more"; `nil` for none.
    package let more: String?
    /// What was assumed or passed over, each in a sentence.
    package let notes: [String]
  }

  /// The items that a crosswalk has no pair for, once each, in the table's order.
  package func itemsWithoutPair(in crosswalk: Crosswalk) -> [String] {
    var seen = Set(crosswalk.pairs.map(\.item))
    return rows.map(\.item).filter { seen.insert($0).inserted }
  }

  /// What stands beside the questions here, by organisation; one whose items have no pair has none.
  ///
  /// - Parameters:
  ///   - crosswalk: The crosswalk that leads here.
  ///   - source: The title of the return.
  /// - Returns: The answers of every organisation of the table.
  package func answers(
    by crosswalk: Crosswalk, source: String
  ) -> [Organisation.ID: [AnswerElsewhere]] {
    rows.reduce(into: [:]) { answers, row in
      answers[row.organisation, default: []] += crosswalk.answersElsewhere(
        to: row.item, answer: row.answer, on: row.date, source: source)
    }
  }
}
