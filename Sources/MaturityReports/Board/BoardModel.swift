import Maturity

/// Finished words and numbers of a board paper, fitted on two sides (REPORTS 21).
struct BoardModel {
  let content: BoardContent
  /// Why the paper comes to the board.
  let purpose: Paragraph
  let recommendations: BoardItems
  let headline: [Paragraph]
  /// What only one kind of paper has, under a heading each.
  let further: [(heading: String, paragraphs: [Paragraph])]
  let risks: BoardItems
  let asks: BoardItems
  /// How much does not fit in print; `nil` where everything does.
  let leftOut: Paragraph?
  let certainty: Paragraph
  let signOff: [Paragraph]
  let closing: [Paragraph]
  let links: PackLinks?
  let about: About

  /// A paragraph and its number.
  struct Paragraph: Hashable {
    let number: Int
    let text: String
  }

  /// Numbers and fits a paper.
  ///
  /// - Parameters:
  ///   - content: What is worked out.
  ///   - paper: What was supplied.
  ///   - framework: The framework that was asked.
  ///   - called: What the paper calls things.
  ///   - about: What every page says of itself.
  ///   - links: Where the other files of a pack are; `nil` where there are none.
  init(
    _ content: BoardContent, paper: BoardPaper, in framework: Framework, _ called: Vocabulary,
    about: About, links: PackLinks?
  ) {
    func items(_ kind: BoardPaper.Item.Kind, none: String) -> BoardItems {
      BoardItems(
        kind, of: paper, in: framework, called.activity, none: none, standing: content.standing)
    }
    var recommendations = items(.recommendation, none: "The recommendations are to be agreed.")
    var risks = items(.risk, none: "Nobody has named a risk yet: to be agreed.")
    var asks = items(.ask, none: "Nobody has asked for anything yet: to be agreed.")
    let purpose = Self.purpose(paper, recommendations.count)
    var fit = BoardLayout(content, purpose: purpose, about: about)
      .fit(&recommendations, &risks, &asks)

    var numbering = BoardNumbering()
    self.purpose = numbering.paragraph(purpose)
    headline = numbering.paragraphs(content.headline)
    certainty = numbering.paragraph(content.certainty)
    further = (content.further + fit.take(content.helpful)).map {
      ($0.heading, numbering.paragraphs($0.paragraphs))
    }
    risks.numberShown(&numbering)
    asks.numberShown(&numbering)
    leftOut =
      fit.isCut ? numbering.paragraph(Self.leftOut(recommendations, risks, asks)) : nil
    signOff = numbering.paragraphs(content.signOff)
    closing = numbering.paragraphs(about.brief)
    risks.numberLeft(&numbering)
    asks.numberLeft(&numbering)
    (self.recommendations, self.risks, self.asks) = (recommendations, risks, asks)
    self.content = content
    self.links = links
    self.about = about
  }

  /// What the board is to do with how many recommendations.
  private static func purpose(_ paper: BoardPaper, _ count: Int) -> String {
    let task: (purpose: String, verb: String) =
      switch paper.purpose {
      case .decision: ("For decision.", "decide on")
      case .discussion: ("For discussion.", "discuss")
      case .noting: ("For noting.", "note")
      case nil: ("The purpose is to be agreed.", "consider")
      }
    if count == 0 { return "\(task.purpose) The recommendations are to be agreed." }
    return "\(task.purpose) The board is asked to \(task.verb) "
      + "\(Words.count(count, "recommendation"))."
  }

  /// How many of what print leaves out, and where they stand.
  private static func leftOut(
    _ recommendations: BoardItems, _ risks: BoardItems, _ asks: BoardItems
  ) -> String {
    let counts = [
      (recommendations.left.count, "recommendation"), (risks.left.count, "risk"),
      (asks.left.count, "ask"),
    ].filter { $0.0 > 0 }
    let total = counts.reduce(0) { $0 + $1.0 }
    return "\(Words.list(counts.map { Words.count($0.0, $0.1) })) \(total == 1 ? "does" : "do") "
      + "not fit on two sides. Read \(total == 1 ? "it" : "them") at the foot of this paper on a "
      + "screen."
  }
}

/// Numbers paragraphs in the order in which they are read.
struct BoardNumbering {
  private var last = 0

  /// The next number.
  mutating func next() -> Int {
    last += 1
    return last
  }

  /// A paragraph with the next number.
  mutating func paragraph(_ text: String) -> BoardModel.Paragraph {
    BoardModel.Paragraph(number: next(), text: text)
  }

  /// Paragraphs with the next numbers.
  mutating func paragraphs(_ texts: [String]) -> [BoardModel.Paragraph] {
    texts.map { paragraph($0) }
  }
}
