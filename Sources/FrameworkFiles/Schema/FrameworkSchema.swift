import Maturity
import OrderedJSON

/// The JSON Schema of framework files, by which an editor completes and checks them while somebody
/// types.
///
/// Its words come from the types that the reader uses, and a test holds its keys against those that
/// the reader asks for. What a schema cannot say (references, order, scales that fit together) is for
/// `declaration framework check`.
public enum FrameworkSchema {
  /// The schema as a JSON document.
  public static var document: String {
    JSONValue.object(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text("A framework file")),
        ("description", .text("Frameworks/README.md says what each key is for.")),
      ] + framework.members + [
        ("$defs", .object(definitions.map { ($0.name, $0.shape.json) }))
      ]
    ).document
  }

  /// A group of keys: what each holds, and which have to be there.
  struct Shape {
    let summary: String
    let keys: [(name: String, value: Value)]
    let required: [String]
  }

  /// What a key holds.
  enum Value {
    case text(String, atMost: Int = 5_000)
    case id(String)
    case words([String], String)
    case number(String, least: Int? = nil)
    case whole(String, ClosedRange<Int>)
    case flag(String)
    case texts(String)
    case ids(String)
    case list(of: String, String)
    case one(of: String, String)
    case byLevel(String)
    case listOfWords([String], String)
  }

  /// The outermost group of keys.
  static let framework = Shape(
    summary: "A framework",
    keys: [
      ("framework", .id("The framework's id, for good")),
      ("edition", .text("Which version of the content this is", atMost: 24)),
      ("title", .text("The framework's name")),
      ("licence", .text("Who may use the words, in one sentence")),
      ("language", .text("The language of the words, such as en-GB", atMost: 35)),
      ("source", .one(of: "source", "What the content was made from")),
      (
        "listed_in",
        .text(
          "The order in which pages list who answered, in a phrase",
          atMost: FrameworkDecoder.longestOrder)
      ),
      ("section_kinds", .list(of: "section-kind", "The kinds of section, outermost first")),
      ("levels", .list(of: "level", "The levels, from 1 up")),
      ("answer_scales", .list(of: "answer-scale", "Named sets of answers")),
      ("overall", .one(of: "combination", "How the outermost sections come to one number")),
      ("evidence_rule", .one(of: "evidence-rule", "When a claim needs evidence")),
      ("support", .list(of: "support", "The help on offer")),
      ("sections", .list(of: "section", "The outermost sections")),
    ],
    required: [
      "framework", "edition", "title", "licence", "language", "source", "section_kinds", "sections",
    ])

  private static let methods = MethodWord.allCases.map(\.rawValue)
  private static let combining: [(name: String, value: Value)] = [
    (
      "over",
      .words(
        Combination.Scope.allCases.map(\.rawValue),
        "What is combined: the parts directly beneath, or every question beneath")
    ),
    (
      "not_applicable",
      .words(
        Combination.NotApplicablePolicy.allCases.map(\.rawValue), "What does not apply counts for")
    ),
    (
      "unanswered",
      .words(
        Combination.UnansweredPolicy.allCases.map(\.rawValue), "What has no answer counts for")
    ),
    ("scale", .one(of: "scale", "The scale that every value is put on first")),
  ]

  /// Every other group of keys.
  static let definitions: [(name: String, shape: Shape)] = [
    (
      "source",
      Shape(
        summary: "A source",
        keys: [
          ("title", .text("The document's title")), ("publisher", .text("Who published it")),
          ("url", .text("Where it is published")),
        ], required: ["title", "publisher"])
    ),
    (
      "section-kind",
      Shape(
        summary: "A kind of section",
        keys: [
          ("kind", .id("The kind's name in the singular")), ("plural", .text("Its plural")),
          ("method", .words(methods, "How a section of this kind gets its level or number")),
        ] + combining, required: ["kind", "plural", "method"])
    ),
    (
      "combination",
      Shape(
        summary: "A combination",
        keys: [
          (
            "method",
            .words(
              MethodWord.allCases.filter { $0.rule != nil }.map(\.rawValue), "The rule")
          )
        ] + combining, required: ["method"])
    ),
    (
      "scale",
      Shape(
        summary: "The two ends of a scale",
        keys: [("from", .number("The lower end")), ("to", .number("The upper end"))],
        required: ["from", "to"])
    ),
    (
      "level",
      Shape(
        summary: "A level",
        keys: [
          ("level", .whole("Its number", 1...FrameworkDecoder.mostLevels)),
          ("name", .text("Its name")), ("meaning", .text("What it means, in one sentence")),
        ], required: ["level", "name", "meaning"])
    ),
    (
      "answer-scale",
      Shape(
        summary: "An answer scale",
        keys: [
          ("scale", .id("The scale's id")), ("options", .list(of: "option", "The answers")),
        ], required: ["scale", "options"])
    ),
    (
      "option",
      Shape(
        summary: "An answer",
        keys: [
          ("label", .text("The answer as people choose it", atMost: 120)),
          ("value", .number("What it is worth")),
        ], required: ["label", "value"])
    ),
    (
      "evidence-rule",
      Shape(
        summary: "An evidence rule",
        keys: [
          ("from_level", .whole("The lowest level that needs evidence", 1...999)),
          (
            "kinds",
            .listOfWords(Evidence.Kind.allCases.map(\.rawValue), "The kinds that will do")
          ),
          ("months", .whole("How old it may be, in months", 1...120)),
        ], required: ["from_level", "kinds", "months"])
    ),
    (
      "support",
      Shape(
        summary: "Help on offer",
        keys: [
          ("id", .id("Its id")), ("name", .text("Its name, as its owner writes it")),
          ("offer", .text("What it offers, in a sentence or two")),
        ], required: ["id", "name", "offer"])
    ),
    ("section", section),
    (
      "definition",
      Shape(
        summary: "A definition",
        keys: [("term", .text("The word", atMost: 60)), ("meaning", .text("What it means here"))],
        required: ["term", "meaning"])
    ),
    ("question", question),
    (
      "number",
      Shape(
        summary: "The numbers that a question takes",
        keys: [
          ("minimum", .number("The least")), ("maximum", .number("The most")),
          (
            "greater_is",
            .words(
              NumberScale.Direction.allCases.map(\.rawValue), "Whether more is better or worse")
          ),
          ("unit", .text("What is counted", atMost: 24)),
        ], required: ["minimum", "maximum"])
    ),
    (
      "shown-when",
      Shape(
        summary: "When a question is shown",
        keys: [
          ("question", .id("An earlier question")),
          ("answers", .texts("The answers to it that show this one")),
        ], required: ["question", "answers"])
    ),
  ]

  private static let section = Shape(
    summary: "A section",
    keys: [
      ("id", .id("Its id, for good")), ("kind", .id("One of the section kinds")),
      ("title", .text("A title of our own", atMost: 60)),
      ("quoted_title", .text("The source's own title, word for word")),
      ("short_title", .text("For the heads of tables", atMost: 24)),
      ("quoted_text", .text("The source's own words, word for word")),
      (
        "quoted_from",
        .text(
          "The document that is quoted, where it is not the framework's source",
          atMost: FrameworkDecoder.longestSource)
      ),
      ("statement", .text("What it means, in plain words")), ("why", .text("Why it matters")),
      ("definitions", .list(of: "definition", "The meaning of its words")),
      ("window", .text("The time that it covers")),
      ("good_evidence", .byLevel("What to show, by level")),
      ("next_steps", .byLevel("What to do next, by level")),
      ("support", .ids("Which help serves it")),
      ("weight", .number("How much it weighs beside its neighbours", least: 0)),
      ("target", .number("The level or number aimed at")),
      ("sections", .list(of: "section", "The sections beneath")),
      ("questions", .list(of: "question", "The questions beneath")),
    ],
    required: ["id", "kind", "short_title"])

  private static let question = Shape(
    summary: "A question",
    keys: [
      ("id", .id("Its id, for good")), ("level", .whole("The level of a criterion", 2...999)),
      ("scale", .id("One of the answer scales")),
      ("number", .one(of: "number", "The numbers that it takes")),
      ("weight", .number("How much it weighs beside its neighbours", least: 0)),
      ("target", .number("The value aimed at")),
      ("text", .text("The criterion or question, as people are asked it")),
      ("may_not_apply", .text("The condition under which it may not apply")),
      ("sensitive", .flag("Whether public copies leave out its detail")),
      ("support", .ids("Which help serves it")),
      ("shown_when", .one(of: "shown-when", "The answers after which it is shown")),
    ],
    required: ["id", "text"])
}
