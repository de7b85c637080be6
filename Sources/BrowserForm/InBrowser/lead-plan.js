// What the organisation will do about what is unmet.

/** The criteria in the way of the next level, for each activity below its target. */
function planSteps(reading) {
  return reading.activities.flatMap(({ activity, score }) => {
    if (score.claimed === null || score.claimed >= activity.target) return [];
    const answers = answersTo(activity, reading.read);
    const next = nextLevel(activity.questions.map(({ level }) => level), answers);
    return next ? next.steps.map((at) => activity.questions[at]) : [];
  });
}

function leadPlanPage(id, which) {
  if (id) return planItemPage(id, which);
  const reading = leadReading();
  const steps = planSteps(reading);
  const ids = steps.map((step) => step.id);
  const others = state.plan.map(({ question }) => question)
    .filter((question, at, all) => !ids.includes(question) && all.indexOf(question) === at);
  return {
    title: "Plan what to do",
    content: [
      paragraph("These are the statements in the way of the next level, for each "
        + `${activityNoun.one} below its target. Say what you will do, who owns it and by when.`),
      steps.length === 0
        ? inset(paragraph(`No ${activityNoun.one} that was assessed is below its target.`)) : null,
      reading.activities.map((row) => planActivity(row, steps)),
      others.length > 0 ? [element("h2", {}, "Other actions"), others.map((other) =>
        planStep(questions(form).find((question) => question.id === other)))] : null,
      buttons(link("Continue to review", "lead/review", { class: "button primary" })),
    ].flat().filter(Boolean),
  };
}

function planActivity({ activity, score, disputed }, steps) {
  const own = steps.filter(({ id }) => activityOf(id).id === activity.id);
  if (own.length === 0) return [];
  // What colleagues still differ on is no level yet, and the plan may change with it.
  const agreed = disputed.length > 0 ? ", not agreed" : "";
  return [element("h2", {}, `${activity.number} ${activity.title}`),
    paragraph(`${sentence(levelWords(score.claimed))} now${agreed}, target ${activity.target}.`),
    ...own.map(planStep)];
}

function planStep(question) {
  const items = state.plan.map((item, index) => ({ item, index }))
    .filter(({ item }) => item.question === question.id);
  return element("section", { class: "statement" },
    element("h3", {}, `${numberOf(question.id)} ${question.text}`),
    items.length > 0 ? list(items.map(({ item, index }) => [
      element("span", {}, element("strong", {}, item.action),
        element("span", { class: "quiet" }, planWords(item))),
      link(["Change", away(` ${item.action}`)], `lead/plan/${question.id}/${index}`),
    ]), { class: "rows" }) : null,
    element("p", { class: "act" }, link(["Add an action", away(` for ${numberOf(question.id)}`)],
      `lead/plan/${question.id}/new`)));
}

function planWords(item) {
  return [item.owner ?? "Owner to be agreed", item.due ? `by ${dateInWords(item.due)}`
    : "date to be agreed", progressWords[item.progress]].join(", ");
}

function planItemPage(id, which) {
  const question = questions(form).find((other) => other.id === id);
  const item = which === "new" ? null : state.plan[Number(which)];
  if (!question || (which !== "new" && !item)) return null;
  return {
    title: `${item ? "Change" : "Add"} an action for ${numberOf(id)}`,
    back: backLink("Plan what to do", "lead/plan"),
    content: [
      element("p", { class: "lede" }, question.text),
      field("action", "What will you do?", { rows: 2, value: item?.action }),
      field("owner", "Who owns it? (optional)", {
        value: item?.owner, hint: "A role, such as head of policy.",
      }),
      dateField("due", "By when? (optional)", {
        value: item?.due, hint: "Such as 30 9 2026.",
      }),
      choices("progress", "How far has it come?", Object.entries(progressWords),
        { value: item?.progress ?? null }),
      buttons(button("Save the action", () => savePlanItem(question, item), "primary"),
        item ? button("Remove the action", () => removePlanItem(item), "warning") : null),
    ],
  };
}

function savePlanItem(question, item) {
  const { date, isBlank } = typedDate("due");
  const owner = typed("owner");
  const read = {
    question: question.id, action: typed("action"), owner, due: date,
    progress: chosen("progress")[0] ?? null,
  };
  const problems = [
    read.action ? null : ["action", "Say what you will do"],
    owner && owner.length > 100 ? ["owner", "The role must have 100 characters or fewer"] : null,
    isBlank || date ? null : ["due", "The date must be a real day, such as 30 9 2026"],
    read.progress ? null : ["progress", "Choose how far it has come"],
  ].filter(Boolean).map(([id, message]) => ({ field: id, message }));
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  if (item) state.plan.splice(state.plan.indexOf(item), 1, read);
  else state.plan.push(read);
  changed();
  announce("The action is saved.");
  go("lead/plan");
}

function removePlanItem(item) {
  state.plan.splice(state.plan.indexOf(item), 1);
  changed();
  announce("The action is removed.");
  go("lead/plan");
}
