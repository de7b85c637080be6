import Maturity

/// What a board is told of its own organisation.
struct OrganisationBoard {
  let member: Cohort.Member
  let cohort: Cohort
  let record: PartnerRecord
  let change: PartnerChange
  /// The round before; `nil` for the first.
  let previous: Cohort?
  /// Where the middle half of partners stand.
  let middleHalf: (Section.ID) -> MiddleHalf
  /// The name of who signed, where this copy may give it.
  let signatory: String?
  /// What the table says of its data, where it could be cropped out of the page.
  let notice: String

  var framework: Framework { cohort.framework }
  var called: Vocabulary { cohort.vocabulary }

  /// The activities with the organisation's scores, in order; none where nothing was submitted.
  private var scores: [(place: Framework.Place, score: SectionScore)] {
    framework.activities.compactMap { place in
      member.score?[place.section.id].map { (place, $0) }
    }
  }

  private var summary: Headline {
    Headline(
      scores.map(\.score), targets: cohort.round.targets, highestLevel: framework.highestLevel)
  }

  /// All of it.
  var content: BoardContent {
    let assurance = AssuranceWords(member, record.assurances, of: called.organisation)
    return BoardContent(
      name: "\(member.organisation.name): board paper", title: member.organisation.name,
      subtitles: BoardContent.subtitles(framework, cohort.round, assurance),
      headline: headline,
      levels: OrganisationLevels(self).table,
      strengths: strengths, gaps: gaps, further: [],
      helpful: OrganisationSteps(self).parts,
      certainty: certainty, signOff: [assurance.brief, signature],
      standing: standing)
  }

  // MARK: What matters

  private var headline: [String] {
    guard member.score != nil else {
      return ["Nothing has been submitted in this round.", change.summary]
    }
    let summary = summary
    let borne = complete.count { $0.supported >= $0.target }
    let claimed = Share(summary.atTarget, of: summary.applicable)
      .counted(called.activity, "is claimed", "are claimed")
    // Whether evidence bears out all that is claimed is another question: see how sure we are.
    let support =
      summary.atTarget == 0
      ? "" : " Evidence reaches the target in \(borne == 0 ? "none" : "\(borne)") of them."
    return [
      "\(claimed) at or above target.\(support) \(summary.completion(called.activity)).",
      weakest(summary), changed,
    ].compactMap(\.self)
  }

  /// Every lowest activity that there is room for, by name (METHOD 4.1).
  private func weakest(_ summary: Headline) -> String? {
    guard let first = summary.lowest.first, let level = member.score?[first]?.level else {
      return nil
    }
    let named = Words.level(level, in: framework)
    if summary.lowest.count == summary.complete && summary.complete > 1 {
      return "All \(summary.complete) that are complete and agreed stand at \(named)."
    }
    let places = summary.lowest.compactMap { framework.place(of: $0) }
    return "Weakest, at \(named): \(list(places))."
  }

  /// How many levels moved, and which.
  private var changed: String {
    func places(_ direction: ActivityChange.Direction) -> [Framework.Place] {
      change.activities.filter { $0.direction == direction }
        .compactMap { framework.place(of: $0.section) }
    }
    let (rose, fell) = (places(.rose), places(.fell))
    return change.summary + (rose.isEmpty ? "" : " Rose: \(list(rose)).")
      + (fell.isEmpty ? "" : " Fell: \(list(fell)).")
  }

  /// Some activities by name, as the table names them.
  private func list(_ places: [Framework.Place]) -> String {
    Words.list(places.map(Words.shortTitle), atMost: 6, more: called.activity.many)
  }

  // MARK: What stands out

  var complete: [(place: Framework.Place, level: Level, supported: Level, target: Level)] {
    scores.compactMap { place, score in
      score.agreedLevel.map {
        (place, $0, score.supportedLevel ?? $0, cohort.round.targets[place.section.id])
      }
    }
  }

  /// What there is to say where nothing is complete and agreed.
  private var nothing: String {
    member.score == nil
      ? "Nothing was submitted." : "No \(called.activity.one) is complete and agreed yet."
  }

  /// What there is to say where little is complete.
  private var incomplete: String? {
    (1...2).contains(complete.count)
      ? "Fewer than three \(called.activity.many) are complete and agreed." : nil
  }

  private var strengths: BoardList {
    let strong = complete.filter { $0.level >= $0.target && $0.supported >= $0.target }
    return StandingOut.three(
      called.activity,
      "Strengths: at target, with evidence",
      of: strong.map { item in
        StandingOut(
          place: item.place, words: Self.words(item.level, item.supported, item.target),
          distance: [item.supported.number, item.level.number])
      },
      none: complete.isEmpty
        ? nothing
        : "None: no \(called.activity.one) that is complete and agreed is there yet.",
      missing: incomplete ?? Self.few(strong.count))
  }

  private var gaps: BoardList {
    let short = complete.filter { $0.level < $0.target || $0.supported < $0.target }
    return StandingOut.three(
      called.activity,
      "Gaps: below target, or without evidence",
      of: short.map { item in
        StandingOut(
          place: item.place, words: Self.words(item.level, item.supported, item.target),
          distance: [
            max(0, item.target.number - item.level.number),
            item.target.number - item.supported.number,
          ])
      },
      none: complete.isEmpty
        ? nothing
        : "None: every \(called.activity.one) that is complete and agreed is at target, with "
          + "evidence.",
      missing: incomplete ?? Self.few(short.count))
  }

  /// What there is to say where fewer than three stand out.
  private static func few(_ count: Int) -> String? {
    (1...2).contains(count) ? "There \(count == 1 ? "is only one" : "are only two")." : nil
  }

  private static func words(_ level: Level, _ supported: Level, _ target: Level) -> String {
    supported < level
      ? "level \(level), of which evidence supports \(supported); target \(target)."
      : "level \(level), target \(target)."
  }

  private func standing(on section: Section.ID) -> String {
    guard let score = member.score?[section] else { return "with nothing submitted" }
    return score.agreedLevel.map { "at level \($0)" } ?? "without an agreed level"
  }

  // MARK: How sure

  /// How far all this is complete, certain, supported and checked, in one sentence.
  private var certainty: String {
    guard member.score != nil else {
      return "Nothing was submitted on "
        + "\(Words.count(framework.activities.count, called.activity)), so there is nothing to be "
        + "sure of."
    }
    let summary = summary
    let all = scores.map(\.score)
    var parts = [
      summary.completion(called.activity),
      all.doubt(isWhole: summary.complete == summary.applicable),
    ]
    if let rule = framework.evidenceRule { parts.append(all.support(by: rule)) }
    let isOutside = (record.assurances.strongest?.kind ?? .selfAssessed) > .selfAssessed
    parts.append(isOutside ? "others have checked" : "nobody outside has checked")
    return Words.list(parts).asSentence
  }

  /// The longest exceptions that there is room for.
  private static let longestExceptions = 160

  private var signature: String {
    guard let signOff = member.assessment?.signOff else {
      return "Not signed off yet. Name, role and date are to be agreed."
    }
    let exceptions = signOff.exceptions.map { text in
      text.count <= Self.longestExceptions
        ? " With exceptions: \(text.asSentence)"
        : " With exceptions, which the report to the partner gives."
    }
    return "Name: \(signatory ?? "not given in this copy"). Role: \(signOff.role). "
      + "Date: \(signOff.date.inWords).\(exceptions ?? "") "
      + "Fingerprint of the answers signed: \(signOff.fingerprint.inGroupsOfEight)."
  }
}
