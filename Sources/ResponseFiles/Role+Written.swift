public import Maturity

extension Role {
  /// The longest role, in characters.
  static let longest = 100

  /// Makes a role of what somebody wrote, tidied as files hold it.
  ///
  /// So one role is the same respondent, whichever way its letters and accents were typed.
  ///
  /// - Parameter text: One line of 1 to 100 characters; `nil` is given for any other.
  public init?(written text: String) {
    guard let title = text.tidied, title.count <= Self.longest, !title.contains("\n") else {
      return nil
    }
    self.init(title)
  }
}
