import Digests
import Maturity
import Testing

@testable import MaturityStore

struct SignOffTests {
  private let chief = Role("chief officer")

  @Test func `a sign-off holds until something that was signed changes`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    func standing() throws -> Assessment.SignOff? {
      try made.assessment(of: maldon, in: spring).signOff
    }
    func answer(_ entry: Assessment.Entry) throws {
      try made.record([submission(["took-part": entry])], by: author)
    }
    try answer(.init(.met))
    let signed = try made.signOff(
      maldon, in: spring, role: chief, on: "2026-04-20", by: author)
    #expect(try standing() == signed)
    #expect(signed.role == chief)
    #expect(try made.assessment(of: maldon, in: spring).fingerprint == signed.fingerprint)

    try answer(.init(.met, note: "Twice"))
    #expect(try standing() == nil)
    try answer(.init(.met))
    #expect(try standing() == signed)
    try made.add(strategy, of: maldon, in: spring, by: author)
    #expect(try standing() == nil)
    // The round's lead says nothing that the organisation signed.
    try made.signOff(maldon, in: spring, role: chief, on: "2026-04-21", by: author)
    try made.confirmNotApplicable("skills", to: maldon, in: spring, by: author)
    #expect(try standing()?.date == "2026-04-21")

    let history = try made.history(organisation: maldon)
    #expect(
      history.filter { $0.matter.key == "date" }.map(\.newValue)
        == ["2026-04-20", "2026-04-21"])
    #expect(history.filter { $0.matter.key == "fingerprint" }.count == 2)
    #expect(try made.verify().isEmpty)
  }

  @Test func `there is nothing to sign without answers`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    #expect(
      fact { try made.signOff(maldon, in: spring, role: chief, on: "2026-04-20", by: author) }
        == .refused(.nothingToSign(maldon, spring)))
  }

  @Test func `a fingerprint is of the answers, and not of the order in which they came`() {
    let one = Assessment(
      organisation: maldon, entries: ["a": .init(.met), "b": .init(nil)],
      evidence: [strategy.showing(["b", "a"]), strategy.showing(["c"])])
    let other = Assessment(
      organisation: police, entries: ["a": .init(.met)],
      evidence: [strategy.showing(["c", "a", "b"])])
    #expect(one.fingerprint == other.fingerprint)
    // Worked out apart, with another program's BLAKE2b over the same fields.
    #expect(
      one.fingerprint == "e7c020d028919e5d452e96a3a54f6e90d30baa3f499f43007f0938480b8959f1")
  }

  @Test func `different answers have different fingerprints`() {
    let entries: [[Question.ID: Assessment.Entry]] = [
      [:], ["a": .init(.met)], ["b": .init(.met)], ["a": .init(.notMet)],
      ["a": .init(.met, note: "")], ["a": .init(.met, reason: "")],
      ["a": .init(.met, note: "n")], ["a": .init(.met, reason: "n")],
      ["a": .init(nil, note: "met")], ["a": .init(.met, note: "é")],
      ["a": .init(.met, note: "e\u{301}")], ["a": .init(.met), "b": .init(.met)],
    ]
    let prints = entries.map { Assessment(organisation: maldon, entries: $0).fingerprint }
    #expect(Set(prints).count == entries.count)
    let evidence = [[], [strategy], [strategy.showing(["b"])], [strategy.showing(["b", "c"])]]
      .map { Assessment(organisation: maldon, evidence: $0).fingerprint }
    #expect(Set(evidence).count == 4)
  }

  @Test func `a digest is libsodium's BLAKE2b of 256 bits`() {
    // `b2sum -l 256` of the same three letters.
    #expect(
      FieldDigest.hexadecimal(of: "abc")
        == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
  }
}
