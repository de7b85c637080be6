/// A whole framework of scales, numbers, conditions and combinations in small.
let orchard = """
  framework: orchard
  edition: "1"
  title: The orchard
  licence: Anyone may use this.
  language: en-GB
  source:
    title: The orchard's book
    publisher: The fruit society
  levels:
    - level: 1
      name: Wild
      meaning: Nobody tends it.
    - level: 2
      name: Tended
      meaning: Somebody tends it.
    - level: 3
      name: Fruitful
      meaning: It bears fruit.
  answer_scales:
    - scale: how-many
      options:
        - label: None
          value: 0.5
        - label: All
          value: 4
    - scale: stages
      options:
        - label: Sapling
          value: 1
        - label: Tree
          value: 3
  section_kinds:
    - kind: orchard
      plural: orchards
      method: mean
      over: children
      unanswered: block
    - kind: rung
      plural: rungs
      method: ladder
    - kind: stage
      plural: stages
      method: choice
    - kind: figure
      plural: figures
      method: mean
      scale:
        from: 0
        to: 100
  overall:
    method: lower-median
    scale: {from: 1, to: 10}
  sections:
    - id: trees-and-stage
      kind: orchard
      title: Trees and their stage
      short_title: Trees
      sections:
        - id: care
          kind: rung
          title: Trees are cared for
          short_title: Care
          statement: The trees are cared for.
          why: Trees that nobody tends fall.
          definitions:
            - term: Tree
              meaning: A plant that bears apples.
          window: The last 12 months.
          questions:
            - id: tended
              level: 2
              text: A gardener tended the trees in the last 12 months.
            - id: bearing
              level: 3
              text: The book shows a harvest in the last 12 months.
          good_evidence:
            2: The book.
            3: The book.
          next_steps:
            1: Find a gardener.
            2: Harvest the apples.
          support: [fair]
        - id: growth
          kind: stage
          title: The trees grow
          short_title: Growth
          questions:
            - id: stage
              text: At which stage are the trees?
              scale: stages
    - id: figures
      kind: figure
      title: The orchard in figures
      short_title: Figures
      questions:
        - id: trees
          text: How many of the trees are pruned?
          scale: how-many
          weight: 2
          target: 3
        - id: days
          text: How many days does the harvest take?
          number:
            minimum: 0
            maximum: 30
            greater_is: worse
          shown_when:
            question: trees
            answers: [All, don't know]
  support:
    - id: fair
      name: The apple fair
      offer: A day on which orchards show what they grow.

  """
