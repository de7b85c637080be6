// A board paper is two sides of A4 (REPORTS 21), and what does not fit there is not read.
extension BoardPaper {
  /// The longest text of an item, in Unicode scalars.
  public static let longestText = 300

  /// The items in the order in which a paper gives them: recommendations, risks, then asks.
  public var itemsInOrder: [Item] { Item.Kind.allCases.flatMap { items($0) } }
}

extension BoardPaper.Item {
  /// How many Unicode scalars the text has beyond the longest; 0 where it fits.
  public var excess: Int { max(0, text.unicodeScalars.count - BoardPaper.longestText) }
}

extension BoardPaper.Item.Kind {
  /// How many items of the kind a paper has room for.
  public var most: Int { self == .recommendation ? 6 : 5 }

  /// Several items of the kind, such as "risks".
  public var plural: String { "\(rawValue)s" }

  /// Whether an item of the kind must name the activity that it comes from.
  public var needsActivity: Bool { self != .recommendation }
}
