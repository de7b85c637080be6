import Maturity

/// A piece of evidence that is being described, one question at a time.
enum EvidenceDraft: Equatable {
  case kind
  case title(Evidence.Kind)
  case reference(Evidence.Kind, title: String)
  case date(Evidence.Kind, title: String, reference: String)
  case shows(Evidence.Kind, title: String, reference: String, date: CalendarDate?)

  /// What it is called, once that is said.
  var title: String? {
    switch self {
    case .kind, .title: nil
    case .reference(_, let title), .date(_, let title, _), .shows(_, let title, _, _): title
    }
  }
}

extension Interview {
  mutating func addEvidence(_ text: String, to draft: EvidenceDraft, at position: Int) {
    switch draft {
    case .kind:
      guard let kind = Self.evidenceKind(text) else {
        return say("Type a number from 1 to \(Evidence.Kind.allCases.count), or back.")
      }
      step = .evidence(position, .title(kind))
    case .title(let kind):
      guard !text.isEmpty else { return say("Type what the evidence is called, or back.") }
      step = .evidence(position, .reference(kind, title: text))
    case .reference(let kind, let title):
      step = .evidence(position, .date(kind, title: title, reference: text))
    case .date(let kind, let title, let reference):
      let date = CalendarDate(typed: text)
      guard date != nil || text.isEmpty else {
        return say("Type the date as 2026-03-12 or 12/03/2026, or press Enter for none.")
      }
      step = .evidence(
        position, .shows(kind, title: title, reference: reference, date: date))
    case .shows(let kind, let title, let reference, let date):
      guard let further = positions(numbered: text) else {
        return say("Type numbers as in the list, such as 1.1.3 1.1.4, or press Enter for none.")
      }
      let shows = [position] + further.filter { $0 != position }
      keep(
        Evidence(
          kind: kind, title: title, reference: reference, date: date,
          shows: shows.map { framework.questions[$0].id }))
      ask(position)
    }
  }

  private mutating func keep(_ evidence: Evidence) {
    questionnaire.assessment.evidence.append(evidence)
    turn.changes.append(.evidence(evidence))
    say("The evidence is kept.")
    guard let verdict = framework.evidenceRule?.verdict(on: evidence, roundDate: round.date),
      verdict != .counts
    else { return }
    say("It does not count towards a supported level: \(verdict.explanation).")
  }

  private static func evidenceKind(_ text: String) -> Evidence.Kind? {
    if let number = Int(text) {
      let kinds = Evidence.Kind.allCases
      return (1...kinds.count).contains(number) ? kinds[number - 1] : nil
    }
    return Evidence.Kind(rawValue: text.lowercased())
  }

  /// The positions of criteria by their numbers; `nil` where one of them is no number of a
  /// criterion.
  private func positions(numbered text: String) -> [Int]? {
    var positions: [Int] = []
    for number in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let asked = activities.flatMap(\.questions)
      guard let position = asked.first(where: { self.number(of: $0) == number })
      else { return nil }
      positions.append(position)
    }
    return positions
  }
}

extension CalendarDate {
  /// Reads a date as it is typed: in ISO form, with slashes from day to year, or in words.
  init?(typed text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      year >= 1000
    {
      self.init(year: year, month: month, day: day)
    } else if let date = CalendarDate(iso: text) {
      self = date
    } else {
      self.init(inWords: text)
    }
  }

  /// Reads a date as pages write it, "31 March 2026".
  private init?(inWords text: String) {
    let words = text.split(separator: " ")
    guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]), year >= 1000
    else { return nil }
    let date = (1...12).lazy.compactMap { CalendarDate(year: year, month: $0, day: day) }
      .first { $0.inWords.lowercased() == "\(day) \(words[1].lowercased()) \(year)" }
    guard let date else { return nil }
    self = date
  }
}
