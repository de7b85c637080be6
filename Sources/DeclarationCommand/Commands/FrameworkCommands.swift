import BuiltInFrameworks
import CommandParsing
import Diagnostics
import FoundationEssentials
import FrameworkFiles
import Maturity

extension DeclarationProgram {
  /// The content: what is built in, what a framework says, what is wrong with a file.
  static let framework = Action(
    group: "framework", "List, show and check frameworks",
    [listFrameworks, showFramework, checkFrameworks])

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
      ], options: [json],
      examples: [.init("declaration framework show | less", "Read the Declaration's criteria.")])
  ) { invocation, console in
    let framework = try FrameworkSource(
      named: invocation.argument("FRAMEWORK"), console: console
    ).framework
    console.write(
      invocation.isSet("json")
        ? try JSON.text(FrameworkDetail(framework)) : FrameworkText(framework).text)
    return .done
  }

  private static let checkFrameworks = Action(
    Command(
      "check", "Check framework and partners files for errors and for weak content",
      discussion: """
        Errors make a file unusable. Warnings are about its content: a level without criteria, \
        wording that repeats, sentences that are too long or too vague, a missing next step. Each \
        problem says where it is and what to do. The exit status is 1 where there are any.
        """,
      arguments: [Argument(.file(), "The files to check", count: .several)],
      examples: [
        .init("declaration framework check Frameworks/*.yaml", "Check every file of a folder.")
      ])
  ) { invocation, console in
    let names = invocation.arguments("FILE")
    var diagnostics: [Diagnostic] = []
    for name in names {
      let bytes = try Files.read(name, console: console)
      let isPartners =
        ContentHeading(String(decoding: bytes, as: UTF8.self))?.kind == .partners
      diagnostics +=
        isPartners
        ? PartnersFile.read(bytes, name: name).diagnostics
        : FrameworkFile.check(bytes, name: name).diagnostics
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
