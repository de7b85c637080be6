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
  /// What the file is called; `nil` where that is its title.
  var name: String?
  /// Rules of the page's own; `nil` for none.
  var style: Stylesheet?
  /// How the page says what it says of itself; `nil` for the whole of it.
  var closing: [Node]?
}

/// What a page of the usual kind is made of, around its content.
protocol PageModel {
  var title: String { get }
  var subtitles: [String] { get }
  /// Where the other files of a pack are; `nil` where there are none.
  var links: PackLinks? { get }
  var about: About { get }
}

extension Page {
  /// Frames what is made of a model.
  init(_ model: some PageModel, content: [Node]) {
    self.init(
      title: model.title, subtitles: model.subtitles, home: model.links?.home, about: model.about,
      content: content)
  }
}

extension Page {
  /// The page as one self-contained file.
  var document: String {
    html(.attribute("lang", "en-GB")) {
      Self.head(title: name ?? title, rules)
      body { frame }
    }.document
  }

  /// The head of a page that asks for nothing and runs nothing.
  static func head(title: String, _ rules: Stylesheet) -> Node {
    Markup.head {
      meta(.attribute("charset", "utf-8"))
      meta(
        .attribute("name", "viewport"),
        .attribute("content", "width=device-width, initial-scale=1"))
      meta(
        .attribute("http-equiv", "Content-Security-Policy"),
        .attribute("content", "default-src 'none'; style-src 'unsafe-inline'"))
      titleElement { title }
      styleElement { Node.style(rules) }
    }
  }

  private var rules: Stylesheet {
    let all = style.map { PageStyle.all + $0 } ?? PageStyle.all
    return about.provenance.isIllustrative ? all + PageStyle.illustrative : all
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
    footer(.class("page")) { closing ?? about.nodes }
  }

  private var notice: Node {
    p(.class("notice")) { Provenance.illustrativeNotice }
  }
}
