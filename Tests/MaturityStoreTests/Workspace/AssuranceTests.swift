import Maturity
import Testing

@testable import MaturityStore

@Suite(.onEveryDatabase) struct AssuranceTests {
  private let peer = Assurance(
    kind: .peerReviewed, by: "Rochford's data lead", date: "2026-04-10", note: "Skills; only")
  private let audit = Assurance(kind: .independent, by: "Internal audit", date: "2026-05-01")

  @Test func `assurances keep their order, and each position its history`() throws {
    let folder = try TemporaryFolder()
    let made = try workspace(at: folder.file())
    try made.replaceAssurances(with: [peer, audit], of: maldon, in: spring, by: author)
    let again = try made.replaceAssurances(
      with: [peer, audit], of: maldon, in: spring, by: author)
    #expect(!again)
    #expect(try made.assurances(of: maldon, in: spring) == [peer, audit])
    #expect(try made.assurances(of: police, in: spring).isEmpty)
    try made.replaceAssurances(with: [audit], of: maldon, in: spring, by: author)
    #expect(try made.assurances(in: spring) == [maldon: [audit]])
    let changes = try made.history(round: spring, organisation: maldon).map { entry in
      "\(entry.matter.inWords): \(entry.oldValue ?? "–") → \(entry.newValue ?? "–")"
    }
    let of = "of 'maldon-district-council' in 'spring-2026'"
    let first = "peer-reviewed; Rochford's data lead; 2026-04-10; note: Skills\\; only"
    let second = "independent; Internal audit; 2026-05-01"
    #expect(
      changes == [
        "assurance '1' \(of): – → \(first)", "assurance '2' \(of): – → \(second)",
        "assurance '1' \(of): \(first) → \(second)", "assurance '2' \(of): \(second) → –",
      ])
    #expect(try made.verify() == [])
  }
}
