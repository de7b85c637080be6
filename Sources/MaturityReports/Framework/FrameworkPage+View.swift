import Markup

extension FrameworkPage {
  /// The page as one self-contained file.
  package var html: String {
    Markup.html(.attribute("lang", "en-GB")) {
      Page.head(title: title, PageStyle.all + Self.style)
      body { frame }
    }.document
  }

  private static let style: Stylesheet = """
    .contents ul { list-style: none; padding-left: 1.25rem; } .contents > ul { padding: 0; }
    .contents .deeper { padding-left: 1.5rem; }
    blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 4px solid var(--blue); }
    dl.facts { grid-template-columns: minmax(7rem, 14rem) 1fr; } dl.facts p { margin: 0 0 .35rem; }
    .over { max-width: none; margin: 1.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule); }
    @media print { .contents { break-after: page; } dl.facts p { margin: 0 0 3pt; }
    .over { margin: 10pt 0 4pt; break-after: avoid; } \
    dl.facts p, dl.facts dt, blockquote { break-inside: avoid; } }
    """

  @MarkupBuilder private var frame: [Node] {
    a(.class("skip"), .href(.fragment("content"))) { "Skip to the content" }
    header {
      div(.class("page")) {
        div(.class("top")) {
          h1 { title }
          for subtitle in subtitles { p { subtitle } }
        }
      }
    }
    main(.id("content"), .class("page")) {
      section(.labelledBy("contents"), .class("contents")) {
        h2(.id("contents")) { "Contents" }
        ul {
          for entry in sections {
            li(.class(entry.depth > 1 ? "deeper" : "outer")) {
              a(.href(.fragment(entry.id))) { entry.heading }
            }
          }
        }
      }
      section(.labelledBy("about")) {
        h2(.id("about")) { "How it is answered and scored" }
        for block in introduction { Self.nodes(of: block) }
      }
      for entry in sections {
        section(.labelledBy(entry.id)) {
          Self.heading(of: entry)
          for block in entry.blocks { Self.nodes(of: block) }
        }
      }
    }
    footer(.class("page")) {
      section(.labelledBy("origin")) {
        h2(.id("origin")) { "Where this comes from" }
        Self.list(of: origin)
      }
    }
  }

  private static func heading(of entry: Entry) -> Node {
    switch entry.depth {
    case 1: h2(.id(entry.id)) { entry.heading }
    case 2: h3(.id(entry.id)) { entry.heading }
    default: h4(.id(entry.id)) { entry.heading }
    }
  }

  @MarkupBuilder private static func nodes(of block: Block) -> [Node] {
    switch block {
    case .quotation(let text, let source):
      blockquote {
        p { "\u{201C}\(text)\u{201D}" }
        if let source { p(.class("quiet")) { "From \(source)" } }
      }
    case .paragraph(let lead, let text):
      p {
        if let lead { strong { lead } }
        if lead != nil { " " }
        text
      }
    case .facts(let heading, let facts):
      p(.class("over")) { strong { heading } }
      list(of: facts)
    }
  }

  private static func list(of facts: [Fact]) -> Node {
    dl(.class("facts")) {
      for fact in facts {
        dt { fact.term }
        dd { for line in fact.lines { p { line } } }
      }
    }
  }
}
