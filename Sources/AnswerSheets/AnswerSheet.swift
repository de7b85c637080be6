public import Maturity

/// The questionnaire as a sheet to fill in: what is asked of whom, in which round.
///
/// It is written as a workbook, or as a CSV that any spreadsheet opens. What comes back is read by
/// ``read(_:name:framework:options:)``.
public struct AnswerSheet: Hashable, Sendable {
  /// The framework that is asked.
  public let framework: Framework
  /// The round that it is asked in.
  public let round: Round
  /// The organisation that is to answer.
  public let organisation: Organisation
  /// The commitment or activity that alone is asked; `nil` for all.
  public var section: Section.ID?
  /// The role of whoever is to answer, where it is known.
  public var respondent: Role?
  /// What the organisation answered before.
  public var previous: Previous?
  /// What it answered to somebody else's return, which is shown and never chosen for anybody.
  public var elsewhere: [AnswerElsewhere] = []
  /// Who helps with questions, in a phrase such as "the ecda Capability Lead, lead@example.org".
  public var contact: String?
  /// What a reader has to know before anything else, such as that data are illustrative.
  public var notice: String?

  /// What an organisation answered in an earlier round.
  public struct Previous: Hashable, Sendable {
    /// The round's name.
    public let round: String
    /// The answers.
    public let assessment: Assessment

    /// Makes earlier answers.
    public init(round: String, assessment: Assessment) {
      self.round = round
      self.assessment = assessment
    }
  }

  /// Makes a sheet that asks everything.
  public init(framework: Framework, round: Round, organisation: Organisation) {
    self.framework = framework
    self.round = round
    self.organisation = organisation
  }

  /// The activities that are asked, in the framework's order.
  var activities: [Framework.Place] {
    let asked = section.map { framework.place(of: $0)?.questions ?? 0..<0 }
    return framework.activities.filter { place in
      asked.map { $0.contains(place.questions.lowerBound) } ?? true
    }
  }

  /// Whether any criterion that is asked may be said not to apply.
  var offersExclusion: Bool {
    activities.contains { place in
      place.questions.contains { framework.questions[$0].mayNotApply != nil }
    }
  }

  /// The answers that are offered to some criterion.
  var answers: [Answer] { Answer.allCases.filter { $0 != .doesNotApply || offersExclusion } }

  /// What the framework's parts are called.
  var called: Vocabulary { Vocabulary(framework, for: organisation) }

  /// The commitments that are asked, each with those of its activities that are.
  var commitments: [(commitment: Framework.Place, activities: [Framework.Place])] {
    framework.commitments.compactMap { commitment in
      let own = activities.filter { commitment.questions.contains($0.questions.lowerBound) }
      return own.isEmpty ? nil : (commitment, own)
    }
  }
}

extension Framework.Place {
  /// The section's number and title, as headings give them.
  var heading: String { "\(number) \(section.title)" }

  /// The number of one of the section's own criteria, such as "3.2.4".
  func number(ofQuestionAt position: Int) -> String {
    "\(number).\(position - questions.lowerBound + 1)"
  }
}

extension Framework {
  /// A level's number and name, such as "2 Emerging".
  func words(for level: Level) -> String {
    definition(of: level).map { "\(level.number) \($0.name)" } ?? "\(level.number)"
  }
}
