/// One occasion on which the organisations of a programme assess themselves together.
public struct Round: Hashable, Sendable, Identifiable {
  /// The round's stable identifier.
  public let id: Identifier<Round>
  /// The round's name, such as "Spring 2026".
  public let name: String
  /// The date that windows of time and the age of evidence are counted back from.
  public let date: CalendarDate
  /// The day on which answering opens; `nil` where it was always open.
  public let opens: CalendarDate?
  /// The last day on which answers are taken; `nil` where it stays open.
  public let closes: CalendarDate?
  /// The framework that is asked.
  public let framework: Framework.ID
  /// The edition of that framework.
  public let edition: String
  /// The levels aimed at.
  public let targets: Targets
  /// To whom results go, as the round has promised.
  public let disclosure: Disclosure
  /// What organisations are grouped by, where figures are also given by group.
  public let peers: Peers
  /// The fewest organisations that a figure may rest on where names are not shown.
  public let smallestGroup: SmallestGroup
  /// The day on which results are meant to be published; `nil` where it is not decided.
  public let publication: CalendarDate?

  /// Makes a round.
  public init(
    id: ID, name: String, date: CalendarDate, opens: CalendarDate? = nil,
    closes: CalendarDate? = nil, framework: Framework.ID, edition: String, targets: Targets,
    disclosure: Disclosure, peers: Peers = .none, smallestGroup: SmallestGroup = .five,
    publication: CalendarDate? = nil
  ) {
    self.id = id
    self.name = name
    self.date = date
    self.opens = opens
    self.closes = closes
    self.framework = framework
    self.edition = edition
    self.targets = targets
    self.disclosure = disclosure
    self.peers = peers
    self.smallestGroup = smallestGroup
    self.publication = publication
  }
}

/// The levels that a round aims at.
public struct Targets: Hashable, Sendable {
  /// The level aimed at where nothing else is said.
  public let standard: Level
  /// The level aimed at for particular activities.
  public let particular: [Section.ID: Level]

  /// Makes targets.
  public init(_ standard: Level, particular: [Section.ID: Level] = [:]) {
    self.standard = standard
    self.particular = particular
  }

  /// The level aimed at for an activity.
  public subscript(section: Section.ID) -> Level { particular[section] ?? standard }
}

/// To whom a round has promised that results go, decided before it opens (DESIGN, METHOD 6.6).
///
/// Only the lead is ever shown names. Whoever else results go to is given what ``DisclosedFigures``
/// holds, and each partner its own result besides.
public enum Disclosure: String, Hashable, Sendable, CaseIterable {
  /// To the round's lead alone.
  case lead
  /// To the round's lead and to its partners.
  case partners
  /// To anybody.
  case `public`

  /// Whether a report for an audience keeps the promise.
  public func allows(_ audience: Audience) -> Bool {
    switch audience {
    case .lead: true
    case .partners: self != .lead
    case .public: self == .public
    }
  }
}

/// Who a report is for.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  /// The lead of the round, who sees every organisation by name.
  case lead
  /// The partners, who see their own result and the distribution.
  case partners
  /// Anybody, who sees counts.
  case `public`
}
