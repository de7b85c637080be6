import Diagnostics
import Maturity

extension Words {
  /// Puts a problem of scoring into words.
  init(scoring problem: ScoringProblem) {
    self =
      switch problem {
      case .notADecimal(let text):
        Words("'\(text)' is not a number", "write digits, with a point before the decimals")
      case .tooGreat(let text):
        Words(
          "'\(text)' is too great to reckon with",
          "use a number of fifteen digits at most, such as one in millions")
      case .belowNought(let text): Words("'\(text)' is below 0", "use 0 or more")
      case .boundsReversed(let lower, let upper):
        Words(
          "the upper end, \(upper), is not above the lower end, \(lower)",
          "swap them, or mend one of the two")
      case .meaningless(let key, let method):
        Words(
          "'\(key)' means nothing where the method is '\(method)'",
          "take it away, or choose another method")
      case .unknownMethod(let text, let known):
        Words(
          MethodWord(rawValue: text) == nil
            ? "no method is called '\(text)'"
            : "'\(text)' gives levels, and a number is needed here",
          Self.method(insteadOf: text, among: known))
      case .questionsWithoutScale(let kind, let method):
        Words(
          "a section of the kind '\(kind)' holds questions without a scale, and its method is "
            + "'\(method)'",
          "give each question 'scale:' or 'number:', or the section another kind")
      case .questionNeedsScale:
        Words("this question has neither 'scale' nor 'number'", "add one of the two")
      case .scaleAndNumber:
        Words("this question has both 'scale' and 'number'", "keep one of the two")
      case .choiceNeedsOneQuestion(let kind, let count):
        Words(
          "a section of the kind '\(kind)' holds \(count) questions, and its method is 'choice'",
          "keep one question, whose answers are the levels")
      case .choiceNeedsScale:
        Words(
          "the question of a choice is answered with a number", "give it 'scale:' in its place")
      case .choiceValueIsNoLevel(let value, let scale, let highest):
        Words(
          "the scale '\(scale)' has an answer worth \(value), and each answer to a choice is a level",
          "use whole numbers from 1 to \(highest)")
      case .unknownScale(let id, let known):
        Words("no answer scale is called '\(id)'", id.didYouMean(among: known))
      case .optionsWithoutValues(let first):
        Words(
          "the answers of this scale do not say what they are worth",
          "write each as '- label: \(first)', with 'value:' and a number on the line below")
      case .flatScale:
        Words("every answer of this scale is worth the same", "give at least two different values")
      case .tooManyOptions(let count, let limit):
        Words("this scale has \(count) answers", "use \(limit) at most")
      case .unknownQuestion(let id, let known):
        Words("no question has the id '\(id)'", id.didYouMean(among: known))
      case .laterQuestion(let id):
        Words(
          "the question '\(id)' does not stand before this one",
          "show a question by the answer to an earlier one")
      case .targetOutside(let target, let lower, let upper):
        Words("the target \(target) is out of range", "use a number from \(lower) to \(upper)")
      case .zeroHasNoMean(let policy, let method):
        Words(
          "'\(policy)' counts blanks as 0, and a \(method) mean of a 0 does not exist",
          "choose another method, or another word here")
      case .noughtCanBeChosen(let question, let method):
        Words(
          "'\(question)' has an answer that counts as 0 or less, and a \(method) mean of it does "
            + "not exist",
          "give every answer more than 0, or begin the kind's 'scale:' above 0")
      case .canBeBelowNought(let id, let method):
        Words(
          "'\(id)' can be below 0, and a \(method) mean of it does not exist",
          "raise its lowest value, or begin the kind's 'scale:' at 0 or above")
      case .itemsOfLadder(let section):
        Words(
          "\(Self.subject(section)) combines items, and there is a ladder beneath it",
          "use 'over: children', because a criterion has no value of its own")
      case .mixedScales(let section, let first, let second):
        Words(
          "\(Self.subject(section)) combines values of different scales, \(first) and \(second)",
          "add 'scale:' with 'from:' and 'to:' "
            + (section == nil ? "under 'overall:'" : "to its kind")
            + ", so that each is put on it first")
      case .noTarget(let id):
        Words(
          "'\(id)' has no target, and what does not apply counts for its target here",
          "add 'target:' to it")
      case .weighsNothing(let section):
        Words(
          section.map { "everything in the section '\($0)' has the weight 0" }
            ?? "every outermost section has the weight 0", "raise one of the weights")
      }
  }

  /// What combines: a section, or `overall` where none is named.
  private static func subject(_ section: String?) -> String {
    section.map { "the section '\($0)'" } ?? "'overall'"
  }

  /// What to write in the place of a method that there is not: people know some of them by other
  /// names.
  private static func method(insteadOf text: String, among known: [String]) -> String {
    if MethodWord(rawValue: text) != nil { return "use one of: \(known.joined(separator: ", "))" }
    if text.hasPrefix("weighted") {
      return "use mean, with 'weight:' at each of the parts"
    }
    let meant =
      switch text {
      case "average", "avg", "arithmetic", "arithmetic-mean": "mean"
      case "min", "lowest", "least", "weakest": "minimum"
      case "total", "add", "points": "sum"
      case "geometric-mean": "geometric"
      case "harmonic-mean": "harmonic"
      case "levels", "steps", "maturity": "ladder"
      default: ""
      }
    return known.contains(meant) ? "did you mean '\(meant)'?" : text.didYouMean(among: known)
  }
}
