/// What can happen with a register, a workspace on a PostgreSQL server, and with no file.
package enum ServerFact: Hashable, Sendable {
  /// This program was built without PostgreSQL.
  case notBuiltIn
  /// The address cannot be read.
  case addressUnreadable
  /// The address has a password in it.
  case addressHoldsSecret
  /// The address says something that we do not pass on.
  case addressSaysMore(String)
  /// The address asks for a connection to another machine that anybody could read.
  case unprotected(mode: String)
  /// The server did not prove who it is.
  case unproven(detail: String)
  /// Nobody answers.
  case unreachable(detail: String)
  /// The server lets nobody in under that name.
  case notLetIn
  /// The server has no such database.
  case noDatabase
  /// The server is too old.
  case tooOld(version: Int)
  /// The database does not keep text as UTF-8.
  case otherEncoding(String)
  /// The database has no register.
  case noRegister
  /// The database has a register already.
  case registerExists
  /// The login answers for nobody.
  case noPart(login: String)
  /// The server does not let the login do this.
  case notAllowed(login: String)
  /// The connection was cut.
  case cut
  /// The connection was cut while the last change was being kept.
  case cutWhileKeeping
  /// The server only lets read.
  case onlyReads
  /// The server gave up on something.
  case tookTooLong
  /// Somebody added to the history without waiting for the lock.
  case overtaken
  /// Only the organisations of a login can be seen with it.
  case onlyOwn(login: String)
  /// What does not apply is not for a partner to confirm.
  case leadConfirms
  /// A text holds a character that PostgreSQL cannot keep.
  case textWithNull
  /// The server has no such login.
  case unknownLogin(String)
  /// Row-level security does not hold for the login.
  case boundless(String)
  /// A partner's login is a member of the one that was to lead.
  case leadOfPartner(String, partner: String)
  /// The login has no part in the register that could be taken away.
  case withoutPart(String)
  /// Nobody would lead the register any more.
  case lastLead(String)
  /// Only a register has logins.
  case notARegister
}

extension ServerFact {
  /// Which group the fact belongs to.
  var kind: WorkspaceError.Kind {
    switch self {
    case .notBuiltIn, .addressUnreadable, .addressHoldsSecret, .addressSaysMore, .unprotected:
      .usage
    case .unproven, .tooOld, .otherEncoding, .noRegister: .badData
    case .notLetIn, .noDatabase, .noPart: .missing
    case .registerExists, .notAllowed, .onlyReads: .cannotWrite
    case .unreachable, .cut, .cutWhileKeeping, .tookTooLong, .overtaken: .locked
    case .onlyOwn, .leadConfirms, .textWithNull, .unknownLogin, .boundless, .leadOfPartner,
      .withoutPart, .lastLead, .notARegister:
      .refused
    }
  }

  /// What is wrong, without a full stop.
  var problem: String {
    switch self {
    case .notBuiltIn: "this program was built without PostgreSQL"
    case .addressUnreadable: "this address cannot be read"
    case .addressHoldsSecret:
      "this address has a password in it, which everybody on this machine could see"
    case .addressSaysMore(let name): "this address says '\(name)', which we do not pass on"
    case .unprotected(let mode):
      "sslmode=\(mode) would let anybody on the way to that machine read along"
    case .unproven(let detail): "the server did not prove who it is (\(detail))"
    case .unreachable(let detail): "no server answers (\(detail))"
    case .notLetIn: "the server did not let you in"
    case .noDatabase: "the server has no such database"
    case .tooOld(let version): "the server has PostgreSQL \(version), older than 15"
    case .otherEncoding(let name): "this database keeps text as \(name), not as UTF8"
    case .noRegister: "there is no register in this database"
    case .registerExists: "there is a register in this database already"
    case .noPart(let login): "the login '\(login)' has no part in this register"
    case .notAllowed(let login): "the server does not let the login '\(login)' do this"
    case .cut: "the connection was cut, and nothing was changed"
    case .cutWhileKeeping:
      "the connection was cut at the very end, so that all of the change was kept or none of it"
    case .onlyReads: "this server only lets read"
    case .tookTooLong: "the server did not finish in time, and nothing was changed"
    case .overtaken:
      "somebody else changed the register at the same moment, and nothing was changed here"
    case .onlyOwn(let login):
      "the login '\(login)' sees its own organisation alone, and this needs others too"
    case .leadConfirms:
      "whether an activity does not apply is for the round's lead to confirm, not for a partner"
    case .textWithNull: "a text holds the character of number 0, which PostgreSQL cannot keep"
    case .unknownLogin(let login): "the server has no login '\(login)'"
    case .boundless(let login):
      "the login '\(login)' may pass itself off as others, so that no rule would hold for it"
    case .leadOfPartner(let login, let partner):
      "the partner's login '\(partner)' is a member of '\(login)', and would lead with it"
    case .withoutPart(let login): "the login '\(login)' has no such part in this register"
    case .lastLead(let login): "'\(login)' is the only login of the register's lead"
    case .notARegister: "this workspace is a file, and knows no logins"
    }
  }

  /// What to do about it, without a full stop.
  var remedy: String {
    switch self {
    case .notBuiltIn:
      "install libpq-dev and build with 'swift build -c release --traits PostgreSQL'"
    case .addressUnreadable: "write it as postgresql://LOGIN@HOST/DATABASE"
    case .addressHoldsSecret:
      "leave it out, and put it into ~/.pgpass, or into the file that PGPASSFILE names"
    case .addressSaysMore: "leave it out"
    case .unprotected: "leave sslmode out, so that the server has to prove who it is"
    case .unproven:
      "ask its administrator for a certificate, and name who signed it with sslrootcert=FILE"
    case .unreachable: "check the address, and try again in a moment"
    case .notLetIn:
      "check the login in the address and its password in ~/.pgpass, or ask the administrator"
    case .noDatabase: "check the address, or ask the administrator to make it"
    case .tooOld: "ask the administrator for PostgreSQL 15 or newer"
    case .otherEncoding: "ask the administrator for a database with ENCODING 'UTF8'"
    case .noRegister: "check the address, or make one with 'declaration init --workspace'"
    case .registerExists: "name another database"
    case .noPart: "ask the register's lead to run 'declaration register grant'"
    case .notAllowed: "ask the register's lead, or the administrator of the database"
    case .cut: "try again"
    case .cutWhileKeeping: "look whether it is there before you make it again"
    case .onlyReads: "name the server that is written to"
    case .tookTooLong, .overtaken: "try again in a moment"
    case .onlyOwn: "name your own organisation, or ask the register's lead"
    case .leadConfirms: "ask the register's lead"
    case .textWithNull: "take that character out"
    case .unknownLogin(let login):
      "ask the administrator to run 'createuser \(login)', with a password"
    case .boundless:
      "name a login that is no superuser, makes no roles, and is no member of the lead or the owner"
    case .leadOfPartner(let login, let partner):
      "ask the administrator to run 'REVOKE \(login) FROM \(partner)', or name another login"
    case .withoutPart: "see 'declaration register list'"
    case .lastLead: "grant another login the lead first"
    case .notARegister: "name a register with --workspace postgresql://…"
    }
  }
}
