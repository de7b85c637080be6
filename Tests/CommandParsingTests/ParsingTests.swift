import CommandParsing
import Testing

@Suite struct ParsingTests {
  private func invocation(_ words: [String]) throws -> Invocation {
    guard case .run(let invocation) = try Bakery.program.parse(words) else {
      Issue.record("\(words) runs nothing")
      throw CancellationError()
    }
    return invocation
  }

  @Test(arguments: [
    ["bake", "r.txt", "rye", "white", "--oven", "old", "--output=out", "--no-color", "--json"],
    ["--no-color", "bake", "--json", "--oven=old", "r.txt", "-o", "out", "rye", "--", "white"],
  ])
  func `options and arguments stand in any order`(words: [String]) throws {
    let bake = try invocation(words)
    #expect(bake.place.path == "bakery bake")
    #expect(bake.argument("RECIPE") == "r.txt")
    #expect(bake.arguments("FLOUR") == ["rye", "white"])
    #expect(bake.value("oven") == "old")
    #expect(bake.value("output") == "out")
    #expect(bake.value("crust") == nil)
    #expect(bake.isSet("json"))
    #expect(bake.isSet("no-color"))
    #expect(!bake.isSet("no-crust"))
  }

  @Test func `a dash and whatever follows two dashes are arguments`() throws {
    #expect(
      try invocation(["eat", "-", "--", "--json", "--", "-h"]).arguments("LOAF") == [
        "-", "--json", "--", "-h",
      ])
  }

  @Test func `values may be empty, hold an equals sign or begin with one dash`() throws {
    let bake = try invocation(["bake", "r", "--oven=", "--note=a=b", "--note", "-5"])
    #expect(bake.value("oven") == "")
    #expect(bake.values("note") == ["a=b", "-5"])
  }

  @Test func `an argument that may be missing is missing`() throws {
    #expect(try invocation(["shop", "open"]).argument("HOUR") == nil)
    #expect(try invocation(["shop", "open", "7"]).argument("HOUR") == "7")
  }

  @Test func `help and version are asked for anywhere`() throws {
    #expect(try Bakery.program.parse(["--version"]) == .version("bakery 1.2.3"))
    #expect(try Bakery.program.parse(["shop", "--version"]) == .version("bakery 1.2.3"))
    let root = try Bakery.program.parse([])
    #expect(try Bakery.program.parse(["-h"]) == root)
    #expect(try Bakery.program.parse(["help"]) == root)
    let bake = try Bakery.program.parse(["bake", "--help"])
    #expect(try Bakery.program.parse(["help", "bake"]) == bake)
    #expect(bake != root)
  }

  @Test func `a value is read as what it should be`() throws {
    let bake = try invocation(["bake", "r", "--oven", "12", "--output", "x"])
    #expect(try bake.value("oven", as: "a number", { Int($0) }) == 12)
    #expect(try bake.value("crust", as: "a number", { Int($0) }) == nil)
    let error = #expect(throws: UsageError.self) {
      try bake.value("output", as: "a whole number such as 3") { Int($0) }
    }
    #expect(
      error?.fact
        == .unreadableValue(subject: "--output", value: "x", expected: "a whole number such as 3"))
  }
}
