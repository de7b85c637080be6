/// A day of the Gregorian calendar, without a time or a time zone.
public struct CalendarDate: Hashable, Sendable, Comparable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a date, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Reads a date in ISO form, `2026-03-31`.
  ///
  /// `nil` where the text is in any other form or names no day of the calendar.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date in ISO form, `2026-03-31`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The date as it is read in a sentence, "31 March 2026".
  public var inWords: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

  /// The same day of the month some months before, or that month's last day where it is shorter.
  ///
  /// - Parameter months: How many months to go back: 0 or more.
  /// - Returns: The earlier date.
  public func monthsEarlier(_ months: Int) -> CalendarDate {
    let count = max(12, year * 12 + month - 1 - months)
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDate(
      validYear: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
  }

  /// How many days lie from this date to another; below 0 where the other is earlier.
  public func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The days since a fixed one, in the Gregorian calendar; years are counted from March, so that
  /// a leap day is the last.
  private var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let daysOfYears = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
    return daysOfYears + (153 * monthFromMarch + 2) / 5 + day
  }

  /// Orders dates from the earliest.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension CalendarDate: CustomStringConvertible {
  /// The date in ISO form.
  public var description: String { iso }
}

extension CalendarDate: ExpressibleByStringLiteral {
  /// Makes a date from a literal in our own code, in ISO form; anything else stops.
  public init(stringLiteral value: String) {
    guard let date = CalendarDate(iso: value) else { preconditionFailure("not a date: \(value)") }
    self = date
  }
}
