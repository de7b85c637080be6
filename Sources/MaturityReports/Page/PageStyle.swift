import Markup

/// How every page looks, on the screen and on paper.
enum PageStyle {
  /// The colour of text.
  static let ink = Colour(0x0B0C0C)
  /// The colour of what is less important; 8.9 to 1 on paper.
  static let quiet = Colour(0x484949)
  /// The colour of the page.
  static let paper = Colour(0xFFFFFF)
  /// The colour of links.
  static let link = Colour(0x1A5A96)
  /// The background of what stands out.
  static let pale = Colour(0xF3F6F9)
  /// The background of the notice of illustrative data.
  static let notice = Colour(0xFFF7BF)

  /// Every rule.
  static let all = page + tables + figures + trends + LevelRamp.stylesheet + narrow + print

  private static let page: Stylesheet = """
    :root { color-scheme: light; --ink: \(ink); --quiet: \(quiet); --rule: #b1b4b6; \
    --blue: #12436d; --pale: \(pale); --link: \(link); }
    * { box-sizing: border-box; }
    html { font-family: "Helvetica Neue", Arial, "Liberation Sans", sans-serif; font-size: 100%; \
    line-height: 1.5; color: var(--ink); background: \(paper); }
    body { margin: 0; }
    .page { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; display: inline-block; padding: .5rem 1rem; }
    .notice { max-width: none; margin: 0; padding: .5rem 1.5rem; background: \(notice); \
    border-bottom: 2px solid var(--ink); font-weight: 700; text-align: center; }
    .top { padding: 2rem 0 1.25rem; border-bottom: 4px solid var(--blue); }
    .top nav { margin-bottom: .75rem; }
    .top p { margin: 0; color: var(--quiet); }
    h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 .5rem; letter-spacing: -.01em; }
    h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .75rem; \
    border-top: 1px solid var(--rule); }
    main > section:first-child > h2 { margin-top: 1.5rem; padding-top: 0; border-top: 0; }
    h3 { font-size: 1.1875rem; line-height: 1.3; margin: 2rem 0 .5rem; }
    h4 { font-size: 1rem; line-height: 1.3; margin: 1.25rem 0 .25rem; }
    p, li, dd { max-width: 44rem; overflow-wrap: break-word; }
    p { margin: 0 0 1rem; }
    ul { margin: 0 0 1rem; padding-left: 1.25rem; } ol { margin: 0 0 1rem; padding-left: 2rem; }
    li { margin-bottom: .25rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible, .scroll:focus-visible \
    { outline: 3px solid #ffbf47; outline-offset: 0; box-shadow: 0 0 0 5px var(--ink); }
    .quiet { color: var(--quiet); font-size: .9375rem; }
    .over { margin-bottom: .25rem; }
    .lede { font-size: 1.1875rem; }
    ol.findings { padding: 0; list-style: none; display: grid; gap: 1rem; \
    grid-template-columns: 2fr 1fr 1fr; }
    ol.findings > li { margin: 0; border-top: 4px solid var(--blue); background: var(--pale); \
    padding: 1rem 1.25rem; }
    ol.findings strong { display: block; font-size: 1.1875rem; line-height: 1.3; \
    margin-bottom: .5rem; }
    ol.findings p, ol.findings ul { margin-bottom: .5rem; }
    ol.findings > li > :last-child { margin-bottom: 0; }
    dl.facts { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; \
    gap: .35rem 1.5rem; margin: 0 0 1rem; }
    dl.facts dt { font-weight: 700; } dl.facts dd { margin: 0; }
    .activity { border-top: 1px solid var(--rule); break-inside: avoid; }
    h2 + .activity { border-top: 0; }
    .activity h3 { margin-top: 1rem; }
    .activity p, .activity ul { margin-bottom: .5rem; }
    .verdict { font-weight: 700; }
    footer { margin-top: 3rem; padding-bottom: 3rem; }
    footer h2 { border-top: 4px solid var(--blue); }
    """
}
