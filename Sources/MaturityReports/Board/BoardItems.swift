import Maturity

/// What a board is asked or told, of one kind: what fits in print, and what is left for the screen.
struct BoardItems {
  /// What stands in print.
  private(set) var shown: [Item]
  /// What stands in print overleaf; only recommendations go on there.
  private(set) var overleaf: [Item] = []
  /// What stands on the screen alone.
  private(set) var left: [Item] = []
  /// What stands in their place where nobody supplied any, or none fits.
  var instead: String? {
    count == 0 ? none : shown.isEmpty ? "None of these fits in print." : nil
  }
  private let none: String

  /// One of them, finished.
  struct Item: Hashable {
    /// The number by which it is called.
    var label: String
    let text: String
    /// The activity that it comes from, who owns it and by when; empty where nobody said.
    let trace: String

    /// How high it is in print.
    var height: Int { BoardSheet.height("\(text) \(trace)") }
  }

  /// Finishes every item of a kind, to be shown until there is no room.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - paper: What was supplied.
  ///   - framework: The framework whose activities they come from.
  ///   - noun: What the framework calls an activity.
  ///   - none: What stands in their place where nobody supplied any.
  ///   - standing: Where an activity stands, in words.
  init(
    _ kind: BoardPaper.Item.Kind, of paper: BoardPaper, in framework: Framework, _ noun: Noun,
    none: String, standing: (Section.ID) -> String
  ) {
    self.none = none
    shown = paper.items(kind).enumerated().map { offset, item in
      Item(
        label: "R\(offset + 1)", text: item.text.asSentence,
        trace: Self.trace(item, in: framework, noun, standing: standing))
    }
  }

  /// How many there are altogether.
  var count: Int { shown.count + overleaf.count + left.count }

  /// How high those shown are in print, or what stands in their place.
  var height: Int {
    count == 0 ? BoardSheet.height(none) : shown.reduce(0) { $0 + $1.height }
  }

  /// Where the others stand; `nil` where there are none.
  var pointer: String? {
    let places = [(overleaf, "overleaf"), (left, "on the screen alone")].filter { !$0.0.isEmpty }
    if places.isEmpty { return nil }
    return places.map { items, place in
      "\(Self.labels(items)) \(items.count == 1 ? "stands" : "stand") \(place)."
    }.joined(separator: " ")
  }

  private static func labels(_ items: [Item]) -> String {
    let labels = items.map(\.label)
    return labels.count > 2 ? "\(labels[0]) to \(labels[labels.count - 1])" : Words.list(labels)
  }

  // MARK: Room

  /// Moves the items at the end overleaf until the others fit.
  mutating func turnOver(past room: Int) {
    let whole = shown
    shown = whole.fitting(room)
    // A sentence then points overleaf.
    if shown.count < whole.count {
      shown = whole.fitting(room - BoardSheet.line - BoardSheet.gap)
    }
    overleaf = Array(whole.dropFirst(shown.count))
  }

  /// Leaves all out of print, to be taken back one by one.
  mutating func clear() { (left, shown) = (shown, []) }

  /// Leaves out of print all that was to stand overleaf, to be taken back one by one.
  mutating func clearOverleaf() { (left, overleaf) = (overleaf, []) }

  /// Takes the first that was left out back into print, where it fits.
  ///
  /// - Parameter room: How much there is, and then how much is left.
  /// - Returns: Whether it was taken.
  mutating func take(from room: inout Int) -> Bool { Self.take(&left, to: &shown, room: &room) }

  /// Takes the first that was left out back overleaf, where it fits.
  ///
  /// - Parameter room: How much there is, and then how much is left.
  /// - Returns: Whether it was taken.
  mutating func takeOverleaf(from room: inout Int) -> Bool {
    Self.take(&left, to: &overleaf, room: &room)
  }

  private static func take(_ left: inout [Item], to taken: inout [Item], room: inout Int) -> Bool {
    guard let next = left.first, next.height <= room else { return false }
    room -= next.height
    taken.append(left.removeFirst())
    return true
  }

  // MARK: Numbers

  /// Numbers those in print as the paragraphs that they are.
  mutating func numberShown(_ numbering: inout BoardNumbering) {
    for index in shown.indices { shown[index].label = "\(numbering.next())" }
  }

  /// Numbers those on the screen alone.
  mutating func numberLeft(_ numbering: inout BoardNumbering) {
    for index in left.indices { left[index].label = "\(numbering.next())" }
  }

  // MARK: Words

  private static func trace(
    _ item: BoardPaper.Item, in framework: Framework, _ noun: Noun,
    standing: (Section.ID) -> String
  ) -> String {
    var parts: [String] = []
    if let section = item.section {
      parts.append(
        framework.place(of: section).map { "\(noun.head) \($0.number), \(standing(section))." }
          ?? "The \(noun.one) is not in this edition.")
    }
    let isAsk = item.kind == .ask
    if let owner = item.owner {
      parts.append("Owner: \(owner.title.asSentence)")
    } else if isAsk {
      parts.append("Owner to be agreed.")
    }
    if let due = item.due {
      parts.append("By \(due.inWords).")
    } else if isAsk {
      parts.append("Date to be agreed.")
    }
    return parts.joined(separator: " ")
  }
}

extension [BoardItems.Item] {
  /// As many from the start as fit.
  fileprivate func fitting(_ room: Int) -> Self {
    var room = room
    return Array(
      prefix { item in
        room -= item.height
        return room >= 0
      })
  }
}

extension String {
  /// The text with a full stop at its end, where nothing ends it yet.
  var asSentence: String {
    guard let last else { return self }
    return ".!?".contains(last) ? self : self + "."
  }
}
