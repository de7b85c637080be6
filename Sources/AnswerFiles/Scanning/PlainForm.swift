import DelimitedText
import Maturity

/// How a table is written whose rows can be read by comparing bytes.
///
/// Such a table is in ASCII but for what scoring does not read, its lines end in a line feed and are a
/// row each, no name in it is guarded or has spaces about it, and its answers are the five words, in
/// small letters or capitals. Any cell may be quoted. Most large tables are so, because programs write
/// them.
struct PlainForm: Sendable {
  /// What stands in a column.
  enum Column: Sendable {
    case organisation, question, answer, round, respondent
    /// The framework's id, or its edition, in every row.
    case framework, edition
    /// Nothing, in every row: what stands here otherwise has to be read with care.
    case empty
    /// Text that scoring does not read.
    case ignored
  }

  /// The columns, in the order of the table.
  let columns: [Column]
  let delimiter: UInt8
  /// Whether a carriage return stands before each line feed.
  let hasReturn: Bool
  /// The byte that ends the last cell of a row.
  var lineEnd: UInt8 { hasReturn ? Self.carriageReturn : Self.lineFeed }
  let framework: [UInt8]
  let edition: [UInt8]
  let questions: PlainQuestions
  /// The five words, the most frequent first.
  let labels: [PlainLabel]

  /// Recognises a table by its header; `nil` where its rows have to be read with care from the start.
  ///
  /// - Parameters:
  ///   - columns: Where its columns stand; none that is required is missing.
  ///   - width: How many columns there are.
  ///   - dialect: How its first lines are written.
  ///   - framework: The framework whose questions are answered.
  init?(_ columns: AnswerColumns, width: Int, dialect: Dialect, framework: Framework) {
    guard dialect.encoding == .utf8, !dialect.declaresDelimiter,
      dialect.lineEnding == .lf || dialect.lineEnding == .crlf,
      framework.questions.allSatisfy({ if case .criterion = $0.form { true } else { false } })
    else { return nil }
    var kinds = Array(repeating: Column.ignored, count: width)
    for (index, kind): (Int?, Column) in [
      (columns[.organisation], .organisation), (columns[.question], .question),
      (columns[.answer], .answer), (columns[.round], .round), (columns[.respondent], .respondent),
      (columns[.framework], .framework), (columns[.edition], .edition),
      (columns[.evidenceKind], .empty), (columns[.evidenceTitle], .empty),
      (columns[.evidenceReference], .empty), (columns[.evidenceDate], .empty),
    ] {
      if let index { kinds[index] = kind }
    }
    self.columns = kinds
    delimiter = dialect.delimiter.rawValue
    hasReturn = dialect.lineEnding == .crlf
    self.framework = Array(framework.id.text.utf8)
    edition = Array(framework.edition.utf8)
    questions = PlainQuestions(framework)
    labels = Answer.allCases.map(PlainLabel.init)
  }

  /// Bytes whose last line has its end, which the last line of a file may lack.
  func ended(_ bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.last, last != Self.lineFeed else { return bytes }
    let hasLackingReturn = hasReturn && last != Self.carriageReturn
    return bytes + (hasLackingReturn ? [Self.carriageReturn, Self.lineFeed] : [Self.lineFeed])
  }

  /// Whether all that follows a header is plain.
  ///
  /// Complexity: linear in its length.
  func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lines = ended(Array(bytes))
    return PlainRows(lines.span, in: 0..<lines.count, form: self).end == lines.count
  }

  /// Whether a byte may stand in a cell that is not looked at any closer.
  @inline(__always)
  func isPlain(_ byte: UInt8) -> Bool {
    byte >= Self.space && byte < Self.delete && byte != Self.quote
  }

  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  private static let space = UInt8(ascii: " ")
  private static let delete: UInt8 = 0x7F
}

/// The ids of a framework's questions, one after another.
struct PlainQuestions: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]
  private let numbers: Interner

  /// How many questions there are.
  var count: Int { ends.count }

  fileprivate init(_ framework: Framework) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var numbers = Interner()
    for question in framework.questions {
      bytes += Array(question.id.text.utf8)
      ends.append(bytes.count)
      _ = numbers.intern(question.id.text.utf8.span)
    }
    self.bytes = bytes
    self.ends = ends
    self.numbers = numbers
  }

  /// Where a question's id ends if it begins at a place; `nil` where it does not stand there.
  @inline(__always)
  func end(of question: Int, in text: Span<UInt8>, at offset: Int) -> Int? {
    let start = question == 0 ? 0 : ends[question - 1]
    let count = ends[question] - start
    return text.holds(bytes.span, from: start, at: offset, count: count) ? offset + count : nil
  }

  /// The position of the question with an id; `nil` for none.
  func position(of id: Span<UInt8>) -> Int? { numbers.number(of: id) }
}

/// One of the five words as two numbers, so that it is compared at once, in small letters or capitals.
struct PlainLabel: Sendable {
  /// The byte that the answer is kept as.
  let code: UInt8
  /// How many bytes the word has: at most sixteen.
  let count: Int
  private let words: (UInt64, UInt64)
  private let masks: (UInt64, UInt64)

  init(_ answer: Answer) {
    let bytes = Array(answer.rawValue.utf8)
    code = Answers.code(of: answer)
    count = bytes.count
    // The bit in which a small letter differs from its capital is not compared.
    let compared = bytes.map { $0 >= UInt8(ascii: "a") ? 0xDF : UInt8.max }
    masks = compared.span.words(at: 0)
    let word = bytes.span.words(at: 0)
    words = (word.0 & masks.0, word.1 & masks.1)
  }

  /// Whether sixteen bytes begin with the word.
  @inline(__always)
  func begins(_ other: (UInt64, UInt64)) -> Bool {
    other.0 & masks.0 == words.0 && other.1 & masks.1 == words.1
  }
}
