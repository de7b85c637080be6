import Markup
import Maturity
import OrderedJSON

/// What a form's script knows of the questions: the data block, as the script reads it.
struct FormData {
  let form: BrowserForm

  private typealias Members = [(String, JSONValue?)]

  var value: JSONValue {
    let organisation = form.organisation
    return .object([
      ("format", .text("declaration-form")), ("version", .number(1)),
      ("words", words), ("framework", framework),
      ("round", .object(heading(form.round) + [("closes", text(form.round.closes?.iso))])),
      (
        "organisation",
        .object([
          ("id", .text(organisation.id.text)), ("name", .text(organisation.name)),
          ("noun", .text(form.called.organisation.one)),
        ])
      ),
      ("respondent", text(form.part.respondent?.title)),
      ("within", text(form.part.section?.text)),
      ("illustrative", form.isIllustrative ? .flag(true) : nil),
      ("contact", text(form.contact)),
      ("previous", form.previous.map(previous)),
    ])
  }

  /// The words that the page and the script both say, by what they stand for.
  private var words: JSONValue {
    func explained(_ label: String, _ explanation: String) -> JSONValue {
      .list([.text(label), .text(explanation)])
    }
    func noun(_ noun: Noun) -> JSONValue {
      .object([
        ("one", .text(noun.one)), ("many", .text(noun.many)), ("any", .text(noun.any)),
      ])
    }
    let called = form.called
    return .object([
      ("activity", noun(called.activity)), ("commitment", noun(called.commitment)),
      ("partner", .text(called.partner.one)), ("officer", .text(called.signatory)),
      ("answers", .object(Answer.allCases.map { ($0.rawValue, .text($0.label)) } as Members)),
      (
        "evidence_kinds",
        .object(
          Evidence.Kind.allCases.map {
            ($0.rawValue, explained($0.label, $0.explanation))
          } as Members)
      ),
      (
        "groups",
        .object(
          Response.Group.allCases.map {
            ($0.rawValue, explained($0.label, $0.explanation))
          } as Members)
      ),
      (
        "assurance_kinds",
        .object(
          Assurance.Kind.allCases.map { kind in
            (kind.rawValue, explained(kind.label, kind.meaning(for: form.called.organisation.one)))
          } as Members)
      ),
    ])
  }

  private func text(_ text: String?) -> JSONValue? { text.map { .text($0) } }

  private func heading(_ round: Round) -> Members {
    [
      ("id", .text(round.id.text)), ("name", .text(round.name)), ("date", .text(round.date.iso)),
    ]
  }

  private func heading(_ place: Framework.Place) -> Members {
    [
      ("id", .text(place.section.id.text)), ("number", .text(place.number)),
      ("title", .text(place.section.title)), ("short_title", .text(place.section.shortTitle)),
    ]
  }

  private var framework: JSONValue {
    let framework = form.framework
    let levels = framework.levels.map { definition in
      JSONValue.object([
        ("level", .number(definition.level.number)), ("name", .text(definition.name)),
        ("meaning", .text(definition.meaning)),
      ])
    }
    return .object([
      ("id", .text(framework.id.text)), ("edition", .text(framework.edition)),
      ("title", .text(framework.title)), ("levels", .list(levels)),
      ("evidence_rule", framework.evidenceRule.map(rule)),
      ("commitments", .list(framework.commitments.map(commitment))),
    ])
  }

  private func rule(_ rule: EvidenceRule) -> JSONValue {
    let kinds = Evidence.Kind.allCases.filter(rule.kinds.contains)
    return .object([
      ("from_level", .number(rule.fromLevel.number)),
      ("kinds", .list(kinds.map { .text($0.rawValue) })), ("months", .number(rule.months)),
    ])
  }

  /// An outermost section with every activity beneath it, at any depth; where it holds questions
  /// itself it is its own only activity.
  private func commitment(_ place: Framework.Place) -> JSONValue {
    let activities = form.framework.activities.filter {
      place.questions.contains($0.questions.lowerBound)
    }
    return .object(heading(place) + [("activities", .list(activities.map(activity)))])
  }

  private func activity(_ place: Framework.Place) -> JSONValue {
    let questions = place.section.questions.map { question in
      JSONValue.object([
        ("id", .text(question.id.text)), ("level", .number(question.level.number)),
        ("text", .text(question.text)), ("may_not_apply", text(question.mayNotApply)),
      ])
    }
    return .object(
      heading(place) + [
        ("target", .number(form.round.targets[place.section.id].number)),
        ("questions", .list(questions)),
      ])
  }

  /// The earlier answers to the criteria that this form asks, in the framework's order.
  private func previous(_ earlier: BrowserForm.Earlier) -> JSONValue {
    let answers: Members = form.activities.flatMap(\.section.questions).compactMap { question in
      guard let entry = earlier.assessment.entries[question.id], !entry.isEmpty else { return nil }
      let said = JSONValue.object([
        ("answer", text(entry.answer?.rawValue)), ("reason", text(entry.reason)),
        ("note", text(entry.note)),
      ])
      return (question.id.text, said)
    }
    return .object([
      ("round", .object(heading(earlier.round))), ("who", earlier.who.map(JSONValue.text)),
      ("answers", .object(answers)),
    ])
  }
}

extension Assurance.Kind {
  /// The word as the label of a choice, such as "Peer-reviewed".
  fileprivate var label: String { inWords.prefix(1).uppercased() + inWords.dropFirst() }
}
