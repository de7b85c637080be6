// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "declaration",
  products: [
    .executable(name: "declaration", targets: ["declaration"]),
    .library(name: "Maturity", targets: ["Maturity"]),
    .library(name: "FrameworkFiles", targets: ["FrameworkFiles"]),
    .library(name: "AnswerFiles", targets: ["AnswerFiles"]),
    .library(name: "AnswerSheets", targets: ["AnswerSheets"]),
    .library(name: "ResponseFiles", targets: ["ResponseFiles"]),
  ],
  traits: [
    .trait(
      name: "PostgreSQL",
      description: "Workspaces on a PostgreSQL server too, which needs libpq")
  ],
  targets: [
    // Debian's C libraries, each behind one small target of ours.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CMiniZip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // Only with the trait; without it, nothing asks whether libpq is there.
    .systemLibrary(
      name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "PostgreSQL",
      dependencies: [.target(name: "CPostgreSQL", condition: .when(traits: ["PostgreSQL"]))]),
    .target(name: "Digests", dependencies: ["CSodium"]),

    // The library: pure values and functions.
    .target(name: "Maturity"),
    .target(name: "IllustrativeData", dependencies: ["Maturity"]),

    // Files that people write and pass on.
    .target(name: "Diagnostics"),
    .target(name: "DelimitedText", dependencies: ["Diagnostics"]),
    .target(name: "AnswerFiles", dependencies: ["Maturity", "DelimitedText", "Diagnostics"]),
    .target(
      name: "FrameworkFiles", dependencies: ["Maturity", "Diagnostics", "OrderedJSON", "CYAML"]),
    .target(
      name: "BuiltInFrameworks", dependencies: ["Maturity", "FrameworkFiles", "Diagnostics"],
      plugins: ["EmbedTextPlugin"]),
    .executableTarget(name: "EmbedText"),
    .plugin(
      name: "EmbedTextPlugin", capability: .buildTool(), dependencies: ["EmbedText"],
      path: "Sources/EmbedTextPlugin"),

    .target(name: "OrderedJSON"),
    .target(
      name: "ResponseFiles", dependencies: ["Maturity", "Digests", "Diagnostics", "OrderedJSON"]),

    // The questionnaire as a sheet, and what comes back.
    .target(name: "Workbooks", dependencies: ["CXLSXWriter", "CMiniZip", "CExpat"]),
    .target(
      name: "AnswerSheets",
      dependencies: [
        "Workbooks", "AnswerFiles", "DelimitedText", "Diagnostics", "Maturity", "ResponseFiles",
      ]),

    // The workspace.
    .target(
      name: "MaturityStore",
      dependencies: [
        "Maturity", "ResponseFiles", "Digests", "WholeFiles", "CSQLite", "PostgreSQL",
      ]),

    // What readers see.
    .target(name: "Markup", dependencies: ["OrderedJSON"]),
    .target(
      name: "MaturityReports", dependencies: ["Maturity", "Markup", "DelimitedText", "OrderedJSON"]),

    .target(
      name: "BrowserForm", dependencies: ["Maturity", "Markup", "Digests", "OrderedJSON"],
      exclude: ["InBrowser"], plugins: ["EmbedTextPlugin"]),

    // Programs of the system that we run, and files that are there whole or not at all.
    .target(name: "ChildPrograms"),
    .target(name: "WholeFiles"),

    // The command line.
    .target(name: "CommandParsing", dependencies: ["Diagnostics"]),
    .target(
      name: "DeclarationCommand",
      dependencies: [
        "AnswerFiles", "AnswerSheets", "BrowserForm", "BuiltInFrameworks", "ChildPrograms",
        "CommandParsing", "DelimitedText", "Diagnostics", "Digests", "FrameworkFiles",
        "IllustrativeData", "Maturity",
        "MaturityReports", "MaturityStore", "ResponseFiles", "WholeFiles",
      ]),
    // Linked with the standard libraries inside, the program starts in a third of the time.
    .executableTarget(
      name: "declaration", dependencies: ["DeclarationCommand"],
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
        .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
        .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
        .linkedLibrary("swiftSynchronization", .when(configuration: .release)),
      ]),

    .testTarget(name: "MaturityTests", dependencies: ["Maturity"]),
    .testTarget(name: "IllustrativeDataTests", dependencies: ["IllustrativeData", "Maturity"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "Diagnostics"]),
    .testTarget(
      name: "AnswerFilesTests",
      dependencies: ["AnswerFiles", "Maturity", "DelimitedText", "Diagnostics"]),
    .testTarget(
      name: "ResponseFilesTests", dependencies: ["ResponseFiles", "Maturity", "Diagnostics"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "CMiniZip"]),
    .testTarget(
      name: "AnswerSheetsTests",
      dependencies: [
        "AnswerSheets", "AnswerFiles", "Diagnostics", "Maturity", "ResponseFiles", "Workbooks",
      ]),
    .testTarget(name: "OrderedJSONTests", dependencies: ["OrderedJSON"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "WholeFilesTests", dependencies: ["WholeFiles"]),
    .testTarget(
      name: "FrameworkFilesTests", dependencies: ["FrameworkFiles", "Maturity", "Diagnostics"]),
    .testTarget(
      name: "BuiltInFrameworksTests",
      dependencies: ["BuiltInFrameworks", "FrameworkFiles", "Maturity"],
      exclude: ["Readings"]),
    .testTarget(
      name: "MaturityStoreTests",
      dependencies: [
        "MaturityStore", "ResponseFiles", "Maturity", "Digests", "CSQLite", "PostgreSQL",
      ],
      exclude: ["Files"]),
    // Reads pages back, so that tests look at what a browser would.
    .target(name: "MarkupReading", path: "Tests/MarkupReading"),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "MarkupReading", "OrderedJSON"]),
    .testTarget(
      name: "BrowserFormTests",
      dependencies: ["BrowserForm", "Maturity", "Markup", "MarkupReading"]),
    .testTarget(
      name: "MaturityReportsTests",
      dependencies: [
        "MaturityReports", "Maturity", "MarkupReading", "BuiltInFrameworks", "DelimitedText",
        "Diagnostics",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "CommandParsingTests", dependencies: ["CommandParsing", "Diagnostics"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "DeclarationCommandTests", dependencies: ["DeclarationCommand", "Maturity"]),
  ],
  swiftLanguageModes: [.v6]
)

// One place sets what every target of ours is compiled with.
for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
