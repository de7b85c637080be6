import Markup

extension PageStyle {
  static let tables: Stylesheet = """
    .scroll { overflow-x: auto; margin: 0 0 1rem; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 44rem; }
    caption { text-align: left; padding: 0 0 .5rem; }
    caption strong { display: block; font-size: 1.0625rem; }
    caption strong, caption span, th[scope=rowgroup] > * { position: sticky; left: 0; \
    max-width: min(44rem, calc(100vw - 2rem)); }
    caption span { display: block; color: var(--quiet); font-size: .9375rem; }
    th, td { text-align: left; vertical-align: top; padding: .4rem 1.5rem .4rem 0; \
    border-bottom: 1px solid var(--rule); }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    tbody th { font-weight: 400; } td { white-space: nowrap; }
    tbody th[scope=rowgroup] { padding-top: 1.25rem; }
    th[scope=rowgroup] strong { display: block; }
    th[scope=rowgroup] span { display: block; color: var(--quiet); font-size: .9375rem; }
    td.words { white-space: normal; min-width: 14rem; } tbody th.words { min-width: 12rem; }
    .number { text-align: right; } thead .number { max-width: 9rem; }
    th.level, td.level { text-align: center; }
    table.levels { min-width: 0; font-size: .9375rem; }
    table.levels th, table.levels td { padding: .3rem .25rem; }
    table.levels td { min-width: 4.5rem; }
    table.levels td { text-align: center; border: 1px solid \(paper); white-space: nowrap; }
    table.levels thead th { text-align: center; }
    table.levels thead tr:first-child th:first-child { text-align: left; }
    table.levels tbody th { position: sticky; left: 0; background: \(paper); \
    white-space: nowrap; padding-right: .75rem; }
    table.levels td.first, table.levels th.first { border-left: 3px solid \(paper); }
    .blank { color: var(--quiet); }
    .chip { display: inline-block; min-width: 1.9rem; padding: .05rem .4rem; text-align: center; \
    font-weight: 700; }
    .key { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; margin: .5rem 0; \
    list-style: none; font-size: .9375rem; }
    .key li { max-width: none; margin: 0; }
    """

  static let figures: Stylesheet = """
    figure { margin: 0; padding: 1rem 0; border-top: 1px solid var(--rule); display: grid; \
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 2rem; break-inside: avoid; }
    figcaption h3, figcaption h4 { font-size: 1rem; font-weight: 400; margin: 0; }
    figcaption strong { display: block; line-height: 1.3; font-size: 1.0625rem; }
    figcaption span { display: block; color: var(--quiet); font-size: .9375rem; margin: .25rem 0; }
    figure svg { width: 100%; height: auto; display: block; }
    .dot { fill: #2073bc; } .own { fill: var(--ink); }
    figure table { width: 100%; min-width: 0; table-layout: fixed; }
    figure th, figure td { padding: .1rem 0; text-align: center; border: 0; }
    figure thead th { border-top: 1px solid #6f777b; border-bottom: 0; font-weight: 400; \
    font-size: .875rem; line-height: 1.3; }
    figure td { font-weight: 700; white-space: normal; }
    .away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); \
    white-space: nowrap; }
    """

  /// Small multiples: panels of rounds, divided where what can be compared ends.
  static let trends: Stylesheet = """
    .panels { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; }
    .panel p { margin: 0 0 .25rem; font-size: .9375rem; color: var(--quiet); }
    .panel + .panel { border-left: 4px solid var(--ink); padding-left: 1rem; }
    .panels svg { width: auto; max-width: 100%; }
    .panels text { font-size: 16px; fill: var(--ink); }
    .panels .scale { fill: var(--quiet); } .panels .digit { font-weight: 700; }
    .bar { fill: #2073bc; } .axis { stroke: #b1b4b6; } .line { stroke: #2073bc; stroke-width: 2; }
    .boundary { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 4 3; }
    .rounds { margin-top: .5rem; } .rounds thead th { padding: .1rem .15rem; } .rounds th:first-child { text-align: left; width: 26%; }
    .rounds tbody th { font-size: .9375rem; } .rounds td:last-child { font-weight: 400; } .rounds th[scope=rowgroup] { padding-top: .4rem; \
    color: var(--quiet); }
    .trend { grid-template-columns: minmax(0, 2fr) minmax(0, 4fr); } .trend + .scroll { margin-top: .5rem; }
    """

  static let narrow: Stylesheet = """
    @media screen and (max-width: 48rem) { .page { padding: 0 1rem; } h1 { font-size: 1.75rem; } \
    dl.facts { display: block; } dl.facts dd { margin: 0 0 .5rem; } \
    ol.findings { grid-template-columns: 1fr; } figure { display: block; } figure thead th { font-size: .6875rem; } \
    table { min-width: 0; } \
    th, td { padding-right: .75rem; } th[scope=row] { min-width: 10rem; } \
    table.levels th[scope=row] { min-width: 0; } table.levels td { min-width: 3.75rem; } \
    figure th span { display: block; } }
    @media (forced-colors: active) { .dot, .own, .bar, .panels text { fill: CanvasText; } \
    .line, .axis, .boundary { stroke: CanvasText; } \
    .chip, table.levels td { border: 1px solid CanvasText; } }
    """

  static let print: Stylesheet = """
    @media print { @page { size: A4; margin: 16mm 14mm 18mm; \
    @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 9pt; } }
    @page wide { size: A4 landscape; margin: 12mm 10mm 14mm; }
    html { font-size: 12pt; line-height: 1.3; } .page { max-width: none; padding: 0; }
    .skip, nav, .data { display: none; } a { color: inherit; text-decoration: none; }
    .wide { page: wide; } .wide h2 { margin: 0 0 6pt; padding: 0; border: 0; }
    .top { padding: 6pt 0; } h1 { font-size: 22pt; }
    h2 { font-size: 16pt; margin: 16pt 0 8pt; padding-top: 6pt; } h3 { font-size: 13pt; margin: 12pt 0 4pt; }
    h2, h3, h4, dt, caption, thead, p.lede, p.over { break-after: avoid; } \
    thead + tbody > tr:first-child { break-before: avoid; } \
    tr, li, caption, thead, table.grouped tbody { break-inside: avoid; }
    .quiet, .key, caption span, figcaption span, th[scope=rowgroup] span, table.levels, \
    figure thead th, figcaption strong, caption strong, .panel p, .rounds tbody th \
    { font-size: 12pt; }
    ol.findings { grid-template-columns: 1fr 1fr; gap: 6pt; } \
    ol.findings > li { padding: 6pt 10pt; } ol.findings > li:first-child { grid-column: 1 / -1; } \
    ol.findings strong { font-size: 13pt; margin-bottom: 2pt; }
    .scroll { overflow: visible; } table { min-width: 100%; }
    th, td { padding-top: 2pt; padding-bottom: 2pt; padding-right: 10pt; }
    td.words, tbody th.words { min-width: 0; }
    table.levels { min-width: 0; } table.levels td { min-width: 48pt; }
    table.levels th, table.levels td { padding: 1pt 2pt; } table.levels tbody th { position: static; }
    table.levels td, .chip { border: 1px solid #6f777b; }
    figure { display: block; padding: 8pt 0; } figure svg { margin-top: 4pt; }
    .l1, .l2, .l3, .l4, .l5, .notice, ol.findings > li \
    { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """

  /// Repeats the notice of illustrative data in the margin of each printed page.
  static let illustrative: Stylesheet = """
    @page { @top-center { content: "Illustrative data: not an assessment of any organisation"; \
    font-size: 9pt; font-weight: 700; } }
    """
}
