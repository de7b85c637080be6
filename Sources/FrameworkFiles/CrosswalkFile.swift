public import Maturity

/// Reads crosswalk files: pairs of ids, in YAML that people write, held against the frameworks.
public enum CrosswalkFile {
  /// Reads a crosswalk.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - name: The file's name, as it stands before each diagnostic.
  ///   - frameworks: The frameworks at its ends; where two have one id, the first is meant.
  /// - Returns: The crosswalk where there are no errors, and every error otherwise.
  public static func read(
    _ text: String, name: String, frameworks: [Framework]
  ) -> Reading<Crosswalk> {
    read(Array(text.utf8), name: name, frameworks: frameworks)
  }

  /// Reads a crosswalk from the bytes of a file, which have to be UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - name: The file's name, as it stands before each diagnostic.
  ///   - frameworks: The frameworks at its ends; where two have one id, the first is meant.
  /// - Returns: The crosswalk where there are no errors, and every error otherwise.
  public static func read(
    _ bytes: [UInt8], name: String, frameworks: [Framework]
  ) -> Reading<Crosswalk> {
    ContentFile(bytes, name: name).reading { root, findings in
      guard findings.isHeaded(.crosswalk, root) else { return nil }
      return CrosswalkDecoder(findings: findings, frameworks: frameworks).crosswalk(root)
    }
  }
}
