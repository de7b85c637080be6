// Evidence: what shows that a criterion is met, listed with its activity and written on a page.

function ruleWords() {
  const { evidence_rule: rule } = form.framework;
  if (!rule) return "Evidence is what you could show a stranger.";
  const articles = { document: "a document", independent: "an independent review" };
  const kinds = rule.kinds.map((kind) => articles[kind] ?? kind);
  const which = `${kinds.slice(0, -1).join(", ")}${kinds.length > 1 ? " or " : ""}`
    + kinds[kinds.length - 1];
  return `From level ${rule.from_level} up a level counts as supported where evidence shows one of `
    + `its statements: ${which}, dated within the ${rule.months} months before `
    + `${dateInWords(form.round.date)}.`;
}

function evidenceFor(activity, evidence = state.evidence) {
  const ids = activity.questions.map(({ id }) => id);
  return evidence.filter((item) => item.shows.some((id) => ids.includes(id)));
}

function drawEvidence(activity) {
  const items = evidenceFor(activity);
  const place = document.getElementById(`evidence-${activity.id}`);
  place.replaceChildren(...[
    element("h2", {}, "Evidence"), paragraph(ruleWords()),
    items.length > 0 ? list(items.map((item) => evidenceRow(activity, item)),
      { class: "rows" }) : null,
    paragraph(link("Add evidence", `evidence/${activity.id}/new`, { class: "button secondary" })),
  ].filter(Boolean));
}

function evidenceRow(activity, item) {
  const index = state.evidence.indexOf(item);
  const shows = item.shows.map(numberOf);
  const rule = form.framework.evidence_rule;
  const counts = evidenceCounts(item, rule, form.round.date);
  return [
    element("span", {}, element("strong", {}, item.title),
      element("span", { class: "quiet" }, `${evidenceWords(item)}. Shows ${inSentence(shows)}.`,
        counts ? "" : ` ${whyNot(item, rule)}`)),
    link(["Change", away(` ${item.title}`)], `evidence/${activity.id}/${index}`),
  ];
}

/** Why an item does not count, in a sentence. */
function whyNot(item, rule) {
  const because = (words) => `It does not support a level: ${words}.`;
  if (!rule.kinds.includes(item.kind)) return because("its kind is too weak");
  if (!item.date) return because("it has no date");
  return because(item.date > form.round.date ? "it is from after the round" : "it is too old");
}

function evidencePage(activityId, which, question) {
  const activity = askedActivities().find(({ id }) => id === activityId);
  const item = which === "new" ? null : state.evidence[Number(which)];
  if (!activity || (which !== "new" && !item)) return null;
  const value = item ?? {
    kind: null, title: "",
    shows: activity.questions.map(({ id }) => id).filter((id) => id === question),
  };
  const elsewhere = value.shows.filter((id) => !activity.questions.some((own) => own.id === id));
  return {
    title: item ? `Change evidence for ${activity.number}` : `Add evidence for ${activity.number}`,
    back: backLink("Back", state.evidenceReturnTo ?? `activity/${activity.id}`),
    content: [
      choices("kind", "What kind of evidence is it?", evidenceKinds.map((kind) =>
        [kind, ...evidenceKindWords[kind]]), { value: value.kind }),
      field("title", "What is it called?", { value: value.title }),
      field("reference", "Where is it kept? (optional)", {
        value: value.reference,
        hint: "An address, a file’s name or a minute’s number. Do not put personal data here.",
      }),
      dateField("date", "What date is on it? (optional)", {
        value: value.date, hint: `Such as ${exampleDate()}. Without a date it supports no level.`,
      }),
      choices("shows", "Which statements does it show?", activity.questions.map(({ id, text }) =>
        [id, `${numberOf(id)} ${text}`]), { type: "checkbox", value: value.shows }),
      elsewhere.length > 0
        ? paragraph(`It also shows ${inSentence(elsewhere.map(numberOf))}.`) : "",
      buttons(button("Save evidence", () => saveEvidence(activity, item, elsewhere), "primary"),
        item ? button("Remove this evidence", () => removeEvidence(activity, item), "warning")
          : ""),
    ],
  };
}

/** A day in the time that the round looks at, as it is typed. */
function exampleDate() {
  return form.round.date.split("-").reverse().map((part) => String(Number(part))).join(" ");
}

function saveEvidence(activity, item, elsewhere) {
  const { date, isBlank } = typedDate("date");
  const read = {
    kind: chosen("kind")[0] ?? null, title: typed("title"), reference: typed("reference"), date,
    shows: chosen("shows").concat(elsewhere),
  };
  const problems = [
    read.kind ? null : ["kind", "Choose what kind of evidence it is"],
    read.title ? null : ["title", "Say what the evidence is called"],
    isBlank || date ? null : ["date", "The date must be a real day, such as 31 3 2026"],
    read.shows.length > 0 ? null : ["shows", "Choose at least one statement that it shows"],
  ].filter(Boolean).map(([id, message]) => ({ field: id, message }));
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  if (item) state.evidence.splice(state.evidence.indexOf(item), 1, read);
  else state.evidence.push(read);
  leaveEvidence(activity, "The evidence is saved.");
}

function removeEvidence(activity, item) {
  state.evidence.splice(state.evidence.indexOf(item), 1);
  leaveEvidence(activity, "The evidence is removed.");
}

function leaveEvidence(activity, words) {
  changed();
  announce(words);
  go(state.evidenceReturnTo ?? `activity/${activity.id}`);
}
