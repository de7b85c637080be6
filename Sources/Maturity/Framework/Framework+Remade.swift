extension Framework {
  /// The framework with some of its parts replaced: the one place where a framework is made of
  /// another.
  ///
  /// Linear in the number of sections and questions.
  ///
  /// - Parameters:
  ///   - sections: The outermost sections; `nil` for its own.
  ///   - sectionKinds: The kinds of section; `nil` for its own.
  ///   - support: The support; `nil` for its own.
  ///   - overall: How the outermost sections are combined, which may be not at all; `nil` for its
  ///     own way.
  ///   - firstNumber: The number of the first of the outermost sections; `nil` for its own.
  /// - Returns: The other framework, its questions numbered anew.
  func remade(
    sections: [Section]? = nil, sectionKinds: [SectionKind]? = nil, support: [Support]? = nil,
    overall: Combination?? = nil, firstNumber: Int? = nil
  ) -> Framework {
    Framework(
      id: id, edition: edition, title: title, source: source, licence: licence, language: language,
      levels: levels, sectionKinds: sectionKinds ?? self.sectionKinds, evidenceRule: evidenceRule,
      support: support ?? self.support, sections: sections ?? self.sections,
      answerScales: answerScales, overall: overall ?? self.overall, listedIn: listedIn,
      firstNumber: firstNumber ?? self.firstNumber)
  }
}
