import BuiltInFrameworks
import FrameworkFiles
import Maturity
import Testing

/// The crosswalks that come with the product.
struct CrosswalkTests {
  @Test func `every one is read without a problem`() throws {
    #expect(BuiltInCrosswalks.all == ["participation-to-declaration"])
    let frameworks = BuiltInFrameworks.all.compactMap(BuiltInFrameworks.framework)
    for id in BuiltInCrosswalks.all {
      let text = try #require(BuiltInCrosswalks.text(of: id))
      #expect(
        CrosswalkFile.read(text, name: "\(id).yaml", frameworks: frameworks).diagnostics == [])
    }
  }

  @Test func `one leads from participation to the Declaration, and none the other way`() throws {
    let leading = BuiltInCrosswalks.leading(to: "essex-data-declaration")
    #expect(leading.map(\.id) == ["participation-to-declaration"])
    #expect(leading.first?.pairs.count == 12)
    #expect(BuiltInCrosswalks.leading(to: "public-participation").isEmpty)
  }

  @Test func `each pair says how in one sentence of 20 words at most`() throws {
    for pair in BuiltInCrosswalks.leading(to: "essex-data-declaration").flatMap(\.pairs) {
      #expect(pair.how.hasSuffix(".") && pair.how.count { $0 == "." } == 1, "\(pair.how)")
      #expect(pair.how.split(separator: " ").count <= 20, "\(pair.how)")
    }
  }
}
