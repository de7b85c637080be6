import Maturity

/// What a board is told of the whole partnership, as counts and without a name.
struct PartnershipBoard {
  let cohort: Cohort
  /// The round before; `nil` for the first.
  let previous: Cohort?
  /// What organisations offer and ask.
  let help: [HelpNotice]
  let assurances: [Organisation.ID: [Assurance]]
  /// What the table says of its data, where it could be cropped out of the page.
  let notice: String

  private var framework: Framework { cohort.framework }
  private var answered: [Cohort.Member] { cohort.members.filter { $0.score != nil } }

  /// All of it.
  var content: BoardContent {
    let assurance = AssuranceWords(cohort, assurances: assurances)
    return BoardContent(
      name: "Essex: board paper", title: "Essex: all partners together",
      subtitles: [
        "Board paper. \(framework.title), edition \(framework.edition). Not for ranking.",
        "\(cohort.round.name), as things stood on \(cohort.round.date.inWords). "
          + "\(assurance.short).",
      ],
      headline: headline,
      levels: PartnershipLevels(cohort, previous: previous, notice: notice).table,
      strengths: strengths, gaps: gaps,
      further: [("What is in the way, and who can help", commonlyUnmet + [helping])],
      certainty: certainty, signOff: [assurance.brief, signatures],
      standing: standing)
  }

  // MARK: What matters

  /// Who answered, where targets are missed most, and what changed.
  private var headline: [String] {
    let movement = Findings(cohort, previous: previous).movement
    return [participation, furthest, "\(movement.headline). \(movement.detail)"]
  }

  /// Where targets are missed most, every activity that ties.
  private var furthest: String {
    let judged = framework.activities.compactMap { place in
      cohort.atTarget(on: place.section.id).map { (place: place, atTarget: $0) }
    }
    guard let least = judged.compactMap(\.atTarget.fraction).min() else {
      return "Nobody has completed an activity, so nothing can yet be said of targets."
    }
    if least == 1 { return "Every target is met, in every activity that is complete." }
    let lowest = judged.filter { $0.atTarget.fraction == least }
    let named = lowest.map {
      "\(Words.shortTitle(of: $0.place)) (met by \($0.atTarget.counted))"
    }
    return "Targets are missed most in \(Words.list(named, atMost: 3, more: "activities"))."
  }

  private var participation: String {
    let signed = answered.count { $0.assessment?.signOff != nil }
    return "\(answered.count) of \(cohort.members.count) partners have answered. "
      + "\(whole.count) have completed every activity, and \(signed) are signed off."
  }

  /// Those who have completed every activity that applies to them.
  private var whole: [Cohort.Member] {
    answered.filter { member in
      framework.activities.allSatisfy { place in
        guard let score = member.score?[place.section.id] else { return false }
        return score.agreedLevel != nil || score.status == .notApplicable
      }
    }
  }

  // MARK: What stands out

  /// Each activity that enough have completed, with how many are at or above target.
  private var judged: [(place: Framework.Place, atTarget: Share)] {
    framework.activities.compactMap { place in
      cohort.atTarget(on: place.section.id).flatMap { $0.whole >= 3 ? (place, $0) : nil }
    }
  }

  private var strengths: BoardList {
    let strong = judged.filter { 2 * $0.atTarget.part >= $0.atTarget.whole }
    return list("Strengths: half or more claim the target", strong) { $0 }
  }

  private var gaps: BoardList {
    let weak = judged.filter { 2 * $0.atTarget.part < $0.atTarget.whole }
    return list("Gaps: fewer than half claim the target", weak) { -$0 }
  }

