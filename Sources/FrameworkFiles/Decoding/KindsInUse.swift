/// Which kinds of section hold which others, as the tree of a framework file has them.
///
/// It looks at the file before its sections are read, because how a section is read depends on it.
struct KindsInUse {
  /// For each kind, the kinds of the sections directly beneath its own.
  private var held: [String: Set<String>] = [:]
  /// The kinds of the sections that hold questions with a value; criteria have none.
  private var askingKinds: Set<String> = []

  /// Looks through a framework file.
  ///
  /// Complexity: linear in the number of sections.
  ///
  /// - Parameter root: The outermost mapping.
  init(_ root: Node) {
    look(in: root)
  }

  private mutating func look(in node: Node) {
    for section in node["sections"]?.items ?? [] {
      let asks = section["questions"]?.items.contains { $0["scale"] != nil || $0["number"] != nil }
      if asks == true, let kind = section["kind"]?.text { askingKinds.insert(kind) }
      if let outer = node["kind"]?.text, let inner = section["kind"]?.text {
        held[outer, default: []].insert(inner)
      }
      look(in: section)
    }
  }

  /// The kinds that come to a number, among those that stand at a level where all beneath them do.
  ///
  /// A kind of which one section holds a number is a number throughout, so that its sections can be
  /// read side by side.
  ///
  /// - Parameters:
  ///   - minimums: The kinds that may be either.
  ///   - numbers: The kinds that are numbers whatever they hold.
  /// - Returns: Those of the minimums that are numbers.
  func numbers(amongMinimums minimums: Set<String>, besides numbers: Set<String>) -> Set<String> {
    // The least of some questions is a number, because no question is at a level.
    var found = minimums.intersection(askingKinds)
    while true {
      let more = minimums.subtracting(found).filter { kind in
        !held[kind, default: []].isDisjoint(with: numbers.union(found))
      }
      if more.isEmpty { return found }
      found.formUnion(more)
    }
  }
}
