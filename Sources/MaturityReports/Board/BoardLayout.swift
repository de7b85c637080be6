import Maturity

/// Fits a board paper on two sides of A4 (REPORTS 21).
///
/// What is worked out always stands in print. What people supplied fills the room that is left: an
/// ask, a risk and a recommendation in turn, so that the board sees some of each where they fit. The
/// others stand on the screen alone, and the paper counts them.
struct BoardLayout {
  /// What is left for recommendations in the first third of the first side.
  private let first: Int
  /// What is left on the second side for the other recommendations, the risks and the asks.
  private let second: Int

  /// The sentence that counts what is left out takes two lines at most.
  private static let leftOut = 2 * BoardSheet.line + BoardSheet.gap

  init(_ content: BoardContent, purpose: String, about: About) {
    let titleLines = PrintedText.lines(
      content.title, width: BoardSheet.width * 10 / 11, size: BoardSheet.titleSize)
    let head =
      BoardSheet.headAround + titleLines * BoardSheet.titleLine
      + content.subtitles.reduce(0) {
        $0 + BoardSheet.height($1, width: BoardSheet.width) - BoardSheet.gap
      } + (about.provenance.isIllustrative ? BoardSheet.notice : 0)
    let opening = head + BoardSheet.heading + BoardSheet.height(purpose)
    let rest =
      Self.block(content.headline) + content.levels.height + Self.block([content.certainty])
    first = min(BoardSheet.third, BoardSheet.side - rest) - opening
    second =
      BoardSheet.side - BoardSheet.heading
      - max(content.strengths.height, content.gaps.height)
      - content.further.reduce(0) { $0 + Self.block($1.paragraphs) }
      - 2 * BoardSheet.heading - Self.block(content.signOff)
      - Self.block(about.brief)
  }

  /// A heading and its paragraphs.
  private static func block(_ paragraphs: [String]) -> Int {
    paragraphs.reduce(BoardSheet.heading) { $0 + BoardSheet.height($1) }
  }

  /// What came of fitting.
  struct Fit {
    /// Whether something that people supplied is left out of print.
    let isCut: Bool
    /// How much room is left on the second side.
    var room: Int

    /// As much of what helps as there is room for: headings with one paragraph at least.
    mutating func take(
      _ helpful: [(heading: String, paragraphs: [String])]
    ) -> [(heading: String, paragraphs: [String])] {
      helpful.compactMap { part in
        var left = room - BoardSheet.heading
        let fitting = part.paragraphs.prefix { paragraph in
          left -= BoardSheet.height(paragraph)
          return left >= 0
        }
        guard !fitting.isEmpty else { return nil }
        room -= BoardLayout.block(Array(fitting))
        return (part.heading, Array(fitting))
      }
    }
  }

  /// Fits what people supplied.
  ///
  /// - Returns: Whether something is left out of print, and the room that is left.
  func fit(
    _ recommendations: inout BoardItems, _ risks: inout BoardItems, _ asks: inout BoardItems
  ) -> Fit {
    recommendations.turnOver(past: first)
    var room = second
    if !recommendations.overleaf.isEmpty { room -= BoardSheet.heading }
    let needed =
      recommendations.overleaf.reduce(0) { $0 + $1.height } + risks.height + asks.height
    guard needed > room else { return Fit(isCut: false, room: room - needed) }
    room -= Self.leftOut
    recommendations.clearOverleaf()
    risks.clear()
    asks.clear()
    // A board reads the first of its recommendations, whatever else it does not.
    if recommendations.shown.isEmpty { _ = recommendations.takeOverleaf(from: &room) }
    // Where none of a kind is printed, a line stands in its place; the first of it needs that no more.
    let line = BoardSheet.line + BoardSheet.gap
    room -= line
    if !asks.take(from: &room) { room -= line }
    room += line
    if !risks.take(from: &room) { room -= line }
    var isTaking = true
    while isTaking {
      let taken = [
        asks.take(from: &room), risks.take(from: &room), recommendations.takeOverleaf(from: &room),
      ]
      isTaking = taken.contains(true)
    }
    return Fit(isCut: true, room: 0)
  }
}
