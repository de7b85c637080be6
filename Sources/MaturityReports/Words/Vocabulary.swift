import Maturity

/// What a page calls something: one of it, and several.
struct Noun: Hashable, Sendable {
  let one: String
  let many: String

  init(_ one: String, _ many: String? = nil) {
    self.one = one
    self.many = many ?? one + "s"
  }

  /// One of them, whichever: "an activity", "a gate".
  var any: String {
    let soundsLikeY = ["eu", "one", "uni", "use"].contains { one.lowercased().hasPrefix($0) }
    let isVowel = one.lowercased().first.map("aeiou".contains) ?? false
    return "\(isVowel && !soundsLikeY ? "an" : "a") \(one)"
  }

  /// One of them at the start of a sentence, or at the head of a column.
  var head: String { Words.sentence(one) }

  /// Several of them at the start of a sentence, or at the head of a column.
  var heads: String { Words.sentence(many) }
}

/// What a page calls the parts of its framework, and those who are assessed.
struct Vocabulary: Hashable, Sendable {
  /// A section that holds criteria, in the framework's own word.
  let activity: Noun
  /// One of the outermost sections, in the framework's own word.
  let commitment: Noun
  /// What is assessed.
  let organisation: Noun
  /// What is assessed, as one of those that take part.
  let partner: Noun
  /// The order in which those who are assessed are listed.
  let order: String

  /// Takes the words of a framework, and of what it was asked of.
  init(_ framework: Framework, isOfProjects: Bool) {
    activity = Self.noun(for: framework.activities)
    commitment = Self.noun(for: framework.commitments)
    organisation = isOfProjects ? Noun("project") : Noun("organisation")
    partner = isOfProjects ? Noun("project") : Noun("partner")
    order = framework.listedIn ?? "the programme\u{2019}s own order"
  }

  /// The kind's own name where all are of one kind.
  private static func noun(for places: [Framework.Place]) -> Noun {
    let kinds = Set(places.map(\.kind))
    guard kinds.count == 1, let kind = kinds.first else { return Noun("section") }
    return Noun(kind.id.text, kind.plural)
  }
}

extension Cohort {
  /// What pages about the cohort call things.
  var vocabulary: Vocabulary { Vocabulary(framework, isOfProjects: isOfProjects) }
}

extension DisclosedFigures {
  /// What pages made from the figures call things.
  var vocabulary: Vocabulary { Vocabulary(framework, isOfProjects: isOfProjects) }
}
