import Maturity

/// Finished words and numbers of the report to one organisation.
struct PartnerModel: PageModel {
  let title: String
  let subtitles: [String]
  let summary: PartnerSummary
  let standing: StandingTable
  let activities: [ActivityReport]
  let changes: [String]
  let disagreements: [String]
  let plan: PartnerPlan
  let evidence: [String]
  let exclusions: [String]
  let rules: OtherRules?
  let elsewhere: PartnerElsewhere
  let support: [SupportOffer]
  let help: [String]
  let others: String
  let figures: [DistributionFigure]
  let links: PackLinks?
  let about: About

  /// The report as the round's lead has it, with counts over everybody.
  init(
    _ member: Cohort.Member, in cohort: Cohort, record: PartnerRecord, on day: CalendarDate,
    previous: Cohort?, provenance: Provenance, inPack: Bool
  ) {
    let links = inPack ? PackLinks(root: "../") : nil
    self.init(
      member, in: cohort, record: record, on: day, previous: previous, provenance: provenance,
      links: links,
      figures: cohort.framework.activities.map {
        DistributionFigure(
          $0, in: cohort, own: member.organisation.id, isIllustrative: provenance.isIllustrative,
          dataFile: links?.distribution)
      },
      about: About(
        cohort, provenance: provenance,
        assurance: AssuranceWords(member, record.assurances, of: cohort.vocabulary.organisation)))
  }

  /// The report as the partner itself has it, with what may be shown of the others.
  ///
  /// - Parameters:
  ///   - own: The partner's own result.
  ///   - figures: All that may be shown of everybody.
  ///   - release: The number of the release that the page is part of; `nil` where it is none.
  ///   - day: The day on which the page is made, after which what is due is overdue.
  ///   - provenance: Where the page comes from, and who it is for.
  init(
    _ own: OwnResult, among figures: DisclosedFigures, release: Int?, on day: CalendarDate,
    provenance: Provenance
  ) {
    self.init(
      own.member, in: own.cohort, record: own.record, on: day, previous: own.previous,
      provenance: provenance, links: nil,
      figures: own.cohort.framework.activities.compactMap { place in
        figures[place.section.id].map { activity in
          // In figures of an earlier release the partner may have stood somewhere else.
          DistributionFigure(
            activity, of: place, in: figures,
            own: activity.repeats == nil ? own.member.level(on: place.section.id) : nil,
            notice: provenance.notice, dataFile: nil)
        }
      },
      about: About(
        figures, provenance: provenance,
        assurance: AssuranceWords(
          own.member, own.record.assurances, of: figures.vocabulary.organisation),
        release: release, reader: Self.alone(figures.vocabulary)),
      isRepeated: !figures.repeats.isEmpty)
  }

  private init(
    _ member: Cohort.Member, in cohort: Cohort, record: PartnerRecord, on day: CalendarDate,
    previous: Cohort?, provenance: Provenance, links: PackLinks?, figures: [DistributionFigure],
    about: About, isRepeated: Bool = false
  ) {
    let framework = cohort.framework
    let called = cohort.vocabulary
    let change = PartnerChange(member, record: record, previous: previous, in: cohort)
    let evidence = PartnerEvidence(member, in: cohort)
    let disagreement = PartnerDisagreement(record.responses, in: framework)
    let assurance = AssuranceWords(member, record.assurances, of: called.organisation)
    let notice = provenance.isIllustrative ? " \(Provenance.illustrativeNotice)." : ""
    self.links = links
    title = member.organisation.name
    subtitles = [
      "\(framework.title): report to the \(called.partner.one)",
      cohort.round.standing,
      "For \(provenance.audience == .lead ? provenance.audience.inWords : Self.alone(called)). "
        + "\(assurance.short). Not for ranking.",
    ]
    summary = PartnerSummary(
      member, in: cohort, change: change, evidence: evidence, disagreement: disagreement)
    standing = StandingTable(
      member, before: change.before, in: cohort,
      notice: notice)
    activities =
      member.score == nil
      ? [] : framework.activities.map { ActivityReport($0, member, in: cohort) }
    changes = change.sentences
    disagreements = disagreement.sentences
    plan = PartnerPlan(
      record.plan, of: member, in: cohort, on: day,
      notice: notice)
    self.evidence = evidence.sentences
    exclusions = Self.exclusions(member, in: cohort)
    rules = member.assessment.map {
      OtherRules($0, of: member.organisation, in: cohort, notice: notice)
    }
    elsewhere = PartnerElsewhere(
      record.others,
      for: member.assessment ?? Assessment(organisation: member.organisation.id), in: framework)
    support = SupportOffer.all(activities, in: framework)
    help = PartnerHelp(record.help, in: framework).sentences
    others =
      member.score == nil
      ? "Each dot is \(called.organisation.any). Yours is not among them, because nothing was submitted."
      : "Your own level is the square, where you have one. Each dot is another "
        + "\(called.organisation.one), and none is named."
        + (isRepeated ? " Figures of an earlier release have no square: you may have moved." : "")
    self.figures = figures
    self.about = about
  }

  /// Whom a report is for that names one partner and is given to no other.
  private static func alone(_ called: Vocabulary) -> String { "this \(called.partner.one) alone" }

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
