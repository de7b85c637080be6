import Diagnostics
import Maturity

/// Who offers help and who asks for it in a round, and who could help whom: for the lead alone.
struct OffersList {
  let cohort: Cohort
  let notices: [HelpNotice]

  private var framework: Framework { cohort.framework }
  private var pairs: [HelpPair] { cohort.helpPairs(notices) }

  /// The list as plain lines.
  var text: String {
    var lines = ["Round \(cohort.round.name): help offered and asked for"]
    for place in framework.activities {
      let said = cohort.members.flatMap { member in
        notices.filter { $0.organisation == member.organisation.id }
          .filter { $0.section == place.section.id }
      }
      if said.isEmpty { continue }
      lines += ["", "\(place.number) \(place.section.title)"]
      for notice in said { lines += line(on: notice).wrapped(width: 80, indent: 2, hanging: 4) }
    }
    if notices.isEmpty { lines += ["", "Nobody offers help, and nobody asks for any."] }
    if !pairs.isEmpty {
      lines += ["", "Who could help whom:"]
      lines += pairs.flatMap { line(on: $0).wrapped(width: 80, indent: 2, hanging: 4) }
    }
    lines += jointWork
    lines += [
      "",
      "This list names \(cohort.vocabulary.organisation.many), and is for the round's lead alone.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var jointWork: [String] {
    let places = cohort.forJointWork.compactMap { framework.place(of: $0) }
    if places.isEmpty { return [] }
    let level = Cohort.helpingLevel
    return ["", "For joint work, because nobody is supported at level \(level):"]
      + places.flatMap {
        "\($0.number) \($0.section.title)".wrapped(width: 80, indent: 2, hanging: 6)
      }
  }

  private func line(on notice: HelpNotice) -> String {
    let name = member(notice.organisation)?.organisation.name ?? notice.organisation.text
    let said = notice.kind == .offers ? "offers help" : "asks for help"
    let note = notice.note.map { ": \($0.printable(limit: 500))" } ?? ""
    return "\(name) \(said), \(standing(of: notice))\(note)"
  }

  /// The level that pairing looks at: what is supported of who offers, what is claimed of who asks.
  private func standing(of notice: HelpNotice) -> String {
    switch notice.kind {
    case .offers:
      supported(notice.organisation, notice.section).map { "supported at level \($0)" }
        ?? "without a level yet"
    case .asks:
      claimed(notice.organisation, notice.section).map { "at level \($0)" }
        ?? "without a level yet"
    }
  }

  private func line(on pair: HelpPair) -> String {
    let number = framework.place(of: pair.section)?.number ?? pair.section.text
    let names = [pair.helper, pair.helped].map { member($0)?.organisation.name ?? $0.text }
    let levels = [supported(pair.helper, pair.section), claimed(pair.helped, pair.section)]
      .map { $0.map { "\($0)" } ?? "none" }
    return "\(number): \(names[0]), supported at level \(levels[0]), could help "
      + "\(names[1]), at level \(levels[1])"
  }

  private func member(_ organisation: Organisation.ID) -> Cohort.Member? {
    cohort.members.first { $0.organisation.id == organisation }
  }

  private func supported(_ organisation: Organisation.ID, _ section: Section.ID) -> Level? {
    member(organisation)?.supportedLevel(on: section)
  }

  private func claimed(_ organisation: Organisation.ID, _ section: Section.ID) -> Level? {
    member(organisation)?.score?[section]?.agreedLevel
  }

  /// The list as JSON holds it.
  struct Row: Encodable {
    let round: String
    let help: [Notice]
    let pairs: [Pair]
    /// The activities where nobody is supported at the level from which help is given.
    let jointWork: [String]

    enum CodingKeys: String, CodingKey {
      case round, help, pairs
      case jointWork = "joint_work"
    }

    struct Notice: Encodable {
      let organisation: String
      let activity: String
      let kind: String
      let note: String?
      /// The level claimed, and what of it is supported, where the activity is complete and agreed.
      let claimed: Int?
      let supported: Int?
    }

    struct Pair: Encodable {
      let activity: String
      let helper: String
      let helperSupported: Int?
      let helped: String
      let helpedClaimed: Int?

      enum CodingKeys: String, CodingKey {
        case activity, helper, helped
        case helperSupported = "helper_supported"
        case helpedClaimed = "helped_claimed"
      }
    }
  }

  /// The list as rows of JSON.
  var row: Row {
    Row(
      round: cohort.round.id.text,
      help: framework.activities.flatMap { place in
        notices.filter { $0.section == place.section.id }
      }.map { notice in
        Row.Notice(
          organisation: notice.organisation.text, activity: notice.section.text,
          kind: notice.kind.rawValue, note: notice.note,
          claimed: claimed(notice.organisation, notice.section)?.number,
          supported: supported(notice.organisation, notice.section)?.number)
      },
      pairs: pairs.map { pair in
        Row.Pair(
          activity: pair.section.text, helper: pair.helper.text,
          helperSupported: supported(pair.helper, pair.section)?.number, helped: pair.helped.text,
          helpedClaimed: claimed(pair.helped, pair.section)?.number)
      },
      jointWork: cohort.forJointWork.map(\.text))
  }
}
