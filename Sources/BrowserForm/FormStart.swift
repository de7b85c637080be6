import Markup
import Maturity

/// The first page: who asks, what for, by when, how long it takes, and how to answer.
struct FormStart {
  let form: BrowserForm

  var node: Node {
    section(.id("start"), .class("start")) {
      h1 { "How far have you come with data?" }
      p(.class("lede")) {
        "A self-assessment of \(form.organisation.name) against \(form.framework.title)."
      }
      withoutScript
      dl(.class("facts")) {
        for fact in facts {
          dt { fact.term }
          dd { fact.meaning }
        }
      }
      div(.id("doors")) {}
      howToAnswer
      howLevels
    }
  }

  /// What a browser shows that runs no script, and what the paper says.
  @MarkupBuilder private var withoutScript: [Node] {
    noscript {
      div(.class("inset")) {
        p {
          "Your browser does not run this page\u{2019}s own script, so this is the form on paper. "
            + "Print it, tick a box beside each statement and write on the lines. Then hand it to "
            + "the person who leads this for your \(form.called.organisation.one)."
        }
        p {
          "To answer on the screen, save this file to your computer and open it from there, in a "
            + "current Edge, Chrome, Firefox or Safari."
        }
      }
    }
    dl(.class("paper facts who")) {
      dt { "Your role" }
      dd(.class("line")) {}
      dt { "Date" }
      dd(.class("line")) {}
    }
  }

  private var facts: [(term: String, meaning: String)] {
    let source = form.framework.source
    let minutes = AnsweringTime.minutes(
      for: form.activities.reduce(0) { $0 + $1.questions.count })
    var facts = [
      ("Who asks", "The lead of \(form.round.name)"),
      ("Made from", "\(source.title), \(source.publisher)"),
      (
        "What for",
        "To see where you stand on each \(form.called.activity.one), what is in the way of the "
          + "next level, and who could help. Nobody is ranked."
      ),
      ("Things as they stood", "On \(form.round.date.inWords)"),
      ("By when", form.round.closes.map { "By \($0.inWords)" } ?? "No last day has been set"),
      (
        "How long",
        "About \(minutes) minutes for \(form.called.activity.counted(form.activities.count)), the "
          + "gathering of evidence apart. You can stop at any time and carry on another day."
      ),
    ]
    if let contact = form.contact { facts.append(("Whom to ask", contact)) }
    return facts
  }

  private var howToAnswer: Node {
    section(.labelledBy("how-to-answer")) {
      h2(.id("how-to-answer")) { "How to answer" }
      p {
        "Each \(form.called.activity.one) has a few statements. For each, say whether it is true "
          + "of your \(form.called.organisation.one) as a whole, and whether you could show it to "
          + "a stranger."
      }
      dl(.class("meanings"), .id("meanings")) {
        for answer in Answer.allCases {
          dt { answer.label }
          dd { answer.explanation }
        }
      }
    }
  }

  private var howLevels: Node {
    section(.labelledBy("how-levels")) {
      h2(.id("how-levels")) { "How a level is reached" }
      p {
        "Begin at the bottom. A level is reached when every statement at and below it is met. "
          + "Where you answer partly or not met, you can stop: the levels above are not asked."
      }
      dl(.class("meanings")) {
        for definition in form.framework.levels {
          dt { "\(definition.level) \(definition.name)" }
          dd { definition.meaning }
        }
      }
    }
  }
}
