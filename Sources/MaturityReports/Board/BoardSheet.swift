/// The measures of a board paper on A4, in points: what its style sets, and what fits by it.
///
/// A paper has two sides at 12 point however much it is given (REPORTS 21). So the model measures
/// its texts, and leaves out of print what does not fit.
enum BoardSheet {
  /// The margins of a side: at its top, at its left and right, and at its foot.
  static let (top, edge, foot) = (34, 34, 40)
  /// How wide and how high A4 is, rounded down.
  private static let (paperWidth, paperHeight) = (595, 841)
  /// From one line of text to the next.
  static let line = 15
  /// What stands beneath a paragraph.
  static let gap = 3
  /// A heading: its line, and what stands above and beneath it.
  static let (headingLine, headingAbove, headingBeneath) = (17, 8, 3)
  /// A heading beneath a heading, with what stands above and beneath it.
  static let minorHeading = 20
  /// The column of a paragraph's number.
  static let number = 26
  /// Between two columns of text.
  static let gutter = 18
  /// The line of the title, of its type, and what stands around the head of the paper.
  static let (titleLine, titleSize, headAround) = (24, 20, 12)
  /// A line of the notice of illustrative data, with what stands around it.
  static let notice = 20
  /// A row of the table, and its head.
  static let (row, tableHead) = (17, 18)

  /// The key to the levels, in a line.
  static let key = 20

  /// How wide text may be.
  static let width = paperWidth - 2 * edge
  /// How wide a numbered paragraph may be.
  static let paragraph = width - number
  /// How wide a list in one of two columns may be, its bullets apart.
  static let column = (width - gutter) / 2 - gutter
  /// How much fits on a side, with a little to spare.
  static let side = paperHeight - top - foot - 8
  /// How much fits in the first third of the first side.
  static let third = paperHeight / 3 - top
  /// A heading with what is around it.
  static let heading = headingLine + headingAbove + headingBeneath

  /// How high a paragraph is.
  ///
  /// - Parameters:
  ///   - text: Its words.
  ///   - width: How wide it may be, in points.
  /// - Returns: Its height in points, with the gap beneath it.
  static func height(_ text: String, width: Int = paragraph) -> Int {
    PrintedText.lines(text, width: width) * line + gap
  }
}
