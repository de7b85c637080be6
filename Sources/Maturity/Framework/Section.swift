/// A node of a framework's tree: in the Declaration a *commitment* or an *activity*.
public struct Section: Hashable, Sendable, Identifiable {
  /// The section's stable identifier, unique in its framework.
  public let id: Identifier<Section>
  /// Which of the framework's kinds of section this is.
  public let kind: Identifier<SectionKind>
  /// The heading over the section.
  public let title: String
  /// The heading for the head of a table: 24 characters at most.
  public let shortTitle: String
  /// The source's own words, where the section quotes its source.
  public let quotedText: String?
  /// The document that its quoted words come from; `nil` for the framework's own source.
  public let quotedFrom: String?
  /// What people are told about the section before they answer.
  public let guidance: Guidance
  /// What the section is made of.
  public let content: Content
  /// How much it weighs beside its neighbours: 0 or more, and 1 unless something else is said.
  public let weight: Double
  /// The level or number aimed at; `nil` where it follows from what is beneath, or there is none.
  public let target: Double?

  /// What a section is made of: further sections, or questions.
  public enum Content: Hashable, Sendable {
    /// A branch of the tree.
    case sections([Section])
    /// The last section before the questions; those of a ladder ascend by level.
    case questions([Question])
  }

  /// Makes a section.
  public init(
    id: ID, kind: Identifier<SectionKind>, title: String, shortTitle: String,
    quotedText: String? = nil, quotedFrom: String? = nil, guidance: Guidance = Guidance(),
    content: Content,
    weight: Double = 1, target: Double? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.shortTitle = shortTitle
    self.quotedText = quotedText
    self.quotedFrom = quotedFrom
    self.guidance = guidance
    self.content = content
    self.weight = weight
    self.target = target
  }

  /// The sections directly beneath this one; none where it holds questions.
  public var sections: [Section] {
    if case .sections(let sections) = content { sections } else { [] }
  }

  /// The questions directly beneath this section; none where it holds sections.
  public var questions: [Question] {
    if case .questions(let questions) = content { questions } else { [] }
  }
}

/// What people are told about a section before and after they answer it.
public struct Guidance: Hashable, Sendable {
  /// What the section means, in plain words.
  public let statement: String?
  /// Why it matters.
  public let why: String?
  /// The meaning of the words in its questions.
  public let definitions: [Definition]
  /// The window of time that its questions ask about.
  public let window: String?
  /// What good evidence looks like, by the level claimed.
  public let goodEvidence: [Level: String]
  /// What to do next, by the level that one stands at.
  public let nextSteps: [Level: String]
  /// The support on offer.
  public let support: [Identifier<Support>]

  /// Makes guidance; whatever is left out is absent.
  public init(
    statement: String? = nil, why: String? = nil, definitions: [Definition] = [],
    window: String? = nil, goodEvidence: [Level: String] = [:], nextSteps: [Level: String] = [:],
    support: [Identifier<Support>] = []
  ) {
    self.statement = statement
    self.why = why
    self.definitions = definitions
    self.window = window
    self.goodEvidence = goodEvidence
    self.nextSteps = nextSteps
    self.support = support
  }
}

/// The meaning of a word as a framework uses it.
public struct Definition: Hashable, Sendable {
  /// The word or phrase defined.
  public let term: String
  /// What it means here, and what does not count.
  public let meaning: String

  /// Makes a definition.
  public init(term: String, meaning: String) {
    self.term = term
    self.meaning = meaning
  }
}

/// A kind of section that a framework's tree is made of, and how its score is reached.
public struct SectionKind: Hashable, Sendable, Identifiable {
  /// The kind's name in the singular, such as `commitment`.
  public let id: Identifier<SectionKind>
  /// The kind's name in the plural, such as "commitments".
  public let plural: String
  /// How the score of a section of this kind is reached.
  public let method: ScoringMethod

  /// Makes a kind of section.
  public init(id: ID, plural: String, method: ScoringMethod) {
    self.id = id
    self.plural = plural
    self.method = method
  }
}
