import Maturity
import Testing

/// The table that ends METHOD, row by row.
struct WorkedExampleTests {
  struct Example: CustomTestStringConvertible {
    let criteria: String
    let claimed: Level?
    let upper: Level?
    let status: Status
    var withoutExclusions: Level?
    var testDescription: String { criteria }
  }

  static let examples = [
    Example(criteria: "2:mm 3:mm 4:mn 5:––", claimed: 3, upper: 3, status: .complete),
    Example(criteria: "2:mm 3:md 4:mm 5:nm", claimed: 2, upper: 4, status: .complete),
    Example(criteria: "2:mm 3:md 4:mn 5:––", claimed: 2, upper: 3, status: .complete),
    Example(criteria: "2:mp 3:–– 4:–– 5:––", claimed: 1, upper: 1, status: .complete),
    Example(criteria: "2:m– 3:–– 4:–– 5:––", claimed: 1, upper: 5, status: .inProgress),
    Example(criteria: "2:–– 3:–– 4:–– 5:––", claimed: nil, upper: nil, status: .notAssessed),
    Example(criteria: "2:xx 3:xx 4:xx 5:xx", claimed: nil, upper: nil, status: .notApplicable),
    Example(
      criteria: "2:mm 3:xx 4:mm 5:np", claimed: 4, upper: 4, status: .complete,
      withoutExclusions: 2),
    Example(criteria: "2:mm 3:n– 4:–– 5:––", claimed: 2, upper: 2, status: .inProgress),
    Example(criteria: "2:mm 3:xx 4:xx 5:xx", claimed: 2, upper: 2, status: .complete),
    Example(
      criteria: "2:xm 3:mx 4:nm 5:––", claimed: 3, upper: 3, status: .complete,
      withoutExclusions: 1),
    Example(criteria: "2:xx 3:nm 4:–– 5:––", claimed: 1, upper: 1, status: .complete),
    Example(criteria: "2:xx 3:xx 4:xx 5:mx", claimed: 1, upper: 1, status: .complete),
    Example(criteria: "2:dd 3:dd 4:dd 5:dd", claimed: 1, upper: 5, status: .complete),
  ]

  @Test(arguments: examples)
  func `every worked example scores as METHOD prints it`(example: Example) {
    let score = WrittenLadder(example.criteria).score
    #expect(score.levels?.claimed == example.claimed)
    #expect(score.levels?.upper == example.upper)
    #expect(score.status == example.status)
    let raised = score.levels.flatMap { $0.isRaisedByExclusions ? $0.withoutExclusions : nil }
    #expect(raised == example.withoutExclusions)
  }
}
