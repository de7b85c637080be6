import Maturity
import ResponseFiles
import Testing

@testable import MaturityStore

/// Whatever is written in whatever order, what is read is what a model in memory holds.
@Suite(.onEveryDatabase) struct RecordingLawTests {
  @Test(arguments: 0..<12)
  func `what is read equals a model, and so does the history replayed`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let rounds = [round("first", date: "2025-03-31"), round("second")]
    let made = try workspace(at: folder.file(), rounds: rounds)
    var model = Model()
    for _ in 0..<90 {
      let change = Change(using: &generator)
      let expected = model.apply(change)
      #expect(change.apply(to: made) == expected, "\(change)")
    }
    let opened = try Workspace.open(folder.file(), access: .read)
    for round in rounds {
      let read = try opened.assessments(in: round.id)
      #expect(read == twoOrganisations.compactMap { model.assessment($0.id, round) })
      let (responses, plans, respondents) = try opened.atOneMoment {
        (
          try opened.responsesWithinReach(in: round.id), try opened.plansWithinReach(in: round.id),
          try opened.respondentsWithinReach(in: round.id)
        )
      }
      for organisation in twoOrganisations {
        let place = Change.Place(organisation: organisation.id, round: round.id)
        #expect(try opened.plan(of: place.organisation, in: place.round) == model.plan(place))
        #expect(plans[place.organisation] ?? [] == model.plan(place))
        let alone = try opened.responses(of: place.organisation, in: place.round)
        #expect(responses[place.organisation] ?? Responses([]) == alone)
        #expect(
          respondents[place.organisation] ?? []
            == (try opened.respondents(of: place.organisation, in: place.round)))
        #expect(
          try opened.names(of: place.organisation, in: place.round) == model.names(place))
      }
    }
    #expect(try opened.verify() == [])
  }
}

/// One write, drawn at random from so few values that they meet again and again.
private enum Change {
  case submissions([Submission])
  case agree(Question.ID, AgreedAnswer?, Place)
  case add(Evidence, Place)
  case remove(Evidence, Place)
  case expire(Evidence, CalendarDate?, Place)
  case confirm(Section.ID, Place)
  case withdraw(Section.ID, Place)
  case sign(Place)
  case reopen(Place)
  case forget(String, Organisation.ID)
  case invite(Place)

  struct Place: Hashable {
    let organisation: Organisation.ID
    let round: Round.ID
  }

  init(using generator: inout SeededGenerator) {
    let place = Place(
      organisation: generator.pick(maldon, police), round: generator.pick("first", "second"))
    let section: Section.ID = generator.pick("contracts", "skills")
    switch generator.next() % 16 {
    case 0...4:
      let other = Place(organisation: generator.pick(maldon, police), round: place.round)
      self = .submissions([
        Self.submission(to: place, using: &generator),
        Self.submission(to: other, using: &generator),
      ])
    case 5, 6:
      let agreed = AgreedAnswer(
        .init(generator.pick(.met, .partly), note: generator.pick(nil, "n; \\")),
        because: generator.pick("We asked", "note: so"))
      self = .agree(generator.pick("a", "b"), generator.pick(agreed, agreed, nil), place)
    case 7: self = .add(Self.evidence(using: &generator), place)
    case 8: self = .remove(Self.evidence(using: &generator), place)
    case 9:
      self = .expire(
        Self.evidence(using: &generator), generator.pick(nil, "2026-02-01", "2030-01-01"), place)
    case 10: self = .confirm(section, place)
    case 11: self = .withdraw(section, place)
    case 12: self = .sign(place)
    case 13: self = .reopen(place)
    case 14: self = .forget(generator.pick("Ada", "Zoë"), place.organisation)
    default: self = .invite(place)
    }
  }

  private static func submission(
    to place: Place, using generator: inout SeededGenerator
  ) -> Submission {
    var entries: [Question.ID: Assessment.Entry] = [:]
    for question: Question.ID in ["a", "b", "c", "d", "e"] where generator.next() % 3 == 0 {
      entries[question] = Assessment.Entry(
        generator.pick(nil, .met, .partly, .notMet, .dontKnow, .doesNotApply),
        reason: generator.pick(nil, nil, "r; \\ \(TestDatabase.nullCharacter)"),
        note: generator.pick(nil, nil, "", "é"))
    }
    let item = PlanItem(
      question: "a", action: "Do; it", owner: generator.pick(nil, analyst),
      due: generator.pick(nil, "2026-12-01"), progress: generator.pick(.notStarted, .done))
    return Submission(
      round: place.round, organisation: place.organisation,
      respondent: generator.pick(partnerLead, partnerLead, analyst),
      group: generator.pick(nil, nil, .leaders, .staff),
      person: generator.pick(nil, nil, "Ada", "Zoë"),
      mode: generator.pick(.merging, .merging, .replacing), entries: entries,
      plan: generator.pick(nil, nil, [], [item], [item, item]))
  }

