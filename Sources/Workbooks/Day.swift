/// A day of the Gregorian calendar, as a cell or a workbook's properties hold it.
package struct Day: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// The month, from 1.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// Makes a day; whoever makes it answers for its being one.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Which day a workbook counts its days from.
  package enum Base: Hashable, Sendable {
    /// Day 1 is 1 January 1900, and day 60 is a 29 February that never was.
    case from1900
    /// Day 0 is 1 January 1904, as Excel for the first Macs counted.
    case from1904
  }

  /// Makes the day of a serial number, its time of day left out.
  ///
  /// It is `nil` for the day that never was, and outside the years 1900 to 9999.
  ///
  /// - Parameters:
  ///   - serial: The number of a cell.
  ///   - base: Which day the workbook counts from.
  package init?(serial: Double, base: Base) {
    guard serial >= 0, serial < 3_000_000 else { return nil }
    let whole = Int(serial)
    let days: Int
    switch base {
    case .from1904: days = whole - 24_107
    case .from1900 where whole == 0 || whole == 60: return nil
    case .from1900: days = whole - (whole < 60 ? 25_568 : 25_569)
    }
    self.init(daysSince1970: days)
    guard year <= 9999 else { return nil }
  }

  /// Howard Hinnant's `civil_from_days`, whose eras are 400 years that begin on a 1 March.
  private init(daysSince1970: Int) {
    let shifted = daysSince1970 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The seconds from 1 January 1970 to the day's beginning.
  package var secondsSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }

  /// The day in ISO form, `2026-03-31`.
  package var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
