/// A figure that may be shown, or the reason why it may not.
public enum Disclosed<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The figure.
  case shown(Value)
  /// Why there is none.
  case withheld(Withheld)

  /// The figure; `nil` where it is withheld.
  public var value: Value? { if case .shown(let value) = self { value } else { nil } }
}

/// Why a figure is withheld (METHOD 6.6).
///
/// Every reader knows the rule, so a reason is chosen such that knowing it tells nothing more.
public enum Withheld: Hashable, Sendable {
  /// So few stand at a level that no figure could be given, whatever their levels.
  case tooFew(needed: Int)
  /// Three organisations together could work another's level or answer out.
  case wouldTell
  /// In one of the groups, three organisations together could work another's out.
  case wouldTellWithinGroup
}
