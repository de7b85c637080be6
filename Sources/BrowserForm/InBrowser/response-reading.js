// Reads what other people's files hold. Nothing of a file is taken unless all of it is understood.

/**
 * Reads a response file or a text that holds a block.
 * Gives {response, carried, left} or {problems: [sentence]}; of another edition, `carried` lists the
 * criteria that this form does not ask, and `left` the activities that it does not have.
 */
async function readResponse(form, text) {
  const unwrapped = await unwrapBlock(text);
  if (unwrapped.problem) return { problems: [unwrapped.problem] };
  let file;
  try {
    file = JSON.parse(unwrapped.text.replace(/^\uFEFF/, ""));
  } catch {
    return { problems: ["This is not a response file. Ask for it again, or for the text block."] };
  }
  const reader = new ResponseReader(form);
  const response = reader.file(file);
  if (reader.problems.length > 0) return { problems: reader.problems };
  return { response, carried: [...reader.notAsked], left: [...reader.noActivity] };
}

/** Makes a response of a parsed file, and gathers what is wrong with it. */
class ResponseReader {
  constructor(form) {
    this.form = form;
    this.ids = new Set(questions(form).map(({ id }) => id));
    this.problems = [];
    this.activities = new Set(activityIds(form));
    this.notAsked = new Set();
    this.noActivity = new Set();
    this.isOfThisEdition = true;
  }

  report(sentence) {
    this.problems.push(sentence);
    return null;
  }

  file(file) {
    if (!this.isObject(file) || file.format !== "declaration-response") {
      return this.report("This is not a response file. Send the file that the form saved.");
    }
    if (file.version !== 1) {
      return this.report("This version of a response is not known here. Ask for a newer form.");
    }
    this.checkIdentity(file);
    this.knows(file, "The file", [
      "format", "version", "framework", "edition", "round", "organisation", "respondent", "group",
      "name", "answers", "evidence", "colleagues", "agreed", "plan", "help", "assurance", "board",
      "signature",
    ]);
    const colleagues = this.list(file.colleagues, "colleagues", (part) => this.part(part));
    const own = this.part(file);
    const roles = [own, ...colleagues].map((part) => part?.respondent);
    if (new Set(roles).size < roles.length) {
      this.report("Two responses in the file are given in the same role. Tell the roles apart.");
    }
    return {
      ...own, colleagues, agreed: this.list(file.agreed, "agreed", (entry) => this.agreed(entry)),
      plan: this.list(file.plan, "plan", (item) => this.planItem(item)),
      help: file.help === undefined ? null : this.help(file.help),
      assurance: file.assurance === undefined ? null
        : this.list(file.assurance, "assurance", (item) => this.assurance(item)),
      board: file.board === undefined ? null : this.board(file.board),
      signature: file.signature === undefined ? null : this.signature(file.signature),
    };
  }

  checkIdentity(file) {
    const { framework, round, organisation } = this.form;
    const same = (value, expected, what) => {
      if (value !== expected) {
        this.report(`The file answers ${what} '${shown(value)}', and this form ${what} `
          + `'${expected}'. Open it in the form that it belongs to.`);
      }
    };
    same(file.framework, framework.id, "the framework");
    same(file.round, round.id, "the round");
    same(file.organisation, organisation.id, "for the organisation");
    if (!this.text(file.edition)) this.report("The file names no edition.");
    this.isOfThisEdition = file.edition === framework.edition;
  }

  isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  knows(object, what, names) {
    for (const name of Object.keys(object)) {
      if (!names.includes(name)) this.report(`${what} takes no '${shown(name)}'.`);
    }
  }

  text(value) {
    return typeof value === "string" ? tidy(value) : null;
  }

  optionalText(value, what) {
    if (value === undefined) return null;
    return typeof value === "string" ? tidy(value) : this.report(`The ${what} is not a text.`);
  }

  choice(value, labels, what) {
    if (value === undefined) return null;
    return labels.includes(value) ? value : this.report(`'${shown(value)}' is no ${what}.`);
  }

  date(value) {
    if (value === undefined) return null;
    return (typeof value === "string" && isoDate(value))
      || this.report(`'${shown(value)}' is not a date.`);
  }

