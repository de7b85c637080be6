import Markup

/// How every page looks, on the screen and on paper.
enum PageStyle {
  /// The ramp of levels: background and text of each, the floor first (REPORTS 13).
  static let ramp: [(background: StaticString, text: StaticString)] = [
    ("#EAF2FA", "#0b0c0c"), ("#B9D5EE", "#0b0c0c"), ("#6BACE6", "#0b0c0c"),
    ("#2073BC", "#ffffff"), ("#12436D", "#ffffff"),
  ]

  static let all =
    Stylesheet(
      """
      :root { color-scheme: light; --ink: #0b0c0c; --quiet: #484949; --rule: #b1b4b6; \
      --blue: #12436D; --pale: #f3f6f9; }
      * { box-sizing: border-box; }
      html { font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; font-size: 100%; \
      line-height: 1.5; color: var(--ink); background: #fff; }
      body { margin: 0; }
      .page { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem 3rem; }
      .skip { position: absolute; left: -999rem; }
      .skip:focus { position: static; display: inline-block; padding: .5rem 1rem; }
      .notice { margin: 0; padding: .5rem 1.5rem; background: #fff7bf; color: var(--ink); \
      border-bottom: 2px solid var(--ink); font-weight: 700; text-align: center; }
      header.top { padding: 2.5rem 0 1rem; border-bottom: 4px solid var(--blue); \
      margin-bottom: 2rem; }
      header.top p { margin: .25rem 0; color: var(--quiet); }
      h1 { font-size: 2.25rem; line-height: 1.15; margin: .25rem 0 .75rem; letter-spacing: -.01em; }
      h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .75rem; \
      border-top: 1px solid var(--rule); }
      h3 { font-size: 1.1875rem; line-height: 1.3; margin: 2rem 0 .5rem; }
      h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
      p, li, dd { max-width: 44rem; }
      p { margin: 0 0 1rem; }
      a { color: #1a5a96; text-underline-offset: .15em; }
      a:focus-visible, .scroll:focus-visible, summary:focus-visible \
      { outline: 3px solid #ffbf47; outline-offset: 0; box-shadow: 0 0 0 5px var(--ink); }
      .lede { font-size: 1.1875rem; }
      .quiet { color: var(--quiet); font-size: .9375rem; }
      ol.findings { padding: 0; margin: 0; list-style: none; display: grid; gap: 1rem; \
      grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
      ol.findings li { border-top: 4px solid var(--blue); background: var(--pale); \
      padding: 1rem 1.25rem; }
      ol.findings strong { display: block; font-size: 1.1875rem; line-height: 1.3; \
      margin-bottom: .5rem; }
      blockquote { margin: 0 0 1rem; padding: .25rem 0 .25rem 1rem; \
      border-left: 4px solid var(--rule); max-width: 44rem; }
      .scroll { overflow-x: auto; margin: 0 0 1rem; }
      table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
      caption { text-align: left; padding: 0 0 .5rem; }
      caption strong { display: block; font-size: 1.0625rem; }
      caption span { color: var(--quiet); font-size: .9375rem; }
      th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; \
      border-bottom: 1px solid var(--rule); }
      th { font-weight: 700; }
      thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
      .number { text-align: right; }
      table.levels { font-size: .9375rem; }
      table.levels th, table.levels td { padding: .3rem .25rem; }
      table.levels td { text-align: center; border: 1px solid #fff; white-space: nowrap; }
      table.levels thead th { text-align: center; }
      table.levels tbody th { white-space: nowrap; font-weight: 400; padding-right: .75rem; }
      table.levels td.first, table.levels th.first { border-left: 3px solid #fff; }
      td.blank { color: var(--quiet); background: #fff; }
      .l1 { background: #EAF2FA; color: #0b0c0c; } .l2 { background: #B9D5EE; color: #0b0c0c; }
      .l3 { background: #6BACE6; color: #0b0c0c; } .l4 { background: #2073BC; color: #fff; }
      .l5 { background: #12436D; color: #fff; }
      .chip { display: inline-block; min-width: 1.9rem; padding: .05rem .4rem; text-align: center; \
      font-weight: 700; }
      .key { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; margin: .5rem 0 1rem; \
      list-style: none; font-size: .9375rem; }
      .key li { max-width: none; }
      .figures { display: grid; gap: 2rem; \
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
      figure { margin: 0; break-inside: avoid; }
      figcaption strong { display: block; line-height: 1.3; }
      figcaption span { display: block; color: var(--quiet); font-size: .9375rem; }
      figure svg { width: 100%; height: auto; display: block; margin: .5rem 0; }
      svg text { font: 12px "Helvetica Neue", Arial, "Liberation Sans", sans-serif; \
      fill: var(--ink); }
      svg .dot { fill: #2073BC; } svg .own { fill: #0b0c0c; } svg .axis { stroke: #6f777b; }
      details { margin: .25rem 0 1rem; } summary { cursor: pointer; color: #1a5a96; }
      dl.facts { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; \
      gap: .25rem 1.5rem; margin: 0 0 1rem; }
      dl.facts dt { font-weight: 700; } dl.facts dd { margin: 0; }
      .activity { border-top: 1px solid var(--rule); padding-top: .5rem; break-inside: avoid-page; }
      .activity h4 { margin-top: .5rem; }
      .standing { font-weight: 700; }
      ul.plain { list-style: none; padding: 0; }
      footer { border-top: 4px solid var(--blue); margin-top: 3rem; }
      @media (max-width: 40rem) { .page { padding: 0 1rem 2rem; } h1 { font-size: 1.75rem; } \
      dl.facts { display: block; } dl.facts dd { margin: 0 0 .5rem; } }
      """)
    + Stylesheet(
      """
      @media (forced-colors: active) { svg .dot, svg .own { fill: CanvasText; } \
      svg text { fill: CanvasText; } svg .axis { stroke: CanvasText; } }
      @media print { @page { size: A4; margin: 16mm 14mm 18mm; \
      @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 9pt; } }
      @page wide { size: A4 landscape; margin: 12mm 10mm 14mm; }
      html { font-size: 12pt; line-height: 1.35; } .page { max-width: none; padding: 0; }
      .skip, nav { display: none; } .wide { page: wide; } .wide h2 { margin-top: 0; border: 0; }
      h1 { font-size: 22pt; } h2 { font-size: 16pt; margin-top: 18pt; } h3 { font-size: 13pt; }
      h2, h3, h4, caption { break-after: avoid; } tr, li, figure { break-inside: avoid; }
      .scroll { overflow: visible; } a { color: inherit; }
      table.levels, .quiet, .key, caption span, figcaption span { font-size: 12pt; }
      table.levels td, .chip { border: 1px solid #6f777b; }
      .figures { grid-template-columns: 1fr 1fr; gap: 12pt; }
      details:not([open]) > *:not(summary) { display: revert; }
      .l1, .l2, .l3, .l4, .l5, ol.findings li { print-color-adjust: exact; \
      -webkit-print-color-adjust: exact; } }
      """)

  /// Repeats the notice of illustrative data in the margin of each printed page.
  static let illustrative = Stylesheet(
    """

    @page { @top-center { content: "Illustrative data: not an assessment of any organisation"; \
    font-size: 9pt; font-weight: 700; } }
    """)
}
