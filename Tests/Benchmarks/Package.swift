// swift-tools-version: 6.2

import PackageDescription

// What the program is measured against, where no peer would do.
let package = Package(
  name: "benchmarks",
  targets: [
    .executableTarget(
      name: "BarePass",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
