package import Maturity

/// Why a workspace could not do what was asked of it.
package struct WorkspaceError: Error, Hashable, Sendable {
  /// The workspace's path, as the caller gave it.
  package let path: String
  /// What happened.
  package let fact: Fact

  /// What can happen.
  package enum Fact: Hashable, Sendable {
    /// Nothing stands at the path.
    case missing
    /// The file is there and may not be read.
    case unreadable
    /// Something else stands at the path.
    case notAWorkspace(Foreign)
    /// A newer version of the program wrote it.
    case newer(version: Int, known: Int)
    /// An older version wrote it, and it was opened only for reading.
    case older(version: Int, known: Int)
    /// The trial version wrote it, before the tables were settled.
    case trial
    /// Its bytes, or what they say, cannot be a workspace's.
    case damaged(String)
    /// A write was cut short, and putting that right takes a write.
    case interrupted
    /// Something stands already where a file was to be made.
    case exists
    /// There is no folder in which to make the file.
    case noFolder
    /// The file may not be written to.
    case readOnlyFile
    /// Its folder may not be written to, where SQLite keeps a journal during a write.
    case readOnlyFolder
    /// It was opened only for reading.
    case openedForReading
    /// Somebody else held it for longer than the time to wait.
    case locked(waited: Duration)
    /// There is no room left.
    case full
    /// The disk or the network failed.
    case deviceFailed(code: Int)
    /// A change inside a larger one came after a failure that had undone the larger one.
    case abandoned
    /// The request does not fit what the workspace holds.
    case refused(Refusal)
    /// A copy is not what it was copied from.
    case copyDiffers
    /// What was to be copied is not whole.
    case notWhole(String, others: Int)
    /// Something that happens only with a server.
    case server(ServerFact)
    /// A mistake of ours.
    case defect(code: Int, detail: String)
  }

  /// Why a request does not fit what the workspace holds.
  package enum Refusal: Hashable, Sendable {
    /// There is no such round.
    case unknownRound(Round.ID)
    /// There is no such organisation.
    case unknownOrganisation(Organisation.ID)
    /// There is a round of that name already.
    case roundExists(Round.ID)
    /// The round would close before it opens.
    case closesBeforeItOpens(Round.ID)
    /// One list names an organisation more than once, or adds one that is there.
    case organisationExists(Organisation.ID)
    /// An organisation to be taken out has answers.
    case organisationHasAnswers(Organisation.ID)
    /// The workspace does not hold that edition of the framework.
    case frameworkNotKept(Framework.ID, edition: String)
    /// The workspace holds another text of that edition, which a round uses.
    case frameworkDiffers(Framework.ID, edition: String)
    /// The organisation's answers are signed, and what is signed is not changed.
    case signed(Organisation.ID, Round.ID)
    /// An organisation has signed its answers to the edition that the round asks.
    case roundSigned(Round.ID, by: Organisation.ID)
    /// There is no signature to void.
    case notSigned(Organisation.ID, Round.ID)
    /// A signature was to be voided without a reason.
    case reopenedWithoutReason(Organisation.ID, Round.ID)
    /// An answer was to be agreed without a reason.
    case agreedWithoutReason(Organisation.ID, Question.ID)
    /// A piece of evidence names no criterion.
    case evidenceShowsNothing(title: String)
    /// There is no such evidence to say something of.
    case unknownEvidence(title: String)
    /// Evidence was said to hold no more, without a reason.
    case expiredWithoutReason(title: String)
    /// Help was offered and asked for on the same activity.
    case helpBothWays(Organisation.ID, Section.ID)
    /// A risk or an ask names no activity that it comes from.
    case boardItemWithoutActivity(BoardPaper.Item.Kind)
    /// The round has promised this audience nothing.
    case notPromised(Round.ID, Audience)
    /// Another release of the round was recorded since its figures were worked out.
    case releasedMeanwhile(Round.ID)
    /// There are no answers to sign.
    case nothingToSign(Organisation.ID, Round.ID)
  }

  /// What may stand where a workspace was looked for.
  package enum Foreign: Hashable, Sendable {
    case folder, emptyFile, otherDatabase, otherFile, otherSchema
  }

  /// The groups that a command tells apart by its exit code.
  package enum Kind: Hashable, Sendable {
    /// The command line cannot be followed: exit code 64.
    case usage
    /// What is there cannot be used: exit code 65.
    case badData
    /// What was asked for is not there: exit code 66.
    case missing
    /// It cannot be written: exit code 73.
    case cannotWrite
    /// Somebody else has it: exit code 75.
    case locked
    /// The request does not fit what the workspace holds: exit code 65.
    case refused
    /// A mistake of ours: exit code 70.
    case defect
  }

  /// Which group the error belongs to.
  package var kind: Kind {
    switch fact {
    case .notAWorkspace, .newer, .older, .trial, .damaged, .copyDiffers, .notWhole:
      .badData
    case .missing, .unreadable: .missing
    case .interrupted, .exists, .noFolder, .readOnlyFile, .readOnlyFolder, .full, .deviceFailed:
      .cannotWrite
    case .locked: .locked
    case .server(let fact): fact.kind
    case .refused: .refused
    case .openedForReading, .abandoned, .defect: .defect
    }
  }
}
