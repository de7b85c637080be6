import Diagnostics
import Maturity
import ResponseFiles

extension IntakeReader {
  func readResponse(
    _ bytes: [UInt8], named name: String, into result: inout Result
  ) throws {
    let reading = ResponseFile.read(bytes, name: name, framework: framework)
    guard var file = reading.file else { throw CommandFailure(reading.diagnostics) }
    try refuse(otherThan: file, named: name)
    try refuseDatesToCome(file, named: name)
    let edition = file.edition
    var asked: Set<Question.ID>?
    if edition != framework.edition {
      result.notes += try carry(&file, notAsked: reading.notAsked, named: name)
      result.notes += reading.sectionsNotAsked.map {
        "  \($0) is asked no more, and what is said of it beside the answers is left behind"
      }
      asked = editions[edition].map { Set($0.questions.map(\.id)) }
    }
    result.contributions.append(
      Contribution(source: name, file: file, isWhole: true, asked: asked))
  }

  /// Refuses a file of another round or organisation.
  private func refuse(otherThan file: ResponseFile, named name: String) throws {
    guard file.round == round.id else {
      throw refusal(
        name, "the file answers round '\(file.round)', and this is round '\(round.id)'",
        do: "take it in with --round \(file.round), or ask for this round's form")
    }
    guard organisations.contains(file.organisation) else {
      throw refusal(
        name, "there is no organisation '\(file.organisation)' here",
        do: file.organisation.text.didYouMean(among: organisations.map(\.text)))
    }
  }

  /// Refuses a signature that nobody can have given yet, and a check that nobody can have finished.
  private func refuseDatesToCome(_ file: ResponseFile, named name: String) throws {
    if let signature = file.signature, signature.date > today {
      throw refusal(
        name, "the signature bears the date \(signature.date.inWords), which is still to come",
        do: "have it signed again with the day of signing, or wait until that day")
    }
    guard let early = file.assurance?.first(where: { $0.date > today }) else { return }
    throw refusal(
      name, "an assurance bears the date \(early.date.inWords), which is still to come",
      do: "give the day on which it was finished, or leave it out")
  }

  /// Carries a file of an earlier edition over, question by question.
  ///
  /// - Returns: What is to be answered again, and what was left behind.
  func carry(
    _ file: inout ResponseFile, notAsked: [Question.ID], named name: String
  ) throws -> [String] {
    guard let earlier = editions[file.edition] else {
      throw refusal(
        name,
        "the file answers edition \(file.edition.printable(limit: 40)) of the framework, and this "
          + "round asks edition \(framework.edition)",
        do: "send this round's form again: no round here has asked edition "
          + file.edition.printable(limit: 40))
    }
    let known = Dictionary(
      earlier.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = framework.questions.filter { known[$0.id] == nil }
    let changed = framework.questions.filter { question in
      known[question.id].map { $0.text != question.text || $0.level != question.level } ?? false
    }
    var notes = [
      "\(name): carried over from edition \(file.edition) to edition \(framework.edition)."
    ]
    notes += new.map { "  answer \($0.id), which is new: \($0.text)" }
    notes += changed.map { "  look again at \($0.id), which is worded anew: \($0.text)" }
    notes += notAsked.map { "  \($0) is asked no more, and its answer is left behind" }
    if file.signature != nil {
      notes.append("  the signature was of the earlier edition, and is left behind")
      file.signature = nil
    }
    file.edition = framework.edition
    return notes
  }
}
