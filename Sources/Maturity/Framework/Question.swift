/// A leaf of a framework; in the Declaration a *criterion*: a statement that is true or not.
public struct Question: Hashable, Sendable, Identifiable {
  /// The question's stable identifier, unique in its framework.
  public let id: Identifier<Question>
  /// How it is answered.
  public let form: Form
  /// The statement or question, word for word as people are asked it.
  public let text: String
  /// The condition under which the question may not apply; `nil` where *does not apply* is not
  /// offered.
  public let mayNotApply: String?
  /// Whether the answer would help somebody who means harm, so that copies for the public leave
  /// out its detail.
  public let isSensitive: Bool
  /// The support that helps to meet this criterion.
  public let support: [Identifier<Support>]
  /// How much it weighs beside its neighbours: 0 or more, and 1 unless something else is said.
  public let weight: Double
  /// The value aimed at, on the question's own scale; `nil` where there is none.
  public let target: Double?
  /// When it is asked at all; `nil` for always.
  public let shownWhen: ShownWhen?

  /// How a question is answered.
  public enum Form: Hashable, Sendable {
    /// Met or not: a criterion that belongs to a level, 2 or more.
    case criterion(Level)
    /// With one of the options of a scale.
    case option(AnswerScale)
    /// With a number.
    case number(NumberScale)
  }

  /// Makes a question.
  public init(
    id: ID, form: Form, text: String, mayNotApply: String? = nil, isSensitive: Bool = false,
    support: [Identifier<Support>] = [], weight: Double = 1, target: Double? = nil,
    shownWhen: ShownWhen? = nil
  ) {
    self.id = id
    self.form = form
    self.text = text
    self.mayNotApply = mayNotApply
    self.isSensitive = isSensitive
    self.support = support
    self.weight = weight
    self.target = target
    self.shownWhen = shownWhen
  }

  /// Makes a criterion.
  public init(
    id: ID, level: Level, text: String, mayNotApply: String? = nil, isSensitive: Bool = false,
    support: [Identifier<Support>] = [], shownWhen: ShownWhen? = nil
  ) {
    self.init(
      id: id, form: .criterion(level), text: text, mayNotApply: mayNotApply,
      isSensitive: isSensitive, support: support, shownWhen: shownWhen)
  }

  /// The level that a criterion belongs to; the floor for a question that is no criterion.
  public var level: Level {
    if case .criterion(let level) = form { level } else { .floor }
  }

  /// What the least and the most valuable answers are worth; `nil` for a criterion, whose worth is
  /// its ladder's.
  public var range: ClosedRange<Double>? {
    switch form {
    case .criterion: nil
    case .option(let scale): scale.range
    case .number(let scale): scale.range
    }
  }
}

/// Help that is on offer to those who want to go further.
public struct Support: Hashable, Sendable, Identifiable {
  /// The support's stable identifier, unique among its framework's.
  public let id: Identifier<Support>
  /// The support's name, as its provider calls it.
  public let name: String
  /// What it offers, in a sentence or two.
  public let offer: String

  /// Makes a support.
  public init(id: ID, name: String, offer: String) {
    self.id = id
    self.name = name
    self.offer = offer
  }
}
