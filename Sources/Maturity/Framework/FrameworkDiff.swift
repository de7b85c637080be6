/// What changed from one edition of a framework to the next, and what that does to a comparison of
/// rounds that asked the two (METHOD 7).
public struct FrameworkDiff: Hashable, Sendable {
  /// The changes: those of the framework as a whole, then in the order of the newer edition's tree,
  /// then what only the older one had.
  public let changes: [Change]
  /// Of the questions of either edition, how many are in both, by their ids.
  public let shared: Share

  /// One thing that changed.
  public struct Change: Hashable, Sendable {
    /// What changed.
    public let subject: Subject
    /// How it changed.
    public let kind: Kind
    /// What about it changed, such as "text" or "level".
    public let aspect: String
    /// What stood before; `nil` where there was nothing.
    public let before: String?
    /// What stands now; `nil` where there is nothing.
    public let after: String?
    /// What that does to a comparison.
    public let effect: Effect
  }

  /// A part of a framework, by its id.
  public enum Subject: Hashable, Sendable {
    case framework
    case level(Int)
    case kind(SectionKind.ID)
    case scale(AnswerScale.ID)
    case section(Section.ID)
    case question(Question.ID)
  }

  /// How something changed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, removed, reworded, moved, rescored
  }

  /// What a change does to a comparison of two rounds.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// Nothing, so long as the meaning is the same; a new meaning takes a new id.
    case sameMeaning = "same meaning"
    /// Only one edition asks it, so it is left out of the comparison.
    case leftOut = "left out"
    /// Both rounds are scored where the newer edition puts it.
    case newerPlace = "newer place"
    /// Both rounds are scored by the newer edition's rule.
    case newerRule = "newer rule"
  }

  /// Whether a page that compares the two editions warns: less than 0.8 is shared.
  public var isLow: Bool { 5 * shared.part < 4 * shared.whole || shared.whole == 0 }

  /// Compares two editions; linear in what they hold.
  ///
  /// - Parameters:
  ///   - older: The earlier edition.
  ///   - newer: The later edition, of the same framework.
  public init(from older: Framework, to newer: Framework) {
    var collector = DiffCollector()
    collector.compareFrameworks(older, newer)
    changes = collector.changes
    let common = newer.questions.count { older.position(of: $0.id) != nil }
    shared = Share(common, of: older.questions.count + newer.questions.count - common)
  }
}

/// Gathers changes.
struct DiffCollector {
  private(set) var changes: [FrameworkDiff.Change] = []

  /// Adds a change where two texts differ.
  mutating func compare(
    _ before: String?, _ after: String?, _ aspect: String, of subject: FrameworkDiff.Subject,
    as kind: FrameworkDiff.Kind, effect: FrameworkDiff.Effect
  ) {
    guard before != after else { return }
    changes.append(
      FrameworkDiff.Change(
        subject: subject, kind: kind, aspect: aspect, before: before, after: after, effect: effect))
  }

  /// Adds what is in one list and not in the other, and compares what is in both.
  mutating func match<Item, ID: Hashable>(
    _ older: [Item], _ newer: [Item], by id: (Item) -> ID,
    subject: (Item) -> FrameworkDiff.Subject, words: (Item) -> String, aspect: String,
    alone effect: FrameworkDiff.Effect, both: (inout DiffCollector, Item, Item) -> Void
  ) {
    let before = Dictionary(older.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(newer.map(id))
    for item in newer {
      if let old = before[id(item)] {
        both(&self, old, item)
      } else {
        compare(nil, words(item), aspect, of: subject(item), as: .added, effect: effect)
      }
    }
    for item in older where !kept.contains(id(item)) {
      compare(words(item), nil, aspect, of: subject(item), as: .removed, effect: effect)
    }
  }
}
