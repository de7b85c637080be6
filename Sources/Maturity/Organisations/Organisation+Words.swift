extension Organisation.Kind {
  /// What people who answer are told that they answer for: "organisation" or "project".
  package var noun: String { self == .project ? "project" : "organisation" }
}
