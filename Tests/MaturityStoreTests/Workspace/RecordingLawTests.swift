import Maturity
import Testing

@testable import MaturityStore

/// Whatever is written in whatever order, what is read is what a model in memory holds.
struct RecordingLawTests {
  @Test(arguments: 0..<12)
  func `what is read equals a model, and so does the history replayed`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    let rounds = [round("first", date: "2025-03-31"), round("second")]
    let made = try workspace(at: folder.file(), rounds: rounds)
    var model = Model()
    for _ in 0..<60 {
      let change = Change(using: &generator)
      let expected = model.apply(change)
      #expect(change.apply(to: made) == expected, "\(change)")
    }
    let opened = try Workspace.open(folder.file(), access: .read)
    for round in rounds {
      let read = try opened.assessments(in: round.id)
      #expect(read == twoOrganisations.compactMap { model.assessment($0.id, round.id) })
    }
    #expect(try opened.verify() == [])
  }
}

/// One write, drawn at random from so few values that they meet again and again.
private enum Change {
  case entries([Submission])
  case add(Evidence, Place)
  case remove(Evidence, Place)
  case confirm(Section.ID, Place)
  case withdraw(Section.ID, Place)
  case sign(Place)

  struct Place: Hashable {
    let organisation: Organisation.ID
    let round: Round.ID
  }

  init(using generator: inout SeededGenerator) {
    let place = Place(
      organisation: generator.pick(maldon, police), round: generator.pick("first", "second"))
    let section: Section.ID = generator.pick("contracts", "skills")
    switch generator.next() % 9 {
    case 0...3:
      let other = Place(organisation: generator.pick(maldon, police), round: place.round)
      self = .entries([
        Self.submission(to: place, using: &generator),
        Self.submission(to: other, using: &generator),
      ])
    case 4: self = .add(Self.evidence(using: &generator), place)
    case 5: self = .remove(Self.evidence(using: &generator), place)
    case 6: self = .confirm(section, place)
    case 7: self = .withdraw(section, place)
    default: self = .sign(place)
    }
  }

  private static func submission(
    to place: Place, using generator: inout SeededGenerator
  ) -> Submission {
    var entries: [Question.ID: Assessment.Entry] = [:]
    for question: Question.ID in ["a", "b", "c", "d", "e"] where generator.next() % 3 == 0 {
      entries[question] = Assessment.Entry(
        generator.pick(nil, .met, .partly, .notMet, .dontKnow, .doesNotApply),
        reason: generator.pick(nil, nil, "r; \\ \0"), note: generator.pick(nil, nil, "", "é"))
    }
    return Submission(
      round: place.round, organisation: place.organisation,
      respondent: generator.pick(partnerLead, partnerLead, partnerLead, analyst),
      entries: entries)
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
      case .entries(let submissions):
        return try workspace.record(submissions, by: author).entries
      case .add(let evidence, let place):
        return try workspace.add(evidence, of: place.organisation, in: place.round, by: author)
      case .remove(let evidence, let place):
        return try workspace.remove(evidence, of: place.organisation, in: place.round, by: author)
      case .confirm(let section, let place):
        try workspace.confirmNotApplicable(
          section, to: place.organisation, in: place.round, by: author)
      case .withdraw(let section, let place):
        try workspace.withdrawNotApplicable(
          section, to: place.organisation, in: place.round, by: author)
      case .sign(let place):
        try workspace.signOff(
          place.organisation, in: place.round, role: analyst, on: "2026-04-20", by: author)
      }
      return 0
    } catch {
      #expect(error.kind == .refused)
      return nil
    }
  }
}

/// What a workspace is to hold, kept in the plainest way.
private struct Model {
  private struct Answered: Equatable {
    var respondent: Role
    var entry: Assessment.Entry
  }
  private var answers: [Change.Place: [Question.ID: Answered]] = [:]
  private var evidence: [Change.Place: [Evidence]] = [:]
  private var confirmed: [Change.Place: Set<Section.ID>] = [:]
  /// The answers and the evidence as they stood when they were signed.
  private var signed: [Change.Place: (entries: [Question.ID: Assessment.Entry], Set<String>)] = [:]

  mutating func apply(_ change: Change) -> Int? {
    switch change {
    case .entries(let submissions):
      let before = answers
      var count = 0
      for submission in submissions {
        guard let changed = record(submission) else {
          answers = before
          return nil
        }
        count += changed
      }
      return count
    case .add(let item, let place): return add(item, place)
    case .remove(let item, let place): return remove(item, place)
    case .confirm(let section, let place): confirmed[place, default: []].insert(section)
    case .withdraw(let section, let place): confirmed[place, default: []].remove(section)
    case .sign(let place):
      if entries(place).isEmpty { return nil }
      signed[place] = (entries(place), shown(place))
    }
    return 0
  }

  private mutating func record(_ submission: Submission) -> Int? {
    let place = Change.Place(organisation: submission.organisation, round: submission.round)
    var count = 0
    for (question, entry) in submission.entries {
      let old = answers[place]?[question]
      if (old?.entry ?? Assessment.Entry(nil)) == entry { continue }
      if let old, old.respondent != submission.respondent { return nil }
      answers[place, default: [:]][question] =
        entry == Assessment.Entry(nil)
        ? nil : Answered(respondent: submission.respondent, entry: entry)
      count += 1
    }
    return count
  }

  private mutating func add(_ item: Evidence, _ place: Change.Place) -> Int {
    var items = evidence[place, default: []]
    defer { evidence[place] = items }
    let index = items.firstIndex { $0.showing([]) == item.showing([]) }
    var shows = index.map { items[$0].shows } ?? []
    let before = shows.count
    for question in item.shows where !shows.contains(question) { shows.append(question) }
    if let index { items[index] = item.showing(shows) } else { items.append(item.showing(shows)) }
    return shows.count - before
  }

  private mutating func remove(_ item: Evidence, _ place: Change.Place) -> Int {
    guard
      let index = evidence[place]?.firstIndex(where: { $0.showing([]) == item.showing([]) }),
      let old = evidence[place]?[index]
    else { return 0 }
    let left = old.shows.filter { !item.shows.contains($0) }
    if left.isEmpty {
      evidence[place]?.remove(at: index)
    } else {
      evidence[place]?[index] = old.showing(left)
    }
    return old.shows.count - left.count
  }

  private func entries(_ place: Change.Place) -> [Question.ID: Assessment.Entry] {
    answers[place, default: [:]].mapValues(\.entry)
  }

  private func shown(_ place: Change.Place) -> Set<String> {
    Set(
      evidence[place, default: []].flatMap { item in item.shows.map { "\(item.itemText) \($0)" } })
  }

  func assessment(_ organisation: Organisation.ID, _ round: Round.ID) -> Assessment? {
    let place = Change.Place(organisation: organisation, round: round)
    var assessment = Assessment(
      organisation: organisation, entries: entries(place), evidence: evidence[place] ?? [],
      confirmedNotApplicable: confirmed[place] ?? [])
    if assessment == Assessment(organisation: organisation) { return nil }
    if let signed = signed[place], signed == (entries(place), shown(place)) {
      assessment.signOff = Assessment.SignOff(
        role: analyst, date: "2026-04-20", fingerprint: assessment.fingerprint)
    }
    return assessment
  }
}

/// A random number generator (SplitMix64) whose every run from one seed is the same.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Value>(_ choices: Value...) -> Value {
    choices[Int.random(in: choices.indices, using: &self)]
  }
}
