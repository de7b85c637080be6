import Maturity

/// How one value is read: a function from a node to a value, which reports what is wrong.
///
/// Quotation marks never change what a value means: `2` and `"2"` are both the number where a
/// number is needed and both text where text is.
struct Reader<Value> {
  let read: (Node, Findings) -> Value?
}

extension Reader where Value == String {
  /// Text of 5,000 characters at most, on one line whatever its line breaks in the file.
  static var text: Self { text(atMost: 5_000) }

  /// Text that is not empty, with every run of spaces and line breaks made one space.
  ///
  /// A bare `null` or `~`, which YAML has for nothing at all, is empty.
  static func text(atMost limit: Int) -> Self {
    Self { node, findings in
      guard findings.expect(.text, node), case .scalar(let raw, let isPlain) = node.content
      else { return nil }
      let text = raw.onOneLine
      func refuse(_ problem: ShapeProblem) -> String? {
        findings.report(.shape(problem), at: node.span.lowerBound)
        return nil
      }
      if text.isEmpty || isPlain && (text == "null" || text == "~") { return refuse(.emptyText) }
      if let hidden = text.unicodeScalars.first(where: \.isHidden) {
        return refuse(.hiddenCharacter(hidden))
      }
      // Bytes are never fewer than characters, and are quicker to count.
      guard text.utf8.count > limit, text.count > limit else { return text }
      return refuse(.tooLong(characters: text.count, limit: limit))
    }
  }

  /// An address on the web.
  static var webAddress: Self {
    text.map { text in
      let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
      return isWeb && !text.contains(" ") ? .success(text) : .failure(.notAWebAddress(text))
    }
  }

  /// A language tag, such as `en-GB`.
  static var language: Self {
    text.map { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag =
        (2...3).contains(parts[0].count)
        && parts.allSatisfy {
          (1...8).contains($0.count) && $0.utf8.allSatisfy(\.isASCIILetterOrDigit)
        }
      return isTag ? .success(text) : .failure(.notALanguage(text))
    }
  }

}

extension Reader where Value == Int {
  /// A whole number in digits.
  static func number(_ range: ClosedRange<Int>) -> Self {
    Reader<String>.text.map { text in
      guard let number = Int(digits: text) else { return .failure(.notANumber(text)) }
      return range.contains(number) ? .success(number) : .failure(.numberOutside(number, range))
    }
  }
}

extension Reader where Value == Double {
  /// The greatest number, above or below nought, that is read: sums of its like can still be held.
  static var greatest: Double { 1e15 }

  /// A number in digits, with a sign, a point and an exponent where it needs them.
  static var decimal: Self {
    Self { node, findings in
      guard let text = Reader<String>.text.read(node, findings) else { return nil }
      let number = Double(decimal: text)
      if let number, abs(number) <= greatest { return number }
      findings.report(
        .scoring(number == nil ? .notADecimal(text) : .tooGreat(text)), at: node.span.lowerBound)
      return nil
    }
  }

  /// A number that is 0 or more.
  static var weight: Self {
    Self { node, findings in
      guard let number = Reader<Double>.decimal.read(node, findings) else { return nil }
      if number >= 0 { return number }
      findings.report(.scoring(.belowNought(node.text.onOneLine)), at: node.span.lowerBound)
      return nil
    }
  }
}

extension Reader where Value == ClosedRange<Double> {
  /// Two ends of a scale, the lower one below the upper.
  static func range(of subject: String, _ lower: String, _ upper: String) -> Self {
    Self { node, findings in
      guard var fields = Fields(node, of: subject, findings) else { return nil }
      let range = fields.range(lower, upper)
      fields.finish()
      return range
    }
  }
}

extension Fields {
  /// Reads two ends of a scale, the lower one below the upper.
  mutating func range(_ lower: String, _ upper: String) -> ClosedRange<Double>? {
    let least = required(lower, .decimal)
    let most = required(upper, .decimal)
    guard let least, let most else { return nil }
    if least < most { return least...most }
    findings.report(
      .scoring(.boundsReversed(lower: least.shortestDigits, upper: most.shortestDigits)),
      at: offset(of: upper))
    return nil
  }
}

extension Reader where Value == Bool {
  /// `true` or `false`, and none of YAML's other ways to say so.
  static var trueOrFalse: Self {
    Reader<String>.text.map { text in
      switch text {
      case "true": .success(true)
      case "false": .success(false)
      default: .failure(.notTrueOrFalse(text))
      }
    }
  }
}

extension Reader where Value == CalendarDate {
  /// A date in ISO form.
  static var date: Self {
    Reader<String>.text.map { text in
      CalendarDate(iso: text).map { .success($0) } ?? .failure(.notADate(text))
    }
  }
}

extension Reader where Value == Node {
  /// The value as it stands, for a reader of its own.
  static var itself: Self { Self { node, _ in node } }
}

extension Reader where Value == [Node] {
  /// The items of a list that holds something.
  static var items: Self {
    Self { node, findings in
      guard findings.expect(.list, node) else { return nil }
      if node.items.isEmpty { findings.report(.shape(.emptyList), at: node.span.lowerBound) }
      return node.items
    }
  }
}

extension Reader {
  /// An identifier in kebab case.
  static func id<Subject>() -> Reader where Value == Identifier<Subject> {
    Reader<String>.text.map { text in
      Identifier(text).map { .success($0) } ?? .failure(.notAnID(text))
    }
  }

  /// One of a few words.
  static func word() -> Reader
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    Reader<String>.text.map { text in
      Value(rawValue: text).map { .success($0) }
        ?? .failure(.unknownWord(text, known: Value.allCases.map(\.rawValue)))
    }
  }

  /// A list in which nothing stands twice, with the place of each item.
  static func distinct<Item: Hashable>(_ item: Reader<Item>) -> Reader
  where Value == [(value: Item, offset: Int)] {
    Reader { node, findings in
      guard let nodes = Reader<[Node]>.items.read(node, findings) else { return nil }
      var seen: Set<Item> = []
      return nodes.compactMap { node in
        guard let value = item.read(node, findings) else { return nil }
        if !seen.insert(value).inserted {
          findings.report(.shape(.listedTwice(node.text.onOneLine)), at: node.span.lowerBound)
        }
        return (value, node.span.lowerBound)
      }
    }
  }

  /// The same reader, with what it read made into something else or refused.
  func map<Other>(
    _ transform: @escaping (Value) -> Verdict<Other>
  ) -> Reader<Other> {
    Reader<Other> { node, findings in
      guard let value = read(node, findings) else { return nil }
      switch transform(value) {
      case .success(let other):
        return other
      case .failure(let problem):
        findings.report(.shape(problem), at: node.span.lowerBound)
        return nil
      }
    }
  }
}

/// A value, or what keeps it from being one.
enum Verdict<Value> {
  case success(Value)
  case failure(ShapeProblem)
}
