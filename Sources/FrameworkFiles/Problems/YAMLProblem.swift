/// A problem with a file as YAML, before anything is known of what it says.
enum YAMLProblem: Hashable, Sendable {
  case tooLarge(bytes: Int)
  case notUTF8
  case controlCharacter(Unicode.Scalar)
  case outOfMemory
  case empty
  case alias(String)
  case anchor(String)
  case tag(String)
  case repeatedKey(String, firstLine: Int)
  case keyNotText
  case severalDocuments
  case tooDeep
  case tooManyValues
  case syntax(Fault)

  /// What libyaml stumbled over.
  enum Fault: Hashable, Sendable, CaseIterable {
    case colonInText
    case tab
    case unclosedQuotation
    case unclosedBracket
    case reservedCharacter
    case escape
    case keyWithoutColon
    /// Told from ``indentation`` by the text, because libyaml says the same of both.
    case textAfterQuotation
    case indentation
    case other

    /// Whether the fault is shown where libyaml began to read what it could not, rather than where
    /// it gave up.
    var isWhereItBegan: Bool { self == .unclosedQuotation || self == .keyWithoutColon }

    /// Names the fault that one of libyaml's messages stands for.
    init(message: String) {
      self =
        switch message {
        case "mapping values are not allowed in this context": .colonInText
        case "found a tab character that violates indentation",
          "found a tab character where an indentation space is expected":
          .tab
        case "found unexpected end of stream", "found unexpected document indicator":
          .unclosedQuotation
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
          .unclosedBracket
        case "found character that cannot start any token": .reservedCharacter
        case "found unknown escape character",
          "did not find expected hexdecimal number",
          "found invalid Unicode character escape code":
          .escape
        case "could not find expected ':'": .keyWithoutColon
        case "did not find expected key", "did not find expected '-' indicator",
          "block sequence entries are not allowed in this context",
          "mapping keys are not allowed in this context",
          "did not find expected node content", "did not find expected <document start>":
          .indentation
        default: .other
        }
    }
  }
}
