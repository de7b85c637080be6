public import FrameworkFiles
public import Maturity

/// The content that comes with the product, read by the same reader as anyone's own.
///
/// Nothing is parsed until it is asked for; what is asked for twice is parsed twice.
public enum BuiltInFrameworks {
  /// The identifiers of the frameworks, in the order of their files' names.
  public static var all: [Framework.ID] { files(.framework).compactMap { Identifier($0.id) } }

  /// The text of a framework's file, or `nil` where there is no such framework.
  public static func text(of id: Framework.ID) -> String? { file(.framework, id.text)?.text }

  /// Reads a framework, or `nil` where there is no such framework.
  ///
  /// - Parameter id: The framework's identifier.
  /// - Returns: The framework; a test of ours holds that each can be read.
  public static func framework(_ id: Framework.ID) -> Framework? {
    file(.framework, id.text).flatMap { FrameworkFile.read($0.text, name: $0.name).value }
  }

  /// Reads a framework and holds it against the rules for content.
  ///
  /// - Parameter id: The framework's identifier.
  /// - Returns: `nil` where there is no such framework.
  public static func check(_ id: Framework.ID) -> Reading<Framework>? {
    file(.framework, id.text).map { FrameworkFile.check($0.text, name: $0.name) }
  }
}

/// The programmes whose organisations come with the product.
public enum BuiltInPartners {
  /// The identifiers of the partnerships, in the order of their files' names.
  public static var all: [Partnership.ID] { files(.partners).compactMap { Identifier($0.id) } }

  /// The text of a partnership's file, or `nil` where there is no such partnership.
  public static func text(of id: Partnership.ID) -> String? { file(.partners, id.text)?.text }

  /// Reads a partnership, or `nil` where there is no such partnership.
  ///
  /// - Parameter id: The partnership's identifier.
  /// - Returns: The partnership; a test of ours holds that each can be read.
  public static func partnership(_ id: Partnership.ID) -> Partnership? {
    file(.partners, id.text).flatMap { PartnersFile.read($0.text, name: $0.name).value }
  }
}

/// The crosswalks that come with the product, each between two frameworks that do too.
public enum BuiltInCrosswalks {
  /// The identifiers of the crosswalks, in the order of their files' names.
  public static var all: [Crosswalk.ID] { files(.crosswalk).compactMap { Identifier($0.id) } }

  /// The text of a crosswalk's file, or `nil` where there is no such crosswalk.
  public static func text(of id: Crosswalk.ID) -> String? { file(.crosswalk, id.text)?.text }

  /// Reads the crosswalks that lead to a framework.
  ///
  /// - Parameter framework: The framework's identifier.
  /// - Returns: The crosswalks; a test of ours holds that each can be read.
  public static func leading(to framework: Framework.ID) -> [Crosswalk] {
    let files = files(.crosswalk)
    guard !files.isEmpty else { return [] }
    let frameworks = BuiltInFrameworks.all.compactMap(BuiltInFrameworks.framework)
    return files.compactMap {
      CrosswalkFile.read($0.text, name: $0.name, frameworks: frameworks).value
    }.filter { $0.to.framework == framework }
  }
}

private struct BuiltInFile {
  let name: String
  let id: String
  let text: String
}

/// The embedded files of a kind, told by the first key alone.
private func files(_ kind: ContentHeading.Kind) -> [BuiltInFile] {
  EmbeddedFile.all.compactMap { file in
    let text = "\(file.text)"
    guard let heading = ContentHeading(text), heading.kind == kind else { return nil }
    return BuiltInFile(name: "\(file.name)", id: heading.id, text: text)
  }
}

private func file(_ kind: ContentHeading.Kind, _ id: String) -> BuiltInFile? {
  files(kind).first { $0.id == id }
}
