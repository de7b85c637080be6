import Diagnostics
import Maturity

/// What changed between two editions, as people read it at a terminal.
struct FrameworkDiffText {
  let older: Framework
  let newer: Framework
  let diff: FrameworkDiff

  init(from older: Framework, to newer: Framework) {
    self.older = older
    self.newer = newer
    diff = FrameworkDiff(from: older, to: newer)
  }

  var text: String {
    var lines = [
      "\(newer.title): from edition \(older.edition) to edition \(newer.edition)", "",
    ]
    for kind in FrameworkDiff.Kind.allCases {
      let changes = diff.changes.filter { $0.kind == kind }
      guard !changes.isEmpty else { continue }
      lines.append("\(kind.heading) (\(changes.count))")
      for change in changes { lines += Self.lines(of: change) }
      lines.append("")
    }
    if diff.changes.isEmpty { lines += ["Nothing changed.", ""] }
    return (lines + conclusion.flatMap { $0.wrapped(width: 80, indent: 0, hanging: 0) })
      .joined(separator: "\n") + "\n"
  }

  /// What the changes come to for somebody who compares rounds.
  private var conclusion: [String] {
    let share = diff.shared
    var sentences = [
      "\(share.counted) questions are in both editions (\(share.percentage ?? "none")). Two rounds "
        + "that asked the two are compared on those, by the newer edition's rules."
    ]
    if diff.isLow {
      sentences.append("That is less than 80%, so every comparison of the two carries a warning.")
    }
    if older.edition == newer.edition, diff.changes.contains(where: { $0.effect != .none }) {
      sentences.append(
        "Both files say edition \(newer.edition). Give the newer one another edition before a round "
          + "asks it.")
    }
    return sentences
  }

  private static func lines(of change: FrameworkDiff.Change) -> [String] {
    var lines = "\(change.subject.name): \(change.aspect)".wrapped(width: 80, indent: 2, hanging: 4)
    if let before = change.before {
      lines += "was: \(before)".wrapped(width: 80, indent: 4, hanging: 6)
    }
    if let after = change.after {
      lines += "is: \(after)".wrapped(width: 80, indent: 4, hanging: 6)
    }
    return lines + change.effect.sentence.wrapped(width: 80, indent: 4, hanging: 6)
  }
}

/// What changed between two editions, as other programs read it.
struct FrameworkDiffDetail: Encodable {
  let framework: String
  let from: String
  let to: String
  let shared: Int
  let questions: Int
  let changes: [ChangeDetail]

  struct ChangeDetail: Encodable {
    let subject: String
    let kind: String
    let aspect: String
    let before: String?
    let after: String?
    let effect: String
  }

  init(_ text: FrameworkDiffText) {
    framework = text.newer.id.text
    from = text.older.edition
    to = text.newer.edition
    shared = text.diff.shared.part
    questions = text.diff.shared.whole
    changes = text.diff.changes.map {
      ChangeDetail(
        subject: $0.subject.name, kind: $0.kind.rawValue, aspect: $0.aspect, before: $0.before,
        after: $0.after, effect: $0.effect.rawValue)
    }
  }
}

extension FrameworkDiff.Kind {
  fileprivate var heading: String {
    switch self {
    case .added: "Added"
    case .removed: "Removed"
    case .reworded: "Reworded"
    case .moved: "Moved"
    case .rescored: "Scored in another way"
    }
  }
}

extension FrameworkDiff.Effect {
  /// What a change does to a comparison, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .none: "A comparison is as before."
    case .sameMeaning:
      "A comparison is as before, if the meaning is the same. A new meaning takes a new id."
    case .leftOut: "It is left out of a comparison, because only one edition asks it."
    case .newerPlace: "In a comparison both rounds are scored with it where it is now."
    case .newerRule: "In a comparison both rounds are scored by the newer edition's rule."
    }
  }
}

extension FrameworkDiff.Subject {
  /// The part's kind and id.
  fileprivate var name: String {
    switch self {
    case .framework: "the framework"
    case .level(let number): "level \(number)"
    case .kind(let id): "section kind \(id)"
    case .scale(let id): "answer scale \(id)"
    case .section(let id): "section \(id)"
    case .question(let id): "question \(id)"
    }
  }
}
