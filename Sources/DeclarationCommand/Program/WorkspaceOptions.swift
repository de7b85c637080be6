import CommandParsing
import Diagnostics
import FoundationEssentials
import Maturity
import MaturityStore
import ResponseFiles

/// The options of every command that works on a workspace, and what they stand for.
enum WorkspaceOptions {
  static let workspace = Option.option(
    "workspace", .file(),
    "The workspace, or postgresql://LOGIN@HOST/DATABASE for a register; by default "
      + "DECLARATION_WORKSPACE, or the only one in this folder")
  static let round = Option.option(
    "round", .text("ROUND"), "The round; by default the latest")
  static let role = Option.option(
    "role", .text("ROLE"), "In which role you act, kept in the history; never a name")
  static let json = Option.flag("json", "Write JSON")
  static let force = Option.flag("force", "Replace what is there")

  /// The path of the workspace that a command line means.
  static func path(_ invocation: Invocation, _ console: any Console) throws -> String {
    if let given = invocation.value("workspace") { return given }
    if let variable = console.environment("DECLARATION_WORKSPACE") { return variable }
    let here = try FileManager.default.contentsOfDirectory(atPath: ".")
      .filter { $0.hasSuffix(".declaration") }.sorted()
    guard let only = here.first else {
      throw CommandFailure(
        .missingInput, "there is no workspace in this folder",
        do: "name one with --workspace FILE, or make one with 'declaration init'")
    }
    guard here.count == 1 else {
      throw CommandFailure(
        .usage, "there are several workspaces here: \(here.joined(separator: ", "))",
        do: "name one with --workspace FILE")
    }
    return only
  }

  /// Opens the workspace that a command line means.
  static func open(
    _ invocation: Invocation, _ console: any Console, _ access: Workspace.Access
  ) throws -> Workspace {
    try open(try path(invocation, console), console, access)
  }

  /// Opens a file or a register; says what is less than safe about the way to it.
  static func open(
    _ path: String, _ console: any Console, _ access: Workspace.Access
  ) throws -> Workspace {
    if RegisterAddress.isAddress(path) {
      try warn(of: path, console)
    } else if access == .read {
      try settle(path)
    }
    return try Workspace.open(path, access: access)
  }

  /// Says what is less than safe about the way to a register; of a file there is nothing to say.
  static func warn(of path: String, _ console: any Console) throws {
    guard RegisterAddress.isAddress(path), let warning = try Workspace.warning(of: path) else {
      return
    }
    console.tell(warning + "\n")
  }

  /// Undoes a write that was cut short, and brings a workspace of an older version up to date: both
  /// take a writer.
  private static func settle(_ path: String) throws {
    do {
      try Workspace.touch(path, for: .read)
    } catch let error as WorkspaceError where error.needsWriting {
      try Workspace.touch(path, for: .write)
    }
  }

  /// Who writes, in which role, and when.
  static func author(
    _ invocation: Invocation, _ console: any Console, as standard: String
  ) throws -> Author {
    guard let role = Role(written: invocation.value("role") ?? standard) else {
      throw CommandFailure(
        .usage, "a role has 1 to 100 characters", do: "say what you do, as in --role 'data lead'")
    }
    return Author(role: role, at: try now(console))
  }

  /// The moment of writing.
  static func now(_ console: any Console) throws -> Timestamp {
    guard let now = Timestamp(console.timestamp) else {
      throw CommandFailure(.defect, "the clock says '\(console.timestamp)'", do: "tell us")
    }
    return now
  }
}

extension Workspace {
  /// The round that a command line means: the one named, or the latest by date.
  borrowing func round(_ invocation: Invocation) throws -> Round {
    let rounds = try rounds()
    if let name = invocation.value("round") {
      if let round = rounds.first(where: { $0.id.text == name }) { return round }
      throw CommandFailure(
        .badData, "there is no round '\(name.printable(limit: 80))' in the workspace",
        do: rounds.isEmpty
          ? "add one with 'declaration round add'" : name.didYouMean(among: rounds.map(\.id.text)))
    }
    guard let latest = rounds.max(by: { ($0.date, $0.id) < ($1.date, $1.id) }) else {
      throw CommandFailure(
        .badData, "the workspace has no round yet", do: "add one with 'declaration round add'")
    }
    return latest
  }

