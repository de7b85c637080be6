import ChildPrograms
import FoundationEssentials
import Glibc
import WholeFiles

/// A program of the system that makes a PDF of a page, without asking anything of a network.
struct PageRenderer {
  private let kind: Kind
  private let path: String
  private let searchPath: String
  private let temporaryFolder: String

  private enum Kind: String, CaseIterable {
    case chromium
    case chromiumBrowser = "chromium-browser"
    case chrome = "google-chrome"
    case weasyPrint = "weasyprint"
  }

  /// How many seconds a page may take; half a second is usual.
  private static let limit = 60

  /// The first of Chromium, Chrome and WeasyPrint that stands on the person's path.
  ///
  /// - Throws: A failure with status 66 where none is installed.
  static func installed(_ console: any Console) throws -> PageRenderer {
    let searchPath = console.environment("PATH") ?? ""
    // A relative folder would run whatever lies beside the person's files.
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    for kind in Kind.allCases {
      for folder in folders {
        let path = "\(folder)/\(kind.rawValue)"
        guard FileManager.default.isExecutableFile(atPath: path), !Files.isFolder(path) else {
          continue
        }
        return PageRenderer(
          kind: kind, path: path, searchPath: searchPath,
          temporaryFolder: Self.temporaryFolder(console))
      }
    }
    throw CommandFailure(
      .missingInput, "no program that makes a PDF is installed",
      do: "install Chromium or WeasyPrint, or leave out --pdf and print the page from a browser")
  }

  /// Where the private folder is made: where the person says, or in `/tmp`.
  ///
  /// Chromium opens a socket in it, whose whole path the system limits to 107 bytes.
  private static func temporaryFolder(_ console: any Console) -> String {
    guard let named = console.environment("TMPDIR"), named.utf8.count <= 40 else { return "/tmp" }
    return named
  }

  /// The page as a PDF, tagged, with its title and its language.
  ///
  /// - Parameter page: A page that is one file.
  /// - Returns: The bytes of the PDF.
  /// - Throws: A failure where the renderer does not end in time or makes nothing.
  func pdf(of page: String) throws -> [UInt8] {
    guard let folder = try? PrivateFolder(in: temporaryFolder),
      let source = folder.write(page, as: "page.html")
    else {
      throw CommandFailure(
        .cannotWrite, "\(temporaryFolder): nothing can be written there",
        do: "name a folder for temporary files with TMPDIR")
    }
    let result = "\(folder.path)/page.pdf"
    let program = ChildProgram(
      at: path, arguments: arguments(from: source, to: result, profile: folder.path),
      environment: [
        ("PATH", searchPath), ("HOME", folder.path), ("TMPDIR", folder.path), ("LANG", "C.UTF-8"),
      ])
    switch program.run(seconds: Self.limit) {
    case .exited(0), .exited(nil): break
    case .interrupted:
      throw CommandFailure(.interrupted, "error: interrupted — run the command again")
    case .tookTooLong:
      throw CommandFailure(
        .tryAgain, "\(path): it took more than \(Self.limit) seconds",
        do: "try again, or print the page from a browser")
    case .exited, .notStarted:
      throw CommandFailure(
        .missingInput, "\(path): it could not make the PDF",
        do: "check that it runs, or print the page from a browser")
    }
    guard let bytes = try? Data(contentsOf: URL(filePath: result)), bytes.starts(with: Self.mark)
    else {
      throw CommandFailure(
        .missingInput, "\(path): it made no PDF",
        do: "check that it runs, or print the page from a browser")
    }
    return Array(bytes)
  }

  /// What a PDF begins with.
  private static let mark = Array("%PDF-".utf8)

  private func arguments(from source: String, to result: String, profile: String) -> [String] {
    let page = URL(filePath: source).absoluteString
    guard kind != .weasyPrint else { return ["--pdf-variant", "pdf/ua-1", source, result] }
    // Chromium refuses to shut itself in where it is run by root.
    return (geteuid() == 0 ? ["--no-sandbox"] : []) + [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--no-default-browser-check", "--disable-extensions", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
      "--disable-domain-reliability", "--no-pings", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--user-data-dir=\(profile)/profile", "--no-pdf-header-footer", "--export-tagged-pdf",
      "--print-to-pdf=\(result)", page,
    ]
  }
}
