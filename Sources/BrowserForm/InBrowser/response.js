// The response file: written in one canonical way, read strictly, and as a block of text.

const answerLabels = ["met", "partly", "not met", "don't know", "does not apply"];
const evidenceKinds = ["statement", "document", "data", "independent"];
const planProgress = ["not started", "under way", "done"];
const helpKinds = ["offers", "asks"];
const assuranceKinds = ["self-assessed", "peer-reviewed", "independent"];
const boardPurposes = ["decision", "discussion", "noting"];
// How many items of each kind two sides of A4 hold, in the order in which a paper gives them.
const boardItemsAtMost = { recommendation: 6, risk: 5, ask: 5 };
const longestBoardText = 300;
const blockBegin = "-----BEGIN DECLARATION RESPONSE-----";
const blockEnd = "-----END DECLARATION RESPONSE ";

/** Every question of a form, in order, with its activity. */
function questions(form) {
  return form.framework.commitments.flatMap((commitment) =>
    commitment.activities.flatMap((activity) =>
      activity.questions.map((question) => ({ ...question, activity, commitment }))));
}

/** The ids of a form's activities, in order. */
function activityIds(form) {
  return form.framework.commitments.flatMap(({ activities }) => activities.map(({ id }) => id));
}

/** An object of the members that have a value, in the order given. */
function present(members) {
  return Object.fromEntries(members.filter(([, value]) => value !== null && value !== undefined));
}

function canonicalEntry(entry, because) {
  const texts = [tidy(entry.reason), tidy(entry.note)];
  if (!entry.answer && !texts[0] && !texts[1] && because === undefined) return null;
  return present([
    ["question", entry.question], ["answer", entry.answer || null], ["reason", texts[0]],
    ["note", texts[1]], ["because", because === undefined ? null : tidy(because)],
  ]);
}

function inQuestionOrder(form, items) {
  const order = new Map(questions(form).map(({ id }, index) => [id, index]));
  return items.filter((item) => order.has(item.question))
    .map((item, index) => ({ item, key: [order.get(item.question), index] }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1])
    .map(({ item }) => item);
}

function canonicalAnswers(form, entries) {
  return inQuestionOrder(form, entries).map((entry) => canonicalEntry(entry)).filter(Boolean);
}

/** Evidence in one order; items alike in all but what they show are one. */
function canonicalEvidence(form, evidence) {
  const ids = questions(form).map(({ id }) => id);
  const items = new Map();
  for (const item of evidence) {
    const title = tidy(item.title);
    if (!title) continue;
    const key = [item.kind, title, tidy(item.reference) ?? "", item.date ?? ""];
    const shows = items.get(JSON.stringify(key))?.shows ?? new Set();
    for (const id of item.shows) if (ids.includes(id)) shows.add(ids.indexOf(id));
    items.set(JSON.stringify(key), { key, shows });
  }
  return [...items.values()].filter(({ shows }) => shows.size > 0)
    .map(({ key, shows }) => ({ key, shows: [...shows].sort((a, b) => a - b) }))
    .sort((a, b) => a.shows[0] - b.shows[0]
      || evidenceKinds.indexOf(a.key[0]) - evidenceKinds.indexOf(b.key[0])
      || compareTexts(a.key.slice(1), b.key.slice(1)))
    .map(({ key: [kind, title, reference, date], shows }) => present([
      ["kind", kind], ["title", title], ["reference", reference || null], ["date", date || null],
      ["shows", shows.map((position) => ids[position])],
    ]));
}

function canonicalPart(form, part) {
  return [
    ["respondent", tidy(part.respondent)], ["group", part.group || null], ["name", tidy(part.name)],
    ["answers", canonicalAnswers(form, part.answers)],
    ["evidence", canonicalEvidence(form, part.evidence)],
  ];
}

/** Help in the order of the activities; null where nothing was ever said of it. */
function canonicalHelp(form, help) {
  return help && activityIds(form).flatMap((id) => help.filter(({ section }) => section === id))
    .map(({ section, kind, note }) =>
      present([["section", section], ["kind", kind], ["note", tidy(note)]]));
}

function canonicalAssurance(assurance) {
  return assurance && assurance.map(({ kind, by, date, note }) =>
    present([["kind", kind], ["by", tidy(by)], ["date", date], ["note", tidy(note)]]));
}

/** The items of a board's paper in its order: recommendations, risks, then asks. */
function boardItemsInOrder(items) {
  return Object.keys(boardItemsAtMost).flatMap((kind) =>
    items.filter((item) => item.kind === kind));
}

function canonicalBoard(form, board) {
  const ids = activityIds(form);
  return board && present([
    ["purpose", board.purpose || null],
    ["items", boardItemsInOrder(board.items)
      .filter(({ section }) => !section || ids.includes(section)).map((item) => present([
        ["kind", item.kind], ["section", item.section || null], ["text", tidy(item.text)],
        ["owner", tidy(item.owner)], ["due", item.due || null],
      ]))],
  ]);
}

