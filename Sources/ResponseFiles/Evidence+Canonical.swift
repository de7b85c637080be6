package import Maturity

extension [Evidence] {
  /// The evidence in one order, whichever way it was recorded.
  ///
  /// Texts are tidied; items alike in kind, title, reference and date are one, which shows all that
  /// they show; items stand by the first criterion that they show, then by kind, title, reference
  /// and date. What shows no question of the framework, or has no title, is left out.
  package func canonical(for framework: Framework) -> [Evidence] {
    var positions: [Evidence: Set<Int>] = [:]
    for item in self {
      guard let title = item.title.tidied else { continue }
      let known = Evidence(
        kind: item.kind, title: title, reference: item.reference.tidied ?? "", date: item.date,
        shows: [])
      positions[known, default: []].formUnion(item.shows.compactMap(framework.position(of:)))
    }
    return positions.filter { !$0.value.isEmpty }
      .map { Ordered(item: $0, positions: $1.sorted()) }
      .sorted { $0.precedes($1) }
      .map { $0.evidence(in: framework) }
  }
}

/// A piece of evidence, with what decides where it stands.
private struct Ordered {
  let item: Evidence
  let positions: [Int]

  func precedes(_ other: Ordered) -> Bool {
    if positions[0] != other.positions[0] { return positions[0] < other.positions[0] }
    if item.kind != other.item.kind { return item.kind.rank < other.item.kind.rank }
    for text in [\Evidence.title, \.reference]
    where item[keyPath: text] != other.item[keyPath: text] {
      return item[keyPath: text].utf8.lexicographicallyPrecedes(other.item[keyPath: text].utf8)
    }
    return (item.date?.iso ?? "") < (other.item.date?.iso ?? "")
  }

  func evidence(in framework: Framework) -> Evidence {
    Evidence(
      kind: item.kind, title: item.title, reference: item.reference, date: item.date,
      shows: positions.map { framework.questions[$0].id })
  }
}

extension Evidence.Kind {
  /// How much the kind weighs among the others, from 0.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
