package import Maturity

/// Where a report comes from, and who it is for: what every page says of itself (REPORTS 17).
package struct Provenance: Hashable, Sendable {
  /// The day on which it was made, in words.
  package let made: String
  /// The version of the program that made it.
  package let version: String
  /// Whether the data are made up, which every page and table then says.
  package let isIllustrative: Bool
  /// Who it is for.
  package let audience: Audience

  /// Makes a provenance.
  package init(made: String, version: String, isIllustrative: Bool, audience: Audience) {
    self.made = made
    self.version = version
    self.isIllustrative = isIllustrative
    self.audience = audience
  }

  /// What stands on everything that is made from illustrative data.
  package static let illustrativeNotice = "Illustrative data: not an assessment of any organisation"

  /// What a table or a figure says of its data, where it could be cropped out of the page; empty
  /// where the data are real.
  var notice: String { isIllustrative ? "\(Self.illustrativeNotice)." : "" }

  /// Refuses an audience that may not be shown names.
  ///
  /// - Throws: ``ReportRefusal/namesOrganisations`` for any audience but the lead.
  func requireNames() throws(ReportRefusal) {
    guard audience == .lead else { throw .namesOrganisations(audience) }
  }
}

/// Why a report is not made.
package enum ReportRefusal: Error, Hashable, Sendable {
  /// The report names organisations, and the audience may not be shown names.
  case namesOrganisations(Audience)
  /// The organisation is not one of those invited to the round.
  case notInvited(Organisation.ID)
  /// The section is not one of the outermost of the round's framework.
  case notAsked(Section.ID)
  /// No organisation of the round is of the kind or tier asked for.
  case noSuchBodies
  /// There is no round to report on.
  case noRound
}

extension ReportRefusal: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .namesOrganisations(let audience):
      "this report names organisations, and the \(audience.rawValue) audience is not shown names"
        + " — make it for the lead"
    case .noRound: "there is no round to report on — add one first"
    case .notInvited(let organisation):
      "'\(organisation)' was not invited to this round — name one of the round's organisations"
    case .notAsked(let section):
      "the round asks no commitment '\(section)' — name one of its framework's commitments"
    case .noSuchBodies:
      "no organisation of this round is of that kind — ask for another kind or tier"
    }
  }
}
