import CExpat

/// An element's name and attributes, with the namespaces of workbooks taken off.
///
/// Transitional and strict workbooks use two namespaces for one thing, so a name is what is left
/// without either. An attribute that points to another part is called `r:id`, whatever its prefix.
struct XMLElement {
  let name: String
  let attributes: [String: String]

  subscript(attribute: String) -> String? { attributes[attribute] }
}

/// Something that takes in the elements of one part as they come.
protocol XMLHandler: AnyObject {
  /// Takes the beginning of an element.
  func begin(_ element: XMLElement)
  /// Takes the end of an element, and the text since the last beginning or end.
  func end(_ name: String, text: String)
  /// What makes the part of no use; reading stops once there is something.
  var failure: WorkbookReadingError? { get }
}

/// Reads XML with expat, without document types, entities of its own, or anything from outside.
enum XMLReader {
  /// Reads a part.
  ///
  /// - Parameters:
  ///   - bytes: The part.
  ///   - part: The part's name, for errors.
  ///   - handler: What takes in its elements.
  /// - Throws: An error where the part is malformed, or the handler has failed.
  static func read(
    _ bytes: [UInt8], part: String, to handler: some XMLHandler
  ) throws(WorkbookReadingError) {
    guard let parser = unsafe XML_ParserCreateNS(nil, XML_Char(UInt8(ascii: "|"))) else {
      throw .damaged(part: part)
    }
    defer { unsafe XML_ParserFree(parser) }
    let reading = unsafe Reading(parser: parser, handler: handler)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(reading).toOpaque())
    unsafe XML_SetElementHandler(
      parser, { unsafe Reading.of($0)?.begin($1, $2) },
      { user, _ in unsafe Reading.of(user)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe Reading.of($0)?.add($1, $2) }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      unsafe Reading.of(user)?.refuseType()
    }
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 1)
    }
    withExtendedLifetime(reading) {}
    if reading.declaresType { throw .declaresType(part: part) }
    if let failure = handler.failure { throw failure }
    guard status == XML_STATUS_OK else {
      throw .malformed(part: part, line: Int(unsafe XML_GetCurrentLineNumber(parser)))
    }
  }

  /// What the C callbacks of one reading share.
  @safe private final class Reading {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var names: [String] = []
    private var text: [UInt8] = []
    private(set) var declaresType = false

    init(parser: XML_Parser, handler: any XMLHandler) {
      unsafe self.parser = unsafe parser
      self.handler = handler
    }

    static func of(_ user: UnsafeMutableRawPointer?) -> Reading? {
      unsafe user.map { unsafe Unmanaged<Reading>.fromOpaque($0).takeUnretainedValue() }
    }

    func begin(
      _ name: UnsafePointer<XML_Char>?,
      _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
      // No part of a workbook nests deeper than a dozen elements or two.
      guard let name = unsafe name, names.count < 200 else { return stop() }
      var found: [String: String] = [:]
      if var next = unsafe attributes {
        while let key = unsafe next[0], let value = unsafe next[1] {
          found[Self.shortened(unsafe String(cString: key))] = unsafe String(cString: value)
          unsafe next += 2
        }
      }
      text.removeAll(keepingCapacity: true)
      let short = Self.shortened(unsafe String(cString: name))
      names.append(short)
      handler.begin(XMLElement(name: short, attributes: found))
      if handler.failure != nil { stop() }
    }

    func end() {
      guard let name = names.popLast() else { return }
      handler.end(name, text: String(decoding: text, as: UTF8.self))
      text.removeAll(keepingCapacity: true)
      if handler.failure != nil { stop() }
    }

    func add(_ start: UnsafePointer<XML_Char>?, _ count: Int32) {
      let characters = unsafe UnsafeBufferPointer(start: start, count: Int(count))
      text += unsafe characters.map { UInt8(bitPattern: $0) }
    }

    func refuseType() {
      declaresType = true
      stop()
    }

    private func stop() { unsafe XML_StopParser(parser, 0) }

    private static func shortened(_ name: String) -> String {
      guard let bar = name.lastIndex(of: "|") else { return name }
      let local = name[name.index(after: bar)...]
      switch name[..<bar] {
      case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships":
        return String(local)
      case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships":
        return "r:\(local)"
      default: return name
      }
    }
  }
}
