/// All that may be shown of a round to an audience that is not shown names (METHOD 6.6).
///
/// Pages for such an audience are made from this value and nothing else, so that their headlines and
/// findings can only be worked out from what every reader may have. It holds no organisation.
public struct DisclosedFigures: Hashable, Sendable {
  /// Who it is for: not the lead.
  public let audience: Audience
  /// The framework that was asked.
  public let framework: Framework
  /// The round.
  public let round: Round
  /// Whether everybody who was invited is a project.
  public let isOfProjects: Bool
  /// How many organisations were invited.
  public let invited: Int
  /// How many of them submitted something.
  public let submitted: Int
  /// How many of them signed what they submitted.
  public let signed: Int
  /// The activities, in the framework's order.
  public let activities: [DisclosedActivity]
  /// The releases whose figures are repeated, the earliest first.
  public let repeats: [Given.Release]
  /// How many questions are left out because they are marked sensitive; none but for the public.
  public let leftOut: Int

  /// Figures of one activity that a recorded release gave, not counting those that it repeated.
  public struct Given: Hashable, Sendable {
    /// The release that gave them first.
    public let release: Release
    /// What they rest on.
    public let activity: ReleaseBasis.Activity

    /// A recorded release, as a page refers to it.
    public struct Release: Hashable, Sendable {
      /// Its number among the round's releases.
      public let number: Int
      /// The day on which it was made.
      public let date: CalendarDate

      /// Makes a reference to a release.
      public init(number: Int, date: CalendarDate) {
        self.number = number
        self.date = date
      }
    }

    /// Makes the figures of a release.
    public init(release: Release, activity: ReleaseBasis.Activity) {
      self.release = release
      self.activity = activity
    }
  }

  /// Works out what may be shown.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited, and what came back.
  ///   - basis: The cohort's records.
  ///   - given: What the recorded releases of this round to audiences without names gave, in any
  ///     order.
  ///   - audience: Who it is for; for the lead, as for the partners.
  public init(_ cohort: Cohort, basis: ReleaseBasis, given: [Given], audience: Audience) {
    self.init(
      cohort, basis: basis, given: given, audience: audience,
      rule: DisclosureRule(cohort.round.smallestGroup))
  }

  /// What was released of a round last, activity by activity; `nil` where it released nothing.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited to that round.
  ///   - given: What its recorded releases gave, in any order.
  ///   - audience: Who it is for.
  public init?(released cohort: Cohort, given: [Given], audience: Audience) {
    var last: [Section.ID: Given] = [:]
    for figures in given {
      let section = figures.activity.section
      if last[section].map({ $0.release.number < figures.release.number }) ?? true {
        last[section] = figures
      }
    }
    guard !last.isEmpty else { return nil }
    let basis = ReleaseBasis(
      cohort.framework.activities.compactMap { last[$0.section.id]?.activity })
    self.init(cohort, basis: basis, given: [], audience: audience)
  }

  /// The records of the activities whose figures are new, which a release of them rests on.
  ///
  /// - Parameter basis: The records that these figures were worked out from.
  /// - Returns: Those of them that were not repeated.
  public func anew(_ basis: ReleaseBasis) -> ReleaseBasis {
    ReleaseBasis(basis.activities.filter { self[$0.section].map { $0.repeats == nil } ?? false })
  }

  init(
    _ cohort: Cohort, basis: ReleaseBasis, given: [Given], audience: Audience,
    rule: DisclosureRule
  ) {
    self.audience = audience
    framework = cohort.framework
    round = cohort.round
    isOfProjects = cohort.isOfProjects
    invited = cohort.members.count
    submitted = cohort.members.count { $0.assessment != nil }
    signed = cohort.members.count { $0.assessment?.signOff != nil }
    var activities: [DisclosedActivity] = []
    for activity in basis.activities {
      guard let place = cohort.framework.place(of: activity.section) else { continue }
      let choice = ReleaseChoice(
        activity, given: given, rule: rule, highest: cohort.framework.highestLevel)
      activities.append(
        DisclosedActivity(
          choice.figures, of: place, repeats: choice.repeated?.number))
    }
    if audience == .public {
      activities = activities.map { $0.leavingOutSensitive(in: cohort.framework) }
      leftOut = cohort.framework.questions.count(where: \.isSensitive)
    } else {
      leftOut = 0
    }
    self.activities = activities
    let numbers = Set(activities.compactMap(\.repeats))
    var releases: [Given.Release] = []
    for release in given.map(\.release)
    where numbers.contains(release.number) && !releases.contains(release) {
      releases.append(release)
    }
    repeats = releases.sorted { $0.number < $1.number }
  }

  /// The figures of an activity; `nil` where the framework has no such activity.
  public subscript(section: Section.ID) -> DisclosedActivity? {
    activities.first { $0.section == section }
  }
}

/// Whether an activity's figures are given anew, or those of an earlier release again (METHOD 6.6).
struct ReleaseChoice {
  /// The figures to be given.
  let figures: ActivityFigures
  /// The release that gave them first; `nil` where they are new.
  let repeated: DisclosedFigures.Given.Release?

  /// Chooses.
  ///
  /// They are given anew where no earlier release told anything of a level, or where they may stand
  /// beside those of every earlier one. Otherwise the latest is repeated, whether little changed or
  /// nothing did, so that the repetition tells neither.
  init(
    _ activity: ReleaseBasis.Activity, given: [DisclosedFigures.Given], rule: DisclosureRule,
    highest: Level
  ) {
    let now = ActivityFigures(activity.records, rule: rule, highest: highest)
    let earlier = given.filter { $0.activity.section == activity.section }
      .sorted { $0.release.number < $1.release.number }
      .map { ($0.release, ActivityFigures($0.activity.records, rule: rule, highest: highest)) }
      .filter { $0.1.isInformative }
    guard let (release, last) = earlier.last else {
      (figures, repeated) = (now, nil)
      return
    }
    let mayBeNew =
      now.groups.value != nil && earlier.allSatisfy { rule.allows(now, after: $0.1) }
    figures = mayBeNew ? now : last
    repeated = mayBeNew ? nil : release
  }
}

extension DisclosedActivity {
  fileprivate func leavingOutSensitive(in framework: Framework) -> DisclosedActivity {
    let sensitive = Set(framework.questions.filter(\.isSensitive).map(\.id))
    return DisclosedActivity(self, steps: steps.filter { !sensitive.contains($0.question) })
  }

  private init(_ other: DisclosedActivity, steps: [DisclosedStep]) {
    section = other.section
    levels = other.levels
    groups = other.groups
    blanks = other.blanks
    self.steps = steps
    withheldSteps = other.withheldSteps
    repeats = other.repeats
  }
}
