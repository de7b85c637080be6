public import Maturity

/// What passes between people: one respondent's answers, and what a lead has put together with them.
///
/// The terminal, the browser form and the sheet all give this; the same answers give the same bytes.
/// So it holds no time of writing, no tool and no route.
public struct ResponseFile: Hashable, Sendable {
  /// The framework that is answered.
  public var framework: Framework.ID
  /// The edition of the framework that the questions were put in.
  public var edition: String
  /// The round that the answers belong to.
  public var round: Round.ID
  /// The organisation that answers.
  public var organisation: Organisation.ID
  /// The answers of whoever wrote the file.
  public var own: Part
  /// The responses of colleagues that the writer has taken in.
  public var colleagues: [Part]
  /// What the writer, as the lead, has recorded as agreed.
  public var agreed: [Question.ID: AgreedAnswer]
  /// What the organisation has decided to do.
  public var plan: [PlanItem]
  /// All the help that the organisation offers and asks for; `nil` where the file says nothing of
  /// it, which is not the same as none.
  public var help: [HelpNotice]?
  /// Everyone who has checked the answers; `nil` where the file says nothing of it.
  public var assurance: [Assurance]?
  /// What the organisation's board is asked and told; `nil` where the file says nothing of it.
  public var board: BoardPaper?
  /// The Chief Officer's word; `nil` where nobody has signed.
  public var signature: Signature?

  /// One respondent's share of a file.
  public struct Part: Hashable, Sendable {
    /// What the respondent says of the criteria.
    public var response: Response
    /// The respondent's name; `nil` unless it was given on purpose.
    public var name: String?
    /// What the respondent offers as evidence.
    public var evidence: [Evidence]

    /// Makes a part.
    public init(response: Response, name: String? = nil, evidence: [Evidence] = []) {
      self.response = response
      self.name = name
      self.evidence = evidence
    }
  }

  /// A Chief Officer's word that the answers are the organisation's own.
  public struct Signature: Hashable, Sendable {
    /// The role of the person who signs.
    public var role: Role
    /// The name of the person who signs; `nil` where none is given.
    public var name: String?
    /// The day of signing.
    public var date: CalendarDate
    /// Why it is signed although something is incomplete or in dispute.
    public var exceptions: String?
    /// The fingerprint of the answers that were signed: 64 hexadecimal digits.
    public var fingerprint: String

    /// Makes a signature.
    public init(
      role: Role, name: String? = nil, date: CalendarDate, exceptions: String? = nil,
      fingerprint: String
    ) {
      self.role = role
      self.name = name
      self.date = date
      self.exceptions = exceptions
      self.fingerprint = fingerprint
    }
  }

  /// Makes a file.
  public init(
    framework: Framework.ID, edition: String, round: Round.ID, organisation: Organisation.ID,
    own: Part, colleagues: [Part] = [], agreed: [Question.ID: AgreedAnswer] = [:],
    plan: [PlanItem] = [], help: [HelpNotice]? = nil, assurance: [Assurance]? = nil,
    board: BoardPaper? = nil, signature: Signature? = nil
  ) {
    self.framework = framework
    self.edition = edition
    self.round = round
    self.organisation = organisation
    self.own = own
    self.colleagues = colleagues
    self.agreed = agreed
    self.plan = plan
    self.help = help
    self.assurance = assurance
    self.board = board
    self.signature = signature
  }
}
