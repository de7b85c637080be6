package import Maturity

/// A signature of this workspace that bears a fingerprint.
package struct SignatureMatch: Hashable, Sendable {
  /// The organisation whose answers were signed.
  package let organisation: Organisation.ID
  /// The round.
  package let round: Round.ID
  /// The signature.
  package let signature: Signature
  /// Whether the answers are still those that were signed.
  package let isUnchanged: Bool
}

extension Workspace {
  /// Looks for the signatures that bear a fingerprint, such as one printed on a paper.
  ///
  /// The fingerprint of the answers is worked out anew. Complexity: linear in what is recorded.
  ///
  /// - Parameter fingerprint: 64 hexadecimal digits, in small letters.
  /// - Returns: The signatures, the oldest round first; none where nothing here was signed with it.
  /// - Throws: ``WorkspaceError``: it cannot be read.
  package func verify(against fingerprint: String) throws(WorkspaceError) -> [SignatureMatch] {
    try demandEverybody()
    return try connection.reading { () throws(WorkspaceError) in
      var matches: [SignatureMatch] = []
      for round in try rounds() {
        for row in try connection.signatures(in: round.id, of: nil)
        where row.signature.fingerprint == fingerprint {
          let now = try self.fingerprint(of: row.organisation, in: round.id)
          matches.append(
            SignatureMatch(
              organisation: row.organisation, round: round.id, signature: row.signature,
              isUnchanged: now == fingerprint))
        }
      }
      return matches
    }
  }
}
