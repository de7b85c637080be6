import Maturity

/// A made-up colleague who answers beside the partner lead, and what the two agreed.
struct Consultation {
  let responses: Responses

  /// - Returns: `nil` for two organisations in three, whose partner lead answers alone.
  init?(_ assessment: Assessment, in framework: Framework) {
    var generator = SeededGenerator(seed: "\(assessment.organisation)/colleague")
    guard generator.happens(33) else { return nil }
    var response = Response(
      respondent: Role("data lead"), group: .staff, entries: assessment.entries)
    var agreed: [Question.ID: AgreedAnswer] = [:]
    let activities = framework.activities.shuffled(using: &generator).prefix(2)
    let isWhole = framework.activities.allSatisfy { place in
      place.ladder?.score(assessment.answers(to: framework)).status != .inProgress
        && assessment.entries[framework.questions[place.questions.lowerBound].id] != nil
    }
    for activity in activities {
      guard let lowest = activity.section.questions.first,
        let entry = assessment.entries[lowest.id], entry.answer == .met
      else { continue }
      response.entries[lowest.id] = .init(.partly, note: "It was one team and not all of us.")
      if isWhole {
        agreed[lowest.id] = AgreedAnswer(entry, because: "The record names people of three teams.")
      }
    }
    responses = Responses(
      [
        Response(
          respondent: Role("partner lead"), group: .leaders, entries: assessment.entries),
        response,
      ], agreed: agreed)
  }
}
