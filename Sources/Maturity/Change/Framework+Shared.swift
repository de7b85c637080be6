extension Framework {
  /// The part of this edition that an earlier one asked too: the same criteria by their ids, at this
  /// edition's levels and in its tree (METHOD 7).
  ///
  /// Both rounds are scored on it. A section that is left without a criterion is not in it.
  /// Complexity: linear in the questions of both.
  ///
  /// - Parameter earlier: The edition that the earlier round asked.
  /// - Returns: This framework where the earlier edition asks all that it asks.
  public func shared(with earlier: Framework) -> Framework {
    if questions.allSatisfy({ earlier.position(of: $0.id) != nil }) { return self }
    return remade(sections: sections.compactMap { $0.keeping { earlier.position(of: $0) != nil } })
  }
}

extension Section {
  /// The section with some of its questions; `nil` where none is left beneath it.
  fileprivate func keeping(_ isKept: (Question.ID) -> Bool) -> Section? {
    let kept: Content
    switch content {
    case .questions(let questions):
      let left = questions.filter { isKept($0.id) }
      if left.isEmpty { return nil }
      kept = .questions(left)
    case .sections(let sections):
      let left = sections.compactMap { $0.keeping(isKept) }
      if left.isEmpty { return nil }
      kept = .sections(left)
    }
    return Section(
      id: id, kind: kind, title: title, shortTitle: shortTitle, quotedText: quotedText,
      quotedFrom: quotedFrom, guidance: guidance, content: kept, weight: weight, target: target)
  }
}
