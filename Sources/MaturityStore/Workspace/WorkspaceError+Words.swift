import Maturity

extension WorkspaceError {
  /// What is wrong, without a full stop.
  package var problem: String {
    switch fact {
    case .missing: "there is no workspace here"
    case .unreadable: "this file may not be read"
    case .notAWorkspace(let foreign): "this is \(foreign.inWords), not a workspace"
    case .newer(let version, let known):
      "this workspace has version \(version), and this program knows versions up to \(known)"
    case .older(let version, let known):
      "this workspace has version \(version), older than this program's \(known)"
    case .trial: "this workspace was made by the trial version of this program"
    case .damaged(let detail): "this workspace is damaged (\(detail))"
    case .interrupted: "the last write to this workspace was cut short"
    case .exists: "there is a file here already"
    case .noFolder: "there is no folder to make this file in"
    case .readOnlyFile: "this file may only be read"
    case .readOnlyFolder: "the folder of this file may only be read"
    case .openedForReading: "this workspace was opened only for reading"
    case .locked(let waited):
      "somebody else is using this workspace, and did not finish within \(waited.inWords)"
    case .full: "there is no room left on this disk, and nothing was changed"
    case .deviceFailed(let code): "the disk or the network failed (code \(code))"
    case .abandoned: "a change was asked for after a failure had undone the change around it"
    case .refused(let refusal): refusal.problem
    case .server(let fact): fact.problem
    case .notWhole(let problem, let others):
      "this workspace is damaged (\(problem)\(others > 0 ? ", and \(others) more" : ""))"
    case .copyDiffers: "the copy is not the same as the workspace, and was taken away"
    case .defect(let code, let detail): "the workspace could not do this (code \(code): \(detail))"
    }
  }

  /// What to do about it, without a full stop.
  package var remedy: String {
    switch fact {
    case .missing: "check the path, or make a workspace first"
    case .unreadable: "ask its owner to let you read it"
    case .notAWorkspace: "name a file that was made as a workspace"
    case .newer: "use the newer program that wrote it"
    case .older: "open it once for writing, which keeps a copy and brings it up to date"
    case .trial: "export its answers with the trial version, and take them into a new workspace"
    case .damaged: "go back to a backup"
    case .interrupted: "make the change again: what was left half done is undone first"
    case .exists: "choose another name, or move that file away"
    case .noFolder: "make the folder first, or choose another name"
    case .readOnlyFile: "ask its owner to let you write to it"
    case .readOnlyFolder:
      "ask its owner to let you write there: each change needs a second file beside this one"
    case .locked: "try again in a moment"
    case .full: "make room, and try again"
    case .deviceFailed: "check the drive, and try again"
    case .refused(let refusal): refusal.remedy
    case .server(let fact): fact.remedy
    case .notWhole:
      "see 'declaration verify', and copy it as it is with --with-faults, or go back to a backup"
    case .copyDiffers: "check the drive, and copy the workspace somewhere else"
    case .openedForReading, .abandoned, .defect: "tell the makers of this program"
    }
  }
}

extension WorkspaceError.Refusal {
  fileprivate var problem: String {
    switch self {
    case .unknownRound(let round): "there is no round '\(round)'"
    case .unknownOrganisation(let organisation): "there is no organisation '\(organisation)'"
    case .roundExists(let round): "there is a round '\(round)' already"
    case .closesBeforeItOpens(let round): "round '\(round)' would close before it opens"
    case .organisationExists(let organisation):
      "organisation '\(organisation)' would be there twice"
    case .organisationHasAnswers(let organisation):
      "organisation '\(organisation)' is part of a round"
    case .frameworkNotKept(let framework, let edition):
      "edition \(edition) of framework '\(framework)' is not kept here"
    case .frameworkDiffers(let framework, let edition):
      "a round uses another text of edition \(edition) of framework '\(framework)'"
    case .signed(let organisation, let round):
      "the answers of '\(organisation)' in round '\(round)' are signed"
    case .roundSigned(let round, let organisation):
      "'\(organisation)' has signed its answers to the edition that round '\(round)' asks"
    case .notSigned(let organisation, let round):
      "the answers of '\(organisation)' in round '\(round)' are not signed"
    case .reopenedWithoutReason(let organisation, let round):
      "there is no reason why '\(organisation)' is to be reopened in round '\(round)'"
    case .agreedWithoutReason(let organisation, let question):
      "there is no reason why '\(organisation)' agreed its answer to '\(question)'"
    case .evidenceShowsNothing(let title): "evidence '\(title)' names no criterion"
    case .unknownEvidence(let title): "there is no evidence '\(title)' here"
    case .expiredWithoutReason(let title):
      "there is no reason why evidence '\(title)' holds no more"
    case .helpBothWays(let organisation, let section):
      "'\(organisation)' would offer help with '\(section)' and ask for it"
    case .boardItemWithoutActivity(let kind): "the \(kind.rawValue) comes from no activity"
    case .notPromised(let round, let audience):
      "round '\(round)' has promised nothing to the \(audience.rawValue) audience"
    case .releasedMeanwhile(let round):
      "somebody else has released round '\(round)' meanwhile"
    case .nothingToSign(let organisation, let round):
      "'\(organisation)' has no answers in round '\(round)'"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .unknownRound: "name one of the workspace's rounds, or add it"
    case .unknownOrganisation: "name one of the workspace's organisations"
    case .roundExists: "give the new round another id"
    case .closesBeforeItOpens: "give a later closing date"
    case .organisationExists: "name each organisation once"
    case .organisationHasAnswers: "keep it in the list of organisations"
    case .frameworkNotKept: "keep its text before a round asks it"
    case .frameworkDiffers: "give the changed text an edition of its own"
    case .signed: "reopen it first, which voids the signature"
    case .roundSigned: "reopen it first, which voids the signature"
    case .notSigned: "change what is to be changed: nothing locks it"
    case .reopenedWithoutReason: "say why the signature is voided"
    case .agreedWithoutReason: "say why this is the answer"
    case .evidenceShowsNothing: "name each criterion that it shows"
    case .unknownEvidence: "name its kind, title, reference and date as they are listed"
    case .expiredWithoutReason: "say why it holds no more"
    case .helpBothWays: "say one of the two of each activity"
    case .boardItemWithoutActivity: "name the activity that it comes from"
    case .notPromised:
      "make it for an audience that the round has promised, which is fixed when a round is added"
    case .releasedMeanwhile: "make the release again"
    case .nothingToSign: "answer first, and then sign"
    }
  }
}

extension WorkspaceError: CustomStringConvertible {
  /// Where, what is wrong and what to do, on one line.
  package var description: String { "\(path): \(problem) — \(remedy)" }
}

extension WorkspaceError.Foreign {
  fileprivate var inWords: String {
    switch self {
    case .folder: "a folder"
    case .emptyFile: "an empty file"
    case .otherDatabase: "another program's SQLite file"
    case .otherFile: "another kind of file"
    case .otherSchema: "a database with other tables under our name"
    }
  }
}

extension Duration {
  /// A time to wait, such as "5 seconds" or "0.25 seconds".
  fileprivate var inWords: String {
    let milliseconds = components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
    guard rest > 0 else { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    var digits = String(String(1_000 + rest).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(seconds).\(digits) seconds"
  }
}
