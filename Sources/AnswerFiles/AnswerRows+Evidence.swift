import DelimitedText
import Maturity

extension AnswerRows {
  /// The evidence of the row at hand, or `nil` where it has none or it has a mistake, which is
  /// reported.
  mutating func evidence(showing question: Question.ID?) -> Evidence? {
    let kindText = text(.evidenceKind)
    let title = text(.evidenceTitle)
    let reference = text(.evidenceReference)
    let dateText = text(.evidenceDate)
    guard kindText != nil || title != nil || reference != nil || dateText != nil else { return nil }
    let kind = kindText.flatMap { Evidence.Kind(rawValue: $0.lowercased()) }
    if let kindText, kind == nil {
      report(.unknownEvidenceKind(kindText), at: .evidenceKind)
    } else if kind == nil {
      report(.evidenceWithoutKind, at: title == nil ? .evidenceReference : .evidenceTitle)
    }
    if title == nil { report(.evidenceWithoutTitle, at: .evidenceKind) }
    var date: CalendarDate?
    if let dateText {
      date = readDate(dateText)
      if date == nil { return nil }
    }
    guard let kind, let title, let question else { return nil }
    return Evidence(
      kind: kind, title: title, reference: reference ?? "", date: date, shows: [question])
  }

  private mutating func readDate(_ text: String) -> CalendarDate? {
    switch WrittenDate(text) {
    case .iso(let date): return date
    case .uk(let date):
      if ukDate == nil { ukDate = (text, reader.row.line) }
      return date
    case .twoDigitYear: report(.twoDigitYear(text), at: .evidenceDate)
    case .unreadable: report(.unreadableDate(text), at: .evidenceDate)
    }
    return nil
  }
}
