import Maturity

/// The answers of a stretch of plain lines, gathered by comparing each row with what is expected.
///
/// Rows mostly stand in order: a row's organisation is that of the row before, and its question the
/// next of the framework. So a row costs two comparisons of bytes and no look-up.
struct PlainRows: Sendable {
  /// Whose each sheet is, in the order of the rows.
  private(set) var keys = Interner()
  /// The answers: a byte a question, sheet after sheet.
  private(set) var codes: [UInt8] = []
  /// How many rows there are, each on a line of its own.
  private(set) var lines = 0
  /// Where the first line begins that is not plain, or the end of all lines.
  private(set) var end: Int
  /// Whether a cell that scoring does not read holds anything outside ASCII, all of it UTF-8.
  private(set) var holdsUTF8 = false
  /// Whether no organisation comes after one whose id is greater.
  private(set) var ascends = true

  private let width: Int
  private var sheet = -1
  private var question = -1
  private var round = 0..<0
  private var organisation = 0..<0
  private var respondent = 0..<0

  /// Reads lines up to the first that has to be read with care: it is written otherwise, names what is
  /// not known, or contradicts another.
  ///
  /// Complexity: linear in the length of the range.
  ///
  /// - Parameters:
  ///   - text: The bytes, of which the lines are a part.
  ///   - range: Where the lines stand, each with its end.
  ///   - form: How they are written.
  init(_ text: Span<UInt8>, in range: Range<Int>, form: PlainForm) {
    width = form.questions.count
    end = range.lowerBound
    while end < range.upperBound,
      let next = read(text, from: end, to: range.upperBound, form)
    {
      end = next
      lines += 1
    }
  }

  /// Reads one row.
  ///
  /// - Returns: Where the next line begins; `nil` where this one has to be read with care, and nothing
  ///   of it was gathered.
  @inline(__always)
  private mutating func read(
    _ text: Span<UInt8>, from start: Int, to limit: Int, _ form: PlainForm
  ) -> Int? {
    var offset = start
    var isSameSheet = sheet >= 0
    var code: UInt8 = 0
    for column in form.columns.indices {
      if column > 0 {
        guard offset < limit, text[offset] == form.delimiter else { return nil }
        offset += 1
      }
      let isQuoted = offset < limit && text[offset] == PlainForm.quote
      if isQuoted { offset += 1 }
      let isLast = column == form.columns.count - 1
      let closing = isQuoted ? PlainForm.quote : isLast ? form.lineEnd : form.delimiter
      switch form.columns[column] {
      case .organisation:
        guard
          let cell = form.name(like: organisation, in: text, at: offset, closing, &isSameSheet)
        else { return nil }
        organisation = cell
        offset = cell.upperBound
      case .round:
        guard let cell = form.name(like: round, in: text, at: offset, closing, &isSameSheet)
        else { return nil }
        round = cell
        offset = cell.upperBound
      case .respondent:
        guard let cell = form.name(like: respondent, in: text, at: offset, closing, &isSameSheet)
        else { return nil }
        respondent = cell
        offset = cell.upperBound
      case .question:
        guard let end = readQuestion(text, at: offset, closing, form) else { return nil }
        offset = end
      case .answer:
        guard let answer = form.answer(in: text, at: offset, closing) else { return nil }
        (code, offset) = answer
      case .framework:
        guard text.holds(form.framework.span, at: offset) else { return nil }
        offset += form.framework.count
      case .edition:
        guard text.holds(form.edition.span, at: offset) else { return nil }
        offset += form.edition.count
      case .empty: break
      case .ignored:
        guard let end = form.endOfText(in: text, from: offset, closing, &holdsUTF8)
        else { return nil }
        offset = end
      }
      if isQuoted {
        guard offset < limit, text[offset] == PlainForm.quote else { return nil }
        offset += 1
      }
    }
    if form.hasReturn {
      guard offset < limit, text[offset] == PlainForm.carriageReturn else { return nil }
      offset += 1
    }
    guard offset < limit, text[offset] == PlainForm.lineFeed else { return nil }
    if !isSameSheet {
      guard openSheet(text) else { return nil }
    }
    let place = sheet * width + question
    let other = codes[place]
    if code != other {
      guard code == 0 || other == 0 else { return nil }
      if code != 0 { codes[place] = code }
    }
    return offset + 1
  }

  /// Reads a question's id, the next one first.
  @inline(__always)
  private mutating func readQuestion(
    _ text: Span<UInt8>, at offset: Int, _ closing: UInt8, _ form: PlainForm
  ) -> Int? {
    let expected = question + 1 == width ? 0 : question + 1
    if let end = form.questions.end(of: expected, in: text, at: offset),
      form.endsCell(text, at: end, closing)
    {
      question = expected
      return end
    }
    guard let end = form.endOfCell(in: text, from: offset, closing),
      let found = form.questions.position(of: text.extracting(offset..<end))
    else { return nil }
    question = found
    return end
  }

