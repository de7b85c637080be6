import Maturity

/// Who could help whom, what found no match, and where all could work together (METHOD 6.5).
struct HelpExchange {
  /// How many could help, or why nobody can.
  let headline: String
  /// Who could help whom; `nil` where nobody can.
  let pairs: DataTable?
  /// Offers and asks without a match; `nil` where there are none.
  let unpaired: DataTable?
  /// What stands over the activities for joint work.
  let jointWork: String
  /// The activities where nobody is supported at level 3, an item each.
  let jointActivities: [String]

  /// Works the help out.
  ///
  /// - Parameters:
  ///   - cohort: Everybody shown.
  ///   - notices: What organisations have said.
  ///   - notice: What stands under each table, with a space before it.
  init(_ cohort: Cohort, notices: [HelpNotice], notice: String) {
    let words = HelpWords(cohort, notices: notices, notice: notice)
    let found = cohort.helpPairs(notices)
    let left = cohort.unpairedHelp(notices)
    headline = words.headline(found, left)
    pairs = found.isEmpty ? nil : words.pairs(found)
    unpaired = left.isEmpty ? nil : words.unpaired(left)
    let activity = cohort.vocabulary.activity
    let joint = cohort.forJointWork.compactMap(cohort.framework.place)
    jointWork =
      joint.isEmpty
      ? "In every \(activity.one) somebody is supported at level 3 or more."
      : "Nobody is supported at level 3 or more in "
        + "\(Words.count(joint.count, activity)), so \(joint.count == 1 ? "it is" : "they are") "
        + "for joint work:"
    jointActivities = joint.map(words.joint)
  }
}

/// How help is worded.
private struct HelpWords {
  let cohort: Cohort
  let notices: [HelpNotice]
  let notice: String
  let members: [Organisation.ID: Cohort.Member]
  var called: Vocabulary { cohort.vocabulary }

  init(_ cohort: Cohort, notices: [HelpNotice], notice: String) {
    self.cohort = cohort
    self.notices = notices
    self.notice = notice
    members = Dictionary(
      cohort.members.map { ($0.organisation.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func headline(_ pairs: [HelpPair], _ left: [UnpairedHelp]) -> String {
    if pairs.isEmpty {
      return left.isEmpty
        ? "Nobody here has said that they offer help or ask for it."
        : "No offer of help matches a call for it yet."
    }
    let helped = Set(pairs.map(\.helped)).count
    let helpers = Set(pairs.map(\.helper)).count
    let activities = Set(pairs.map(\.section)).count
    return Words.sentence(
      "\(Words.count(helpers, called.organisation)) could help "
        + "\(Words.count(helped, called.organisation)), in "
        + "\(Words.count(activities, called.activity)).")
  }

  func pairs(_ pairs: [HelpPair]) -> DataTable {
    DataTable(
      title: "Offers that match asks",
      subtitle:
        "\(cohort.round.name). Who offers help is supported at level 3 or more, and who asks stands "
        + "at least two levels below. In the order of \(called.activity.many).\(notice)",
      columns: [
        .init(called.activity.head, wraps: true), .init("Could help", wraps: true),
        .init("Supported level", isNumber: true), .init("Asks", wraps: true),
        .init("Claimed level", isNumber: true),
      ],
      rows: pairs.map { pair in
        [
          activity(pair.section), said(.offers, pair.helper, pair.section),
          members[pair.helper]?.supportedLevel(on: pair.section)?.description ?? "",
          said(.asks, pair.helped, pair.section),
          members[pair.helped]?.level(on: pair.section)?.description ?? "",
        ]
      })
  }

  func unpaired(_ left: [UnpairedHelp]) -> DataTable {
    DataTable(
      title: "Offers and asks without a match",
      subtitle: "\(cohort.round.name), \(Words.count(left.count, "notice")).\(notice)",
      columns: [
        .init(called.activity.head, wraps: true), .init(called.organisation.head, wraps: true),
        .init("Offers or asks"), .init("Level"), .init("Why there is no match", wraps: true),
      ],
      rows: left.map { item in
        let cell = LevelCell(members[item.notice.organisation]?.score?[item.notice.section])
        return [
          activity(item.notice.section),
          said(item.notice.kind, item.notice.organisation, item.notice.section),
          Words.sentence(item.notice.kind.rawValue), cell.text,
          item.reason.inWords(item.notice.kind),
        ]
      })
  }

  func joint(_ place: Framework.Place) -> String {
    let levels = cohort.members.compactMap { $0.supportedLevel(on: place.section.id) }
    guard let best = levels.max() else {
      return "\(Words.title(of: place)): nobody has completed it"
    }
    let count = Words.count(levels.count { $0 == best }, called.organisation)
    return "\(Words.title(of: place)): the highest supported level is \(best), at \(count)"
  }

  private func activity(_ section: Section.ID) -> String {
    cohort.framework.place(of: section).map(Words.title(of:)) ?? section.text
  }

  /// An organisation's short name, and what it said in its own words.
  private func said(
    _ kind: HelpNotice.Kind, _ organisation: Organisation.ID, _ section: Section.ID
  ) -> String {
    let name = members[organisation]?.organisation.shortName ?? organisation.text
    let note = notices.first {
      $0.organisation == organisation && $0.section == section && $0.kind == kind
    }?.note
    return note.map { "\(name): \u{201C}\($0)\u{201D}" } ?? name
  }
}

extension UnpairedHelp.Reason {
  /// Why there is no match, to the lead of the round.
  fileprivate func inWords(_ kind: HelpNotice.Kind) -> String {
    switch (self, kind) {
    case (.helperIsNotSupported, _): "Its evidence does not support level 3"
    case (.levelIsOpen, _): "Its level is not agreed yet"
    case (.nobodyAnswers, .offers): "Nobody else asks"
    case (.nobodyAnswers, .asks): "Nobody else offers"
    case (.nobodySupportedOffers, _): "Nobody who offers is supported at level 3"
    case (.tooNear, .offers): "Nobody who asks is known to stand two levels below"
    case (.tooNear, .asks): "Nobody who offers is supported two levels above"
    }
  }
}
