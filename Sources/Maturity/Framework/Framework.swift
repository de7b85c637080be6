/// A published set of sections and questions, with the method by which answers become levels.
///
/// The questions of a framework are numbered by position, from 0, in the order of its tree;
/// ``Answers`` are stored by that position.
public struct Framework: Hashable, Sendable, Identifiable {
  /// The framework's stable identifier.
  public let id: Identifier<Framework>
  /// The edition: assessments of different editions are compared with care (METHOD 7).
  public let edition: String
  /// The framework's title.
  public let title: String
  /// Where its content comes from.
  public let source: Source
  /// The terms on which it may be used, in one sentence.
  public let licence: String
  /// The language of its text, as a BCP 47 tag such as `en-GB`.
  public let language: String
  /// The order in which its pages list who answered, in a phrase; `nil` for the programme's own.
  public let listedIn: String?
  /// Its levels, from the floor up, without gaps.
  public let levels: [LevelDefinition]
  /// Its kinds of section, outermost first.
  public let sectionKinds: [SectionKind]
  /// What it demands of evidence; `nil` where every claim counts as supported.
  public let evidenceRule: EvidenceRule?
  /// The support that its sections and questions name.
  public let support: [Support]
  /// The answer scales that its questions draw on.
  public let answerScales: [AnswerScale]
  /// How its outermost sections come to one number; `nil` where they are never put together, as in
  /// the Declaration (METHOD 4.3).
  public let overall: Combination?
  /// The outermost sections of its tree.
  public let sections: [Section]

  /// Every section in the order of the tree, a parent before its children.
  public let outline: [Place]
  /// The sections whose questions make a ladder, in the order of the tree; in the Declaration, its
  /// activities.
  public let activities: [Place]
  /// The outermost sections; in the Declaration, its commitments.
  public let commitments: [Place]
  /// Every question in the order of the tree.
  public let questions: [Question]
  /// Whether any question is shown only after some answers to another.
  let hasConditions: Bool
  /// The number of the first of the outermost sections: 1, but in a part of a framework.
  let firstNumber: Int
  private let positions: [Question.ID: Int]
  /// Where each section stands in the outline.
  let places: [Section.ID: Int]

  /// A document that a framework's content comes from.
  public struct Source: Hashable, Sendable {
    /// The document's title.
    public let title: String
    /// Who published it.
    public let publisher: String
    /// Where it is published.
    public let url: String?

    /// Makes a source.
    public init(title: String, publisher: String, url: String? = nil) {
      self.title = title
      self.publisher = publisher
      self.url = url
    }
  }

  /// Makes a framework and numbers its questions.
  ///
  /// The reader of framework files is what checks content; this trusts its caller. Complexity:
  /// linear in the number of sections and questions.
  public init(
    id: ID, edition: String, title: String, source: Source, licence: String, language: String,
    levels: [LevelDefinition], sectionKinds: [SectionKind], evidenceRule: EvidenceRule?,
    support: [Support], sections: [Section], answerScales: [AnswerScale] = [],
    overall: Combination? = nil, listedIn: String? = nil
  ) {
    self.init(
      id: id, edition: edition, title: title, source: source, licence: licence,
      language: language, levels: levels, sectionKinds: sectionKinds, evidenceRule: evidenceRule,
      support: support, sections: sections, answerScales: answerScales, overall: overall,
      listedIn: listedIn, firstNumber: 1)
  }

  /// Makes a framework whose outermost sections are numbered from another number than 1.
  init(
    id: ID, edition: String, title: String, source: Source, licence: String, language: String,
    levels: [LevelDefinition], sectionKinds: [SectionKind], evidenceRule: EvidenceRule?,
    support: [Support], sections: [Section], answerScales: [AnswerScale], overall: Combination?,
    listedIn: String?, firstNumber: Int
  ) {
    self.id = id
    self.edition = edition
    self.title = title
    self.source = source
    self.licence = licence
    self.language = language
    self.levels = levels
    self.sectionKinds = sectionKinds
    self.evidenceRule = evidenceRule
    self.support = support
    self.sections = sections
    self.answerScales = answerScales
    self.overall = overall
    self.listedIn = listedIn
    self.firstNumber = firstNumber

    var outliner = Outliner(
      kinds: sectionKinds, highestLevel: levels.last?.level ?? .floor, outermost: firstNumber - 1)
    for section in sections { outliner.add(section, parent: nil) }
    outline = outliner.outline
    activities = outline.filter { $0.ladder != nil }
    commitments = outline.filter { $0.parent == nil }
    questions = outliner.questions
    hasConditions = questions.contains { $0.shownWhen != nil }
    positions = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      outline.enumerated().map { ($1.section.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The highest level of the framework.
  public var highestLevel: Level { levels.last?.level ?? .floor }

  /// The position of a question, or `nil` where the framework has no such question.
  ///
  /// Constant time.
  public func position(of question: Question.ID) -> Int? { positions[question] }

  /// The place of a section, or `nil` where the framework has no such section.
  ///
  /// Constant time.
  public func place(of section: Section.ID) -> Place? { places[section].map { outline[$0] } }

  /// The place of the section that a question belongs to.
  ///
  /// Linear in the number of sections.
  public func place(ofQuestionAt position: Int) -> Place? {
    outline.first { !$0.section.questions.isEmpty && $0.questions.contains(position) }
  }

  /// The definition of a level, or `nil` where the framework has no such level.
  public func definition(of level: Level) -> LevelDefinition? {
    levels.first { $0.level == level }
  }

  /// The support with an identifier, or `nil` where the framework names no such support.
  public func support(_ id: Support.ID) -> Support? { support.first { $0.id == id } }

  /// Whether every section stands at a level and every question is a criterion that is always asked,
  /// as in the Declaration.
  ///
  /// Questionnaires, programmes and reports need it; ``score(_:evidenced:disputed:)`` does not.
  public var isOfLadders: Bool {
    overall == nil
      && outline.allSatisfy { $0.kind.method == ($0.ladder == nil ? .minimum : .ladder) }
      && !hasConditions
  }
}
