/// How long it takes to answer, the gathering of evidence apart.
package enum AnsweringTime {
  /// How long one criterion takes, before anybody's own pace is known.
  package static let perCriterion = Duration.seconds(20)

  /// How many minutes a number of criteria takes, in steps of five and never under five.
  package static func minutes(for criteria: Int) -> Int {
    let whole = Int((perCriterion * criteria).components.seconds) / 60
    return max(5, (whole + 4) / 5 * 5)
  }
}
