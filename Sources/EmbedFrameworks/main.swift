import Foundation

// Writes the text of files into a Swift source as raw strings, by name.
// Arguments: the source to write, then the files.
var source = "enum EmbeddedFiles {\n  static let all: [(name: String, text: String)] = [\n"
for path in CommandLine.arguments.dropFirst(2) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = URL(filePath: path).lastPathComponent
  source += "    (\n      name: \"\(name)\",\n      text: ####\"\"\"\n\(text)\n\"\"\"####\n    ),\n"
}
source += "  ]\n}\n"
try source.write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
