import DelimitedText
public import Diagnostics
public import Maturity

/// Reads an answer table of any size for scoring, a byte an answer.
///
/// Whoever owns the file feeds it, in pieces of any length. Tables that are written plainly are read
/// on several threads; all others row by row, and so are those in which anything is wrong. What is
/// read, and said of it, is the same either way.
///
/// ```swift
/// while let piece = try file.read() { scan.feed(piece) }
/// scan.finish()
/// if scan.hasErrors { refuse(scan.diagnostics) } else { score(scan.take()) }
/// ```
public struct AnswerScan: Sendable {
  /// In which order the organisations stand.
  public enum Order: Hashable, Sendable {
    /// In any: nothing can be taken before the end.
    case any
    /// Ascending by the bytes of their ids: all but the last can be taken at any time, so that
    /// memory does not grow with the table. An id out of order is an error and ends the reading.
    case ascending
  }

  private let name: String
  private let framework: Framework
  private let order: Order
  private let threads: Int
  private var rows: AnswerRows
  private var stage = Stage.opening
  /// In the opening stage all bytes so far, in the plain stage those of the header.
  private var header: [UInt8] = []
  /// In the plain stage, the bytes of a line that is not whole.
  private var unfinished: [UInt8] = []
  private var plainNotes: [String] = []
  private var plainLines = 0
  private var store: AnswerStore
  private var lastOrganisation: [UInt8] = []
  private var hasFinished = false
  /// Whether nothing more of the table will be read: an organisation stands out of order.
  public private(set) var hasStopped = false

  private enum Stage: Sendable {
    /// Too little is here to decide on how to read.
    case opening
    case plain(PlainForm)
    case careful
  }

  /// How many bytes are waited for before anything is read.
  ///
  /// A table that is shorter is read in one piece, so that a contradiction in it names both lines.
  private let openingLength: Int

  /// Makes a scan that has nothing to read yet.
  ///
  /// - Parameters:
  ///   - name: The file's name, as messages shall give it.
  ///   - framework: The framework whose questions are answered.
  ///   - order: In which order the organisations stand.
  ///   - threads: How many threads may read at once; the result is the same for any number.
  public init(name: String, framework: Framework, order: Order = .any, threads: Int = 1) {
    self.init(
      name: name, framework: framework, order: order, threads: threads, openingLength: 1 << 20)
  }

  /// Makes a scan that waits for another number of bytes before it reads.
  package init(
    name: String, framework: Framework, order: Order, threads: Int, openingLength: Int
  ) {
    self.openingLength = openingLength
    self.name = name
    self.framework = framework
    self.order = order
    self.threads = max(1, threads)
    rows = AnswerRows(name: name, framework: framework, options: AnswerTable.Options())
    store = AnswerStore(framework: framework)
  }

  /// Everything wrong with the table so far, in the order of its lines.
  public var diagnostics: [Diagnostic] { rows.reader.problems.diagnostics }

  /// Whether an error has been found.
  public var hasErrors: Bool { rows.reader.problems.hasErrors }

  /// A line that stands for the problems not described, such as "and 12 more"; `nil` for none.
  public var more: String? { rows.reader.problems.more }

  /// What was assumed or passed over so far, each in a sentence.
  public var notes: [String] {
    if case .plain = stage { plainNotes } else { rows.notes }
  }

  /// Whether several rows so far name a question and the framework has none of these, so that the
  /// table answers another framework.
  public var answersAnotherFramework: Bool { plainLines == 0 && rows.answersAnotherFramework }

  /// Adds the next bytes of the file.
  ///
  /// Complexity: linear in their number.
  public mutating func feed(_ piece: [UInt8]) { take(piece, isLast: false) }

  /// Says that there are no more bytes.
  public mutating func finish() { take([], isLast: true) }

