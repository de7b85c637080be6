import AnswerFiles
import Maturity
import SmallFramework

/// Scans any bytes as an answer table, whole and in pieces and on several threads, which has to come
/// to what reading them comes to.
///
/// The first byte says how long the pieces are, so that the borders of pieces fall into marks,
/// quotes, line ends and characters. A table is read in one piece unless it is long, so it is scanned
/// once more as the beginning of a long one. This is how the reader of delimited text is reached, whose
/// interface stays within the package.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let length = bytes.first, length > 0 else { return 0 }
  let table = bytes.dropFirst()
  let whole = Outcome(scanning: table, by: count, order: .any, threads: 1)
  precondition(
    whole == Outcome(scanning: table, by: Int(length), order: .any, threads: 2),
    "a table scans otherwise in pieces")
  precondition(
    Outcome(scanning: table, by: count, order: .ascending, threads: 1)
      == Outcome(scanning: table, by: Int(length), order: .ascending, threads: 2),
    "a grouped table scans otherwise in pieces")
  let long = Outcome(
    scanning: table, by: Int(length), order: .any, threads: 2, opening: Int(length % 7) * 20)
  precondition(
    long.withoutOtherLines == whole.withoutOtherLines,
    "a long table scans otherwise than a short one"
  )
  let reading = AnswerTable.read(Array(table), name: "answers.csv", framework: .small)
  if let read = reading.table {
    precondition(
      whole.assessments.map(\.answers)
        == read.assessments.map { $0.assessment.answers(to: .small) },
      "a table scans otherwise than it reads")
  } else if whole.messages.isEmpty {
    // Scanning passes over reasons and notes, of which there may be two.
    precondition(
      reading.diagnostics.allSatisfy { "\($0)".contains(" here and another on line ") },
      "a table scans that cannot be read")
  }
  return 0
}

/// All that can be seen of scanning a table.
private struct Outcome: Equatable {
  struct Assessment: Equatable {
    let round: String?
    let organisation: Organisation.ID
    let answers: Answers
    let evidence: [Evidence]
    let disputed: Set<Int>
  }

  private(set) var assessments: [Assessment] = []
  private(set) var messages: [String]
  let notes: [String]

  /// The same, its contradictions without the line of the other answer, which a long table may not
  /// remember.
  var withoutOtherLines: Outcome {
    var other = self
    for index in messages.indices {
      other.messages[index].replace(#/on (line \d+|an earlier line) —/#, with: "on another line —")
    }
    return other
  }

  init(
    scanning bytes: ArraySlice<UInt8>, by length: Int, order: AnswerScan.Order, threads: Int,
    opening: Int = 1 << 20
  ) {
    var scan = AnswerScan(
      name: "answers.csv", framework: .small, order: order, threads: threads,
      openingLength: opening)
    var rest = bytes
    while !rest.isEmpty {
      scan.feed(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    scan.finish()
    let store = scan.take()
    for index in 0..<store.count {
      let one = store[index]
      assessments.append(
        Assessment(
          round: one.round, organisation: one.organisation, answers: one.answers,
          evidence: one.evidence, disputed: one.disputed))
    }
    messages = scan.diagnostics.map { "\($0)" } + (scan.more.map { [$0] } ?? [])
    // A refused table is left before its end, so what is known of it depends on the pieces.
    notes = scan.hasErrors ? [] : scan.notes
  }
}
