import CommandParsing
import Diagnostics
import Maturity
import MaturityReports
import MaturityStore

/// The activities of an organisation that fell since it last answered, and why (METHOD 7).
struct FallList {
  let organisation: Organisation
  let since: Round
  let round: Round
  let falls: [(place: Framework.Place, change: ActivityChange)]
  let reasons: [Section.ID: String]

  /// The activities that fell without a reason.
  var unexplained: [Framework.Place] {
    falls.map(\.place).filter { reasons[$0.section.id] == nil }
  }

  /// The activity that a person named by its id or its number, which fell.
  func fall(named name: String) throws -> Framework.Place {
    if let place = falls.map(\.place).first(where: {
      $0.section.id.text == name || $0.number == name
    }) {
      return place
    }
    let fallen = falls.map(\.place.number).joined(separator: ", ")
    throw CommandFailure(
      .badData, "'\(name.printable(limit: 80))' did not fall since \(since.name)",
      do: falls.isEmpty ? "nothing fell, so nothing asks for a reason" : "name one of: \(fallen)")
  }

  /// A line that asks for the reasons that are missing; `nil` where none is.
  var asking: String? {
    guard !unexplained.isEmpty else { return nil }
    let numbers = unexplained.map(\.number).joined(separator: ", ")
    return "Fell since \(since.name) without a reason: \(numbers). "
      + "Say why with 'declaration falls \(organisation.id)'."
  }

  /// The list as plain lines.
  var text: String {
    var lines = ["\(organisation.name): what fell from \(since.name) to \(round.name)", ""]
    if falls.isEmpty { lines.append("Nothing fell.") }
    for (place, change) in falls {
      let sentence = change.sentence(of: place, reason: reasons[place.section.id]) ?? ""
      lines += sentence.printable(limit: 1_000).wrapped(width: 80, hanging: 4)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The list as JSON.
  var rows: [Row] {
    falls.map { place, change in
      Row(
        section: place.section.id.text, since: since.id.text, round: round.id.text,
        before: change.before?.level?.number, after: change.after?.level?.number,
        causes: change.causes.map(\.rawValue), reason: reasons[place.section.id])
    }
  }

  struct Row: Encodable {
    let section: String
    let since: String
    let round: String
    let before: Int?
    let after: Int?
    let causes: [String]
    let reason: String?
  }
}

extension Workspace {
  /// Each earlier round beside a round, the latest of them first.
  borrowing func passages(to round: Round) throws -> [Passage] {
    let later = try cohortWithinReach(of: round)
    var passages: [Passage] = []
    for earlier in try rounds().reversed()
    where earlier.date < round.date && earlier.framework == round.framework {
      passages.append(Passage(from: try cohortWithinReach(of: earlier), to: later))
    }
    return passages
  }

  /// What fell for an organisation since the last round in which it, or what it was, submitted
  /// something; `nil` where nothing can be compared.
  borrowing func fallList(
    of organisation: Organisation, in passages: [Passage]
  ) throws -> FallList? {
    for passage in passages {
      let (before, round) = (passage.earlier.round, passage.later.round)
      let respondents = (
        before: passage.origin(of: organisation.id).respondents(
          among: try respondentsWithinReach(in: before.id)),
        now: Set(try self.respondents(of: organisation.id, in: round.id))
      )
      guard let changes = passage.changes(of: organisation.id, respondents: respondents)
      else { continue }
      return FallList(
        organisation: organisation, since: before, round: round,
        falls: zip(passage.later.framework.activities, changes)
          .filter { $1.direction == .fell }.map { ($0, $1) },
        reasons: try falls(of: organisation.id, in: round.id))
    }
    return nil
  }
}
