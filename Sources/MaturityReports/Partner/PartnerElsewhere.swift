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
  ///   - assessment: What it answered here, if anything.
  ///   - framework: The framework here.
  init(
    _ others: [OtherAssessment], for assessment: Assessment, in framework: Framework
  ) {
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
          "What you said is met under \u{201C}\(other.framework.title)\u{201D}, in "
          + "\(other.round.name) (\(other.round.date.inWords)), is somewhere to look. It counts for "
          + "nothing here.",
        sentences: sentences)
    }
  }
}
