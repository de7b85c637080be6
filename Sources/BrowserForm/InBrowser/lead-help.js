// Help offered and asked for, on the page that lists all that stands beside the answers.

/** How much is said beside the answers, in a few words. */
function besideWords() {
  const { help, assurance, board } = state;
  const said = (help ?? []).length + (assurance ?? []).length + (board?.items ?? []).length
    + (board?.purpose ? 1 : 0);
  return said === 0 ? "Nothing said" : count(said, "entry", "entries");
}

function leadHelpPage(id) {
  if (id) return helpNoticePage(id);
  return {
    title: "Help and the board",
    content: [
      paragraph("None of this is part of what is signed. You can change it after the signature, "
        + "and leave out whatever you have nothing to say on."),
      element("h2", {}, "Help"),
      paragraph(`Say where you would help another ${form.words.partner}, and where you would like `
        + "help. The round’s lead brings together those who offer and those who ask. Who says "
        + "nothing is never named."),
      list(askedActivities().map(helpRow), { class: "rows" }),
      assuranceSection(),
      boardSection(),
      buttons(link("Continue to review", "lead/review", { class: "button primary" })),
    ],
  };
}

function helpOf(id) {
  return (state.help ?? []).find(({ section }) => section === id);
}

function helpRow(activity) {
  const notice = helpOf(activity.id);
  const name = `${activity.number} ${activity.title}`;
  const words = notice ? [helpWords[notice.kind], notice.note].filter(Boolean).join(": ")
    : "Nothing said";
  return [
    element("span", {}, element("strong", {}, name), element("span", { class: "quiet" }, words)),
    link([notice ? "Change" : "Offer or ask", away(` ${name}`)], `lead/help/${activity.id}`),
  ];
}

function helpNoticePage(id) {
  const activity = askedActivities().find((other) => other.id === id);
  if (!activity) return null;
  const notice = helpOf(id);
  return {
    title: `Help with ${activity.number} ${activity.title}`,
    back: backLink("Help and the board", "lead/help"),
    content: [
      choices("help-kind", "What would you do?", [
        ["offers", "Offer help", `We would help another ${form.words.partner} with this.`],
        ["asks", "Ask for help",
          `We would like another ${form.words.partner} to help us with this.`],
        ["neither", "Neither"],
      ], { value: notice?.kind ?? null }),
      field("help-note", "What exactly? (optional)", {
        rows: 2, value: notice?.note, hint: "Such as a morning with our analysts.",
      }),
      buttons(button("Save", () => saveHelp(id), "primary")),
    ],
  };
}

function saveHelp(id) {
  const [kind] = chosen("help-kind");
  const note = typed("help-note");
  if (!kind) {
    showProblems([{
      field: "help-kind", message: "Choose whether you offer help, ask for help, or neither",
    }]);
    return;
  }
  if (kind === "neither" && note) {
    showProblems([{
      field: "help-note", message: "Leave this empty, or offer help or ask for help",
    }]);
    return;
  }
  const others = (state.help ?? []).filter(({ section }) => section !== id);
  if (kind !== "neither") others.push({ section: id, kind, note });
  // Who says neither of one activity, and never said anything of any, has still said nothing.
  if (state.help || others.length > 0) state.help = others;
  changed();
  announce("Saved.");
  go("lead/help");
}
