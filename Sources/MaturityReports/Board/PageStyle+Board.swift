import Markup

extension PageStyle {
  /// How a board paper differs from other pages: numbers beside its paragraphs, and two sides of A4
  /// whose measures are those of ``BoardSheet``.
  static let board = boardScreen + boardPrint

  private static let boardScreen: Stylesheet = """
    .numbered { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); \
    overflow-wrap: anywhere; }
    .numbered .at { color: var(--quiet); font-variant-numeric: tabular-nums; }
    ul.items { list-style: none; padding: 0; } ul.items > li { margin-bottom: .75rem; }
    ul.items .at { font-weight: 700; color: inherit; } ul.items em { color: var(--quiet); \
    font-style: normal; }
    .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
    .columns h3 { margin-top: 0; } .columns li { overflow-wrap: anywhere; }
    table.board { width: 100%; } table.board th:not(:first-child), table.board td \
    { text-align: center; padding-right: .5rem; } table.board thead .chip { margin: 0 .1rem; }
    @media screen and (max-width: 48rem) { .columns { grid-template-columns: 1fr; gap: 0; } }
    """

  private static let boardPrint: Stylesheet = """
    @media print { @page { size: A4; \
    margin: \(BoardSheet.top)pt \(BoardSheet.edge)pt \(BoardSheet.foot)pt; }
    html { line-height: \(BoardSheet.line)pt; }
    .notice { padding: 2pt 0; border: 0; line-height: \(BoardSheet.line)pt; }
    .top { padding: 4pt 0; border-bottom-width: 2pt; }
    h1 { font-size: \(BoardSheet.titleSize)pt; line-height: \(BoardSheet.titleLine)pt; \
    margin: 0; letter-spacing: 0; }
    h2, main > section:first-child > h2 { font-size: 13pt; line-height: \(BoardSheet.headingLine)pt; \
    margin: \(BoardSheet.headingAbove)pt 0 \(BoardSheet.headingBeneath)pt; padding: 0; border: 0; }
    h3 { font-size: 12pt; line-height: \(BoardSheet.line)pt; margin: 2pt 0 3pt; }
    p, li { max-width: none; margin: 0 0 \(BoardSheet.gap)pt; }
    .numbered { grid-template-columns: \(BoardSheet.number)pt minmax(0, 1fr); }
    .pointer { margin-left: \(BoardSheet.number)pt; }
    ul, ul.items { margin: 0; } ul.items > li { margin-bottom: \(BoardSheet.gap)pt; }
    .columns { gap: \(BoardSheet.gutter)pt; }
    .columns ul { padding-left: 14pt; }
    caption { padding: 0 0 \(BoardSheet.gap)pt; } caption span { max-width: none; }
    .scroll { margin: 0; } .key { margin: 4pt 0 0; gap: 0 16pt; } .key li { margin: 0; }
    .footnote { margin-top: \(BoardSheet.gap)pt; }
    table.board th, table.board td { padding: 0 4pt 0 0; line-height: 16pt; }
    table.board thead th { line-height: \(BoardSheet.line)pt; white-space: nowrap; }
    .chip { padding: 0 6pt; min-width: 0; line-height: 14pt; }
    footer { margin: 0; padding: 0; } footer h2 { border: 0; }
    .side { break-before: page; } .screen { display: none; } }
    """
}