  list(value, what, read) {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.report(`'${what}' is not a list.`);
      return [];
    }
    const readItem = (item) =>
      (this.isObject(item) ? read(item) : this.report(`'${what}' holds what is no entry.`));
    return value.map(readItem).filter(Boolean);
  }

  question(id) {
    if (this.ids.has(id)) return id;
    if (!this.isOfThisEdition && typeof id === "string") {
      this.notAsked.add(id);
      return null;
    }
    return this.report(`There is no question '${shown(id)}'.`);
  }

  part(part) {
    if (part !== null && part.format === undefined) {
      this.knows(part, "A colleague", ["respondent", "group", "name", "answers", "evidence"]);
    }
    const respondent = this.text(part.respondent);
    if (!respondent || respondent.length > 100) this.report("A response names no role.");
    const answers = this.list(part.answers, "answers", (entry) => this.entry(entry));
    if (new Set(answers.map((entry) => entry.question)).size < answers.length) {
      this.report("A criterion is answered twice in one response.");
    }
    return {
      respondent, group: this.choice(part.group, ["leaders", "staff"], "group"),
      name: this.optionalText(part.name, "name"), answers,
      evidence: this.list(part.evidence, "evidence", (item) => this.evidence(item)),
    };
  }

  entry(entry, names = ["question", "answer", "reason", "note"]) {
    this.knows(entry, "An answer", names);
    const question = this.question(entry.question);
    const read = {
      question, answer: this.choice(entry.answer, answerLabels, "answer"),
      reason: this.optionalText(entry.reason, "reason"),
      note: this.optionalText(entry.note, "note"),
    };
    return question && (read.answer || read.reason || read.note) ? read : null;
  }

  agreed(entry) {
    const because = this.text(entry.because);
    if (!because || !entry.answer) this.report("An agreed answer has no answer or no reason.");
    const read = this.entry(entry, ["question", "answer", "reason", "note", "because"]);
    return read ? { ...read, because } : null;
  }

  evidence(item) {
    this.knows(item, "An item of evidence", ["kind", "title", "reference", "date", "shows"]);
    const title = this.text(item.title);
    if (!title || !item.kind) this.report("An item of evidence has no kind or no title.");
    const ids = Array.isArray(item.shows) ? item.shows : [];
    const shows = ids.map((id) => this.question(id)).filter(Boolean);
    const read = {
      kind: this.choice(item.kind, evidenceKinds, "kind of evidence"), title,
      reference: this.optionalText(item.reference, "reference"), date: this.date(item.date), shows,
    };
    return shows.length > 0 ? read : null;
  }

  planItem(item) {
    this.knows(item, "An item of the plan", ["question", "action", "owner", "due", "progress"]);
    const action = this.text(item.action);
    if (!action) this.report("An item of the plan says nothing.");
    const question = this.question(item.question);
    return question && {
      question, action, owner: this.optionalText(item.owner, "owner"), due: this.date(item.due),
      progress: this.choice(item.progress, planProgress, "progress") ?? "not started",
    };
  }

  /** The activity of an id; null where there is none, which only another edition may have. */
  section(id) {
    if (this.activities.has(id)) return id;
    if (!this.isOfThisEdition && typeof id === "string") {
      this.noActivity.add(id);
      return null;
    }
    return this.report(`There is no activity '${shown(id)}'.`);
  }

  role(value, what) {
    const role = this.text(value);
    const isRole = role && role.length <= 100 && !role.includes("\n");
    return isRole ? role : this.report(`${what} names no role.`);
  }

  help(value) {
    const help = this.list(value, "help", (notice) => {
      this.knows(notice, "Help", ["section", "kind", "note"]);
      if (!notice.kind) this.report("Help is neither offered nor asked for.");
      const section = this.section(notice.section);
      return section && {
        section, kind: this.choice(notice.kind, helpKinds, "kind of help"),
        note: this.optionalText(notice.note, "note"),
      };
    });
    if (new Set(help.map(({ section }) => section)).size < help.length) {
      this.report(`Help with one ${this.form.words.activity.one} is spoken of twice.`);
    }
    return help;
  }

  assurance(item) {
    this.knows(item, "An assurance", ["kind", "by", "date", "note"]);
    if (!item.kind || !item.date) this.report("An assurance has no kind or no date.");
    return {
      kind: this.choice(item.kind, assuranceKinds, "kind of assurance"),
      by: this.role(item.by, "An assurance"), date: this.date(item.date),
      note: this.optionalText(item.note, "note"),
    };
  }

  board(board) {
    if (!this.isObject(board)) return this.report("The board’s paper is not whole.");
    this.knows(board, "The board’s paper", ["purpose", "items"]);
    const items = this.list(board.items, "items", (item) => this.boardItem(item));
    for (const [kind, most] of Object.entries(boardItemsAtMost)) {
      const many = items.filter((item) => item.kind === kind).length;
      if (many > most) {
        this.report(`The board’s paper has ${many} ${kind}s, and two sides hold ${most}.`);
      }
    }
    return { purpose: this.choice(board.purpose, boardPurposes, "purpose"), items };
  }

  boardItem(item) {
    this.knows(item, "An item of the board’s paper", ["kind", "section", "text", "owner", "due"]);
    const text = this.text(item.text);
    if (!text || !item.kind) this.report("An item of the board’s paper has no kind or no text.");
    if (text && [...text].length > longestBoardText) {
      this.report(`A text for the board is longer than ${longestBoardText} characters.`);
    }
    if (item.section === undefined && item.kind !== "recommendation") {
      this.report(`A risk or an ask comes from no ${this.form.words.activity.one}.`);
    }
    const section = item.section === undefined ? null : this.section(item.section);
    const read = {
      kind: this.choice(item.kind, Object.keys(boardItemsAtMost), "kind of item"), section, text,
      owner: item.owner === undefined ? null : this.role(item.owner, "The owner of an item"),
      due: this.date(item.due),
    };
    // What came from an activity that another edition asked is left behind with it.
    return item.section !== undefined && !section ? null : read;
  }

  signature(signature) {
    if (!this.isObject(signature)) return this.report("The signature is not whole.");
    this.knows(signature, "The signature", ["role", "name", "date", "exceptions", "fingerprint"]);
    const read = {
      role: this.text(signature.role), name: this.optionalText(signature.name, "name"),
      date: this.date(signature.date),
      exceptions: this.optionalText(signature.exceptions, "exceptions"),
      fingerprint: this.text(signature.fingerprint)?.toLowerCase() ?? "",
    };
    const isWhole = read.role && read.date && /^[0-9a-f]{64}$/.test(read.fingerprint);
    return isWhole ? read : this.report("The signature is not whole.");
  }
}

/** What a file holds, short enough to show in a message. */
function shown(value) {
  const text = typeof value === "string" ? value : String(JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
