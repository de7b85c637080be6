import DelimitedText
public import Diagnostics
public import Maturity

/// Reads an answer table of any size for scoring, a byte an answer.
///
/// Whoever owns the file feeds it, in pieces of any length. Rows that are written plainly are read on
/// several threads, and those that are written otherwise, or wrong, one by one. What is read, and said
/// of it, is the same either way.
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
  /// In the opening stage all bytes so far, and then those of the header until it is read with care.
  private var header: [UInt8] = []
  /// In the plain stage, the bytes of a line that is not whole.
  private var unfinished: [UInt8] = []
  private var plainNotes: [String]?
  /// How many lines were read as plain ones.
  package private(set) var linesReadPlainly = 0
  /// How many of them the careful reader knows of.
  private var linesTold = 0
  private var plainHoldsUTF8 = false
  private var store: AnswerStore
  private var lastOrganisation: [UInt8] = []
  private var hasFinished = false
  /// Whether nothing more of the table will be read: an organisation stands out of order.
  public private(set) var hasStopped = false

  private enum Stage: Sendable {
    /// Too little is here to decide on how to read.
    case opening
    /// Most lines are expected to be plain ones.
    case plain(PlainForm)
    /// No line can be read but with care.
    case careful
  }

  private let openingLength: Int

  /// Makes a scan that has nothing to read yet.
  ///
  /// - Parameters:
  ///   - name: The file's name, as messages shall give it.
  ///   - framework: The framework whose questions are answered.
  ///   - order: In which order the organisations stand.
  ///   - threads: How many threads may read at once; the result is the same for any number.
  ///   - openingLength: How many bytes are waited for before anything is read. A table that is shorter
  ///     is read in one piece, so that a contradiction in it names both lines.
  public init(
    name: String, framework: Framework, order: Order = .any, threads: Int = 1,
    openingLength: Int = 1 << 20
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
  public var notes: [String] { rows.columns == nil ? plainNotes ?? rows.notes : rows.notes }

  /// Whether several rows so far name a question and the framework has none of these, so that the
  /// table answers another framework.
  public var answersAnotherFramework: Bool { linesReadPlainly == 0 && rows.answersAnotherFramework }

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
    case .plain(let form): readLines(piece, isLast: isLast, form)
    case .careful: readCarefully(piece[...], isLast: isLast)
    }
  }

  /// Waits for enough to decide how the rest is read, and reads it.
  private mutating func open(_ piece: [UInt8], isLast: Bool) {
    header += piece
    guard isLast || header.count >= openingLength else { return }
    let all = header
    guard let end = all.firstIndex(of: PlainForm.lineFeed), end + 1 < all.count,
      let (form, notes) = plainForm(header: Array(all[...end])),
      !isLast || form.isPlain(all[(end + 1)...])
    else {
      stage = .careful
      header = []
      readCarefully(all[...], isLast: isLast)
      return
    }
    header = Array(all[...end])
    plainNotes = notes
    stage = .plain(form)
    readLines(Array(all[(end + 1)...]), isLast: isLast, form)
  }

  /// How plain lines under a header are written, and what is assumed of them; `nil` where they have
  /// to be read with care from the start.
  private func plainForm(header: [UInt8]) -> (PlainForm, notes: [String])? {
    var reader = TableReader(name: name)
    reader.feed(header + [UInt8(ascii: "x")])
    guard reader.advance() == .starved, let line = reader.header, line.line == 1,
      reader.problems.isEmpty
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
  /// Reads the lines that a piece completes, and keeps what is left.
  private mutating func readLines(_ original: [UInt8], isLast: Bool, _ form: PlainForm) {
    let all = isLast ? unfinished + original : original
    let piece = isLast ? form.ended(all) : all
    if isLast { unfinished = [] }
    if let first = piece.firstIndex(of: PlainForm.lineFeed),
      let last = piece.lastIndex(of: PlainForm.lineFeed)
    {
      var start = 0
      if !unfinished.isEmpty {
        let line = unfinished + piece[...first]
        readLines(0..<line.count, of: line, length: line.count, form)
        start = first + 1
      }
      let parts = piece.wholeLines(from: start, to: last + 1, parts: threads)
      let ahead = concurrentMap(parts.count) { PlainRows(piece.span, in: parts[$0], form: form) }
      for (part, rows) in zip(parts, ahead) {
        readLines(part, of: piece, length: all.count, form, ahead: rows)
      }
      unfinished = Array(piece[(last + 1)...])
    } else {
      unfinished += piece
      if unfinished.count > 1 << 20 {
        stage = .careful
        readCarefully(unfinished[...], isLast: false)
        unfinished = []
      }
    }
    if isLast, header.isEmpty { readCarefully([], isLast: true) }
  }

  /// Reads whole lines: stretches of plain ones at once, and what stands between them with care.
  ///
  /// The fewer plain lines there are between others, the more are read with care before plain ones are
  /// looked for again, so that a table of few plain lines costs little more than one of none.
  ///
  /// - Parameters:
  ///   - lines: Where they stand.
  ///   - piece: The bytes of which they are a part.
  ///   - length: How many of these bytes are the file's own, and not the end that its last line lacks:
  ///     in an open quote that would be content.
  ///   - form: How plain lines are written.
  ///   - ahead: The plain rows at their beginning, where these have been read already.
  private mutating func readLines(
    _ lines: Range<Int>, of piece: [UInt8], length: Int, _ form: PlainForm,
    ahead: PlainRows? = nil
  ) {
    var next = lines.lowerBound
    var ahead = ahead
    var careful = 1
    while next < lines.upperBound, !hasStopped {
      if isBetweenLines {
        let plain = ahead ?? PlainRows(piece.span, in: next..<lines.upperBound, form: form)
        if !add(plain) { readCarefully(piece[next..<min(plain.end, length)], isLast: false) }
        next = plain.end
        if plain.lines >= 4 { careful = 1 }
      }
      ahead = nil
      guard next < lines.upperBound else { return }
      let end = piece.end(ofLines: careful, from: next, to: lines.upperBound)
      readCarefully(piece[next..<min(end, length)], isLast: false)
      next = end
      careful = min(2 * careful, 4_096)
    }
  }

  /// Whether the careful reader is in no row, so that the next line may be a plain one.
  private var isBetweenLines: Bool { !header.isEmpty || rows.reader.isBetweenLines }

  /// Adds plain rows.
  ///
  /// - Returns: Whether they fit to what was read before; if not, they are to be read with care, and
  ///   what was added of them will be added again.
  private mutating func add(_ plain: PlainRows) -> Bool {
    guard plain.keys.count > 0 else { return true }
    if order == .ascending {
      guard plain.ascends, !plain.firstOrganisation.lexicographicallyPrecedes(lastOrganisation)
      else { return false }
    }
    guard store.add(plain) else { return false }
    lastOrganisation = Array(plain.lastOrganisation)
    linesReadPlainly += plain.lines
    if plain.holdsUTF8 { plainHoldsUTF8 = true }
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

  /// Where the last of so many lines ends, or the limit where there are fewer.
  fileprivate func end(ofLines count: Int, from start: Int, to limit: Int) -> Int {
    var end = start
    for _ in 0..<count where end < limit {
      end = self[end..<limit].firstIndex(of: PlainForm.lineFeed).map { $0 + 1 } ?? limit
    }
    return end
  }
}

// MARK: - Rows read with care

extension AnswerScan {
  /// Reads bytes row by row.
  ///
  /// - Parameters:
  ///   - bytes: The bytes that follow those read so far, in either way.
  ///   - isLast: Whether nothing comes after them.
  private mutating func readCarefully(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
    guard !hasStopped else { return }
    if !header.isEmpty {
      rows.reader.feed(header)
      header = []
    }
    rows.reader.passOver(lines: linesReadPlainly - linesTold, holdingUTF8: plainHoldsUTF8)
    linesTold = linesReadPlainly
    if !bytes.isEmpty { rows.reader.feed(Array(bytes)) }
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
      let line = linesReadPlainly == 0 ? row.line : nil
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
