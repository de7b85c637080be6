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
      .badData, "the framework has no activity '\(name.printable(limit: 80))'",
      do: name.didYouMean(among: activities.map(\.section.id.text)))
  }
}
