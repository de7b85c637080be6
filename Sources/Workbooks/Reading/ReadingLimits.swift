/// What a workbook that somebody sent may not exceed.
package struct ReadingLimits: Hashable, Sendable {
  /// How many parts its archive may have.
  package var parts = 2_000
  /// How many megabytes a part may unpack to.
  package var partMegabytes = 64
  /// How many megabytes all that is read may unpack to.
  package var allMegabytes = 128
  /// How many times its packed size a part may unpack to, once it is over a megabyte.
  package var ratio = 400
  /// How many cells all sheets together may have.
  package var cells = 300_000
  /// How many megabytes the text of all cells together may have, each time it is used counted.
  package var textMegabytes = 64

  /// The limits that serve everybody.
  package init() {}
}
