extension Framework {
  /// Where a section stands in its framework: its number, its kin and its questions.
  public struct Place: Hashable, Sendable {
    /// The section that stands here.
    public let section: Section
    /// The section's kind.
    public let kind: SectionKind
    /// The section's number, such as "3.2".
    public let number: String
    /// The index in the outline of the section that holds this one; `nil` for an outermost one.
    public let parent: Int?
    /// The indices in the outline of the sections directly beneath.
    public let children: [Int]
    /// The positions of every question beneath, at any depth.
    public let questions: Range<Int>
    /// The ladder that the section's own questions make; `nil` for a branch.
    public let ladder: Ladder?
  }

  /// Lists the tree's sections and questions in order.
  struct Outliner {
    let kinds: [SectionKind]
    private(set) var outline: [Place] = []
    private(set) var questions: [Question] = []
    private var outermost: Int

    init(kinds: [SectionKind], outermost: Int) {
      self.kinds = kinds
      self.outermost = outermost
    }

    mutating func add(_ section: Section, parent: Int?) {
      outermost += 1
      place(section, parent: parent, number: String(outermost))
    }

    @discardableResult
    private mutating func place(_ section: Section, parent: Int?, number: String) -> Int {
      let index = outline.count
      let first = questions.count
      let kind =
        kinds.first { $0.id == section.kind }
        ?? SectionKind(id: section.kind, plural: section.kind.text, method: .minimum)
      func here(children: [Int], questions: Range<Int>, ladder: Ladder?) -> Place {
        Place(
          section: section, kind: kind, number: number, parent: parent, children: children,
          questions: questions, ladder: ladder)
      }
      outline.append(here(children: [], questions: first..<first, ladder: nil))
      questions += section.questions
      var children: [Int] = []
      for (offset, child) in section.sections.enumerated() {
        children.append(place(child, parent: index, number: "\(number).\(offset + 1)"))
      }
      let ladder: Ladder? =
        section.questions.isEmpty
        ? nil : Ladder(levels: section.questions.map(\.level), firstPosition: first)
      outline[index] = here(
        children: children, questions: first..<questions.count, ladder: ladder)
      return index
    }
  }
}
