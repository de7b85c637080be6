import Diagnostics
import Maturity

/// What is wrong and what to do about it, in words: the only place where problems become sentences.
struct Words: Hashable {
  /// What is wrong, without a full stop.
  let problem: String
  /// What to do about it, without a full stop.
  let remedy: String

  init(_ problem: String, _ remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  /// Puts a problem into words.
  init(_ problem: Problem) {
    self =
      switch problem {
      case .yaml(let problem): Words(yaml: problem)
      case .shape(let problem): Words(shape: problem)
      case .framework(let problem): Words(framework: problem)
      case .scoring(let problem): Words(scoring: problem)
      case .crosswalk(let problem): Words(crosswalk: problem)
      case .content(let problem): Words(content: problem)
      }
  }

  /// The words for problems that are not shown one by one.
  static func andMore(_ count: Int) -> Words {
    Words("there are \(count) more problems", "mend these first, then check the file again")
  }
}

// MARK: - YAML

extension Words {
  private init(yaml problem: YAMLProblem) {
    self =
      switch problem {
      case .tooLarge(let bytes):
        Words(
          "the file has \(bytes) bytes, and \(YAMLDocument.largestFile) are the most that are read",
          "check that it is the file you meant")
      case .notUTF8:
        Words("the file is not UTF-8 text from here on", "save it again with the encoding UTF-8")
      case .controlCharacter(let scalar):
        Words(
          "there is a hidden character here, \(Self.code(scalar))",
          "delete it, or type the line again")
      case .outOfMemory:
        Words("there is no memory left to read the file", "close other programs, then try again")
      case .empty:
        Words(
          "the file has nothing in it",
          "begin it with 'framework:', 'partners:' or 'crosswalk:'")
      case .alias(let name):
        Words("'*\(name)' repeats a value by its name", "write the value out here")
      case .anchor(let name):
        Words("'&\(name)' gives a value a name", "delete it, and write out what refers to it")
      case .tag(let tag):
        Words("'\(tag)' is a YAML tag", "delete it, or put the text in quotation marks")
      case .repeatedKey(let key, let line):
        Words(
          "the key '\(key)' stands twice, first on line \(line)", "keep one of the two")
      case .keyNotText:
        Words("a list or a group of keys stands where a key should", "write a key as a plain word")
      case .severalDocuments:
        Words("a second YAML document begins here", "keep one to a file, and delete the '---'")
      case .tooDeep:
        Words(
          "values are nested more than \(YAMLDocument.deepest) deep",
          "check the indentation and the brackets")
      case .tooManyValues:
        Words(
          "the file holds more than \(YAMLDocument.mostNodes) values",
          "check that it is the file you meant")
      case .syntax(let fault):
        Words(fault: fault)
      }
  }

