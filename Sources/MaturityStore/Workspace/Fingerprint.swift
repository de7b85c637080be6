import Digests
package import Maturity

extension Assessment {
  /// The fingerprint of the answers as they stand: what a sign-off signs.
  ///
  /// BLAKE2b over every answer, reason and note by question, and then every piece of evidence with
  /// each criterion that it shows, all in the order of their bytes. Who answered, and the order in
  /// which things were recorded, make no difference. Complexity: sorting the entries.
  package var fingerprint: String {
    Fingerprint(
      entries: entries,
      evidence: evidence.flatMap { item in item.shows.map { (item.itemText, $0) } }
    ).hexadecimal
  }
}

/// What a fingerprint is taken of.
struct Fingerprint {
  let entries: [Question.ID: Assessment.Entry]
  /// Pieces of evidence, as the history tells them, each with one criterion that it shows.
  let evidence: [(item: String, question: Question.ID)]

  var hexadecimal: String {
    var digest = FieldDigest()
    for (question, entry) in entries.sorted(by: { $0.key < $1.key }) where !entry.isEmpty {
      digest.add("answer")
      digest.add(question.text)
      digest.add(entry.answer?.rawValue)
      digest.add(entry.reason)
      digest.add(entry.note)
    }
    let inOrder = evidence.sorted { left, right in
      left.item.utf8.elementsEqual(right.item.utf8)
        ? left.question < right.question
        : left.item.utf8.lexicographicallyPrecedes(right.item.utf8)
    }
    for (item, question) in inOrder {
      digest.add("evidence")
      digest.add(item)
      digest.add(question.text)
    }
    return digest.hexadecimal
  }
}
