import BrowserForm
import Foundation
import Markup
import MarkupReading
import Maturity
import Testing

@Suite struct FormPageTests {
  /// The page without its script and data, which are not markup, read back.
  private func read(_ form: BrowserForm) throws -> ReadElement {
    var html = form.html
    while let start = html.range(of: "<script"),
      let end = html.range(of: "</script>", range: start.lowerBound..<html.endIndex)
    {
      html.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return try PageReader.read(html)
  }

  /// What the script reads of the form.
  private func data(_ form: BrowserForm) throws -> NSDictionary {
    let html = form.html
    let start = try #require(html.range(of: "<script type=\"application/json\" id=\"form\">"))
    let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
    let text = Data(html[start.upperBound..<end.lowerBound].utf8)
    return try #require(try JSONSerialization.jsonObject(with: text) as? NSDictionary)
  }

  /// What stands at a path of names in what the script reads.
  private func value(_ path: String, in data: NSDictionary) -> Any? {
    path.split(separator: ".").reduce(data as Any?) { ($0 as? NSDictionary)?[String($1)] }
  }

  private func commitments(_ data: NSDictionary) -> [NSDictionary] {
    value("framework.commitments", in: data) as? [NSDictionary] ?? []
  }

  @Test func `an answer from elsewhere is text to confirm, and chooses nothing`() throws {
    let form = Bakery.form(elsewhere: [
      AnswerElsewhere(
        question: "icing-a", crosswalk: "sugar", item: "4.2", answer: "Level <3>",
        date: "2026-03-12", source: "The sugar return", how: "Look at the counts.")
    ])
    let page = try read(form)
    let criterion = try #require(page.element(id: "criterion-icing-a"))
    #expect(
      criterion.all("p").first { $0.classes == ["earlier"] }?.text
        == "From elsewhere, to confirm: \u{201C}Level <3>\u{201D} for item 4.2 of The sugar return, "
        + "on 12 March 2026. Look at the counts.")
    #expect(criterion.all("input").allSatisfy { $0.attributes["checked"] == nil })
    let other = try #require(page.element(id: "criterion-icing-b"))
    #expect(!other.text.contains("elsewhere"))
  }

