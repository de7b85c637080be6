import Maturity
import Testing

@testable import MaturityStore

struct WorkspaceErrorTests {
  private static let facts: [(WorkspaceError.Fact, WorkspaceError.Kind, String)] = [
    (
      .missing, .missing,
      "there is no workspace here — check the path, or make a workspace first"
    ),
    (.unreadable, .missing, "this file may not be read — ask its owner to let you read it"),
    (
      .notAWorkspace(.folder), .badData,
      "this is a folder, not a workspace — name a file that was made as a workspace"
    ),
    (
      .notAWorkspace(.emptyFile), .badData,
      "this is an empty file, not a workspace — name a file that was made as a workspace"
    ),
    (
      .notAWorkspace(.otherDatabase), .badData,
      "this is another program's SQLite file, not a workspace"
        + " — name a file that was made as a workspace"
    ),
    (
      .notAWorkspace(.otherFile), .badData,
      "this is another kind of file, not a workspace"
        + " — name a file that was made as a workspace"
    ),
    (
      .newer(version: 3, known: 1), .badData,
      "this workspace has version 3, and this program knows versions up to 1"
        + " — use the newer program that wrote it"
    ),
    (
      .older(version: 1, known: 2), .badData,
      "this workspace has version 1, older than this program's 2"
        + " — open it once for writing, which keeps a copy and brings it up to date"
    ),
    (
      .trial, .badData,
      "this workspace was made by the trial version of this program"
        + " — export its answers with the trial version, and take them into a new workspace"
    ),
    (
      .damaged("database disk image is malformed"), .badData,
      "this workspace is damaged (database disk image is malformed) — go back to a backup"
    ),
    (
      .interrupted, .cannotWrite,
      "the last write to this workspace was cut short"
        + " — make the change again: what was left half done is undone first"
    ),
    (
      .exists, .cannotWrite,
      "there is a file here already — choose another name, or move that file away"
    ),
    (
      .noFolder, .cannotWrite,
      "there is no folder to make this file in"
        + " — make the folder first, or choose another name"
    ),
    (
      .readOnlyFile, .cannotWrite,
      "this file may only be read — ask its owner to let you write to it"
    ),
    (
      .readOnlyFolder, .cannotWrite,
      "the folder of this file may only be read — ask its owner to let you write there:"
        + " each change needs a second file beside this one"
    ),
    (
      .locked(waited: .seconds(5)), .locked,
      "somebody else is using this workspace, and did not finish within 5 seconds"
        + " — try again in a moment"
    ),
    (
      .locked(waited: .milliseconds(250)), .locked,
      "somebody else is using this workspace, and did not finish within 0.25 seconds"
        + " — try again in a moment"
    ),
    (
      .full, .cannotWrite,
      "there is no room left on this disk, and nothing was changed — make room, and try again"
    ),
    (
      .deviceFailed(code: 778), .cannotWrite,
      "the disk or the network failed (code 778) — check the drive, and try again"
    ),
    (
      .copyDiffers, .badData,
      "the copy is not the same as the workspace, and was taken away"
        + " — check the drive, and copy the workspace somewhere else"
    ),
    (
      .notWhole("change 7 holds what no workspace holds", others: 0), .badData,
      "this workspace is damaged (change 7 holds what no workspace holds)"
        + " — see 'declaration verify', and copy it as it is with --with-faults, or go back to a backup"
    ),
    (
      .notWhole("change 7 holds what no workspace holds", others: 2), .badData,
      "this workspace is damaged (change 7 holds what no workspace holds, and 2 more)"
        + " — see 'declaration verify', and copy it as it is with --with-faults, or go back to a backup"
    ),
    (
      .server(.leadConfirms), .refused,
      "whether an activity does not apply is for the round's lead to confirm, not for a partner"
        + " — ask the register's lead"
    ),
    (
      .server(.leadOfPartner("boss", partner: "maldon")), .refused,
      "the partner's login 'maldon' is a member of 'boss', and would lead with it — ask the"
        + " administrator to run 'REVOKE boss FROM maldon', or name another login"
    ),
    (
      .openedForReading, .defect,
      "this workspace was opened only for reading — tell the makers of this program"
    ),
    (
      .abandoned, .defect,
      "a change was asked for after a failure had undone the change around it"
        + " — tell the makers of this program"
    ),
    (
      .defect(code: 1, detail: "no such table: x"), .defect,
      "the workspace could not do this (code 1: no such table: x)"
        + " — tell the makers of this program"
    ),
  ]

