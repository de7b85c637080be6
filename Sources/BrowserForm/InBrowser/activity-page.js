// One activity a page: what was rendered on paper, with its buttons, its folding and its state.

function articleOf(activity) {
  return document.getElementById(`activity-${activity.id}`);
}

/** Makes an activity of the paper into a page of its own: its title becomes the page's heading. */
function prepareActivity(activity) {
  const article = articleOf(activity);
  article.hidden = true;
  raiseHeadings(article);
  article.prepend(backToTasks());
  const meanings = element("details", { class: "help" }, element("summary", {}, "How to answer"),
    document.getElementById("meanings").cloneNode(true));
  meanings.querySelector("dl").removeAttribute("id");
  const firstLevel = article.querySelector(".level");
  firstLevel.before(foldWords(article), meanings, earlierBox(activity), excludedBox(activity));
  for (const question of activity.questions) prepareCriterion(activity, question);
  article.append(
    element("section", { class: "evidence", id: `evidence-${activity.id}` }),
    wholeBox(activity),
    element("p", { class: "stands", id: `stands-${activity.id}` }),
    buttons(button("Save and continue", () => leaveActivity(activity), "primary"),
      link(`Back to all ${activityNoun.many}`, "tasks")));
}

function raiseHeadings(article) {
  for (const heading of article.querySelectorAll("h2, h3, h4")) {
    const raised = element(`h${Number(heading.tagName[1]) - 1}`, {}, ...heading.childNodes);
    if (heading.id) raised.id = heading.id;
    heading.replaceWith(raised);
  }
}

/** The definitions fold away, and stay at hand. */
function foldWords(article) {
  const words = article.querySelector(".words");
  if (!words) return "";
  const folded = element("details", { class: "help keep", open: true },
    element("summary", {}, "What the words mean"), words.querySelector("dl"));
  words.remove();
  return folded;
}

function activityPage(id, question) {
  const activity = askedActivities().find((other) => other.id === id);
  if (!activity) return null;
  drawActivity(activity);
  const box = activity.questions.some((other) => other.id === question)
    ? document.getElementById(`criterion-${question}`) : null;
  const input = box && !box.closest(".level[hidden]")
    ? box.querySelector("input:checked") ?? box.querySelector("input") : null;
  return {
    place: articleOf(activity), title: `${activity.number} ${activity.title}`, focus: input,
  };
}

function drawActivity(activity) {
  const isExcluded = isWhollyExcluded(activity);
  for (const { id } of activity.questions) drawCriterion(id);
  drawFolding(activity, isExcluded);
  drawExcluded(activity, isExcluded);
  drawEarlier(activity);
  drawEvidence(activity);
  drawStatus(activity);
}

function drawStatus(activity) {
  const { stop, ...score } = scoreOf(activity);
  document.getElementById(`stands-${activity.id}`).textContent = score.claimed === null
    ? "" : `As answered so far: ${standing(score)}`;
}

// Folding

function drawFolding(activity, isExcluded) {
  const article = articleOf(activity);
  const { stop } = scoreOf(activity);
  const sections = [...article.querySelectorAll(".level")];
  const isAbove = (section) => stop !== null && Number(section.dataset.level) > stop;
  const isOpened = state.opened.has(activity.id);
  for (const section of sections) section.hidden = isExcluded || (isAbove(section) && !isOpened);
  const above = sections.filter(isAbove);
  const old = article.querySelector(".stop");
  const key = above.length > 0 && !isExcluded ? `${stop} ${isOpened}` : null;
  if ((old?.dataset.key ?? null) === key) return;
  old?.remove();
  if (!key) return;
  above[0].before(stopBox(activity, stop, above, isOpened, key));
  if (!isOpened) announce("You can stop here. The levels above are folded away.");
}

function stopBox(activity, stop, above, isOpened, key) {
  const levels = above.map(({ dataset }) => dataset.level);
  const which = levels.length === 1 ? `level ${levels[0]}` : `levels ${levels.join(" and ")}`
    .replace(/ and (?=.* and )/g, ", ");
  const words = isOpened ? `Fold ${which} away again` : `Answer ${which} as well`;
  return element("div", { class: "stop inset", "data-key": key },
    element("h2", {}, "You can stop here"),
    paragraph(`Not all of level ${stop} is met, so ${which} ${levels.length === 1 ? "is" : "are"} `
      + "not asked. What you answered there is kept."),
    button(words, () => {
      if (isOpened) state.opened.delete(activity.id);
      else state.opened.add(activity.id);
      drawActivity(activity);
      articleOf(activity).querySelector(".stop button").focus();
    }, "secondary", {
      "aria-expanded": String(isOpened), "aria-controls": above.map(({ id }) => id).join(" "),
    }));
}

// Last round's answers

function earlierBox(activity) {
  return element("div", { class: "earlier-box", id: `earlier-${activity.id}` });
}

/** The criteria still unanswered and asked for which there is an answer of last round to copy. */
function confirmable(activity) {
  const { states } = scoreOf(activity);
  return activity.questions.filter(({ id, may_not_apply: condition }, at) => {
    const { answer, reason, note } = form.previous?.answers[id] ?? {};
    // What would be a problem as soon as it is copied is answered anew instead.
    const isWhole = answer === "does not apply" ? condition && reason : answer !== "partly" || note;
    return states[at] === "unanswered" && answer && isWhole;
  });
}

