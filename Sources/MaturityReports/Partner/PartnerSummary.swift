import Maturity

/// The answer of the page in one look: counts, the lowest activities by name, what changed, and how
/// far evidence goes.
struct PartnerSummary {
  /// What each line is about, and what it says.
  let lines: [(term: String, meaning: String)]

  init(
    _ member: Cohort.Member, in cohort: Cohort, change: PartnerChange, evidence: PartnerEvidence,
    disagreement: PartnerDisagreement
  ) {
    let called = cohort.vocabulary
    guard let score = member.score else {
      lines = [
        ("This round", "Nothing has been submitted."), ("Change", change.summary),
        (
          "What to do",
          "Answer any \(called.activity.one), in any order. Each gets its level once complete."
        ),
      ]
      return
    }
    let framework = cohort.framework
    let scores = framework.activities.compactMap { score[$0.section.id] }
    let headline = Headline(
      scores, targets: cohort.round.targets, highestLevel: framework.highestLevel)
    let tally = scores.reduce(Tally()) { $0 + $1.tally }
    var lines = [
      (
        "Target",
        Share(headline.atTarget, of: headline.applicable)
          .counted(called.activity, "is at or above target.", "are at or above target.")
      )
    ]
    if let lowest = Self.lowest(headline, score, in: framework) { lines.append(("Lowest", lowest)) }
    lines.append(("Change", change.summary))
    if let summary = evidence.summary { lines.append(("Evidence", summary)) }
    lines.append(
      (
        "Answers",
        "\(headline.completion(called.activity)). "
          + tally.coverage.counted(
            "criterion", "criteria", "asked is answered", "asked are answered")
          + ", \(tally.unknown) as not known."
      ))
    if let summary = disagreement.summary { lines.append(("Agreement", summary)) }
    lines.append(("Signed off", Self.signature(member.assessment?.signOff)))
    self.lines = lines
  }

  /// Who signed, when, with which exceptions, and the fingerprint by which it can be checked.
  private static func signature(_ signOff: Assessment.SignOff?) -> String {
    guard let signOff else { return "Not yet." }
    let exceptions = signOff.exceptions.map { " With exceptions: \($0)" } ?? ""
    return "On \(signOff.date.inWords), by the \(signOff.role).\(exceptions) The fingerprint of "
      + "what was signed begins with \(signOff.fingerprint.prefix(16))."
  }

  /// The lowest activities by name (METHOD 4.1), or that all stand alike.
  private static func lowest(
    _ headline: Headline, _ score: AssessmentScore, in framework: Framework
  ) -> String? {
    guard let first = headline.lowest.first, let level = score[first]?.level else { return nil }
    let named = Words.level(level, in: framework)
    if headline.lowest.count == headline.complete && headline.complete > 1 {
      return "All \(headline.complete) that are complete and agreed stand at \(named)."
    }
    let places = headline.lowest.compactMap { framework.place(of: $0) }
    return "\(Words.sentence(named)): \(places.map(Words.title).joined(separator: "; "))."
  }
}
