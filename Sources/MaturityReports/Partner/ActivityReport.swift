import Maturity

/// What stands in the way of one activity's next level, what to do, and who can help.
struct ActivityReport {
  let id: String
  let number: String
  let title: String
  let standing: String
  let steps: [Step]
  let advice: String?
  let support: [Support]

  /// A criterion to see to.
  struct Step {
    let number: String
    let text: String
    let state: String
    let note: String?
  }

  init(_ place: Framework.Place, _ member: Cohort.Member, in cohort: Cohort) {
    let framework = cohort.framework
    let score = member.score?[place.section.id]
    let next = place.ladder?.nextLevel(after: member.answers)
    id = "activity-\(place.section.id)"
    number = place.number
    title = Words.title(of: place)
    standing = Self.standing(
      score, next: next, target: cohort.round.targets[place.section.id], in: framework)
    steps = (next?.steps ?? []).map { position in
      let question = framework.questions[position]
      let entry = member.assessment?.entries[question.id]
      return Step(
        number: Words.number(ofQuestionAt: position, in: framework), text: question.text,
        state: Self.state(of: position, place, member),
        note: entry?.note)
    }
    advice = score?.level.flatMap { place.section.guidance.nextSteps[$0] }
    let named =
      steps.isEmpty
      ? [] : (next?.steps ?? []).flatMap { framework.questions[$0].support }
    let ids = named.isEmpty ? place.section.guidance.support : named
    var seen: Set<Support.ID> = []
    support = ids.filter { seen.insert($0).inserted }.compactMap(framework.support)
  }

  /// What stands beside a criterion, and whether that is agreed.
  private static func state(
    of position: Int, _ place: Framework.Place, _ member: Cohort.Member
  ) -> String {
    let state = place.ladder?.state(ofCriterionAt: position, in: member.answers).label ?? ""
    let question = place.section.questions[position - place.questions.lowerBound].id
    return member.assessment?.disputed.contains(question) == true
      ? "\(state), not agreed" : state
  }

  /// The level, what it could be, the target where it is missed, and how near the next level is.
  private static func standing(
    _ score: SectionScore?, next: NextLevel?, target: Level, in framework: Framework
  ) -> String {
    guard let score else { return "Nothing submitted." }
    guard let level = score.level else {
      return score.status == .notApplicable ? "Does not apply." : "Not assessed."
    }
    var sentence = Words.sentence(Words.level(level, in: framework))
    if score.status == .inProgress { sentence += " so far, still in progress" }
    if score.disputed > 0 {
      sentence +=
        " at the most cautious reading, with "
        + "\(Words.count(score.disputed, "criterion", "criteria")) not agreed"
    }
    if let upper = score.upperLevel, upper > level {
      sentence += ", and could be as high as \(upper)"
    }
    sentence += level < target ? ". The target is \(target)." : "."
    if let otherwise = score.levelWithoutExclusions {
      sentence += " It would be \(otherwise), were the criteria that do not apply not met."
    }
    if let next {
      sentence +=
        " Of level \(next.level), "
        + next.progress.counted("criterion", "criteria", "is met.", "are met.")
    } else {
      sentence +=
        level == framework.highestLevel
        ? " There is no higher level." : " No criterion above it applies."
    }
    return sentence
  }
}
