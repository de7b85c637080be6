package import Maturity

/// How a change is told, in the same words on every page (METHOD 7).
extension ActivityChange {
  /// Which way the activity moved, and why; `nil` where its level stayed or cannot be compared.
  ///
  /// A level that stayed with less or more support is told too. A fall gives the reason that was
  /// recorded, or says that there is none.
  ///
  /// - Parameters:
  ///   - place: The activity.
  ///   - reason: Why the level fell, as the organisation says; `nil` where it has not.
  package func sentence(of place: Framework.Place, reason: String?) -> String? {
    movement.map { "\(Words.title(of: place)) \($0).\(why(reason: reason).map { " \($0)" } ?? "")" }
  }

  /// Which way the level or its support moved, as the end of a sentence.
  var movement: String? {
    guard let direction, let old = before?.level, let new = after?.level else { return nil }
    switch direction {
    case .rose: return "rose from \(old) to \(new)"
    case .fell: return "fell from \(old) to \(new)"
    case .stayed:
      guard let had = before?.supportedLevel, let has = after?.supportedLevel, had != has
      else { return nil }
      return "stayed at \(new), supported at \(has) after \(had)"
    }
  }

  /// Every cause in a sentence, and of a fall its reason.
  func why(reason: String?) -> String? {
    var sentences = causes.isEmpty ? [] : [Words.sentence(Words.list(causes.map(\.inWords))) + "."]
    if direction == .fell {
      sentences.append(reason.map { "Reason given: \($0)" } ?? "No reason was given.")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension ActivityChange.Cause {
  /// The cause as part of a sentence.
  fileprivate var inWords: String {
    switch self {
    case .answers: "answers changed"
    case .applicability: "what applies changed"
    case .evidence: "evidence changed"
    case .evidenceExpired: "evidence grew too old"
    case .respondents: "other people answered"
    case .framework: "the criteria changed"
    }
  }
}

extension Origin {
  /// How an organisation comes from what it was, in sentences; `nil` where it was the same.
  ///
  /// - Parameters:
  ///   - name: What it is called now.
  ///   - round: The name of the earlier round.
  func inWords(_ name: String, since round: String) -> String? {
    let names = Words.list(organisations.map(\.name))
    let day = date.map { " on \($0.inWords)" } ?? ""
    switch kind {
    case .same: return nil
    case .renamed: return "\(names) became \(name)\(day). Its line goes on."
    case .merged:
      return "\(names) became \(name)\(day). It starts from the most cautious of their answers to "
        + "each criterion."
    case .split:
      return "\(name) comes from \(names), which was split\(day). Its own line begins anew."
    case .new: return "\(name) had no part in \(round)."
    }
  }
}

extension Passage {
  /// What every organisation that is not the same as before was, a sentence or two each.
  var originsInWords: [String] {
    later.members.compactMap { member in
      origin(of: member.organisation.id)
        .inWords(member.organisation.name, since: earlier.round.name)
    }
  }
}
