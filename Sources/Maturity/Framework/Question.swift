/// A leaf of a framework; in the Declaration a *criterion*: a statement that is true or not.
public struct Question: Hashable, Sendable, Identifiable {
  /// The question's stable identifier, unique in its framework.
  public let id: Identifier<Question>
  /// The level that the criterion belongs to: 2 or more.
  public let level: Level
  /// The statement, word for word as people are asked it.
  public let text: String
  /// The condition under which the criterion may not apply; `nil` where *does not apply* is not
  /// offered.
  public let mayNotApply: String?
  /// Whether the answer would help somebody who means harm, so that copies for the public leave
  /// out its detail.
  public let isSensitive: Bool
  /// The support that helps to meet this criterion.
  public let support: [Identifier<Support>]

  /// Makes a question.
  public init(
    id: ID, level: Level, text: String, mayNotApply: String? = nil, isSensitive: Bool = false,
    support: [Identifier<Support>] = []
  ) {
    self.id = id
    self.level = level
    self.text = text
    self.mayNotApply = mayNotApply
    self.isSensitive = isSensitive
    self.support = support
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
