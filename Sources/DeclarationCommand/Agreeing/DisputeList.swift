import Diagnostics
import Maturity

/// What respondents answered differently, activity by activity, the most disputed first.
struct DisputeList {
  let framework: Framework
  let organisation: Organisation
  let round: Round
  let responses: Responses
  let names: [Role: String]

  /// The activities that somebody answered differently from somebody else.
  private var activities: [(place: Framework.Place, disagreement: Disagreement)] {
    responses.disagreements(in: framework).enumerated()
      .filter { $0.element.divided > 0 }
      .sorted { ($1.element.disputed, $0.offset) < ($0.element.disputed, $1.offset) }
      .compactMap { item in
        framework.place(of: item.element.section).map { ($0, item.element) }
      }
  }

  /// The list as plain lines.
  var text: String {
    let activities = activities
    let disputed = activities.reduce(0) { $0 + $1.disagreement.disputed }
    var lines = ["\(organisation.name), round \(round.name): \(Self.counted(disputed))."]
    for (place, disagreement) in activities {
      lines.append("")
      lines.append("\(place.number) \(place.section.title): \(Self.counted(disagreement.disputed))")
      lines.append(
        "  Levels: \(disagreement.levels.map { $0.inWords(names) }.joined(separator: ", "))")
      for position in place.questions { lines += self.lines(onQuestionAt: position) }
    }
    for words in responses.misplacedExclusions(in: framework, of: organisation) {
      lines += [""] + words.wrapped(width: 80)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counted(_ disputed: Int) -> String {
    switch disputed {
    case 0: "nothing is in dispute"
    case 1: "1 criterion is in dispute"
    default: "\(disputed) criteria are in dispute"
    }
  }

  private func lines(onQuestionAt position: Int) -> [String] {
    let question = framework.questions[position]
    let opinion = responses.opinion(on: question.id)
    guard opinion.isDivided else { return [] }
    var lines = "\(framework.number(ofQuestionAt: position)) \(question.id): \(question.text)"
      .wrapped(width: 80, indent: 2, hanging: 4)
    for voice in opinion.given {
      lines += voice.inWords(names).wrapped(width: 80, indent: 4, hanging: 6)
    }
    if let agreed = opinion.agreed {
      let answer = agreed.entry.answer?.label ?? "unanswered"
      lines += "Agreed: \(answer). Because: \(agreed.because)".printable(limit: 600)
        .wrapped(width: 80, indent: 4, hanging: 6)
    }
    return lines
  }

  /// The list as rows of JSON.
  var rows: Row {
    Row(
      organisation: organisation.id.text, round: round.id.text, disputed: responses.disputed.count,
      activities: activities.map { place, disagreement in
        Row.Activity(
          activity: place.section.id.text, number: place.number, title: place.section.title,
          disputed: disagreement.disputed, divided: disagreement.divided,
          levels: disagreement.levels.map {
            Row.Reading(
              respondent: $0.respondent.title, name: names[$0.respondent],
              group: $0.group?.rawValue, level: $0.level?.number)
          },
          criteria: place.questions.compactMap(criterion))
      })
  }

  private func criterion(at position: Int) -> Row.Criterion? {
    let question = framework.questions[position]
    let opinion = responses.opinion(on: question.id)
    guard opinion.isDivided else { return nil }
    return Row.Criterion(
      question: question.id.text, number: framework.number(ofQuestionAt: position),
      text: question.text, readAs: opinion.answer?.rawValue, isDisputed: opinion.isDisputed,
      answers: opinion.given.map {
        Row.Said(
          respondent: $0.respondent.title, name: names[$0.respondent],
          answer: $0.entry.answer?.rawValue, reason: $0.entry.reason, note: $0.entry.note)
      },
      agreed: opinion.agreed.map {
        Row.Agreed(
          answer: $0.entry.answer?.rawValue, reason: $0.entry.reason, note: $0.entry.note,
          because: $0.because)
      })
  }

  /// The list as JSON holds it.
  struct Row: Encodable {
    let organisation: String
    let round: String
    let disputed: Int
    let activities: [Activity]

    struct Activity: Encodable {
      let activity: String
      let number: String
      let title: String
      let disputed: Int
      let divided: Int
      let levels: [Reading]
      let criteria: [Criterion]
    }

    struct Reading: Encodable {
      let respondent: String
      let name: String?
      let group: String?
      let level: Int?
    }

    struct Criterion: Encodable {
      let question: String
      let number: String
      let text: String
      let readAs: String?
      let isDisputed: Bool
      let answers: [Said]
      let agreed: Agreed?

      enum CodingKeys: String, CodingKey {
        case question, number, text, answers, agreed
        case readAs = "read_as"
        case isDisputed = "disputed"
      }
    }

    struct Said: Encodable {
      let respondent: String
      let name: String?
      let answer: String?
      let reason: String?
      let note: String?
    }

    struct Agreed: Encodable {
      let answer: String?
      let reason: String?
      let note: String?
      let because: String
    }
  }
}

extension Disagreement.Reading {
  /// The respondent's own level in words.
  fileprivate func inWords(_ names: [Role: String]) -> String {
    let name = names[respondent].map { " (\($0))" } ?? ""
    let group = group.map { ", \($0.rawValue)" } ?? ""
    return "\(respondent)\(name)\(group) \(level?.description ?? "none")".printable(limit: 200)
  }
}
