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
    /// The ladder that the section's own criteria make; `nil` for a branch, and where the questions
    /// are not criteria.
    public let ladder: Ladder?
    /// The least and the most that the section could come to, as a level or a number, were
    /// everything beneath it answered; `nil` where there is nothing to combine.
    public let range: ClosedRange<Double>?
    /// The level or number aimed at: the section's own, or what the targets beneath come to.
    public let target: Double?
  }

  /// Lists the tree's sections and questions in order.
  struct Outliner {
    let kinds: [SectionKind]
    let highestLevel: Level
    private(set) var outline: [Place] = []
    private(set) var questions: [Question] = []
    private var outermost: Int

    init(kinds: [SectionKind], highestLevel: Level, outermost: Int) {
      self.kinds = kinds
      self.highestLevel = highestLevel
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
      func here(_ children: [Int], _ questions: Range<Int>, _ content: Content) -> Place {
        Place(
          section: section, kind: kind, number: number, parent: parent, children: children,
          questions: questions, ladder: content.ladder, range: content.range,
          target: section.target ?? content.target)
      }
      outline.append(here([], first..<first, Content()))
      questions += section.questions
      var children: [Int] = []
      for (offset, child) in section.sections.enumerated() {
        children.append(place(child, parent: index, number: "\(number).\(offset + 1)"))
      }
      outline[index] = here(
        children, first..<questions.count,
        content(of: section, kind: kind, children: children, questions: first..<questions.count))
      return index
    }

    /// What follows from what is beneath a section.
    private struct Content {
      var ladder: Ladder?
      var range: ClosedRange<Double>?
      var target: Double?
    }

    private func content(
      of section: Section, kind: SectionKind, children: [Int], questions range: Range<Int>
    ) -> Content {
      let own = questions[range]
      guard case .combination(let combination) = kind.method else {
        let isLadder =
          !section.questions.isEmpty
          && own.allSatisfy { if case .criterion = $0.form { true } else { false } }
        return Content(
          ladder: isLadder
            ? Ladder(levels: own.map(\.level), firstPosition: range.lowerBound) : nil,
          range: kind.method == .choice
            ? own.first?.range : 1...Double(max(1, highestLevel.number)))
      }
      let isOverQuestions = combination.over == .items || !section.questions.isEmpty
      let operands =
        isOverQuestions
        ? own.compactMap(\.operand) : children.compactMap { outline[$0].operand }
      return Content(
        range: combination.range(of: operands), target: combination.target(of: operands))
    }
  }
}

extension Question {
  /// The question as something to combine, before it is answered; `nil` for a criterion.
  var operand: Operand? { operand(.missing) }

  /// The question as something to combine; `nil` for a criterion, whose worth is its ladder's.
  func operand(_ standing: Operand.Standing) -> Operand? {
    range.map { Operand(standing: standing, range: $0, weight: weight, target: target) }
  }
}

extension Framework.Place {
  /// The section as something to combine, before it is scored; `nil` where it never has a value.
  var operand: Operand? { operand(.missing) }

  /// The section as something to combine, within the least and the most that it could come to.
  func operand(
    _ standing: Operand.Standing, within scored: ClosedRange<Double>? = nil
  ) -> Operand? {
    (scored ?? range).map {
      Operand(standing: standing, range: $0, weight: section.weight, target: target)
    }
  }
}
