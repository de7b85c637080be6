#if PostgreSQL
  import Maturity
  import Testing

  @testable import MaturityStore

  @Suite(.enabled(if: TestDatabase.server != nil, "no server is named"))
  struct RegisterStrictnessTests {
    private func withRegister(_ body: (String) throws -> Void) throws {
      try TestDatabase.$current.withValue(.register) {
        let folder = try TemporaryFolder()
        try body(folder.file())
      }
    }

    private func filled(at address: String) throws {
      let made = try workspace(at: address)
      try made.record([submission(["took-part": .init(.met)])], by: author)
    }

    private static func change(
      _ subject: String, round: String = "spring-2026", of organisation: String = "essex-police",
      at moment: String = "2026-04-01T00:00:00Z"
    ) -> String {
      """
      INSERT INTO history (id, at, role, subject, round, organisation, key, hash)
      SELECT max(id) + 1, '\(moment)', 'x', '\(subject)', '\(round)', '\(organisation)', 'x',
        repeat('0', 64) FROM history_links
      """
    }

    @Test(arguments: [
      (change("nonsense"), "history_subject_is_known"),
      (change("note", round: "Spring"), "history_round_is_an_identifier"),
      (change("note", of: "Essex Police"), "history_organisation_is_an_identifier"),
      (change("note", at: "2026-02-30T00:00:00Z"), "moment_is_in_the_calendar"),
      (change("note", at: "2026-02-03T24:00:00Z"), "moment_is_in_the_calendar"),
      ("UPDATE answers SET question = 'No Id At All'", "answers_question_is_an_identifier"),
      ("UPDATE answers SET question = repeat('a', 65)", "answers_question_is_an_identifier"),
      ("UPDATE answers SET question = E'took-part\\n'", "answers_question_is_an_identifier"),
      (
        "INSERT INTO agreements SELECT id, 'a--b', 'met', NULL, NULL, 'x' FROM assessments",
        "agreements_question_is_an_identifier"
      ),
      (
        "INSERT INTO plan_items SELECT id, 1, '', 'x', NULL, NULL, 'done' FROM assessments",
        "plan_items_question_is_an_identifier"
      ),
      (
        """
        INSERT INTO assurances SELECT round, organisation, 1, 'independent', 'x', '2026-02-29'
        FROM assessments
        """, "day_is_in_the_calendar"
      ),
      (
        "INSERT INTO confirmations SELECT round, organisation, 'é', 'x' FROM assessments",
        "confirmations_section_is_an_identifier"
      ),
      (
        "INSERT INTO help_notices SELECT round, organisation, '-a', 'asks' FROM assessments",
        "help_notices_section_is_an_identifier"
      ),
      (
        "INSERT INTO falls SELECT round, organisation, 'a-', 'x' FROM assessments",
        "falls_section_is_an_identifier"
      ),
      (
        """
        WITH paper AS (INSERT INTO board_papers (round, organisation)
          SELECT round, organisation FROM assessments RETURNING id)
        INSERT INTO board_items SELECT id, 'risk', 1, 'A', 'x' FROM paper
        """, "board_items_section_is_an_identifier"
      ),
      (
        """
        INSERT INTO answers_elsewhere SELECT round, organisation, 'a', 'B', 'x', 'x', '2026-01-01',
          'x', 'x' FROM assessments
        """, "answers_elsewhere_crosswalk_is_an_identifier"
      ),
      (
        """
        WITH piece AS (INSERT INTO evidence (assessment, kind, title, reference)
          SELECT id, 'data', 'x', 'x' FROM assessments RETURNING id)
        INSERT INTO evidence_criteria SELECT id, 'a b' FROM piece
        """, "evidence_criteria_question_is_an_identifier"
      ),
      ("UPDATE rounds SET framework = 'X'", "rounds_framework"),
      ("UPDATE organisations SET id = 'X' WHERE id = 'essex-police'", "organisations_id"),
    ])
    func `nothing is taken that could not be read`(sql: String, rule: String) throws {
      try withRegister { address in
        try filled(at: address)
        #expect(complaint(address, sql).contains(rule))
        let opened = try Workspace.open(address, access: .read)
        #expect(try opened.verify() == [])
      }
    }

    @Test func `every kind of change is taken`() throws {
      try withRegister { address in
        try filled(at: address)
        for subject in HistoryEntry.Subject.allCases {
          #expect(complaint(address, Self.change(subject.rawValue)) == "")
        }
        #expect(try Workspace.open(address, access: .read).history().count > 22)
      }
    }

    @Test func `a day is what the calendar calls one`() throws {
      try withRegister { address in
        try filled(at: address)
        var random = SeededGenerator(seed: 2_026)
        var days = [
          "0000-01-01", "0001-01-01", "9999-12-31", "1900-02-29", "2000-02-29", "2024-02-29",
          "2025-02-29", "2026-04-31", "2026-00-10", "2026-13-10", "2026-10-00", "2026-1-01",
        ]
        func digits(_ bound: Int, _ width: Int) -> String {
          let text = String(Int.random(in: 0..<bound, using: &random))
          return String(repeating: "0", count: width - text.count) + text
        }
        for _ in 0..<200 { days.append("\(digits(10_000, 4))-\(digits(15, 2))-\(digits(34, 2))") }
        for _ in 0..<60 { days.append("\(digits(10_000, 4))-02-29") }
        var taken = 0
        for day in days {
          let isDay = CalendarDate(iso: day) != nil
          let sql = "SELECT '\(day)'::day, '\(day)T23:59:59Z'::moment"
          #expect((complaint(address, sql) == "") == isDay, "\(day)")
          if isDay { taken += 1 }
        }
        #expect(taken > 50)
      }
    }

    /// A register of the first version, which still took what could not be read.
    private func early(at address: String) throws {
      _ = try Workspace.makeRegister(
        at: address, busyTimeout: .seconds(5), migrations: [.register]
      ) { made throws(WorkspaceError) in
        try made.begin(Programme(title: "Essex"), by: author)
        try made.replaceOrganisations(with: twoOrganisations, by: author)
        try made.keep(
          frameworkText: "framework: essex-data-declaration\n", of: framework(), by: author)
        try made.add(round(), by: author)
        try made.record([submission(["took-part": .init(.met)])], by: author)
      }
    }

    @Test func `a register of the first version is brought up to date`() throws {
      try withRegister { address in
        try early(at: address)
        let read = fact { _ = try Workspace.open(address, access: .read) }
        #expect(read == .older(version: 1, known: 2))
        let opened = try Workspace.open(address, access: .write)
        #expect(try opened.verify() == [])
        try opened.confirmNotApplicable("skills", to: maldon, in: spring, by: author)
        #expect(try opened.verify() == [])
        #expect(complaint(address, Self.change("nonsense")).contains("history_subject_is_known"))
      }
    }

    @Test func `what an early register took is named and can be brought home`() throws {
      try withRegister { address in
        try early(at: address)
        try tamper(
          address,
          Self.change("nonsense") + "; " + Self.change("note") + """
            ; INSERT INTO answers (response, question, answer)
              SELECT id, 'No Id At All', 'met' FROM responses
            """)
        let opened = try Workspace.open(address, access: .write)
        let bad = try #require(
          try opened.connection.row("SELECT max(id) - 1 FROM history") {
            row throws(WorkspaceError) in try row.integer(0)
          })
        let faults = [
          "change \(bad), of 'essex-police', holds what no workspace holds",
          "the history was tampered with at change \(bad + 1), of 'essex-police'",
          "not all that stands can be read: column question of table answers holds what no"
            + " workspace holds, of 'maldon-district-council'",
        ]
        #expect(try opened.verify().map(\.description) == faults)
        #expect(
          fact { _ = try opened.history() }
            == .damaged(
              "column subject of table history holds what no workspace holds, in row \(bad),"
                + " of 'essex-police'"))
        // Nobody is kept from being forgotten, and everything can be copied as it stands.
        let outcome = try opened.forget(.name("Nobody"), of: maldon, by: author)
        #expect(outcome.names == [])
        let folder = try TemporaryFolder()
        let path = folder.plainFile("home.declaration")
        #expect(fact { try opened.copy(to: path) } == .notWhole(faults[0], others: 2))
        let copied = try opened.copy(to: path, withFaults: true)
        #expect(copied.faults.map(\.description) == faults)
        let home = try Workspace.open(path, access: .read)
        let found = try home.verify().map(\.description)
        #expect(found.prefix(2) == faults.prefix(2))
        #expect(
          found.last
            == "not all that stands can be read: column question holds what no workspace holds,"
            + " of 'maldon-district-council'")
        #expect(
          try opened.backup(to: folder.plainFile("backup.declaration"), by: author)
            .map(\.description) == faults)
      }
    }

    @Test func `what is kept from us is not called damaged`() throws {
      try withRegister { address in
        try filled(at: address)
        let opened = try Workspace.open(address, access: .read)
        try tamper(address, "REVOKE USAGE ON SCHEMA declaration FROM \(TestRegisters.lead)")
        #expect(
          fact { _ = try opened.rounds() } == .server(.noPart(login: TestRegisters.lead)))
      }
    }

    @Test func `a register that is not whole is called one`() throws {
      try withRegister { address in
        try filled(at: address)
        try tamper(address, "DROP VIEW answer_table; DROP TABLE answers")
        let opened = try Workspace.open(address, access: .read)
        #expect(
          try opened.verify().map(\.description) == [
            #"PostgreSQL finds the register unsound: relation "answers" does not exist"#
          ])
      }
    }
  }
#endif
