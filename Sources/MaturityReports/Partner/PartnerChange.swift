import Maturity

/// What changed for one organisation since the round before.
struct PartnerChange {
  /// The organisation as it stood; `nil` where there was no round before, or it was not invited.
  let before: Cohort.Member?
  /// A sentence for each activity whose level changed, or one that says why there is none.
  let sentences: [String]
  /// How many levels rose, fell and stayed, in a sentence.
  let summary: String
  /// How each activity moved, in the framework's order; none where nothing can be compared.
  let activities: [ActivityChange]

  /// - Parameters:
  ///   - member: The organisation.
  ///   - record: Who answered, now and before.
  ///   - previous: The round before; `nil` for the first.
  ///   - cohort: This round.
  init(
    _ member: Cohort.Member, record: PartnerRecord, previous: Cohort?, in cohort: Cohort
  ) {
    before = previous?.members.first { $0.organisation.id == member.organisation.id }
    guard let previous else {
      (sentences, summary) = (["This is the first round."], "This is the first round.")
      activities = []
      return
    }
    guard let before, before.score != nil else {
      summary = "Nothing was submitted in \(previous.round.name)."
      (sentences, activities) = ([summary], [])
      return
    }
    guard member.score != nil else {
      summary = "Nothing was submitted this time, so nothing can be compared."
      (sentences, activities) = ([summary], [])
      return
    }
    let changes = Self.changes(of: member, record, from: before, in: previous, to: cohort)
    activities = changes
    var counts = Progress.Counts()
    for change in changes { counts.count(change.before?.agreedLevel, change.after?.agreedLevel) }
    let told = zip(cohort.framework.activities, changes).compactMap { Self.sentence(of: $0, $1) }
    let apart = counts.cannotCompare == 0 ? "" : " \(counts.cannotCompare) cannot be compared."
    summary =
      "Since \(previous.round.name), \(counts.rose) rose, \(counts.fell) fell and "
      + "\(counts.same) stayed.\(apart)"
    sentences = told.isEmpty ? ["No level has changed since \(previous.round.name)."] : told
  }

  /// Every activity's change, on the criteria that both rounds asked.
  private static func changes(
    of member: Cohort.Member, _ record: PartnerRecord, from before: Cohort.Member,
    in previous: Cohort, to cohort: Cohort
  ) -> [ActivityChange] {
    guard let old = before.assessment, let new = member.assessment else { return [] }
    let earlier = Occasion(
      framework: previous.framework, round: previous.round, assessment: old,
      respondents: record.earlierRespondents)
    return Occasion(
      framework: cohort.framework, round: cohort.round, assessment: new,
      respondents: Set(record.responses.responses.map(\.respondent))
    ).changes(since: earlier)
  }

  /// Which way an activity moved, and why; `nil` where its level stayed or cannot be compared.
  ///
  /// A level that stayed with less or more support is told too.
  private static func sentence(
    of place: Framework.Place, _ change: ActivityChange
  ) -> String? {
    guard let before = change.before, let after = change.after, let direction = change.direction,
      let old = before.level, let new = after.level
    else { return nil }
    let causes = change.causes.map(\.inWords)
    let why =
      causes.isEmpty ? "" : " \(Words.sentence(Words.list(causes)))."
    switch direction {
    case .rose: return "\(Words.title(of: place)) rose from \(old) to \(new).\(why)"
    case .fell: return "\(Words.title(of: place)) fell from \(old) to \(new).\(why)"
    case .stayed:
      guard let had = before.supportedLevel, let has = after.supportedLevel, had != has
      else { return nil }
      return "\(Words.title(of: place)) stayed at \(new), supported at \(has) after \(had).\(why)"
    }
  }
}

extension ActivityChange.Cause {
  /// The cause as part of a sentence.
  fileprivate var inWords: String {
    switch self {
    case .answers: "answers changed"
    case .applicability: "what applies changed"
    case .evidence: "evidence changed"
    case .evidenceExpired: "evidence grew too old"
    case .respondents: "other people answered"
    case .framework: "the criteria changed"
    }
  }
}
