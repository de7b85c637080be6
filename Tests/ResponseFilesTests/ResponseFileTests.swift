import Diagnostics
import Maturity
import ResponseFiles
import Testing

@Suite struct ResponseFileTests {
  @Test func `A file is written in one order, whatever the order of recording`() {
    #expect(
      ResponseFile.whole.document(for: .gardens) == """
        {
          "format": "declaration-response",
          "version": 1,
          "framework": "gardens",
          "edition": "2026",
          "round": "spring-2026",
          "organisation": "allotments",
          "respondent": "partner lead",
          "group": "leaders",
          "name": "Ada \\"the lead\\" Byron",
          "answers": [
            {
              "question": "soil-dug",
              "answer": "met"
            },
            {
              "question": "soil-fed",
              "note": "Ask Jo."
            },
            {
              "question": "soil-tested",
              "answer": "does not apply",
              "reason": "No soil."
            },
            {
              "question": "paths-laid",
              "answer": "partly",
              "note": "The path is laid\\nto the shed."
            }
          ],
          "evidence": [
            {
              "kind": "document",
              "title": "A plan",
              "reference": "S:/plan",
              "shows": [
                "soil-dug",
                "soil-fed"
              ]
            },
            {
              "kind": "data",
              "title": "Yields",
              "date": "2026-01-02",
              "shows": [
                "paths-laid"
              ]
            }
          ],
          "colleagues": [
            {
              "respondent": "gardener",
              "group": "staff",
              "answers": [
                {
                  "question": "soil-dug",
                  "answer": "not met"
                }
              ],
              "evidence": []
            }
          ],
          "agreed": [
            {
              "question": "soil-dug",
              "answer": "met",
              "because": "We looked."
            }
          ],
          "plan": [
            {
              "question": "paths-laid",
              "action": "Lay it",
              "owner": "gardener",
              "due": "2026-06-30",
              "progress": "under way"
            }
          ],
          "help": [
            {
              "section": "soil",
              "kind": "offers"
            },
            {
              "section": "paths",
              "kind": "asks",
              "note": "A\\tbarrow"
            }
          ],
          "assurance": [
            {
              "kind": "peer-reviewed",
              "by": "The orchard",
              "date": "2026-03-20",
              "note": "Soil only."
            },
            {
              "kind": "independent",
              "by": "An auditor",
              "date": "2026-03-25"
            }
          ],
          "board": {
            "purpose": "decision",
            "items": [
              {
                "kind": "recommendation",
                "text": "Dig."
              },
              {
                "kind": "risk",
                "section": "soil",
                "text": "It may flood."
              },
              {
                "kind": "ask",
                "section": "paths",
                "text": "A spade",
                "owner": "treasurer",
                "due": "2026-09-30"
              }
            ]
          },
          "signature": {
            "role": "chair",
            "date": "2026-04-01",
            "fingerprint": "\(String(repeating: "0f", count: 32))"
          }
        }

        """)
    #expect(ResponseFile.whole.fileName == "allotments.spring-2026.partner-lead.response.json")
  }

  @Test func `Reading gives back what was written, from the file and from a text block`() throws {
    let text = ResponseFile.whole.document(for: .gardens)
    let block = TextBlock.text(of: text, summary: "Allotments, Spring 2026")
    let mail =
      "Hello,\r\n"
      + block.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "> \($0)" }.joined(separator: "\r\n") + "\r\nKind regards"
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    let quotedPrintable = lines.map { line in
      let written = line.replacing("=", with: "=3D")
      return written.count > 50
        ? "\(written.prefix(50))=\r\n\(written.dropFirst(50))" : String(written)
    }.joined(separator: "\r\n")
    for content in [quotedPrintable, text, "\u{FEFF}" + text, block, mail] {
      let reading = ResponseFile.read(Array(content.utf8), name: "a.json", framework: .gardens)
      #expect(reading.diagnostics.isEmpty)
      #expect(reading.file?.document(for: .gardens) == text)
    }
  }

  @Test func `A text block that lost a line on its way is told`() {
    let text = ResponseFile.whole.document(for: .gardens)
    var lines = TextBlock.text(of: text, summary: "Allotments").split(
      separator: "\n", omittingEmptySubsequences: false)
    lines.remove(at: 5)
    #expect(
      messages(lines.joined(separator: "\n")) == [
        "a.json:1: error: the text block was changed on its way — copy it again from its first "
          + "line to its last, or send the response file"
      ])
    #expect(
      messages(lines.dropLast(2).joined(separator: "\n")) == [
        "a.json:1: error: the text block has no last line — copy it again from its first line to "
          + "its last, or send the response file"
      ])
  }

  @Test(
    arguments: [
      (
        #""answer": "met""#, #""answer": "mett""#,
        "a.json:14:17: error: 'mett' is no answer — did you mean 'met'?"
      ),
      (
        #""question": "soil-fed""#, #""question": "soil-fet""#,
        "a.json:17:19: error: there is no question 'soil-fet' — did you mean 'soil-fed'?"
      ),
      (
        #""note": "Ask Jo.""#, #""nota": "Ask Jo.""#,
        "a.json:18:7: error: an answer takes no 'nota' — did you mean 'note'?"
      ),
      (
        #""question": "soil-fed""#, #""question": "soil-dug""#,
        "a.json:16:5: error: 'soil-dug' is answered twice — keep one of the two"
      ),
      (
        #""format": "declaration-response""#, #""format": "declaration-form""#,
        "a.json:2:13: error: this is a file of the format 'declaration-form', not "
          + "'declaration-response' — send the file that the form saved as a response"
      ),
      (
        #""version": 1"#, #""version": 2"#,
        "a.json:3:14: error: this version of the format is not known here — use a newer version of "
          + "this program"
      ),
      (
        #""framework": "gardens""#, #""framework": "orchards""#,
        "a.json:4:16: error: the file answers the framework 'orchards', and the one at hand is "
          + "'gardens' — take it in where that framework is asked"
      ),
      (
        #""respondent": "gardener""#, #""respondent": "partner lead""#,
        "a.json:1:1: error: two responses are given by 'partner lead' — tell their roles apart, "
          + "such as 'data lead, planning'"
      ),
      (
        #""due": "2026-06-30""#, #""due": "2026-06-31""#,
        "a.json:75:14: error: '2026-06-31' is not a date — write it as 2026-03-31"
      ),
      (
        #""because": "We looked.""#, #""because": """#,
        "a.json:67:18: error: 'because' is missing — keep it as the form saved it"
      ),
      (
        #""fingerprint": "0f"#, #""fingerprint": "xf"#,
        "a.json:127:20: error: 'xf\(String(repeating: "0f", count: 31))' is not a fingerprint — keep "
          + "all of its 64 digits"
      ),
      (
        #""section": "soil""#, #""section": "soli""#,
        "a.json:81:18: error: there is no activity 'soli' — did you mean 'soil'?"
      ),
      (
        #""section": "paths""#, #""section": "soil""#,
        "a.json:84:5: error: help with 'soil' is spoken of twice — keep one of the two"
      ),
      (
        #""kind": "offers""#, #""kind": "offer""#,
        "a.json:82:15: error: 'offer' is no kind — did you mean 'offers'?"
      ),
      (
        #""kind": "offers""#, #""note": "x""#,
        "a.json:80:5: error: 'kind' is missing — keep it as the form saved it"
      ),
      (
        #""by": "An auditor""#, #""by": " ""#,
        "a.json:99:13: error: 'by' is missing — keep it as the form saved it"
      ),
      (
        #""date": "2026-03-25""#, #""note": "y""#,
        "a.json:97:5: error: the assurance has no date — give its day"
      ),
      (
        #""purpose": "decision""#, #""purpose": "decide""#,
        "a.json:104:16: error: 'decide' is no purpose — use one of: decision, discussion, noting"
      ),
      (
        #""text": "It may flood.""#, #""words": "It may flood.""#,
        "a.json:113:9: error: an item of the board's paper takes no 'words' — use one of: kind, "
          + "section, text, owner, due\na.json:110:7: error: 'text' is missing — keep it as the form "
          + "saved it"
      ),
      (
        #""section": "soil",\#n        "text": "It may"#, #""text": "It may"#,
        "a.json:110:7: error: the risk comes from no activity — name the activity that it comes from"
      ),
      (
        #""text": "Dig.""#, #""text": "\#(String(repeating: "x", count: 303))""#,
        "a.json:108:17: error: the text has 303 characters, 3 more than there is room for on a paper "
          + "of two sides — shorten it to 300"
      ),
      (
        #"{\#n        "kind": "recommendation",\#n        "text": "Dig."\#n      },"#,
        String(
          repeating: #"{"kind": "recommendation", "text": "Dig."}, "#, count: 7),
        "a.json:105:14: error: the paper has 7 recommendations, and two sides hold 6 — take out those "
          + "that matter least"
      ),
      (
        #""evidence": []"#, #""evidence": [], "help": []"#,
        "a.json:60:23: error: a colleague takes no 'help' — use one of: respondent, group, name, "
          + "answers, evidence"
      ),
      (
        #""version": 1,"#, #""version": 1"#,
        "a.json:4:3: error: this is not a response file: a comma or a closing brace is expected — "
          + "ask for the file again, or for the text block in an e-mail"
      ),
    ])
  func `A fault is named by line and column`(right: String, wrong: String, message: String) {
    let text = ResponseFile.whole.document(for: .gardens)
    guard let range = text.firstRange(of: right) else { return #expect(Bool(false)) }
    #expect(
      messages(text.replacingCharacters(in: range, with: wrong)).joined(separator: "\n") == message)
  }

  @Test func `What another edition asked and this one does not is listed, not refused`() {
    let text = ResponseFile.whole.document(for: .gardens)
      .replacing(#""edition": "2026""#, with: #""edition": "2025""#)
      .replacing(#""question": "soil-fed""#, with: #""question": "soil-watered""#)
    let reading = ResponseFile.read(Array(text.utf8), name: "a.json", framework: .gardens)
    #expect(reading.file?.edition == "2025")
    #expect(reading.notAsked == ["soil-watered"])
    #expect(reading.file?.own.response.entries["soil-fed"] == nil)
  }

  @Test func `An activity of another edition is listed, and what comes from it left behind`() {
    let text = ResponseFile.whole.document(for: .gardens)
      .replacing(#""edition": "2026""#, with: #""edition": "2025""#)
      .replacing(#""section": "soil""#, with: #""section": "ponds""#)
    let reading = ResponseFile.read(Array(text.utf8), name: "a.json", framework: .gardens)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.sectionsNotAsked == ["ponds"])
    #expect(reading.file?.help?.map(\.section) == ["paths"])
    #expect(reading.file?.board?.items.map(\.text) == ["Dig.", "A spade"])
  }

  @Test func `A file that says nothing of help or the board differs from one that says none`() {
    var silent = ResponseFile.whole
    (silent.help, silent.assurance, silent.board) = (nil, nil, nil)
    let text = silent.document(for: .gardens)
    for member in ["help", "assurance", "board"] { #expect(!text.contains("\"\(member)\"")) }
    var none = silent
    (none.help, none.assurance, none.board) = ([], [], BoardPaper())
    let other = none.document(for: .gardens)
    #expect(
      other.contains("\"help\": [],\n  \"assurance\": [],\n  \"board\": {\n    \"items\": []"))
    for (file, text) in [(silent, text), (none, other)] {
      let read = ResponseFile.read(Array(text.utf8), name: "a.json", framework: .gardens).file
      #expect(read?.help == file.help && read?.assurance == file.assurance)
      #expect(read?.board == file.board)
    }
  }

  @Test func `No cut or changed byte brings reading down`() {
    var generator = SeededGenerator(seed: 3)
    let bytes = Array(ResponseFile.whole.document(for: .gardens).utf8)
    for _ in 0..<2_000 {
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
      changed.removeLast(Int.random(in: 0...bytes.count / 4, using: &generator))
      let reading = ResponseFile.read(changed, name: "a.json", framework: .gardens)
      #expect((reading.file == nil) == !reading.diagnostics.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("  a\r\nb\rc\u{85} ", "a\nb\nc"), ("e\u{301}", "é"), (" \n\t\u{A0}\u{FEFF}", nil),
      ("a\u{0}b", "a b"),
    ])
  func `Text is kept in one way`(text: String, tidied: String?) {
    #expect(text.tidied.map { Array($0.unicodeScalars) } == tidied.map { Array($0.unicodeScalars) })
  }

  private func messages(_ text: String) -> [String] {
    ResponseFile.read(Array(text.utf8), name: "a.json", framework: .gardens)
      .diagnostics.map(\.description)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
