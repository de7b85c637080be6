import Maturity

/// Finished words and numbers of the comparison.
struct ComparisonModel {
  let title: String
  let subtitles: [String]
  let findings: [Finding]
  let answered: String
  let participation: DataTable
  let levels: LevelsTable
  let figures: [(commitment: String, figures: [DistributionFigure])]
  let unmet: DataTable?
  let training: DataTable?
  let jointWork: String
  let comparability: [String]
  let progress: DataTable?
  let links: PackLinks?
  let about: About

  init(
    _ cohort: Cohort, previous: Cohort?, assurances: [Organisation.ID: [Assurance]],
    provenance: Provenance, inPack: Bool
  ) {
    let framework = cohort.framework
    let tables = ComparisonTables(
      cohort, notice: provenance.isIllustrative ? " \(Provenance.illustrativeNotice)." : "")
    let assurance = AssuranceWords(cohort, assurances: assurances)
    let links = inPack ? PackLinks(root: "") : nil
    self.links = links
    title = "\(framework.title): comparison"
    subtitles = [
      "\(cohort.round.name), as things stood on \(cohort.round.date.inWords)",
      "For the round\u{2019}s lead. \(assurance.short). Not for ranking.",
    ]
    findings = Findings(cohort, previous: previous).all
    answered = Self.answered(cohort)
    participation = tables.participation
    levels = LevelsTable(cohort, notice: tables.notice)
    figures = framework.commitments.map { commitment in
      (
        Words.title(of: commitment),
        framework.activities(of: commitment).map {
          DistributionFigure(
            $0, in: cohort, own: nil, isIllustrative: provenance.isIllustrative,
            dataFile: links?.distribution)
        }
      )
    }
    unmet = tables.unmet
    training = tables.training
    jointWork = tables.jointWork
    comparability = Self.comparability(cohort, previous: previous)
    progress = previous.map(tables.progress)
    about = About(cohort, provenance: provenance, assurance: assurance)
  }

  // MARK: Who answered

  private static func answered(_ cohort: Cohort) -> String {
    let silent = cohort.members.filter { $0.score == nil }.map(\.organisation.name)
    let all = cohort.members.count
    guard !silent.isEmpty else {
      return "All \(all) organisations have answered, in whole or in part."
    }
    if silent.count == all { return "None of the \(all) organisations has answered yet." }
    return "\(all - silent.count) of \(all) organisations have answered, in whole or in part. "
      + "Nothing has come from \(Words.list(silent))."
  }

  // MARK: Comparability

  private static func comparability(_ cohort: Cohort, previous: Cohort?) -> [String] {
    [between(cohort)] + (previous.map { [since($0, cohort)] } ?? [])
  }

  /// How far organisations can be compared with each other.
  private static func between(_ cohort: Cohort) -> String {
    let members = cohort.members.filter { $0.assessment != nil }
    let pairs = members.indices.flatMap { i in
      members.indices.dropFirst(i + 1).map { j in
        Comparability(
          (cohort.framework, members[i].answers), (cohort.framework, members[j].answers))
      }
    }
    guard let least = pairs.map(\.share).min(by: { $0.part < $1.part }) else {
      return "Fewer than two organisations have answered, so none can be compared."
    }
    let sentence =
      least.part == least.whole
      ? "Any two organisations can be compared on all \(least.whole) criteria."
      : "Any two organisations can be compared on at least \(least.counted) criteria."
    let low = pairs.count(where: \.isLow)
    guard low > 0 else { return sentence }
    return sentence
      + " Warning: \(Words.count(low, "pair")) of organisations share fewer than 80% of criteria."
  }

  /// How far organisations can be compared with themselves a round ago.
  private static func since(_ previous: Cohort, _ cohort: Cohort) -> String {
    let before = Dictionary(
      previous.members.filter { $0.assessment != nil }.map { ($0.organisation.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let low = cohort.members.filter { member in
      guard member.assessment != nil, let old = before[member.organisation.id] else {
        return false
      }
      return Comparability((previous.framework, old.answers), (cohort.framework, member.answers))
        .isLow
    }
    let editions =
      previous.framework.edition == cohort.framework.edition
      ? "Both rounds ask the same edition."
      : "The rounds ask different editions: \(previous.framework.edition) and "
        + "\(cohort.framework.edition)."
    return low.isEmpty
      ? "\(editions) Each organisation that answered in both rounds can be compared with itself."
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
