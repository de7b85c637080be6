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
  /// The number that the section's combination comes to; `nil` where its kind gives a level, and
  /// where there is nothing to combine.
  public let score: CombinedScore?
  /// Whether the section has no number because a nought among its values has no geometric or
  /// harmonic mean (METHOD 8).
  public let isRefused: Bool

  init(
    section: Section.ID, status: Status, level: Level? = nil, upperLevel: Level? = nil,
    supportedLevel: Level? = nil, levelWithoutExclusions: Level? = nil, tally: Tally,
    evidenced: Share, disputed: Int, score: CombinedScore? = nil, isRefused: Bool = false
  ) {
    self.section = section
    self.status = status
    self.level = level
    self.upperLevel = upperLevel
    self.supportedLevel = supportedLevel
    self.levelWithoutExclusions = levelWithoutExclusions
    self.tally = tally
    self.evidenced = evidenced
    self.disputed = disputed
    self.score = score
    self.isRefused = isRefused
  }
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
  /// The score of the whole, under the framework's own id; `nil` where its sections are not
  /// combined, as the Declaration's are not (METHOD 4.3).
  public let overall: SectionScore?
  /// The positions of questions that are answered and not shown, so that nothing was made of their
  /// answers (METHOD 8).
  public let hiddenAnswers: [Int]
  let places: [Section.ID: Int]

  /// Makes a score; `places` says where each section stands among the sections.
  init(
    sections: [SectionScore], overall: SectionScore? = nil, hiddenAnswers: [Int] = [],
    places: [Section.ID: Int]
  ) {
    self.sections = sections
    self.overall = overall
    self.hiddenAnswers = hiddenAnswers
    self.places = places
  }

  /// The score of a section.
  ///
  /// `nil` where the framework has no such section. Constant time.
  public subscript(section: Section.ID) -> SectionScore? { places[section].map { sections[$0] } }
}
