import Maturity
import MaturityStore

extension Workspace {
  /// Says in a line each which bodies of a round the list has as ended by the round's date.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - console: Where it is said.
  ///   - chosen: The organisations that it may be said of; `nil` for all of the round.
  /// - Throws: An error where the workspace cannot be read.
  borrowing func tellOfSuccessors(
    on round: Round, _ console: any Console, among chosen: [Organisation]? = nil
  ) throws {
    let listed = Set(try organisations().map(\.id))
    for organisation in try chosen ?? organisations(in: round) {
      let successors = organisation.successors.filter {
        $0.date <= round.date && !listed.contains($0.organisation)
      }
      guard let date = successors.map(\.date).min() else { continue }
      let names = successors.map(\.name).joined(separator: " and ")
      console.tell(
        "\(organisation.name) became \(names) on \(date.inWords), and the list does not have "
          + "that yet. Take it in: declaration partners --successors\n")
    }
  }
}
