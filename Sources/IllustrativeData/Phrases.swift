import Maturity

/// What made-up organisations answer, and write in their notes.
enum Phrases {
  /// The answers that end a made-up ladder, as often as they are drawn; not knowing does not end it.
  static let unmet: [Answer] = [
    .notMet, .notMet, .notMet, .notMet, .partly, .partly, .partly, .dontKnow,
  ]

  /// The answers to the other criteria of the level that is not reached.
  static let besideUnmet: [Answer] = [.met, .met, .met, .notMet, .partly, .dontKnow]

  static let partly = [
    "Two of our teams have done this; the others have not begun.",
    "A draft exists and has not been agreed.",
    "This was done last year, outside the window of time.",
    "One service is left out.",
    "The list is kept, but nobody has gone through it this year.",
    "It covers our largest contracts only.",
  ]

  static let actions = [
    "Write the list, and name who keeps it.", "Bring a paper to the management team.",
    "Ask each service for its part, and put the parts together.",
    "Take part in the next Show and Share, and bring back what is useful.",
    "Agree a template with the teams that will use it.",
  ]

  static let owners = [
    "data lead", "head of digital", "head of policy", "information governance manager",
  ]

  static let offers = [
    "A template that others can take.", "An hour with whoever keeps our list.",
    "Come and sit with our analysts for a day.",
  ]

  static let asks = [
    "How to begin with few people.", "A template that worked elsewhere.",
    "Somebody to talk to our leaders.",
  ]

  static let risks = [
    "One person keeps the register, and has no deputy.",
    "The post that does this work is funded until March 2027 only.",
    "The system that holds the list is due to be replaced this year.",
  ]

  static let boardAsks = [
    "A named owner on the management team.", "Two days a month of an analyst.",
    "A place for this work in the audit plan.",
  ]

  static let falls = [
    "The person who kept the list has left, and nobody took it over.",
    "We read the criterion more strictly than last time.",
    "Two services joined us, and have not begun.",
    "The plan ran out, and the next one is not agreed yet.",
  ]

  /// The kinds of evidence, as often as they are drawn.
  static let kinds: [Evidence.Kind] = [
    .document, .document, .document, .data, .independent, .statement,
  ]

  static let titles: [Evidence.Kind: [String]] = [
    .statement: ["E-mail from the head of service", "Note of a conversation"],
    .document: [
      "Minutes of the management team", "Agreed procedure", "Published page", "Project plan",
      "Terms of reference",
    ],
    .data: ["Attendance record", "Extract from the register", "Count from the system"],
    .independent: ["Internal audit report", "Peer review report"],
  ]
}