  private init(fault: YAMLProblem.Fault) {
    self =
      switch fault {
      case .colonInText:
        Words(
          "there is a second colon on this line", "put the text after the first in quotation marks")
      case .tab:
        Words("a tab is used to indent this line", "use spaces in its place")
      case .unclosedQuotation:
        Words(
          "the quotation marks that open here are not closed", "add the mark that closes them")
      case .unclosedBracket:
        Words(
          "a comma or a closing bracket is missing before this",
          "add it, or put the text in quotation marks")
      case .reservedCharacter:
        Words(
          "a value cannot begin with this character",
          "put the text in quotation marks, or use spaces where it is a tab")
      case .escape:
        Words(
          "the backslash here stands before something that has no meaning",
          "use single quotation marks, or write two backslashes")
      case .keyWithoutColon:
        Words("a key without a colon stands here", "write 'key: value'")
      case .textAfterQuotation:
        Words(
          "text goes on after the quotation marks that close here",
          "put quotation marks of the other sort around the whole text, or take these away")
      case .indentation:
        Words(
          "this does not line up with what stands above it",
          "indent it like its neighbours, with spaces")
      case .other:
        Words(
          "this cannot be read as YAML", "check its indentation, quotation marks and colons")
      }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

// MARK: - Shape

extension Words {
  private init(shape problem: ShapeProblem) {
    self =
      switch problem {
      case .unknownKey(let key, let subject, let known):
        Words("\(subject) has no key '\(key)'", key.didYouMean(among: known))
      case .missingKey(let key, let subject):
        Words("\(subject) needs the key '\(key)'", "add '\(key):' to it")
      case .wrongShape(let needed, let found):
        Words("\(found.rawValue) stands where \(needed.rawValue) is needed", Self.how(needed))
      case .emptyText:
        Words("there is nothing here", "write the value, or take the key away")
      case .emptyList:
        Words("this list is empty", "add an item that begins with '- ', or take the key away")
      case .hiddenCharacter(let scalar):
        Words(
          "this text holds a hidden character, \(Self.code(scalar))",
          "delete it, or type the text again")
      case .tooLong(let characters, let limit):
        Words(
          "this has \(characters) characters, and \(limit) are the most that fit here",
          "shorten it")
      case .notANumber(let text):
        Words("'\(text)' is not a whole number", "write it in digits")
      case .numberOutside(let number, let range):
        Words(
          "\(number) is out of range",
          "use a number from \(range.lowerBound) to \(range.upperBound)")
      case .notTrueOrFalse(let text):
        Words("'\(text)' is neither true nor false", "write true or false")
      case .notAnID(let text):
        Words(
          "'\(text)' cannot be an id",
          "use lower-case letters, digits and single hyphens, "
            + "\(Identifier<Framework>.maximumLength) characters at most")
      case .unknownWord(let text, let known):
        Words("'\(text)' is not known here", text.didYouMean(among: known))
      case .notADate(let text):
        Words("'\(text)' is not a date", "write year, month and day as in 2026-03-31")
      case .notAWebAddress(let text):
        Words("'\(text)' is not a web address", "begin it with 'https://', and leave out spaces")
      case .notALanguage(let text):
        Words("'\(text)' is not a language tag", "write one such as en-GB")
      case .listedTwice(let text):
        Words("'\(text)' stands in this list twice", "keep one of the two")
      }
  }

  private static func how(_ needed: Node.Shape) -> String {
    switch needed {
    case .text: "write one text after the key"
    case .list: "begin each item on a line of its own with '- '"
    case .keys: "write each key on a line of its own, indented, as 'key: value'"
    }
  }
}

// MARK: - Frameworks and partners

extension Words {
  private init(framework problem: FrameworkProblem) {
    self =
      switch problem {
      case .neitherKind(let key):
        Words(
          key.map {
            "the first key is '\($0)', so this is no framework, partners or crosswalk file"
          }
            ?? "this is no framework, partners or crosswalk file",
          "begin the file with 'framework:', 'partners:' or 'crosswalk:'")
      case .otherKind(let kind, let wanted):
        Words(
          "this is a \(kind.rawValue) file, and a \(wanted.rawValue) file is needed",
          "give the file whose first key is '\(wanted.rawValue):'")
      case .sameID(let id, let line):
        Words("the id '\(id)' is taken, by line \(line)", "give one of the two another id")
      case .unknownSupport(let id, let known):
        Words("no support has the id '\(id)'", id.didYouMean(among: known))
      case .unknownKind(let id, let sections, let known):
        Words(
          "no section kind is called '\(id)'"
            + (sections == 1 ? "" : ", and \(sections) sections name it"),
          id.didYouMean(among: known))
      case .unknownLevel(let level, let highest):
        Words("there is no level \(level)", "use a level from \(min(2, highest)) to \(highest)")
      case .levelOutOfStep(let level, let expected):
        Words(
          "level \(level) stands where level \(expected) should",
          "list the levels as 1, 2, 3 and so on, without gaps")
      case .oneLevel:
        Words("there is one level only", "add at least a second")
      case .levelsWithoutCriteria(let levels):
        Words(
          "there is no criterion at \(Self.list(levels))",
          "add at least one question for each level above 1")
      case .criterionAtFloor(let highest):
        Words(
          "level 1 is the floor, and has no criteria",
          highest > 2 ? "use a level from 2 to \(highest)" : "use level 2")
      case .criteriaNotAscending(let level, let highest):
        Words(
          "a criterion of level \(level) stands after one of level \(highest)",
          "put the questions in order of level")
      case .titleTwice:
        Words("a section has both 'title' and 'quoted_title'", "keep one of the two")
      case .nothingQuoted:
        Words(
          "'quoted_from' stands without a quotation",
          "add 'quoted_text:' or 'quoted_title:', or take it away")
      case .titleMissing:
        Words("a section needs a title", "add 'title:', or 'quoted_title:' for the source's own")
      case .contentTwice:
        Words(
          "a section holds both 'sections' and 'questions'",
          "move the questions into a section of their own")
      case .contentMissing:
        Words("a section needs something in it", "add 'sections:' or 'questions:'")
      case .holdsSections(let kind, let method):
        Words(
          "a section of the kind '\(kind)' holds sections, and its method is '\(method)'",
          "give it questions, or another kind")
      case .minimumHoldsQuestions(let kind):
        Words(
          "a section of the kind '\(kind)' holds questions, and its method is 'minimum'",
          "put the questions in a section beneath it, or give it another kind")
      case .kindOutOfOrder(let kind, let outer):
        Words(
          "a section of the kind '\(kind)' stands inside one of the kind '\(outer)'",
          "nest the kinds in the order of 'section_kinds'")
      case .ownRelation(let id):
        Words("'\(id)' stands as its own predecessor or successor", "name the other body")
      case .deviceName(let id):
        Words(
          "'\(id)' is what Windows calls a device, and files are named after an organisation",
          "give it another id, such as '\(id)-council'")
      case .projectAmongBodies(let kind, let tier):
        Words(
          "the kind '\(kind)' does not go with the tier '\(tier)'",
          "give a project the kind and the tier 'project', and a body neither")
      }
  }

  private static func list(_ levels: [Int]) -> String {
    let numbers = levels.prefix(9).map(String.init)
    guard let last = numbers.last, numbers.count > 1 else { return "level \(levels[0])" }
    return "levels \(numbers.dropLast().joined(separator: ", ")) and \(last)"
  }
}

// MARK: - Content

extension Words {
  private init(content problem: ContentProblem) {
    self =
      switch problem {
      case .missing(let what, let section):
        Words("the section '\(section)' \(Self.lack(what))", "add '\(what.rawValue):' to it")
      case .missingAtLevels(.goodEvidence, let levels, let section):
        Words(
          "the section '\(section)' does not say what good evidence is for \(Self.list(levels))",
          "add it under 'good_evidence:'")
      case .missingAtLevels(.nextSteps, let levels, let section):
        Words(
          "the section '\(section)' does not say what to do next from \(Self.list(levels))",
          "add it under 'next_steps:'")
      case .longCriterion(let words):
        Words("this criterion has \(words) words", "use 25 or fewer, or make two of it")
      case .longSentence(let words):
        Words("this sentence has \(words) words", "use 30 or fewer, or make two of it")
      case .longSentences(let count, let words):
        Words(
          "\(count) sentences have \(words) words here, over 20 each on average",
          "make them shorter")
      case .similarCriteria(let id, let line):
        Words(
          "this criterion is nearly that of '\(id)' on line \(line)",
          "say what differs, or keep one of the two")
      case .vagueWord(let word):
        Words(
          "two people may read '\(word)' differently",
          "name something that was made or counted, and that a stranger could be shown")
      case .abbreviation(let short, let instead):
        Words("'\(short)' is not plain to every reader", "write '\(instead)'")
      case .unusedSupport(let id):
        Words("nothing refers to the support '\(id)'", "list it in a section, or take it away")
      case .unusedDefinition(let term):
        Words(
          "the section never uses the term '\(term)' that it defines",
          "use the term, or take the definition away")
      }
  }

  private static func lack(_ what: ContentProblem.Missing) -> String {
    switch what {
    case .statement: "does not say in plain words what it means"
    case .why: "does not say why it matters"
    case .window: "does not say what window of time it asks about"
    case .definitions: "does not define the words of its questions"
    case .support: "names no support on offer"
    }
  }
}
