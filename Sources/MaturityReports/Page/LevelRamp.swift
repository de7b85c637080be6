import Markup

/// The colours of levels: one hue, the darker the higher (REPORTS 13).
///
/// They are decoration only: wherever the colour says a level, a digit says it too.
enum LevelRamp {
  /// The background of a step, and the text upon it.
  struct Step: Hashable {
    let background: Colour
    let text: Colour
  }

  /// The steps, from the floor up.
  static let steps = [
    Step(background: Colour(0xEAF2FA), text: PageStyle.ink),
    Step(background: Colour(0xB9D5EE), text: PageStyle.ink),
    Step(background: Colour(0x6BACE6), text: PageStyle.ink),
    Step(background: Colour(0x2073BC), text: PageStyle.paper),
    Step(background: Colour(0x12436D), text: PageStyle.paper),
  ]

  /// The rules that colour `.l1`, `.l2` and so on.
  ///
  /// A level above the steps has no colour.
  static let stylesheet = steps.enumerated().reduce(into: "" as Stylesheet) { rules, step in
    rules =
      rules
      + ".l\(step.offset + 1) { background: \(step.element.background); color: \(step.element.text); }"
  }
}
