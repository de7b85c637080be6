import BuiltInFrameworks
import Diagnostics
import FoundationEssentials
import FrameworkFiles
import Maturity

/// A crosswalk that leads to the framework at hand, and what the thing at its start is called.
struct CrosswalkSource {
  let crosswalk: Crosswalk
  /// The title of the return or framework that its items belong to.
  let title: String

  /// The crosswalk that a person named: the id of a built-in one, or the path of a file.
  ///
  /// - Parameters:
  ///   - name: What was given.
  ///   - framework: The framework that it has to lead to.
  ///   - console: Where a file named `-` would be read from.
  /// - Throws: A failure with every error of the file, or where it leads somewhere else.
  init(named name: String, leadingTo framework: Framework, console: any Console) throws {
    let bytes: [UInt8]
    if let id = Crosswalk.ID(name), let text = BuiltInCrosswalks.text(of: id) {
      bytes = Array(text.utf8)
    } else {
      bytes = try Files.read(name, console: console)
    }
    let frameworks = [framework] + Self.frameworks(beside: name)
    let reading = CrosswalkFile.read(bytes, name: name, frameworks: frameworks)
    guard let crosswalk = reading.value else { throw CommandFailure(reading.diagnostics) }
    guard crosswalk.to.framework == framework.id else {
      throw CommandFailure(
        .badData,
        "the crosswalk '\(crosswalk.id)' leads to '\(crosswalk.to.framework)', and the round asks "
          + "'\(framework.id)'",
        do: "name a round that asks '\(crosswalk.to.framework)' with --round")
    }
    self.crosswalk = crosswalk
    title =
      switch crosswalk.from {
      case .outside(let source): source.title
      case .framework(let side):
        frameworks.first { $0.id == side.framework }?.title ?? side.framework.text
      }
  }

  /// The crosswalk, which has to lead from a framework, since an outside return is in no round.
  var fromFramework: Crosswalk {
    get throws {
      guard case .framework = crosswalk.from else {
        throw CommandFailure(
          .badData, "the crosswalk '\(crosswalk.id)' leads from '\(title)', which no round asks",
          do: "bring what was answered there with 'declaration import --crosswalk'")
      }
      return crosswalk
    }
  }

  /// The frameworks in the folder of a file, and then those that are built in.
  ///
  /// A framework beside the file is the one that its author is at work on, so it comes first. One with
  /// errors is passed over: checking it is what says so.
  static func frameworks(beside path: String) -> [Framework] {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let beside = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .compactMap { name in
        (try? Data(contentsOf: URL(filePath: folder.appending(path: name)))).flatMap {
          framework(Array($0), named: name)
        }
      }
    return beside + BuiltInFrameworks.all.compactMap(BuiltInFrameworks.framework)
  }

  /// The framework that a file holds; `nil` where it holds none, or one with errors.
  static func framework(_ bytes: [UInt8], named name: String) -> Framework? {
    guard ContentHeading(String(decoding: bytes, as: UTF8.self))?.kind == .framework else {
      return nil
    }
    return FrameworkFile.read(bytes, name: name).value
  }
}
