package import Maturity

/// The questions of a round as one file that anybody can open in a browser, from a disk.
///
/// The file makes no request of any kind. Without its script, and in print, it is a questionnaire
/// on paper.
package struct BrowserForm: Sendable {
  /// The framework that is asked.
  let framework: Framework
  /// The round in which it is asked.
  let round: Round
  /// The organisation that answers.
  let organisation: Organisation
  /// What the organisation said last time, which is shown and never chosen for anybody.
  let previous: Earlier?
  /// What it answered to somebody else's return, which is shown and never chosen either.
  let elsewhere: [AnswerElsewhere]
  /// The part that is handed to a colleague; `nil` for the whole.
  let part: Part
  /// Whom to ask; `nil` where nobody is named.
  let contact: String?
  /// Whether the data are made up, which the form then says.
  let isIllustrative: Bool

  /// An earlier round, and what the organisation said in it.
  package struct Earlier: Sendable {
    /// The round.
    package let round: Round
    /// What was said.
    package let assessment: Assessment
    /// Who said it, where that was not the organisation itself but what it was made from.
    package let who: String?

    /// Makes an earlier round's answers.
    package init(round: Round, assessment: Assessment, who: String? = nil) {
      self.round = round
      self.assessment = assessment
      self.who = who
    }
  }

  /// Which part of the questions a form asks, and of whom.
  package struct Part: Sendable {
    /// The section whose activities alone are asked; `nil` for all.
    package let section: Section.ID?
    /// The role of the one who is asked; `nil` where the form asks for it.
    package let respondent: Role?

    /// Makes a part; the whole where nothing is said.
    package init(section: Section.ID? = nil, respondent: Role? = nil) {
      self.section = section
      self.respondent = respondent
    }
  }

  /// Makes a form.
  package init(
    framework: Framework, round: Round, organisation: Organisation, previous: Earlier? = nil,
    elsewhere: [AnswerElsewhere] = [], part: Part = Part(), contact: String? = nil,
    isIllustrative: Bool = false
  ) {
    self.framework = framework
    self.round = round
    self.organisation = organisation
    self.previous = previous
    self.elsewhere = elsewhere
    self.part = part
    self.contact = contact
    self.isIllustrative = isIllustrative
  }

  /// What the framework's parts are called, and what is assessed.
  var called: Vocabulary { Vocabulary(framework, for: organisation) }

  /// The activities that the form asks, in the framework's order.
  var activities: [Framework.Place] {
    Questionnaire(
      framework: framework, assessment: Assessment(organisation: organisation.id),
      within: part.section
    ).activities
  }

  /// The form as one self-contained file; the same form always gives the same bytes.
  package var html: String { FormPage(form: self).document }

  /// What the file is called where nobody says otherwise.
  package var fileName: String {
    let parts = [
      organisation.id.text, round.id.text, part.section?.text, part.respondent?.title.inKebabCase,
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".") + ".form.html"
  }
}

extension String {
  /// The text's letters and digits of ASCII in lower case, anything else between them as a hyphen.
  fileprivate var inKebabCase: String {
    lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }
}