  private static func evidence(using generator: inout SeededGenerator) -> Evidence {
    Evidence(
      kind: generator.pick(.document, .data), title: generator.pick("t", "t; u"),
      reference: generator.pick("", "r"), date: generator.pick(nil, "2026-01-01"),
      shows: generator.pick(["a"], ["b", "a"], ["c", "d", "c"]))
  }

  /// Makes the change; gives how much it changed, or `nil` where it was refused.
  func apply(to workspace: borrowing Workspace) -> Int? {
    do {
      switch self {
      case .submissions(let submissions):
        return try workspace.record(submissions, by: author).entries
      case .agree(let question, let agreed, let place):
        return try workspace.agree(
          question, agreed, of: place.organisation, in: place.round, by: author) ? 1 : 0
      case .add(let evidence, let place):
        return try workspace.add(evidence, of: place.organisation, in: place.round, by: author)
      case .remove(let evidence, let place):
        return try workspace.remove(evidence, of: place.organisation, in: place.round, by: author)
      case .expire(let evidence, let date, let place):
        return try workspace.expire(
          evidence, of: place.organisation, in: place.round, on: date, because: "Gone",
          by: author) ? 1 : 0
      case .confirm(let section, let place):
        try workspace.confirmNotApplicable(
          section, to: place.organisation, in: place.round, by: author)
      case .withdraw(let section, let place):
        try workspace.withdrawNotApplicable(
          section, to: place.organisation, in: place.round, by: author)
      case .sign(let place):
        try workspace.signOff(
          place.organisation, in: place.round, role: chief, name: "Ada", on: "2026-04-20",
          by: author)
      case .reopen(let place):
        try workspace.reopen(place.organisation, in: place.round, because: "Wrong", by: author)
      case .forget(let name, let organisation):
        return try workspace.forget(.name(name), of: organisation, by: author).names.count
      case .invite(let place):
        try workspace.invite(place.organisation, to: place.round, on: "2026-01-05", by: author)
      }
      return 0
    } catch {
      #expect(error.kind == .refused)
      return nil
    }
  }
}

private let chief = Role("chief officer")

/// What a workspace is to hold, kept in the plainest way.
private struct Model {
  fileprivate struct Held: Equatable {
    var entries: [Role: [Question.ID: Assessment.Entry]] = [:]
    var groups: [Role: Response.Group] = [:]
    var names: [Role: String] = [:]
    var signatory: String?
    var agreed: [Question.ID: AgreedAnswer] = [:]
    var plan: [PlanItem] = []
    var evidence: [Evidence] = []
    var confirmed: Set<Section.ID> = []
    var isSigned = false

    var responses: Responses {
      Responses(
        Set(entries.keys).union(groups.keys).map {
          Response(respondent: $0, group: groups[$0], entries: entries[$0] ?? [:])
        }, agreed: agreed)
    }
  }
  private var held: [Change.Place: Held] = [:]

  mutating func apply(_ change: Change) -> Int? {
    switch change {
    case .submissions(let submissions):
      let before = held
      var count = 0
      for submission in submissions {
        let place = Change.Place(organisation: submission.organisation, round: submission.round)
        let result = changing(place) { $0.record(submission) }
        guard let result else {
          held = before
          return nil
        }
        count += result
      }
      return count
    case .agree(let question, let agreed, let place):
      return changing(place) { held in
        defer { held.agreed[question] = agreed }
        return held.agreed[question] == agreed ? 0 : 1
      }
    case .add(let item, let place): return changing(place) { $0.add(item) }
    case .remove(let item, let place): return changing(place) { $0.remove(item) }
    case .expire(let item, let date, let place):
      guard held[place]?.evidence.contains(where: item.isSamePiece(as:)) == true else { return nil }
      return changing(place) { $0.expire(item, date) }
    case .confirm(let section, let place):
      return changing(place) { held in
        held.confirmed.insert(section)
        return 0
      }
    case .withdraw(let section, let place):
      return changing(place) { held in
        held.confirmed.remove(section)
        return 0
      }
    case .sign(let place):
      guard let here = held[place], !here.responses.entries.isEmpty, !here.isSigned else {
        return nil
      }
      held[place]?.isSigned = true
      held[place]?.signatory = "Ada"
    case .reopen(let place):
      guard held[place]?.isSigned == true else { return nil }
      held[place]?.isSigned = false
    case .forget(let name, let organisation):
      var isKnown = false
      for place in held.keys where place.organisation == organisation {
        for (role, known) in held[place]?.names ?? [:] where known == name {
          held[place]?.names[role] = nil
          isKnown = true
        }
        if held[place]?.signatory == name {
          held[place]?.signatory = nil
          isKnown = true
        }
      }
      return isKnown ? 1 : 0
    case .invite: break
    }
    return 0
  }