  /// The organisation that a person named by its id, its name or its short name.
  ///
  /// Where a body and what it became share a short name, it is what it became.
  borrowing func organisation(named name: String) throws -> Organisation {
    let organisations = try organisations()
    let folded = name.lowercased()
    let meant = organisations.filter {
      [$0.id.text, $0.name.lowercased(), $0.shortName.lowercased()].contains(folded)
    }
    let ended = Set(organisations.flatMap(\.predecessors).map(\.organisation))
    if let organisation = meant.last(where: { !ended.contains($0.id) }) ?? meant.last {
      return organisation
    }
    throw CommandFailure(
      .badData, "there is no organisation '\(name.printable(limit: 80))' in the workspace",
      do: Self.remedy(for: name, among: organisations))
  }

  /// The organisation that was most likely meant, by whichever of its names is nearest.
  private static func remedy(for name: String, among organisations: [Organisation]) -> String {
    let nearest = name.nearest(
      among: organisations.flatMap { [$0.id.text, $0.shortName, $0.name] })
    guard let nearest,
      let meant = organisations.first(where: {
        [$0.id.text, $0.shortName, $0.name].contains(nearest)
      })
    else { return name.didYouMean(among: organisations.map(\.id.text)) }
    return "did you mean '\(meant.id)'?"
  }

  /// The framework that a round asks, as it was kept when the round was made.
  borrowing func framework(of round: Round) throws -> Framework {
    let text = try frameworkText(round.framework, edition: round.edition)
    return try FrameworkSource(text: text, name: "\(round.framework) in the workspace").framework
  }

  /// Everybody's assessments in a round, scored.
  borrowing func cohort(of round: Round) throws -> Cohort {
    try cohort(of: round, assessed: try assessments(in: round.id))
  }

  /// The assessments within reach in a round, scored: for what is said of each by itself, and never
  /// for what compares or counts.
  borrowing func cohortWithinReach(of round: Round) throws -> Cohort {
    try cohort(of: round, assessed: try assessmentsWithinReach(in: round.id))
  }

  private borrowing func cohort(
    of round: Round, assessed assessments: [Assessment]
  ) throws -> Cohort {
    Cohort(
      framework: try framework(of: round), round: round,
      organisations: try organisations(in: round, assessed: assessments), assessments: assessments)
  }

  /// Refuses to begin what could change nothing, because the answers are signed.
  borrowing func requireUnsigned(_ organisation: Organisation, in round: Round) throws {
    let signatures = try signatures(of: organisation.id, in: round.id)
    guard let signature = signatures.first(where: { $0.voided == nil }) else { return }
    throw CommandFailure(
      .badData,
      "the answers of \(organisation.name) are signed, by the \(signature.role) on "
        + signature.date.inWords,
      do: "reopen them first with 'declaration sign-off \(organisation.id) --reopen --because "
        + "TEXT'")
  }

  /// The round before another by date; `nil` for the first.
  borrowing func round(before round: Round) throws -> Round? {
    try rounds().filter { $0.date < round.date }.max { $0.date < $1.date }
  }
}

extension Round {
  /// Refuses to take answers before the round opens and after it closes.
  func requireOpen(on today: CalendarDate) throws {
    if let opens, today < opens {
      throw CommandFailure(
        .badData, "round \(id) opens on \(opens.inWords)", do: "answer from that day on")
    }
    if let closes, today > closes {
      throw CommandFailure(
        .badData, "round \(id) closed on \(closes.inWords)",
        do: "ask the round's lead to run 'declaration round extend \(id) --closes DATE'")
    }
  }
}

extension Workspace {
  /// Opens a workspace and lets go of it.
  fileprivate static func touch(_ path: String, for access: Access) throws {
    let workspace = try open(path, access: access)
    _ = workspace.path
  }
}

extension WorkspaceError {
  /// Whether the workspace can be read once it has been opened for writing.
  fileprivate var needsWriting: Bool {
    switch fact {
    case .interrupted, .older: true
    default: false
    }
  }
}
