/// How one activity moved from one round to another, and everything that brought it about
/// (METHOD 7).
public struct ActivityChange: Hashable, Sendable {
  /// The activity, in the later edition.
  public let section: Section.ID
  /// The score of the earlier round on the criteria that both rounds asked; `nil` where they share
  /// none.
  public let before: SectionScore?
  /// The score of the later round on the same criteria; `nil` where they share none.
  public let after: SectionScore?
  /// Every cause that applies, in the order of ``Cause``; a level may stay although causes apply.
  public let causes: [Cause]

  /// Something that can move a level.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// Another answer was given to a criterion that both rounds asked.
    case answers
    /// A criterion that applied does not apply any more, or the other way round; or the round's lead
    /// confirmed or withdrew that the activity does not apply.
    case applicability
    /// Evidence that counts came, or went for another reason than its age.
    case evidence
    /// Evidence that counted in the earlier round is too old in the later.
    case evidenceExpired = "evidence expired"
    /// Other people answered.
    case respondents
    /// The edition changed what the activity asks, or at which level.
    case framework
  }

  /// Which way a level moved.
  public enum Direction: Hashable, Sendable {
    case rose, fell, stayed
  }

  /// Which way the claimed level moved; `nil` where one of the two is not complete and agreed.
  public var direction: Direction? {
    guard let before = before?.agreedLevel, let after = after?.agreedLevel else { return nil }
    return after > before ? .rose : after < before ? .fell : .stayed
  }
}

extension Occasion {
  /// How each activity moved since an earlier occasion, in the later framework's order.
  ///
  /// Where the editions differ, both are scored on what they share, at the later edition's levels
  /// and by its rule of evidence. Complexity: linear in the questions and in the evidence.
  ///
  /// - Parameter earlier: The same organisation, or what it was before, in an earlier round.
  /// - Returns: A change for each activity of the later framework.
  public func changes(since earlier: Occasion) -> [ActivityChange] {
    let shared = framework.shared(with: earlier.framework)
    let before = shared.score(earlier.assessment, roundDate: earlier.round.date)
    let after = shared.score(assessment, roundDate: round.date)
    let evidence = evidenceMoved(since: earlier)
    return framework.activities.map { place in
      let questions = shared.place(of: place.section.id)?.section.questions.map(\.id) ?? []
      return ActivityChange(
        section: place.section.id, before: before[place.section.id],
        after: after[place.section.id],
        causes: ActivityChange.Cause.allCases.filter {
          applies($0, to: place, questions: questions, evidence: evidence, since: earlier)
        })
    }
  }

  private func applies(
    _ cause: ActivityChange.Cause, to place: Framework.Place, questions: [Question.ID],
    evidence: EvidenceMoved, since earlier: Occasion
  ) -> Bool {
    switch cause {
    case .answers:
      return questions.contains { question in
        let (old, new) = (earlier.answer(to: question), answer(to: question))
        return old != new && old != .doesNotApply && new != .doesNotApply
      }
    case .applicability:
      let section = place.section.id
      return questions.contains {
        (earlier.answer(to: $0) == .doesNotApply) != (answer(to: $0) == .doesNotApply)
      }
        || earlier.assessment.confirmedNotApplicable.contains(section)
          != assessment.confirmedNotApplicable.contains(section)
    case .evidence:
      return questions.contains(where: evidence.cameOrWent.contains)
    case .evidenceExpired:
      return questions.contains(where: evidence.expired.contains)
    case .respondents:
      return respondents != earlier.respondents
    case .framework:
      return place.section.questions.map(AskedCriterion.init)
        != earlier.framework.place(of: place.section.id)?.section.questions.map(AskedCriterion.init)
    }
  }

  private func answer(to question: Question.ID) -> Answer? {
    assessment.entries[question]?.answer
  }

  /// An item of evidence without what it shows, and one criterion that it shows.
  private struct Showing: Hashable {
    let item: Evidence
    let question: Question.ID
  }

  /// The criteria whose evidence is not what it was.
  private struct EvidenceMoved {
    /// Those for which evidence that counts came, or went for another reason than its age.
    let cameOrWent: Set<Question.ID>
    /// Those for which evidence that counted is too old now.
    let expired: Set<Question.ID>
  }

  private func evidenceMoved(since earlier: Occasion) -> EvidenceMoved {
    let (old, new) = (earlier.counting, counting)
    let gone = old.subtracting(new)
    let (tooOld, taken) = (
      gone.filter { isTooOld($0.item) }, gone.filter { !isTooOld($0.item) }
    )
    return EvidenceMoved(
      cameOrWent: Set((new.subtracting(old).union(taken)).map(\.question)),
      expired: Set(tooOld.map(\.question)))
  }

  /// The evidence that counts in this round.
  private var counting: Set<Showing> {
    var found: Set<Showing> = []
    for evidence in assessment.evidence
    where framework.evidenceRule?.verdict(on: evidence, roundDate: round.date) ?? .counts == .counts
    {
      let item = Evidence(
        kind: evidence.kind, title: evidence.title, reference: evidence.reference,
        date: evidence.date, shows: [])
      for question in evidence.shows {
        found.insert(Showing(item: item, question: question))
      }
    }
    return found
  }

  /// Whether evidence that counted before is past its life in this round.
  private func isTooOld(_ item: Evidence) -> Bool {
    framework.evidenceRule?.verdict(on: item, roundDate: round.date) == .expired
  }
}

/// What decides whether two editions ask the same.
private struct AskedCriterion: Hashable {
  let id: Question.ID
  let level: Level
  let text: String

  init(_ question: Question) {
    id = question.id
    level = question.level
    text = question.text
  }
}
