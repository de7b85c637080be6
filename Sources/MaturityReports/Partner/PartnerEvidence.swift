import Maturity

/// What is missing from one organisation's evidence, and what does not count.
struct PartnerEvidence {
  /// A sentence for each activity that claims more than is supported, and for each item that does
  /// not count.
  let sentences: [String]
  /// How far evidence supports the claims, in a sentence; `nil` where there is nothing to support.
  let summary: String?

  init(_ member: Cohort.Member, in cohort: Cohort) {
    guard let rule = cohort.framework.evidenceRule, let assessment = member.assessment else {
      (sentences, summary) = ([], nil)
      return
    }
    var claims = 0
    var gaps: [String] = []
    for place in cohort.framework.activities {
      guard let score = member.score?[place.section.id], let claimed = score.level,
        let supported = score.supportedLevel, claimed >= rule.fromLevel
      else { continue }
      claims += 1
      guard supported < claimed else { continue }
      gaps.append(
        "\(Words.title(of: place)): claimed \(claimed), supported \(supported). Evidence is missing "
          + "for level \(max(supported.number + 1, rule.fromLevel.number)).")
    }
    let discounted = assessment.evidence.compactMap { item -> String? in
      let verdict = rule.verdict(on: item, roundDate: cohort.round.date)
      guard verdict != .counts else { return nil }
      let date = item.date.map { ", \($0.inWords)" } ?? ""
      return "\u{201C}\(item.title)\u{201D} (\(item.kind.rawValue)\(date)) does not count: "
        + "\(item.endInWords(on: cohort.round.date) ?? verdict.explanation)."
    }
    sentences = gaps + discounted
    guard claims > 0 else {
      summary = "No claim is high enough to need evidence."
      return
    }
    let items =
      discounted.isEmpty
      ? ""
      : " \(discounted.count) \(discounted.count == 1 ? "item does" : "items do") not count."
    let supported = Share(claims - gaps.count, of: claims)
    summary =
      "Evidence fully supports \(supported.part) of "
      + Words.count(supported.whole, "claim") + " of level \(rule.fromLevel) or more.\(items)"
  }
}

extension Evidence {
  /// Since when somebody said that it holds no more; `nil` where it was not so on a date.
  fileprivate func endInWords(on date: CalendarDate) -> String? {
    guard let expired, !holds(on: date) else { return nil }
    return "it was said to hold no more from \(expired.inWords) on"
  }
}
