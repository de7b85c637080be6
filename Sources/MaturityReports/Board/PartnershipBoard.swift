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
  private var called: Vocabulary { cohort.vocabulary }
  private var answered: [Cohort.Member] { cohort.members.filter { $0.score != nil } }
  private var signed: Int { answered.count { $0.assessment?.signOff != nil } }

  /// All of it.
  var content: BoardContent {
    let assurance = AssuranceWords(cohort, assurances: assurances)
    let targets = comparable
    let none = "Fewer than three have completed any \(called.activity.one)."
    let leftOut = "fewer than three complete"
    return BoardContent(
      name: "Essex: board paper", title: "Essex: all \(called.partner.many) together",
      subtitles: BoardContent.subtitles(framework, cohort.round, assurance),
      headline: headline,
      levels: PartnershipLevels(cohort, previous: previous, notice: notice).table,
      strengths: targets.strengths(none: none, leftOut: leftOut),
      gaps: targets.gaps(none: none, leftOut: leftOut),
      further: [("What is in the way, and who can help", commonlyUnmet + [helping])],
      certainty: certainty,
      signOff: [
        assurance.brief, BoardContent.signatures(signed, of: cohort.members.count, called),
      ],
      standing: standing)
  }

  // MARK: What matters

  /// Who answered, where targets are missed most, and what changed.
  private var headline: [String] {
    let movement = Findings(cohort, previous: previous).movement
    let furthest =
      judged.furthest("that is complete")
      ?? "Nobody has completed \(called.activity.any), so nothing can yet be said of targets."
    return [participation, furthest, "\(movement.headline). \(movement.detail)"]
  }

  private var participation: String {
    Share(answered.count, of: cohort.members.count).counted(called.partner, "has", "have")
      + " answered. \(whole.count) \(Words.verb(whole.count, "has", "have")) completed and agreed "
      + "every \(called.activity.one), and \(signed) \(Words.verb(signed, "is", "are")) signed off."
  }

  /// Those who have completed and agreed every activity that applies to them.
  private var whole: [Cohort.Member] {
    answered.filter { member in
      framework.activities.allSatisfy { place in
        guard let score = member.score?[place.section.id] else { return false }
        return score.agreedLevel != nil || score.status == .notApplicable
      }
    }
  }

  // MARK: What stands out

  /// Each activity that somebody has completed.
  private var judged: BoardTargets {
    BoardTargets(
      shares: framework.activities.compactMap { place in
        cohort.atTarget(on: place.section.id).map { (place, $0) }
      }, activities: framework.activities.count, noun: called.activity)
  }

  /// Each activity that enough have completed.
  private var comparable: BoardTargets {
    let all = judged
    return BoardTargets(
      shares: all.shares.filter { $0.share.whole >= 3 }, activities: all.activities, noun: all.noun)
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
        + (pairs.isEmpty ? "." : ", on \(Words.count(activities, called.activity)).")
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
    let outside = answered.count {
      (assurances[$0.organisation.id]?.strongest?.kind ?? .selfAssessed) > .selfAssessed
    }
    var parts = [
      Share(whole.count, of: cohort.members.count)
        .counted(called.partner, "is complete and agreed", "are complete and agreed")
    ]
    parts.append(scores.doubt(isWhole: whole.count == cohort.members.count))
    if let rule = framework.evidenceRule { parts.append(scores.support(by: rule)) }
    parts.append(
      outside == 0 ? "nobody outside has checked" : "others have checked \(outside)")
    return Words.list(parts).asSentence
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
