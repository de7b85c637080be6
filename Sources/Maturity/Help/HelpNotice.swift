/// What an organisation has said of help on one activity: that it offers some, or asks for some.
public struct HelpNotice: Hashable, Sendable {
  /// The organisation.
  public let organisation: Organisation.ID
  /// The activity.
  public let section: Section.ID
  /// Whether it offers or asks.
  public let kind: Kind
  /// What exactly, in the organisation's own words; `nil` where it said no more.
  public let note: String?

  /// Which way help is to go.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The organisation would help another.
    case offers
    /// The organisation would be helped.
    case asks
  }

  /// Makes a notice.
  public init(
    organisation: Organisation.ID, section: Section.ID, kind: Kind, note: String? = nil
  ) {
    self.organisation = organisation
    self.section = section
    self.kind = kind
    self.note = note
  }
}

/// Two organisations of which one could help the other with an activity (METHOD 6.5).
public struct HelpPair: Hashable, Sendable {
  /// The activity.
  public let section: Section.ID
  /// Who offers help, supported at level 3 or more.
  public let helper: Organisation.ID
  /// Who asks for it, at least two levels below.
  public let helped: Organisation.ID
}

extension Cohort {
  /// The lowest supported level from which an organisation is paired as a helper.
  public static let helpingLevel: Level = 3

  /// The pairs of those who offer help and those who ask for it (METHOD 6.5).
  ///
  /// Somebody who has not said so is never in one. The helper is supported at level 3 or more, and
  /// the other claims at least two levels less than that; both levels are complete and agreed. In
  /// the framework's order, then the members'. Complexity: offers × asks, for each activity.
  ///
  /// - Parameter notices: What organisations have said; of those not in the cohort, left out.
  /// - Returns: The pairs; several for an organisation that could help several.
  public func helpPairs(_ notices: [HelpNotice]) -> [HelpPair] {
    framework.activities.flatMap { place -> [HelpPair] in
      let section = place.section.id
      func said(_ kind: HelpNotice.Kind) -> [Member] {
        members.filter { member in
          notices.contains {
            $0.organisation == member.organisation.id && $0.section == section && $0.kind == kind
          }
        }
      }
      return said(.offers).flatMap { helper -> [HelpPair] in
        guard let supported = helper.supportedLevel(on: section), supported >= Self.helpingLevel
        else { return [] }
        return said(.asks).compactMap { helped in
          guard let level = helped.score?[section]?.agreedLevel,
            level.number + 2 <= supported.number
          else { return nil }
          return HelpPair(
            section: section, helper: helper.organisation.id, helped: helped.organisation.id)
        }
      }
    }
  }

  /// The activities where nobody is supported at level 3: for joint work (METHOD 6.5).
  ///
  /// An activity that nobody has completed is among them.
  public var forJointWork: [Section.ID] {
    framework.activities.map(\.section.id).filter { section in
      !members.contains { ($0.supportedLevel(on: section) ?? .floor) >= Self.helpingLevel }
    }
  }
}

extension Cohort.Member {
  /// The supported level of an activity that is complete and agreed; `nil` of any other.
  public func supportedLevel(on section: Section.ID) -> Level? {
    score?[section].flatMap { $0.agreedLevel == nil ? nil : $0.supportedLevel }
  }
}
