import CommandParsing
import Testing

@Suite struct UsageErrorTests {
  private static let bakeUsage = """
    Usage: bakery bake --oven NAME RECIPE [FLOUR…] [--output DIR] [--crust CRUST]
                       [--note TEXT]… [--no-crust] [--json]
    See 'bakery bake --help'.
    """

  @Test(arguments: [
    (
      ["bakke"],
      """
      error: 'bakke' is not a command of 'bakery' — did you mean 'bake'?
      Usage: bakery COMMAND
      See 'bakery --help'.
      """
    ),
    (
      ["shop"],
      """
      error: 'bakery shop' needs a command — use one of: open, close
      Usage: bakery shop COMMAND
      See 'bakery shop --help'.
      """
    ),
    (
      ["shop", "close", "--jason"],
      """
      error: 'bakery shop close' has no option '--jason' — use one of: --no-color, --help, -h, \
      --version
      Usage: bakery shop close
      See 'bakery shop close --help'.
      """
    ),
    (
      ["shop", "close", "now"],
      """
      error: 'now' is one argument too many — remove it, or put quotes around a name that holds \
      spaces
      Usage: bakery shop close
      See 'bakery shop close --help'.
      """
    ),
    (
      ["eat"],
      """
      error: LOAF is missing — write it after 'bakery eat'
      Usage: bakery eat LOAF…
      See 'bakery eat --help'.
      """
    ),
    (
      ["bake", "--jsn"],
      "error: 'bakery bake' has no option '--jsn' — did you mean '--json'?\n\(bakeUsage)"
    ),
    (["bake", "r"], "error: '--oven NAME' is missing — add '--oven NAME'\n\(bakeUsage)"),
    (["bake", "--oven"], "error: '--oven' has no value — write '--oven NAME'\n\(bakeUsage)"),
    (["bake", "-o", "--json"], "error: '-o' has no value — write '-o DIR'\n\(bakeUsage)"),
    (
      ["bake", "--json=yes"], "error: '--json' takes no value — write '--json' alone\n\(bakeUsage)"
    ),
    (["bake", "--json", "--json"], "error: '--json' is given twice — give it once\n\(bakeUsage)"),
    (
      ["bake", "--crust", "harf"],
      "error: 'harf' cannot be --crust — did you mean 'hard'?\n\(bakeUsage)"
    ),
    (
      ["bake", "r", "oats", "--oven", "x"],
      "error: 'oats' cannot be FLOUR — use one of: white, brown, rye\n\(bakeUsage)"
    ),
    (
      ["bake", "r", "--oven", "x", "--crust", "soft", "--no-crust"],
      "error: '--no-crust' cannot stand beside '--crust' — use one of the two\n\(bakeUsage)"
    ),
    (
      ["bake", "r", "--oven", "x", "--no-crust", "--crust", "soft"],
      "error: '--crust' cannot stand beside '--no-crust' — use one of the two\n\(bakeUsage)"
    ),
    (
      ["\u{1B}[31mred"],
      """
      error: '·[31mred' is not a command of 'bakery' — use one of: bake, shop, eat
      Usage: bakery COMMAND
      See 'bakery --help'.
      """
    ),
  ])
  func `each error says what is wrong, what to do and where help is`(
    words: [String], message: String
  ) {
    let error = #expect(throws: UsageError.self) { try Bakery.program.parse(words) }
    #expect(error?.description == message)
  }
}
