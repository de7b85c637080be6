// Who has checked the answers.

function assuranceSection() {
  const items = state.assurance ?? [];
  return [
    element("h2", {}, "Who has checked your answers"),
    items.length > 0 ? list(items.map(assuranceRow), { class: "rows" })
      : paragraph("Nobody is recorded. The answers count as self-assessed."),
    paragraph(link("Add a check", "lead/assurance/new", { class: "button secondary" })),
  ];
}

function assuranceRow({ kind, by, date, note }, index) {
  return [
    element("span", {}, element("strong", {}, `${assuranceKindWords[kind][0]}, by ${by}`),
      element("span", { class: "quiet" }, [`On ${dateInWords(date)}`, note].filter(Boolean)
        .join(". "))),
    link(["Change", away(` the check by ${by}`)], `lead/assurance/${index}`),
  ];
}

function leadAssurancePage(which) {
  const item = which === "new" ? null : (state.assurance ?? [])[Number(which)];
  if (which !== "new" && !item) return null;
  return {
    title: item ? "Change a check of your answers" : "Add a check of your answers",
    back: backLink("Help and the board", "lead/help"),
    content: [
      choices("assurance-kind", "How were the answers checked?",
        Object.entries(assuranceKindWords).map(([kind, [words, hint]]) => [kind, words, hint]),
        { value: item?.kind ?? null }),
      field("assurance-by", "Who checked them?", {
        value: item?.by, hint: "A body or a role, such as Internal audit. Not a person’s name.",
      }),
      dateField("assurance-date", "When was it finished?", {
        value: item?.date, hint: "Such as 20 3 2026.",
      }),
      field("assurance-note", "What did it cover, or leave out? (optional)", {
        rows: 2, value: item?.note,
      }),
      buttons(button("Save the check", () => saveAssurance(item), "primary"),
        item ? button("Remove the check", () => removeAssurance(item), "warning") : null),
    ],
  };
}

/** Today as files write it, by the clock of this computer. */
function todayIso() {
  const now = new Date();
  const pad = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function saveAssurance(item) {
  const { date } = typedDate("assurance-date");
  const read = {
    kind: chosen("assurance-kind")[0] ?? null, by: typed("assurance-by"), date,
    note: typed("assurance-note"),
  };
  const problems = [
    read.kind ? null : ["assurance-kind", "Choose how the answers were checked"],
    read.by ? null : ["assurance-by", "Say who checked the answers"],
    read.by && read.by.length > 100
      ? ["assurance-by", "Who checked must have 100 characters or fewer"] : null,
    date ? null : ["assurance-date", "Give the day on which it was finished, such as 20 3 2026"],
    date && date > todayIso()
      ? ["assurance-date", "The day on which it was finished must be today or before"] : null,
  ].filter(Boolean).map(([id, message]) => ({ field: id, message }));
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  state.assurance ??= [];
  if (item) state.assurance.splice(state.assurance.indexOf(item), 1, read);
  else state.assurance.push(read);
  changed();
  announce("The check is saved.");
  go("lead/help");
}

function removeAssurance(item) {
  state.assurance.splice(state.assurance.indexOf(item), 1);
  changed();
  announce("The check is removed.");
  go("lead/help");
}
