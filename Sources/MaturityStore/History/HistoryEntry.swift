import Digests
package import Maturity

/// One change to a workspace, as it was kept when it was made.
package struct HistoryEntry: Hashable, Sendable, Identifiable {
  /// The number of the change, from 1, without gaps.
  package let id: Int
  /// When it was made.
  package let at: Timestamp
  /// The role of the person who made it.
  package let role: Role
  /// What was changed.
  package let matter: Matter
  /// What stood before; `nil` where nothing did.
  package let oldValue: String?
  /// What stands since; `nil` where nothing does.
  package let newValue: String?
  /// The digest of this change and of the hash before it, so that tampering shows.
  package let hash: String

  /// A kind of thing that is changed.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case programme, framework, organisation, round, invitation, respondent, answer, reason, note
    case agreement, evidence, expiry, plan, confirmation, copy, help, assurance, board, fall,
      release, elsewhere
    case signOff = "sign-off"
  }

  /// The one thing that a change is about.
  package struct Matter: Hashable, Sendable {
    /// The kind of thing.
    package let subject: Subject
    /// The round that it belongs to; `nil` where it belongs to none.
    package let round: Round.ID?
    /// The organisation that it belongs to; `nil` where it belongs to none.
    package let organisation: Organisation.ID?
    /// Whose response it belongs to; `nil` where it belongs to none.
    package let respondent: Role?
    /// Which of its kind it is: a question, a section, or the name of a detail.
    package let key: String

    /// Names a thing.
    package init(
      _ subject: Subject, round: Round.ID? = nil, organisation: Organisation.ID? = nil,
      respondent: Role? = nil, key: String
    ) {
      self.subject = subject
      self.round = round
      self.organisation = organisation
      self.respondent = respondent
      self.key = key
    }
  }

  /// The digest that belongs to this entry after another.
  ///
  /// - Parameter previous: The hash of the entry before; empty before the first.
  /// - Returns: BLAKE2b over the previous hash and this entry's own fields.
  func expectedHash(after previous: String) -> String {
    var digest = FieldDigest()
    digest.add(previous)
    digest.add(String(id))
    digest.add(at.text)
    digest.add(role.title)
    digest.add(matter.subject.rawValue)
    digest.add(matter.round?.text)
    digest.add(matter.organisation?.text)
    digest.add(matter.respondent?.title)
    digest.add(matter.key)
    digest.add(oldValue)
    digest.add(newValue)
    return digest.hexadecimal
  }
}

// A letter with its accent is another key than the accented letter, as it is in the tables.
extension HistoryEntry.Matter {
  /// Whether two matters are the same, byte by byte.
  package static func == (left: Self, right: Self) -> Bool {
    left.subject == right.subject && left.round == right.round
      && left.organisation == right.organisation
      && (left.respondent?.title).isSame(as: right.respondent?.title)
      && Optional(left.key).isSame(as: right.key)
  }

  /// Feeds the matter's bytes to a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(round)
    hasher.combine(organisation)
    hasher.combine(respondent.map { Array($0.title.utf8) })
    hasher.combine(Array(key.utf8))
  }
}
