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
  /// Whether no organisation comes after one whose id is greater.
  private(set) var ascends = true

  private let width: Int
  private var sheet = -1
  private var question = -1
  private var round = 0..<0
  private var organisation = 0..<0
  private var respondent = 0..<0

  /// Reads lines.
  ///
  /// `nil` where any row has to be read with care: it is written otherwise, names what is not known,
  /// or contradicts another. Complexity: linear in the length of the range.
  ///
  /// - Parameters:
  ///   - text: The bytes, of which the lines are a part.
  ///   - range: Where the lines stand, each with its end.
  ///   - form: How they are written.
  init?(_ text: Span<UInt8>, in range: Range<Int>, form: PlainForm) {
    width = form.questions.count
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let end = read(text, from: offset, to: range.upperBound, form) else { return nil }
      offset = end
      lines += 1
    }
  }

  /// Reads one row.
  ///
  /// - Returns: Where the next line begins.
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
      let isLast = column == form.columns.count - 1
      switch form.columns[column] {
      case .organisation:
        guard
          let cell = form.name(like: organisation, in: text, at: offset, isLast, &isSameSheet)
        else { return nil }
        organisation = cell
        offset = cell.upperBound
      case .round:
        guard let cell = form.name(like: round, in: text, at: offset, isLast, &isSameSheet)
        else { return nil }
        round = cell
        offset = cell.upperBound
      case .respondent:
        guard let cell = form.name(like: respondent, in: text, at: offset, isLast, &isSameSheet)
        else { return nil }
        respondent = cell
        offset = cell.upperBound
      case .question:
        guard let end = readQuestion(text, at: offset, isLast, form) else { return nil }
        offset = end
      case .answer:
        guard let answer = form.answer(in: text, at: offset, isLast) else { return nil }
        (code, offset) = answer
      case .framework:
        guard text.holds(form.framework.span, at: offset) else { return nil }
        offset += form.framework.count
      case .edition:
        guard text.holds(form.edition.span, at: offset) else { return nil }
        offset += form.edition.count
      case .empty: break
      case .ignored:
        guard let end = form.endOfCell(in: text, from: offset, isLast) else { return nil }
        offset = end
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
    _ text: Span<UInt8>, at offset: Int, _ isLast: Bool, _ form: PlainForm
  ) -> Int? {
    let expected = question + 1 == width ? 0 : question + 1
    if let end = form.questions.end(of: expected, in: text, at: offset),
      form.endsCell(text, at: end, isLast)
    {
      question = expected
      return end
    }
    guard let end = form.endOfCell(in: text, from: offset, isLast),
      let found = form.questions.position(of: text.extracting(offset..<end))
    else { return nil }
    question = found
    return end
  }

  /// Turns to the sheet of another organisation, round or respondent.
  @inline(never)
  private mutating func openSheet(_ text: Span<UInt8>) -> Bool {
    let key = SheetKey(
      round: text.extracting(round), organisation: text.extracting(organisation),
      respondent: text.extracting(respondent))
    if sheet >= 0 {
      let before = SheetKey.organisation(of: keys.key(sheet))
      if SheetKey.organisation(of: key.bytes[...]).lexicographicallyPrecedes(before) {
        ascends = false
      }
    }
    sheet = keys.intern(key.bytes[...])
    guard sheet * width == codes.count else { return true }
    codes.append(contentsOf: repeatElement(0, count: width))
    return Organisation.ID(
      String(decoding: SheetKey.organisation(of: key.bytes[...]), as: UTF8.self)) != nil
  }
}

extension PlainRows {
  /// The organisation of the first row.
  var firstOrganisation: ArraySlice<UInt8> { SheetKey.organisation(of: keys.key(0)) }

  /// The organisation of the last row.
  var lastOrganisation: ArraySlice<UInt8> { SheetKey.organisation(of: keys.key(sheet)) }
}

extension PlainForm {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  /// The longest cell that is not looked at with care.
  private static let longestCell = 1_000

  /// Whether a cell ends at a place.
  @inline(__always)
  fileprivate func endsCell(_ text: Span<UInt8>, at offset: Int, _ isLast: Bool) -> Bool {
    guard offset < text.count else { return false }
    return text[offset] == (isLast ? hasReturn ? Self.carriageReturn : Self.lineFeed : delimiter)
  }

  /// Where the cell that begins at a place ends; `nil` where it holds anything out of the way.
  fileprivate func endOfCell(in text: Span<UInt8>, from start: Int, _ isLast: Bool) -> Int? {
    var offset = start
    while offset < text.count, offset - start <= Self.longestCell {
      if endsCell(text, at: offset, isLast) { return offset }
      // A delimiter in the last cell is the beginning of one too many.
      guard isPlain(text[offset]), text[offset] != delimiter else { return nil }
      offset += 1
    }
    return nil
  }

  /// Where a name stands, which most often is the one of the row before.
  @inline(__always)
  fileprivate func name(
    like last: Range<Int>, in text: Span<UInt8>, at offset: Int, _ isLast: Bool,
    _ isSame: inout Bool
  ) -> Range<Int>? {
    if endsCell(text, at: offset + last.count, isLast),
      text.holds(text, from: last.lowerBound, at: offset, count: last.count)
    {
      return offset..<offset + last.count
    }
    isSame = false
    guard let end = endOfCell(in: text, from: offset, isLast) else { return nil }
    // Spaces about it would be cut off, and an apostrophe may be a guard.
    if end > offset, !Self.isEdge(text[offset]) || !Self.isEdge(text[end - 1]) { return nil }
    return offset..<end
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: " ") && byte != UInt8(ascii: "'")
  }

  /// The answer that begins at a place, as the byte that it is kept as, and where it ends.
  @inline(__always)
  fileprivate func answer(
    in text: Span<UInt8>, at offset: Int, _ isLast: Bool
  ) -> (code: UInt8, end: Int)? {
    let words = text.words(at: offset)
    for label in labels where label.begins(words) {
      let end = offset + label.count
      return endsCell(text, at: end, isLast) ? (label.code, end) : nil
    }
    return endsCell(text, at: offset, isLast) ? (0, offset) : nil
  }
}
