import BuiltInFrameworks
import Diagnostics
import FoundationEssentials
import FrameworkFiles
import Maturity

/// A framework and the text that it was read from.
struct FrameworkSource {
  let framework: Framework
  let text: String

  /// The framework that a person named: the id of a built-in one, or the path of a file.
  ///
  /// - Parameters:
  ///   - name: What was given; `nil` for the Essex Data Declaration.
  ///   - console: Where a file named `-` would be read from.
  /// - Throws: A failure with every error of the file.
  init(named name: String?, console: any Console) throws {
    let name = name ?? "essex-data-declaration"
    if let id = Framework.ID(name), let text = BuiltInFrameworks.text(of: id) {
      try self.init(text: text, name: "\(name).yaml")
    } else if FileManager.default.fileExists(atPath: name) || name == "-" {
      let bytes = try Files.read(name, console: console)
      try self.init(text: String(decoding: bytes, as: UTF8.self), bytes: bytes, name: name)
    } else if name.contains("/") || name.contains(".") {
      let builtIn = BuiltInFrameworks.all.map(\.text).joined(separator: ", ")
      throw CommandFailure(
        .missingInput, "there is no file '\(name.printable(limit: 200))'",
        do: "check its name and its folder, or use a built-in framework: \(builtIn)")
    } else {
      throw CommandFailure(
        .missingInput,
        "there is no framework '\(name.printable(limit: 80))', built in or as a file",
        do: name.didYouMean(among: BuiltInFrameworks.all.map(\.text)))
    }
  }

  /// Reads a framework from its text.
  init(text: String, bytes: [UInt8]? = nil, name: String) throws {
    let reading = FrameworkFile.read(bytes ?? Array(text.utf8), name: name)
    guard let framework = reading.value else { throw CommandFailure(reading.diagnostics) }
    self.framework = framework
    self.text = text
  }
}

extension FrameworkSource {
  /// Refuses a framework that a programme cannot ask, because its questionnaires and reports know
  /// criteria at levels and nothing else.
  func requireLadders() throws {
    guard !framework.isOfLadders else { return }
    throw CommandFailure(
      .badData,
      "the framework '\(framework.id)' has scores, scales or conditions, and a round asks for "
        + "criteria at levels",
      do: "give its sections the methods 'minimum' and 'ladder', or score its answers with "
        + "'declaration score --framework FILE'; 'declaration framework show' and 'framework check' "
        + "take it too")
  }
}

extension CommandFailure {
  /// Bad data, with everything that was found, each on its own lines.
  init(_ diagnostics: [Diagnostic]) {
    self.init(.badData, diagnostics.map(\.description).joined(separator: "\n"))
  }
}
