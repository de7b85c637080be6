/// What the organisations of a round are grouped by, where figures are also given by group.
///
/// It is fixed when the round is created, so that nobody can subtract one grouping from another
/// (METHOD 6.6).
public enum Peers: String, Hashable, Sendable, CaseIterable {
  /// Figures are given for everybody together.
  case none
  /// Organisations of the same kind are together.
  case kind
  /// Organisations of the same tier are together.
  case tier
}

extension Peers {
  /// The group of each organisation, named after the kinds or tiers in it.
  ///
  /// Groups that are too small are pooled, the two smallest first, until none is; so no organisation
  /// is ever alone. Complexity: linear in the organisations.
  ///
  /// - Parameters:
  ///   - organisations: Everybody who was invited.
  ///   - smallest: The fewest organisations that a group may have.
  /// - Returns: For each organisation, in their order, the names in its group; the same for all
  ///   where only one group is left.
  public func groups(of organisations: [Organisation], smallest: SmallestGroup) -> [[String]] {
    let names = organisations.map(name)
    var pools = order.map { name in
      (names: [name], count: names.count { $0 == name })
    }.filter { $0.count > 0 }
    while pools.count > 1 {
      // Of two groups alike in size, the one listed first.
      let bySize = pools.indices.sorted { (pools[$0].count, $0) < (pools[$1].count, $1) }
      let (least, next) = (bySize[0], bySize[1])
      if pools[least].count >= smallest.count { break }
      let (first, second) = (min(least, next), max(least, next))
      pools[first].names += pools[second].names
      pools[first].count += pools[second].count
      pools.remove(at: second)
    }
    return names.map { name in
      pools.first { $0.names.contains(name) }?.names.sorted { place($0) < place($1) } ?? [name]
    }
  }

  private var order: [String] {
    switch self {
    case .none: [Self.everybody]
    case .kind: Organisation.Kind.allCases.map(\.rawValue)
    case .tier: Organisation.Tier.allCases.map(\.rawValue)
    }
  }

  private static let everybody = "everybody"

  private func name(of organisation: Organisation) -> String {
    switch self {
    case .none: Self.everybody
    case .kind: organisation.kind.rawValue
    case .tier: organisation.tier.rawValue
    }
  }

  private func place(_ name: String) -> Int { order.firstIndex(of: name) ?? order.count }
}
