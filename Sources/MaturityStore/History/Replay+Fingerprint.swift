import Maturity
import ResponseFiles

extension Replay {
  /// The fingerprint that a signature on an assessment would have, as things are here; `nil` where
  /// it is not known what the round asks.
  ///
  /// Linear in all the facts.
  func fingerprint(of place: Place) -> String? {
    func round(_ key: String) -> String? {
      values[HistoryEntry.Matter(.round, round: place.round, key: key)]
    }
    guard let date = round("date").flatMap({ CalendarDate(iso: $0) }),
      let id = round("framework").flatMap(Framework.ID.init), let edition = round("edition")
    else { return nil }
    let questions = values[.questions(of: id, edition: edition)] ?? ""
    let framework = Framework.order(
      of: questions.split(separator: " ").compactMap { Question.ID(String($0)) }, in: id,
      edition: edition)
    let responses = responses(to: place)
    let assessment = Assessment(
      organisation: place.organisation, entries: responses.entries,
      evidence: evidence(of: place), disputed: responses.disputed)
    return SignedAnswers(assessment, to: framework, in: place.round, dated: date).fingerprint
  }

  private func responses(to place: Place) -> Responses {
    var entries: [[UInt8]: [Question.ID: Assessment.Entry]] = [:]
    var agreed: [Question.ID: AgreedAnswer] = [:]
    for (matter, value) in values where matter.place == place {
      guard let question = Question.ID(matter.key) else { continue }
      func set(_ change: (inout Assessment.Entry) -> Void) {
        guard let respondent = matter.respondent else { return }
        let role = Array(respondent.title.utf8)
        change(&entries[role, default: [:]][question, default: Assessment.Entry(nil)])
      }
      switch matter.subject {
      case .answer: set { $0.answer = Answer(rawValue: value) }
      case .reason: set { $0.reason = value }
      case .note: set { $0.note = value }
      case .agreement: agreed[question] = AgreedAnswer(historyText: value)
      default: continue
      }
    }
    return Responses(
      entries.map { role, entries in
        Response(respondent: Role(String(decoding: role, as: UTF8.self)), entries: entries)
      }, agreed: agreed)
  }

  private func evidence(of place: Place) -> [Evidence] {
    var shows: [[UInt8]: [Question.ID]] = [:]
    for (matter, items) in evidence where matter.place == place {
      guard let question = Question.ID(matter.key) else { continue }
      for item in items { shows[item, default: []].append(question) }
    }
    return shows.compactMap { item, questions in
      let text = String(decoding: item, as: UTF8.self)
      let expiry = values[
        HistoryEntry.Matter(
          .expiry, round: place.round, organisation: place.organisation, key: text)]
      let expired = expiry.flatMap { CalendarDate(iso: FieldList.fields($0)[0]) }
      return Evidence(itemText: text, shows: questions.sorted(), expired: expired)
    }
  }
}
