import CSQLite
import Maturity
import Testing

@testable import MaturityStore

#if PostgreSQL
  import PostgreSQL
#endif

let author = Author(role: Role("capability lead"), at: "2026-03-31T09:15:00Z")
let partnerLead = Role("partner lead")
let analyst = Role("head of analysis")

let maldon: Organisation.ID = "maldon-district-council"
let police: Organisation.ID = "essex-police"
let spring: Round.ID = "spring-2026"

let twoOrganisations = [
  Organisation(
    id: maldon, name: "Maldon District Council", shortName: "Maldon", kind: .district,
    tier: .district,
    predecessors: [
      .init(organisation: "old-maldon", name: "Old Maldon; gone", date: "1974-04-01")
    ]),
  Organisation(
    id: police, name: "Essex Police", shortName: "Police", kind: .police, tier: .policeAndFire),
]

func round(
  _ id: Round.ID = spring, date: CalendarDate = "2026-03-31", opens: CalendarDate? = nil,
  closes: CalendarDate? = "2026-04-30", edition: String = "2026"
) -> Round {
  Round(
    id: id, name: "Round \(id)", date: date, opens: opens, closes: closes,
    framework: "essex-data-declaration", edition: edition,
    targets: Targets(3, particular: ["contracts": 4, "skills": 2]), disclosure: .partners,
    publication: "2026-07-01")
}

/// An edition of the framework, of which the store knows nothing but its questions.
func framework(
  edition: String = "2026",
  questions: [Question.ID] = [
    "took-part", "staff-listed", "all-told", "all-took-part", "learning-goals", "work-changed",
    "a", "b", "c", "d", "e",
  ]
) -> Framework {
  Framework(
    id: "essex-data-declaration", edition: edition, title: "A declaration",
    source: .init(title: "A declaration", publisher: "Nobody"), licence: "None.",
    language: "en-GB", levels: [], sectionKinds: [], evidenceRule: nil, support: [],
    sections: [
      Section(
        id: "all", kind: "activity", title: "All", shortTitle: "All",
        content: .questions(questions.map { Question(id: $0, level: 2, text: "We do.") }))
    ])
}

/// A workspace with two organisations and, unless others are given, one round.
func workspace(
  at path: String, organisations: [Organisation] = twoOrganisations,
  rounds: [Round] = [round()]
) throws -> Workspace {
  let workspace = try Workspace.create(
    at: path, programme: Programme(title: "Essex", isIllustrative: true), by: author)
  try workspace.replaceOrganisations(with: organisations, by: author)
  try workspace.keep(
    frameworkText: "framework: essex-data-declaration\n", of: framework(), by: author)
  for round in rounds { try workspace.add(round, by: author) }
  return workspace
}

func submission(
  _ entries: [Question.ID: Assessment.Entry], of organisation: Organisation.ID = maldon,
  in round: Round.ID = spring, respondent: Role = partnerLead, group: Response.Group? = nil,
  person: String? = nil, mode: Submission.Mode = .merging, evidence: [Evidence] = []
) -> Submission {
  Submission(
    round: round, organisation: organisation, respondent: respondent, group: group,
    person: person, mode: mode, entries: entries, evidence: evidence)
}

let strategy = Evidence(
  kind: .document, title: "Data strategy; 2nd \\ ed.", reference: "https://example.org/s",
  date: "2025-11-01", shows: ["took-part"])

/// The fact with which something is refused; `nil` where it is not.
func fact(_ body: () throws -> Void) -> WorkspaceError.Fact? {
  do {
    try body()
    return nil
  } catch let error as WorkspaceError {
    return error.fact
  } catch {
    Issue.record("\(error)")
    return nil
  }
}

/// Changes a workspace behind our back, as any program with SQLite can, or a server's administrator.
func tamper(_ path: String, _ sql: String) throws {
  #if PostgreSQL
    if RegisterAddress.isAddress(path) { return try TestRegisters.tamper(path, sql) }
  #endif
  var database: OpaquePointer?
  defer { unsafe sqlite3_close(database) }
  try #require(unsafe sqlite3_open(path, &database) == SQLITE_OK)
  let code = unsafe sqlite3_exec(database, sql, nil, nil, nil)
  let message = unsafe String(cString: sqlite3_errmsg(database))
  try #require(code == SQLITE_OK, "\(message)")
}

/// What the database answers to a statement that it refuses.
func complaint(_ path: String, _ sql: String) -> String {
  #if PostgreSQL
    if RegisterAddress.isAddress(path) {
      do {
        try TestRegisters.tamper(path, sql)
        return ""
      } catch {
        return (error as? ServerFailure)?.message ?? "\(error)"
      }
    }
  #endif
  var database: OpaquePointer?
  defer { unsafe sqlite3_close(database) }
  unsafe sqlite3_open(path, &database)
  unsafe sqlite3_exec(database, sql, nil, nil, nil)
  return unsafe String(cString: sqlite3_errmsg(database))
}
