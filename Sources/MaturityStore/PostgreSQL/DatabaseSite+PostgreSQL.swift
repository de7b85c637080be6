#if PostgreSQL
  import PostgreSQL

  extension DatabaseSite {
    /// What a server's code means to the people who use the register.
    func fact(_ failure: ServerFailure, login: String) -> WorkspaceError.Fact {
      switch failure.state {
      case "55P03", "40P01", "40001": return .locked(waited: busyTimeout)
      // Whoever writes with another program need not know of the lock.
      case "23000": return .server(.overtaken)
      case "23505" where failure.message.contains("history_links"): return .server(.overtaken)
      case "57014": return .server(.tookTooLong)
      case "42501": return .server(.notAllowed(login: login))
      case "53100": return .full
      case "25006": return access == .read ? .openedForReading : .server(.onlyReads)
      case "3D000": return .server(.noDatabase)
      case "42P01", "42703", "42883", "3F000", "XX001", "XX002": return .damaged(failure.message)
      default: break
      }
      if failure.isCut { return .server(.cut) }
      return .defect(code: 0, detail: "\(failure.state): \(failure.message)")
    }

    /// Why nobody could be reached, or let nobody in.
    func connectionFailure(_ failure: ServerFailure) -> WorkspaceError {
      switch failure.state {
      case "3D000": return error(.server(.noDatabase))
      case "42501": return error(.server(.notLetIn))
      case let state where state.hasPrefix("28"): return error(.server(.notLetIn))
      case "" where failure.message.contains("password"): return error(.server(.notLetIn))
      case "" where failure.message.contains("SSL") || failure.message.contains("certificate"):
        return error(.server(.unproven(detail: failure.message)))
      case "": return error(.server(.unreachable(detail: failure.message)))
      case let state: return error(.server(.unreachable(detail: "it says \(state)")))
      }
    }
  }
#endif
