import Maturity

extension Questionnaire {
  /// What is amiss with the answers, a clause for each trouble, its criteria first.
  ///
  /// Neighbours in one trouble stand together: "5.2.2 to 5.2.7: said not to apply, but other
  /// criteria of 5.2 apply".
  var problemClauses: [String] { activities.flatMap(problemClauses) }

  /// What is amiss with the answers to one activity, a clause for each trouble.
  func problemClauses(in activity: Framework.Place) -> [String] {
    problemRuns(in: activity).map { run in
      let words =
        run.kind == .notOffered
        ? "said not to apply, but other criteria of \(activity.number) apply" : run.kind.explanation
      return "\(numbers(of: run.positions)): \(words)"
    }
  }

  /// The criteria of an activity that are said not to apply where others of it do, by number; `nil`
  /// where there are none.
  func misplacedExclusions(in activity: Framework.Place) -> String? {
    let runs = problemRuns(in: activity).filter { $0.kind == .notOffered }
    return runs.isEmpty ? nil : runs.map { numbers(of: $0.positions) }.joined(separator: ", ")
  }

  private func problemRuns(
    in activity: Framework.Place
  ) -> [(kind: AnswerProblem.Kind, positions: ClosedRange<Int>)] {
    problems(in: activity).reduce(into: []) { runs, problem in
      if let last = runs.last, last.kind == problem.kind,
        last.positions.upperBound + 1 == problem.position
      {
        runs[runs.count - 1].positions = last.positions.lowerBound...problem.position
      } else {
        runs.append((problem.kind, problem.position...problem.position))
      }
    }
  }

  private func numbers(of positions: ClosedRange<Int>) -> String {
    let first = framework.number(ofQuestionAt: positions.lowerBound)
    return positions.count == 1
      ? first : "\(first) to \(framework.number(ofQuestionAt: positions.upperBound))"
  }
}
