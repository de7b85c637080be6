extension DiffCollector {
  /// Compares all that two editions hold.
  mutating func compareFrameworks(_ older: Framework, _ newer: Framework) {
    compare(
      older.title, newer.title, "title", of: .framework, as: .reworded, effect: .none)
    compare(
      older.evidenceRule?.words, newer.evidenceRule?.words, "evidence rule", of: .framework,
      as: .rescored, effect: .newerRule)
    compare(
      older.overall?.explanation, newer.overall?.explanation, "overall score", of: .framework,
      as: .rescored, effect: .newerRule)
    match(
      older.levels, newer.levels, by: \.level, subject: { .level($0.level.number) },
      words: \.name, aspect: "level", alone: .newerRule
    ) { collector, old, new in
      collector.compare(
        old.name, new.name, "name", of: .level(new.level.number), as: .reworded, effect: .none)
      collector.compare(
        old.meaning, new.meaning, "meaning", of: .level(new.level.number), as: .reworded,
        effect: .sameMeaning)
    }
    match(
      older.sectionKinds, newer.sectionKinds, by: \.id, subject: { .kind($0.id) },
      words: \.plural, aspect: "section kind", alone: .newerRule
    ) { collector, old, new in
      collector.compare(
        old.method.explanation, new.method.explanation, "method", of: .kind(new.id), as: .rescored,
        effect: .newerRule)
    }
    match(
      older.answerScales, newer.answerScales, by: \.id, subject: { .scale($0.id) },
      words: \.words, aspect: "answer scale", alone: .newerRule
    ) { collector, old, new in
      collector.compare(
        old.words, new.words, "answers", of: .scale(new.id), as: .rescored, effect: .newerRule)
    }
    compareSections(older, newer)
    compareQuestions(older, newer)
  }

  private mutating func compareSections(_ older: Framework, _ newer: Framework) {
    match(
      older.outline, newer.outline, by: \.section.id, subject: { .section($0.section.id) },
      words: \.section.title, aspect: "section", alone: .none
    ) { collector, old, new in
      let subject = FrameworkDiff.Subject.section(new.section.id)
      collector.compare(
        old.section.title, new.section.title, "title", of: subject, as: .reworded, effect: .none)
      collector.compare(
        old.section.quotedText, new.section.quotedText, "quoted text", of: subject, as: .reworded,
        effect: .sameMeaning)
      collector.compare(
        old.section.quotedFrom, new.section.quotedFrom, "quotation's source", of: subject,
        as: .reworded, effect: .none)
      collector.compareGuidance(old.section.guidance, new.section.guidance, of: subject)
      collector.compare(
        older.home(of: old), newer.home(of: new), "section", of: subject, as: .moved,
        effect: .newerPlace)
      collector.compare(
        old.kind.id.text, new.kind.id.text, "kind", of: subject, as: .rescored, effect: .newerRule)
      collector.compareWeights(
        (old.section.weight, old.section.target), (new.section.weight, new.section.target),
        of: subject)
    }
  }

  /// What tells people how to answer may change their answers; advice does not.
  private mutating func compareGuidance(
    _ old: Guidance, _ new: Guidance, of subject: FrameworkDiff.Subject
  ) {
    compare(
      old.statement, new.statement, "statement", of: subject, as: .reworded, effect: .sameMeaning)
    compare(
      old.definitions.words, new.definitions.words, "definitions", of: subject, as: .reworded,
      effect: .sameMeaning)
    compare(old.window, new.window, "window", of: subject, as: .reworded, effect: .sameMeaning)
    compare(old.why, new.why, "why", of: subject, as: .reworded, effect: .none)
    compare(
      old.goodEvidence.words, new.goodEvidence.words, "good evidence", of: subject, as: .reworded,
      effect: .none)
    compare(
      old.nextSteps.words, new.nextSteps.words, "next steps", of: subject, as: .reworded,
      effect: .none)
  }

  private mutating func compareQuestions(_ older: Framework, _ newer: Framework) {
    let (olderHomes, newerHomes) = (older.questionHomes, newer.questionHomes)
    match(
      older.questions, newer.questions, by: \.id, subject: { .question($0.id) }, words: \.text,
      aspect: "question", alone: .leftOut
    ) { collector, old, new in
      let subject = FrameworkDiff.Subject.question(new.id)
      collector.compare(
        old.text, new.text, "text", of: subject, as: .reworded, effect: .sameMeaning)
      collector.compare(
        olderHomes[old.id], newerHomes[new.id], "section", of: subject, as: .moved,
        effect: .newerPlace)
      collector.compare(
        old.form.level, new.form.level, "level", of: subject, as: .moved, effect: .newerPlace)
      collector.compare(
        old.form.scaleWords, new.form.scaleWords, "scale", of: subject, as: .rescored,
        effect: .newerRule)
      collector.compare(
        old.mayNotApply, new.mayNotApply, "condition for not applying", of: subject, as: .reworded,
        effect: .sameMeaning)
      collector.compare(
        old.shownWhen?.words, new.shownWhen?.words, "condition for being shown", of: subject,
        as: .rescored, effect: .newerRule)
      collector.compareWeights((old.weight, old.target), (new.weight, new.target), of: subject)
    }
  }

  private mutating func compareWeights(
    _ old: (weight: Double, target: Double?), _ new: (weight: Double, target: Double?),
    of subject: FrameworkDiff.Subject
  ) {
    compare(
      old.weight.shortestDigits, new.weight.shortestDigits, "weight", of: subject, as: .rescored,
      effect: .newerRule)
    compare(
      old.target?.shortestDigits, new.target?.shortestDigits, "target", of: subject, as: .rescored,
      effect: .newerRule)
  }
}

