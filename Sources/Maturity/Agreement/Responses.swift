/// Every response to one assessment, with the answers that the lead has agreed (METHOD 5).
public struct Responses: Hashable, Sendable {
  /// The responses, in the order of the bytes of their roles.
  public let responses: [Response]
  /// The agreed answers.
  public let agreed: [Question.ID: AgreedAnswer]

  /// Gathers responses.
  ///
  /// - Parameters:
  ///   - responses: The responses, in any order; no two in one role.
  ///   - agreed: The answers that the lead has recorded as agreed.
  public init(_ responses: [Response], agreed: [Question.ID: AgreedAnswer] = [:]) {
    self.responses = responses.sorted { $0.respondent < $1.respondent }
    self.agreed = agreed
  }

  /// What the respondents together say of a criterion.
  ///
  /// Linear in the number of responses.
  public func opinion(on question: Question.ID) -> Opinion {
    let given = responses.compactMap { response in
      response.entries[question].map { Opinion.Voice(respondent: response.respondent, entry: $0) }
    }
    return Opinion(given: given, agreed: agreed[question])
  }

  /// The questions that somebody has said something of, or that are agreed.
  public var questions: Set<Question.ID> {
    responses.reduce(into: Set(agreed.keys)) { $0.formUnion($1.entries.keys) }
  }

  /// The questions whose answers are in dispute (METHOD 5.1).
  public var disputed: Set<Question.ID> {
    questions.filter { opinion(on: $0).isDisputed }
  }

  /// What the organisation says until all is agreed: each criterion as its opinion reads.
  ///
  /// A disputed criterion is read at its most cautious (METHOD 5.2). Complexity: linear in the
  /// entries of all responses.
  public var entries: [Question.ID: Assessment.Entry] {
    var entries: [Question.ID: Assessment.Entry] = [:]
    for question in questions {
      let entry = opinion(on: question).entry
      if !entry.isEmpty { entries[question] = entry }
    }
    return entries
  }
}

extension Role: Comparable {
  /// Orders roles by the bytes of their words.
  public static func < (left: Role, right: Role) -> Bool {
    left.title.utf8.lexicographicallyPrecedes(right.title.utf8)
  }
}

extension Assessment.Entry {
  /// Whether nothing at all is recorded.
  public var isEmpty: Bool {
    answer == nil && value == nil && reason == nil && note == nil
  }
}
