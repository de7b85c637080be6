import Glibc
import Testing
import WholeFiles

struct StagedFilesTests {
  @Test func `nothing is in place before everything is there`() throws {
    let folder = try TemporaryFolder()
    try WholeFile.write(bytes("old"), to: folder.file("index"), replacing: false)
    var staged = try StagedFiles(in: folder.path)
    try staged.add(bytes("new"), as: "index")
    try staged.add(bytes("page"), as: "page")
    #expect(folder.text("index") == "old")
    #expect(folder.text("page") == nil)
    try staged.place()
    #expect(folder.text("index") == "new")
    #expect(folder.text("page") == "page")
    #expect(try folder.names() == ["index", "page"])
  }

  @Test func `what is let go leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    do {
      var staged = try StagedFiles(in: folder.path)
      try staged.add(bytes("new"), as: "index")
      #expect(try folder.names().count == 1)
    }
    #expect(try folder.names() == [])
  }

  @Test func `a file that cannot be put into place leaves the index as it was`() throws {
    let folder = try TemporaryFolder()
    try WholeFile.write(bytes("old"), to: folder.file("index"), replacing: false)
    unsafe mkdir(folder.file("page"), 0o755)
    let path = folder.path
    #expect(throws: FileFailure(number: EISDIR)) {
      var staged = try StagedFiles(in: path)
      try staged.add(bytes("new"), as: "index")
      try staged.add(bytes("page"), as: "page")
      try staged.place()
    }
    #expect(folder.text("index") == "old")
    #expect(try folder.names() == ["index", "page"])
  }

  @Test func `a folder that is not there cannot be filled`() {
    #expect(throws: FileFailure(number: ENOENT)) { _ = try StagedFiles(in: "/no/such/folder") }
  }

  @Test func `what is out of sight is its owner's alone`() throws {
    let folder = try TemporaryFolder()
    let staged = try StagedFiles(in: folder.path)
    let name = try #require(try folder.names().first)
    #expect(name.hasPrefix(".unfinished-"))
    #expect(permissions(of: folder.file(name)) == 0o700)
    _ = consume staged
  }
}
