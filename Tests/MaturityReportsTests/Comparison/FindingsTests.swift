import Maturity
import Testing

/// The three findings of a comparison against a recount from the answers (REPORTS 19).
@Suite struct FindingsTests {
  @Test(arguments: SeededCohorts.all)
  func `REPORTS 19: the step most often missing is the one that a recount finds`(
    _ seeded: SeededCohorts
  ) throws {
    let page = try ReadPage.comparison(seeded.cohort, previous: seeded.previous)
    try #require(page.findings.count == 3)
    let finding = page.findings[0]

    var counts: [String: (unmet: Int, applies: Int)] = [:]
    for (activity, place) in seeded.cohort.framework.activities.enumerated() {
      for criterion in 0..<7 {
        let recounts = seeded.letters.compactMap { $0.map { Recount($0[activity]) } }
        counts["\(place.number).\(criterion + 1)"] = (
          recounts.count { $0.unmetNext.contains(criterion) },
          recounts.count { $0.applies(criterion) }
        )
      }
    }
    let most = counts.values.map(\.unmet).max() ?? 0
    let tied = counts.filter { $0.value.unmet == most }
    guard most > 0 else {
      #expect(finding.headline == "No criterion is known to be unmet")
      return
    }
    if tied.count == 1, let (number, count) = tied.first {
      #expect(finding.headline.hasPrefix("The step most often missing is \(number), in Doing"))
      #expect(
        finding.detail == "It is among the next steps of \(count.unmet) of the \(count.applies) "
          + "organisations that answered and that it applies to:")
    } else {
      #expect(finding.headline == "\(tied.count) criteria tie as the step most often missing")
      let noun = most == 1 ? "organisation" : "organisations"
      #expect(finding.detail == "Each is unmet among the next steps of \(most) \(noun):")
    }
    let named = finding.items.filter { !$0.contains("more criteria") }
    #expect(named.count == (tied.count > 4 ? 3 : tied.count))
    #expect(named.allSatisfy { item in tied.keys.contains { item.hasPrefix("\($0), in Doing") } })
    if tied.count > 4 { #expect(finding.items.last == "\(tied.count - 3) more criteria") }
  }

  @Test(arguments: SeededCohorts.all)
  func `REPORTS 19: the activity furthest from its target is the one that a recount finds`(
    _ seeded: SeededCohorts
  ) throws {
    let page = try ReadPage.comparison(seeded.cohort, previous: seeded.previous)
    let finding = page.findings[1]
    let shares = seeded.cohort.framework.activities.enumerated().compactMap { index, place in
      let levels = seeded.letters.compactMap { $0.flatMap { Recount($0[index]).level } }
      return levels.isEmpty
        ? nil : (place: place, part: levels.count { $0 >= 3 }, whole: levels.count)
    }
    // Fractions are compared across, so that nothing is rounded.
    let lowest = shares.filter { one in
      shares.allSatisfy { one.part * $0.whole <= $0.part * one.whole }
    }
    guard let first = lowest.first else {
      #expect(finding.headline == "No activity has been completed by anybody")
      return
    }
    if first.part == first.whole {
      #expect(finding.headline == "Every target is met, in every activity that is complete")
    } else if lowest.count == 1 {
      #expect(
        finding.headline == "Targets are most often missed in \(first.place.number) "
          + first.place.section.title)
      #expect(
        finding.detail == "\(first.part) of \(first.whole) organisations that completed it "
          + "\(first.part == 1 ? "is" : "are") at or above its target.")
    } else {
      #expect(finding.headline == "\(lowest.count) activities tie as furthest from their targets")
      #expect(
        finding.items.first == "\(first.place.number) \(first.place.section.title): "
          + "\(first.part) of \(first.whole)")
    }
  }

  @Test(arguments: SeededCohorts.all.filter { $0.previous != nil })
  func `REPORTS 19: what rose, fell and stayed adds up to what a recount finds`(
    _ seeded: SeededCohorts
  ) throws {
    let page = try ReadPage.comparison(seeded.cohort, previous: seeded.previous)
    let finding = page.findings[2]
    var (rose, fell, stayed, apart) = (0, 0, 0, 0)
    for (now, before) in zip(seeded.letters, seeded.lettersBefore) {
      for activity in 0..<13 {
        let new = now.flatMap { Recount($0[activity]).level }
        let old = before.flatMap { Recount($0[activity]).level }
        guard let new, let old else {
          apart += 1
          continue
        }
        if new > old { rose += 1 } else if new < old { fell += 1 } else { stayed += 1 }
      }
    }
    let all = rose + fell + stayed
    guard all > 0 else {
      #expect(finding.headline == "Nothing can be compared with Spring 2025")
      return
    }
    let rest = apart == 0 ? "" : " Another \(apart) cannot be compared."
    #expect(
      finding.detail == "Of \(all) level\(all == 1 ? "" : "s") in both rounds, \(rose) rose, "
        + "\(fell) fell and \(stayed) stayed.\(rest)")
    let headline =
      rose + fell == 0
      ? "No level has changed since"
      : rose == fell
        ? "As many levels fell as rose since"
        : rose > fell ? "More levels rose than fell since" : "More levels fell than rose since"
    #expect(finding.headline == "\(headline) Spring 2025")
  }

  @Test func `REPORTS 19: without a round before, the third finding is how many are complete`()
    throws
  {
    let cohort = Fixture.cohort { organisation, _ in organisation == 3 ? nil : "n" }
    let finding = try #require(try ReadPage.comparison(cohort).findings.last)
    #expect(finding.headline == "15 of 16 organisations have completed every activity")
    #expect(
      finding.detail == "1 organisation submitted nothing. There is no earlier round to compare "
        + "with.")
  }
}
