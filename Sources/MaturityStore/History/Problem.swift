package import Maturity

/// Something that is wrong with what a workspace holds.
package enum Problem: Hashable, Sendable {
  /// The database finds the workspace unsound.
  case unsound(by: Finder, detail: String)
  /// A row of a table refers to another that is not there.
  case danglingReference(table: String)
  /// A row of a table is there for nothing that hangs on it.
  case strayRow(table: String)
  /// A table, an index or a trigger is missing, changed or added.
  case schemaDiffers(name: String)
  /// The tables of a register could not be held against what they should be.
  case schemaUnchecked(login: String)
  /// The kept text of a framework is not the one that was kept.
  case frameworkChanged(Framework.ID, edition: String)
  /// A change was altered, put in or taken out: the history is not to be trusted from here on.
  case historyBroken(id: Int, organisation: Organisation.ID?)
  /// A change holds what no program of ours could have written.
  case historyUnreadable(id: Int, organisation: String?)
  /// A change does not fit those before it, or a signed fingerprint not the answers.
  case historyContradictsItself(id: Int, organisation: Organisation.ID?)
  /// A row of a table holds what no program of ours could have written.
  case unreadable(detail: String)
  /// What stands in a table is not what the history tells.
  case differsFromHistory(HistoryEntry.Matter)

  /// What looks after the bytes of a workspace.
  package enum Finder: Hashable, Sendable {
    case sqlite, postgreSQL
  }
}

extension Problem {
  /// Whether it may keep everything else from being read.
  var isUnsoundness: Bool { if case .unsound = self { true } else { false } }

  /// Whether it is about what the workspace holds, and so the same of a copy, row by row.
  var isOfContent: Bool {
    switch self {
    case .unsound, .schemaDiffers, .schemaUnchecked: false
    default: true
    }
  }
}

extension Problem: CustomStringConvertible {
  /// What is wrong, without a full stop.
  package var description: String {
    switch self {
    case .unsound(.sqlite, let detail): "SQLite finds the file unsound: \(detail)"
    case .unsound(.postgreSQL, let detail): "PostgreSQL finds the register unsound: \(detail)"
    case .danglingReference(let table):
      "a row of table '\(table)' refers to another that is not there"
    case .strayRow(let table): "a row of table '\(table)' was put in from outside"
    case .schemaDiffers(let name): "'\(name)' in the schema is missing, changed or added"
    case .schemaUnchecked(let login):
      "the tables could not be checked, because the login '\(login)' may not make a schema beside them"
    case .frameworkChanged(let framework, let edition):
      "the text of edition \(edition) of framework '\(framework)' was changed from outside"
    case .historyBroken(let id, let organisation):
      "the history was tampered with at change \(id)\(Self.of(organisation?.text, ""))"
    case .historyUnreadable(let id, let organisation):
      "change \(id)\(Self.of(organisation, ",")) holds what no workspace holds"
    case .historyContradictsItself(let id, let organisation):
      "change \(id)\(Self.of(organisation?.text, ",")) does not fit the changes before it"
    case .unreadable(let detail): "not all that stands can be read: \(detail)"
    case .differsFromHistory(let matter):
      "what stands is not what the history tells: \(matter.inWords)"
    }
  }
  /// Whose a change is, where it is anybody's.
  private static func of(_ organisation: String?, _ end: String) -> String {
    organisation.map { ", of '\($0)'\(end)" } ?? ""
  }
}