  /// Hands over the assessments that are whole, and forgets them.
  ///
  /// - Returns: None where there has been an error. Before the end: none in any order, and in
  ///   ascending order all but those of the last organisation.
  public mutating func take() -> AnswerStore {
    guard !hasErrors else { return AnswerStore(framework: framework) }
    var done: AnswerStore
    if hasFinished {
      done = store
      store = AnswerStore(framework: framework)
    } else if order == .ascending {
      done = store.takeAllButLast()
    } else {
      return AnswerStore(framework: framework)
    }
    done.gather()
    return done
  }

  private mutating func take(_ piece: [UInt8], isLast: Bool) {
    hasFinished = isLast
    guard !hasStopped else { return }
    switch stage {
    case .opening: open(piece, isLast: isLast)
    case .plain(let form): readPlain(piece, isLast: isLast, form)
    case .careful:
      if !piece.isEmpty { rows.reader.feed(piece) }
      readCarefully(isLast: isLast)
    }
  }

  /// Waits for enough to decide how the rest is read, and reads it.
  private mutating func open(_ piece: [UInt8], isLast: Bool) {
    header += piece
    guard isLast || header.count >= openingLength else { return }
    let all = header
    guard let end = all.firstIndex(of: PlainForm.lineFeed), end + 1 < all.count,
      let (form, notes) = plainForm(header: Array(all[...end]))
    else {
      beginCarefully(after: [], with: all, isLast: isLast)
      return
    }
    header = Array(all[...end])
    plainNotes = notes
    stage = .plain(form)
    readPlain(Array(all[(end + 1)...]), isLast: isLast, form)
  }

  /// How plain lines under a header are written, and what is assumed of them; `nil` where they have
  /// to be read with care from the start.
  private func plainForm(header: [UInt8]) -> (PlainForm, notes: [String])? {
    var reader = TableReader(name: name)
    reader.feed(header + [UInt8(ascii: "x")])
    guard reader.advance() == .starved, let line = reader.header, line.line == 1,
      reader.problems.isEmpty,
      let text = String(validating: header, as: UTF8.self), !text.contains("\"")
    else { return nil }
    let columns = AnswerColumns(line)
    guard columns.missing.isEmpty,
      let form = PlainForm(
        columns, width: line.names.count, dialect: reader.dialect, framework: framework)
    else { return nil }
    return (form, AnswerRows.notes(dialect: reader.dialect, columns: columns))
  }
}

// MARK: - Plain lines

extension AnswerScan {
  private mutating func readPlain(_ original: [UInt8], isLast: Bool, _ form: PlainForm) {
    var piece = original
    if isLast, let last = piece.last ?? unfinished.last, last != PlainForm.lineFeed {
      piece +=
        form.hasReturn && last != PlainForm.carriageReturn
        ? Array("\r\n".utf8) : [PlainForm.lineFeed]
    }
    guard let first = piece.firstIndex(of: PlainForm.lineFeed),
      let last = piece.lastIndex(of: PlainForm.lineFeed)
    else {
      unfinished += piece
      if unfinished.count > 1 << 20 {
        beginCarefully(after: header, with: unfinished, isLast: isLast)
      }
      return
    }
    // What was left of the piece before makes one line with the beginning of this one.
    let joined = unfinished.isEmpty ? [] : unfinished + piece[...first]
    let start = unfinished.isEmpty ? 0 : first + 1
    guard addPlain(joined, of: piece, from: start, to: last + 1, form) else {
      beginCarefully(after: header, with: unfinished + original, isLast: isLast)
      return
    }
    unfinished = Array(piece[(last + 1)...])
  }

