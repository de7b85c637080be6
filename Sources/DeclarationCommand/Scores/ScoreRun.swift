import AnswerFiles
import Maturity

/// Scores assessments and writes them in their order, on as many threads as are of use.
struct ScoreRun {
  private let form: any ScoreForm
  private(set) var scorer: TableScorer
  private let console: any Console
  private let threads: Int
  private var isEmpty = true

  /// How many assessments are scored and written at once by one thread.
  private static let blockLength = 256

  /// What came of one block of assessments.
  private struct Block: Sendable {
    let bytes: [UInt8]
    let scorer: TableScorer
  }

  init(
    _ scorer: TableScorer, form: any ScoreForm, threads: Int, console: any Console
  ) {
    self.scorer = scorer
    self.form = form
    self.console = console
    // Rules are compared over all assessments, one after another.
    self.threads = scorer.comparison == nil ? threads : 1
  }

  /// Scores assessments.
  ///
  /// - Throws: A failure where something cannot be scored; then none of them is written.
  mutating func add(_ answers: AnswerStore, named name: String) throws {
    try scorer.requireDate(for: answers)
    // Where a mean may be refused, nothing is written before everything is scored.
    var held: [UInt8]? = scorer.mayRefuse ? [] : nil
    var start = 0
    while start < answers.count {
      let ends = (1...threads).map { min(answers.count, start + $0 * Self.blockLength) }
      let ranges = zip([start] + ends, ends).map { $0..<$1 }.filter { !$0.isEmpty }
      for block in try blocks(of: answers, ranges) {
        scorer.add(block.scorer)
        let bytes = (isEmpty ? form.opening : form.separator) + block.bytes
        isEmpty = false
        if held == nil { console.write(bytes) } else { held? += bytes }
      }
      start = ends.last ?? answers.count
    }
    try scorer.requireScores(of: name)
    if let held { console.write(held) }
  }

  /// Writes what comes after the last assessment.
  func finish() {
    console.write((isEmpty ? form.opening : []) + form.closing(isEmpty: isEmpty))
  }

  private func blocks(of answers: AnswerStore, _ ranges: [Range<Int>]) throws -> [Block] {
    let (form, scorer) = (form, scorer.fresh)
    return try concurrentMap(ranges.count) { index in
      Result { try Self.block(of: answers, ranges[index], form, scorer) }
    }.map { try $0.get() }
  }

  private static func block(
    of answers: AnswerStore, _ range: Range<Int>, _ form: any ScoreForm, _ scorer: TableScorer
  ) throws -> Block {
    var scorer = scorer
    var bytes: [UInt8] = []
    for index in range {
      if index > range.lowerBound { bytes += form.separator }
      try form.write(scorer.score(answers[index]), to: &bytes)
    }
    return Block(bytes: bytes, scorer: scorer)
  }
}
