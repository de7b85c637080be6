import Foundation
import PackagePlugin

/// Writes the text of files into a Swift source, before each build that needs it.
@main
struct EmbedTextPlugin: BuildToolPlugin {
  /// The folders of the files that a target embeds, from the package's own, and how their names end.
  private static let sources: [String: (folders: [String], ends: Set<String>)] = [
    "BuiltInFrameworks": (["Frameworks", "Frameworks/crosswalks"], ["yaml"]),
    "BrowserForm": (["Sources/BrowserForm/InBrowser"], ["css", "js"]),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let source = Self.sources[target.name] else {
      Diagnostics.error("EmbedTextPlugin does not know what \(target.name) embeds")
      return []
    }
    let files = try source.folders.flatMap { folder in
      try FileManager.default
        .contentsOfDirectory(
          at: context.package.directoryURL.appending(path: folder),
          includingPropertiesForKeys: nil
        )
        .filter { source.ends.contains($0.pathExtension) }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFile.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files of \(source.folders.joined(separator: ", "))",
        executable: try context.tool(named: "EmbedText").url,
        arguments: [output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