  /// Reads a line by itself and then lines of a piece, in as many parts as there are threads.
  ///
  /// - Returns: Whether all are plain and fit to what was read before; if not, they are to be read
  ///   with care, and what was added of them will be added again.
  private mutating func addPlain(
    _ line: [UInt8], of piece: [UInt8], from start: Int, to end: Int, _ form: PlainForm
  ) -> Bool {
    let parts = piece.wholeLines(from: start, to: end, parts: threads)
    var all = concurrentMap(parts.count) { PlainRows(piece.span, in: parts[$0], form: form) }
    if !line.isEmpty { all.insert(PlainRows(line.span, in: 0..<line.count, form: form), at: 0) }
    let plain = all.compactMap { $0 }
    guard plain.count == all.count, order == .any || ascends(plain) else { return false }
    for rows in plain where !store.add(rows) { return false }
    if let last = plain.last(where: { $0.keys.count > 0 }) {
      lastOrganisation = Array(last.lastOrganisation)
    }
    plainLines += plain.reduce(0) { $0 + $1.lines }
    return true
  }

  /// Whether the organisations of several parts ascend, from where those before them ended.
  private func ascends(_ parts: [PlainRows]) -> Bool {
    var last = lastOrganisation[...]
    for part in parts where part.keys.count > 0 {
      guard part.ascends, !part.firstOrganisation.lexicographicallyPrecedes(last) else {
        return false
      }
      last = part.lastOrganisation
    }
    return true
  }
}

extension [UInt8] {
  /// Cuts a range of whole lines into parts of about the same length, each of whole lines.
  fileprivate func wholeLines(from start: Int, to end: Int, parts: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var from = start
    for part in 1...parts where from < end {
      let wanted = part == parts ? end : Swift.max(from, start + (end - start) * part / parts)
      let to = self[wanted..<end].firstIndex(of: PlainForm.lineFeed).map { $0 + 1 } ?? end
      ranges.append(from..<to)
      from = to
    }
    return ranges
  }
}

// MARK: - Rows read with care

extension AnswerScan {
  /// Goes on row by row.
  ///
  /// - Parameters:
  ///   - header: The header that was read before; empty where the bytes begin with it.
  ///   - bytes: All that is not read yet.
  ///   - isLast: Whether nothing comes after them.
  private mutating func beginCarefully(after header: [UInt8], with bytes: [UInt8], isLast: Bool) {
    stage = .careful
    rows = AnswerRows(name: name, framework: framework, options: AnswerTable.Options())
    rows.reader.linesReadBefore = plainLines
    if !header.isEmpty { rows.reader.feed(header) }
    rows.reader.feed(bytes)
    self.header = []
    unfinished = []
    readCarefully(isLast: isLast)
  }

  private mutating func readCarefully(isLast: Bool) {
    if isLast { rows.reader.finish() }
    while case .row(let row) = rows.next() {
      if order == .ascending, !isInOrder() { return }
      add(row)
    }
  }

  /// Whether the row at hand is not of an organisation before the last one; if it is, that is
  /// reported.
  private mutating func isInOrder() -> Bool {
    let organisation = rows.cell(rows.columns?.organisation ?? -1)
    if organisation.lexicographicallyPrecedes(lastOrganisation) {
      rows.report(
        .organisationOutOfOrder(
          String(decoding: organisation, as: UTF8.self),
          after: String(decoding: lastOrganisation, as: UTF8.self)), at: .organisation)
      hasStopped = true
      return false
    }
    if !organisation.elementsEqual(lastOrganisation) { lastOrganisation = Array(organisation) }
    return true
  }

  private mutating func add(_ row: AnswerRows.Row) {
    let sheet = store.sheet(of: rows.key.bytes[...])
    let question = framework.questions[row.question]
    if let answer = row.answer {
      // Where lines were read before that nobody counted, none is named.
      let line = plainLines == 0 ? row.line : nil
      if let other = store.give(answer, on: sheet, at: row.question, line: line), other != answer {
        rows.report(
          .contradiction(
            question.id, answer: question.label(of: answer), other: question.label(of: other),
            line: store.line(on: sheet, at: row.question)), at: .answer)
      }
    }
    guard row.hasText, let item = rows.evidence(showing: question.id) else { return }
    store.add(item, on: sheet)
  }
}
