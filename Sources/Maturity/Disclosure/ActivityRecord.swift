/// What one organisation says of one activity, as far as a published figure could rest on it.
public struct ActivityRecord: Hashable, Sendable {
  /// The organisation.
  public let organisation: Organisation.ID
  /// The kinds or tiers in its group; the same for everybody where there is only one group.
  public let group: [String]
  /// Where it counts.
  public let standing: Distribution.Standing
  /// What it says of the criteria of the level directly above its own; empty where it stands at no
  /// level or at the top, and without those that do not apply.
  public let steps: [Question.ID: Step]
  /// A digest of all that it has recorded of the activity, seen or not in any figure.
  public let fingerprint: String

  /// How a criterion of the level directly above is answered.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    /// Met already.
    case met
    /// Not met, or partly.
    case unmet = "not met"
    /// Not known.
    case unknown = "don't know"
  }

  /// Makes a record.
  public init(
    organisation: Organisation.ID, group: [String], standing: Distribution.Standing,
    steps: [Question.ID: Step], fingerprint: String
  ) {
    self.organisation = organisation
    self.group = group
    self.standing = standing
    self.steps = steps
    self.fingerprint = fingerprint
  }

  /// The level, where the activity is complete and agreed.
  var level: Level? { if case .level(let level) = standing { level } else { nil } }
}

/// The records that a release rests on: for each activity, one of every organisation.
public struct ReleaseBasis: Hashable, Sendable {
  /// The activities, in the framework's order.
  public let activities: [Activity]

  /// The records of one activity.
  public struct Activity: Hashable, Sendable {
    /// The activity.
    public let section: Section.ID
    /// The records, in the organisations' order.
    public let records: [ActivityRecord]

    /// Makes the records of an activity.
    public init(section: Section.ID, records: [ActivityRecord]) {
      self.section = section
      self.records = records
    }
  }

  /// Makes a basis.
  public init(_ activities: [Activity]) { self.activities = activities }
}

extension Cohort {
  /// What a release of this cohort would rest on.
  ///
  /// Complexity: linear in what is recorded.
  ///
  /// - Parameter fingerprint: Gives one digest for several fields, of which some may be absent.
  /// - Returns: The records of every activity.
  public func basis(fingerprint: ([String?]) -> String) -> ReleaseBasis {
    let groups = round.peers.groups(
      of: members.map(\.organisation), smallest: round.smallestGroup)
    return ReleaseBasis(
      framework.activities.map { place in
        let standings = standings(on: place.section.id)
        return ReleaseBasis.Activity(
          section: place.section.id,
          records: members.indices.map { index in
            ActivityRecord(
              organisation: members[index].organisation.id, group: groups[index],
              standing: standings[index],
              steps: steps(of: members[index], standings[index], at: place),
              fingerprint: fingerprint(members[index].fields(of: place)))
          })
      })
  }

  private func steps(
    of member: Member, _ standing: Distribution.Standing, at place: Framework.Place
  ) -> [Question.ID: ActivityRecord.Step] {
    guard case .level(let level) = standing, let ladder = place.ladder,
      let next = ladder.rungs.first(where: { $0.level.number == level.number + 1 })
    else { return [:] }
    var steps: [Question.ID: ActivityRecord.Step] = [:]
    for position in next.positions {
      let question = framework.questions[position].id
      switch member.answers[position] {
      case .met: steps[question] = .met
      case .partly, .notMet: steps[question] = .unmet
      case .dontKnow: steps[question] = .unknown
      case .doesNotApply, nil: break
      }
    }
    return steps
  }
}

extension Cohort.Member {
  /// All that is recorded of an activity, as fields.
  ///
  /// Whatever can be changed is among them, notes and evidence too: whether an assessment changed
  /// must not tell whether its level did.
  fileprivate func fields(of place: Framework.Place) -> [String?] {
    guard let assessment else { return [nil] }
    var fields: [String?] = []
    let questions = place.section.questions.map(\.id)
    for question in questions {
      let entry = assessment.entries[question]
      fields += [
        question.text, entry?.answer?.rawValue, entry?.reason, entry?.note,
        assessment.disputed.contains(question) ? "disputed" : nil,
      ]
    }
    fields.append(
      assessment.confirmedNotApplicable.contains(place.section.id) ? "confirmed" : nil)
    let evidence = assessment.evidence.compactMap { item -> [String?]? in
      let shown = item.shows.filter(questions.contains).map(\.text).sorted()
      guard !shown.isEmpty else { return nil }
      return [
        "evidence", item.kind.rawValue, item.title, item.reference, item.date?.iso,
        item.expired?.iso,
      ] + shown
    }
    return fields
      + evidence.sorted { $0.map { $0 ?? "" }.lexicographicallyPrecedes($1.map { $0 ?? "" }) }
      .flatMap(\.self)
  }
}
