import BuiltInFrameworks
import CommandParsing
import Diagnostics
import FoundationEssentials
import FrameworkFiles
import Maturity
import MaturityReports

extension DeclarationProgram {
  /// The content: what is built in, what a framework says, what is wrong with a file.
  static let framework = Action(
    group: "framework", "List, show, check, compare and begin frameworks",
    [
      listFrameworks, showFramework, checkFrameworks, diffFrameworks, newFramework,
      frameworkSchema,
    ])

  private static let json = Option.flag("json", "Write JSON")

  private static let listFrameworks = Action(
    Command("list", "List the frameworks that are built in", options: [json])
  ) { invocation, console in
    let frameworks = BuiltInFrameworks.all.compactMap(BuiltInFrameworks.framework)
    if invocation.isSet("json") {
      console.write(try JSON.text(frameworks.map(FrameworkSummary.init)))
    } else {
      for framework in frameworks {
        console.write("\(framework.id)  edition \(framework.edition)  \(framework.title)\n")
      }
    }
    return .done
  }

  private static let showFramework = Action(
    Command(
      "show", "Show what a framework asks",
      arguments: [
        Argument(
          .file("FRAMEWORK"), "The id of a built-in framework, or a file", count: .optional)
      ], options: [json, .flag("html", "Write a page to read, to print and to consult on")],
      examples: [
        .init("declaration framework show | less", "Read the Declaration's criteria."),
        .init("declaration framework show --html > declaration.html", "Make a page of them."),
      ])
  ) { invocation, console in
    guard !invocation.isSet("json") || !invocation.isSet("html") else {
      throw CommandFailure(
        .usage, "'--json' and '--html' ask for two things at once", do: "leave out one of the two")
    }
    let framework = try FrameworkSource(
      named: invocation.argument("FRAMEWORK"), console: console
    ).framework
    if invocation.isSet("html") {
      console.write(FrameworkPage(framework).html)
    } else {
      console.write(
        invocation.isSet("json")
          ? try JSON.text(FrameworkDetail(framework)) : FrameworkText(framework).text)
    }
    return .done
  }

  private static let checkFrameworks = Action(
    Command(
      "check", "Check framework, partners and crosswalk files for errors and for weak content",
      discussion: """
        Errors make a file unusable. Warnings are about its content: a level without criteria, \
        wording that repeats, sentences that are too long or too vague, a missing next step. Each \
        problem says where it is and what to do. The exit status is 1 where there are any.

        The ids of a crosswalk are looked up in the frameworks that are checked with it, then in those \
        beside it, then in those that are built in.
        """,
      arguments: [Argument(.file(), "The files to check", count: .several)],
      examples: [
        .init("declaration framework check Frameworks/*.yaml", "Check every file of a folder.")
      ])
  ) { invocation, console in
    let names = invocation.arguments("FILE")
    let contents = try names.map { (name: $0, bytes: try Files.read($0, console: console)) }
    let given = contents.compactMap { CrosswalkSource.framework($0.bytes, named: $0.name) }
    let diagnostics = contents.flatMap { name, bytes in
      switch ContentHeading(String(decoding: bytes, as: UTF8.self))?.kind {
      case .partners: PartnersFile.read(bytes, name: name).diagnostics
      case .crosswalk:
        CrosswalkFile.read(
          bytes, name: name, frameworks: given + CrosswalkSource.frameworks(beside: name)
        ).diagnostics
      case .framework, nil: FrameworkFile.check(bytes, name: name).diagnostics
      }
    }
    for diagnostic in diagnostics { console.tell("\(diagnostic)\n") }
    let files = names.count == 1 ? "1 file" : "\(names.count) files"
    guard !diagnostics.isEmpty else {
      console.tell("\(files) checked, no problems.\n")
      return .done
    }
    let problems = diagnostics.count == 1 ? "1 problem" : "\(diagnostics.count) problems"
    console.tell("\(files) checked, \(problems).\n")
    return .problemsFound
  }
}

extension DeclarationProgram {
  private static let diffFrameworks = Action(
    Command(
      "diff", "Say what changed from one edition of a framework to another",
      discussion: """
        Each change stands with what it does to a comparison of rounds that asked the two editions. \
        Questions and sections are matched by their ids.
        """,
      arguments: [
        Argument(.file("OLD"), "The earlier edition: the id of a built-in framework, or a file"),
        Argument(.file("NEW"), "The later edition: the id of a built-in framework, or a file"),
      ], options: [json],
      examples: [
        .init(
          "declaration framework diff essex-data-declaration draft.yaml",
          "See what a draft changes.")
      ])
  ) { invocation, console in
    let older = try FrameworkSource(named: invocation.argument("OLD"), console: console).framework
    let newer = try FrameworkSource(named: invocation.argument("NEW"), console: console).framework
    guard older.id == newer.id else {
      throw CommandFailure(
        .badData, "these are two frameworks, '\(older.id)' and '\(newer.id)', and not two editions",
        do: "name two files with the same id after 'framework:'")
    }
    let text = FrameworkDiffText(from: older, to: newer)
    console.write(
      invocation.isSet("json") ? try JSON.text(FrameworkDiffDetail(text)) : text.text)
    return .done
  }

  private static let newFramework = Action(
    Command(
      "new", "Write a small framework to begin your own from",
      discussion: """
        The file is complete and has no problems. Notes in it say what each part is for, and \
        Frameworks/README.md says more.
        """,
      options: [
        .option(
          "with", .one(of: FrameworkSkeleton.allCases.map(\.rawValue), "WHAT"),
          "Criteria at levels, as the Declaration has, or questions with scores; by default levels")
      ],
      examples: [
        .init("declaration framework new > my-framework.yaml", "Begin a framework of levels."),
        .init("declaration framework new --with scores > index.yaml", "Begin one of numbers."),
      ])
  ) { invocation, console in
    console.write(
      (invocation.value("with").flatMap(FrameworkSkeleton.init) ?? .levels).text)
    return .done
  }

  private static let frameworkSchema = Action(
    Command(
      "schema", "Write the JSON Schema of framework files",
      discussion: """
        An editor that knows the schema completes keys and marks mistakes as you type. The same text \
        is in Frameworks/framework.schema.json.
        """,
      examples: [
        .init("declaration framework schema > framework.schema.json", "Put it beside your file.")
      ])
  ) { _, console in
    console.write(FrameworkSchema.document)
    return .done
  }
}

private struct FrameworkSummary: Encodable {
  let id: String
  let edition: String
  let title: String
  let questions: Int

  init(_ framework: Framework) {
    id = framework.id.text
    edition = framework.edition
    title = framework.title
    questions = framework.questions.count
  }
}
