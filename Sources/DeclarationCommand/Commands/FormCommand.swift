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
      arguments: [
        Argument(.text("ORG"), "The organisations, each by its id or its name", count: .any)
      ],
      options: [
        .flag("all", "Write everybody's"),
        .option("commitment", .text("ID"), "Ask one commitment or activity alone"),
        .option("role", .text("ROLE"), "The role of the colleague whom the form is for"),
        .option("contact", .text("TEXT"), "Whom to ask, as the form says it"),
        .flag("sheet", "Write a workbook instead", conflicts: ["csv"]),
        .flag("csv", "Write a sheet as CSV instead"),
        .option(
          "output", .file(),
          "The file to write, or a folder for several; by default ORG.ROUND.form.html here"),
        WorkspaceOptions.round, WorkspaceOptions.workspace, WorkspaceOptions.force,
      ],
      examples: [
        .init("declaration form maldon-district-council", "The whole form, for the partner lead."),
        .init(
          "declaration form maldon --commitment sharing --role 'legal officer'",
          "One commitment, for a colleague."),
        .init("declaration form maldon-district-council --sheet", "A workbook to fill in."),
        .init("declaration form --all --output forms", "Everybody's, into one folder."),
      ])
  ) { invocation, console in
    let names = invocation.arguments("ORG")
    guard names.isEmpty == invocation.isSet("all") else {
      throw names.isEmpty
        ? CommandFailure(
          .usage, "no organisation is named", do: "name one, or write everybody's with --all")
        : CommandFailure(
          .usage, "--all is everybody's", do: "leave out --all, or the organisations")
    }
    let workspace = try WorkspaceOptions.open(invocation, console, .read)
    let organisations =
      names.isEmpty
      ? try workspace.organisations(in: try workspace.round(invocation))
      : try names.map { try workspace.organisation(named: $0) }
    // One file goes where it is said; several go by their own names into a folder.
    let folder = organisations.count > 1 ? invocation.value("output") : nil
    if let folder { try Files.makeFolder(folder) }
    for organisation in organisations {
      let asked = try Asked(organisation, invocation, workspace)
      let path = organisations.count > 1 ? nil : invocation.value("output")
      try write(asked, to: path, in: folder, invocation, console)
    }
    return .done
  }

  private static func write(
    _ asked: Asked, to path: String?, in folder: String?, _ invocation: Invocation,
    _ console: any Console
  ) throws {
    func place(_ name: String) -> String { path ?? folder?.appending(path: name) ?? name }
    let replacing = invocation.isSet("force")
    let kind: SheetKind? =
      invocation.isSet("sheet") ? .workbook : invocation.isSet("csv") ? .table : nil
    if let kind {
      let sheet = asked.sheet
      try writeSheet(
        sheet, as: kind, to: place(sheet.fileName(as: kind)), replacing: replacing, console)
    } else {
      let form = asked.browserForm
      let path = place(form.fileName)
      try Files.write(form.html, to: path, replacing: replacing)
      console.tell("Wrote \(path).\n")
    }
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
  let earlier: EarlierAnswers?
  let elsewhere: [AnswerElsewhere]
  let isIllustrative: Bool

  init(
    _ organisation: Organisation, _ invocation: Invocation, _ workspace: borrowing Workspace
  ) throws {
    respondent = try invocation.value("role").map(Self.role)
    round = try workspace.round(invocation)
    self.organisation = organisation
    framework = try workspace.framework(of: round)
    section = try framework.section(named: invocation.value("commitment"))
    contact = invocation.value("contact")?.trimmed
    earlier = try workspace.earlierAnswers(of: organisation, in: round)
    elsewhere = try workspace.answersElsewhere(of: organisation.id, in: round.id)
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
      previous: earlier.map {
        BrowserForm.Earlier(round: $0.round, assessment: $0.assessment, who: $0.who)
      },
      elsewhere: elsewhere, part: BrowserForm.Part(section: section, respondent: respondent),
      contact: contact,
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
    sheet.elsewhere = elsewhere
    sheet.notice = isIllustrative ? Provenance.illustrativeNotice : nil
    return sheet
  }
}
