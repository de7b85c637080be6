/// The address of a register: which server, which database, and how to reach it.
///
/// It is read here and not by libpq, so that no message ever gives a part of it that is secret.
package struct RegisterAddress: Hashable, Sendable {
  /// libpq's keywords and their values, in the order in which they were given.
  let keywords: [Keyword]

  /// One thing that an address says.
  struct Keyword: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// Whether a text is the address of a server, well written or not, and not the path of a file.
  ///
  /// What only looks like one is refused as one: it may hold a password, and the path of a file is
  /// repeated in messages.
  package static func isAddress(_ text: String) -> Bool {
    let start = text.drop(while: \.isWhitespace).prefix(11).lowercased()
    return ["postgresql:", "postgres:"].contains { start.hasPrefix($0) }
  }

  /// Reads an address such as `postgresql://lead@db.example.org/essex`.
  init(_ text: String) throws(WorkspaceError) {
    func refuse(_ fact: ServerFact) -> WorkspaceError {
      // What cannot be read is not repeated: it may hold a password.
      WorkspaceError(path: "postgresql://", fact: .server(fact))
    }
    guard Self.isAddress(text), let colon = text.firstIndex(of: ":"),
      text[colon...].hasPrefix("://")
    else {
      throw refuse(.addressUnreadable)
    }
    let parts = text[colon...].dropFirst(3).split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let place = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var found: [Keyword] = []
    func add(_ name: String, _ encoded: some StringProtocol) throws(WorkspaceError) {
      if encoded.isEmpty { return }
      guard let value = String(encoded).percentDecoded else { throw refuse(.addressUnreadable) }
      found.append(Keyword(name: name, value: value))
    }
    var authority = place[0]
    if let at = authority.lastIndex(of: "@") {
      let user = authority[..<at]
      authority = authority[authority.index(after: at)...]
      if user.contains(":") { throw refuse(.addressHoldsSecret) }
      try add("user", user)
    }
    let hosts = authority.split(separator: ",", omittingEmptySubsequences: false)
      .map { HostAndPort($0) }
    try add("host", hosts.map(\.host).joined(separator: ","))
    // What stands where a port would may be a password that was put there by mistake.
    guard hosts.allSatisfy({ $0.port.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      throw refuse(.addressUnreadable)
    }
    if hosts.contains(where: { !$0.port.isEmpty }) {
      try add("port", hosts.map(\.port).joined(separator: ","))
    }
    if place.count == 2 { try add("dbname", place[1]) }
    for pair in parts.count == 2 ? parts[1].split(separator: "&") : [] {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let name = String(sides[0]).percentDecoded else {
        throw refuse(.addressUnreadable)
      }
      if Self.secrets.contains(name) { throw refuse(.addressHoldsSecret) }
      guard Self.known.contains(name) else { throw refuse(.addressSaysMore(name)) }
      try add(name, sides[1])
    }
    keywords = found
  }

  private static let secrets = ["password", "sslpassword"]

  private static let known = [
    "host", "hostaddr", "port", "dbname", "user", "sslmode", "sslrootcert", "sslcert", "sslkey",
    "sslcrl", "passfile", "channel_binding", "gssencmode", "krbsrvname", "target_session_attrs",
  ]

  /// What the address says under a name; where it says it twice, the last.
  func value(_ name: String) -> String? { keywords.last { $0.name == name }?.value }
}

extension RegisterAddress: CustomStringConvertible {
  /// The address as messages give it: the host, the port and the database.
  package var description: String {
    let host = value("host") ?? ""
    let isSocket = host.hasPrefix("/")
    let port = value("port").map { ":\($0)" } ?? ""
    return "postgresql://\(isSocket ? "" : host)\(port)/\(value("dbname") ?? "")"
  }
}

extension RegisterAddress {
  /// How a connection is kept from being read or answered by somebody else.
  struct Security: Hashable {
    /// What is added to the address.
    let keywords: [Keyword]
    /// What whoever runs the program should know; `nil` where all is as it should be.
    let warning: String?
  }

  /// The security of a connection to this address.
  ///
  /// To another machine, the server has to prove who it is. What the environment says of that does
  /// not count: only the address itself can ask for less, and never for none.
  ///
  /// - Parameters:
  ///   - defaults: What libpq would take where nothing is said.
  ///   - libraryVersion: libpq's version, such as 150018.
  /// - Returns: What to add, and what to say.
  /// - Throws: ``WorkspaceError``: the address asks for a connection that anybody could read.
  func security(
    defaults: [String: String], libraryVersion: Int
  ) throws(WorkspaceError) -> Security {
    let places = ["host", "hostaddr"].flatMap { name in
      (value(name) ?? defaults[name] ?? "").split(separator: ",").map(String.init)
    }
    if places.allSatisfy(\.isThisMachine) { return Security(keywords: [], warning: nil) }
    var added: [Keyword] = []
    if value("gssencmode") == nil { added.append(Keyword(name: "gssencmode", value: "disable")) }
    let mode = value("sslmode") ?? "verify-full"
    switch mode {
    case "verify-full": break
    case "verify-ca", "require":
      let who =
        mode == "require"
        ? "whoever answers is believed" : "any server of that authority is believed"
      return Security(
        keywords: added,
        warning: "The connection to \(self) is encrypted, but \(who): the address says "
          + "sslmode=\(mode).")
    default:
      throw WorkspaceError(path: description, fact: .server(.unprotected(mode: mode)))
    }
    added.append(Keyword(name: "sslmode", value: mode))
    let isRootNamed = value("sslrootcert") != nil || defaults["sslrootcert"] != nil
    if !isRootNamed && libraryVersion >= 160_000 && !FileSystem.holdsOwnRootCertificate {
      added.append(Keyword(name: "sslrootcert", value: "system"))
    }
    return Security(keywords: added, warning: nil)
  }
}

/// A host and a port, either of which may be left out.
private struct HostAndPort {
  let host: Substring
  let port: Substring

  init(_ text: Substring) {
    // An address of version 6 has colons of its own, and stands in brackets.
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      host = text[text.index(after: text.startIndex)..<end]
      port = text[text.index(after: end)...].drop { $0 == ":" }
    } else if let colon = text.lastIndex(of: ":") {
      (host, port) = (text[..<colon], text[text.index(after: colon)...])
    } else {
      (host, port) = (text, "")
    }
  }
}

extension String {
  /// Whether a host is this machine: a socket in a folder, or the loopback network.
  fileprivate var isThisMachine: Bool {
    if isEmpty || hasPrefix("/") || hasPrefix("@") || self == "localhost" || self == "::1" {
      return true
    }
    let numbers = split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil } && numbers[0] == "127"
  }

  /// The text with each `%` and two digits as the byte that they stand for; `nil` where that is no
  /// text.
  fileprivate var percentDecoded: String? {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let decoded = UInt8(String(rest.prefix(2)) ?? "", radix: 16),
        decoded != 0
      else { return nil }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