  @Test(arguments: facts)
  func `an error says where, what is wrong and what to do`(
    fact: WorkspaceError.Fact, kind: WorkspaceError.Kind, words: String
  ) {
    let error = WorkspaceError(path: "essex.declaration", fact: fact)
    #expect(error.description == "essex.declaration: \(words)")
    #expect(error.kind == kind)
  }

  private static let refusals: [(WorkspaceError.Refusal, String)] = [
    (
      .unknownRound("spring"),
      "there is no round 'spring' — name one of the workspace's rounds, or add it"
    ),
    (
      .unknownOrganisation("nowhere"),
      "there is no organisation 'nowhere' — name one of the workspace's organisations"
    ),
    (
      .roundExists("spring"), "there is a round 'spring' already — give the new round another id"
    ),
    (
      .closesBeforeItOpens("spring"),
      "round 'spring' would close before it opens — give a later closing date"
    ),
    (
      .organisationExists("maldon"),
      "organisation 'maldon' would be there twice — name each organisation once"
    ),
    (
      .organisationHasAnswers("maldon"),
      "organisation 'maldon' is part of a round — keep it in the list of organisations"
    ),
    (
      .frameworkNotKept("essex", edition: "2027"),
      "edition 2027 of framework 'essex' is not kept here"
        + " — keep its text before a round asks it"
    ),
    (
      .frameworkDiffers("essex", edition: "2026"),
      "a round uses another text of edition 2026 of framework 'essex'"
        + " — give the changed text an edition of its own"
    ),
    (
      .signed("maldon", "spring"),
      "the answers of 'maldon' in round 'spring' are signed"
        + " — reopen it first, which voids the signature"
    ),
    (
      .roundSigned("spring", by: "maldon"),
      "'maldon' has signed its answers to the edition that round 'spring' asks"
        + " — reopen it first, which voids the signature"
    ),
    (
      .notSigned("maldon", "spring"),
      "the answers of 'maldon' in round 'spring' are not signed"
        + " — change what is to be changed: nothing locks it"
    ),
    (
      .reopenedWithoutReason("maldon", "spring"),
      "there is no reason why 'maldon' is to be reopened in round 'spring'"
        + " — say why the signature is voided"
    ),
    (
      .agreedWithoutReason("maldon", "took-part"),
      "there is no reason why 'maldon' agreed its answer to 'took-part'"
        + " — say why this is the answer"
    ),
    (
      .unknownEvidence(title: "Minutes"),
      "there is no evidence 'Minutes' here"
        + " — name its kind, title, reference and date as they are listed"
    ),
    (
      .expiredWithoutReason(title: "Minutes"),
      "there is no reason why evidence 'Minutes' holds no more — say why it holds no more"
    ),
    (
      .evidenceShowsNothing(title: "Minutes"),
      "evidence 'Minutes' names no criterion — name each criterion that it shows"
    ),
    (
      .helpBothWays("maldon", "skills"),
      "'maldon' would offer help with 'skills' and ask for it"
        + " — say one of the two of each activity"
    ),
    (
      .boardItemWithoutActivity(.ask),
      "the ask comes from no activity — name the activity that it comes from"
    ),
    (
      .notPromised("spring", .public),
      "round 'spring' has promised nothing to the public audience"
        + " — make it for an audience that the round has promised, which is fixed when a round is added"
    ),
    (
      .releasedMeanwhile("spring"),
      "somebody else has released round 'spring' meanwhile — make the release again"
    ),
    (
      .nothingToSign("maldon", "spring"),
      "'maldon' has no answers in round 'spring' — answer first, and then sign"
    ),
  ]

  @Test(arguments: refusals)
  func `a refusal says what does not fit`(refusal: WorkspaceError.Refusal, words: String) {
    let error = WorkspaceError(path: "essex.declaration", fact: .refused(refusal))
    #expect(error.description == "essex.declaration: \(words)")
    #expect(error.kind == .refused)
  }

  @Test(arguments: [
    "2026-03-31", "2026-03-31T09:15:00", "2026-03-31 09:15:00Z", "2026-02-30T09:15:00Z",
    "2026-03-31T24:00:00Z", "2026-03-31T09:60:00Z", "2026-03-31T09:15:60Z",
    "2026-03-31T09:15:00+01:00", "2026-03-31T-9:15:00Z", "",
  ])
  func `a moment has one form`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `moments are ordered`() {
    let moments: [Timestamp] = ["2026-03-31T09:15:01Z", "2025-12-31T23:59:59Z"]
    #expect(moments.sorted().map(\.text) == ["2025-12-31T23:59:59Z", "2026-03-31T09:15:01Z"])
  }
}
