/// A small framework to begin one's own from: complete, commented, and without a problem.
public enum FrameworkSkeleton: String, Hashable, Sendable, CaseIterable {
  /// Criteria at levels, as in the Essex Data Declaration.
  case levels
  /// Questions with answer scales and numbers, weighed and put together.
  case scores

  /// The text of the file.
  public var text: String {
    switch self {
    case .levels: Self.head + Self.levelsBody
    case .scores: Self.head + Self.scoresBody
    }
  }

  private static let head = """
    # yaml-language-server: $schema=framework.schema.json
    #
    # A framework to begin from. Lines that begin with # are notes to you: delete them when you are
    # done. Check the file after every change:
    #
    #   declaration framework check my-framework.yaml
    #
    # Frameworks/README.md says what each key is for.

    # The id is small letters, digits and hyphens. Like every id here it is for good.
    framework: my-framework
    # Give the file a new edition whenever its questions or its scoring change.
    edition: "1"
    title: My framework
    # Who may use the words, in one sentence.
    licence: >-
      The words belong to those who wrote them, who let anybody use them.
    language: en-GB
    # What the content was made from. Add 'url:' where it is published.
    source:
      title: The paper that we work from
      publisher: Our partnership


    """

  private static let levelsBody = """
    # Level 1 is the floor and has no criteria. There may be from 2 to 20 levels.
    levels:
      - level: 1
        name: Beginning
        meaning: We have little or nothing to show yet.
      - level: 2
        name: Emerging
        meaning: It has happened once, and we can show it.
      - level: 3
        name: Learning
        meaning: It is organised, and a named person stands behind it.

    # The outermost kind first. A 'ladder' climbs as far as everything is met. A 'minimum' holds the
    # lowest level beneath it.
    section_kinds:
      - kind: theme
        plural: themes
        method: minimum
      - kind: activity
        plural: activities
        method: ladder

    # From level 3 a claim needs evidence of one of these kinds, 24 months old at most.
    evidence_rule:
      from_level: 3
      kinds: [document, data, independent]
      months: 24

    # The help on offer. Sections and questions name it by its id.
    support:
      - id: monthly-meeting
        name: The monthly meeting
        offer: >-
          Colleagues from every organisation meet once a month and show each other their work.

    sections:
      - id: caring-for-data
        kind: theme
        title: Caring for data
        short_title: Caring for data
        sections:
          - id: data-listed
            kind: activity
            # 60 characters at most, and 24 for the short title.
            title: We know which data we hold
            short_title: Data listed
            statement: >-
              We keep a list of the data that we hold, and somebody looks after it.
            why: >-
              Nobody can share, protect or use data that nobody knows of.
            # Settle here who and what counts, so that two people give the same answer.
            definitions:
              - term: Data list
                meaning: >-
                  A document that names each set of data, where it is kept and who answers for it.
            window: The last 12 months, ending on the date of the round.
            # The lowest level first, and at least one criterion for each level above 1. Say one
            # thing that a stranger could be shown.
            questions:
              - id: list-made
                level: 2
                text: We wrote or revised a data list in the last 12 months.
              - id: list-owned
                level: 3
                text: The data list names the person who looks after it.
                # Add 'may_not_apply:' with the condition where a criterion may not apply, and
                # 'sensitive: true' where the answer would help somebody who means harm.
            good_evidence:
              2: A document, such as the list itself with its date.
              3: A document, such as the page of the list that names the person.
            next_steps:
              1: Ask each team which data it holds, and write down the answers.
              2: Agree who looks after the list, and write the name on it.
            support: [monthly-meeting]

    """

  private static let scoresBody = """
    # Answers to choose from, each with what it is worth. A question names its scale by the id.
    answer_scales:
      - scale: how-many
        options:
          - label: None of them
            value: 0
          - label: Some of them
            value: 1
          - label: All of them
            value: 2

    # The outermost kind first. The method is sum, mean, minimum, median, lower-median, geometric or
    # harmonic. 'ladder' and 'choice' give a level instead.
    section_kinds:
      - kind: theme
        plural: themes
        method: mean
        # What is combined: the 'children' directly beneath, or all the 'items' at any depth.
        over: children
        # What does not apply counts for: exclude, zero, full or target.
        not_applicable: exclude
        # What has no answer counts for: exclude, zero or block.
        unanswered: exclude
      - kind: topic
        plural: topics
        method: mean
        # Every answer is first put on this scale, because their own differ.
        scale:
          from: 0
          to: 100
        not_applicable: exclude
        unanswered: exclude

    # How the themes come to one number. Take it away to keep them apart.
    overall:
      method: mean

    sections:
      - id: caring-for-data
        kind: theme
        title: Caring for data
        short_title: Caring for data
        sections:
          - id: data-listed
            kind: topic
            # 60 characters at most, and 24 for the short title.
            title: We know which data we hold
            short_title: Data listed
            statement: >-
              We keep a list of the data that we hold, and somebody looks after it.
            # It counts twice as much as its neighbours. Without a weight it counts once.
            weight: 2
            questions:
              - id: sets-listed
                text: How many of your sets of data are on a list?
                scale: how-many
              - id: days-to-find
                # Asked only after some answers to an earlier question.
                shown_when:
                  question: sets-listed
                  answers: [Some of them, All of them]
                text: How many days does it take to find out who answers for a set of data?
                number:
                  minimum: 0
                  maximum: 30
                  unit: days
                  greater_is: worse
                may_not_apply: You hold one set of data only.
          - id: data-described
            kind: topic
            title: Others can read our data
            short_title: Data described
            questions:
              - id: sets-described
                text: How many of your sets of data have a written description?
                scale: how-many

    """
}
