package import Maturity

/// A pack of reports that was made to be passed on.
package struct Release: Hashable, Sendable {
  /// Its number among the round's releases, from 1.
  package let number: Int
  /// Who it was made for.
  package let audience: Audience
  /// The day on which it was made.
  package let date: CalendarDate
  /// The role of the person who made it.
  package let role: Role

  /// Makes a release.
  package init(number: Int, audience: Audience, date: CalendarDate, role: Role) {
    self.number = number
    self.audience = audience
    self.date = date
    self.role = role
  }

  /// The release as the history tells it.
  var historyText: String { FieldList.text([audience.rawValue, date.iso, role.title]) }
}
