/// What a workspace needs of the database that it is kept in.
///
/// Everything that a workspace does is written once, as ``SQL`` over a ``Connection``. What two
/// databases do each in a way of their own stands here and nowhere else.
protocol Database: AnyObject {
  /// Where the database is, and on what terms it was opened.
  var site: DatabaseSite { get }

  /// Whether something was begun that is neither kept nor undone.
  var isInTransaction: Bool { get }

  /// The last change of the history: its number and its hash.
  var historyEnd: SQL { get }

  /// Whose rows the database gives to whoever opened it.
  var reach: Workspace.Reach { get }

  /// What says that the database is unsound.
  var finder: Problem.Finder { get }

  /// The complaint that rows are kept from whoever opened it.
  var keptFromUs: WorkspaceError { get }

  /// Runs a statement to its end, and hands on each row.
  ///
  /// - Parameters:
  ///   - sql: The statement.
  ///   - take: Takes a row; a further statement may run meanwhile.
  /// - Throws: ``WorkspaceError``: what `take` throws, or it cannot be run.
  func run(
    _ sql: SQL, _ take: (Row) throws(WorkspaceError) -> Void
  ) throws(WorkspaceError)

  /// Begins to write, once nobody else does.
  func beginWriting() throws(WorkspaceError)

  /// Begins to read everything as it stands at one moment.
  func beginReading() throws(WorkspaceError)

  /// Keeps what was done since the beginning.
  func commit() throws(WorkspaceError)

  /// The version of the tables; anything but a workspace is refused.
  func version() throws(WorkspaceError) -> Int

  /// A person's name, written under an identifier that says nothing of it.
  func insertion(ofPerson id: String, named name: String, of organisation: String) -> SQL

  /// What is wrong with the database itself, before anything is asked of what it holds.
  func structuralProblems() throws(WorkspaceError) -> [Problem]

  /// Takes away what the database still holds of rows that are gone, as far as it can.
  func clearTraces() throws(WorkspaceError)

  /// Which of the remembered copies may still be there, and which are known to be gone.
  func standing(_ copies: [Connection.CopyRow]) -> (there: [String], gone: [Connection.CopyRow])

  /// Copies everything into a new file, and says what was wrong with it, as far as it looks.
  func copy(toNewFileAt path: String) throws(WorkspaceError) -> [Problem]

  /// Puts right, once rows with numbers of their own were copied in, what follows from them.
  func settleCopiedRows() throws(WorkspaceError)
}