/** The text of a response file: the same answers give the same bytes. */
function writeResponse(form, response) {
  const listed = (items) => (items.length > 0 ? items : null);
  const colleagues = [...(response.colleagues ?? [])]
    .sort((a, b) => compareText(a.respondent, b.respondent))
    .map((part) => present(canonicalPart(form, part)));
  const agreed = inQuestionOrder(form, response.agreed ?? [])
    .map((entry) => canonicalEntry(entry, entry.because));
  const plan = inQuestionOrder(form, response.plan ?? []).map((item) => present([
    ["question", item.question], ["action", tidy(item.action)], ["owner", tidy(item.owner)],
    ["due", item.due || null], ["progress", item.progress],
  ]));
  const { signature } = response;
  const file = present([
    ["format", "declaration-response"], ["version", 1],
    ["framework", form.framework.id], ["edition", form.framework.edition],
    ["round", form.round.id], ["organisation", form.organisation.id],
    ...canonicalPart(form, response),
    ["colleagues", listed(colleagues)], ["agreed", listed(agreed)], ["plan", listed(plan)],
    ["help", canonicalHelp(form, response.help)],
    ["assurance", canonicalAssurance(response.assurance)],
    ["board", canonicalBoard(form, response.board)],
    ["signature", signature ? present([
      ["role", tidy(signature.role)], ["name", tidy(signature.name)], ["date", signature.date],
      ["exceptions", tidy(signature.exceptions)], ["fingerprint", signature.fingerprint],
    ]) : null],
  ]);
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file of a response is called. */
function responseFileName(form, response) {
  return `${form.organisation.id}.${form.round.id}.${kebabCase(response.respondent)}.response.json`;
}

async function sha256(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Every response in a lead's file, the lead's own first. */
function allResponses(response) {
  return [response, ...(response.colleagues ?? [])];
}

/** The fingerprint of what a lead's file says for the organisation: what a signature signs. */
function fingerprint(form, response) {
  const ids = questions(form).map(({ id }) => id);
  // What is signed is what the file says, its texts tidied, and not what the page happens to hold.
  const file = JSON.parse(writeResponse(form, { ...response, signature: null }));
  const responses = allResponses(file);
  const read = combine(ids, responses, file.agreed ?? []);
  const disputed = ids.filter((id) => read.get(id).disputed);
  const evidence = responses.flatMap((part) => part.evidence);
  return sha256(`${JSON.stringify(present([
    ["format", "declaration-signed-answers"], ["version", 1],
    ["framework", form.framework.id], ["edition", form.framework.edition],
    ["round", form.round.id], ["organisation", form.organisation.id],
    ["answers", canonicalAnswers(form, ids.map((id) => ({ question: id, ...read.get(id) })))],
    ["disputed", disputed.length > 0 ? disputed : null],
    ["evidence", canonicalEvidence(form, evidence)],
  ]), null, 2)}\n`);
}

/** The response as text to paste into an e-mail. */
async function textBlock(form, response) {
  const text = writeResponse(form, response);
  const bytes = new TextEncoder().encode(text);
  const base64 = btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(""));
  const mark = (await sha256(text)).slice(0, 16);
  const parts = allResponses(JSON.parse(text));
  const given = parts.reduce((sum, { answers }) => sum + answers.length, 0);
  const others = parts.length - 1;
  const who = tidy(response.respondent)
    + (others > 0 ? ` and ${others} ${others === 1 ? "colleague" : "colleagues"}` : "");
  const summary = `${form.organisation.name}, ${form.round.name}, ${who}: `
    + `${given} ${given === 1 ? "answer" : "answers"}`;
  return [
    blockBegin, summary, "", ...(base64.match(/.{1,64}/g) ?? []), `${blockEnd}${mark}-----`, "",
  ].join("\n");
}

/** The response file inside a text that holds a block; the text itself where it holds none. */
async function unwrapBlock(text) {
  if (/^[\s\uFEFF]*\{/.test(text)) return { text };
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^[>\s]+/, ""));
  const first = lines.findIndex((line) => line.startsWith(blockBegin));
  if (first < 0) return { text };
  const remedy = "Copy it again from its first line to its last, or use the response file.";
  const last = lines.findIndex((line, index) => index > first && line.startsWith(blockEnd));
  if (last < 0) return { problem: `The text block has no last line. ${remedy}` };
  const empty = lines.indexOf("", first);
  const digits = lines.slice(empty, last).join("").replace(/\s/g, "");
  try {
    const bytes = Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
    const unwrapped = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const mark = lines[last].slice(blockEnd.length, blockEnd.length + 16);
    const isWhole = mark.length === 16 && (await sha256(unwrapped)).startsWith(mark);
    if (isWhole) return { text: unwrapped };
  } catch {
    // What cannot be decoded was changed on its way, as below.
  }
  return { problem: `The text block was changed on its way. ${remedy}` };
}
