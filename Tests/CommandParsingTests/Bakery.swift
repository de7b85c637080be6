import CommandParsing

/// A program that has one of everything, for these tests.
enum Bakery {
  static let bake = Command(
    "bake", "Bake loaves from a recipe",
    discussion: """
      The recipe is read first, and nothing is baked where it has a mistake. What is baked goes to \
      the folder named by --output.

      .leading stops and 'quotes' are words like others, and so is a back\\slash.
      """,
    arguments: [
      Argument(.file("RECIPE"), "The recipe to follow"),
      Argument(.one(of: ["white", "brown", "rye"], "FLOUR"), "The flour of a loaf", count: .any),
    ],
    options: [
      .option("oven", .text("NAME"), "The oven to use", isRequired: true),
      .option("output", .folder(), "Where the loaves go", short: "o"),
      .option(
        "crust", .one(of: ["soft", "hard"], "CRUST"), "How the crust comes out",
        conflicts: ["no-crust"]),
      .option("note", .text("TEXT"), "A word for the customer", isRepeatable: true),
      .flag("no-crust", "Cut the crust off"),
      .flag("json", "Write JSON"),
    ],
    examples: [.init("bakery bake plain.txt --oven old rye", "Bakes one loaf of rye bread.")])

  static let program = Program(
    Command(
      "bakery", "Bake and sell bread", discussion: "Everything starts with a recipe.",
      subcommands: [
        bake,
        Command(
          "shop", "Look after the shop",
          subcommands: [
            Command(
              "open", "Open the shop",
              arguments: [
                Argument(.text("HOUR"), "When to open: on the hour", count: .optional)
              ]),
            Command("close", "Close the shop [for today]"),
          ]),
        Command(
          "eat", "Eat loaves", arguments: [Argument(.text("LOAF"), "A loaf", count: .several)]),
      ]),
    version: "1.2.3", globalOptions: [.flag("no-color", "Write without colour")],
    exitStatuses: [.init(0, "Done"), .init(64, "The command line was not understood")])

  /// What a command line is understood as, or the error's whole text.
  static func request(_ line: String...) -> Result<Program.Request, UsageError> {
    Result { () throws(UsageError) in try program.parse(line) }
  }
}
