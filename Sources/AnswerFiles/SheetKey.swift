import Maturity

/// Whose answers a row belongs to: one respondent of one organisation in one round, as one string
/// of bytes by which answers are gathered.
struct SheetKey {
  /// The round, the organisation and the respondent, with a NUL between two, which no cell holds.
  private(set) var bytes: [UInt8] = []

  init(round: Span<UInt8>, organisation: Span<UInt8>, respondent: Span<UInt8>) {
    bytes.reserveCapacity(round.count + organisation.count + respondent.count + 2)
    append(round)
    bytes.append(0)
    append(organisation)
    bytes.append(0)
    append(respondent)
  }

  private mutating func append(_ part: Span<UInt8>) {
    for index in part.indices { bytes.append(part[index]) }
  }

  /// What a key's bytes stand for.
  struct Parts {
    /// The round as the table names it; `nil` where it names none.
    let round: String?
    let organisation: Organisation.ID
    /// The respondent's role; `nil` where the table names none.
    let respondent: Role?

    init(_ key: ArraySlice<UInt8>) {
      let parts = key.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      round = parts[0].isEmpty ? nil : parts[0]
      organisation = Organisation.ID(stringLiteral: parts[1])
      respondent = parts[2].isEmpty ? nil : Role(parts[2])
    }
  }

  /// The part of a key that names the organisation.
  static func organisation(of key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = key[(key.firstIndex(of: 0) ?? key.startIndex)...].dropFirst()
    return rest[..<(rest.firstIndex(of: 0) ?? rest.endIndex)]
  }

  /// Whether a key names a respondent.
  static func namesRespondent(_ key: ArraySlice<UInt8>) -> Bool { key.last != 0 }

  /// A key without its respondent.
  static func assessment(of key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    key[...(key.lastIndex(of: 0) ?? key.startIndex)]
  }
}
