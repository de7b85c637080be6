import Maturity

extension Framework {
  /// A framework of which no more is known than the order of its questions.
  ///
  /// That is all that a signature needs.
  static func order(of questions: [Question.ID], in id: Framework.ID, edition: String) -> Framework
  {
    Framework(
      id: id, edition: edition, title: "", source: .init(title: "", publisher: ""), licence: "",
      language: "", levels: [], sectionKinds: [], evidenceRule: nil, support: [],
      sections: [
        Section(
          id: "questions", kind: "questions", title: "", shortTitle: "",
          content: .questions(questions.map { Question(id: $0, level: 2, text: "") }))
      ])
  }
}

extension Connection {
  /// The order of the questions of every edition that is kept.
  func questionOrders() throws(WorkspaceError) -> [QuestionOrder] {
    let rows = try rows(
      """
      SELECT framework, edition, question FROM framework_questions
      ORDER BY framework, edition, position
      """
    ) { row throws(WorkspaceError) in
      QuestionOrder(
        framework: try row.identifier(0), edition: try row.text(1),
        questions: [try row.identifier(2)])
    }
    return rows.reduce(into: []) { orders, row in
      if let last = orders.last, last.framework == row.framework, last.edition == row.edition {
        orders[orders.count - 1].questions += row.questions
      } else {
        orders.append(row)
      }
    }
  }
}

/// The questions of one edition of a framework, in order.
struct QuestionOrder {
  let framework: Framework.ID
  let edition: String
  var questions: [Question.ID]

  /// The order as the history tells it.
  var historyText: String? {
    questions.isEmpty ? nil : questions.map(\.text).joined(separator: " ")
  }
}
