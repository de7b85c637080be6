import Markup
import Maturity

/// What stands in one cell of a table of levels: digits, or a short form for a kind of blank.
struct LevelCell: Hashable {
  /// What is shown.
  let text: String
  /// The claimed level, whose colour the cell takes; `nil` for a blank.
  let level: Level?

  /// The cell for one organisation's score of an activity.
  ///
  /// - Parameters:
  ///   - score: The score; `nil` where the organisation submitted nothing.
  ///   - showsSupport: Whether a lower supported level stands in brackets.
  init(_ score: SectionScore?, showsSupport: Bool = true) {
    guard let score else {
      (text, level) = (Self.nothing, nil)
      return
    }
    if score.disputed > 0 {
      (text, level) = (Self.disputed, nil)
      return
    }
    switch (score.status, score.level) {
    case (.notApplicable, _): (text, level) = ("n/a", nil)
    case (.inProgress, _): (text, level) = ("part", nil)
    case (.notAssessed, _), (.complete, nil): (text, level) = (Self.notAssessed, nil)
    case (.complete, let claimed?):
      var text = "\(claimed)"
      if let upper = score.upperLevel, upper > claimed { text += "–\(upper)" }
      if score.levelWithoutExclusions != nil { text += "*" }
      if showsSupport, let supported = score.supportedLevel, supported < claimed {
        text += " (\(supported))"
      }
      (self.text, level) = (text, claimed)
    }
  }

  /// The class that colours the cell.
  var style: String { level.map { "l\($0)" } ?? "blank" }

  /// What stands where respondents disagree, so that there is no agreed level.
  static let disputed = "split"

  /// What stands where an activity was not assessed, or not asked.
  static let notAssessed = "none"

  /// What stands where nothing was submitted.
  static let nothing = "–"

  /// What each short form means, in the order of the key.
  static let key: [(form: String, meaning: String)] = [
    ("3 (2)", "claimed level 3, of which the evidence supports 2"),
    ("2–4", "level 2, and could be as high as 4 once what is not known is known"),
    ("3*", "raised because some criteria do not apply"),
    (disputed, "respondents disagree, so no agreed level yet"),
    ("part", "in progress, so no level yet"),
    (notAssessed, "not assessed"),
    ("n/a", "does not apply, confirmed by the round\u{2019}s lead"),
    (nothing, "nothing submitted"),
  ]

  /// Short forms and what they mean, under the table or the figures that use them; nothing where
  /// there are none.
  @MarkupBuilder static func node(of key: [(form: String, meaning: String)]) -> [Node] {
    if !key.isEmpty {
      ul(.class("key")) {
        for entry in key {
          li {
            strong { entry.form }
            " \(entry.meaning)"
          }
        }
      }
    }
  }

  /// What those of the short forms mean that stand in some cells.
  ///
  /// - Parameter cells: What the cells show.
  /// - Returns: The entries of the key that they need, in its order.
  static func key(to cells: [String]) -> [(form: String, meaning: String)] {
    key.filter { form, _ in
      switch form {
      case "3 (2)": cells.contains { $0.contains("(") }
      case "2–4": cells.contains { $0.count > 1 && $0.contains("–") }
      case "3*": cells.contains { $0.contains("*") }
      default: cells.contains(form)
      }
    }
  }
}
