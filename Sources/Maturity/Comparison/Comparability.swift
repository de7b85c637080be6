/// How much of what two assessments were asked can be compared (METHOD 6.3).
public struct Comparability: Hashable, Sendable {
  /// The criteria of the editions' common ids that neither assessment marks as not applying, of all
  /// criteria of either edition.
  ///
  /// What lies above a ladder's stop counts as applying.
  public let share: Share

  /// Whether a page that compares the two must warn: below 0.8, or nothing to compare.
  public var isLow: Bool { 5 * share.part < 4 * share.whole || share.whole == 0 }

  /// Compares what two assessments cover.
  ///
  /// Linear in the number of questions.
  ///
  /// - Parameters:
  ///   - left: The answers of one, with the edition that they answer.
  ///   - right: The answers of the other, with the edition that they answer.
  public init(
    _ left: (framework: Framework, answers: Answers),
    _ right: (framework: Framework, answers: Answers)
  ) {
    var common = 0
    var comparable = 0
    for (position, question) in left.framework.questions.enumerated() {
      guard let other = right.framework.position(of: question.id) else { continue }
      common += 1
      if left.answers[position] != .doesNotApply && right.answers[other] != .doesNotApply {
        comparable += 1
      }
    }
    share = Share(
      comparable, of: left.framework.questions.count + right.framework.questions.count - common)
  }

  /// Compares what two assessments of one edition cover.
  ///
  /// Linear in the number of questions.
  ///
  /// - Parameters:
  ///   - left: The answers of one.
  ///   - right: The answers of the other, to the same questions.
  public init(_ left: Answers, _ right: Answers) {
    precondition(left.count == right.count, "one edition, not \(left.count) and \(right.count)")
    let comparable = (0..<left.count).count {
      left[$0] != .doesNotApply && right[$0] != .doesNotApply
    }
    share = Share(comparable, of: left.count)
  }
}
