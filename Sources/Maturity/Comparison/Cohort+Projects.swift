extension Cohort {
  /// Whether everybody in it is a project, and nobody a body.
  public var isOfProjects: Bool {
    members.map(\.organisation).areProjects
  }
}
