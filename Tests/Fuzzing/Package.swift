// swift-tools-version: 6.2

import PackageDescription

let frameworkFiles = Target.Dependency.product(name: "FrameworkFiles", package: "declaration")
let answerFiles = Target.Dependency.product(name: "AnswerFiles", package: "declaration")
let answerSheets = Target.Dependency.product(name: "AnswerSheets", package: "declaration")
let responseFiles = Target.Dependency.product(name: "ResponseFiles", package: "declaration")
let maturity = Target.Dependency.product(name: "Maturity", package: "declaration")

// Fuzzing of everything that reads a file which somebody else wrote. Tests/run does it for a short
// while, and `Tests/Fuzzing/run SECONDS` for as long as one likes.
//
// What was tried with Swift 6.3 on Linux:
// - `swift build --sanitize=fuzzer` passes `-sanitize=fuzzer` to compiler and linker alike and needs
//   nothing else, but each target needs `-parse-as-library`: libFuzzer brings its own `main`.
// - The entry of a target is `@_cdecl("LLVMFuzzerTestOneInput")`.
// - A target that depends on a plugin with an executable tool does not link, since the tool is
//   given libFuzzer's `main` as well. So only the readers are depended upon, never the content.
// - A trap is a finding. libFuzzer writes its input to `crash-…`, unless Swift's own backtracer takes
//   the signal first, hence SWIFT_BACKTRACE. Run the target on that file, without it, to see why.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "declaration", path: "../..")],
  targets: [
    .target(name: "SmallFramework", dependencies: [maturity]),
    .executableTarget(name: "FuzzFrameworks", dependencies: [frameworkFiles]),
    .executableTarget(
      name: "FuzzAnswers", dependencies: [answerFiles, maturity, "SmallFramework"]),
    .executableTarget(name: "FuzzWorkbooks", dependencies: [answerSheets, "SmallFramework"]),
    .executableTarget(name: "FuzzResponses", dependencies: [responseFiles, "SmallFramework"]),
    .executableTarget(name: "FuzzBlocks", dependencies: [responseFiles, "SmallFramework"]),
    .executableTarget(
      name: "FuzzPieces", dependencies: [answerFiles, maturity, "SmallFramework"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .unsafeFlags(["-parse-as-library"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
