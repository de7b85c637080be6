import CommandParsing
import Diagnostics
import Maturity
import MaturityReports

extension ComparisonFilter {
  /// What a command line narrows the comparison to.
  ///
  /// - Parameters:
  ///   - invocation: The command line.
  ///   - cohort: Everybody who was invited, and everything that was asked.
  /// - Throws: ``CommandFailure`` where nothing would be left to show.
  init(_ invocation: Invocation, on cohort: Cohort) throws {
    let kind = invocation.value("kind").flatMap(Organisation.Kind.init(rawValue:))
    let tier = invocation.value("tier").flatMap(Organisation.Tier.init(rawValue:))
    let bodies = kind.map(Bodies.kind) ?? tier.map(Bodies.tier)
    self.init(
      commitment: try invocation.value("commitment").map {
        try cohort.framework.commitment(named: $0)
      },
      bodies: bodies,
      detail: invocation.value("detail").flatMap(Detail.init(rawValue:)) ?? .full)

    let organisations = cohort.members.map(\.organisation)
    guard let bodies, !organisations.contains(where: bodies.includes) else { return }
    let there =
      kind == nil
      ? Organisation.Tier.allCases.filter { tier in organisations.contains { $0.tier == tier } }
        .map(\.rawValue)
      : Organisation.Kind.allCases.filter { kind in organisations.contains { $0.kind == kind } }
        .map(\.rawValue)
    throw CommandFailure(
      .badData,
      "no \(cohort.vocabulary.organisation.one) of round \(cohort.round.id) is of the "
        + "\(kind == nil ? "tier" : "kind") "
        + "'\(kind?.rawValue ?? tier?.rawValue ?? "")'",
      do: "use one of: \(there.joined(separator: ", "))")
  }
}

extension Framework {
  /// The commitment that a person named by its id, its number or its short title.
  fileprivate func commitment(named name: String) throws -> Section.ID {
    let folded = name.lowercased()
    let found = commitments.first {
      [$0.section.id.text, $0.number, $0.section.shortTitle.lowercased()].contains(folded)
    }
    if let found { return found.section.id }
    throw CommandFailure(
      .usage, "the framework has no \(called.commitment.one) '\(name.printable(limit: 80))'",
      do: name.didYouMean(among: commitments.map(\.section.id.text)))
  }
}
