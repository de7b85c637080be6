import Maturity

/// Several fields as one line of the history: readable, and different for different fields.
///
/// Fields are joined by "; ", and a semicolon or backslash inside one has a backslash before it.
enum FieldList {
  static func text(_ fields: [String]) -> String {
    var text = ""
    for (offset, field) in fields.enumerated() {
      if offset > 0 { text += "; " }
      for scalar in field.unicodeScalars {
        if scalar == ";" || scalar == "\\" { text.unicodeScalars.append("\\") }
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The fields that a line was made of.
  static func fields(_ text: String) -> [String] {
    var fields = [""]
    var isEscaped = false
    var isAfterField = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        fields[fields.count - 1].unicodeScalars.append(scalar)
        isEscaped = false
      case "\\": isEscaped = true
      case ";":
        fields.append("")
        isAfterField = true
        continue
      // The space after the semicolon that ends a field belongs to neither.
      case " " where isAfterField: break
      default: fields[fields.count - 1].unicodeScalars.append(scalar)
      }
      isAfterField = false
    }
    return fields
  }

  /// The field that bears a label, as in "because: we looked"; `nil` where none does.
  static func field(_ label: String, of fields: [String]) -> String? {
    let mark = "\(label): ".unicodeScalars
    return fields.first { $0.unicodeScalars.starts(with: mark) }
      .map { String($0.unicodeScalars.dropFirst(mark.count)) }
  }

  /// A field under a label; nothing where there is no value.
  static func field(_ label: String, _ value: String?) -> [String] {
    value.map { ["\(label): \($0)"] } ?? []
  }
}

extension Evidence {
  /// What makes two mentions of evidence the same piece, as the history tells it.
  var itemText: String {
    FieldList.text([kind.rawValue, title, reference, date?.iso ?? ""])
  }

  /// The piece that the history tells of; `nil` where it tells of none.
  init?(itemText: String, shows: [Question.ID], expired: CalendarDate?) {
    let fields = FieldList.fields(itemText)
    guard fields.count == 4, let kind = Kind(rawValue: fields[0]) else { return nil }
    self.init(
      kind: kind, title: fields[1], reference: fields[2], date: CalendarDate(iso: fields[3]),
      shows: shows, expired: expired)
  }
}

extension AgreedAnswer {
  /// The agreed answer as the history tells it.
  var historyText: String {
    FieldList.text(
      [entry.answer?.rawValue ?? ""] + FieldList.field("because", because)
        + FieldList.field("reason", entry.reason) + FieldList.field("note", entry.note))
  }

  /// The agreed answer that the history tells of.
  init(historyText: String) {
    let fields = FieldList.fields(historyText)
    let texts = Array(fields.dropFirst())
    self.init(
      Assessment.Entry(
        Answer(rawValue: fields[0]), reason: FieldList.field("reason", of: texts),
        note: FieldList.field("note", of: texts)),
      because: FieldList.field("because", of: texts) ?? "")
  }
}

extension PlanItem {
  /// The item as the history tells it.
  var historyText: String {
    FieldList.text(
      [question.text, progress.rawValue, action] + FieldList.field("owner", owner?.title)
        + FieldList.field("due", due?.iso))
  }
}

extension HelpNotice {
  /// The notice as the history tells it.
  var historyText: String { FieldList.text([kind.rawValue] + FieldList.field("note", note)) }
}

extension Assurance {
  /// The assurance as the history tells it.
  var historyText: String {
    FieldList.text([kind.rawValue, by, date.iso] + FieldList.field("note", note))
  }
}

extension BoardPaper.Item {
  /// The item as the history tells it, its kind apart.
  var historyText: String {
    FieldList.text(
      [text] + FieldList.field("activity", section?.text)
        + FieldList.field("owner", owner?.title) + FieldList.field("due", due?.iso))
  }
}

extension [Organisation.Relation] {
  /// The relations as the history tells them; `nil` where there are none.
  var historyText: String? {
    isEmpty
      ? nil : FieldList.text(flatMap { [$0.organisation.text, $0.name, $0.date.iso] })
  }
}

extension String? {
  /// Whether two texts are the same bytes.
  ///
  /// Swift's `==` takes a letter and its accent for the accented letter; a record does not.
  func isSame(as other: String?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
    default: false
    }
  }
}