  /// Turns to the sheet of another organisation, round or respondent.
  ///
  /// - Returns: Whether the organisation's id is one.
  @inline(never)
  private mutating func openSheet(_ text: Span<UInt8>) -> Bool {
    let key = SheetKey(
      round: text.extracting(round), organisation: text.extracting(organisation),
      respondent: text.extracting(respondent))
    let id = SheetKey.organisation(of: key.bytes[...])
    guard Organisation.ID(String(decoding: id, as: UTF8.self)) != nil else { return false }
    if sheet >= 0, id.lexicographicallyPrecedes(lastOrganisation) { ascends = false }
    sheet = keys.intern(key.bytes[...])
    if sheet * width == codes.count {
      codes.append(contentsOf: repeatElement(0, count: width))
    }
    return true
  }
}

extension PlainRows {
  /// The organisation of the first row.
  var firstOrganisation: ArraySlice<UInt8> { SheetKey.organisation(of: keys.key(0)) }

  /// The organisation of the last row.
  var lastOrganisation: ArraySlice<UInt8> { SheetKey.organisation(of: keys.key(sheet)) }
}

extension PlainForm {
  /// The longest cell that is not looked at with care, in bytes: a thousand of them are a row within
  /// the limit.
  private static let longestCell = 10_000

  /// Whether a cell ends at a place.
  ///
  /// What closes it is a quote where it began with one, and otherwise the delimiter, or of the last
  /// cell of a row the end of the line.
  @inline(__always)
  fileprivate func endsCell(_ text: Span<UInt8>, at offset: Int, _ closing: UInt8) -> Bool {
    offset < text.count && text[offset] == closing
  }

  /// Where the cell that begins at a place ends; `nil` where it holds anything out of the way.
  fileprivate func endOfCell(in text: Span<UInt8>, from start: Int, _ closing: UInt8) -> Int? {
    var offset = start
    while offset < text.count, offset - start <= Self.longestCell {
      let byte = text[offset]
      if byte == closing { return offset }
      // Outside quotes, a delimiter in the last cell is the beginning of one too many.
      guard isPlain(byte), byte != delimiter else { return nil }
      offset += 1
    }
    return nil
  }

  /// Where a cell ends that scoring does not read, such as a note, which may hold any text of one
  /// line; `nil` where it holds anything else.
  fileprivate func endOfText(
    in text: Span<UInt8>, from start: Int, _ closing: UInt8, _ holdsUTF8: inout Bool
  ) -> Int? {
    var offset = start
    var isASCII = true
    while offset < text.count, offset - start <= Self.longestCell {
      let byte = text[offset]
      if byte == closing {
        let isDoubled =
          byte == Self.quote && offset + 1 < text.count && text[offset + 1] == Self.quote
        guard isDoubled else {
          if isASCII { return offset }
          // Where it is no UTF-8, whoever reads it with care finds out what it is.
          guard (try? UTF8Span(validating: text.extracting(start..<offset))) != nil
          else { return nil }
          holdsUTF8 = true
          return offset
        }
        offset += 1
      } else if byte >= 0x80 {
        isASCII = false
      } else {
        guard isPlain(byte), byte != delimiter || closing == Self.quote else { return nil }
      }
      offset += 1
    }
    return nil
  }

  /// Where a name stands, which most often is the one of the row before.
  @inline(__always)
  fileprivate func name(
    like last: Range<Int>, in text: Span<UInt8>, at offset: Int, _ closing: UInt8,
    _ isSame: inout Bool
  ) -> Range<Int>? {
    if endsCell(text, at: offset + last.count, closing),
      text.holds(text, from: last.lowerBound, at: offset, count: last.count)
    {
      return offset..<offset + last.count
    }
    isSame = false
    guard let end = endOfCell(in: text, from: offset, closing) else { return nil }
    // Spaces about it would be cut off, and an apostrophe may be a guard.
    if end > offset, Self.isCutOff(text[offset]) || Self.isCutOff(text[end - 1]) { return nil }
    return offset..<end
  }

  private static func isCutOff(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "'")
  }

  /// The answer that begins at a place, as the byte that it is kept as, and where it ends.
  @inline(__always)
  fileprivate func answer(
    in text: Span<UInt8>, at offset: Int, _ closing: UInt8
  ) -> (code: UInt8, end: Int)? {
    let words = text.words(at: offset)
    for label in labels where label.begins(words) {
      let end = offset + label.count
      return endsCell(text, at: end, closing) ? (label.code, end) : nil
    }
    return endsCell(text, at: offset, closing) ? (0, offset) : nil
  }
}
