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

  /// The submissions with those of one organisation in one round made one.
  ///
  /// Reading has refused two respondents' answers to one criterion, so there is nothing to weigh:
  /// colleagues who shared the questions out are put together. Notes on one question stand in the
  /// order of the submissions, a line each. Linear in the number of entries.
  public var combined: [Submission] {
    struct Key: Hashable {
      let round: String?
      let organisation: Organisation.ID
    }
    var places: [Key: Int] = [:]
    var combined: [Submission] = []
    for submission in submissions {
      let key = Key(round: submission.round, organisation: submission.organisation)
      if let place = places[key] {
        combined[place] = combined[place].joined(with: submission)
      } else {
        places[key] = combined.count
        combined.append(submission)
      }
    }
    return combined
  }
}

extension AnswerTable.Submission {
  fileprivate func joined(with other: Self) -> Self {
    var entries = entries
    for (question, entry) in other.entries {
      entries[question] = entries[question]?.joined(with: entry) ?? entry
    }
    return Self(
      round: round, organisation: organisation,
      respondent: respondent == other.respondent ? respondent : nil, entries: entries,
      evidence: Evidence.merged(evidence + other.evidence))
  }
}

extension Assessment.Entry {
  fileprivate func joined(with other: Self) -> Self {
    func joined(_ text: String?, _ more: String?) -> String? {
      guard let text else { return more }
      guard let more, more != text else { return text }
      return "\(text)\n\(more)"
    }
    return Self(
      answer ?? other.answer, reason: joined(reason, other.reason), note: joined(note, other.note))
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
