import Maturity
import OrderedJSON

extension FrameworkSchema.Shape {
  /// The group of keys as members of a schema.
  var members: [(String, JSONValue?)] {
    [
      ("type", .text("object")),
      ("properties", .object(keys.map { ($0.name, $0.value.json) })),
      ("required", .list(required.map(JSONValue.text))),
      ("additionalProperties", .flag(false)),
    ]
  }

  /// The group of keys as a schema.
  var json: JSONValue { .object([("description", .text(summary))] + members) }
}

extension FrameworkSchema.Value {
  /// What a key holds, as a schema.
  var json: JSONValue {
    switch self {
    case .text(let summary, let limit):
      // YAML reads an unquoted date or number as such, and the reader of framework files as text.
      Self.described(
        summary,
        [("type", .list([.text("string"), .text("number")])), ("maxLength", .number(limit))])
    case .id(let summary):
      Self.described(summary, Self.idMembers)
    case .words(let words, let summary):
      Self.described(summary, [("enum", .list(words.map(JSONValue.text)))])
    case .number(let summary, let least):
      Self.described(
        summary, [("type", .text("number")), ("minimum", least.map(JSONValue.number))])
    case .whole(let summary, let range):
      Self.described(
        summary,
        [
          ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
          ("maximum", .number(range.upperBound)),
        ])
    case .flag(let summary): Self.described(summary, [("type", .text("boolean"))])
    case .texts(let summary):
      Self.list(summary, of: .object([("type", .text("string"))]))
    case .ids(let summary): Self.list(summary, of: .object(Self.idMembers))
    case .listOfWords(let words, let summary):
      Self.list(summary, of: .object([("enum", .list(words.map(JSONValue.text)))]))
    case .list(let name, let summary): Self.list(summary, of: Self.reference(name))
    case .one(let name, let summary):
      Self.described(summary, [("$ref", .text("#/$defs/\(name)"))])
    case .byLevel(let summary):
      Self.described(
        summary,
        [
          ("type", .text("object")),
          ("additionalProperties", .object([("type", .text("string"))])),
        ])
    }
  }

  private static let idMembers: [(String, JSONValue?)] = [
    ("type", .text("string")), ("pattern", .text("^[a-z0-9]+(-[a-z0-9]+)*$")),
    ("maxLength", .number(Identifier<Framework>.maximumLength)),
  ]

  private static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .text("#/$defs/\(name)"))])
  }

  private static func list(_ summary: String, of item: JSONValue) -> JSONValue {
    described(
      summary, [("type", .text("array")), ("items", item), ("minItems", .number(1))])
  }

  private static func described(
    _ summary: String, _ members: [(String, JSONValue?)]
  ) -> JSONValue {
    .object([("description", .text(summary))] + members)
  }
}
