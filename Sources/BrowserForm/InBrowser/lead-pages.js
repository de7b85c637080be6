// The lead's side: what colleagues sent, what differs, the plan, what stands beside the answers, the
// review and the signature.

const leadParts = {
  "": leadPage, "add": leadAddPage, "activity": leadActivityPage, "agree": leadAgreePage,
  "plan": leadPlanPage, "help": leadHelpPage, "assurance": leadAssurancePage,
  "board": leadBoardPage, "review": leadReviewPage, "sign": leadSignPage,
};

function leadPages(name = "", ...words) {
  // Who was handed a part of the questions does not put the whole together.
  if (form.within || !Object.hasOwn(leadParts, name)) return null;
  state.isLead = true;
  const page = leadParts[name](...words);
  return page && { back: name ? backLink("Put answers together", "lead") : null, ...page };
}

function leadStep(words, address, status) {
  const id = `step-${address.replaceAll("/", "-")}`;
  return element("li", { class: "task" }, link(words, address, { "aria-describedby": id }),
    element("span", { id }, element("strong", { class: "tag not-started" }, status)));
}

function leadPage() {
  const reading = leadReading();
  const open = reading.activities.filter(({ status }) => status !== "Completed").length;
  const steps = planSteps(reading);
  const planned = steps.filter(({ id }) => state.plan.some((item) => item.question === id)).length;
  const given = allResponses(response())
    .filter(({ answers }) => answers.some(({ answer }) => answer)).length;
  return {
    title: "Put answers together and sign",
    content: [
      paragraph(`You lead this for ${form.organisation.name}, as ${state.respondent}. `,
        link("Change", "about/lead"), "."),
      element("ol", { class: "task-list" },
        leadStep("Take in what colleagues sent", "lead/add",
          count(given, "response", "responses")),
        leadStep("Answer what is left yourself", "tasks",
          open === 0 ? "Completed" : `${countActivities(open)} open`),
        leadStep("Settle what differs", `lead/agree/${disputesInOrder(reading)[0] ?? "none"}`,
          reading.disputed.length === 0 ? "Nothing differs"
            : `${count(reading.disputed.length, "statement differs", "statements differ")}`),
        leadStep("Plan what to do", "lead/plan", steps.length === 0 ? "Nothing to plan yet"
          : `${planned} of ${steps.length} planned`),
        leadStep("Help and the board", "lead/help", besideWords()),
        leadStep("Review, and have it signed", "lead/review",
          state.signature ? "Signed" : "Not signed"),
        leadStep("Send it to the round’s lead", "send", state.signature ? "Ready" : "Not signed")),
      mostDisputed(reading),
      element("h2", {}, "Where you stand"), standingTable(reading),
    ],
  };
}

function mostDisputed(reading) {
  const rows = reading.activities.filter(({ disputed }) => disputed.length > 0)
    .sort((a, b) => b.disputed.length - a.disputed.length);
  if (rows.length === 0) return "";
  return element("section", {}, element("h2", {}, "Where colleagues differ most"),
    list(rows.map(({ activity, disputed }) => [
      link(`${activity.number} ${activity.title}`, `lead/activity/${activity.id}`),
      `: ${count(disputed.length, "statement")}`,
    ])));
}

function leadActivityPage(id) {
  const reading = leadReading();
  const row = reading.activities.find(({ activity }) => activity.id === id);
  if (!row) return null;
  const { activity } = row;
  const items = allResponses(response()).flatMap((part) => part.evidence
    .filter((item) => item.shows.some((shown) => activityOf(shown).id === id))
    .map((item) => [item, part]));
  const here = { onclick: () => { state.evidenceReturnTo = `lead/activity/${id}`; } };
  return {
    title: `${activity.number} ${activity.title}`,
    content: [
      facts([["Claimed", levelCell(row)],
        ["Supported", row.supported === null ? "None" : String(row.supported)],
        ["Target", String(activity.target)], ownLevels(activity)]),
      element("h2", {}, "Who said what"),
      activity.questions.map((question, at) =>
        leadStatement(question, reading.read(question.id), row.score.states[at])),
      element("h2", {}, "Evidence"), paragraph(ruleWords()),
      items.length > 0 ? list(items.map(([item, part]) => leadEvidence(activity, item, part, here)),
        { class: "rows" }) : null,
      paragraph(link("Add evidence", `evidence/${id}/new`, { class: "button secondary", ...here })),
    ],
  };
}

/** The level that each one's own answers reach, where several answered (METHOD 5.3). */
function ownLevels(activity) {
  const levels = allResponses(response()).flatMap(({ respondent, answers }) => {
    const own = new Map(answers.map((entry) => [entry.question, entry]));
    const { claimed } = scoreOf(activity, (id) => own.get(id) ?? { answer: null });
    return claimed === null ? [] : [`${respondent} ${claimed}`];
  });
  return levels.length > 1 ? ["By each one’s answers", levels.join(", ")] : null;
}

function leadEvidence(activity, item, part, here) {
  const own = state.evidence.indexOf(item);
  const rule = form.framework.evidence_rule;
  const counts = evidenceCounts(item, rule, form.round.date);
  return [
    element("span", {}, element("strong", {}, item.title),
      element("span", { class: "quiet" }, `${evidenceWords(item)}. Shows `
        + `${inSentence(item.shows.map(numberOf))}. From ${part.respondent}.`,
      counts ? "" : ` ${whyNot(item, rule)}`)),
    own < 0 ? "" : link(["Change", away(` ${item.title}`)], `evidence/${activity.id}/${own}`, here),
  ];
}

function leadStatement(question, opinion, given) {
  const words = opinion.answer ? answerWords[opinion.answer] : "Unanswered";
  const isSettled = opinion.divided && opinion.agreed;
  return element("section", { class: "statement" },
    element("h3", {}, `${numberOf(question.id)} ${question.text}`),
    given === "not asked" && opinion.given.length === 0
      ? element("p", { class: "quiet" }, "Not asked, because a lower level is not met.")
      : voices(opinion),
    opinion.disputed ? element("p", { class: "differs" },
      `Not agreed. Until it is, it counts as: ${words}.`) : null,
    opinion.agreed ? paragraph(`Agreed: ${words}. ${opinion.agreed.because}`)
      : !opinion.disputed && opinion.given.filter(({ answer }) => answer).length > 1
        ? paragraph(`All who answered say: ${words}.`) : null,
    opinion.given.length > 0 || opinion.agreed
      ? paragraph(link([opinion.agreed ? "Change the agreed answer" : "Record an agreed answer",
        away(` to ${numberOf(question.id)}`)], `lead/agree/${question.id}`,
      { class: isSettled || !opinion.disputed ? null : "button secondary" })) : null);
}
