extension Assessment {
  /// What several organisations said, read together as one that they became (METHOD 7).
  ///
  /// Each criterion is read at the most cautious answer that any gave, in the order of METHOD 5.2. A
  /// blank is less cautious than *don't know* and more than *does not apply*: nobody's silence is
  /// filled with another's *met*. An item of evidence shows a criterion only where each of them has
  /// one that counts for it, because one's paper says nothing of the other. What is in dispute for one
  /// is in dispute for all, and only what was confirmed not to apply to all does not apply. No level is
  /// above any of theirs. Complexity: linear in the questions and the evidence of all.
  ///
  /// - Parameters:
  ///   - assessments: What each said, in any order; empty for one that submitted nothing.
  ///   - organisation: What they became.
  ///   - framework: The edition that they were asked.
  ///   - roundDate: The date that the age of evidence is counted back from.
  public init(
    merging assessments: [Assessment], into organisation: Organisation.ID,
    in framework: Framework, roundDate: CalendarDate
  ) {
    let sources = assessments.sorted { $0.organisation < $1.organisation }
    self.init(organisation: organisation)
    for question in framework.questions {
      let entry = Entry(mostCautiousOf: sources.map { $0.entries[question.id] ?? Entry(nil) })
      if !entry.isEmpty { entries[question.id] = entry }
    }
    evidence = Self.shared(sources, in: framework, roundDate: roundDate)
    disputed = sources.reduce(into: []) { $0.formUnion($1.disputed) }
    confirmedNotApplicable =
      sources.dropFirst().reduce(sources.first?.confirmedNotApplicable ?? []) {
        $0.intersection($1.confirmedNotApplicable)
      }
  }

  /// The evidence that counts, each item for the criteria that all have evidence for.
  private static func shared(
    _ sources: [Assessment], in framework: Framework, roundDate: CalendarDate
  ) -> [Evidence] {
    let counting = sources.map { source in
      source.evidence.filter {
        framework.evidenceRule?.verdict(on: $0, roundDate: roundDate) ?? .counts == .counts
      }
    }
    let shown = counting.map { Set($0.flatMap(\.shows)) }
    let byAll = shown.dropFirst().reduce(shown.first ?? []) { $0.intersection($1) }
    return counting.flatMap(\.self).compactMap { item in
      let shows = item.shows.filter(byAll.contains)
      return shows.isEmpty
        ? nil
        : Evidence(
          kind: item.kind, title: item.title, reference: item.reference, date: item.date,
          shows: shows, expired: item.expired)
    }
  }

  /// The same assessment as that of an organisation which goes by another id since.
  func of(_ organisation: Organisation.ID) -> Assessment {
    Assessment(
      organisation: organisation, entries: entries, evidence: evidence,
      confirmedNotApplicable: confirmedNotApplicable, disputed: disputed, signOff: signOff)
  }
}

extension Assessment.Entry {
  /// The most cautious of several entries, with the words of those that give its answer.
  fileprivate init(mostCautiousOf entries: [Self]) {
    let answers = entries.map(\.answer)
    let order: [Answer?] = [.notMet, .partly, .dontKnow, nil, .doesNotApply, .met]
    let read = order.first(where: answers.contains) ?? nil
    let heard = entries.filter { $0.answer == read }
    self.init(
      read, reason: heard.compactMap(\.reason).joinedOnce,
      note: heard.compactMap(\.note).joinedOnce)
  }
}

extension [String] {
  /// Each text once, a line each; `nil` where there is none.
  var joinedOnce: String? {
    var distinct: [String] = []
    for text in self where !distinct.contains(text) { distinct.append(text) }
    return distinct.isEmpty ? nil : distinct.joined(separator: "\n")
  }
}
