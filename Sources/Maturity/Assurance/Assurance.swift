/// Who stands behind an assessment, besides the organisation itself (REPORTS 17).
///
/// An assessment without one is self-assessed: the organisation answered for itself, and nobody from
/// outside has checked.
public struct Assurance: Hashable, Sendable {
  /// How it was checked.
  public let kind: Kind
  /// The body or the role that checked, such as "Internal audit"; never a person's name.
  public let by: String
  /// The day on which the check was finished.
  public let date: CalendarDate
  /// What it covered, or what it left out; `nil` where that is everything.
  public let note: String?

  /// How far outside the organisation a check comes from, weakest first.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The organisation answered for itself, and said so.
    case selfAssessed = "self-assessed"
    /// Another partner went through the answers with it.
    case peerReviewed = "peer-reviewed"
    /// Somebody with no stake in the result, such as an auditor, went through them.
    case independent

    /// Orders kinds by how far outside they come from.
    public static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// The word that stands on pages: "independently assured" for ``independent``.
    public var inWords: String { self == .independent ? "independently assured" : rawValue }

    /// What the word means, in a sentence.
    ///
    /// - Parameter noun: What is assessed, such as "organisation".
    /// - Returns: The sentence.
    public func meaning(for noun: String) -> String {
      switch self {
      case .selfAssessed: "The \(noun) answered for itself, and nobody from outside has checked."
      case .peerReviewed: "Another partner went through the answers with the \(noun)."
      case .independent:
        "Somebody from outside, with no stake in the result, went through the answers."
      }
    }
  }

  /// Makes an assurance.
  public init(kind: Kind, by: String, date: CalendarDate, note: String? = nil) {
    self.kind = kind
    self.by = by
    self.date = date
    self.note = note
  }
}

extension [Assurance] {
  /// The assurance that a page names: the one from furthest outside, and of those the latest.
  ///
  /// `nil` where there is none, and the assessment is self-assessed.
  public var strongest: Assurance? { self.max { ($0.kind, $0.date) < ($1.kind, $1.date) } }
}
