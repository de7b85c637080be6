import Diagnostics

/// A crosswalk that does not fit the frameworks at its ends.
enum CrosswalkProblem: Hashable, Sendable {
  case unknownFramework(String, known: [String])
  case otherEdition(String, here: String, of: String)
  case unknownQuestion(String, of: String, known: [String])
  case sameFramework(String)
  case pairTwice(String, firstLine: Int)
}

extension Words {
  /// Puts a problem of a crosswalk into words.
  init(crosswalk problem: CrosswalkProblem) {
    self =
      switch problem {
      case .unknownFramework(let id, let known):
        Words(
          "there is no framework '\(id)', built in, beside this file or given with it",
          id.didYouMean(among: known))
      case .otherEdition(let edition, let here, let id):
        Words(
          "the pairs were made for edition '\(edition)', and '\(id)' is at edition '\(here)'",
          "read each pair again, then write '\(here)' here")
      case .unknownQuestion(let question, let id, let known):
        Words("'\(id)' has no question '\(question)'", Self.nearest(question, among: known))
      case .sameFramework(let id):
        Words("both ends of the crosswalk are '\(id)'", "name another framework at one of them")
      case .pairTwice(let pair, let line):
        Words("the pair '\(pair)' stands on line \(line) too", "keep one of the two")
      }
  }

  /// A framework has too many questions to list them all.
  private static func nearest(_ id: String, among known: [String]) -> String {
    id.nearest(among: known).map { "did you mean '\($0)'?" }
      ?? "use the id of a question, as the framework has it"
  }
}
