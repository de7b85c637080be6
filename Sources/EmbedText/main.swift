import FoundationEssentials

// Writes the text of files into a Swift source as raw literals, by name, where that changes it.
// Arguments: the source to write, then the files.

/// A script without the lines that are only comment, which every form would carry along.
func withoutComments(_ script: String) -> String {
  var isInComment = false
  let lines = script.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
    let words = line.drop { $0 == " " }
    if words.hasPrefix("/**") { isInComment = true }
    let isComment = isInComment || words.hasPrefix("//")
    if isInComment, words.hasSuffix("*/") { isInComment = false }
    return !isComment
  }
  return lines.joined(separator: "\n")
}

let output = URL(filePath: CommandLine.arguments[1])
var source = """
  struct EmbeddedFile {
    let name: StaticString
    let text: StaticString

    static let all: [EmbeddedFile] = [

  """
for path in CommandLine.arguments.dropFirst(2) {
  let written = try String(contentsOfFile: path, encoding: .utf8)
  let text = path.hasSuffix(".js") ? withoutComments(written) : written
  let name = URL(filePath: path).lastPathComponent
  let runs = (name + text).split { $0 != "#" }.map(\.count)
  // One more number sign than the text has in a row: neither the string's end nor an escape.
  let fence = String(repeating: "#", count: (runs.max() ?? 0) + 1)
  source += """
        EmbeddedFile(
          name: \(fence)"\(name)"\(fence),
          text: \(fence)\"""
    \(text)
    \"""\(fence)
        ),

    """
}
source += "  ]\n}\n"
if (try? String(contentsOf: output, encoding: .utf8)) != source {
  try source.write(to: output, atomically: true, encoding: .utf8)
}