// MARK: - What is compared, in words

extension Framework {
  /// The id of the section that holds another; the framework's for an outermost one.
  fileprivate func home(of place: Place) -> String {
    place.parent.map { outline[$0].section.id.text } ?? id.text
  }

  /// The id of the section that holds each question.
  fileprivate var questionHomes: [Question.ID: String] {
    var homes: [Question.ID: String] = [:]
    for place in outline {
      for question in place.section.questions { homes[question.id] = place.section.id.text }
    }
    return homes
  }
}

extension Question.Form {
  fileprivate var level: String? {
    if case .criterion(let level) = self { level.description } else { nil }
  }

  fileprivate var scaleWords: String? {
    switch self {
    case .criterion: nil
    case .option(let scale): scale.id.text
    case .number(let scale): scale.words
    }
  }
}

extension AnswerScale {
  fileprivate var words: String {
    options.map { "\($0.label) (\($0.value.shortestDigits))" }.joined(separator: ", ")
  }
}

extension NumberScale {
  /// The bounds in words, such as "0 to 100 %".
  package var words: String {
    let bounds = "\(range.lowerBound.shortestDigits) to \(range.upperBound.shortestDigits)"
    let unit = unit.map { " \($0)" } ?? ""
    return bounds + unit + (greaterIs == .better ? "" : ", where less is better")
  }
}

extension ShownWhen {
  /// The condition in words.
  package var words: String {
    let labels = answers.map { answer in
      switch answer {
      case .answer(let answer): answer.rawValue
      case .option(let label): label
      }
    }
    return "'\(question)' is answered \(labels.map { "'\($0)'" }.joined(separator: " or "))"
  }
}

extension EvidenceRule {
  fileprivate var words: String {
    let named = Evidence.Kind.allCases.filter(kinds.contains).map(\.rawValue)
    return "from level \(fromLevel): \(named.joined(separator: ", ")), at most \(months) months old"
  }
}

extension [Definition] {
  fileprivate var words: String { map { "\($0.term): \($0.meaning)" }.joined(separator: " ") }
}

extension [Level: String] {
  fileprivate var words: String {
    keys.sorted().map { "\($0): \(self[$0] ?? "")" }.joined(separator: " ")
  }
}
