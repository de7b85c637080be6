import Maturity

/// Who has checked what a page is made from, with the definition of each term used (REPORTS 17).
struct AssuranceWords: Hashable {
  /// The term alone, for the head of a page.
  let short: String
  /// The term, who checked and when, and what the term means.
  let full: String
  /// The same, without a note that is too long for a board paper.
  let brief: String

  private init(short: String, full: String, brief: String) {
    self.short = short
    self.full = full
    self.brief = brief
  }

  /// What stands for one organisation in a round: who has checked what it submitted, if anything.
  ///
  /// - Parameters:
  ///   - member: The organisation, with what it submitted.
  ///   - assurances: The checks.
  ///   - noun: What is assessed.
  init(_ member: Cohort.Member, _ assurances: [Assurance], of noun: Noun) {
    guard member.assessment != nil else {
      let nothing =
        "Nothing was submitted, so there is nothing to check. What is submitted is self-assessed, "
        + "unless it is said who checked it."
      self.init(short: "Nothing submitted", full: nothing, brief: nothing)
      return
    }
    self.init(assurances, of: noun)
  }

  /// What stands for one organisation: the check from furthest outside.
  ///
  /// - Parameters:
  ///   - assurances: The checks.
  ///   - noun: What is assessed.
  init(_ assurances: [Assurance], of noun: Noun) {
    guard let assurance = assurances.strongest else {
      short = "Self-assessed"
      full = "Self-assessed. \(Assurance.Kind.selfAssessed.meaning(for: noun.one))"
      brief = full
      return
    }
    short = Words.sentence(assurance.kind.inWords)
    let note = assurance.note.map { " \($0.asSentence)" } ?? ""
    let checked =
      "\(short), by \(assurance.by), finished on \(assurance.date.inWords). "
      + assurance.kind.meaning(for: noun.one)
    full = checked + note
    brief = note.count <= Self.longestNote ? full : checked
  }

  /// What stands for many: how many of those that have answered were checked in which way.
  ///
  /// - Parameters:
  ///   - cohort: Everybody who was invited.
  ///   - assurances: Who has checked, by organisation.
  init(_ cohort: Cohort, assurances: [Organisation.ID: [Assurance]]) {
    self.init(
      kinds: cohort.members.filter { $0.assessment != nil }.map {
        assurances[$0.organisation.id]?.strongest?.kind ?? .selfAssessed
      }, of: cohort.vocabulary.organisation)
  }

  /// What stands for many, of whom nobody is named.
  ///
  /// - Parameters:
  ///   - kinds: How each of those that have answered was checked.
  ///   - noun: What is assessed.
  init(kinds: [Assurance.Kind], of noun: Noun) {
    let outside = kinds.count { $0 != .selfAssessed }
    guard outside > 0 else {
      short = "Self-assessed"
      full =
        "Self-assessed. Each \(noun.one) answered for itself, and nobody from outside has checked."
      brief = full
      return
    }
    short = "Self-assessed, \(outside) of \(kinds.count) checked by others"
    full = Assurance.Kind.allCases.compactMap { kind in
      let count = kinds.count { $0 == kind }
      return count == 0 ? nil : "\(count) \(kind.inWords). \(kind.meaning(for: noun.one))"
    }.joined(separator: " ")
    brief = full
  }

  /// The longest note that a board paper repeats.
  private static let longestNote = 120
}
