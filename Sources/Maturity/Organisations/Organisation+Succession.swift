extension [Organisation] {
  /// The same organisations, each followed by those that it became where they are not in the list.
  ///
  /// A successor goes by its predecessor's short name where it alone follows that one alone, and by
  /// its own name else. It has its predecessor's tier, and is the kind of body that its name says.
  package var withSuccessors: [Organisation] {
    var listed = Set(map(\.id))
    return flatMap { organisation in
      [organisation]
        + organisation.successors.filter { listed.insert($0.organisation).inserted }
        .map { successor(named: $0.name, $0.organisation, after: organisation) }
    }
  }

  /// What an organisation became, and every other of the list that became it too.
  private func successor(
    named name: String, _ id: Organisation.ID, after organisation: Organisation
  ) -> Organisation {
    let words = name.lowercased().split(separator: " ").map(String.init)
    let predecessors = flatMap { predecessor in
      predecessor.successors.filter { $0.organisation == id }.map {
        Organisation.Relation(
          organisation: predecessor.id, name: predecessor.name, date: $0.date)
      }
    }
    let isRename = predecessors.count == 1 && organisation.successors.count == 1
    return Organisation(
      id: id, name: name, shortName: isRename ? organisation.shortName : name,
      kind: Organisation.Kind.allCases.first { words.contains($0.rawValue) } ?? organisation.kind,
      tier: organisation.tier, predecessors: predecessors)
  }
}
