import CommandParsing
import Diagnostics
import Maturity

extension Framework {
  /// The question that a person named by its id or by its number, such as "3.2.4".
  func question(named name: String) throws -> Question {
    let position = questions.indices.first {
      questions[$0].id.text == name || number(ofQuestionAt: $0) == name
    }
    if let position { return questions[position] }
    throw CommandFailure(
      .badData, "the framework has no criterion '\(name.printable(limit: 80))'",
      do: name.didYouMean(among: questions.map(\.id.text)))
  }

  /// The activity that a person named by its id or by its number, such as "3.2".
  func activity(named name: String) throws -> Place {
    if let place = activities.first(where: { $0.section.id.text == name || $0.number == name }) {
      return place
    }
    throw CommandFailure(
      .badData, "the framework has no \(called.activity.one) '\(name.printable(limit: 80))'",
      do: name.didYouMean(among: activities.map(\.section.id.text)))
  }

  /// The section that a person named by its id or by its number; `nil` where none was named.
  func section(named name: String?) throws -> Section.ID? {
    guard let name else { return nil }
    guard
      let place = outline.first(where: { $0.section.id.text == name || $0.number == name })
    else {
      throw CommandFailure(
        .usage, "the framework has no \(called.commitment.one) '\(name.printable(limit: 80))'",
        do: name.didYouMean(among: commitments.map(\.section.id.text)))
    }
    return place.section.id
  }
}
