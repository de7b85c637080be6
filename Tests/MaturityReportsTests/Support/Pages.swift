import MarkupReading
import Maturity
import MaturityReports

extension Provenance {
  /// The lead's report, as of the day of the round.
  static func lead(isIllustrative: Bool = true) -> Provenance {
    Provenance(
      made: "31 March 2026", version: "1.2.3", isIllustrative: isIllustrative, audience: .lead)
  }
}

/// A page as text and as a browser would read it.
struct ReadPage {
  let html: String
  let document: ReadElement

  init(_ html: String) throws {
    self.html = html
    document = try PageReader.read(html)
  }

  static func comparison(
    _ cohort: Cohort, previous: Cohort? = nil, notices: [HelpNotice] = [],
    filter: ComparisonFilter = ComparisonFilter(), isIllustrative: Bool = true
  ) throws -> ReadPage {
    try ReadPage(
      ComparisonPage(
        cohort: cohort, previous: previous, notices: notices, filter: filter,
        provenance: .lead(isIllustrative: isIllustrative)
      ).html)
  }

  static func partner(
    _ organisation: Organisation, _ cohort: Cohort, previous: Cohort? = nil,
    responses: Responses = Responses([]), plan: [PlanItem] = [], help: [HelpNotice] = [],
    assurances: [Assurance] = [], others: [OtherAssessment] = []
  ) throws -> ReadPage {
    try ReadPage(
      PartnerPage(
        cohort: cohort, organisation: organisation.id,
        record: PartnerRecord(
          responses: responses, plan: plan, help: help, assurances: assurances,
          others: others),
        on: cohort.round.date, previous: previous,
        provenance: .lead()
      ).html)
  }

  static func index(_ cohort: Cohort) throws -> ReadPage {
    try ReadPage(IndexPage(cohort: cohort, provenance: .lead()).html)
  }

  static func board(
    _ organisation: Organisation, _ cohort: Cohort, previous: Cohort? = nil,
    record: PartnerRecord = PartnerRecord(), provenance: Provenance = .lead(),
    middleHalf: ((Section.ID) -> MiddleHalf)? = nil, signatory: String? = nil
  ) throws -> ReadPage {
    try ReadPage(
      BoardPage(
        cohort: cohort, organisation: organisation.id, record: record, previous: previous,
        provenance: provenance, middleHalf: middleHalf, signatory: signatory
      ).html)
  }

  /// The board paper of all together.
  static func board(
    _ cohort: Cohort, previous: Cohort? = nil, paper: BoardPaper = BoardPaper(),
    help: [HelpNotice] = [], assurances: [Organisation.ID: [Assurance]] = [:]
  ) throws -> ReadPage {
    try ReadPage(
      BoardPage(
        cohort: cohort, paper: paper, help: help, assurances: assurances, previous: previous,
        provenance: .lead()
      ).html)
  }

  /// The trend of some rounds, or of one organisation over them.
  static func trend(
    _ rounds: [TrendRound], of organisation: Organisation.ID? = nil
  ) throws -> ReadPage {
    try ReadPage(
      organisation.map {
        try TrendPage(rounds: rounds, organisation: $0, provenance: .lead()).html
      } ?? TrendPage(rounds: rounds, provenance: .lead()).html)
  }

  /// The index, the comparison, the trend and one organisation's, the board paper of all, and the
  /// reports to three and their board papers: the first, the middle and the last.
  static func pack(_ cohort: Cohort, previous: Cohort? = nil) throws -> [ReadPage] {
    let members = cohort.members.map(\.organisation)
    let some = Set([0, members.count / 2, members.count - 1])
    let rounds = ([previous].compactMap(\.self) + [cohort]).map { TrendRound($0) }
    return [
      try index(cohort), try comparison(cohort, previous: previous), try trend(rounds),
      try trend(rounds, of: members[0].id), try board(cohort, previous: previous, paper: .asking),
    ]
      + (try some.sorted().flatMap { place in
        [
          try partner(members[place], cohort, previous: previous),
          try board(
            members[place], cohort, previous: previous,
            record: PartnerRecord(board: place == 0 ? .asking : BoardPaper())),
        ]
      })
  }

  /// The pack, and what partners and the public are given.
  static func everything(_ cohort: Cohort, previous: Cohort? = nil) throws -> [ReadPage] {
    let partners = try DisclosedPack(cohort, previous: previous, partners: 1)
    let everybody = try DisclosedPack(cohort, for: .public, given: DisclosedPack.given(cohort))
    return try pack(cohort, previous: previous)
      + (try
        ([partners.comparison, partners.index, partners.board, everybody.comparison]
        + partners.partners.map(\.html)).map { try ReadPage($0) })
  }

  /// The findings at the head of a comparison.
  var findings: [(headline: String, detail: String, items: [String])] {
    (document.element(id: "findings")?.parent?.all("ol").first?.elements ?? []).map { item in
      (
        item.elements.first?.text ?? "", item.all("p").first?.text ?? "",
        item.all("li").map(\.text)
      )
    }
  }
}
