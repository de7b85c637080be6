import Diagnostics

/// A problem and its place, before it is put into words.
struct Finding: Error {
  /// What is wrong.
  let problem: Problem
  /// What it stands in, in Unicode scalars from 0; it is shown at the beginning.
  let span: Range<Int>
  /// Lower-case words within the span to point at.
  let phrase: [String]

  init(_ problem: Problem, at offset: Int) {
    self.init(problem, in: offset..<offset)
  }

  init(_ problem: Problem, in span: Range<Int>, phrase: [String] = []) {
    self.problem = problem
    self.span = span
    self.phrase = phrase
  }
}

/// The problems found in one file.
final class Findings {
  /// The file's text, for lines and columns.
  let source: SourceText
  /// What was reported, in the order in which it was found.
  private(set) var all: [Finding] = []

  /// How many problems are put into words: a file with more has one cause, not hundreds.
  static let mostShown = 200

  init(_ source: SourceText) {
    self.source = source
  }

  /// Adds a problem.
  func report(_ finding: Finding) { all.append(finding) }

  /// Adds a problem at one place.
  func report(_ problem: Problem, at offset: Int) { report(Finding(problem, at: offset)) }

  /// Puts what was found into words, in order of position.
  ///
  /// - Parameter file: The file's name, as the person gave it.
  /// - Returns: At most ``mostShown`` diagnostics, and then one that counts the rest.
  func diagnostics(file: String) -> [Diagnostic] {
    let inOrder = all.enumerated().sorted {
      ($0.element.span.lowerBound, $0.offset) < ($1.element.span.lowerBound, $1.offset)
    }
    var shown = inOrder.prefix(Self.mostShown).map { diagnostic($0.element, file: file) }
    shown = shown.enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
      .map(\.element)
    if all.count > shown.count {
      let words = Words.andMore(all.count - shown.count)
      shown.append(
        Diagnostic(
          .error, at: Diagnostic.Location(file: file), problem: words.problem,
          remedy: words.remedy))
    }
    return shown
  }

  private func diagnostic(_ finding: Finding, file: String) -> Diagnostic {
    let words = Words(finding.problem)
    var location = Diagnostic.Location(file: file)
    var sourceLine: String?
    if !finding.problem.isOfTheWholeFile {
      let offset =
        finding.phrase.isEmpty
        ? nil : source.offset(of: finding.phrase, in: finding.span)
      let place = offset ?? finding.span.lowerBound
      let line = source.line(of: place)
      location = Diagnostic.Location(file: file, line: line, column: source.column(of: place))
      sourceLine = source.text(ofLine: line)
    }
    return Diagnostic(
      finding.problem.severity, at: location, problem: words.problem, remedy: words.remedy,
      sourceLine: sourceLine)
  }
}
