/// What cannot be scored as a framework says.
///
/// A section that is not named is the framework as a whole, which `overall` puts together.
enum ScoringProblem: Hashable, Sendable {
  case notADecimal(String)
  case tooGreat(String)
  case belowNought(String)
  case boundsReversed(lower: String, upper: String)
  case meaningless(key: String, method: String)
  case unknownMethod(String, known: [String])
  case questionsWithoutScale(kind: String, method: String)
  case questionNeedsScale
  case scaleAndNumber
  case choiceNeedsOneQuestion(kind: String, count: Int)
  case choiceNeedsScale
  case choiceValueIsNoLevel(value: String, scale: String, highest: Int)
  case unknownScale(String, known: [String])
  case optionsWithoutValues(first: String)
  case flatScale
  case tooManyOptions(Int, limit: Int)
  case unknownQuestion(String, known: [String])
  case laterQuestion(String)
  case targetOutside(String, lower: String, upper: String)
  case zeroHasNoMean(policy: String, method: String)
  case noughtCanBeChosen(question: String, method: String)
  case canBeBelowNought(String, method: String)
  case itemsOfLadder(section: String?)
  case mixedScales(section: String?, first: String, second: String)
  case noTarget(String)
  case weighsNothing(section: String?)
}
