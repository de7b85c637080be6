/// What may be shown of one activity to an audience that is not shown names.
public struct DisclosedActivity: Hashable, Sendable {
  /// The activity.
  public let section: Section.ID
  /// The levels of everybody.
  public let levels: Disclosed<DisclosedLevels>
  /// The levels of each group; empty where they are given for everybody together.
  public let groups: [DisclosedGroup]
  /// How many stand at no level, and why; `nil` where the levels are withheld.
  public let blanks: Blanks?
  /// What stands in the way of those just below a level, in the framework's order.
  public let steps: [DisclosedStep]
  /// Of how many criteria nothing is given, because it would tell too much.
  public let withheldSteps: Int
  /// The release whose figures these are; `nil` where they are new.
  public let repeats: Int?

  /// How many stand at no level.
  public struct Blanks: Hashable, Sendable {
    /// For how many the activity is not applicable.
    public let notApplicable: Int
    /// How many have not assessed it.
    public let notAssessed: Int
    /// How many are in the middle of it.
    public let inProgress: Int
    /// How many have respondents who disagree about it.
    public let notAgreed: Int
    /// How many have submitted nothing at all.
    public let notSubmitted: Int
  }

  init(_ figures: ActivityFigures, of place: Framework.Place, repeats: Int?) {
    section = place.section.id
    self.repeats = repeats
    let (shown, withheld) = figures.steps(place.section.questions)
    steps = shown
    withheldSteps = withheld
    switch (figures.groups, figures.levels) {
    case (.shown(let given), let all?):
      levels = .shown(all)
      groups = given.count > 1 ? given : []
      func count(_ standing: Distribution.Standing) -> Int {
        figures.records.count { $0.standing == standing }
      }
      blanks = Blanks(
        notApplicable: count(.notApplicable), notAssessed: count(.notAssessed),
        inProgress: count(.inProgress), notAgreed: count(.notAgreed),
        notSubmitted: count(.notSubmitted))
    case (.withheld(let reason), _):
      levels = .withheld(reason)
      (groups, blanks) = ([], nil)
    case (.shown, nil):
      levels = .withheld(.wouldTell)
      (groups, blanks) = ([], nil)
    }
  }
}

/// The levels of one group of peers.
public struct DisclosedGroup: Hashable, Sendable {
  /// The kinds or tiers in the group; empty for everybody.
  public let names: [String]
  /// Their levels.
  public let levels: DisclosedLevels
}

/// How a criterion stands among those who are one level below it.
public struct DisclosedStep: Hashable, Sendable {
  /// The criterion.
  public let question: Question.ID
  /// The level that it belongs to.
  public let level: Level
  /// How many stand directly below that level and are asked it, because it applies.
  public let asked: Int
  /// How many of them do not meet it, or only partly.
  public let unmet: Int
  /// How many of them do not know.
  public let unknown: Int

  /// How many of them it still stands before.
  public var open: Int { unmet + unknown }
}