  /// Makes a change, unless what it changes is signed.
  private mutating func changing(
    _ place: Change.Place, _ change: (inout Held) -> Int
  ) -> Int? {
    let before = held[place, default: Held()]
    var after = before
    let count = change(&after)
    if before == after { return count }
    // The plan and what the lead confirms are not part of what is signed.
    var sealed = after
    sealed.plan = before.plan
    sealed.confirmed = before.confirmed
    if before.isSigned && sealed != before { return nil }
    held[place] = after
    return count
  }

  func plan(_ place: Change.Place) -> [PlanItem] { held[place]?.plan ?? [] }

  func names(_ place: Change.Place) -> [Role: String] {
    var names = held[place]?.names ?? [:]
    names[chief] = held[place]?.signatory
    return names
  }

  func assessment(_ organisation: Organisation.ID, _ round: Round) -> Assessment? {
    guard let held = held[Change.Place(organisation: organisation, round: round.id)] else {
      return nil
    }
    var assessment = Assessment(
      organisation: organisation, entries: held.responses.entries, evidence: held.evidence,
      confirmedNotApplicable: held.confirmed, disputed: held.responses.disputed)
    if assessment == Assessment(organisation: organisation) { return nil }
    if held.isSigned {
      let signed = SignedAnswers(
        assessment, to: framework(), in: round.id, dated: round.date)
      assessment.signOff = Assessment.SignOff(
        role: chief, date: "2026-04-20", fingerprint: signed.fingerprint)
    }
    return assessment
  }
}

extension Model.Held {
  fileprivate mutating func record(_ submission: Submission) -> Int {
    let role = submission.respondent
    var entries = self.entries[role] ?? [:]
    var wanted = submission.entries
    if submission.mode == .replacing {
      for question in entries.keys where wanted[question] == nil {
        wanted[question] = Assessment.Entry(nil)
      }
    }
    var count = 0
    for (question, entry) in wanted where (entries[question] ?? Assessment.Entry(nil)) != entry {
      entries[question] = entry.isEmpty ? nil : entry
      count += 1
    }
    self.entries[role] = entries.isEmpty ? nil : entries
    if let group = submission.group { groups[role] = group }
    if let person = submission.person { names[role] = person }
    if let plan = submission.plan { self.plan = plan }
    return count
  }

  fileprivate mutating func add(_ item: Evidence) -> Int {
    let index = evidence.firstIndex(where: item.isSamePiece(as:))
    let before = index.map { evidence[$0].shows } ?? []
    let shows = Set(before).union(item.shows).sorted()
    if let index {
      evidence[index] = evidence[index].showing(shows)
    } else {
      evidence.append(item.showing(shows))
    }
    return shows.count - before.count
  }

  fileprivate mutating func remove(_ item: Evidence) -> Int {
    guard let index = evidence.firstIndex(where: item.isSamePiece(as:)) else { return 0 }
    let old = evidence[index]
    let left = old.shows.filter { !item.shows.contains($0) }
    if left.isEmpty {
      evidence.remove(at: index)
    } else {
      evidence[index] = old.showing(left)
    }
    return old.shows.count - left.count
  }

  fileprivate mutating func expire(_ item: Evidence, _ date: CalendarDate?) -> Int {
    guard let index = evidence.firstIndex(where: item.isSamePiece(as:)) else { return 0 }
    let old = evidence[index]
    evidence[index] = Evidence(
      kind: old.kind, title: old.title, reference: old.reference, date: old.date,
      shows: old.shows, expired: date)
    return old.expired == date ? 0 : 1
  }
}

extension Evidence {
  fileprivate func isSamePiece(as other: Evidence) -> Bool { itemText == other.itemText }
}
