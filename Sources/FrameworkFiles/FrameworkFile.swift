public import Maturity

/// Reads framework files: YAML that people write, checked as a whole.
public enum FrameworkFile {
  /// Reads a framework.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: The file's name, as it stands before each diagnostic.
  /// - Returns: The framework where there are no errors, and every error otherwise.
  public static func read(_ text: String, name: String) -> Reading<Framework> {
    read(Array(text.utf8), name: name)
  }

  /// Reads a framework from the bytes of a file, which have to be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - name: The file's name, as it stands before each diagnostic.
  /// - Returns: The framework where there are no errors, and every error otherwise.
  public static func read(_ bytes: [UInt8], name: String) -> Reading<Framework> {
    ContentFile(bytes, name: name).reading { decode($0, $1) }
  }

  /// Reads a framework and looks for weaknesses in its content too.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: The file's name, as it stands before each diagnostic.
  ///   - rules: The rules to hold the content against.
  /// - Returns: The framework and the rules' warnings where there are no errors, and every error
  ///   otherwise.
  public static func check(
    _ text: String, name: String, rules: [LintRule] = LintRule.all
  ) -> Reading<Framework> {
    check(Array(text.utf8), name: name, rules: rules)
  }

  /// Reads a framework from the bytes of a file, and looks for weaknesses in its content too.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - name: The file's name, as it stands before each diagnostic.
  ///   - rules: The rules to hold the content against.
  /// - Returns: The framework and the rules' warnings where there are no errors, and every error
  ///   otherwise.
  public static func check(
    _ bytes: [UInt8], name: String, rules: [LintRule] = LintRule.all
  ) -> Reading<Framework> {
    ContentFile(bytes, name: name).reading { root, findings in
      guard let framework = decode(root, findings) else { return nil }
      let content = LintedContent(
        framework: framework, places: PlaceMap(root), source: findings.source)
      for rule in rules {
        for finding in rule.check(content) { findings.report(content.located(finding)) }
      }
      return framework
    }
  }

  private static func decode(_ root: Node, _ findings: Findings) -> Framework? {
    guard findings.isHeaded(.framework, root) else { return nil }
    var decoder = FrameworkDecoder(findings: findings)
    return decoder.framework(root)
  }
}
