import Testing

@testable import MaturityStore

struct RegisterAddressTests {
  private func said(_ text: String) throws -> [String] {
    try RegisterAddress(text).keywords.map { "\($0.name)=\($0.value)" }
  }

  @Test func `an address says who, where and what`() throws {
    #expect(
      try said("postgresql://lead@db.example.org:5433/essex?sslrootcert=/etc/ca.crt") == [
        "user=lead", "host=db.example.org", "port=5433", "dbname=essex",
        "sslrootcert=/etc/ca.crt",
      ])
    #expect(
      try said("postgres:///essex?host=/run/postgresql") == [
        "dbname=essex", "host=/run/postgresql",
      ])
    #expect(try said("postgresql://[::1]:5433/essex") == ["host=::1", "port=5433", "dbname=essex"])
    #expect(
      try said("postgresql://a,b:5433/essex") == ["host=a,b", "port=,5433", "dbname=essex"])
    #expect(
      try said("postgresql://le%40d@db/my%20base") == [
        "user=le@d", "host=db", "dbname=my base",
      ])
    #expect(try said("PostgreSQL://lead@db/essex") == ["user=lead", "host=db", "dbname=essex"])
  }

  @Test func `what begins like an address is none of a file`() {
    for address in [
      "postgres://db/essex", "PostgreSQL://db/essex", "POSTGRES:db", "postgresql:lead@db/essex",
      " postgresql://db/essex",
    ] {
      #expect(RegisterAddress.isAddress(address), "\(address)")
    }
    for path in ["./postgresql/essex.declaration", "postgresql", "./postgres:essex", "sqlite:x"] {
      #expect(!RegisterAddress.isAddress(path), "\(path)")
    }
  }

  @Test(arguments: [
    "postgresql://lead:secret@db/essex", "postgresql://lead@db/essex?password=secret",
    "postgresql://lead@db/essex?sslpassword=secret", "postgresql://lead@db/essex?pass%77ord=secret",
    "PostgreSQL://lead:secret@db/essex", "POSTGRES://lead@db/essex?password=secret",
  ])
  func `a password is refused and not repeated`(address: String) {
    let error = #expect(throws: WorkspaceError.self) { try RegisterAddress(address) }
    #expect(error?.fact == .server(.addressHoldsSecret))
    #expect(error?.kind == .usage)
    #expect(error.map { !"\($0)".contains("secret") } == true)
  }

  @Test(arguments: [
    "postgresql://lead:secret", "postgresql://db:54a32/essex", "postgresql://l%zzd@db/essex",
    "postgresql://l%00d@db/essex", "postgresql://db/essex?host",
    "postgresql:lead:secret@db/essex", "PostGres:lead:secret@db/essex",
  ])
  func `what cannot be read is not repeated either`(address: String) {
    let error = #expect(throws: WorkspaceError.self) { try RegisterAddress(address) }
    #expect(error?.fact == .server(.addressUnreadable))
    #expect(error?.path == "postgresql://")
  }

  @Test func `what we do not know is not passed on`() {
    let found = fact { _ = try RegisterAddress("postgresql://db/essex?options=-cx=y") }
    #expect(found == .server(.addressSaysMore("options")))
  }

  @Test func `messages give the host, the port and the database`() throws {
    #expect(
      try RegisterAddress("postgres://lead@db:5433/essex?sslmode=require").description
        == "postgresql://db:5433/essex")
    #expect(
      try RegisterAddress("postgresql:///essex?host=/run/postgresql").description
        == "postgresql:///essex")
  }

  private func added(
    to text: String, defaults: [String: String] = [:], libraryVersion: Int = 150_000
  ) throws -> [String] {
    try RegisterAddress(text).security(defaults: defaults, libraryVersion: libraryVersion)
      .keywords.map { "\($0.name)=\($0.value)" }
  }

  @Test(arguments: [
    "postgresql://localhost/essex", "postgresql://127.0.0.1/essex", "postgresql://127.8.9.1/essex",
    "postgresql://[::1]/essex", "postgresql:///essex", "postgresql:///essex?host=/run/postgresql",
    "postgresql://localhost/essex?sslmode=disable",
  ])
  func `on this machine nobody has to prove anything`(address: String) throws {
    #expect(try added(to: address) == [])
  }

  @Test(arguments: [
    "postgresql://db.example.org/essex", "postgresql://192.168.1.5/essex",
    "postgresql://localhost,db/essex", "postgresql://localhost/essex?hostaddr=10.0.0.1",
    "postgresql://127.0.0.1.example.org/essex", "postgresql://127.0.0.256/essex",
    "postgresql://localhost.example.org/essex",
  ])
  func `to another machine the server proves who it is`(address: String) throws {
    #expect(try added(to: address) == ["gssencmode=disable", "sslmode=verify-full"])
    #expect(
      try added(to: address, libraryVersion: 160_000).suffix(2)
        == ["sslmode=verify-full", "sslrootcert=system"])
  }

  @Test func `what the environment says of that makes it no less`() throws {
    let less = ["sslmode": "disable", "host": "db.example.org", "sslrootcert": "/etc/ca.crt"]
    #expect(
      try added(to: "postgresql:///essex", defaults: less, libraryVersion: 160_000)
        == ["gssencmode=disable", "sslmode=verify-full"])
  }

  @Test func `less is asked for in the address alone, and is said`() throws {
    func warning(_ mode: String) throws -> String? {
      try RegisterAddress("postgresql://db/essex?sslmode=\(mode)")
        .security(defaults: [:], libraryVersion: 150_000).warning
    }
    #expect(try warning("verify-full") == nil)
    #expect(
      try warning("require")
        == "The connection to postgresql://db/essex is encrypted, but whoever answers is believed: "
        + "the address says sslmode=require.")
    #expect(try warning("verify-ca")?.contains("any server of that authority") == true)
    for mode in ["disable", "allow", "prefer", "nonsense"] {
      #expect(fact { _ = try warning(mode) } == .server(.unprotected(mode: mode)))
    }
  }
}
