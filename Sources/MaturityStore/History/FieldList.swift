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
}

extension Evidence {
  /// What makes two mentions of evidence the same piece, as the history tells it.
  var itemText: String {
    FieldList.text([kind.rawValue, title, reference, date?.iso ?? ""])
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