  @Test func `every activity is complete on the page`() throws {
    let page = try read(Bakery.form())
    let activity = try #require(page.element(id: "activity-kneading"))
    #expect(
      activity.runs == [
        "1 The bread", "1.1 All our kneading", "What kneading is.",
        "\u{201C}The words of kneading\u{201D}", "The Charter", "Why it matters",
        "Why kneading matters.", "What the words mean", "Loaf", "A piece of kneading.",
        "The time it asks about. The last year of kneading.", "Level 2 Warm", "The oven is warm.",
        "1.1.1", "We have a record of kneading a.", "Met", "Partly", "Not met", "We do not know",
        "What is missing, or a note", "Good evidence. Document: a note of kneading.",
        "Level 3 Hot", "The oven is hot.", "1.1.2", "We have a record of kneading b.",
        "It may not apply to you where this holds: You do no kneading.", "Met", "Partly",
        "Not met", "We do not know", "Does not apply to us", "How does that hold for you?",
        "What is missing, or a note", "Evidence: what it is called, where it is kept, and its date",
      ])
  }

  @Test func `nothing is chosen beforehand, whatever was answered last time`() throws {
    let page = try read(Bakery.form(previous: Bakery.earlier))
    let radios = page.all("input")
    #expect(radios.count == 3 * 9)
    #expect(radios.allSatisfy { $0["type"] == "radio" && $0["checked"] == nil })
    let earlier = page.descendants.filter { $0.classes.contains("earlier") }.map(\.text)
    #expect(
      earlier == [
        "In Spring 2025 you answered: Partly \u{201C}No </script> scales\u{201D}",
        "In Spring 2025 you answered: Does not apply to us \u{201C}We buy dough\u{201D}",
        "In Spring 2025 you answered: Met",
      ])
  }

  @Test func `a part asks its own activities, and knows the whole framework`() throws {
    let form = Bakery.form(.init(section: "cakes", respondent: Role("icer")))
    let articles = try read(form).all("article").compactMap { $0["id"] }
    #expect(articles == ["activity-icing"])
    let data = try data(form)
    #expect(data["within"] as? String == "cakes")
    #expect(data["respondent"] as? String == "icer")
    #expect(commitments(data).map { $0["id"] as? String } == ["bread", "cakes"])
  }

  @Test func `the data block says what the script needs`() throws {
    let data = try data(
      Bakery.form(previous: Bakery.earlier, contact: "Ann <x>", isIllustrative: true))
    #expect(data["format"] as? String == "declaration-form")
    #expect(data["version"] as? Int == 1)
    #expect(data["contact"] as? String == "Ann <x>")
    #expect(data["illustrative"] as? Bool == true)
    #expect(data["within"] == nil && data["respondent"] == nil)
    #expect(
      data["round"] as? NSDictionary == [
        "id": "spring-2026", "name": "Spring 2026", "date": "2026-03-31", "closes": "2026-04-30",
      ])
    #expect(
      data["organisation"] as? NSDictionary == [
        "id": "mill-lane", "name": "Mill Lane <Bakery> & Sons", "noun": "organisation",
      ])
    #expect(
      value("framework.evidence_rule", in: data) as? NSDictionary == [
        "from_level": 3, "kinds": ["document", "data"], "months": 24,
      ])
    let targets = commitments(data).map { commitment in
      (commitment["activities"] as? [NSDictionary])?.map { $0["target"] as? Int }
    }
    #expect(targets == [[3, 3], [2]])
    #expect(
      value("previous.answers", in: data) as? NSDictionary == [
        "kneading-a": ["answer": "partly", "note": "No </script> scales"],
        "kneading-b": ["answer": "does not apply", "reason": "We buy dough"],
        "icing-a": ["answer": "met"],
      ])
  }

  @Test func `nothing that people wrote can end the data or the script`() {
    let html = Bakery.form(previous: Bakery.earlier, contact: "</script><script>x").html
    #expect(html.components(separatedBy: "<script").count == 3)
    #expect(html.components(separatedBy: "</script>").count == 3)
    #expect(html.contains("No \\u003c/script\\u003e scales"))
  }

  @Test func `the page may run its own script, use its own style and do nothing else`() throws {
    let page = try read(Bakery.form())
    let policy = try #require(
      page.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" })
    let rules = try #require(policy["content"]).components(separatedBy: "; ")
    let hash = /(script|style)-src 'sha256-[A-Za-z0-9+\/]{43}='/
    #expect(rules.count == 5)
    #expect(rules[0] == "default-src 'none'")
    #expect(rules[1].wholeMatch(of: hash) != nil && rules[2].wholeMatch(of: hash) != nil)
    #expect(rules.suffix(2) == ["base-uri 'none'", "form-action 'none'"])
  }

  @Test func `the first page says who asks, by when, and whom to ask`() throws {
    let start = try #require(try read(Bakery.form(contact: "Ann, on 1234")).element(id: "start"))
    let text = start.runs
    for words in [
      "A self-assessment of Mill Lane <Bakery> & Sons against The Bakers\u{2019} Charter.",
      "The lead of Spring 2026", "The Charter, The guild", "By 30 April 2026", "On 31 March 2026",
      "Ann, on 1234",
    ] {
      #expect(text.contains(words))
    }
  }

  @Test func `made-up data say so, and other data do not`() throws {
    let notice = "Illustrative data: not an assessment of any organisation"
    #expect(try read(Bakery.form(isIllustrative: true)).runs.first { $0 == notice } == notice)
    #expect(!Bakery.form().html.contains(notice))
  }

  @Test func `the same form gives the same bytes`() {
    #expect(Bakery.form().html == Bakery.form().html)
  }

  @Test(arguments: [
    (BrowserForm.Part(), "mill-lane.spring-2026.form.html"),
    (BrowserForm.Part(section: "bread"), "mill-lane.spring-2026.bread.form.html"),
    (
      BrowserForm.Part(section: "bread", respondent: Role("Head of Flour & \u{C9}clairs")),
      "mill-lane.spring-2026.bread.head-of-flour-clairs.form.html"
    ),
    (BrowserForm.Part(respondent: Role("!!")), "mill-lane.spring-2026.form.html"),
  ])
  func `a form is called by whom it asks and what`(part: BrowserForm.Part, name: String) {
    #expect(Bakery.form(part).fileName == name)
  }
}
