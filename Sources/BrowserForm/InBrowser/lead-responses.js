// Taking in what colleagues sent.

const waiting = [];

function leadAddPage() {
  const everybody = allResponses(response());
  return {
    title: "Take in what colleagues sent",
    content: [
      waiting.map(waitingBox),
      element("h2", {}, "Who has answered"),
      list(everybody.map(responseRow), { class: "rows" }),
      element("h2", {}, "Add responses"),
      paragraph("Choose the response files, several at once if you like, or paste a text block."),
      intake(takeIn, { several: true }),
      buttons(onwardFromResponses(), link("Make a form for a colleague", "colleague")),
    ],
  };
}

/** Where to go on to: what differs, or the steps, once anybody else has answered. */
function onwardFromResponses() {
  if (state.colleagues.length === 0) return "";
  const [first] = disputesInOrder(leadReading());
  return first
    ? link("Continue to settle what differs", `lead/agree/${first}`, { class: "button primary" })
    : link("Continue", "lead", { class: "button primary" });
}

function responseRow(part, index) {
  const answered = part.answers.filter(({ answer }) => answer).length;
  const who = [part.group ? groupWords[part.group][0].toLowerCase() : null, part.name]
    .filter(Boolean).join(", ");
  const words = `${answered} of ${questions(form).length} statements answered, `
    + `${count(part.evidence.length, "item", "items")} of evidence`;
  return [
    element("span", {}, element("strong", {}, part.respondent),
      index === 0 ? " (you)" : "", who ? ` (${who})` : "",
      element("span", { class: "quiet" }, words)),
    index === 0 ? "" : askingTwice(`Remove`, () => `Remove the answers of the ${part.respondent}?`,
      "Yes, remove them", () => {
        state.colleagues = state.colleagues.filter((other) => other !== part);
        changed();
        show();
        announce(`The answers of the ${part.respondent} are removed.`);
      }),
  ];
}

/** Takes in files and text blocks, one after another; gives what was wrong, as sentences. */
async function takeIn(sources) {
  const problems = [];
  const taken = [];
  for (const { name, text } of sources) {
    const found = await takeOne(text, taken);
    problems.push(...naming(name, found));
  }
  changed();
  show();
  const waits = waiting.length > 0 ? " One role answered before: see above." : "";
  if (taken.length > 0) announce(`Taken in: ${inSentence(taken)}.${waits}`);
  if (problems.length === 0 && waiting.length > 0) {
    focusOn(document.querySelector(".waiting"));
  }
  return problems;
}

async function takeOne(text, taken) {
  const read = await readResponse(form, text);
  if (read.problems) return read.problems;
  const edition = await editionOf(text);
  if (edition !== form.framework.edition) {
    return [`It answers edition '${shown(edition)}', and this round asks edition `
      + `'${form.framework.edition}'. Ask for answers to this form.`];
  }
  const { respondent, group, name, answers, evidence, colleagues } = read.response;
  if (colleagues.length > 0) {
    return ["It holds several responses already put together. Open it as a draft instead."];
  }
  if (respondent === state.respondent) {
    return [`It was given in your own role, ${respondent}. Open it as a draft, or change your `
      + "role."];
  }
  const part = { respondent, group, name, answers, evidence };
  const before = standingOf(part);
  if (before) {
    const isSame = differences(before, part).length === 0;
    if (!isSame) waiting.push(part);
  } else {
    state.colleagues.push(part);
  }
  taken.push(respondent);
  return [];
}

async function editionOf(text) {
  const { text: json } = await unwrapBlock(text);
  return JSON.parse(json.replace(/^\uFEFF/, "")).edition;
}

/** How a second response of one role differs from the first, a line each. */
function differences(before, after) {
  const entries = (part) => new Map(part.answers.map((entry) => [entry.question, entry]));
  const [old, fresh] = [entries(before), entries(after)];
  const words = (entry) => [entry?.answer ? answerWords[entry.answer] : "no answer", entry?.reason,
    entry?.note].filter(Boolean).join(", ");
  const lines = questions(form).flatMap(({ id }) => {
    const [was, is] = [words(old.get(id)), words(fresh.get(id))];
    return was === is ? [] : [`${numberOf(id)}: was ${was}; now ${is}`];
  });
  const items = (part) => JSON.stringify(canonicalEvidence(form, part.evidence));
  if (items(before) !== items(after)) {
    lines.push(`Evidence: was ${count(before.evidence.length, "item", "items")}; now `
      + count(after.evidence.length, "item", "items"));
  }
  const self = (part) => [part.group, part.name].filter(Boolean).join(", ") || "nothing";
  if (self(before) !== self(after)) {
    lines.push(`About the person: was ${self(before)}; now ${self(after)}`);
  }
  return lines;
}

/** What stands of the respondent of a part: another than before, once something was settled. */
function standingOf({ respondent }) {
  return state.colleagues.find((other) => other.respondent === respondent);
}

function waitingBox(part) {
  const before = standingOf(part) ?? { ...part, answers: [], evidence: [] };
  const settle = (words, isReplaced) => {
    waiting.splice(waiting.indexOf(part), 1);
    if (isReplaced) {
      const stands = standingOf(part);
      state.colleagues = stands
        ? state.colleagues.map((other) => (other === stands ? part : other))
        : [...state.colleagues, part];
      changed();
    }
    show();
    announce(words);
  };
  return element("section", { class: "inset waiting" },
    element("h2", {}, `The ${part.respondent} has answered before`),
    paragraph("This is what differs. Which of the two shall stand?"),
    list(differences(before, part)),
    buttons(button("Take the new answers", () => settle("The new answers stand.", true)),
      button("Keep the answers of before", () => settle("The answers of before stand.", false))));
}
