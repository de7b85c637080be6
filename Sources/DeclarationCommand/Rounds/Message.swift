import Diagnostics
import Maturity

/// What a round's lead writes to one organisation, ready to paste into an e-mail.
struct Message: Hashable {
  let subject: String
  /// The paragraphs, in order; none is broken into lines, for mail programs do that.
  let paragraphs: [String]

  /// The whole text, the subject first.
  var text: String {
    (["Subject: \(subject)"] + paragraphs).joined(separator: "\n\n") + "\n"
  }
}

/// What a message needs to know of its round.
struct MessageContext: Hashable {
  let framework: Framework
  let round: Round
  /// The role of whoever signs the message.
  let sender: Role
  /// Whom to ask, in a phrase; `nil` where nobody is named.
  let contact: String?
  let today: CalendarDate

  /// The last day for answers, as the end of a sentence; empty where the round stays open.
  private var deadline: String { round.closes.map { " by \($0.inWords)" } ?? "" }

  /// Asks an organisation to take part.
  func invitation(to organisation: Organisation) -> Message {
    let called = Vocabulary(framework, for: organisation)
    let minutes = AnsweringTime.minutes(for: framework.questions.count)
    return Message(
      subject: "\(framework.title): your self-assessment for \(round.name)\(deadline)",
      paragraphs: [
        "To the \(called.partner.one) lead of \(organisation.name)",
        "What: we ask you to assess your \(called.organisation.one) against the "
          + "\(called.commitment.counted(framework.commitments.count)) of "
          + "\(framework.title.uncapitalisedArticle). "
          + "\(called.extent(of: framework.activities)) It takes about \(minutes) minutes, the "
          + "gathering of evidence apart.",
        "Why: you see where you stand, what is in the way of the next level, and who can help. "
          + disclosure(to: called),
        "By when: send us your signed answers\(deadline.isEmpty ? " when they are ready" : deadline)"
          + ". They describe your \(called.organisation.one) as it stands on "
          + "\(round.date.inWords).",
        "How: open the form \(organisation.id).\(round.id).form.html in your browser. You find it "
          + "on the shared drive, because mail gateways block such files. It works without a "
          + "network, and you can stop and carry on. Colleagues can answer in the same form; you "
          + "put their answers together, agree what differs, and ask \(called.signatory) to sign. "
          + "Then put the response file back on the shared drive, or paste the text block into an "
          + "e-mail to us. If you would rather use a spreadsheet, ask us for the sheet.",
        ask, closing,
      ])
  }

  /// Reminds an organisation of what is left; `nil` where nothing is.
  func reminder(for progress: Progress) -> Message? {
    let called = Vocabulary(framework, for: progress.organisation)
    guard let step = progress.nextStep(called) else { return nil }
    let name = progress.organisation.name
    return Message(
      subject: "\(framework.title): \(round.name)\(remaining)",
      paragraphs: [
        "To the \(called.partner.one) lead of \(name)",
        "Where you are: \(progress.summary(called))",
        "What is next: \(step)\(progress.toAgree)",
        round.closes.map { "By when: \($0.inWords)\(remaining)." }
          ?? "By when: as soon as you can. The round has no closing day yet.",
        ask, closing,
      ])
  }

  private var remaining: String {
    switch round.daysLeft(on: today) {
    case nil: ""
    case let left? where left < 0: ", now past its closing day"
    case 0: ", the last day"
    case 1: ", 1 day left"
    case let left?: ", \(left) days left"
    }
  }

  private func disclosure(to called: Vocabulary) -> String {
    switch round.disclosure {
    case .lead: "Your levels are shown by name to the round's lead only."
    case .partners:
      "Your levels are shown by name to the round's lead only. Other \(called.partner.many) see "
        + "counts."
    case .public: "Your levels are shown by name to the round's lead only. Anybody may see counts."
    }
  }

  private var ask: String {
    contact.map { "Whom to ask: \($0)." } ?? "Whom to ask: reply to this message."
  }

  private var closing: String { "Thank you,\nthe \(sender) for \(round.name)" }
}

extension Progress {
  /// Where the organisation is, in a sentence or two.
  fileprivate func summary(_ called: Vocabulary) -> String {
    guard answered > 0 else { return "we have no answers from you yet." }
    let waiting =
      unconfirmed.isEmpty
      ? ""
      : " You say that \(unconfirmed.joined(separator: ", ")) does not apply to you. That counts as "
        + "not assessed until we confirm it."
    return "\(called.activity.completion(completed, of: activities)), and \(answered) of \(asked) "
      + "questions answered.\(waiting)"
  }

  /// What the organisation does next; `nil` once it has signed.
  fileprivate func nextStep(_ called: Vocabulary) -> String? {
    switch stage {
    case .notInvited, .invited:
      "open the form and answer the first \(called.activity.one). You can stop and carry on."
    case .started where problems > 0:
      "finish the \(left(called.activity)) and see to \(counted(problems, "answer")) with a problem. "
        + problemClauses.map { $0 + "." }.joined(separator: " ")
    case .started: "finish the \(left(called.activity))."
    case .awaitingAgreement:
      "agree \(counted(disputed, "criterion")) that your colleagues answered differently."
    case .awaitingSignature: "ask \(called.signatory) to read the answers and sign them."
    case .signed: nil
    }
  }

  private func left(_ noun: Noun) -> String {
    let left = activities - completed
    return left == 1 ? "\(noun.one) that is left" : "\(left) \(noun.many) that are left"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    return "\(count) \(noun == "criterion" ? "criteria" : noun + "s")"
  }

  /// What colleagues have to agree once the rest is finished; empty where that is nothing, or is
  /// itself what comes next.
  fileprivate var toAgree: String {
    guard stage == .started, disputed > 0 else { return "" }
    return
      " Then agree \(counted(disputed, "criterion")) that your colleagues answered differently."
  }
}

extension String {
  /// The title within a sentence: "the Essex Data Declaration".
  fileprivate var uncapitalisedArticle: String {
    ["The ", "A ", "An "].first { hasPrefix($0) }.map { $0.lowercased() + dropFirst($0.count) }
      ?? self
  }
}
