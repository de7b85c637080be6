// Where the organisation stands, as everybody's answers read together (METHOD 5).

/** Everything that the lead's pages show, worked out once for a page. */
function leadReading() {
  const everybody = allResponses(response());
  const ids = questions(form).map(({ id }) => id);
  const together = combine(ids, everybody, state.agreed);
  const evidence = everybody.flatMap((part) => part.evidence);
  const read = (id) => together.get(id);
  const activities = askedActivities().map((activity) => leadActivity(activity, read, evidence));
  return { read, evidence, activities, disputed: ids.filter((id) => read(id).disputed) };
}

function leadActivity(activity, read, evidence) {
  const answers = Object.fromEntries(activity.questions.map(({ id }) => [id, read(id).answer]));
  const rule = form.framework.evidence_rule;
  return {
    activity, score: scoreOf(activity, read), status: statusOf(activity, read),
    supported: supportedLevel(activity, answers, evidence, rule, form.round.date),
    disputed: activity.questions.filter(({ id }) => read(id).disputed).map(({ id }) => id),
  };
}

/** What everybody together says of a criterion on the lead's side; elsewhere one's own answer. */
function readHere() {
  return state.isLead ? leadReading().read : entryOf;
}

/** The criteria in dispute, those of the most disputed activity first. */
function disputesInOrder(reading) {
  return [...reading.activities].sort((a, b) => b.disputed.length - a.disputed.length)
    .flatMap(({ disputed }) => disputed);
}

/** The level of an activity, in a few words. */
function levelCell({ score, disputed }) {
  if (score.status === "not-applicable") return "Does not apply, to be confirmed";
  if (score.claimed === null) return "Not assessed";
  const doubt = score.upper > score.claimed ? `, could be as high as ${score.upper}` : "";
  const level = `${score.claimed}${doubt}`;
  return disputed.length > 0 ? `${level}, not agreed` : level;
}

/** What the heads of the table say, for who reads nothing but the table. */
function standingWords(reading) {
  const from = form.framework.evidence_rule?.from_level;
  const words = ["Claimed is the level that the answers reach.",
    from ? `Supported is as much of it as evidence shows, asked for from level ${from} up.`
      : null,
    `All this is the ${form.organisation.noun}’s own word, not checked from outside and not for `
      + "ranking.",
    reading.disputed.length > 0
      ? "Not agreed: colleagues differ; the most cautious answer counts." : null];
  return element("p", { class: "quiet key" }, words.filter(Boolean).join(" "));
}

function standingTable(reading, { links = true } = {}) {
  const heads = [sentence(activityNoun.one), "Claimed", "Supported", "Target"];
  const cell = (head, words, kind) => element("td", { "data-head": head, class: kind }, words);
  const table = element("table", { class: "standing" },
    element("caption", {}, `Level of each ${activityNoun.one}`),
    element("thead", {}, element("tr", {}, heads.map((head) =>
      element("th", { scope: "col" }, head)))),
    element("tbody", {}, reading.activities.map((row) => {
      const { activity, supported } = row;
      const name = `${activity.number} ${activity.title}`;
      return element("tr", {},
        element("th", { scope: "row" }, links ? link(name, `lead/activity/${activity.id}`) : name),
        cell("Claimed", levelCell(row), "level-cell"),
        cell("Supported", supported === null ? "None" : String(supported)),
        cell("Target", String(activity.target)));
    })));
  return element("div", {}, table, standingWords(reading));
}

/** Who said what of a criterion. */
function voices(opinion) {
  if (opinion.given.length === 0) return paragraph("Nobody has answered.");
  return element("dl", { class: "voices" }, opinion.given.map((voice) => element("div", {},
    element("dt", {}, voice.respondent),
    element("dd", {}, voice.answer ? answerWords[voice.answer] : "No answer",
      [voice.reason, voice.note].filter(Boolean).map((text) =>
        element("span", { class: "typed" }, text))))));
}
