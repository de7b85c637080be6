/// What is assessed: a body, or one project where a framework asks about projects.
public struct Organisation: Hashable, Sendable, Identifiable {
  /// The organisation's stable identifier: its name in kebab case.
  public let id: Identifier<Organisation>
  /// Its name, as it signed.
  public let name: String
  /// Its name for the head of a table row.
  public let shortName: String
  /// What kind of body it is, or that it is a project.
  public let kind: Kind
  /// Which bodies it is compared with as peers.
  public let tier: Tier
  /// The bodies that it was made from or was called before, with the date on which that ended.
  public let predecessors: [Relation]
  /// The bodies that it became or is called since, with the date on which that began.
  public let successors: [Relation]

  /// A kind of public body, or a project.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case district, borough, city, county, unitary, police, fire, commissioner
    /// A piece of work with an end, of one body or several.
    case project
  }

  /// A group of bodies that do comparable jobs.
  public enum Tier: String, Hashable, Sendable, CaseIterable {
    /// District, borough and city councils in a county.
    case district
    /// County and unitary councils.
    case upperTier = "upper-tier"
    /// Police, fire and their commissioner.
    case policeAndFire = "police-and-fire"
    /// Projects, which are compared with each other and never with bodies.
    case project
  }

  /// A body that came before or after another.
  public struct Relation: Hashable, Sendable {
    /// The other body.
    public let organisation: Identifier<Organisation>
    /// The other body's name.
    public let name: String
    /// The date on which one became the other.
    public let date: CalendarDate

    /// Makes a relation.
    public init(organisation: Identifier<Organisation>, name: String, date: CalendarDate) {
      self.organisation = organisation
      self.name = name
      self.date = date
    }
  }

  /// Makes an organisation.
  public init(
    id: ID, name: String, shortName: String, kind: Kind, tier: Tier,
    predecessors: [Relation] = [], successors: [Relation] = []
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.tier = tier
    self.predecessors = predecessors
    self.successors = successors
  }
}

/// The organisations of a programme, in the order in which they are always listed.
public struct Partnership: Hashable, Sendable, Identifiable {
  /// The partnership's stable identifier.
  public let id: Identifier<Partnership>
  /// The partnership's title.
  public let title: String
  /// Its members, in their own order, which is never an order of merit.
  public let organisations: [Organisation]

  /// Makes a partnership.
  public init(id: ID, title: String, organisations: [Organisation]) {
    self.id = id
    self.title = title
    self.organisations = organisations
  }
}
