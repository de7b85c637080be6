import Diagnostics

/// Everything that can be wrong with a file, as facts; ``Words`` says it.
enum Problem: Hashable, Sendable {
  case yaml(YAMLProblem)
  case shape(ShapeProblem)
  case framework(FrameworkProblem)
  case scoring(ScoringProblem)
  case crosswalk(CrosswalkProblem)
  case content(ContentProblem)

  /// How much the problem matters: weaknesses of content are warnings, all else errors.
  var severity: Diagnostic.Severity {
    if case .content = self { .warning } else { .error }
  }

  /// Whether the problem is the file's and not any line's.
  var isOfTheWholeFile: Bool {
    switch self {
    case .yaml(.tooLarge), .yaml(.outOfMemory): true
    default: false
    }
  }
}

/// A value that is not of the form that its place needs.
enum ShapeProblem: Hashable, Sendable {
  case unknownKey(String, of: String, known: [String])
  case missingKey(String, of: String)
  case wrongShape(needed: Node.Shape, found: Node.Shape)
  case emptyText
  case emptyList
  case hiddenCharacter(Unicode.Scalar)
  case tooLong(characters: Int, limit: Int)
  case notANumber(String)
  case numberOutside(Int, ClosedRange<Int>)
  case notTrueOrFalse(String)
  case notAnID(String)
  case unknownWord(String, known: [String])
  case notADate(String)
  case notAWebAddress(String)
  case notALanguage(String)
  case listedTwice(String)
}

/// A value that is well formed and does not fit the rest of its file.
enum FrameworkProblem: Hashable, Sendable {
  case neitherKind(firstKey: String?)
  case otherKind(ContentHeading.Kind, wanted: ContentHeading.Kind)
  case sameID(String, firstLine: Int)
  case unknownSupport(String, known: [String])
  case unknownKind(String, sections: Int, known: [String])
  case unknownLevel(Int, highest: Int)
  case levelOutOfStep(Int, expected: Int)
  case oneLevel
  case levelsWithoutCriteria([Int])
  case criterionAtFloor(highest: Int)
  case criteriaNotAscending(Int, after: Int)
  case titleTwice
  case nothingQuoted
  case titleMissing
  case contentTwice
  case contentMissing
  case holdsSections(kind: String, method: String)
  case minimumHoldsQuestions(kind: String)
  case kindOutOfOrder(String, inside: String)
  case ownRelation(String)
  case deviceName(String)
  case projectAmongBodies(kind: String, tier: String)
}
