import Glibc
import Testing
import WholeFiles

struct WholeFileTests {
  @Test func `a new file is there with all that it holds, and nothing beside it`() throws {
    let folder = try TemporaryFolder()
    try WholeFile.write(bytes("Hello"), to: folder.file("a.txt"), replacing: false)
    #expect(folder.text("a.txt") == "Hello")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func `a file that is there stays as it is, unless it is to be replaced`() throws {
    let folder = try TemporaryFolder()
    try WholeFile.write(bytes("old"), to: folder.file("a.txt"), replacing: false)
    #expect(throws: FileFailure(number: EEXIST)) {
      try WholeFile.write(bytes("new"), to: folder.file("a.txt"), replacing: false)
    }
    #expect(folder.text("a.txt") == "old")
    try WholeFile.write(bytes("new"), to: folder.file("a.txt"), replacing: true)
    #expect(folder.text("a.txt") == "new")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func `who may read a file does not change when it is replaced`() throws {
    let folder = try TemporaryFolder()
    try WholeFile.write(bytes("old"), to: folder.file("a.txt"), replacing: false)
    unsafe chmod(folder.file("a.txt"), 0o640)
    try WholeFile.write(bytes("new"), to: folder.file("a.txt"), replacing: true)
    #expect(permissions(of: folder.file("a.txt")) == 0o640)
  }

  @Test func `a folder, a device and a folder that is not there are refused`() throws {
    let folder = try TemporaryFolder()
    func failure(_ path: String) -> Int32? {
      do throws(FileFailure) {
        try WholeFile.write(bytes("x"), to: path, replacing: true)
        return nil
      } catch {
        return error.number
      }
    }
    #expect(failure(folder.path) == EINVAL)
    #expect(failure("/dev/full") == EINVAL)
    #expect(failure(folder.file("no/such/file")) == ENOENT)
    #expect(failure(folder.file(String(repeating: "x", count: 250))) == ENAMETOOLONG)
    #expect(try folder.names() == [])
  }

  @Test func `what cannot take all of it is told by its number`() throws {
    let descriptor = unsafe open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    #expect(throws: FileFailure(number: ENOSPC)) {
      try WholeFile.write(bytes("x"), to: descriptor)
    }
  }

  @Test func `an interruption waits until the file is whole`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.txt")
    await #expect(processExitsWith: .exitCode(3)) { [path = path as String] in
      signal(SIGTERM) { _ in _exit(3) }
      // Tests run on threads that hear of no signal.
      var all = sigset_t()
      unsafe sigfillset(&all)
      unsafe pthread_sigmask(SIG_UNBLOCK, &all, nil)
      Interruption.held {
        raise(SIGTERM)
        try? WholeFile.write(bytes("whole"), to: path, replacing: false)
      }
      _exit(4)
    }
    #expect(folder.text("a.txt") == "whole")
  }
}

struct PlacingTests {
  @Test func `a link that leads nowhere is in the way, too`() throws {
    let folder = try TemporaryFolder()
    unsafe symlink("nowhere", folder.file("link"))
    #expect(Placing.isTaken(folder.file("link")))
    #expect(!Placing.isTaken(folder.file("other")))
    try WholeFile.write(bytes("x"), to: folder.file("source"), replacing: false)
    #expect(throws: FileFailure(number: EEXIST)) {
      try Placing.place(folder.file("source"), at: folder.file("link"), replacing: false)
    }
    try Placing.place(folder.file("source"), at: folder.file("target"), replacing: false)
    #expect(try folder.names() == ["link", "target"])
  }
}
