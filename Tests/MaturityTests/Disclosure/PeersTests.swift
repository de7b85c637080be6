import Maturity
import Testing

/// METHOD 6.6: groups, thresholds and promises.
@Suite struct PeersTests {
  private func organisations(_ kinds: [(Organisation.Kind, Int)]) -> [Organisation] {
    kinds.flatMap { kind, count in
      (0..<count).map { number in
        Organisation(
          id: Identifier("\(kind.rawValue)-\(number)") ?? "o", name: "", shortName: "", kind: kind,
          tier: [.police, .fire].contains(kind) ? .policeAndFire : .district)
      }
    }
  }

  @Test func `6.6 nobody is grouped where nothing is said`() {
    let groups = Peers.none.groups(
      of: organisations([(.district, 2), (.fire, 1)]), smallest: .five)
    #expect(groups == [["everybody"], ["everybody"], ["everybody"]])
  }

  @Test func `6.6 groups under five are pooled, the smallest first, until none is`() {
    let groups = Peers.kind.groups(
      of: organisations([(.district, 6), (.borough, 5), (.city, 3), (.police, 1), (.fire, 1)]),
      smallest: .five)
    #expect(Set(groups) == [["district"], ["borough"], ["city", "police", "fire"]])
  }

  @Test func `6.6 a group of one is never alone`() {
    let groups = Peers.tier.groups(
      of: organisations([(.district, 7), (.fire, 1)]), smallest: .five)
    #expect(Set(groups) == [["district", "police-and-fire"]])
  }

  @Test(arguments: [1, 2, 4, 9, 16, 30])
  func `6.6 no group is under the smallest, unless everybody together is`(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    for _ in 0..<100 {
      let organisations = organisations(
        (0..<count).map { _ in
          (Organisation.Kind.allCases.randomElement(using: &generator) ?? .city, 1)
        })
      let smallest = SmallestGroup(Int.random(in: 0...8, using: &generator))
      for peers in Peers.allCases {
        let groups = peers.groups(of: organisations, smallest: smallest)
        #expect(groups.count == count)
        for name in Set(groups) where Set(groups).count > 1 {
          #expect(groups.count { $0 == name } >= smallest.count)
        }
      }
    }
  }

  @Test(arguments: [nil, "", "0", "-3", "4", "five", "5.5", " 9", "999999999999999999999"])
  func `6.6 a threshold that is unset, unreadable or below five means five`(text: String?) {
    #expect(SmallestGroup(written: text).count == 5)
    #expect(SmallestGroup(written: text) == .five)
  }

  @Test func `6.6 a greater threshold holds`() {
    #expect(SmallestGroup(written: "8").count == 8)
    #expect(SmallestGroup(Int.max).count == 1_000)
  }

  @Test(arguments: [
    (Disclosure.lead, [Audience.lead]), (.partners, [.lead, .partners]),
    (.public, [.lead, .partners, .public]),
  ])
  func `6.6 a promise allows its own audience and narrower ones`(
    promise: Disclosure, audiences: [Audience]
  ) {
    #expect(Audience.allCases.filter(promise.allows) == audiences)
  }
}
