import AnswerFiles
import Diagnostics
import Maturity

/// Turns the assessments of an answer table into rows of scores.
struct TableScorer {
  let framework: Framework
  let roundDate: CalendarDate?
  /// The positions of the questions to which 'does not apply' is not offered.
  private let alwaysApplying: [Int]
  /// The positions of the criteria of each activity.
  private let activities: [Range<Int>]
  /// How many answers so far say that a criterion does not apply which applies to everybody.
  private(set) var exclusionsNotOffered = 0
  /// The first of them: whose answer it is, and to which question.
  private var firstNotOffered: (organisation: Organisation.ID, question: Question.ID)?
  /// How many criteria so far are answered differently by different respondents.
  private(set) var disputed = 0
  /// How many answers so far are to questions that are not shown.
  private(set) var hidden = 0
  /// What has no score although there are answers, because a nought among them has no mean.
  private(set) var refusals: [Refusal] = []
  /// The scores under every rule; `nil` where only the framework's own is asked for.
  private(set) var comparison: RuleComparison?

  /// A section of an organisation that could not be scored.
  struct Refusal {
    let organisation: Organisation.ID
    let section: Section.ID
    let rule: String
  }

  init(framework: Framework, roundDate: CalendarDate?, comparesRules: Bool = false) {
    self.framework = framework
    self.roundDate = roundDate
    alwaysApplying = framework.questions.indices.filter {
      framework.questions[$0].mayNotApply == nil
    }
    activities = framework.activities.map(\.questions)
    if comparesRules { comparison = RuleComparison(framework) }
  }

  /// What somebody who reads the scores should know, a sentence or two each.
  var notes: [String] {
    var notes: [String] = []
    if let first = firstNotOffered {
      let isOne = exclusionsNotOffered == 1
      notes.append(
        "\(isOne ? "1 answer says" : "\(exclusionsNotOffered) answers say") 'does not apply' where the "
          + "question applies to everybody. \(isOne ? "It" : "The first") is to '\(first.question)', "
          + "from \(first.organisation). \(isOne ? "It is" : "They are") scored as "
          + "\(isOne ? "it stands" : "they stand").")
    }
    if disputed > 0 {
      let criteria = disputed == 1 ? "1 criterion is" : "\(disputed) criteria are"
      notes.append(
        "\(criteria) answered differently by different respondents, and read at the most cautious "
          + "answer. Nothing is held throughout until they agree.")
    }
    if hidden > 0 {
      let answers = hidden == 1 ? "1 answer is to a question" : "\(hidden) answers are to questions"
      notes.append(
        "\(answers) not shown after the other answers. They stay in the table and are not scored.")
    }
    return notes + (comparison?.notes ?? [])
  }

  /// Scores one assessment, under every rule that is asked for.
  ///
  /// Where there is no round's date there is no evidence either; see ``requireDate(for:)``.
  mutating func score(_ answers: AnswerStore.RoundAnswers) -> ScoredAssessment {
    for position in notOffered(in: answers.answers) {
      noteNotOffered(framework.questions[position].id, of: answers.organisation)
    }
    disputed += answers.disputed.count
    let evidenced =
      roundDate.map { framework.evidencedPositions(answers.evidence, roundDate: $0) } ?? []
    let scores =
      comparison?.take(answers.answers, evidenced: evidenced, disputed: answers.disputed)
      ?? [framework.score(answers.answers, evidenced: evidenced, disputed: answers.disputed)]
    note(scores.first, of: answers.organisation)
    let variants: [ScoringVariant?] = comparison == nil ? [nil] : ScoringVariant.allCases
    return ScoredAssessment(
      round: answers.round, organisation: answers.organisation,
      scores: zip(variants, scores).map { ($0, $1) })
  }

  /// The positions that say 'does not apply' where it is not offered: of a criterion that applies to
  /// everybody, unless nothing of its activity applies.
  private func notOffered(in answers: Answers) -> [Int] {
    guard alwaysApplying.contains(where: { answers[$0] == .doesNotApply }) else { return [] }
    let excluded = activities.filter { $0.allSatisfy { answers[$0] == .doesNotApply } }
    return alwaysApplying.filter { position in
      answers[position] == .doesNotApply && !excluded.contains { $0.contains(position) }
    }
  }

  /// Takes over what another scorer noted of assessments that come after this one's.
  mutating func add(_ later: TableScorer) {
    exclusionsNotOffered += later.exclusionsNotOffered
    firstNotOffered = firstNotOffered ?? later.firstNotOffered
    disputed += later.disputed
    hidden += later.hidden
    refusals += later.refusals
    if later.comparison != nil { comparison = later.comparison }
  }

  /// A scorer that has noted nothing yet; only the comparison of rules goes on from where it stands.
  var fresh: TableScorer {
    var fresh = TableScorer(framework: framework, roundDate: roundDate)
    fresh.comparison = comparison
    return fresh
  }

  /// Whether a section may have no score although it has answers.
  var mayRefuse: Bool {
    ([framework.overall] + framework.sectionKinds.map(\.method.combination))
      .contains { $0?.rule.refusesNought == true }
  }

  private mutating func noteNotOffered(_ question: Question.ID, of organisation: Organisation.ID) {
    exclusionsNotOffered += 1
    if firstNotOffered == nil { firstNotOffered = (organisation, question) }
  }

  private mutating func note(_ score: AssessmentScore?, of organisation: Organisation.ID) {
    guard let score else { return }
    hidden += score.hiddenAnswers.count
    if let overall = score.overall, overall.isRefused, let combination = framework.overall {
      refuse(overall, of: organisation, rule: combination.rule.inWords)
    }
    for (index, section) in score.sections.enumerated() where section.isRefused {
      let method = framework.outline[index].kind.method
      refuse(section, of: organisation, rule: method.combination?.rule.inWords ?? method.name)
    }
  }

  private mutating func refuse(
    _ section: SectionScore, of organisation: Organisation.ID, rule: String
  ) {
    refusals.append(Refusal(organisation: organisation, section: section.section, rule: rule))
  }
}

extension ScoringMethod {
  /// How numbers are combined; `nil` where levels are found instead.
  fileprivate var combination: Combination? {
    if case .combination(let combination) = self { combination } else { nil }
  }
}

extension TableScorer {
  /// Refuses a table with evidence where there is no date to judge its age by.
  func requireDate(for answers: AnswerStore) throws {
    guard answers.holdsEvidence, roundDate == nil else { return }
    throw CommandFailure(
      .usage, "the table holds evidence, and its age counts back from the round's date",
      do: "add --round-date DATE")
  }

  /// Refuses the table where a nought among its answers has no mean.
  ///
  /// - Parameter name: The table's name, as messages give it.
  /// - Throws: A failure that names every section without a score, or the first fifty of them.
  func requireScores(of name: String) throws {
    guard !refusals.isEmpty else { return }
    let shown = refusals.prefix(50).map { refusal in
      Diagnostic(
        .error, at: .init(file: name),
        problem:
          "'\(refusal.section)' of \(refusal.organisation) holds a 0 or less, of which there "
          + "is no \(refusal.rule)",
        remedy: "mend the answers, or choose another method in the framework")
    }
    throw CommandFailure(
      shown, more: refusals.count > 50 ? "and \(refusals.count - 50) more" : nil)
  }
}
