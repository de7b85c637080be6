/// A value in a YAML file, and where it stands.
struct Node {
  /// The value itself.
  let content: Content
  /// Where it begins and ends in the file, in Unicode scalars from 0.
  let span: Range<Int>

  /// What a value is made of.
  enum Content {
    /// Text, as written between its quotation marks or without any.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([Node])
    /// Keys and their values, in the order of the file; no key stands twice.
    case mapping([Pair])
    /// A value that was refused and reported, so that nobody reports it again.
    case refused
  }

  /// A key and its value.
  struct Pair {
    /// The key, without quotation marks.
    let key: String
    /// Where the key stands.
    let keySpan: Range<Int>
    /// What stands after the colon.
    let value: Node
  }

  /// The shape of a value, in a word that a reader of the file knows.
  enum Shape: String, Hashable, Sendable {
    case text
    case list = "a list"
    case keys = "a group of keys"
  }

  /// The value's shape; `nil` where it was refused.
  var shape: Shape? {
    switch content {
    case .scalar: .text
    case .sequence: .list
    case .mapping: .keys
    case .refused: nil
    }
  }

  /// The pairs of a mapping; none for anything else.
  var pairs: [Pair] { if case .mapping(let pairs) = content { pairs } else { [] } }

  /// The items of a list; none for anything else.
  var items: [Node] { if case .sequence(let items) = content { items } else { [] } }

  /// The text of a scalar; empty for anything else.
  var text: String { if case .scalar(let text, _) = content { text } else { "" } }

  /// The value of a mapping's key.
  subscript(key: String) -> Node? { pairs.first { $0.key == key }?.value }
}
