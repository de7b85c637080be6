import DelimitedText
import Maturity

extension AnswerSheet {
  /// Writes the sheet as CSV: a row for each criterion, with room for what people fill in.
  ///
  /// It is an answer table with columns to read beside it, and a byte-order mark by which Excel
  /// knows UTF-8. So what comes back is read as any answer table is.
  ///
  /// - Returns: The file.
  ///
  /// Complexity: linear in the number of criteria.
  public func csv() -> [UInt8] {
    var writer = TableWriter(header: Self.tableColumns.map(\.name), forExcel: true)
    for (commitment, activities) in commitments {
      for activity in activities {
        for position in activity.questions {
          let question = framework.questions[position]
          writer.write(
            Self.tableColumns.map { column in
              .text(column.text(self, commitment, activity, question) ?? "")
            })
        }
      }
    }
    return writer.take()
  }

  private struct TableColumn: Sendable {
    let name: String
    let text: @Sendable (AnswerSheet, Framework.Place, Framework.Place, Question) -> String?
  }

  private static let tableColumns: [TableColumn] = [
    TableColumn(name: "commitment") { _, commitment, _, _ in commitment.heading },
    TableColumn(name: "activity") { _, _, activity, _ in activity.heading },
    TableColumn(name: "level") { sheet, _, _, question in
      sheet.framework.words(for: question.level)
    },
    TableColumn(name: "criterion") { _, _, _, question in question.text },
    TableColumn(name: "may_not_apply") { _, _, _, question in question.mayNotApply },
    TableColumn(name: "answer") { _, _, _, _ in nil },
    TableColumn(name: "reason") { _, _, _, _ in nil },
    TableColumn(name: "note") { _, _, _, _ in nil },
    TableColumn(name: "evidence_kind") { _, _, _, _ in nil },
    TableColumn(name: "evidence_title") { _, _, _, _ in nil },
    TableColumn(name: "evidence_reference") { _, _, _, _ in nil },
    TableColumn(name: "evidence_date") { _, _, _, _ in nil },
    TableColumn(name: "respondent") { sheet, _, _, _ in sheet.respondent?.title },
    TableColumn(name: "question") { _, _, _, question in question.id.text },
    TableColumn(name: "organisation") { sheet, _, _, _ in sheet.organisation.id.text },
    TableColumn(name: "round") { sheet, _, _, _ in sheet.round.id.text },
    TableColumn(name: "framework") { sheet, _, _, _ in sheet.framework.id.text },
    TableColumn(name: "edition") { sheet, _, _, _ in sheet.framework.edition },
  ]
}
