package import Maturity

/// A date as somebody wrote it in a sheet.
package enum WrittenDate: Hashable, Sendable {
  /// Year, month and day, as in 2026-03-31.
  case iso(CalendarDate)
  /// Day, month and year, as Excel in the United Kingdom writes 31/03/2026.
  case uk(CalendarDate)
  /// As the last, the century left out.
  case twoDigitYear
  /// Anything else.
  case unreadable

  /// Reads a date.
  package init(_ text: String) {
    if let date = CalendarDate(iso: text) {
      self = .iso(date)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    self = .unreadable
    guard parts.count == 3, parts.allSatisfy(Self.isDigits), parts[0].count <= 2,
      parts[1].count <= 2, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return }
    if parts[2].count == 2 {
      self = .twoDigitYear
    } else if parts[2].count == 4, let date = CalendarDate(year: year, month: month, day: day) {
      self = .uk(date)
    }
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 4
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
