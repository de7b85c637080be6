#if PostgreSQL
  import CPostgreSQL
  import Glibc

  /// A connection to a PostgreSQL server, which it closes when it goes.
  @safe package final class ServerConnection {
    private let handle: OpaquePointer
    private var names: [String: String] = [:]
    private var prepared = 0

    /// Connects to a server.
    ///
    /// - Parameters:
    ///   - keywords: libpq's keywords and their values.
    ///   - patience: How long to try.
    /// - Throws: ``ServerFailure``: nobody answers, or whoever does lets nobody in.
    package init(
      _ keywords: [(keyword: String, value: String)], patience: Duration
    ) throws(ServerFailure) {
      let started = unsafe withTexts(keywords.map(\.keyword)) { names in
        unsafe withTexts(keywords.map(\.value)) { values in
          unsafe PQconnectStartParams(names, values, 0)
        }
      }
      guard let handle = unsafe started else {
        throw ServerFailure(state: "", message: "there is no memory left", isCut: true)
      }
      unsafe self.handle = handle
      // The code alone, which is the same in every language.
      unsafe PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
      unsafe PQsetNoticeProcessor(handle, { _, _ in }, nil)
      try connect(within: patience)
    }

    deinit { unsafe PQfinish(handle) }

    private func connect(within patience: Duration) throws(ServerFailure) {
      let end = ContinuousClock.now + patience
      var state =
        unsafe PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
      while state != PGRES_POLLING_OK {
        if state == PGRES_POLLING_FAILED { throw connectionFailure() }
        let left = (end - ContinuousClock.now).components
        let milliseconds = left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000
        if milliseconds <= 0 {
          throw ServerFailure(state: "", message: "it did not answer in time", isCut: true)
        }
        let events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT
        var waiting = unsafe pollfd(fd: PQsocket(handle), events: Int16(events), revents: 0)
        unsafe poll(&waiting, 1, Int32(min(milliseconds, 10_000)))
        if waiting.revents != 0 { state = unsafe PQconnectPoll(handle) }
      }
    }

    private func connectionFailure() -> ServerFailure {
      let message = message
      let last = message.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      let isState =
        last.utf8.count == 5 && last.contains(where: \.isNumber)
        && last.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
      return ServerFailure(state: isState ? last : "", message: message, isCut: true)
    }

    private var message: String {
      unsafe String(cString: PQerrorMessage(handle))
        .split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
  }

  extension ServerConnection {
    /// libpq's version, such as 150018.
    package static var libraryVersion: Int { Int(PQlibVersion()) }

    /// What libpq would take where nothing is said: from the environment, and from a service file that
    /// the environment names.
    package static func defaults() -> [String: String] {
      var defaults: [String: String] = [:]
      guard let options = unsafe PQconndefaults() else { return [:] }
      defer { unsafe PQconninfoFree(options) }
      var option = unsafe options
      while let keyword = unsafe option.pointee.keyword {
        if let value = unsafe option.pointee.val {
          unsafe defaults[String(cString: keyword)] = String(cString: value)
        }
        unsafe option += 1
      }
      return defaults
    }

    /// Whether something was begun that is neither kept nor undone.
    package var isInTransaction: Bool {
      switch unsafe PQtransactionStatus(handle) {
      case PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE: true
      default: false
      }
    }

    /// Runs statements without values, one after the other.
    package func run(_ text: String) throws(ServerFailure) {
      _ = unsafe try take(PQexec(handle, text))
    }

    /// Runs a statement, and gives all that it gives.
    ///
    /// It is prepared under a name the second time that its text is seen, and used again after that.
    ///
    /// - Parameters:
    ///   - text: The statement, with `$1`, `$2` and so on for the values.
    ///   - values: The values as text; `nil` stands for null.
    /// - Returns: The result.
    /// - Throws: ``ServerFailure``: the server refuses it, or is gone.
    package func query(_ text: String, _ values: [String?]) throws(ServerFailure) -> ServerResult {
      guard let known = names[text] else {
        names[text] = ""
        let given = unsafe withTexts(values) {
          unsafe PQexecParams(handle, text, Int32(values.count), nil, $0, nil, nil, 0)
        }
        return unsafe try take(given)
      }
      var name = known
      if name.isEmpty {
        prepared += 1
        name = "statement \(prepared)"
        _ = unsafe try take(PQprepare(handle, name, text, Int32(values.count), nil))
        names[text] = name
      }
      let given = unsafe withTexts(values) {
        unsafe PQexecPrepared(handle, name, Int32(values.count), $0, nil, nil, 0)
      }
      return unsafe try take(given)
    }

    private func take(_ given: OpaquePointer?) throws(ServerFailure) -> ServerResult {
      guard let given = unsafe given else {
        throw ServerFailure(state: "", message: message, isCut: true)
      }
      let result = unsafe ServerResult(given)
      switch unsafe PQresultStatus(given) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return result
      default: break
      }
      // PG_DIAG_SQLSTATE and PG_DIAG_MESSAGE_PRIMARY, which are macros of characters.
      func field(_ code: Unicode.Scalar) -> String {
        let text = unsafe PQresultErrorField(given, Int32(code.value))
        return unsafe text.map { unsafe String(cString: $0) } ?? ""
      }
      let said = field("M")
      throw ServerFailure(
        state: field("C"), message: said.isEmpty ? message : said,
        isCut: unsafe PQstatus(handle) == CONNECTION_BAD)
    }
  }

  /// Lends texts as C takes them, an absent one as null, and a null after the last.
  private func withTexts<Value>(
    _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe []
    for text in texts {
      precondition(text?.utf8.contains(0) != true, "a text ends at its null character")
      unsafe copies.append(text.flatMap { unsafe strdup($0) })
    }
    unsafe copies.append(nil)
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe copies.withUnsafeBufferPointer { copies in
      guard let start = copies.baseAddress else {
        preconditionFailure("a list that is not empty has an address")
      }
      return unsafe start.withMemoryRebound(
        to: UnsafePointer<CChar>?.self, capacity: copies.count, body)
    }
  }
#endif
