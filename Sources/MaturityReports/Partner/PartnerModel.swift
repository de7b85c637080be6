import Maturity

/// Finished words and numbers of the report to one organisation.
struct PartnerModel {
  let title: String
  let subtitles: [String]
  let summary: [String]
  let commitments: [Commitment]
  let activities: [ActivityReport]
  let changes: [String]
  let evidence: [String]
  let exclusions: [String]
  let figures: [DistributionFigure]
  let about: About

  /// One commitment: its headline, and a table of its activities.
  struct Commitment {
    let title: String
    let headline: String
    let held: String
    let table: DataTable
  }

  init(
    _ member: Cohort.Member, in cohort: Cohort, previous: Cohort?, provenance: Provenance
  ) {
    let framework = cohort.framework
    let before = previous?.members.first { $0.organisation.id == member.organisation.id }
    let notice = provenance.isIllustrative ? " \(Provenance.illustrativeNotice)." : ""
    title = member.organisation.name
    subtitles = [
      "\(framework.title): report to the partner",
      "\(cohort.round.name), as things stood on \(cohort.round.date.inWords)",
    ]
    summary = Self.summary(member, in: cohort)
    commitments = framework.commitments.map {
      Self.commitment($0, member, before: before, in: cohort, notice: notice)
    }
    activities = framework.activities.map { ActivityReport($0, member, in: cohort) }
    changes = Self.changes(member, before: before, previous: previous, in: cohort)
    evidence = Self.evidence(member, in: cohort)
    exclusions = Self.exclusions(member, in: cohort)
    figures = framework.activities.map {
      DistributionFigure(
        $0, in: cohort, own: member.organisation.id, isIllustrative: provenance.isIllustrative,
        dataFile: "../data/distribution.csv")
    }
    about = About(cohort, provenance: provenance)
  }

  // MARK: Where we are

  private static func summary(_ member: Cohort.Member, in cohort: Cohort) -> [String] {
    guard let score = member.score else {
      return ["Nothing has been submitted in this round."]
    }
    let headline = Headline(
      cohort.framework.activities.compactMap { score[$0.section.id] },
      targets: cohort.round.targets, highestLevel: cohort.framework.highestLevel)
    let tally = cohort.framework.activities.reduce(Tally()) {
      $0 + (score[$1.section.id]?.tally ?? Tally())
    }
    var sentences = [
      "\(headline.atTarget) of \(headline.applicable) activities are at or above target. "
        + "\(Words.sentence(Words.count(headline.complete, "activity is", "activities are"))) complete."
    ]
    sentences.append(
      "\(tally.coverage.counted) criteria asked were answered, "
        + "\(Words.count(tally.unknown, "of them as not known", "of them as not known")).")
    return sentences
  }

  private static func commitment(
    _ place: Framework.Place, _ member: Cohort.Member, before: Cohort.Member?, in cohort: Cohort,
    notice: String
  ) -> Commitment {
    let framework = cohort.framework
    let activities = framework.activities.filter {
      place.questions.contains($0.questions.lowerBound)
    }
    let scores = activities.compactMap { member.score?[$0.section.id] }
    let headline = Headline(
      scores, targets: cohort.round.targets, highestLevel: framework.highestLevel)
    let lowest = headline.lowest.compactMap { framework.place(of: $0) }.map(Words.title)
    let held = member.score?[place.section.id]?.level
    return Commitment(
      title: Words.title(of: place),
      headline: scores.isEmpty
        ? "Nothing submitted."
        : "\(headline.atTarget) of \(headline.applicable) activities at or above target."
          + (lowest.isEmpty ? "" : " Lowest: \(Words.list(lowest))."),
      held: held.map { "Held throughout: \(Words.level($0, in: framework))." }
        ?? "\(headline.complete) of \(headline.applicable) activities complete, so nothing is held "
        + "throughout yet.",
      table: DataTable(
        title: "\(place.number) Levels",
        subtitle: "\(cohort.round.name), \(member.organisation.name).\(notice)",
        columns: [
          .init("Activity"), .init("Claimed"), .init("Supported"), .init("Target"),
          .init("Last time"),
        ],
        rows: activities.map { activity in
          let score = member.score?[activity.section.id]
          return [
            .text(Words.title(of: activity)),
            .nodes(LevelChip(LevelCell(score, showsSupport: false)).nodes),
            .text(score?.supportedLevel?.description ?? ""),
            .text(cohort.round.targets[activity.section.id].description),
            .text(
              before.map { LevelCell($0.score?[activity.section.id], showsSupport: false).text }
                ?? ""),
          ]
        }))
  }

