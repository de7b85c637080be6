import Maturity

/// Who needs which support for what, so that next term's programme can be planned (METHOD 6.5).
///
/// Nearly everybody has a next step in nearly every activity, so whoever is below the round's target
/// is told apart and stands first.
struct SupportDemand {
  /// What is needed most.
  let headline: String
  /// Each kind of support, the most needed first; `nil` where the framework names none.
  let table: DataTable?

  /// Works the demand out.
  ///
  /// - Parameters:
  ///   - cohort: Everybody shown.
  ///   - notice: What stands under each table, with a space before it.
  init(_ cohort: Cohort, notice: String) {
    let words = SupportWords(cohort, notice: notice)
    let needed = cohort.trainingDemand().enumerated()
      .map { (offset: $0, need: SupportNeed($1, in: cohort)) }
      .sorted { left, right in
        let (one, other) = (left.need, right.need)
        return (other.below.count, other.all.count, left.offset)
          < (one.below.count, one.all.count, right.offset)
      }
      .map(\.need)
    headline = words.headline(needed)
    table = needed.isEmpty ? nil : words.table(needed)
  }
}

/// The need for one kind of support, and who of those that need it is below target.
private struct SupportNeed {
  let demand: TrainingDemand
  /// Who needs it, in the members' order.
  let all: [Organisation.ID]
  /// Who needs it for an activity in which it is below its target, in the members' order.
  let below: [Organisation.ID]

  init(_ demand: TrainingDemand, in cohort: Cohort) {
    self.demand = demand
    all = demand.organisations
    let urgent = Set(demand.needs.filter(cohort.isBelowTarget).map(\.organisation))
    below = all.filter(urgent.contains)
  }
}

/// How the demand for support is worded.
private struct SupportWords {
  let cohort: Cohort
  let notice: String
  let names: [Organisation.ID: String]
  /// How many organisations have answered, in whole or in part.
  let answered: Int
  var called: Vocabulary { cohort.vocabulary }

  init(_ cohort: Cohort, notice: String) {
    self.cohort = cohort
    self.notice = notice
    names = Dictionary(
      cohort.members.map { ($0.organisation.id, $0.organisation.shortName) },
      uniquingKeysWith: { first, _ in first })
    answered = cohort.members.count { $0.score != nil }
  }

  func headline(_ needs: [SupportNeed]) -> String {
    guard let first = needs.first, !first.all.isEmpty else {
      return "No next step calls for support."
    }
    let isUrgent = !first.below.isEmpty
    let most = isUrgent ? first.below.count : first.all.count
    let tied = needs.prefix { (isUrgent ? $0.below : $0.all).count == most }.map {
      name($0.demand)
    }
    let place = isUrgent ? " below target" : ""
    let count = "by \(most) of \(Words.count(answered, called.organisation))"
    return tied.count <= 2
      ? "Most needed\(place): \(Words.list(tied)), \(count)."
      : "\(tied.count) kinds of support are needed most\(place), \(count) each."
  }

  func table(_ needs: [SupportNeed]) -> DataTable {
    DataTable(
      title: "What each kind of support could help with",
      subtitle:
        "\(cohort.round.name), of \(Words.count(answered, called.organisation)) with answers. Each "
        + "counts where the support serves one of its next steps. Below target are those who are so "
        + "in one of those \(called.activity.many). What most need below target stands first. In "
        + "brackets stand the \(called.organisation.many) for each \(called.activity.one).\(notice)",
      columns: [
        .init("Support", wraps: true), .init(narrowHead, isNumber: true),
        .init("Below target", wraps: true), .init("At or above target", wraps: true),
        .init("For \(called.activity.many)", wraps: true),
      ],
      rows: needs.map { need in
        let activities = cohort.framework.activities.compactMap { place -> String? in
          let count = need.demand.organisations(for: place.section.id).count
          return count == 0 ? nil : "\(place.number) (\(count))"
        }
        return [name(need.demand)] + counts(need)
          + [activities.isEmpty ? "None" : Words.list(activities)]
      })
  }

  /// The head of the column that counts, which may break where it is long.
  private var narrowHead: String {
    called.organisation.heads.replacing("Organisations", with: "Organi\u{AD}sations")
  }

  /// How many need it, and who is below target and who is not.
  private func counts(_ need: SupportNeed) -> [String] {
    let urgent = Set(need.below)
    return ["\(need.all.count)", list(need.below), list(need.all.filter { !urgent.contains($0) })]
  }

  /// How many, and who.
  private func list(_ organisations: [Organisation.ID]) -> String {
    organisations.isEmpty
      ? "None"
      : "\(organisations.count): \(Words.list(organisations.compactMap { names[$0] }))"
  }

  private func name(_ demand: TrainingDemand) -> String {
    cohort.framework.support(demand.support)?.name ?? demand.support.text
  }
}

extension Cohort {
  /// Whether an organisation stands below the round's target in the activity that it needs support
  /// for.
  func isBelowTarget(_ need: TrainingDemand.Need) -> Bool {
    let member = members.first { $0.organisation.id == need.organisation }
    guard let level = member?.score?[need.section]?.level else { return false }
    return level < round.targets[need.section]
  }
}
