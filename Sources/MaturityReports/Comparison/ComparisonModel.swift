import Maturity

/// Finished words and numbers of the comparison.
struct ComparisonModel: PageModel {
  let title: String
  let subtitles: [String]
  let findings: [Finding]
  let coverage: ComparisonCoverage
  let levels: LevelsTable
  let rules: SteadyPairs
  /// The activities one by one; none in a summary.
  let figures: [(commitment: String, figures: [DistributionFigure])]
  let called: Vocabulary
  let unmet: DataTable?
  let support: SupportDemand
  let help: HelpExchange
  let comparability: [String]
  let progress: DataTable?
  let links: PackLinks?
  let about: About

  /// How many of the criteria most often unmet a page shows, by its detail.
  private static let unmetShown = [ComparisonFilter.Detail.summary: 5, .full: 15]

  init(
    _ whole: Cohort, previous: Cohort?, notices: [HelpNotice],
    assurances: [Organisation.ID: [Assurance]], filter: ComparisonFilter, provenance: Provenance,
    inPack: Bool
  ) throws(ReportRefusal) {
    let cohort = try filter.part(of: whole)
    // Whoever an organisation was before is looked for among everybody.
    let previous = previous?.part(filter.commitment)
    let framework = cohort.framework
    called = cohort.vocabulary
    let assurance = AssuranceWords(cohort, assurances: assurances)
    let isFull = filter.detail == .full
    let notice = provenance.isIllustrative ? " \(Provenance.illustrativeNotice)." : ""
    let tables = ComparisonTables(cohort, notice: notice)
    let links = inPack ? PackLinks(root: "") : nil
    self.links = links
    title = "\(framework.title): \(filter.title(cohort))"
    subtitles = [
      cohort.round.standing,
      filter.sentence(cohort, of: whole),
      "For the round\u{2019}s lead. \(assurance.short). Not for ranking.",
    ].compactMap(\.self)
    let moved = previous.map { Progress(Passage(from: $0, to: cohort)) }
    findings = Findings(cohort, previous: previous, progress: moved).all
    coverage = ComparisonCoverage(cohort, detail: filter.detail, notice: notice)
    levels = LevelsTable(cohort, notice: notice)
    rules = SteadyPairs(cohort)
    figures =
      isFull
      ? framework.commitments.map { commitment in
        (
          Words.title(of: commitment),
          framework.activities(of: commitment).map {
            DistributionFigure(
              $0, in: cohort, own: nil, isIllustrative: provenance.isIllustrative,
              dataFile: links?.distribution)
          }
        )
      } : []
    unmet = tables.unmet(atMost: Self.unmetShown[filter.detail] ?? 0)
    support = SupportDemand(cohort, notice: notice)
    help = HelpExchange(cohort, notices: notices, notice: notice)
    comparability = Self.comparability(cohort, previous: previous)
    progress =
      if let previous, let moved { tables.progress(moved, from: previous) } else { nil }
    about = About(cohort, provenance: provenance, assurance: assurance)
  }

  // MARK: Comparability

  private static func comparability(_ cohort: Cohort, previous: Cohort?) -> [String] {
    [between(cohort)]
      + (previous.map { [since($0, cohort)] + Passage(from: $0, to: cohort).originsInWords } ?? [])
  }

  /// How far organisations can be compared with each other.
  private static func between(_ cohort: Cohort) -> String {
    let members = cohort.members.filter { $0.assessment != nil }
    let noun = cohort.vocabulary.organisation
    let pairs = members.indices.flatMap { i in
      members.indices.dropFirst(i + 1).map { j in
        Comparability(members[i].answers, members[j].answers)
      }
    }
    guard let least = pairs.map(\.share).min(by: { $0.part < $1.part }) else {
      return "Fewer than two \(noun.many) have answered, so none can be compared."
    }
    let sentence =
      least.part == least.whole
      ? "Any two \(noun.many) can be compared on all \(least.whole) criteria."
      : "Any two \(noun.many) can be compared on at least \(least.counted) criteria."
    let low = pairs.count(where: \.isLow)
    guard low > 0 else { return sentence }
    return sentence
      + " Warning: \(Words.count(low, "pair")) of \(noun.many) \(Words.verb(low, "shares", "share")) "
      + "fewer than 80% of criteria."
  }

  /// How far organisations can be compared with what they were a round ago.
  private static func since(_ previous: Cohort, _ cohort: Cohort) -> String {
    let passage = Passage(from: previous, to: cohort)
    let low = cohort.members.filter {
      passage.comparability(of: $0.organisation.id)?.isLow ?? false
    }
    let editions =
      previous.framework.edition == cohort.framework.edition
      ? "Both rounds ask the same edition."
      : "The rounds ask different editions: \(previous.framework.edition) and "
        + "\(cohort.framework.edition). Levels are compared on the criteria that both ask."
    return low.isEmpty
      ? "\(editions) Each \(cohort.vocabulary.organisation.one) that answered in both rounds can be "
        + "compared with itself."
      : "\(editions) Warning: under 80% of criteria apply in both rounds for "
        + "\(Words.list(low.map(\.organisation.name)))."
  }
}

extension Framework {
  /// The activities beneath a commitment, in order.
  func activities(of commitment: Place) -> [Place] {
    activities.filter { commitment.questions.contains($0.questions.lowerBound) }
  }
}
