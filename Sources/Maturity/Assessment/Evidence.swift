/// Something that a stranger could be shown, and the criteria that it shows (METHOD 3).
public struct Evidence: Hashable, Sendable {
  /// How much the evidence weighs.
  public let kind: Kind
  /// What it is called.
  public let title: String
  /// Where it is kept: an address, a file's name, a minute's number.
  public let reference: String
  /// When it was made or last confirmed; `nil` where nobody said.
  public let date: CalendarDate?
  /// The criteria that it shows, one or several.
  public let shows: [Question.ID]
  /// The day from which somebody said that it holds no more; `nil` where nobody did.
  public let expired: CalendarDate?

  /// A kind of evidence, weakest first.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Somebody's word.
    case statement
    /// A paper, a page, a minute, a message.
    case document
    /// A count or a record from a system.
    case data
    /// A review by somebody outside the organisation.
    case independent
  }

  /// Makes a piece of evidence.
  public init(
    kind: Kind, title: String, reference: String = "", date: CalendarDate? = nil,
    shows: [Question.ID], expired: CalendarDate? = nil
  ) {
    self.kind = kind
    self.title = title
    self.reference = reference
    self.date = date
    self.shows = shows
    self.expired = expired
  }

  /// Whether nobody has said that it holds no more on a date or before.
  public func holds(on date: CalendarDate) -> Bool { expired.map { date < $0 } ?? true }
}
