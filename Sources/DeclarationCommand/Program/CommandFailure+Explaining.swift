import CommandParsing
import Diagnostics
import MaturityReports
import MaturityStore

extension CommandFailure {
  /// Turns whatever a command throws into a message and an exit status.
  init(explaining error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as UsageError: self.init(.usage, error.description)
    case let diagnostic as Diagnostic: self.init(.badData, diagnostic.description)
    case let error as WorkspaceError:
      let diagnostic = Diagnostic(
        .error, at: .init(file: error.path), problem: error.problem, remedy: error.remedy)
      self.init(ExitStatus(error.kind), diagnostic.description)
    case let refusal as ReportRefusal: self.init(.usage, "error: \(refusal)")
    default:
      self.init(
        .defect, "something happened that we did not foresee (\(error))",
        do: "keep what you did and tell us")
    }
  }
}

extension ExitStatus {
  init(_ kind: WorkspaceError.Kind) {
    switch kind {
    case .usage: self = .usage
    case .badData, .refused: self = .badData
    case .missing: self = .missingInput
    case .cannotWrite: self = .cannotWrite
    case .locked: self = .tryAgain
    case .defect: self = .defect
    }
  }
}
