/// Turns chunks of bytes in one of four encodings into UTF-8.
///
/// A byte-order mark decides. Without one the first byte outside ASCII does: where it begins a
/// well-formed UTF-8 sequence the text is UTF-8, otherwise Windows-1252. So the verdict never
/// depends on how the bytes were cut into chunks, nor on what comes later.
struct TextDecoder {
  /// The encoding; `nil` while everything has been ASCII.
  private(set) var encoding: TextEncoding?
  /// Whether the text began with a byte-order mark.
  private(set) var hasMark = false
  /// Where, in bytes of all the output so far, something malformed was replaced by U+FFFD.
  var malformed: [Int] = []

  private var hasStarted = false
  private var pending: [UInt8] = []
  private var written = 0

  /// Decodes the next chunk.
  ///
  /// - Parameters:
  ///   - chunk: Any number of bytes.
  ///   - isLast: Whether nothing follows.
  /// - Returns: UTF-8 that is well formed, except that a last unfinished sequence is kept back.
  mutating func decode(_ chunk: [UInt8], isLast: Bool) -> [UInt8] {
    var input = chunk
    if !pending.isEmpty {
      input = pending + chunk
      pending = []
    }
    var start = 0
    if !hasStarted {
      guard input.count >= 3 || isLast else {
        pending = input
        return []
      }
      start = takeMark(input)
      hasStarted = true
    }
    let output =
      switch encoding {
      case .utf8, nil: utf8(input, from: start, isLast: isLast)
      case .windows1252: Self.windows1252(input[start...])
      case .utf16LittleEndian: utf16(input, from: start, low: 0, isLast: isLast)
      case .utf16BigEndian: utf16(input, from: start, low: 1, isLast: isLast)
      }
    written += output.count
    return output
  }

  /// Takes it that text of the same file was UTF-8, unless something else is known.
  mutating func settleOnUTF8() {
    if encoding == nil { encoding = .utf8 }
  }

  private mutating func takeMark(_ input: [UInt8]) -> Int {
    if input.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, hasMark) = (.utf8, true)
      return 3
    }
    if input.starts(with: [0xFF, 0xFE]) {
      (encoding, hasMark) = (.utf16LittleEndian, true)
      return 2
    }
    if input.starts(with: [0xFE, 0xFF]) {
      (encoding, hasMark) = (.utf16BigEndian, true)
      return 2
    }
    return 0
  }
}

extension TextDecoder {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private mutating func utf8(_ input: [UInt8], from start: Int, isLast: Bool) -> [UInt8] {
    var repaired: [UInt8] = []
    var clean = start
    var index = start
    while index < input.count {
      if input[index] < 0x80 {
        index += 1
        continue
      }
      switch UTF8Sequence(in: input, at: index) {
      case .wellFormed(let length):
        encoding = .utf8
        index += length
      case .unfinished where !isLast:
        pending = Array(input[index...])
        return repaired + input[clean..<index]
      case .unfinished, .malformed:
        if encoding == nil {
          encoding = .windows1252
          return Array(input[clean..<index]) + Self.windows1252(input[index...])
        }
        repaired += input[clean..<index]
        malformed.append(written + repaired.count)
        repaired += Self.replacement
        index += 1
        clean = index
      }
    }
    return clean == 0 ? input : repaired + input[clean...]
  }

  private mutating func utf16(
    _ input: [UInt8], from start: Int, low: Int, isLast: Bool
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    var index = start
    func unit(at index: Int) -> UInt16 {
      UInt16(input[index + low]) | UInt16(input[index + 1 - low]) << 8
    }
    while index + 1 < input.count {
      let first = unit(at: index)
      var scalar = Unicode.Scalar(first)
      var length = 2
      if UTF16.isLeadSurrogate(first) {
        if index + 3 < input.count {
          let second = unit(at: index + 2)
          if UTF16.isTrailSurrogate(second) {
            scalar = Unicode.Scalar(
              0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
            length = 4
          }
        } else if !isLast {
          break
        }
      }
      if scalar == nil { malformed.append(written + output.count) }
      output += Array(String(scalar ?? "\u{FFFD}").utf8)
      index += length
    }
    if index < input.count {
      if isLast {
        malformed.append(written + output.count)
        output += Self.replacement
      } else {
        pending = Array(input[index...])
      }
    }
    return output
  }

  private static func windows1252(_ input: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(input.count + input.count / 8)
    for byte in input {
      if byte < 0x80 {
        output.append(byte)
      } else {
        let scalar = byte < 0xA0 ? windows1252Table[Int(byte) - 0x80] : UInt16(byte)
        if scalar < 0x800 {
          output.append(UInt8(0xC0 | scalar >> 6))
        } else {
          output.append(UInt8(0xE0 | scalar >> 12))
          output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        output.append(UInt8(0x80 | scalar & 0x3F))
      }
    }
    return output
  }

  /// The WHATWG's index of Windows-1252 from 0x80 to 0x9F.
  private static let windows1252Table: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}

/// What stands at a byte outside ASCII that is read as UTF-8 (Unicode, table 3-7).
private enum UTF8Sequence {
  case wellFormed(length: Int)
  case unfinished
  case malformed

  init(in bytes: [UInt8], at index: Int) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default:
      self = .malformed
      return
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else {
        self = .unfinished
        return
      }
      guard (offset == 1 ? second : 0x80...0xBF).contains(bytes[index + offset]) else {
        self = .malformed
        return
      }
    }
    self = .wellFormed(length: length)
  }
}
