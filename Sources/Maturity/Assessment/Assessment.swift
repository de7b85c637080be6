/// One organisation's answers in one round, with the reasons, notes and evidence beside them.
public struct Assessment: Hashable, Sendable {
  /// The organisation that answers.
  public let organisation: Organisation.ID
  /// What it says of each question; a question that is missing here is unanswered.
  public var entries: [Question.ID: Entry]
  /// Its evidence.
  public var evidence: [Evidence]
  /// The activities that the round's lead has confirmed do not apply (METHOD 1).
  public var confirmedNotApplicable: Set<Section.ID>
  /// The questions that its respondents answer differently, with nothing agreed yet; they are read
  /// at their most cautious (METHOD 5.2).
  public var disputed: Set<Question.ID>
  /// The sign-off of the answers as they stand; `nil` where nobody has signed them.
  public var signOff: SignOff?

  /// What is recorded beside one question.
  public struct Entry: Hashable, Sendable {
    /// The answer in one of the five words; `nil` where there is only a note, or a value.
    public var answer: Answer?
    /// The answer on a scale; `nil` where there is none or it is one of the five words.
    public var value: AnswerValue?
    /// Why the criterion does not apply.
    public var reason: String?
    /// What is missing, or whatever else somebody should know.
    public var note: String?

    /// Makes an entry.
    public init(
      _ answer: Answer?, value: AnswerValue? = nil, reason: String? = nil, note: String? = nil
    ) {
      self.answer = answer
      self.value = value
      self.reason = reason
      self.note = note
    }
  }

  /// A senior person's word that the answers are the organisation's own.
  public struct SignOff: Hashable, Sendable {
    /// The role of the person who signed.
    public let role: Role
    /// The day on which they signed.
    public let date: CalendarDate
    /// The fingerprint of the answers that were signed.
    public let fingerprint: String
    /// Why it was signed although something was incomplete or in dispute; `nil` where nothing was.
    public let exceptions: String?

    /// Makes a sign-off.
    public init(
      role: Role, date: CalendarDate, fingerprint: String, exceptions: String? = nil
    ) {
      self.role = role
      self.date = date
      self.fingerprint = fingerprint
      self.exceptions = exceptions
    }
  }

  /// Makes an assessment; whatever is left out is absent.
  public init(
    organisation: Organisation.ID, entries: [Question.ID: Entry] = [:], evidence: [Evidence] = [],
    confirmedNotApplicable: Set<Section.ID> = [], disputed: Set<Question.ID> = [],
    signOff: SignOff? = nil
  ) {
    self.organisation = organisation
    self.entries = entries
    self.evidence = evidence
    self.confirmedNotApplicable = confirmedNotApplicable
    self.disputed = disputed
    self.signOff = signOff
  }

  /// The answers by position in a framework; entries for questions it does not have are left out.
  ///
  /// Complexity: linear in the number of the framework's questions.
  public func answers(to framework: Framework) -> Answers {
    Answers(entries, to: framework)
  }
}

/// What somebody does in an organisation.
///
/// "partner lead", "head of analysis". Never a name.
public struct Role: Hashable, Sendable, CustomStringConvertible {
  /// The role in words.
  public let title: String

  /// Makes a role.
  public init(_ title: String) { self.title = title }

  /// The role in words.
  public var description: String { title }
}
