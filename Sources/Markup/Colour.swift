/// A colour of the screen, as red, green and blue.
package struct Colour: Hashable, Sendable {
  /// The share of red, green and blue, from 0 to 255.
  package let red, green, blue: UInt8

  /// Makes a colour from six hexadecimal digits, two each for red, green and blue.
  ///
  /// - Parameter rgb: The digits as a number, as in `0x2073BC`.
  package init(_ rgb: Int) {
    precondition((0...0xFFFFFF).contains(rgb), "not a colour: \(rgb)")
    red = UInt8(rgb >> 16)
    green = UInt8(rgb >> 8 & 0xFF)
    blue = UInt8(rgb & 0xFF)
  }

  /// The colour as a stylesheet writes it, as in `#2073bc`.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return [red, green, blue].reduce(into: "#") { text, part in
      text.append(digits[Int(part >> 4)])
      text.append(digits[Int(part & 15)])
    }
  }
}
