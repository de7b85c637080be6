public import Maturity

/// An answer table: what organisations say of a framework's questions, one row a question.
///
/// It carries answers, reasons, notes and evidence. What a lead or a signatory adds to an
/// assessment (confirmations, sign-off) belongs to the workspace and is not in a table.
public struct AnswerTable: Hashable, Sendable {
  /// What each respondent said, in the order in which they first appear.
  public let submissions: [Submission]

  /// One respondent's answers for one organisation in one round.
  public struct Submission: Hashable, Sendable {
    /// The round as the table names it; `nil` where it names none.
    public let round: String?
    /// The organisation.
    public let organisation: Organisation.ID
    /// Who answers, by role; `nil` where the table does not say.
    public let respondent: Role?
    /// What is said of each question; a question that is missing here is unanswered.
    public let entries: [Question.ID: Assessment.Entry]
    /// The evidence, in the order of the table.
    public let evidence: [Evidence]

    /// Makes a submission.
    public init(
      round: String? = nil, organisation: Organisation.ID, respondent: Role? = nil,
      entries: [Question.ID: Assessment.Entry] = [:], evidence: [Evidence] = []
    ) {
      self.round = round
      self.organisation = organisation
      self.respondent = respondent
      self.entries = entries
      self.evidence = evidence
    }

    /// Makes a submission of an assessment.
    public init(_ assessment: Assessment, round: String? = nil, respondent: Role? = nil) {
      self.init(
        round: round, organisation: assessment.organisation, respondent: respondent,
        entries: assessment.entries, evidence: assessment.evidence)
    }

    /// The submission as its organisation's assessment.
    public var assessment: Assessment {
      Assessment(organisation: organisation, entries: entries, evidence: evidence)
    }
  }

  /// Makes a table.
  public init(submissions: [Submission]) { self.submissions = submissions }

  /// What each organisation says in each round, its respondents read together (METHOD 5.2): a
  /// disputed criterion at its most cautious.
  ///
  /// In the order in which the organisations first appear. Linear in the number of entries.
  public var assessments: [RoundAssessment] {
    struct Key: Hashable {
      let round: String?
      let organisation: Organisation.ID
    }
    var places: [Key: Int] = [:]
    var groups: [[Submission]] = []
    for submission in submissions {
      let key = Key(round: submission.round, organisation: submission.organisation)
      if let place = places[key] {
        groups[place].append(submission)
      } else {
        places[key] = groups.count
        groups.append([submission])
      }
    }
    return groups.map(RoundAssessment.init)
  }

  /// One organisation's assessment in one round.
  public struct RoundAssessment: Hashable, Sendable {
    /// The round as the table names it; `nil` where it names none.
    public let round: String?
    /// What the organisation's respondents say together.
    public let assessment: Assessment

    fileprivate init(_ submissions: [Submission]) {
      round = submissions[0].round
      let evidence = Evidence.merged(submissions.flatMap(\.evidence))
      // Most tables hold one response, whose entries need no reading together.
      guard submissions.count > 1 else {
        assessment = submissions[0].assessment
        return
      }
      let responses = Responses(
        submissions.map { Response(respondent: $0.respondent ?? Role(""), entries: $0.entries) })
      assessment = Assessment(
        organisation: submissions[0].organisation, entries: responses.entries, evidence: evidence,
        disputed: responses.disputed)
    }
  }
}

extension Evidence {
  /// Evidence with items of the same kind, title, reference and date made one, which shows all that
  /// they show; in the order of the first of each.
  package static func merged(_ evidence: [Evidence]) -> [Evidence] {
    var places: [Evidence: Int] = [:]
    var merged: [Evidence] = []
    for item in evidence {
      let key = item.showing([])
      if let place = places[key] {
        let known = merged[place].shows
        merged[place] = item.showing(known + item.shows.filter { !known.contains($0) })
      } else {
        places[key] = merged.count
        merged.append(item)
      }
    }
    return merged
  }

  /// The same item, showing other criteria.
  func showing(_ questions: [Question.ID]) -> Evidence {
    Evidence(kind: kind, title: title, reference: reference, date: date, shows: questions)
  }
}
