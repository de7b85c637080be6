extension Framework {
  /// One of the outermost sections alone, under the numbers that it has in the whole framework.
  ///
  /// The support is that which its sections or questions name. Positions begin anew. Linear in the
  /// number of its sections and questions.
  ///
  /// - Parameter section: An outermost section; in the Declaration, a commitment.
  /// - Returns: `nil` where the framework has no such section on the outside.
  public func part(_ section: Section.ID) -> Framework? {
    guard let offset = sections.firstIndex(where: { $0.id == section }) else { return nil }
    let kept = sections[offset]
    let named = kept.namedSupport
    return Framework(
      id: id, edition: edition, title: title, source: source, licence: licence, language: language,
      levels: levels, sectionKinds: sectionKinds, evidenceRule: evidenceRule,
      support: support.filter { named.contains($0.id) }, sections: [kept],
      firstNumber: firstNumber + offset)
  }
}

extension Section {
  /// The support that the section, those beneath it and their questions name.
  fileprivate var namedSupport: Set<Support.ID> {
    sections.map(\.namedSupport).reduce(
      Set(guidance.support + questions.flatMap(\.support))
    ) { $0.union($1) }
  }
}
