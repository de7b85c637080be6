import Digests
import FoundationEssentials
import Markup

/// The script and the style of every form, from the files of `InBrowser`.
enum FormProgram {
  /// The parts that others use while they are read: those that know nothing of the page, and what it
  /// asks.
  private static let first = [
    "text.js", "ladder.js", "agreement.js", "response.js", "response-reading.js", "form-data.js",
  ]
  /// The part that begins everything, once all the others are there.
  private static let last = "start.js"

  /// The files of the script, in the order in which they are joined.
  static let parts: [EmbeddedFile] = {
    let scripts = EmbeddedFile.all.filter { "\($0.name)".hasSuffix(".js") }
    let rest = scripts.filter { !(first + [last]).contains("\($0.name)") }
    func named(_ name: String) -> [EmbeddedFile] { scripts.filter { "\($0.name)" == name } }
    return first.flatMap(named) + rest + named(last)
  }()

  /// The script: every part within one function, so that nothing of it is seen from outside.
  static let script = Script(
    ["(() => {", "\"use strict\";"] + parts.map(\.text) + ["})();"])

  /// The rules for how a form looks.
  static func style(isIllustrative: Bool) -> Stylesheet {
    isIllustrative ? rules + illustrativeRules : rules
  }

  private static let rules = EmbeddedFile.all.filter { "\($0.name)".hasSuffix(".css") }
    .reduce("" as Stylesheet) { $0 + Stylesheet(stringLiteral: $1.text) }

  /// Repeats the notice of made-up data in the margin of each printed page.
  private static let illustrativeRules: Stylesheet = """
    @page { @top-center { content: "Illustrative data: not an assessment of any organisation"; \
    font-size: 9pt; font-weight: 700; } }
    """

  /// What a page may do: run this script and use its style, and nothing else whatever.
  static func policy(style: Stylesheet) -> String {
    [
      "default-src 'none'", "script-src '\(source(script.text))'",
      "style-src '\(source(style.text))'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  private static func source(_ text: String) -> String {
    "sha256-" + Data(SHA256Digest(of: text.utf8).bytes).base64EncodedString()
  }
}
