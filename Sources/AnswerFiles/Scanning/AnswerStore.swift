public import Maturity

/// What many organisations answer, a byte an answer.
///
/// Reasons and notes are not kept; evidence is, whole, until it is judged. Assessments stand in the order
/// in which they first appear.
public struct AnswerStore: Sendable {
  private let framework: Framework
  /// Whose each sheet is; its number is its place among them.
  private var keys = Interner()
  /// The answers of each sheet, a byte a question, in pages: one growing array would be copied
  /// whole each time that it grows.
  private var pages: [[UInt8]] = []
  /// The numbers that questions are answered with, by the place of their byte.
  private var numbers: [Int: Double] = [:]
  private var evidence: [Int: [Evidence]] = [:]
  /// The lines of answers, by the place of their byte: of as many as are remembered.
  private var lines: [Int: UInt32] = [:]
  private var namesRespondents = false
  /// The sheets of each assessment, where any names a respondent; otherwise each is one.
  private var groups: [[Int]]?

  /// How many sheets a page holds.
  private static let pageLength = 1_024
  /// How many answers' lines are remembered, so that a contradiction can name the other line.
  private static let rememberedLines = 200_000

  private var width: Int { framework.questions.count }

  init(framework: Framework) { self.framework = framework }

  /// One organisation's answers in one round, its respondents' read together (METHOD 5.2).
  public struct RoundAnswers: Sendable {
    /// The round as the table names it; `nil` where it names none.
    public let round: String?
    /// The organisation.
    public let organisation: Organisation.ID
    /// The answers, by position in the framework.
    public let answers: Answers
    /// The evidence, in the order of the table.
    public let evidence: [Evidence]
    /// The positions of the questions that the respondents answer differently; they are read at the
    /// most cautious.
    public let disputed: Set<Int>
  }

  /// How many assessments there are.
  public var count: Int { groups?.count ?? keys.count }

  /// Whether anything holds evidence.
  public var holdsEvidence: Bool { !evidence.isEmpty }

  /// One assessment.
  ///
  /// - Parameter index: From 0 to below ``count``.
  public subscript(index: Int) -> RoundAnswers {
    let sheets = groups?[index] ?? [index]
    let name = SheetKey.Parts(keys.key(sheets[0]))
    let together = sheets.count == 1 ? (answers(of: sheets[0]), []) : readTogether(sheets)
    return RoundAnswers(
      round: name.round, organisation: name.organisation, answers: together.0,
      evidence: evidence.isEmpty ? [] : Evidence.merged(sheets.flatMap { evidence[$0] ?? [] }),
      disputed: together.1)
  }

  private func answers(of sheet: Int) -> Answers {
    let page = pages[sheet / Self.pageLength]
    let start = sheet % Self.pageLength * width
    var answers = Answers(codes: page[start..<start + width])
    if !numbers.isEmpty {
      for position in 0..<width {
        if let number = numbers[sheet * width + position] { answers.enter(number, at: position) }
      }
    }
    return answers
  }

  /// Reads several respondents' answers as the organisation's.
  private func readTogether(_ sheets: [Int]) -> (Answers, disputed: Set<Int>) {
    let responses = Responses(
      sheets.map { sheet in
        let answers = answers(of: sheet)
        var entries: [Question.ID: Assessment.Entry] = [:]
        for (position, question) in framework.questions.enumerated() {
          guard let given = answers.given(at: position) else { continue }
          entries[question.id] = Assessment.Entry(
            answers[position], value: question.value(of: given))
        }
        return Response(
          respondent: SheetKey.Parts(keys.key(sheet)).respondent ?? Role(""), entries: entries)
      })
    let together = Assessment(organisation: "together", entries: responses.entries)
    return (
      together.answers(to: framework), Set(responses.disputed.compactMap(framework.position(of:)))
    )
  }
}

extension AnswerStore {
  /// The number of somebody's sheet, which is begun where there is none yet.
  mutating func sheet(of key: ArraySlice<UInt8>) -> Int {
    let known = keys.count
    let sheet = keys.intern(key)
    guard sheet == known else { return sheet }
    if sheet % Self.pageLength == 0 { pages.append([]) }
    pages[sheet / Self.pageLength].append(contentsOf: repeatElement(0, count: width))
    if SheetKey.namesRespondent(key) { namesRespondents = true }
    return sheet
  }

