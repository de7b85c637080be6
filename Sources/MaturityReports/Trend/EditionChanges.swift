import Maturity

/// What one edition asks otherwise than the one before, activity by activity.
struct EditionChanges {
  /// A sentence for each criterion that came, went or moved; none where both ask the same.
  let sentences: [String]

  /// Compares two editions by the ids of their criteria, whose meaning never changes.
  init(from earlier: Framework, to later: Framework) {
    var sentences: [String] = []
    for place in later.activities {
      for position in place.questions {
        let question = later.questions[position]
        let number = Words.number(ofQuestionAt: position, in: later)
        guard let old = earlier.position(of: question.id) else {
          sentences.append(
            "Asked first in edition \(later.edition), at level \(question.level): \(number) "
              + "\u{201C}\(question.text)\u{201D}")
          continue
        }
        let level = earlier.questions[old].level
        guard level != question.level else { continue }
        sentences.append(
          "Moved from level \(level) to level \(question.level) in edition \(later.edition): "
            + "\(number) \u{201C}\(question.text)\u{201D}")
      }
    }
    for (position, question) in earlier.questions.enumerated()
    where later.position(of: question.id) == nil {
      let place = earlier.place(ofQuestionAt: position)
      sentences.append(
        "Asked last in edition \(earlier.edition), in \(place?.section.title ?? "nothing") at "
          + "level \(question.level): \u{201C}\(question.text)\u{201D}")
    }
    self.sentences = sentences
  }
}
