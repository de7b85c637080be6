// Pages to check answers on: of a commitment, or of the whole.

function changeLink(words, what, address) {
  return link([words, away(` ${what}`)], address, {
    onclick: () => {
      // After the change people come back to where they were checking.
      state.returnTo = route().join("/");
    },
  });
}

function checkedAnswer({ answer, reason, note, disputed }, given) {
  const words = answer ? answerWords[answer]
    : element("span", { class: "unanswered" }, given === "not asked" ? "Not asked" : "Unanswered");
  return [words, disputed ? element("span", { class: "differs" }, ", not agreed") : null,
    ...[reason, note].map(tidy).filter(Boolean)
      .map((text) => element("span", { class: "typed" }, text))];
}

function checkedActivity(activity, read) {
  const score = scoreOf(activity, read);
  const items = evidenceFor(activity, allResponses(response()).flatMap((part) => part.evidence));
  const rows = activity.questions.map((question, at) => ({ question, state: score.states[at] }))
    .filter((row) => row.state !== "not asked");
  const numbers = problemsIn(activity, read).map(({ message }) => message);
  return element("section", { class: "checked" },
    element("h2", {}, `${activity.number} ${activity.title}`),
    element("p", { class: "tagged" }, tag(statusOf(activity, read)),
      element("span", {}, standing(score))),
    numbers.length > 0 ? list(numbers, { class: "wrong-list" }) : null,
    element("dl", { class: "answers-given" }, rows.map(({ question, state: given }) =>
      element("div", {}, element("dt", {}, `${numberOf(question.id)} ${question.text}`),
        element("dd", {}, checkedAnswer(read(question.id), given)),
        element("dd", {}, changeLink(
          read(question.id).answer ? "Change" : "Answer", numberOf(question.id),
          changeAddress(activity, question)))))),
    rows.length < activity.questions.length
      ? element("p", { class: "quiet" }, "The levels above are not asked.") : null,
    items.length > 0 ? list(items.map((item) =>
      `Evidence: ${item.title} (${evidenceWords(item)})`), { class: "quiet" }) : null,
    paragraph(changeLink("Add or change evidence", `for ${activity.number}`,
      `activity/${activity.id}`)));
}

/** Where to change an answer: what colleagues said too is agreed, one's own alone is answered. */
function changeAddress(activity, { id }) {
  const isShared = state.agreed.some(({ question }) => question === id)
    || state.colleagues.some(({ answers }) => answers.some(({ question }) => question === id));
  return state.isLead && isShared ? `lead/agree/${id}` : `activity/${activity.id}/${id}`;
}

function checkPage(commitmentId) {
  const all = askedCommitments();
  const commitments = commitmentId ? all.filter(({ id }) => id === commitmentId) : all;
  if (commitments.length === 0) return null;
  const activities = commitments.flatMap((commitment) => commitment.activities);
  const isWhole = !commitmentId;
  const read = readHere();
  return {
    title: isWhole ? "Check all your answers"
      : `Check your answers: ${commitments[0].number} ${commitments[0].title}`,
    back: backToTasks(),
    content: [
      element("p", { class: "lede" }, progressWordsOf(activities, read)),
      activities.map((activity) => checkedActivity(activity, read)),
      buttons(isWhole ? link("Continue to send", "send", { class: "button primary" })
        : afterCheck(commitments[0]), link(`Back to all ${activityNoun.many}`, "tasks")),
    ],
  };
}

function afterCheck(commitment) {
  const all = askedCommitments();
  const next = all[all.findIndex(({ id }) => id === commitment.id) + 1];
  return next
    ? link(`Continue with ${next.number} ${next.title}`, `activity/${next.activities[0].id}`,
      { class: "button primary" })
    : link("Continue to check everything", "check", { class: "button primary" });
}
