import DelimitedText
public import Maturity

extension AnswerTable {
  /// Writes the table as CSV: a row for each question, and a further one for each further item of
  /// evidence.
  ///
  /// The rows ascend by organisation, as `--grouped` reading asks, and follow the framework within
  /// one; submissions of one organisation keep their order. A question without an answer is written
  /// as "unanswered" or "not asked". Reading the table back gives ``canonical(for:)``.
  ///
  /// - Parameters:
  ///   - framework: The framework that is answered; what is said of other questions is left out.
  ///   - forExcel: Whether to begin with a byte-order mark, by which Excel knows UTF-8.
  /// - Returns: The file.
  ///
  /// Complexity: linear in the number of rows.
  public func csv(for framework: Framework, forExcel: Bool = false) -> [UInt8] {
    var writer = TableWriter(header: AnswerColumn.written.map(\.rawValue), forExcel: forExcel)
    for submission in canonical(for: framework).submissions {
      for row in submission.rows(for: framework) { writer.write(row) }
    }
    return writer.take()
  }

  /// The same table as its file gives it back.
  ///
  /// Organisations ascend; evidence is in the order of the first question that it shows, and shows
  /// questions in the framework's order; items of the same kind, title, reference and date are one;
  /// what belongs to no question of the framework is left out, and so are entries that say nothing.
  ///
  /// - Parameter framework: The framework that is answered.
  /// - Returns: A table that says the same.
  public func canonical(for framework: Framework) -> AnswerTable {
    let sorted = submissions.enumerated().sorted { left, right in
      (left.element.organisation, left.offset) < (right.element.organisation, right.offset)
    }
    return AnswerTable(submissions: sorted.map { $0.element.canonical(for: framework) })
  }
}

extension AnswerTable.Submission {
  fileprivate func canonical(for framework: Framework) -> Self {
    let items: [(first: Int, item: Evidence)] = Evidence.merged(evidence).compactMap { item in
      let positions = Set(item.shows.compactMap(framework.position(of:))).sorted()
      return positions.first.map { first in
        (first, item.showing(positions.map { framework.questions[$0].id }))
      }
    }
    let ordered = items.enumerated().sorted { left, right in
      (left.element.first, left.offset) < (right.element.first, right.offset)
    }
    return Self(
      round: round, organisation: organisation, respondent: respondent,
      entries: entries.filter { id, entry in
        framework.position(of: id) != nil
          && !entry.isEmpty
      },
      evidence: ordered.map(\.element.item))
  }

  fileprivate func rows(for framework: Framework) -> [[TableWriter.Cell]] {
    let answers = assessment.answers(to: framework)
    var shown: [Question.ID: [Evidence]] = [:]
    for item in evidence {
      for question in item.shows { shown[question, default: []].append(item) }
    }
    var rows: [[TableWriter.Cell]] = []
    for place in framework.outline {
      guard place.children.isEmpty else { continue }
      for position in place.questions {
        let question = framework.questions[position]
        let items = shown[question.id] ?? []
        rows.append(
          row(
            question.id, label: place.label(ofQuestion: question, at: position, in: answers),
            entry: entries[question.id], evidence: items.first))
        rows += items.dropFirst().map {
          row(question.id, label: "", entry: nil, evidence: $0)
        }
      }
    }
    return rows
  }

  private func row(
    _ question: Question.ID, label: String, entry: Assessment.Entry?, evidence: Evidence?
  ) -> [TableWriter.Cell] {
    AnswerColumn.written.map { column in
      let text: String? =
        switch column {
        case .round: round
        case .organisation: organisation.text
        case .respondent: respondent?.title
        case .question: question.text
        case .answer: label
        case .reason: entry?.reason
        case .note: entry?.note
        case .evidenceKind: evidence?.kind.rawValue
        case .evidenceTitle: evidence?.title
        case .evidenceReference: evidence?.reference
        case .evidenceDate: evidence?.date?.iso
        case .framework, .edition: nil
        }
      return .text(text ?? "")
    }
  }
}

extension Framework.Place {
  /// What stands in the answer's cell: the answer as files hold it, or which kind of blank it is.
  fileprivate func label(
    ofQuestion question: Question, at position: Int, in answers: Answers
  ) -> String {
    if let ladder { return ladder.state(ofCriterionAt: position, in: answers).label }
    return answers.given(at: position).map(question.label) ?? AnswerState.unanswered.label
  }
}
