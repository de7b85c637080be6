/// Which answers to another self-assessment or return are worth a look when a framework is answered.
///
/// A pair says where to look and never what to answer: nothing is counted, scored or chosen by it.
public struct Crosswalk: Hashable, Sendable, Identifiable {
  /// What a crosswalk is called for good.
  public typealias ID = Identifier<Crosswalk>

  /// The crosswalk's identifier.
  public let id: ID
  /// What it is called.
  public let title: String
  /// Where its pairs come from.
  public let from: Start
  /// The framework that its pairs lead to.
  public let to: Side
  /// The pairs, in the file's order.
  public let pairs: [Pair]

  /// A framework at one end of a crosswalk.
  public struct Side: Hashable, Sendable {
    /// The framework.
    public let framework: Framework.ID
    /// The edition whose words were compared; `nil` where the file does not say.
    public let edition: String?

    /// Makes a side.
    public init(framework: Framework.ID, edition: String? = nil) {
      self.framework = framework
      self.edition = edition
    }
  }

  /// Where the pairs of a crosswalk come from.
  public enum Start: Hashable, Sendable {
    /// Another framework, whose questions are named by their ids.
    case framework(Side)
    /// A return that somebody else asks for, whose items are named and never copied.
    case outside(Framework.Source)
  }

  /// An item over there, and what it is worth a look for here.
  public struct Pair: Hashable, Sendable {
    /// The item's name over there: a question's id, or what the return calls it, such as "4.2".
    public let item: String
    /// The questions here.
    public let to: [Question.ID]
    /// In what way the one supports the other, in a sentence.
    public let how: String

    /// Makes a pair.
    public init(item: String, to: [Question.ID], how: String) {
      self.item = item
      self.to = to
      self.how = how
    }
  }

  /// Makes a crosswalk.
  public init(id: ID, title: String, from: Start, to: Side, pairs: [Pair]) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
    self.pairs = pairs
  }
}
