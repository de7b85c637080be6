import Maturity

/// How computed sentences count, list and join.
enum Words {
  /// A count with its noun: "1 organisation", "3 organisations", "no organisations".
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    let plural = plural ?? singular + "s"
    return switch number {
    case 0: "no \(plural)"
    case 1: "1 \(singular)"
    default: "\(number) \(plural)"
    }
  }

  /// A count with a noun that a framework or a programme chose.
  static func count(_ number: Int, _ noun: Noun) -> String { count(number, noun.one, noun.many) }

  /// What so many do: the verb of one, or of several.
  static func verb(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? one : many
  }

  /// A list in a sentence, joined by "and" or another word: "a", "a and b", "a, b and c".
  static func list(_ items: [String], by word: String = "and") -> String {
    guard let last = items.last else { return "" }
    return items.count == 1
      ? last : items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// A list of at most so many items, the last of which may say how many more there are: two or more.
  static func list(_ items: [String], atMost limit: Int, more: String) -> String {
    guard items.count > limit else { return list(items) }
    return list(Array(items.prefix(limit - 1)) + ["\(items.count - limit + 1) more \(more)"])
  }

  /// Those who stand at no level, in a sentence; `nil` where everybody stands at one.
  static func notCounted(
    inProgress: Int, notAssessed: Int, notApplicable: Int, notAgreed: Int, notSubmitted: Int
  ) -> String? {
    let parts = [
      (inProgress, "in progress"), (notAssessed, "not assessed"),
      (notApplicable, "not applicable"), (notAgreed, "not agreed"),
      (notSubmitted, "nothing submitted"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? nil : "Not counted: \(list(parts))."
  }

  /// The first wording where it has at most 15 words, and otherwise the second, which always has.
  ///
  /// Titles and names that people choose can be long (REPORTS 15).
  static func headline(_ wording: String, or shorter: String) -> String {
    wording.split(separator: " ").count <= 15 ? wording : shorter
  }

  /// The sentence with a capital letter at its start.
  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A level by its number and name: "level 2 Emerging".
  static func level(_ level: Level, in framework: Framework) -> String {
    framework.definition(of: level).map { "level \(level) \($0.name)" } ?? "level \(level)"
  }

  /// The number of a criterion, such as "3.2.4".
  static func number(ofQuestionAt position: Int, in framework: Framework) -> String {
    guard let place = framework.place(ofQuestionAt: position) else { return "" }
    return "\(place.number).\(position - place.questions.lowerBound + 1)"
  }

  /// The number and short title of an activity, as in "1.2 Leaders' learning".
  static func shortTitle(of place: Framework.Place) -> String {
    "\(place.number) \(place.section.shortTitle)"
  }

  /// The number and title of an activity, as in "1.2 Leaders learn about data".
  static func title(of place: Framework.Place) -> String {
    "\(place.number) \(place.section.title)"
  }
}

extension Share {
  /// The share as a count with a noun, which goes by how many there are: "0 of 1 organisation".
  func counted(_ noun: Noun) -> String { "\(counted) \(whole == 1 ? noun.one : noun.many)" }

  /// The share as a count with a noun that a framework or a programme chose, and its verb.
  func counted(_ noun: Noun, _ verb: String, _ verbs: String) -> String {
    counted(noun.one, noun.many, verb, verbs)
  }
}

extension Round {
  /// The round and its day, as the heads of pages give them.
  var standing: String { "\(name), as things stood on \(date.inWords)" }
}

extension Disclosure {
  /// What was promised, in a sentence or two.
  ///
  /// - Parameter noun: What is assessed.
  /// - Returns: The sentences.
  func promise(about noun: Noun) -> String {
    let named = "\(noun.heads) are named to the round\u{2019}s lead only."
    return switch self {
    case .lead: named
    case .partners: "\(named) Partners are shown counts."
    case .public: "\(named) Anybody is shown counts."
    }
  }
}

extension Audience {
  /// Who the audience is, in words.
  var inWords: String {
    switch self {
    case .lead: "the round\u{2019}s lead"
    case .partners: "the partners"
    case .public: "the public"
    }
  }
}
