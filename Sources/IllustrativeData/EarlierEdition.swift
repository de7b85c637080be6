/// An earlier edition of the Declaration's framework, made up for the demonstration and never asked of
/// anybody.
///
/// It differs from the real one in three criteria, so that a visitor sees what a change of edition does
/// to a trend: one was not asked yet, one stood at another level, and one had other words and so
/// another id. It is text, like every framework file, and is read by the same reader; it is no file of
/// its own because nobody is to take it for content.
public enum EarlierEdition {
  /// What it is called, wherever an edition is named.
  public static let name = "2021 (illustrative)"

  /// The criterion that is asked first in the real edition.
  static let notYetAsked = "learning-passed-on"
  /// The criterion that stood a level lower, and that level.
  static let elsewhere = (id: "headings-filled", level: 3)
  /// The criterion that had other words, under the id that those words had.
  static let reworded = (
    id: "sharing-owner", earlierID: "sharing-named",
    text: "A plan or job description names someone who shows our data work to others."
  )

  /// The earlier edition's text.
  ///
  /// - Parameter text: The text of the Declaration's framework file.
  /// - Returns: `nil` where the text is not laid out as that file is, or lacks one of the criteria.
  public static func text(from text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let edition = lines.firstIndex(where: { $0.hasPrefix("edition: ") }),
      let dropped = block(of: notYetAsked, in: lines)
    else { return nil }
    lines[edition] = "edition: \"\(name)\""
    lines.removeSubrange(dropped)
    guard let moved = block(of: elsewhere.id, in: lines),
      let level = lines[moved].firstIndex(where: { $0.contains(" level: ") })
    else { return nil }
    lines[level] = indentation(of: lines[level]) + "level: \(elsewhere.level)"
    guard let changed = block(of: reworded.id, in: lines),
      let words = lines[changed].firstIndex(where: { $0.contains(" text: ") })
    else { return nil }
    let indent = indentation(of: lines[words])
    let depth = indent.count
    let end = lines[(words + 1)..<changed.upperBound].firstIndex {
      indentation(of: $0).count <= depth
    }
    lines.replaceSubrange(
      words..<(end ?? changed.upperBound), with: ["\(indent)text: \"\(reworded.text)\""])
    lines[changed.lowerBound] =
      indentation(of: lines[changed.lowerBound]) + "- id: \(reworded.earlierID)"
    return (["# Illustrative: made up for the demonstration, and never asked of anybody."] + lines)
      .joined(separator: "\n")
  }

  /// The lines of a criterion: from its id to the next thing that is not indented further.
  private static func block(of id: String, in lines: [String]) -> Range<Int>? {
    guard let first = lines.firstIndex(where: { $0.hasSuffix("- id: \(id)") }) else { return nil }
    let depth = indentation(of: lines[first]).count
    let rest = lines[(first + 1)...]
    let end = rest.firstIndex { !$0.isEmpty && indentation(of: $0).count <= depth }
    return first..<(end ?? lines.endIndex)
  }

  private static func indentation(of line: String) -> String { String(line.prefix { $0 == " " }) }
}
