import Maturity

/// What one organisation offers to others and asks of them (REPORTS 18).
struct PartnerHelp {
  /// A sentence for each activity and direction, in the framework's order, offers first; none where
  /// nothing was said.
  let sentences: [String]

  init(_ notices: [HelpNotice], in framework: Framework) {
    sentences = framework.activities.flatMap { place in
      HelpNotice.Kind.allCases.flatMap { kind in
        notices.filter { $0.section == place.section.id && $0.kind == kind }.map { notice in
          let said = kind == .offers ? "We offer help with" : "We ask for help with"
          let note = notice.note.map { ". \($0.asSentence)" } ?? "."
          return "\(said) \(Words.title(of: place))\(note)"
        }
      }
    }
  }
}
