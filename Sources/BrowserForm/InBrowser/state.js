// What has been said so far. Everything on the pages is drawn from here.

const state = {
  respondent: null, group: null, name: null,
  // From a criterion's id to {answer, reason, note}.
  answers: new Map(),
  evidence: [], colleagues: [], agreed: [], plan: [], signature: null,
  // What stands beside the answers; null until something was said of it, for a list without
  // anything in it takes back what was said before.
  help: null, assurance: null, board: null,
  // What the lead's side needs beside the file.
  isLead: false, exceptions: null, withdrawn: null,
  // Whether something changed since it was last written to a file.
  isUnsaved: false,
  // The page to go back to from one that was opened to change something there.
  returnTo: null, evidenceReturnTo: null,
  // The activities whose levels above a block were opened, and answers that a reason for the whole
  // activity replaced, so that taking it back loses nothing.
  opened: new Set(), openNotes: new Set(), setAside: new Map(), reasonsAside: new Map(),
};

const blankEntry = { answer: null, reason: null, note: null };

/** The commitments that this form asks, each with those of its activities that it asks. */
function askedCommitments() {
  const { within } = form;
  const commitments = form.framework.commitments.map((commitment) => ({
    ...commitment,
    activities: commitment.activities.filter((activity) =>
      !within || [commitment.id, activity.id].includes(within)),
  }));
  return commitments.filter(({ activities }) => activities.length > 0);
}

function askedActivities() {
  return askedCommitments().flatMap(({ activities }) => activities);
}

function activityOf(questionId) {
  return form.framework.commitments.flatMap(({ activities }) => activities)
    .find((activity) => activity.questions.some(({ id }) => id === questionId));
}

function numberOf(questionId) {
  const activity = activityOf(questionId);
  const position = activity.questions.findIndex(({ id }) => id === questionId);
  return `${activity.number}.${position + 1}`;
}

function entryOf(questionId) {
  return state.answers.get(questionId) ?? blankEntry;
}

function setEntry(questionId, change) {
  state.answers.set(questionId, { ...entryOf(questionId), ...change });
  changed();
}

/** Gives an answer; the reason for *does not apply* stays only with that answer. */
function giveAnswer(questionId, answer) {
  const before = entryOf(questionId);
  if (before.answer === "does not apply" && answer !== before.answer) {
    state.reasonsAside.set(questionId, before.reason);
    setEntry(questionId, { answer, reason: null });
  } else if (answer === "does not apply" && before.reason === null) {
    setEntry(questionId, { answer, reason: state.reasonsAside.get(questionId) ?? null });
  } else {
    setEntry(questionId, { answer });
  }
}

/** What is said, in the form in which files hold it. */
function response() {
  const { respondent, group, name, evidence, colleagues, agreed, plan } = state;
  const { help, assurance, board, signature } = state;
  // Tidied as files hold it, so that what is read together here is what others read together.
  const answers = [...state.answers].map(([question, { answer, reason, note }]) =>
    ({ question, answer, reason: tidy(reason), note: tidy(note) }))
    .filter((entry) => entry.answer || entry.reason || entry.note);
  return {
    respondent, group, name, answers, evidence, colleagues, agreed, plan, help, assurance, board,
    signature,
  };
}

/** What is sent: a lead's file goes to the round's lead, and leaves out who answered by name. */
function sentResponse() {
  const said = response();
  if (!state.isLead) return said;
  const unnamed = (part) => ({ ...part, name: null });
  return { ...unnamed(said), colleagues: said.colleagues.map(unnamed) };
}

function takeResponse(read) {
  Object.assign(state, read, { withdrawn: null, exceptions: read.signature?.exceptions ?? null });
  state.answers = new Map(read.answers.map(({ question, ...entry }) => [question, entry]));
  const { setAside, reasonsAside, openNotes, opened } = state;
  for (const kept of [setAside, reasonsAside, openNotes, opened]) kept.clear();
  state.isLead ||= read.colleagues.length > 0 || read.agreed.length > 0
    || [read.help, read.assurance, read.board, read.signature].some(Boolean);
}

// What follows reads an activity's answers through `read`, which gives the entry of a criterion:
// the respondent's own, or on the lead's side what everybody together says.

function answersTo(activity, read = entryOf) {
  return activity.questions.map(({ id }) => read(id).answer);
}

function scoreOf(activity, read = entryOf) {
  return scoreLadder(activity.questions.map(({ level }) => level), answersTo(activity, read));
}

function isWhollyExcluded(activity, read = entryOf) {
  return answersTo(activity, read).every((answer) => answer === "does not apply");
}

/** What is amiss with the answers to an activity: [{question, field, message}]. */
function problemsIn(activity, read = entryOf) {
  const isExcluded = isWhollyExcluded(activity, read);
  return activity.questions.flatMap(({ id, may_not_apply: condition }) => {
    const { answer, reason, note } = read(id);
    const problem = (field, message) => [{ question: id, field, message }];
    if (answer === "partly" && !tidy(note)) {
      return problem("note", `Say what is missing in ${numberOf(id)}`);
    }
    if (answer !== "does not apply") return [];
    if (!condition && !isExcluded) {
      return problem("met", `${numberOf(id)} applies to everybody: choose another answer`);
    }
    return tidy(reason) ? [] : problem("reason", `Say why ${numberOf(id)} does not apply to you`);
  });
}

/** How the task list words an activity. */
function statusOf(activity, read = entryOf) {
  if (problemsIn(activity, read).length > 0) return "There is a problem";
  const { status } = scoreOf(activity, read);
  if (status === "complete" || status === "not-applicable") return "Completed";
  const hasBegun = answersTo(activity, read).some((answer) => answer !== null);
  return hasBegun ? "In progress" : "Not started";
}

/** Where an activity stands, in a sentence. */
function standing(score) {
  if (score.status === "not-applicable") {
    return "Does not apply, once the round’s lead has confirmed it.";
  }
  if (score.claimed === null) return "Not assessed yet.";
  const doubt = score.upper > score.claimed ? `, could be as high as ${score.upper}` : "";
  return `${sentence(levelWords(score.claimed))}${doubt}.`;
}
