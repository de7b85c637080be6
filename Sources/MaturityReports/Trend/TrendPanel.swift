import Maturity

/// Rounds of one activity whose levels can be compared with each other, because they are read on the
/// same criteria (METHOD 7).
///
/// A new panel begins where an edition changed what the activity asks. The rounds on either side of
/// that boundary stand once more in a panel of their own, on what both editions asked; where that is
/// all that one of the two asks, in the panel of that edition.
struct TrendPanel: Hashable {
  /// What its levels are read on.
  let title: String
  let columns: [Column]

  /// One round in a panel.
  struct Column: Hashable {
    /// The round's position in the trend.
    let round: Int
    /// The criteria that it is read on.
    let framework: Framework
    /// Whether these are others than the round itself asked.
    let isReread: Bool
    /// Whether the edition is another than in the column before.
    let beginsEdition: Bool
  }

  /// The panels of an activity over the editions that the rounds asked, the oldest first.
  ///
  /// A round whose edition lacks the activity stands in no panel. Complexity: linear in the rounds and
  /// in the questions of each edition.
  static func all(of section: Section.ID, in editions: [Framework]) -> [TrendPanel] {
    var drafts: [Draft] = []
    for (round, framework) in editions.enumerated() {
      guard let asked = framework.asked(in: section) else { continue }
      guard let last = drafts.indices.last else {
        drafts.append(Draft(asked: asked, rounds: [(round, framework)]))
        continue
      }
      if drafts[last].asked == asked {
        drafts[last].rounds.append((round, framework))
        continue
      }
      let before = drafts[last].rounds.last
      var draft = Draft(asked: asked, rounds: [(round, framework)])
      if let before {
        let shared = framework.shared(with: before.framework)
        switch shared.asked(in: section) {
        case nil: break
        case asked: draft.rounds.insert((before.round, shared), at: 0)
        case drafts[last].asked: drafts[last].rounds.append((round, shared))
        case let both?:
          drafts.append(
            Draft(asked: both, rounds: [(before.round, shared), (round, shared)]))
        }
      }
      drafts.append(draft)
    }
    return drafts.map { $0.panel(of: section, in: editions) }
  }

  /// A panel while it is put together.
  private struct Draft {
    let asked: [Question.ID: Level]
    var rounds: [(round: Int, framework: Framework)]

    func panel(of section: Section.ID, in editions: [Framework]) -> TrendPanel {
      var columns: [Column] = []
      for (round, framework) in rounds {
        columns.append(
          Column(
            round: round, framework: framework,
            isReread: editions[round].asked(in: section) != asked,
            beginsEdition: columns.last.map { editions[$0.round] != editions[round] } ?? false))
      }
      return TrendPanel(title: title(columns, editions: editions), columns: columns)
    }

    private func title(_ columns: [Column], editions: [Framework]) -> String {
      var own: [String] = []
      for column in columns where !column.isReread {
        let edition = editions[column.round].edition
        if own.last != edition { own.append(edition) }
      }
      switch own.count {
      case 0:
        return asked.count == 1
          ? "On the 1 criterion that both editions ask"
          : "On the \(asked.count) criteria that both editions ask"
      case 1:
        return columns.contains(where: \.isReread)
          ? "On what edition \(own[0]) asks" : "Edition \(own[0])"
      default: return "Editions \(Words.list(own)), which ask the same"
      }
    }
  }
}

extension Framework {
  /// What an activity asks at which level; `nil` where the framework lacks it.
  func asked(in section: Section.ID) -> [Question.ID: Level]? {
    place(of: section).map { place in
      Dictionary(
        place.section.questions.map { ($0.id, $0.level) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
