import Maturity

/// One organisation's row for each activity: level, support, last time, change, middle half.
struct OrganisationLevels {
  private let board: OrganisationBoard

  init(_ board: OrganisationBoard) { self.board = board }

  private var cohort: Cohort { board.cohort }

  /// All of it.
  var table: BoardTable {
    let rows = cohort.framework.activities.enumerated().map { index, place in
      row(place, index < board.change.activities.count ? board.change.activities[index] : nil)
    }
    let claims = rows.map(\.cells[0].text)
    let notes = [
      claims.contains { $0.contains("up to") }
        ? "Up to: how high it could be, once what is not known is known." : nil,
      claims.contains { $0.contains("*") }
        ? "* Raised, because some criteria do not apply. In brackets: the level were they not met."
        : nil,
    ].compactMap(\.self)
    return BoardTable(
      label: "Levels by \(board.called.activity.one)", headline: headline, subtitle: subtitle,
      columns: [
        board.called.activity.head, "Claimed", "Supported", "Last time", "Change", "Middle half",
      ]
      .map { .init($0) },
      rows: rows,
      footnote: notes.isEmpty ? nil : notes.joined(separator: " "),
      levels: cohort.framework.levels.map { ($0.level, $0.name) })
  }

  private func row(_ place: Framework.Place, _ change: ActivityChange?) -> BoardTable.Row {
    let score = board.member.score?[place.section.id]
    return BoardTable.Row(
      title: Words.shortTitle(of: place),
      cells: [
        Self.level(score),
        Self.supported(score),
        .init(before(place.section.id)), .init(words(of: change)),
        .init(board.middleHalf(place.section.id).inWords),
      ])
  }

  /// The level that evidence bears out, which catches the eye where it is lower.
  private static func supported(_ score: SectionScore?) -> BoardTable.Cell {
    guard let claimed = score?.agreedLevel, let supported = score?.supportedLevel else {
      return .init(level(score).text)
    }
    return .init("\(supported)", isStressed: supported < claimed)
  }

  /// The claimed level of the last round, or why there is none.
  ///
  /// It stands whether or not anything was submitted in this one.
  private func before(_ section: Section.ID) -> String {
    guard let before = board.change.before else { return "none" }
    guard let score = before[section] else { return "not asked" }
    return score.agreedLevel?.description ?? Self.level(score).text
  }

  private static func level(_ score: SectionScore?) -> BoardTable.Cell {
    guard let score else { return .init("not submitted") }
    if score.disputed > 0 { return .init("not agreed") }
    switch (score.status, score.level) {
    case (.notApplicable, _): return .init("not applicable")
    case (.inProgress, _): return .init("in progress")
    case (.notAssessed, _), (.complete, nil): return .init("not assessed")
    case (.complete, let level?):
      let upper = score.upperLevel.flatMap { $0 > level ? "up to \($0)" : nil }
      let raised = score.levelWithoutExclusions.map { "(\($0)*)" }
      return .init([upper, raised].compactMap(\.self).joined(separator: " "), level: level)
    }
  }

  private func words(of change: ActivityChange?) -> String {
    if board.previous == nil { return "first round" }
    guard let direction = change?.direction, let before = change?.before?.agreedLevel,
      let after = change?.after?.agreedLevel
    else { return "not comparable" }
    return switch direction {
    case .rose: "rose by \(after.number - before.number)"
    case .fell: "fell by \(before.number - after.number)"
    case .stayed: "no change"
    }
  }

  /// What the rows come to, in at most 15 words, with wording for ties and for no change.
  private var headline: String {
    guard board.member.score != nil else { return "Nothing was submitted in this round" }
    guard let previous = board.previous else { return "This is the first round" }
    let directions = board.change.activities.compactMap(\.direction)
    func since(_ change: String) -> String {
      Words.headline("\(change) \(previous.round.name)", or: "\(change) the last round")
    }
    guard !directions.isEmpty else { return since("Nothing can be compared with") }
    let (rose, fell) = (directions.count { $0 == .rose }, directions.count { $0 == .fell })
    let stayed = directions.count - rose - fell
    switch (rose, fell) {
    case (0, 0): return since("No claimed level has changed since")
    case (_, 0):
      return since("\(Words.count(rose, "claimed level")) rose and none fell since")
    case (0, _):
      return since("\(Words.count(fell, "claimed level")) fell and none rose since")
    default:
      return since(
        "\(Words.count(rose, "claimed level")) rose, \(fell) fell and \(stayed) stayed since")
    }
  }

  private var subtitle: String {
    let middles = Set(cohort.framework.activities.map { board.middleHalf($0.section.id) })
    let targets = Set(cohort.framework.activities.map { cohort.round.targets[$0.section.id] })
    let target = targets.sorted().map(\.description)
    return [
      "Claimed is \(board.member.organisation.shortName)\u{2019}s own word. Supported is what "
        + "evidence bears out, in bold if less. Last time and change are of claimed levels.",
      target.count == 1
        ? "The target is \(target[0])." : "Targets are \(Words.list(target)).",
      "Middle half: between which levels the middle half of \(board.called.partner.many) stand.",
      middles.contains(.tooFew) ? "Too few: under five are complete and agreed." : nil,
      middles.contains(.withheld)
        ? "Withheld: it could tell what one \(board.called.partner.one)\u{2019}s level is." : nil,
      middles.contains(.unreleased)
        ? "Not released: no counts have been given to partners yet." : nil,
      editions, board.notice.isEmpty ? nil : board.notice,
    ].compactMap(\.self).joined(separator: " ")
  }

  private var editions: String? {
    guard let previous = board.previous,
      previous.framework.edition != cohort.framework.edition
    else { return nil }
    return "Editions differ, so last time and change are on what both asked."
  }
}
