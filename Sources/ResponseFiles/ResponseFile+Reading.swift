import Digests
public import Diagnostics
public import Maturity
import OrderedJSON

extension ResponseFile {
  /// What came of reading a response file.
  public struct Reading: Hashable, Sendable {
    /// The file; `nil` where it has an error.
    public let file: ResponseFile?
    /// Everything wrong with it, in the order of its lines.
    public let diagnostics: [Diagnostic]
    /// The questions that it answers and the framework at hand does not ask, in the order of the
    /// file; only a file of another edition may have any.
    public let notAsked: [Question.ID]
    /// The activities that it speaks of beside its answers and that the framework at hand does not
    /// have, in the order of the file; only a file of another edition may have any.
    public let sectionsNotAsked: [Section.ID]
  }

  /// The longest file that is read, in bytes; a whole one is some tens of thousands.
  public static let largestFile = 8_000_000

  /// Reads a response file, or a text that holds one to be pasted, such as a saved e-mail.
  ///
  /// A file that answers another edition is read too: what the framework at hand does not ask is
  /// listed. Whether the round, the edition and the organisation are those that are wanted is for
  /// the caller to ask.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The file's name, as messages shall give it.
  ///   - framework: The framework whose questions are answered.
  /// - Returns: The file, or all that is wrong with it. Never throws and never traps, whatever the
  ///   bytes.
  ///
  /// Complexity: linear in the number of bytes.
  public static func read(_ bytes: [UInt8], name: String, framework: Framework) -> Reading {
    func refusal(_ problem: String, _ remedy: String, at position: (line: Int, column: Int))
      -> Reading
    {
      let location = Diagnostic.Location(file: name, line: position.line, column: position.column)
      let diagnostic = Diagnostic(.error, at: location, problem: problem, remedy: remedy)
      return Reading(file: nil, diagnostics: [diagnostic], notAsked: [], sectionsNotAsked: [])
    }
    guard bytes.count <= largestFile else {
      return refusal(
        "the file is longer than any response", "check that it is the right file", at: (0, 0))
    }
    var content = bytes
    do {
      if let block = try TextBlock.content(of: bytes) { content = block }
    } catch {
      return refusal(error.problem, error.remedy, at: (error.line, 0))
    }
    do {
      let document = try JSONNode.read(content)
      var reader = ResponseReader(bytes: content, name: name, framework: framework)
      return reader.read(document)
    } catch {
      return refusal(
        "this is not a response file: \(error.problem)",
        "ask for the file again, or for the text block in an e-mail",
        at: JSONNode.position(of: error.offset, in: content))
    }
  }
}
