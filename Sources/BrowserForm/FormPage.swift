import Markup
import Maturity

/// The frame of a form: its head, what stands over every page of it, its pages, its script.
struct FormPage {
  let form: BrowserForm

  private var style: Stylesheet { FormProgram.style(isIllustrative: form.isIllustrative) }

  var document: String {
    html(.attribute("lang", form.framework.language)) {
      head {
        meta(.attribute("charset", "utf-8"))
        meta(
          .attribute("http-equiv", "Content-Security-Policy"),
          .attribute("content", FormProgram.policy(style: style)))
        meta(
          .attribute("name", "viewport"),
          .attribute("content", "width=device-width, initial-scale=1"))
        titleElement { "\(form.framework.title): \(form.organisation.name)" }
        styleElement { Node.style(style) }
      }
      body {
        frame
        scriptElement(.attribute("type", "application/json"), .id("form")) {
          Node.data(DataBlock(FormData(form: form).value))
        }
        scriptElement { Node.script(FormProgram.script) }
      }
    }.document
  }

  @MarkupBuilder private var frame: [Node] {
    a(.class("skip"), .id("skip"), .href(.fragment("main"))) { "Skip to the questions" }
    header {
      if form.isIllustrative {
        p(.class("notice")) { "Illustrative data: not an assessment of any organisation" }
      }
      div(.class("masthead")) {
        div(.class("width")) {
          p(.class("programme")) { form.framework.title }
          p(.class("whose")) { "\(form.organisation.name), \(form.round.name)" }
        }
      }
    }
    main(.id("main"), .class("width")) {
      FormStart(form: form).node
      for place in form.activities { ActivityView(form: form, place: place).node }
    }
    footer(.class("width")) {
      p {
        "\(form.framework.title), edition \(form.framework.edition). \(form.framework.licence)"
      }
      p {
        "This page is a file of its own. It asks nothing of any network, and what you write stays "
          + "on this computer until you send it."
      }
    }
  }
}
