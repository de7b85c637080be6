import Maturity

extension [Organisation] {
  /// The same organisations, each followed by those that it became where they are not in the list.
  ///
  /// A successor goes by its predecessor's short name and tier, and is the kind of body that its own
  /// name says.
  var withSuccessors: [Organisation] {
    let listed = Set(map(\.id))
    return flatMap { organisation in
      [organisation]
        + organisation.successors.filter { !listed.contains($0.organisation) }.map { successor in
          let words = successor.name.lowercased().split(separator: " ").map(String.init)
          return Organisation(
            id: successor.organisation, name: successor.name, shortName: organisation.shortName,
            kind: Organisation.Kind.allCases.first { words.contains($0.rawValue) }
              ?? organisation.kind, tier: organisation.tier,
            predecessors: [
              .init(
                organisation: organisation.id, name: organisation.name, date: successor.date)
            ])
        }
    }
  }
}
