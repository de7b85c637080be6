/// What something is called: one of it, and several.
package struct Noun: Hashable, Sendable {
  /// One of it.
  package let one: String
  /// Several of it.
  package let many: String

  /// Makes a noun; where the plural is left out it is the singular with an "s".
  package init(_ one: String, _ many: String? = nil) {
    self.one = one
    self.many = many ?? one + "s"
  }

  /// One of them, whichever: "an activity", "a gate".
  package var any: String {
    let soundsLikeY = ["eu", "one", "uni", "use"].contains { one.lowercased().hasPrefix($0) }
    let isVowel = one.lowercased().first.map("aeiou".contains) ?? false
    return "\(isVowel && !soundsLikeY ? "an" : "a") \(one)"
  }

  /// One of them at the start of a sentence, or at the head of a column.
  package var head: String { Self.capitalised(one) }

  /// Several of them at the start of a sentence, or at the head of a column.
  package var heads: String { Self.capitalised(many) }

  /// The word for a number of them.
  package func word(for number: Int) -> String { number == 1 ? one : many }

  /// A number of them: "1 gate", "9 gates".
  package func counted(_ number: Int) -> String { "\(number) \(word(for: number))" }

  /// How many of them are completed, in a clause such as "1 of 13 activities is completed".
  package func completion(_ completed: Int, of number: Int) -> String {
    Share(completed, of: number).counted(one, many, "is", "are") + " completed"
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// What the parts of a framework are called, and those who are assessed.
///
/// Every page, form, sheet and message takes its words from here.
package struct Vocabulary: Hashable, Sendable {
  /// A section that holds criteria, in the framework's own word.
  package let activity: Noun
  /// One of the outermost sections, in the framework's own word.
  package let commitment: Noun
  /// What is assessed.
  package let organisation: Noun
  /// What is assessed, as one of those that take part.
  package let partner: Noun
  /// What takes part, where it is said that they differ.
  package let body: Noun
  /// Who signs, in a message to whoever is assessed.
  package let signatory: String
  /// Who has signed, in a paper that adds up what several did.
  package let officer: String
  /// The order in which those who are assessed are listed.
  package let order: String

  /// Takes the words of a framework, and of what it was asked of.
  package init(_ framework: Framework, isOfProjects: Bool) {
    activity = Self.noun(for: framework.activities)
    commitment = Self.noun(for: framework.commitments)
    organisation = isOfProjects ? Noun("project") : Noun("organisation")
    partner = isOfProjects ? Noun("project") : Noun("partner")
    body = isOfProjects ? Noun("project") : Noun("body", "bodies")
    signatory = isOfProjects ? "an officer who answers for the project" : "a Chief Officer"
    officer =
      isOfProjects ? "an officer who answers for the project" : "an officer of their organisation"
    order = framework.listedIn ?? "the programme\u{2019}s own order"
  }

  /// Takes the words of a framework, and of the one that answers it.
  package init(_ framework: Framework, for organisation: Organisation) {
    self.init(framework, isOfProjects: organisation.kind == .project)
  }

  /// Takes the words of a framework, and of all who answer it.
  package init(_ framework: Framework, for organisations: [Organisation]) {
    self.init(framework, isOfProjects: organisations.areProjects)
  }

  /// How much is asked, in two sentences: how many sections, and how many statements each has.
  ///
  /// - Parameter activities: The sections that are asked.
  /// - Returns: Such as "There are 9 gates. Each has 5 statements, and stops where you cannot meet
  ///   one."
  package func extent(of activities: [Framework.Place]) -> String {
    let sizes = Set(activities.map(\.questions.count))
    let most = sizes.max() ?? 0
    let statements = (sizes.count > 1 ? "up to " : "") + Noun("statement").counted(most)
    return activities.count == 1
      ? "There is 1 \(activity.one). It has \(statements), and stops where you cannot meet one."
      : "There are \(activity.counted(activities.count)). Each has \(statements), and stops where "
        + "you cannot meet one."
  }

  /// The kind's own name where all are of one kind.
  private static func noun(for places: [Framework.Place]) -> Noun {
    let kinds = Set(places.map(\.kind))
    guard kinds.count == 1, let kind = kinds.first else { return Noun("section") }
    return Noun(kind.id.text, kind.plural)
  }
}

extension Framework {
  /// What its parts are called, where nobody who answers is spoken of.
  package var called: Vocabulary { Vocabulary(self, isOfProjects: false) }
}

extension [Organisation] {
  /// What they are called together, where no framework is spoken of.
  package var noun: Noun { Noun(areProjects ? "project" : "organisation") }

  /// Whether there are any, and all are projects.
  var areProjects: Bool { !isEmpty && allSatisfy { $0.kind == .project } }
}

extension Cohort {
  /// What pages about the cohort call things.
  package var vocabulary: Vocabulary { Vocabulary(framework, isOfProjects: isOfProjects) }
}

extension DisclosedFigures {
  /// What pages made from the figures call things.
  package var vocabulary: Vocabulary { Vocabulary(framework, isOfProjects: isOfProjects) }
}
