import Maturity
import MaturityReports
import MaturityStore

/// The reports of one round, made from a workspace.
struct ReportPack {
  private let cohort: Cohort
  private let previous: Cohort?
  private let responses: [Organisation.ID: Responses]
  private let provenance: Provenance

  /// A file of a pack: its path within the pack's folder, and what it holds.
  typealias File = (path: String, contents: String)

  /// Gathers what the reports need: the round, and the one before.
  init(_ workspace: borrowing Workspace, round: Round, _ console: any Console) throws {
    cohort = try workspace.cohort(of: round)
    if let earlier = try workspace.round(before: round) {
      previous = try workspace.cohort(of: earlier)
    } else {
      previous = nil
    }
    var responses: [Organisation.ID: Responses] = [:]
    for member in cohort.members where member.assessment != nil {
      let id = member.organisation.id
      responses[id] = try workspace.responses(of: id, in: round.id)
    }
    self.responses = responses
    provenance = try workspace.provenance(console)
  }

  /// The comparison of all organisations.
  func comparison(inPack: Bool = false) throws -> String {
    try ComparisonPage(
      cohort: cohort, previous: previous, provenance: provenance, inPack: inPack
    ).html
  }

  /// The report to one organisation.
  func partner(_ organisation: Organisation.ID, inPack: Bool = false) throws -> String {
    try PartnerPage(
      cohort: cohort, organisation: organisation,
      responses: responses[organisation] ?? Responses([]), previous: previous,
      provenance: provenance, inPack: inPack
    ).html
  }

  /// Every file of the pack.
  func files() throws -> [File] {
    var files: [File] = [
      ("index.html", try IndexPage(cohort: cohort, provenance: provenance).html),
      ("comparison.html", try comparison(inPack: true)),
    ]
    for member in cohort.members {
      files.append(
        (
          "partners/\(member.organisation.id).html",
          try partner(member.organisation.id, inPack: true)
        ))
    }
    for file in try DataPackage(rounds: [cohort], provenance: provenance).files {
      files.append(("data/\(file.path)", file.contents))
    }
    return files
  }
}

extension [ReportPack.File] {
  /// Writes the files beneath a folder, replacing those of the same names.
  func write(to folder: String) throws {
    for file in self {
      let path = folder.appending(path: file.path)
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
      try Files.write(file.contents, to: path, replacing: true)
    }
  }
}

extension Workspace {
  /// Where what is made from this workspace comes from, as every page says.
  borrowing func provenance(_ console: any Console) throws -> Provenance {
    let isIllustrative = try programme().isIllustrative
    // The demonstration is the same on every day, so that it can be compared.
    let made = isIllustrative ? try rounds().map(\.date).max() : nil
    return Provenance(
      made: (made ?? console.today).inWords,
      version: DeclarationProgram.version, isIllustrative: isIllustrative, audience: .lead)
  }
}
