import Maturity
import Testing

/// METHOD 8: what each method is called, and how it is told to readers of a framework.
struct ScoringMethodTests {
  @Test func `each method has a name, and a rule says what it is over`() {
    #expect(
      [
        ScoringMethod.ladder, .choice, .minimum, .combination(Combination(.sum)),
        .combination(Combination(.lowerMedian, over: .items)),
      ].map(\.name) == [
        "ladder", "choice", "minimum", "sum over children", "lower-median over items",
      ])
  }

  @Test func `each method is explained in sentences`() {
    #expect(
      ScoringMethod.ladder.explanation
        == "The level is the highest at and below which every criterion that applies is met.")
    #expect(ScoringMethod.choice.explanation == "The level is the one chosen.")
    #expect(
      ScoringMethod.minimum.explanation
        == "The level is the lowest beneath, once everything beneath is complete.")
  }

  @Test(arguments: [
    (Combination.Rule.sum, "sum"), (.mean, "mean"), (.minimum, "lowest"), (.median, "median"),
    (.lowerMedian, "lower median"), (.geometric, "geometric mean"), (.harmonic, "harmonic mean"),
  ])
  func `a combination is explained by its rule`(rule: Combination.Rule, words: String) {
    #expect(
      ScoringMethod.combination(Combination(rule, over: .items)).explanation
        == "The score is the \(words) of every question beneath, by their weights. "
        + (rule == .minimum
          ? "There is no score while something has no answer" : "What has no answer is left out")
        + ", and what does not apply is left out.")
  }

  @Test func `a combination is explained by what it does with blanks, and by its scale`() {
    func end(_ combination: Combination) -> String {
      String(combination.explanation.split(separator: ". ").dropFirst().joined(separator: ". "))
    }
    #expect(
      end(Combination(.mean, notApplicable: .zero, unanswered: .zero, scale: 0...10))
        == "Each is first put on a scale from 0 to 10. What has no answer counts as 0, and what does "
        + "not apply counts as 0.")
    #expect(
      end(Combination(.mean, notApplicable: .full, unanswered: .block))
        == "There is no score while something has no answer, and what does not apply counts in full."
    )
    #expect(
      end(Combination(.mean, notApplicable: .target))
        == "What has no answer is left out, and what does not apply counts as its target.")
  }
}
