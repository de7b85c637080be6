import Maturity

extension Responses {
  /// What is read together, as a questionnaire.
  func questionnaire(in framework: Framework, of organisation: Organisation) -> Questionnaire {
    Questionnaire(
      framework: framework,
      assessment: Assessment(organisation: organisation.id, entries: entries, disputed: disputed))
  }

  /// What nobody need dispute and is amiss all the same: criteria that are said not to apply where
  /// others of their activity do, with the way out.
  ///
  /// - Returns: A paragraph for each activity.
  func misplacedExclusions(in framework: Framework, of organisation: Organisation) -> [String] {
    let together = questionnaire(in: framework, of: organisation)
    return together.activities.compactMap { activity in
      together.misplacedExclusions(in: activity).map { numbers in
        "\(numbers): said not to apply, but other criteria of \(activity.number) apply. Either all "
          + "of \(activity.number) is agreed not to apply, or each of these gets another answer: with "
          + "'declaration assess \(organisation.id) --commitment \(activity.number)', or with "
          + "'declaration agree \(organisation.id) --question'."
      }
    }
  }
}
