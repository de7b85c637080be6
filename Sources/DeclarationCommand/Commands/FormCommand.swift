import AnswerSheets
import BrowserForm
import CommandParsing
import Diagnostics
import Maturity
import MaturityReports
import MaturityStore
import ResponseFiles

extension DeclarationProgram {
  /// Writes the questions as a file to fill in.
  static let form = Action(
    Command(
      "form", "Write the questions for people to fill in: a page for any browser, or a sheet",
      discussion: """
        The page is one file, works without a network and asks for nothing. Mail gateways often \
        block such attachments, so put it on a shared drive. It gives back a response file, or a \
        block of text to paste into a message, for 'declaration import'. With --sheet the questions \
        are written as a workbook for Excel or LibreOffice, with --csv as one plain table.
        """,
      arguments: [Argument(.text("ORG"), "The organisation: its id or its name")],
      options: [
        .option("commitment", .text("ID"), "Ask one commitment or activity alone"),
        .option("role", .text("ROLE"), "The role of the colleague whom the form is for"),
        .option("contact", .text("TEXT"), "Whom to ask, as the form says it"),
        .flag("sheet", "Write a workbook instead", conflicts: ["csv"]),
        .flag("csv", "Write a sheet as CSV instead"),
        .option(
          "output", .file(), "The file to write; by default ORG.ROUND.form.html in this folder"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init("declaration form maldon-district-council", "The whole form, for the partner lead."),
        .init(
          "declaration form maldon --commitment sharing --role 'legal officer'",
          "One commitment, for a colleague."),
        .init("declaration form maldon-district-council --sheet", "A workbook to fill in."),
      ])
  ) { invocation, console in
    let asked = try Asked(invocation, console)
    let kind: SheetKind? =
      invocation.isSet("sheet") ? .workbook : invocation.isSet("csv") ? .table : nil
    if let kind {
      try writeSheet(
        asked.sheet, as: kind, to: invocation.value("output"),
        replacing: invocation.isSet("force"), console)
    } else {
      let form = asked.browserForm
      let path = invocation.value("output") ?? form.fileName
      try Files.write(form.html, to: path, replacing: invocation.isSet("force"))
      console.tell("Wrote \(path).\n")
    }
    return .done
  }
}

/// What is asked of whom, whichever kind of file is written.
private struct Asked {
  let framework: Framework
  let round: Round
  let organisation: Organisation
  let section: Section.ID?
  let respondent: Role?
  let contact: String?
  let earlier: (round: Round, assessment: Assessment)?
  let isIllustrative: Bool

  init(_ invocation: Invocation, _ console: any Console) throws {
    respondent = try invocation.value("role").map(Self.role)
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    round = try workspace.round(invocation)
    organisation = try workspace.organisation(named: invocation.argument("ORG") ?? "")
    framework = try workspace.framework(of: round)
    section = try framework.section(named: invocation.value("commitment"))
    contact = invocation.value("contact")?.trimmed
    if let round = try workspace.round(before: round) {
      earlier = (round, try workspace.assessment(of: organisation.id, in: round.id))
    } else {
      earlier = nil
    }
    isIllustrative = try workspace.programme().isIllustrative
  }

  /// The role of the one whom a form is for.
  private static func role(_ words: String) throws -> Role {
    guard let role = Role(written: words) else {
      throw CommandFailure(
        .usage, "a role has 1 to 100 characters",
        do: "say what the colleague does, as in --role 'data lead'")
    }
    return role
  }

  var browserForm: BrowserForm {
    BrowserForm(
      framework: framework, round: round, organisation: organisation,
      previous: earlier.map { BrowserForm.Earlier(round: $0.round, assessment: $0.assessment) },
      part: BrowserForm.Part(section: section, respondent: respondent), contact: contact,
      isIllustrative: isIllustrative)
  }

  var sheet: AnswerSheet {
    var sheet = AnswerSheet(framework: framework, round: round, organisation: organisation)
    sheet.section = section
    sheet.respondent = respondent
    sheet.contact = contact
    sheet.previous = earlier.map {
      AnswerSheet.Previous(round: $0.round.name, assessment: $0.assessment)
    }
    sheet.notice = isIllustrative ? Provenance.illustrativeNotice : nil
    return sheet
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
