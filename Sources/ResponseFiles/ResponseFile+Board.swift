import Maturity
import OrderedJSON

// What a lead's file says beside the answers: help, assurance and what the board is asked.

extension [HelpNotice] {
  /// The notices in the framework's order.
  func values(for framework: Framework) -> [JSONValue] {
    framework.activities.flatMap { place in
      filter { $0.section == place.section.id }.map(\.value)
    }
  }
}

extension HelpNotice {
  fileprivate var value: JSONValue {
    .object([
      ("section", .text(section.text)), ("kind", .text(kind.rawValue)), ("note", .tidied(note)),
    ])
  }
}

extension Assurance {
  var value: JSONValue {
    .object([
      ("kind", .text(kind.rawValue)), ("by", .tidied(by)), ("date", .text(date.iso)),
      ("note", .tidied(note)),
    ])
  }
}

extension BoardPaper {
  /// The paper: recommendations, risks, then asks, each in the order in which they were added.
  ///
  /// What comes from an activity that the framework does not have is left out.
  func value(for framework: Framework) -> JSONValue {
    let known = Set(framework.activities.map(\.section.id))
    let items = itemsInOrder.filter { $0.section.map(known.contains) ?? true }
    return .object([
      ("purpose", purpose.map { .text($0.rawValue) }), ("items", .list(items.map(\.value))),
    ])
  }
}

extension BoardPaper.Item {
  fileprivate var value: JSONValue {
    .object([
      ("kind", .text(kind.rawValue)), ("section", section.map { .text($0.text) }),
      ("text", .tidied(text)), ("owner", .tidied(owner?.title)),
      ("due", due.map { .text($0.iso) }),
    ])
  }
}