function drawEarlier(activity) {
  const place = document.getElementById(`earlier-${activity.id}`);
  const left = confirmable(activity);
  if (left.length === 0 && place.querySelector("button")) place.replaceChildren();
  if (left.length === 0) return;
  const name = form.previous.round.name;
  const who = form.previous.who ?? `Your ${form.organisation.noun}`;
  const words = left.length === 1 ? "Confirm this answer as still true"
    : `Confirm these ${left.length} answers as still true`;
  place.replaceChildren(inset(
    paragraph(`${who} answered ${count(left.length, "statement")} below in ${name}, and `
      + "nobody has answered since. If all of that still holds, you can confirm it at once."),
    button(words, () => confirmEarlier(activity, place))));
}

function confirmEarlier(activity, place) {
  const left = confirmable(activity);
  for (const { id } of left) {
    const { answer, reason = null, note = null } = form.previous.answers[id];
    const typedNote = tidy(entryOf(id).note);
    setEntry(id, { answer, reason, note: typedNote ?? note });
  }
  drawActivity(activity);
  const words = element("p", { class: "inset" }, `${count(left.length, "answer")} copied from `
    + `${form.previous.round.name}. Change any that is no longer true.`);
  place.replaceChildren(words);
  focusOn(words);
}

// The whole activity

function excludedBox(activity) {
  return element("div", { class: "excluded", id: `excluded-${activity.id}`, hidden: true });
}

function drawExcluded(activity, isExcluded) {
  const place = document.getElementById(`excluded-${activity.id}`);
  document.getElementById(`whole-${activity.id}`).hidden = isExcluded;
  const wasShown = !place.hidden;
  place.hidden = !isExcluded;
  if (!isExcluded || wasShown) return;
  place.replaceChildren(inset(
    paragraph(`You said that the whole of this ${activityNoun.one} does not apply to you. It `
      + "counts as not assessed until the round’s lead has confirmed it."),
    field(`excluded-reason-${activity.id}`, "Why it does not apply", {
      rows: 3, value: entryOf(activity.questions[0].id).reason,
    }),
    button("It does apply after all", () => includeAgain(activity))));
  place.querySelector("textarea").addEventListener("input", (event) => {
    for (const { id } of activity.questions) setEntry(id, { reason: event.target.value });
  });
}

function wholeBox(activity) {
  const id = `whole-reason-${activity.id}`;
  return element("details", { class: "help", id: `whole-${activity.id}` },
    element("summary", {}, `Does the whole of this ${activityNoun.one} not apply to you?`),
    paragraph("This is rare. Say why, and the round’s lead will look at it. Until then the "
      + `${activityNoun.one} counts as not assessed.`),
    field(id, "Why it does not apply", { rows: 3 }),
    button(`The whole ${activityNoun.one} does not apply to us`, () => excludeWhole(activity, id)));
}

function excludeWhole(activity, id) {
  const reason = typed(id);
  if (!reason) {
    showProblems([{
      field: id, message: `Say why the whole of ${activity.number} does not apply to you`,
    }]);
    return;
  }
  clearProblems();
  state.setAside.set(activity.id, activity.questions.map((question) =>
    [question.id, entryOf(question.id)]));
  for (const question of activity.questions) {
    setEntry(question.id, { answer: "does not apply", reason });
  }
  drawActivity(activity);
  window.scrollTo(0, 0);
  focusOn(document.getElementById(`excluded-${activity.id}`));
}

function includeAgain(activity) {
  const kept = new Map(state.setAside.get(activity.id) ?? []);
  for (const { id } of activity.questions) {
    setEntry(id, kept.get(id) ?? { answer: null, reason: null });
  }
  drawActivity(activity);
  focusOn(articleOf(activity).querySelector("h1"));
}

// Leaving

function leaveActivity(activity) {
  const problems = problemsIn(activity);
  if (problems.length > 0) {
    if (isWhollyExcluded(activity)) {
      showProblems([{
        field: `excluded-reason-${activity.id}`,
        message: `Say why the whole of ${activity.number} does not apply to you`,
      }]);
      return;
    }
    const { stop } = scoreOf(activity);
    const levels = new Map(activity.questions.map(({ id, level }) => [id, level]));
    if (problems.some(({ question }) => stop !== null && levels.get(question) > stop)) {
      state.opened.add(activity.id);
      drawActivity(activity);
    }
    showProblems(problems.map(({ question, field: name, message }) =>
      ({ field: name === "met" ? `criterion-${question}` : `${question}-${name}`, message })));
    return;
  }
  keepCopy();
  go(takeReturn() ?? afterActivity(activity));
}

/** Where to go back to, once. */
function takeReturn() {
  const { returnTo } = state;
  state.returnTo = null;
  return returnTo;
}

/** The next activity of the commitment; after its last the page to check the commitment. */
function afterActivity(activity) {
  const commitment = askedCommitments().find(({ activities }) =>
    activities.some(({ id }) => id === activity.id));
  const index = commitment.activities.findIndex(({ id }) => id === activity.id);
  const next = commitment.activities[index + 1];
  return next ? `activity/${next.id}` : `check/${commitment.id}`;
}
