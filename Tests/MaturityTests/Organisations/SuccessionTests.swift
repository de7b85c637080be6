import Testing

@testable import Maturity

/// What a list says that its bodies became, as bodies of the list.
@Suite struct SuccessionTests {
  private static func body(_ id: Organisation.ID, became successors: [String]) -> Organisation {
    Organisation(
      id: id, name: "\(id) council", shortName: "\(id)", kind: .borough, tier: .district,
      successors: successors.map {
        .init(
          organisation: Identifier($0) ?? "other", name: "\($0) city council", date: "2025-04-01")
      })
  }

  @Test func `a renamed body keeps its short name, and is the kind that its new name says`() {
    let added = [Self.body("ash", became: ["elm"])].withSuccessors.last
    #expect(added?.id == "elm" && added?.shortName == "ash" && added?.kind == .city)
    #expect(added?.predecessors.map(\.organisation) == ["ash"])
  }

  @Test func `several that merged have one successor, which came from all of them`() {
    let list = [Self.body("ash", became: ["elm"]), Self.body("oak", became: ["elm"])]
    let added = list.withSuccessors.filter { $0.id == "elm" }
    #expect(added.map(\.shortName) == ["elm city council"])
    #expect(added.first?.predecessors.map(\.organisation) == ["ash", "oak"])
  }

  @Test func `a body that was split has each successor, under its own name`() {
    let list = [Self.body("ash", became: ["elm", "oak"])].withSuccessors
    #expect(list.map(\.shortName) == ["ash", "elm city council", "oak city council"])
  }

  @Test func `nothing is added twice`() {
    let once = [Self.body("ash", became: ["elm"])].withSuccessors
    #expect(once.withSuccessors == once)
  }
}
