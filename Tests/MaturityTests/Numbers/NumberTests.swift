import Maturity
import Testing

/// METHOD 9, and the calendar.
struct NumberTests {
  @Test(arguments: [
    (2.5, 0, "3"), (-2.5, 0, "-3"), (0.125, 2, "0.13"), (0.0, 2, "0.00"), (-0.001, 2, "0.00"),
    (1234.5, 1, "1234.5"), (0.05, 1, "0.1"), (99.995, 1, "100.0"),
  ])
  func `numbers are rounded half away from zero when shown`(
    number: Double, places: Int, shown: String
  ) {
    #expect(number.formatted(places: places) == shown)
  }

  @Test func `what has no decimal places is written as it is`() {
    #expect(Double.infinity.formatted(places: 2) == "inf")
    #expect(Double.nan.formatted(places: 2) == "nan")
  }

  @Test(arguments: [
    (0, 16, "0%"), (1, 1_000, "less than 1%"), (999, 1_000, "more than 99%"), (16, 16, "100%"),
    (1, 8, "13%"), (2, 3, "67%"), (5, 1_000, "1%"),
  ])
  func `a share that is not nothing is never 0% and a part is never 100%`(
    part: Int, whole: Int, shown: String
  ) {
    #expect(Share(part, of: whole).percentage == shown)
  }

  @Test func `a share of nothing has no percentage`() {
    #expect(Share(0, of: 0).percentage == nil)
    #expect(Share(0, of: 0).fraction == nil)
    #expect(Share(2, of: 3).counted == "2 of 3")
  }

  @Test(arguments: [
    ("2026-03-31", 24, "2024-03-31"), ("2024-02-29", 12, "2023-02-28"),
    ("2026-03-31", 1, "2026-02-28"), ("2026-01-15", 2, "2025-11-15"),
  ])
  func `months are counted back by the calendar`(date: String, months: Int, earlier: String) {
    #expect(CalendarDate(iso: date)?.monthsEarlier(months).iso == earlier)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026/01/01", "",
    "2026-01-0x", "2026-04-31", "1900-02-29",
  ])
  func `what is no day of the calendar is no date`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `dates read as people write them`() {
    #expect(CalendarDate(iso: "2026-03-12")?.inWords == "12 March 2026")
    #expect(CalendarDate(iso: "2000-02-29")?.iso == "2000-02-29")
  }

  @Test(
    arguments: [
      ("2026-03-31", "2026-03-31", 0), ("2026-03-31", "2026-04-30", 30),
      ("2026-04-30", "2026-03-31", -30), ("2024-02-28", "2024-03-01", 2),
      ("2100-02-28", "2100-03-01", 1), ("1999-12-31", "2000-12-31", 366),
      ("0001-01-01", "9999-12-31", 3_652_058),
    ] as [(CalendarDate, CalendarDate, Int)])
  func `days are counted by the calendar`(from: CalendarDate, to: CalendarDate, days: Int) {
    #expect(from.days(until: to) == days)
  }
}
