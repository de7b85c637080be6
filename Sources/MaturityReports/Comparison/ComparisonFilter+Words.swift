import Maturity

extension ComparisonFilter {
  /// What the page compares, for the end of its title.
  ///
  /// - Parameter part: What is left of the cohort.
  /// - Returns: Words such as "comparison of district councils on 2 Literacy".
  func title(_ part: Cohort) -> String {
    let commitment = commitment.flatMap { part.framework.place(of: $0) }
    return "comparison" + (bodies.map { " of \($0.inWords)" } ?? "")
      + (commitment.map { " on \($0.number) \($0.section.shortTitle)" } ?? "")
  }

  /// What the page shows of what, and over what it counts; `nil` where it shows everything.
  ///
  /// - Parameters:
  ///   - part: What is left of the cohort.
  ///   - whole: The cohort.
  /// - Returns: Two or three short sentences.
  func sentence(_ part: Cohort, of whole: Cohort) -> String? {
    var shown: [String] = []
    let called = whole.vocabulary
    if let bodies {
      shown.append(
        "\(part.members.count) of \(whole.members.count) \(called.organisation.many), the "
          + bodies.inWords)
    }
    if let commitment, let place = part.framework.place(of: commitment) {
      shown.append(
        "\(part.framework.activities.count) of "
          + "\(Words.count(whole.framework.activities.count, called.activity)), those of "
          + "\(place.number) \(place.section.shortTitle)")
    }
    let narrowed =
      shown.isEmpty
      ? nil : "Shows \(shown.joined(separator: ", and ")). Counts over these alone."
    let short = detail == .summary ? "A summary." : nil
    let sentences = [narrowed, short].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension ComparisonFilter.Bodies {
  /// What these bodies are called.
  var inWords: String {
    switch self {
    case .kind(let kind): kind.plural
    case .tier(let tier): tier.plural
    }
  }
}

extension Organisation.Kind {
  /// What several bodies of the kind are called.
  var plural: String {
    switch self {
    case .district: "district councils"
    case .borough: "borough councils"
    case .city: "city councils"
    case .county: "county councils"
    case .unitary: "unitary councils"
    case .police: "police forces"
    case .fire: "fire and rescue services"
    case .commissioner: "commissioners\u{2019} offices"
    case .project: "projects"
    }
  }
}

extension Organisation.Tier {
  /// What the bodies of the tier are called together.
  var plural: String {
    switch self {
    case .district: "district, borough and city councils"
    case .upperTier: "county and unitary councils"
    case .policeAndFire: "police, fire and their commissioner"
    case .project: "projects"
    }
  }
}
