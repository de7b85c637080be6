import Markup
import Maturity

/// The frame of every page: its head, its title, its parts, and what it says of itself.
struct Page {
  /// The page's title.
  let title: String
  /// What stands under the title, a line each.
  let subtitles: [String]
  /// Where to go back to: a file beside this one, and what it is called.
  let home: (path: String, name: String)?
  /// What the page says of itself.
  let about: About
  /// The parts between the title and what the page says of itself.
  let content: [Node]

  /// The page as one self-contained file.
  var document: String {
    html(.attribute("lang", "en-GB")) {
      head {
        meta(.attribute("charset", "utf-8"))
        meta(
          .attribute("name", "viewport"),
          .attribute("content", "width=device-width, initial-scale=1"))
        meta(
          .attribute("http-equiv", "Content-Security-Policy"),
          .attribute("content", "default-src 'none'; style-src 'unsafe-inline'"))
        titleElement { title }
        styleElement {
          Node.style(
            about.provenance.isIllustrative
              ? PageStyle.all + PageStyle.illustrative : PageStyle.all)
        }
      }
      body { frame }
    }.document
  }

  @MarkupBuilder private var frame: [Node] {
    a(.class("skip"), .href(.fragment("content"))) { "Skip to the report" }
    header {
      if about.provenance.isIllustrative { notice }
      div(.class("page")) {
        div(.class("top")) {
          if let home {
            nav(.label("Pack")) { p { a(.href(.file(home.path))) { home.name } } }
          }
          h1 { title }
          for subtitle in subtitles { p { subtitle } }
        }
      }
    }
    main(.id("content"), .class("page")) { content }
    footer(.class("page")) { about.nodes }
  }

  private var notice: Node {
    p(.class("notice")) { Provenance.illustrativeNotice }
  }
}
