import Maturity

/// What changed for one organisation since the round before.
struct PartnerChange {
  /// The organisation as it stood; `nil` where there was no round before, or it was not invited.
  let before: Cohort.Member?
  /// A sentence for each activity whose level changed, or one that says why there is none.
  let sentences: [String]
  /// How many levels rose, fell and stayed, in a sentence.
  let summary: String

  init(_ member: Cohort.Member, previous: Cohort?, in cohort: Cohort) {
    before = previous?.members.first { $0.organisation.id == member.organisation.id }
    guard let previous else {
      (sentences, summary) = (["This is the first round."], "This is the first round.")
      return
    }
    guard let before, before.score != nil else {
      summary = "Nothing was submitted in \(previous.round.name)."
      sentences = [summary]
      return
    }
    guard member.score != nil else {
      summary = "Nothing was submitted this time, so nothing can be compared."
      sentences = [summary]
      return
    }
    var counts = Progress.Counts()
    var changes: [String] = []
    for place in cohort.framework.activities {
      let old = before.level(on: place.section.id)
      let new = member.level(on: place.section.id)
      counts.count(old, new)
      guard let old, let new, old != new else { continue }
      changes.append(
        "\(Words.title(of: place)) \(new > old ? "rose" : "fell") from \(old) to \(new).")
    }
    let apart = counts.cannotCompare == 0 ? "" : " \(counts.cannotCompare) cannot be compared."
    summary =
      "Since \(previous.round.name), \(counts.rose) rose, \(counts.fell) fell and "
      + "\(counts.same) stayed.\(apart)"
    sentences = changes.isEmpty ? ["No level has changed since \(previous.round.name)."] : changes
  }
}
