import AnswerFiles
import Diagnostics
import Maturity

/// What organisations answered to somebody else's returns, read from files by one crosswalk.
struct ElsewhereIntake {
  let source: CrosswalkSource
  /// What stands beside the questions here, by organisation.
  private(set) var answers: [Organisation.ID: [AnswerElsewhere]] = [:]
  /// What was assumed or left out, each in a sentence.
  private(set) var notes: [String] = []
  /// The file that each organisation's answers came from.
  private var files: [Organisation.ID: String] = [:]

  init(_ source: CrosswalkSource) { self.source = source }

  /// Takes in one file.
  ///
  /// - Throws: A failure with every error of the file, or where an organisation stands in two.
  mutating func read(
    _ bytes: [UInt8], named name: String, organisations: [Organisation.ID]
  ) throws {
    let reading = OutsideReturn.read(bytes, name: name, organisations: organisations)
    guard let table = reading.value else {
      let all = reading.diagnostics.map(\.description) + (reading.more.map { [$0] } ?? [])
      throw CommandFailure(.badData, all.joined(separator: "\n"))
    }
    notes += reading.notes.map { "\(name): \($0)" }
    let found = table.answers(by: source.crosswalk, source: source.title)
    for id in organisations where found[id] != nil {
      if let other = files.updateValue(name, forKey: id) {
        throw CommandFailure(
          .badData, "\(name): '\(id)' has rows here and in \(other)",
          do: "put all that it answered into one file")
      }
      answers[id] = found[id]
    }
    let strays = table.itemsWithoutPair(in: source.crosswalk)
    guard !strays.isEmpty else { return }
    let items = strays.count == 1 ? "1 item has" : "\(strays.count) items have"
    let named = strays.prefix(5).map { "'\($0.printable(limit: 40))'" }.joined(separator: ", ")
    notes.append(
      "\(name): \(items) no pair in the crosswalk and \(strays.count == 1 ? "is" : "are") left "
        + "out: \(named)\(strays.count > 5 ? ", \u{2026}" : ".")")
  }

  /// How many answers would be added, changed or taken away where others stand.
  ///
  /// - Parameters:
  ///   - organisation: The organisation.
  ///   - standing: What stands beside its questions so far, by whichever crosswalk.
  /// - Returns: The number; 0 where the same is brought again.
  func changes(of organisation: Organisation.ID, from standing: [AnswerElsewhere]) -> Int {
    let new = answers[organisation] ?? []
    let old = standing.filter { $0.crosswalk == source.crosswalk.id }
    let gone = old.count { earlier in
      !new.contains { $0.question == earlier.question && $0.item == earlier.item }
    }
    return Set(new).subtracting(old).count + gone
  }
}
