import Maturity

/// Where an organisation's respondents disagree (METHOD 5.3; REPORTS 18).
struct PartnerDisagreement {
  /// A sentence or two for each activity that respondents answered differently, the most disputed
  /// first; none where one answered, or all agree.
  let sentences: [String]
  /// How it stands with agreement, in a sentence; `nil` where fewer than two have answered.
  let summary: String?

  init(_ responses: Responses, in framework: Framework) {
    let all = responses.disagreements(in: framework)
    let divided = all.enumerated().filter { $0.element.divided > 0 }
      .sorted { ($1.element.disputed, $0.offset) < ($0.element.disputed, $1.offset) }
      .map(\.element)
    sentences = divided.compactMap { disagreement in
      framework.place(of: disagreement.section).map { Self.sentence(disagreement, of: $0) }
    }
    guard responses.responses.count > 1 else {
      summary = nil
      return
    }
    let disputed = all.reduce(0) { $0 + $1.disputed }
    let agreed = all.reduce(0) { $0 + $1.divided } - disputed
    let people = Words.count(responses.responses.count, "respondent")
    summary =
      "\(people) answered. "
      + (disputed == 0
        ? "Nothing is in dispute."
        : "\(Words.sentence(Words.count(disputed, "criterion is", "criteria are"))) in dispute, and "
          + "read at the most cautious answer.")
      + (agreed == 0
        ? "" : " The lead has agreed \(Words.count(agreed, "answer")) that differed.")
  }

  private static func sentence(_ disagreement: Disagreement, of place: Framework.Place) -> String {
    let levels = disagreement.levels.compactMap { reading in
      reading.level.map { "\(reading.respondent) \($0)" }
    }
    var sentence = "\(Words.title(of: place)): "
    sentence +=
      disagreement.disputed == 0
      ? "\(Words.count(disagreement.divided, "criterion", "criteria")) differed, and all are agreed."
      : "\(Words.count(disagreement.disputed, "criterion is", "criteria are")) not agreed yet."
    sentence += " Level by each alone: \(Words.list(levels))."
    if let leaders = disagreement.range(of: .leaders), let staff = disagreement.range(of: .staff) {
      sentence += " Leaders stand at \(leaders.inWords), staff at \(staff.inWords)."
    }
    return sentence
  }
}

extension ClosedRange<Level> {
  fileprivate var inWords: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
  }
}
