import Maturity

/// What changed for one organisation since the round before.
struct PartnerChange {
  /// How the organisation stood, on what both rounds asked; `nil` where there was no round before, it
  /// submitted nothing, or its line begins anew.
  let before: AssessmentScore?
  /// A sentence for each activity whose level changed, or one that says why there is none; before
  /// them, what the organisation was called or made from.
  let sentences: [String]
  /// How many levels rose, fell and stayed, in a sentence.
  let summary: String
  /// How each activity moved, in the framework's order; none where nothing can be compared.
  let activities: [ActivityChange]

  /// - Parameters:
  ///   - member: The organisation.
  ///   - record: Who answered, now and before, and why levels fell.
  ///   - previous: The round before; `nil` for the first.
  ///   - cohort: This round.
  init(
    _ member: Cohort.Member, record: PartnerRecord, previous: Cohort?, in cohort: Cohort
  ) {
    guard let previous else {
      (before, activities) = (nil, [])
      (sentences, summary) = (["This is the first round."], "This is the first round.")
      return
    }
    let passage = Passage(from: previous, to: cohort)
    let organisation = member.organisation
    let origin = passage.origin(of: organisation.id)
    let lineage = [origin.inWords(organisation.name, since: previous.round.name)].compactMap(\.self)
    before = passage.scoreBefore(of: organisation.id)
    guard before != nil else {
      activities = []
      summary =
        origin.isContinued
        ? "Nothing was submitted in \(previous.round.name)." : lineage.joined(separator: " ")
      sentences = origin.isContinued ? lineage + [summary] : lineage
      return
    }
    let respondents = Set(record.responses.responses.map(\.respondent))
    guard
      let changes = passage.changes(
        of: organisation.id, respondents: (record.earlierRespondents, respondents))
    else {
      summary = "Nothing was submitted this time, so nothing can be compared."
      (sentences, activities) = (lineage + [summary], [])
      return
    }
    activities = changes
    var counts = Progress.Counts()
    for change in changes { counts.count(change.before?.agreedLevel, change.after?.agreedLevel) }
    let told = zip(cohort.framework.activities, changes).compactMap { place, change in
      change.sentence(of: place, reason: record.reasons[place.section.id])
    }
    let apart = counts.cannotCompare == 0 ? "" : " \(counts.cannotCompare) cannot be compared."
    summary =
      "Since \(previous.round.name), \(counts.rose) rose, \(counts.fell) fell and "
      + "\(counts.same) stayed.\(apart)"
    sentences =
      lineage + (told.isEmpty ? ["No level has changed since \(previous.round.name)."] : told)
  }
}
