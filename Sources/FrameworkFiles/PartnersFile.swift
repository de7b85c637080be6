public import Maturity

/// Reads partners files: the organisations of a programme, in YAML that people write.
public enum PartnersFile {
  /// Reads a partnership.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: The file's name, as it stands before each diagnostic.
  /// - Returns: The partnership where there are no errors, and every error otherwise.
  public static func read(_ text: String, name: String) -> Reading<Partnership> {
    read(Array(text.utf8), name: name)
  }

  /// Reads a partnership from the bytes of a file, which have to be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - name: The file's name, as it stands before each diagnostic.
  /// - Returns: The partnership where there are no errors, and every error otherwise.
  public static func read(_ bytes: [UInt8], name: String) -> Reading<Partnership> {
    ContentFile(bytes, name: name).reading { root, findings in
      guard findings.isHeaded(.partners, root) else { return nil }
      return PartnersDecoder(findings: findings).partnership(root)
    }
  }
}
