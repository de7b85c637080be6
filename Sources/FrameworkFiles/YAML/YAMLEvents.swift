import CYAML

/// Something that libyaml met on its way through a file.
struct YAMLEvent {
  let kind: Kind
  /// Where it stands, in Unicode scalars from 0.
  let span: Range<Int>
  /// The name of the anchor that it bears.
  var anchor: String?
  /// The explicit tag that it bears.
  var tag: String?

  enum Kind {
    case documentStart
    case alias(String)
    case scalar(String, style: Style)
    case sequenceStart
    case mappingStart
    case end
    case streamEnd
  }

  enum Style {
    case plain, quoted, block
  }
}

/// libyaml's parser: the only place that touches it.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Begins to read a file, or gives `nil` where libyaml finds no memory.
  ///
  /// - Parameter bytes: UTF-8 without a byte-order mark.
  init?(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    guard unsafe yaml_parser_initialize(parser) == 1 else { return nil }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// Reads on to the next event.
  ///
  /// - Throws: What libyaml stumbled over, in our own terms.
  mutating func next() throws(Finding) -> YAMLEvent {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
      defer { unsafe yaml_event_delete(&event) }
      if let event = unsafe YAMLEvent(event) { return event }
    }
  }

  private var failure: Finding {
    let message = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let mark = unsafe Int(clamping: parser.pointee.problem_mark.index)
    let start = unsafe Int(clamping: parser.pointee.context_mark.index)
    let fault = YAMLProblem.Fault(message: message)
    return Finding(.yaml(.syntax(fault)), at: fault.isWhereItBegan ? start : mark)
  }
}

extension YAMLEvent {
  /// Copies one of libyaml's events; `nil` for those that say nothing.
  fileprivate init?(_ event: yaml_event_t) {
    let start = unsafe Int(clamping: event.start_mark.index)
    span = unsafe start..<max(start, Int(clamping: event.end_mark.index))
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT:
      kind = .documentStart
    case YAML_ALIAS_EVENT:
      kind = unsafe .alias(Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = unsafe .scalar(String(decoding: bytes, as: UTF8.self), style: Style(scalar.style))
      anchor = unsafe Self.text(scalar.anchor)
      tag = unsafe Self.tag(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      anchor = unsafe Self.text(event.data.sequence_start.anchor)
      tag = unsafe Self.tag(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = unsafe Self.text(event.data.mapping_start.anchor)
      tag = unsafe Self.tag(event.data.mapping_start.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      kind = .end
    case YAML_STREAM_END_EVENT:
      kind = .streamEnd
    default:
      return nil
    }
  }

  /// The tag as it is written for YAML's own types, `!!str`.
  private static func tag(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let tag = unsafe text(pointer) else { return nil }
    let yaml = "tag:yaml.org,2002:"
    return tag.hasPrefix(yaml) ? "!!" + tag.dropFirst(yaml.count) : tag
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}

extension YAMLEvent.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: self = .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .quoted
    }
  }
}
