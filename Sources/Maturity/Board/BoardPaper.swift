/// What a board is asked, and told, beside the figures (REPORTS 21).
///
/// It belongs to one organisation in one round, or to the whole partnership.
public struct BoardPaper: Hashable, Sendable {
  /// Why the paper comes to the board; `nil` where nobody has said.
  public var purpose: Purpose?
  /// The recommendations, the risks and the asks, in the order in which they were added.
  public var items: [Item]

  /// Why a paper comes to a board.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// The board is to decide.
    case decision
    /// The board is to discuss.
    case discussion
    /// The board is to take note.
    case noting
  }

  /// One thing that a board is asked or told.
  public struct Item: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// The activity that it comes from; a recommendation may come from none.
    public let section: Section.ID?
    /// What is asked or told, in a sentence or two.
    public let text: String
    /// The role that owns it; `nil` where that is to be agreed.
    public let owner: Role?
    /// The day by which it is to be done; `nil` where that is to be agreed.
    public let due: CalendarDate?

    /// A kind of item.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// What the board is to resolve.
      case recommendation
      /// What may go wrong.
      case risk
      /// What somebody needs from the board.
      case ask
    }

    /// Makes an item.
    public init(
      _ kind: Kind, section: Section.ID? = nil, text: String, owner: Role? = nil,
      due: CalendarDate? = nil
    ) {
      self.kind = kind
      self.section = section
      self.text = text
      self.owner = owner
      self.due = due
    }
  }

  /// Makes a paper; empty where nobody has supplied anything.
  public init(purpose: Purpose? = nil, items: [Item] = []) {
    self.purpose = purpose
    self.items = items
  }

  /// The items of one kind, in their order.
  public func items(_ kind: Item.Kind) -> [Item] { items.filter { $0.kind == kind } }
}
