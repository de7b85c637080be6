import Maturity
import Testing

/// METHOD 7: which organisation continues which, by the dates of their relations.
struct LineageTests {
  private func body(
    _ id: String, from predecessors: [(String, CalendarDate)] = [],
    to successors: [(String, CalendarDate)] = []
  ) -> Organisation {
    func relations(_ others: [(String, CalendarDate)]) -> [Organisation.Relation] {
      others.map {
        .init(organisation: Identifier($0.0) ?? "nobody", name: $0.0, date: $0.1)
      }
    }
    return Organisation(
      id: Identifier(id) ?? "nobody", name: id, shortName: id, kind: .district, tier: .district,
      predecessors: relations(predecessors), successors: relations(successors))
  }

  private func origin(
    of organisation: Organisation.ID, from earlier: [Organisation],
    on date: CalendarDate = "2024-03-31", to later: [Organisation],
    on until: CalendarDate = "2026-03-31"
  ) -> Origin {
    Lineage(from: earlier, on: date, to: later, on: until).origin(of: organisation)
  }

  @Test func `a renamed organisation goes on, whichever of the two names the other`() {
    let day: CalendarDate = "2025-04-01"
    let told = [
      (body("old", to: [("new", day)]), body("new")),
      (body("old"), body("new", from: [("old", day)])),
    ]
    for (old, new) in told {
      let origin = origin(of: "new", from: [old], to: [new])
      #expect(origin.kind == .renamed && origin.isContinued)
      #expect(origin.organisations == [old] && origin.date == day)
    }
  }

  @Test(arguments: [
    ("2024-03-31", Origin.Kind.new), ("2024-04-01", .renamed), ("2026-03-31", .renamed),
    ("2026-04-01", .new),
  ])
  func `a relation counts after the earlier round and up to the later`(
    date: String, kind: Origin.Kind
  ) throws {
    let day = try #require(CalendarDate(iso: date))
    let new = body("new", from: [("old", day)])
    #expect(origin(of: "new", from: [body("old")], to: [new]).kind == kind)
  }

  @Test func `several that came together are one that was merged, in their own order`() {
    let new = body("new", from: [("south", "2025-04-01"), ("north", "2025-05-01")])
    let origin = origin(of: "new", from: [body("north"), body("south")], to: [new])
    #expect(origin.kind == .merged && origin.isContinued)
    #expect(origin.organisations.map(\.id.text) == ["north", "south"])
    #expect(origin.date == "2025-05-01")
  }

  @Test func `what was split begins anew in each successor`() {
    let old = body("old", to: [("east", "2025-04-01"), ("west", "2025-04-01")])
    for id: Organisation.ID in ["east", "west"] {
      let origin = origin(of: id, from: [old], to: [body("east"), body("west")])
      #expect(origin.kind == .split && !origin.isContinued)
      #expect(origin.organisations == [old])
    }
  }

  @Test func `part of one that was split, merged with another, begins anew too`() {
    let old = body("old", to: [("east", "2025-04-01"), ("west", "2025-04-01")])
    let west = body("west", from: [("north", "2025-04-01")])
    let origin = origin(of: "west", from: [old, body("north")], to: [body("east"), west])
    #expect(origin.kind == .split)
    #expect(origin.organisations.map(\.id.text) == ["old", "north"])
  }

  @Test func `one that took in another is merged from itself and the other`() {
    let big = body("big", from: [("small", "2025-04-01")])
    let origin = origin(of: "big", from: [big, body("small")], to: [big])
    #expect(origin.kind == .merged)
    #expect(origin.organisations.map(\.id.text) == ["big", "small"])
  }

  @Test func `one renamed twice between two rounds goes on, in the order of the days`() {
    let first = body("first", to: [("second", "2024-06-01")])
    let third = body("third", from: [("second", "2025-06-01")])
    #expect(origin(of: "third", from: [first], to: [third]).kind == .renamed)
    #expect(origin(of: "third", from: [first], to: [third]).date == "2025-06-01")
    let before = body("third", from: [("second", "2024-05-01")])
    #expect(origin(of: "third", from: [first], to: [before]).kind == .new)
  }

  @Test func `a successor that is in neither round changes nothing`() {
    let old = body("old", to: [("new", "2025-04-01")])
    #expect(origin(of: "old", from: [old], to: [old]).kind == .same)
    #expect(origin(of: "old", from: [old], to: [old]).date == nil)
    #expect(origin(of: "other", from: [old], to: [old]).kind == .new)
    #expect(origin(of: "late", from: [old], to: [old, body("late")]).kind == .new)
  }

  @Test func `bodies that turn into each other on one day end the search`() {
    let one = body("one", to: [("other", "2025-04-01")])
    let other = body("other", to: [("one", "2025-04-01")])
    let lineage = Lineage(
      from: [one], on: "2024-03-31", to: [one, other], on: "2026-03-31")
    #expect(lineage.origin(of: "other").kind == .split)
  }

  @Test func `of a list with what came before and after, each day has those that there are`() {
    let old = body("old", to: [("new", "2025-04-01")])
    let other = body("other", to: [("nobody-listed", "2020-01-01")])
    let all = [old, body("new"), other]
    func names(_ date: CalendarDate) -> [String] { all.inBeing(on: date).map(\.id.text) }
    #expect(names("2025-03-31") == ["old", "other"])
    #expect(names("2025-04-01") == ["new", "other"])
  }
}
