import Maturity

/// How sure a board paper is, in parts of one sentence of at most 30 words (REPORTS 21).
extension [SectionScore] {
  /// How many of the levels given could be higher, once what is not known is known.
  ///
  /// - Parameter isWhole: Whether all that applies is complete and agreed, so that no other level
  ///   is in doubt.
  /// - Returns: A clause.
  func doubt(isWhole: Bool) -> String {
    let unsure = count { score in
      score.agreedLevel.map { $0 < score.upperLevel ?? $0 } ?? false
    }
    if unsure > 0 { return "\(Words.count(unsure, "level")) could be higher" }
    return isWhole ? "no level is in doubt" : "no agreed level is in doubt"
  }

  /// How many of the claims that need evidence it bears out all the way up.
  ///
  /// - Parameter rule: From which level on a claim needs evidence.
  /// - Returns: A clause.
  func support(by rule: EvidenceRule) -> String {
    let claims = filter { ($0.agreedLevel ?? .floor) >= rule.fromLevel }
    if claims.isEmpty { return "no claim needs evidence" }
    let borne = claims.count { $0.supportedLevel == $0.level }
    return "evidence fully bears out \(borne) of "
      + Words.count(claims.count, "claim that needs it", "claims that need it")
  }
}

extension Headline {
  /// How much is complete, and how much of that is agreed.
  ///
  /// Complete and agreed are two things (METHOD 2.7 and 5.2): where respondents differ, all may be
  /// answered and no level be agreed.
  ///
  /// - Parameter noun: What the framework calls an activity.
  /// - Returns: The words, without a full stop.
  func completion(_ noun: Noun) -> String {
    let answered = Share(complete + disputed, of: applicable)
    return disputed == 0
      ? answered.counted(noun, "is complete and agreed", "are complete and agreed")
      : answered.counted(noun, "is complete", "are complete")
        + " and \(complete == 0 ? "none" : "\(complete)") agreed"
  }
}
