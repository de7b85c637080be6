import Maturity
import ResponseFiles

/// What one file brings for one organisation, whichever way it was written.
struct Contribution {
  /// The file's name, as messages give it.
  let source: String
  /// What it brings.
  let file: ResponseFile
  /// Whether the file speaks for its respondents in every activity that it touches, so that what it
  /// leaves out there is taken back.
  ///
  /// A response file does. A table holds whatever somebody put into it, and takes nothing back.
  let isWhole: Bool
  /// The questions that the file was asked; `nil` where they are those of the round.
  ///
  /// A file of an earlier edition takes nothing back that it was never asked.
  var asked: Set<Question.ID>?
  /// Whether the file has a place for the role of whoever filled it in, which was left empty.
  var lacksRole = false
}

/// What an organisation has in the workspace, or will have once the files before are taken in.
struct Standing {
  var responses: [Role: Response]
  var agreed: [Question.ID: AgreedAnswer]
  var plan: [PlanItem]
  var help: [HelpNotice]
  var assurances: [Assurance]
  var board: BoardPaper
  var evidence: [Evidence]
  let confirmedNotApplicable: Set<Section.ID>

  /// Everybody's answers read together.
  var together: Responses { Responses(Array(responses.values), agreed: agreed) }

  /// The assessment as it is read.
  func assessment(of organisation: Organisation.ID) -> Assessment {
    let together = together
    return Assessment(
      organisation: organisation, entries: together.entries, evidence: evidence,
      confirmedNotApplicable: confirmedNotApplicable, disputed: together.disputed)
  }
}
