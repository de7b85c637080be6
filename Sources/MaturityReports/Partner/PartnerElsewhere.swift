import Maturity

/// Where an answer to another self-assessment is worth a look for one that is missing here.
struct PartnerElsewhere {
  /// What was answered elsewhere, with what it may support.
  let groups: [Group]

  /// One other self-assessment.
  struct Group {
    /// Which it was, and that it counts for nothing here.
    let introduction: String
    /// A sentence or more for each criterion here.
    let sentences: [String]
  }

  /// - Parameters:
  ///   - others: What the organisation answered elsewhere.
  ///   - assessment: What it answered here; `nil` where nothing was submitted.
  ///   - framework: The framework here.
  init(
    _ others: [OtherAssessment], for assessment: Assessment?, in framework: Framework
  ) {
    guard let assessment else {
      groups = []
      return
    }
    let answers = assessment.answers(to: framework)
    groups = others.compactMap { other in
      let sentences = other.pointers(for: assessment, in: framework).map { pointer in
        let number = Words.number(ofQuestionAt: pointer.position, in: framework)
        let state = framework.place(ofQuestionAt: pointer.position)?.ladder?
          .state(ofCriterionAt: pointer.position, in: answers).label
        return "\(number) \(framework.questions[pointer.position].text) "
          + "\(Words.sentence(state ?? "")) here. Look at: \u{201C}\(pointer.met.text)\u{201D} "
          + pointer.how
      }
      guard !sentences.isEmpty else { return nil }
      return Group(
        introduction:
          "Said to be met under \u{201C}\(other.framework.title)\u{201D}, in \(other.round.name) "
          + "of \(other.round.date.inWords). They are places to look, and count for nothing here.",
        sentences: sentences)
    }
  }
}