  /// Records an answer, unless there is one.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - sheet: Whose it is.
  ///   - position: The question's position.
  ///   - line: The line on which the answer stands; `nil` where it is not to be remembered.
  /// - Returns: The answer that was there before; `nil` where there was none.
  mutating func give(
    _ answer: GivenAnswer, on sheet: Int, at position: Int, line: Int?
  ) -> GivenAnswer? {
    let start = sheet % Self.pageLength * width
    guard pages[sheet / Self.pageLength][start + position] == 0 else {
      return answers(of: sheet).given(at: position)
    }
    pages[sheet / Self.pageLength][start + position] = Answers.code(of: answer)
    if case .number(let number) = answer { numbers[sheet * width + position] = number }
    if let line, lines.count < Self.rememberedLines {
      lines[sheet * width + position] = UInt32(clamping: line)
    }
    return nil
  }

  /// The line of an answer, where it is remembered.
  func line(on sheet: Int, at position: Int) -> Int? {
    lines[sheet * width + position].map(Int.init)
  }

  mutating func add(_ item: Evidence, on sheet: Int) { evidence[sheet, default: []].append(item) }

  /// Adds what a stretch of plain lines holds.
  ///
  /// - Returns: Whether nothing of it contradicts what is here; if not, some of it is added.
  mutating func add(_ rows: PlainRows) -> Bool {
    for number in 0..<rows.keys.count {
      let sheet = sheet(of: rows.keys.key(number))
      let start = sheet % Self.pageLength * width
      let codes = rows.codes[number * width..<(number + 1) * width]
      let isConsistent = pages[sheet / Self.pageLength].take(codes, at: start)
      guard isConsistent else { return false }
    }
    return true
  }

  /// The organisation of the last sheet that was begun; `nil` where there is none.
  var lastOrganisation: ArraySlice<UInt8>? {
    keys.count == 0 ? nil : SheetKey.organisation(of: keys.key(keys.count - 1))
  }

  /// Brings the respondents of each assessment together, when all is read.
  mutating func gather() {
    guard namesRespondents else { return }
    var assessments = Interner()
    var groups: [[Int]] = []
    for sheet in 0..<keys.count {
      let number = assessments.intern(SheetKey.assessment(of: keys.key(sheet)))
      if number == groups.count { groups.append([]) }
      groups[number].append(sheet)
    }
    self.groups = groups
  }

  /// Takes out everything but the last organisation's sheets.
  mutating func takeAllButLast() -> AnswerStore {
    guard let last = lastOrganisation.map(Array.init) else { return self }
    var rest = AnswerStore(framework: framework)
    var done = AnswerStore(framework: framework)
    for number in 0..<keys.count {
      let key = keys.key(number)
      let isLast = SheetKey.organisation(of: key).elementsEqual(last)
      if isLast { rest.copy(number, of: self) } else { done.copy(number, of: self) }
    }
    self = rest
    return done
  }

  private mutating func copy(_ number: Int, of other: AnswerStore) {
    let key = other.keys.key(number)
    let sheet = sheet(of: key)
    let start = number % Self.pageLength * width
    let isConsistent = pages[sheet / Self.pageLength].take(
      other.pages[number / Self.pageLength][start..<start + width],
      at: sheet % Self.pageLength * width)
    precondition(isConsistent, "a new sheet has no answers")
    for position in 0..<width {
      if !other.numbers.isEmpty {
        numbers[sheet * width + position] = other.numbers[number * width + position]
      }
      if !other.lines.isEmpty {
        lines[sheet * width + position] = other.lines[number * width + position]
      }
    }
    if let items = other.evidence[number] { evidence[sheet] = items }
  }
}

extension [UInt8] {
  /// Takes codes over where there are none yet.
  ///
  /// - Returns: Whether none differs from what stands here.
  fileprivate mutating func take(_ codes: ArraySlice<UInt8>, at start: Int) -> Bool {
    var isConsistent = true
    for (offset, code) in codes.enumerated() where code != 0 {
      let other = self[start + offset]
      if other == 0 { self[start + offset] = code } else if other != code { isConsistent = false }
    }
    return isConsistent
  }
}
