import BrowserForm
import CommandParsing
import Diagnostics
import Maturity
import MaturityStore

extension DeclarationProgram {
  /// Writes the questions as a file to fill in.
  static let form = Action(
    Command(
      "form", "Write the questions as a page to open in any browser, for people to fill in",
      discussion: """
        The page is one file, works without a network and asks for nothing. Mail gateways often \
        block such attachments, so put it on a shared drive. It gives back a response file, or a \
        block of text to paste into a message, for 'declaration import'.
        """,
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name")],
      options: [
        .option("commitment", .text("ID"), "Ask one commitment or activity alone"),
        .option("role", .text("ROLE"), "The role of the colleague whom the form is for"),
        .option("contact", .text("TEXT"), "Whom to ask, as the form says it"),
        .option(
          "output", .file(), "The file to write; by default ORG.ROUND.form.html in this folder"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init("declaration form maldon-district-council", "The whole form, for the partner lead."),
        .init(
          "declaration form maldon-district-council --commitment sharing --role 'legal officer'",
          "One commitment, for a colleague."),
      ])
  ) { invocation, console in
    try writeBrowserForm(invocation, console)
    return .done
  }

  private static func writeBrowserForm(
    _ invocation: Invocation, _ console: any Console
  ) throws {
    let form = try browserForm(invocation, console)
    let path = invocation.value("output") ?? form.fileName
    try Files.write(form.html, to: path, replacing: invocation.isSet("force"))
    console.tell("Wrote \(path).\n")
  }

  private static func browserForm(
    _ invocation: Invocation, _ console: any Console
  ) throws -> BrowserForm {
    let respondent = try invocation.value("role").map(colleague)
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let round = try workspace.round(invocation)
    let organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    let framework = try workspace.framework(of: round)
    let earlier = try workspace.round(before: round)
    return BrowserForm(
      framework: framework, round: round, organisation: organisation,
      previous: try earlier.flatMap { earlier in
        BrowserForm.Earlier(
          round: earlier,
          assessment: try workspace.assessment(of: organisation.id, in: earlier.id))
      },
      part: BrowserForm.Part(
        section: try framework.section(named: invocation.value("commitment")),
        respondent: respondent),
      contact: invocation.value("contact")?.trimmed,
      isIllustrative: try workspace.programme().isIllustrative)
  }

  /// The role of the one whom a form is for.
  private static func colleague(_ words: String) throws -> Role {
    let title = words.trimmed
    guard !title.isEmpty, title.count <= 100 else {
      throw CommandFailure(
        .usage, "a role has 1 to 100 characters",
        do: "say what the colleague does, as in --role 'data lead'")
    }
    return Role(title)
  }
}

extension Framework {
  /// The section that a person named by its id or its number; `nil` where none was named.
  fileprivate func section(named name: String?) throws -> Section.ID? {
    guard let name else { return nil }
    guard
      let place = outline.first(where: { $0.section.id.text == name || $0.number == name })
    else {
      throw CommandFailure(
        .usage, "the framework has no commitment '\(name.printable(limit: 80))'",
        do: name.didYouMean(among: commitments.map(\.section.id.text)))
    }
    return place.section.id
  }
}
