package import Maturity

/// Something that is wrong with what a workspace holds.
package enum Problem: Hashable, Sendable {
  /// SQLite finds the file unsound.
  case unsound(detail: String)
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
  case historyBroken(id: Int)
  /// A change does not fit those before it, or a signed fingerprint not the answers.
  case historyContradictsItself(id: Int)
  /// What stands in a table is not what the history tells.
  case differsFromHistory(HistoryEntry.Matter)
}

extension Problem {
  /// Whether it may keep everything else from being read.
  var isUnsoundness: Bool { if case .unsound = self { true } else { false } }
}

extension Problem: CustomStringConvertible {
  /// What is wrong, without a full stop.
  package var description: String {
    switch self {
    case .unsound(let detail): "SQLite finds the file unsound: \(detail)"
    case .danglingReference(let table):
      "a row of table '\(table)' refers to another that is not there"
    case .strayRow(let table): "a row of table '\(table)' was put in from outside"
    case .schemaDiffers(let name): "'\(name)' in the schema is missing, changed or added"
    case .schemaUnchecked(let login):
      "the tables could not be checked, because the login '\(login)' may not make a schema beside them"
    case .frameworkChanged(let framework, let edition):
      "the text of edition \(edition) of framework '\(framework)' was changed from outside"
    case .historyBroken(let id): "the history was tampered with at change \(id)"
    case .historyContradictsItself(let id): "change \(id) does not fit the changes before it"
    case .differsFromHistory(let matter):
      "what stands is not what the history tells: \(matter.inWords)"
    }
  }
}
