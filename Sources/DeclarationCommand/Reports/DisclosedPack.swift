import Diagnostics
import Digests
import Maturity
import MaturityReports
import MaturityStore

/// The reports of one round for an audience that is not shown names, made from a workspace.
struct DisclosedPack {
  /// What a release of these reports would rest on: the records whose figures it gives anew.
  let basis: ReleaseBasis
  /// What may be shown.
  let figures: DisclosedFigures
  private let everything: ReportPack
  private let pages: DisclosedPages
  private let provenance: Provenance

  /// Gathers what the reports need as it stood at one moment.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - round: The round, which has promised results to this audience.
  ///   - audience: The partners or the public.
  ///   - release: The number of the release that they are part of; `nil` where they are none.
  ///   - crosswalk: A crosswalk to the round's framework, beside those that are built in.
  ///   - console: What the command knows of the world.
  /// - Throws: ``CommandFailure`` where the round has not promised it.
  init(
    _ workspace: borrowing Workspace, round: Round, for audience: Audience, release: Int?,
    crosswalk: Crosswalk? = nil, _ console: any Console
  ) throws {
    self = try workspace.atOneMoment {
      try Self(
        reading: workspace, round: round, for: audience, release: release, crosswalk: crosswalk,
        console)
    }
  }

  private init(
    reading workspace: borrowing Workspace, round: Round, for audience: Audience, release: Int?,
    crosswalk: Crosswalk?, _ console: any Console
  ) throws {
    try round.requirePromised(to: audience)
    everything = try ReportPack(workspace, round: round, crosswalk: crosswalk, console)
    provenance = try workspace.provenance(console, for: audience)
    let cohort = everything.cohort
    let records = cohort.basis
    figures = DisclosedFigures(
      cohort, basis: records, given: try workspace.figuresGiven(in: round.id), audience: audience)
    basis = figures.anew(records)
    var earlier: DisclosedFigures?
    if let previous = everything.previous, previous.round.disclosure.allows(audience) {
      earlier = DisclosedFigures(
        released: previous, given: try workspace.figuresGiven(in: previous.round.id),
        audience: audience)
    }
    let assurances = everything.assurances
    let checks = cohort.members.filter { $0.assessment != nil }.map {
      assurances[$0.organisation.id]?.strongest?.kind ?? .selfAssessed
    }
    pages = DisclosedPages(
      figures, earlier: earlier, release: release, checks: checks, provenance: provenance)
  }

  /// The comparison, without names.
  var comparison: String { pages.comparison() }

  /// The report to one partner, which names nobody else.
  func partner(_ organisation: Organisation.ID) throws -> String {
    let own = try OwnResult(
      of: organisation, in: everything.cohort, previous: everything.previous,
      record: everything.record(of: organisation))
    return pages.partner(own, on: everything.day)
  }

  /// The paper for the board of the whole partnership.
  ///
  /// - Parameter inPack: Whether the other files of a pack stand around it.
  /// - Returns: The page.
  /// - Throws: ``CommandFailure`` where what the board is asked or told names an organisation.
  func board(inPack: Bool = false) throws -> String {
    let paper = everything.partnershipPaper
    let names = names { [$0.name, $0.shortName, $0.id.text] }
    for item in paper.items {
      for name in names where "\(item.text) \(item.owner?.title ?? "")".contains(name) {
        throw CommandFailure(
          .badData,
          "the partnership's paper names '\(name.printable(limit: 80))' where names are not shown: "
            + "'\(item.text.printable(limit: 80))'",
          do: "reword it with 'declaration board change partnership'")
      }
    }
    return pages.board(paper, inPack: inPack)
  }

  /// Every file of the pack: for the partners, a report for each that names it alone.
  func files() throws -> [ReportPack.File] {
    var files: [ReportPack.File] = [
      ("index.html", pages.index), ("comparison.html", pages.comparison(inPack: true)),
      ("board/essex.html", try board(inPack: true)),
    ]
    if figures.audience == .partners {
      for id in everything.cohort.members.map(\.organisation.id) {
        files.append(("partners/\(id).html", try partner(id)))
      }
    }
    for file in DataPackage(figures, provenance: provenance).files {
      files.append(("data/\(file.path)", file.contents))
    }
    try requireNobodyNamed(in: files)
    return files
  }

  /// What names the organisations that nobody is to be told of.
  private func names(_ names: (Organisation) -> [String]) -> [String] {
    everything.cohort.members.map(\.organisation).flatMap(names)
  }

  /// Looks through every byte for an organisation's id or name, as if we could not trust ourselves.
  ///
  /// Names that the framework itself uses tell nothing. A partner's own report may hold a name in
  /// words that the partner wrote.
  private func requireNobodyNamed(in files: [ReportPack.File]) throws {
    let asked = figures.framework.allText
    let names = names { [$0.id.text, $0.name] }.filter { !asked.contains($0) }
    for file in files where !file.path.hasPrefix("partners/") {
      for name in names where file.contents.contains(name) {
        throw CommandFailure(
          .defect,
          "\(file.path) would have named '\(name.printable(limit: 80))', so nothing was made",
          do: "tell us")
      }
    }
  }
}

extension Cohort {
  /// What a release of this cohort would rest on.
  var basis: ReleaseBasis {
    basis { fields in
      var digest = FieldDigest()
      for field in fields { digest.add(field) }
      return digest.hexadecimal
    }
  }
}

extension Framework {
  /// Every text of the framework that a page may show.
  fileprivate var allText: String {
    ([title] + support.flatMap { [$0.name, $0.offer] } + questions.map(\.text)
      + outline.flatMap { [$0.section.title, $0.section.shortTitle] }).joined(separator: "\n")
  }
}

extension Round {
  /// Refuses a report for somebody to whom the round has promised nothing.
  func requirePromised(to audience: Audience) throws {
    guard disclosure.allows(audience) else {
      throw CommandFailure(
        .badData,
        "round \(id) was added with --disclosure \(disclosure.rawValue), so it has no reports for "
          + (audience == .public ? "the public" : "the partners"),
        do:
          "make it for \(Audience.allCases.filter(disclosure.allows).map(\.rawValue).joined(separator: " or "))"
          + ": what was promised before the answers came is not widened after")
    }
  }
}