  private func list(
    _ heading: String, _ chosen: [(place: Framework.Place, atTarget: Share)],
    distance: (Int) -> Int
  ) -> BoardList {
    let left = framework.activities.count - judged.count
    return StandingOut.three(
      heading,
      of: chosen.map { item in
        StandingOut(
          place: item.place, words: "\(item.atTarget.counted).",
          // A common denominator compares shares without rounding: no cohort is near so large.
          distance: [distance(item.atTarget.part * 1_000_000 / item.atTarget.whole)])
      },
      none: judged.isEmpty ? "Fewer than three have completed any activity." : "None.",
      missing: left > 0 && !judged.isEmpty
        ? "Left out, with fewer than three complete: \(Words.count(left, "activity", "activities"))."
        : nil)
  }

  private func standing(on section: Section.ID) -> String {
    cohort.atTarget(on: section).map { "with \($0.counted) at target" } ?? "completed by nobody"
  }

  // MARK: What is in the way, and who can help

  /// The three criteria that stand most often among next steps.
  private var commonlyUnmet: [String] {
    let unmet = cohort.commonlyUnmet().filter { $0.unmet.part > 0 }
    if unmet.isEmpty { return ["No criterion is known to be in anybody\u{2019}s way."] }
    return unmet.prefix(3).map { item in
      "\(Words.number(ofQuestionAt: item.position, in: framework)) is in the way of "
        + "\(item.unmet.counted): \u{201C}\(framework.questions[item.position].text)\u{201D}"
    }
  }

  private var helping: String {
    let known = Set(cohort.members.map(\.organisation.id))
    let notices = help.filter { known.contains($0.organisation) }
    let pairs = cohort.helpPairs(notices)
    let activities = Set(pairs.map(\.section)).count
    let offers = notices.count { $0.kind == .offers }
    let asks = notices.count { $0.kind == .asks }
    let joint = cohort.forJointWork.compactMap { framework.place(of: $0)?.number }
    let said =
      notices.isEmpty
      ? "Nobody has offered help or asked for it."
      : "\(Words.sentence(Words.count(offers, "offer"))) of help and "
        + "\(Words.count(asks, "request")) make \(Words.count(pairs.count, "pair"))"
        + (pairs.isEmpty ? "." : ", on \(Words.count(activities, "activity", "activities")).")
    return joint.isEmpty
      ? said
      : "\(said) For joint work, since nobody is supported at level 3: \(Words.list(joint))."
  }

  // MARK: How sure

  /// How far all this is complete, certain, supported and checked, in one sentence.
  private var certainty: String {
    let scores = answered.flatMap { member in
      framework.activities.compactMap { member.score?[$0.section.id] }
    }
    let unsure = scores.count { $0.upperLevel ?? .floor > $0.level ?? .floor }
    let outside = answered.count {
      (assurances[$0.organisation.id]?.strongest?.kind ?? .selfAssessed) > .selfAssessed
    }
    var parts = ["\(whole.count) of \(cohort.members.count) partners are complete and agreed"]
    parts.append(
      unsure == 0 ? "no level is in doubt" : "\(Words.count(unsure, "level")) could be higher")
    if let rule = framework.evidenceRule {
      let claims = scores.filter { ($0.agreedLevel ?? .floor) >= rule.fromLevel }
      let borne = claims.count { $0.supportedLevel == $0.level }
      parts.append(
        claims.isEmpty
          ? "no claim needs evidence"
          : "evidence bears out \(borne) of \(Words.count(claims.count, "claim")) of level "
            + "\(rule.fromLevel) or more")
    }
    parts.append(
      outside == 0 ? "nobody outside has checked" : "others have checked \(outside)")
    return Words.list(parts).asSentence
  }

  private var signatures: String {
    let signed = answered.count { $0.assessment?.signOff != nil }
    return "\(signed) of \(cohort.members.count) assessments are signed off by an officer of their "
      + "organisation. This paper adds them up, and nobody signs it."
  }
}

extension Cohort {
  /// Of the organisations that completed an activity, how many are at or above its target; `nil`
  /// where nobody did.
  func atTarget(on section: Section.ID) -> Share? {
    let target = round.targets[section]
    let levels = members.compactMap { $0.level(on: section) }
    return levels.isEmpty ? nil : Share(levels.count { $0 >= target }, of: levels.count)
  }
}
