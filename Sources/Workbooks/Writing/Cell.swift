/// A cell to write.
package struct Cell: Hashable, Sendable {
  /// What stands in it.
  package var content: Content
  /// How it looks, and whether it can be changed.
  package var style: Style

  /// What stands in a cell.
  package enum Content: Hashable, Sendable {
    /// Nothing, but the cell has a style.
    case blank
    /// Text, which no spreadsheet takes for a formula or a number.
    case text(String)
    /// A title in bold letters on a line of its own, and text beneath it; neither is empty.
    case titled(String, String)
    /// Text that leads to the first cell of another sheet.
    case link(String, to: TabName)
  }

  /// Makes a cell.
  package init(_ content: Content, _ style: Style = Style()) {
    self.content = content
    self.style = style
  }

  /// How a cell looks, and whether it can be changed.
  package struct Style: Hashable, Sendable {
    /// The size of its letters in points.
    package var size = 12.0
    /// Whether its letters are bold.
    package var isBold = false
    /// Whether its text is broken into lines.
    package var wraps = true
    /// Whether it can be changed while the sheet is protected.
    package var isUnlocked = false
    /// Whether it has a line around it.
    package var isFramed = false
    /// Whether its text stands at the foot of a cell that is higher; otherwise at its head.
    package var standsAtFoot = false
    /// Whether its text stands a little away from the cell before.
    package var isIndented = false
    /// Whether its letters are underlined and coloured as a link's.
    package var isLink = false
    /// The colour behind it as 24 bits; `nil` for none.
    package var fill: Int?
    /// How a number in it is shown, in Excel's own code; `nil` for the general way.
    package var numberFormat: String?

    /// Makes the style of plain text.
    package init() {}
  }
}