  // MARK: What changed

  private static func changes(
    _ member: Cohort.Member, before: Cohort.Member?, previous: Cohort?, in cohort: Cohort
  ) -> [String] {
    guard let previous else { return ["This is the first round."] }
    guard let before, before.score != nil else {
      return ["Nothing was submitted in \(previous.round.name)."]
    }
    let changes = cohort.framework.activities.compactMap { place -> String? in
      guard let old = before.level(on: place.section.id),
        let new = member.level(on: place.section.id),
        old != new
      else { return nil }
      return "\(Words.title(of: place)) \(new > old ? "rose" : "fell") from \(old) to \(new)."
    }
    return changes.isEmpty ? ["No level has changed since \(previous.round.name)."] : changes
  }

  // MARK: Evidence and exclusions

  private static func evidence(_ member: Cohort.Member, in cohort: Cohort) -> [String] {
    guard let rule = cohort.framework.evidenceRule, let assessment = member.assessment else {
      return []
    }
    var sentences = cohort.framework.activities.compactMap { place -> String? in
      guard let score = member.score?[place.section.id], let claimed = score.level,
        let supported = score.supportedLevel, supported < claimed
      else { return nil }
      return "\(Words.title(of: place)): claimed \(claimed), supported \(supported). Evidence is "
        + "missing for level \(supported.number + 1)."
    }
    sentences += assessment.evidence.compactMap { item in
      let verdict = rule.verdict(on: item, roundDate: cohort.round.date)
      guard verdict != .counts else { return nil }
      let date = item.date.map { ", \($0.inWords)" } ?? ""
      return "\u{201C}\(item.title)\u{201D} (\(item.kind.rawValue)\(date)) does not count: "
        + "\(verdict.inWords)."
    }
    return sentences
  }

  private static func exclusions(_ member: Cohort.Member, in cohort: Cohort) -> [String] {
    cohort.framework.activities.compactMap { place in
      let reasons = place.section.questions.compactMap { question -> String? in
        let entry = member.assessment?.entries[question.id]
        return entry?.answer == .doesNotApply ? entry?.reason ?? "no reason given" : nil
      }
      guard let reason = reasons.first else { return nil }
      let score = member.score?[place.section.id]
      let state: String =
        switch score?.status {
        case .notApplicable: "does not apply, as the round\u{2019}s lead has confirmed"
        case .notAssessed where reasons.count == place.questions.count:
          "is said not to apply, and counts as not assessed until the round\u{2019}s lead confirms it"
        default: "\(Words.count(reasons.count, "criterion does", "criteria do")) not apply"
        }
      let otherwise = score?.levelWithoutExclusions.map { " Were they not met, it would be \($0)." }
      return "\(Words.title(of: place)): \(state). Reason: \(reason)\(otherwise ?? "")"
    }
  }
}

extension EvidenceRule.Verdict {
  /// Why evidence does not count, without a full stop.
  var inWords: String {
    switch self {
    case .counts: "it counts"
    case .tooWeak: "this kind is not strong enough"
    case .undated: "it has no date"
    case .afterRound: "it is dated after the round"
    case .expired: "it is too old"
    }
  }
}
