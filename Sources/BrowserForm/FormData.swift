import Markup
import Maturity

/// What a form's script knows of the questions: the data block, as the script reads it.
struct FormData {
  let form: BrowserForm

  var value: DataValue {
    let round = form.round
    return .object(
      ("format", .text("declaration-form")), ("version", .number(1)),
      ("framework", framework),
      (
        "round",
        .object(
          ("id", .text(round.id.text)), ("name", .text(round.name)),
          ("date", .text(round.date.iso)), ("closes", (round.closes?.iso).map(DataValue.text)))
      ),
      (
        "organisation",
        .object(
          ("id", .text(form.organisation.id.text)), ("name", .text(form.organisation.name)))
      ),
      ("respondent", (form.part.respondent?.title).map(DataValue.text)),
      ("within", (form.part.section?.text).map(DataValue.text)),
      ("illustrative", form.isIllustrative ? .flag(true) : nil),
      ("contact", form.contact.map(DataValue.text)),
      ("previous", form.previous.map(previous)))
  }

  private var framework: DataValue {
    let framework = form.framework
    let levels = framework.levels.map { definition in
      DataValue.object(
        ("level", .number(definition.level.number)), ("name", .text(definition.name)),
        ("meaning", .text(definition.meaning)))
    }
    return .object(
      ("id", .text(framework.id.text)), ("edition", .text(framework.edition)),
      ("title", .text(framework.title)), ("levels", .list(levels)),
      ("evidence_rule", framework.evidenceRule.map(rule)),
      ("commitments", .list(framework.commitments.map(commitment))))
  }

  private func rule(_ rule: EvidenceRule) -> DataValue {
    .object(
      ("from_level", .number(rule.fromLevel.number)),
      ("kinds", .texts(Evidence.Kind.allCases.filter(rule.kinds.contains).map(\.rawValue))),
      ("months", .number(rule.months)))
  }

  /// An outermost section with every activity beneath it, at any depth; where it holds questions
  /// itself it is its own only activity.
  private func commitment(_ place: Framework.Place) -> DataValue {
    let activities = form.framework.activities.filter {
      place.questions.contains($0.questions.lowerBound)
    }
    return .object(heading(place) + [("activities", .list(activities.map(activity)))])
  }

  private func activity(_ place: Framework.Place) -> DataValue {
    let questions = place.section.questions.map { question in
      DataValue.object(
        ("id", .text(question.id.text)), ("level", .number(question.level.number)),
        ("text", .text(question.text)), ("may_not_apply", question.mayNotApply.map(DataValue.text)))
    }
    return .object(
      heading(place) + [
        ("target", .number(form.round.targets[place.section.id].number)),
        ("questions", .list(questions)),
      ])
  }

  private func heading(_ place: Framework.Place) -> [(name: String, value: DataValue)] {
    [
      ("id", .text(place.section.id.text)), ("number", .text(place.number)),
      ("title", .text(place.section.title)), ("short_title", .text(place.section.shortTitle)),
    ]
  }

  /// The earlier answers to the criteria that this form asks, in the framework's order.
  private func previous(_ earlier: BrowserForm.Earlier) -> DataValue {
    let questions = form.activities.flatMap(\.section.questions)
    let answers = questions.compactMap { question -> (name: String, value: DataValue)? in
      guard let entry = earlier.assessment.entries[question.id], !entry.isEmpty else { return nil }
      return (
        question.id.text,
        .object(
          ("answer", (entry.answer?.rawValue).map(DataValue.text)),
          ("reason", entry.reason.map(DataValue.text)), ("note", entry.note.map(DataValue.text)))
      )
    }
    return .object(
      (
        "round",
        .object(
          ("id", .text(earlier.round.id.text)), ("name", .text(earlier.round.name)),
          ("date", .text(earlier.round.date.iso)))
      ),
      ("answers", .object(answers)))
  }
}
