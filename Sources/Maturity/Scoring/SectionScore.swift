/// The score of one section of a framework, by whichever method its kind uses.
public struct SectionScore: Hashable, Sendable {
  /// The section scored.
  public let section: Section.ID
  /// How far its assessment has come.
  public let status: Status
  /// The claimed level: of an activity the ladder's, of a commitment the one held throughout.
  ///
  /// `nil` where nothing is assessed or applicable, and for a commitment while an applicable
  /// activity is open (METHOD 4.2).
  public let level: Level?
  /// The level if all that is unknown and unanswered were met; `nil` with ``level``.
  public let upperLevel: Level?
  /// The highest level at or below the claimed one that evidence supports; `nil` with ``level``.
  public let supportedLevel: Level?
  /// What the level would be, were the criteria that do not apply not met; `nil` where that makes
  /// no difference.
  public let levelWithoutExclusions: Level?
  /// How the criteria were answered.
  public let tally: Tally
  /// Of the met criteria, how many have evidence that satisfies the framework's rule.
  public let evidenced: Share
  /// How many of its criteria the organisation's respondents dispute; where any are, the level is
  /// the most cautious reading and not agreed (METHOD 5.2).
  public let disputed: Int
}

extension SectionScore {
  /// The claimed level where the section is complete and nothing in it is disputed; otherwise `nil`.
  ///
  /// This alone counts in a cohort and is compared over time (METHOD 5.2 and 6.1).
  public var agreedLevel: Level? { status == .complete && disputed == 0 ? level : nil }

  /// Whether nothing of the section applies and the round's lead has not confirmed that (METHOD 1).
  public var awaitsConfirmation: Bool {
    status == .notAssessed && tally.criteria > 0 && tally.notApplicable == tally.criteria
  }
}

/// The score of one assessment, section by section.
public struct AssessmentScore: Hashable, Sendable {
  /// The scores in the order of the framework's outline.
  public let sections: [SectionScore]
  private let places: [Section.ID: Int]

  init(sections: [SectionScore]) {
    self.sections = sections
    places = Dictionary(
      sections.enumerated().map { ($1.section, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The score of a section.
  ///
  /// `nil` where the framework has no such section. Constant time.
  public subscript(section: Section.ID) -> SectionScore? { places[section].map { sections[$0] } }
}
