import Maturity
import Testing

/// METHOD 2, rule by rule.
struct LadderTests {
  @Test func `2.1 with every applicable criterion unanswered there is no level`() {
    #expect(WrittenLadder("2:x– 3:–– 4:–– 5:––").score.status == .notAssessed)
    #expect(WrittenLadder("2:x– 3:–– 4:–– 5:––").score.levels == nil)
  }

  @Test func `2.2 an activity to which nothing applies leaves every count`() {
    let score = WrittenLadder("2:x 3:xx").score
    #expect(score.status == .notApplicable)
    #expect(score.tally.asked == 0)
    #expect(score.tally.notApplicable == 3)
  }

  @Test(arguments: [
    ("2:mm 3:mm", 3), ("2:mm 3:mn", 2), ("2:mn 3:mm", 1), ("2:mx 3:xm", 3), ("2:mx 3:xx 4:m", 2),
  ])
  func `2.3 the claimed level is the highest with nothing unmet at or below it`(
    written: String, level: Int
  ) {
    #expect(WrittenLadder(written).score.levels?.claimed == Level(level))
  }

  @Test func `2.3 exactly half not applying is not more than half`() {
    #expect(WrittenLadder("2:x 3:m").score.levels?.claimed == 3)
    #expect(WrittenLadder("2:xx 3:m").score.levels?.claimed == 1)
  }

  @Test func `2.4 a level whose criteria all fall away neither blocks nor is reached`() {
    #expect(WrittenLadder("2:mm 3:xx 4:mm").score.levels?.claimed == 4)
    #expect(WrittenLadder("2:mm 3:xx 4:n").score.levels?.claimed == 2)
  }

  @Test(arguments: ["p", "n", "d", "–"])
  func `2.5 whatever is not met fails to be met`(letter: String) {
    #expect(WrittenLadder("2:m 3:\(letter) 4:m").score.levels?.claimed == 2)
  }

  @Test func `2.5 partly and not met are blocks and don't know is none`() {
    #expect(WrittenLadder("2:m 3:p 4:–").score.status == .complete)
    #expect(WrittenLadder("2:m 3:n 4:–").score.status == .complete)
    #expect(WrittenLadder("2:m 3:d 4:–").score.status == .inProgress)
  }

  @Test func `2.5 what lies above a block is not asked, on its own level unanswered`() {
    let written = WrittenLadder("2:m 3:n– 4:–")
    let states = written.ladder.positions.map {
      written.ladder.state(ofCriterionAt: $0, in: written.answers).label
    }
    #expect(states == ["met", "not met", "unanswered", "not asked"])
  }

  @Test func `2.6 the upper level reads what is in doubt as met`() {
    let levels = WrittenLadder("2:m 3:d 4:– 5:n").score.levels
    #expect(levels?.upper == 4)
    #expect(levels?.isInDoubt == true)
    #expect(WrittenLadder("2:m 3:m 4:n").score.levels?.isInDoubt == false)
  }

  @Test func `2.7 a ladder is complete when asked criteria are answered up to the block's level`() {
    #expect(WrittenLadder("2:m 3:nm 4:––").score.status == .complete)
    #expect(WrittenLadder("2:m 3:n– 4:––").score.status == .inProgress)
    #expect(WrittenLadder("2:m 3:mm 4:m–").score.status == .inProgress)
  }

  @Test func `2.8 what the level would be were the exclusions unmet stands beside it`() {
    let levels = WrittenLadder("2:m 3:xm 4:n").score.levels
    #expect(levels?.claimed == 3)
    #expect(levels?.withoutExclusions == 2)
  }

  @Test func `2.9 the next level is the lowest above with an applicable criterion`() throws {
    let written = WrittenLadder("2:m 3:xx 4:mpd 5:–")
    let next = try #require(written.ladder.nextLevel(after: written.answers))
    #expect(next.level == 4)
    #expect(next.progress == Share(1, of: 3))
    #expect(next.steps == [4, 5])
  }

  @Test func `2.9 at the top, and without a level, there is no next level`() {
    for written in ["2:m 3:m", "2:m 3:x", "2:– 3:–", "2:x 3:x"].map(WrittenLadder.init) {
      #expect(written.ladder.nextLevel(after: written.answers) == nil)
    }
  }

  @Test func `2.9 unanswered criteria below come before the next level's`() throws {
    // Too much does not apply for level 2 to be reached, so 2 is the floor's next level.
    let written = WrittenLadder("2:– 3:n")
    let next = try #require(written.ladder.nextLevel(after: written.answers))
    #expect(next.level == 2)
    #expect(next.steps == [0])
  }

  @Test func `2.10 asked stops at the block's level, answered is part of it`() {
    let tally = WrittenLadder("2:m 3:xn– 4:mm 5:x").score.tally
    #expect(tally.asked == 3)
    #expect(tally.answered == 2)
    #expect(tally.notApplicable == 2)
    #expect(tally.notAsked == 2)
    #expect(tally.coverage.percentage == "67%")
  }
}
