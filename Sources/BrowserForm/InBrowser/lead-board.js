// What the board is asked and told.

function boardSection() {
  const purpose = state.board?.purpose;
  return [
    element("h2", {}, "For your board"),
    paragraph("A paper of two sides is made of the levels and of what you say here. What you leave "
      + "out is shown there as to be agreed."),
    list([[
      element("span", {}, element("strong", {}, "Purpose"), element("span", { class: "quiet" },
        purpose ? boardPurposeWords[purpose] : "To be agreed")),
      link(["Change", away(" the purpose")], "lead/board/purpose"),
    ]], { class: "rows" }),
    ...Object.keys(boardItemWords).map(boardItemsOf),
  ];
}

/** The items of one kind, and a way to add another where there is room. */
function boardItemsOf(kind) {
  const [one, heading] = boardItemWords[kind];
  const all = state.board?.items ?? [];
  const items = all.filter((item) => item.kind === kind);
  const most = boardItemsAtMost[kind];
  return element("section", {}, element("h3", {}, heading),
    items.length > 0 ? list(items.map((item) => [
      element("span", {}, element("strong", {}, item.text),
        element("span", { class: "quiet" }, boardItemDetails(item))),
      link(["Change", away(` ${item.text}`)], `lead/board/${kind}/${all.indexOf(item)}`),
    ]), { class: "rows" }) : null,
    items.length < most
      ? element("p", { class: "act" }, link(`Add ${one}`, `lead/board/${kind}/new`))
      : paragraph(`A paper of two sides holds ${most} ${heading.toLowerCase()}, and no more.`));
}

function boardItemDetails({ section, owner, due }) {
  const activity = askedActivities().find(({ id }) => id === section);
  return [activity ? `${activity.number} ${activity.title}` : `From no ${activityNoun.one}`,
    owner ?? "owner to be agreed", due ? `by ${dateInWords(due)}` : "date to be agreed"].join(", ");
}

function leadBoardPage(kind, which) {
  const back = backLink("Help and the board", "lead/help");
  if (kind === "purpose") return { back, ...boardPurposePage() };
  const item = which === "new" ? null : (state.board?.items ?? [])[Number(which)];
  if (!Object.hasOwn(boardItemWords, kind)) return null;
  if (which !== "new" && item?.kind !== kind) return null;
  const [one] = boardItemWords[kind];
  return {
    title: item ? `Change ${one}` : `Add ${one}`, back,
    content: [
      field("board-text", boardQuestion[kind], {
        rows: 4, value: item?.text, hint: `In ${longestBoardText} characters at most.`,
      }),
      choices("board-section", `Which ${activityNoun.one} does it come from?`,
        activityChoices(kind), { value: item ? item.section ?? "none" : null }),
      field("board-owner", "Which role owns it? (optional)", {
        value: item?.owner, hint: "Such as head of policy. Left empty, it is to be agreed.",
      }),
      dateField("board-due", "By when? (optional)", {
        value: item?.due, hint: "Such as 30 9 2026. Left empty, it is to be agreed.",
      }),
      buttons(button("Save", () => saveBoardItem(kind, item), "primary"),
        item ? button("Remove", () => removeBoardItem(item), "warning") : null),
    ],
  };
}

const boardQuestion = {
  recommendation: "What do you recommend to the board?", risk: "What may go wrong?",
  ask: "What do you need from the board?",
};

function activityChoices(kind) {
  const activities = askedActivities().map(({ id, number, title }) => [id, `${number} ${title}`]);
  return kind === "recommendation"
    ? [...activities, ["none", `From no ${activityNoun.one}`]] : activities;
}

function boardPurposePage() {
  return {
    title: "Why does the paper come to the board?",
    content: [
      choices("board-purpose", "Purpose", [
        ...Object.entries(boardPurposeWords), ["none", "To be agreed"],
      ], { value: state.board?.purpose ?? null }),
      buttons(button("Save", saveBoardPurpose, "primary")),
    ],
  };
}

function saveBoardPurpose() {
  const [purpose] = chosen("board-purpose");
  if (!purpose) {
    showProblems([{ field: "board-purpose", message: "Choose why the paper comes to the board" }]);
    return;
  }
  const isSaid = purpose !== "none";
  if (state.board || isSaid) {
    state.board = { items: [], ...state.board, purpose: isSaid ? purpose : null };
  }
  leaveBoard("The purpose is saved.");
}

function saveBoardItem(kind, item) {
  const { date, isBlank } = typedDate("board-due");
  const [section] = chosen("board-section");
  const owner = typed("board-owner");
  const text = typed("board-text");
  const excess = text ? [...text].length - longestBoardText : 0;
  const problems = [
    text ? null : ["board-text", "Say it in a sentence or two"],
    excess > 0 ? ["board-text", `Shorten the text by ${count(excess, "character")}`] : null,
    section ? null : ["board-section", `Choose which ${activityNoun.one} it comes from`],
    owner && owner.length > 100 ? ["board-owner", "The role must have 100 characters or fewer"]
      : null,
    isBlank || date ? null : ["board-due", "The date must be a real day, such as 30 9 2026"],
  ].filter(Boolean).map(([id, message]) => ({ field: id, message }));
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  const read = { kind, section: section === "none" ? null : section, text, owner, due: date };
  state.board ??= { purpose: null, items: [] };
  const { items } = state.board;
  if (item) items.splice(items.indexOf(item), 1, read);
  else items.push(read);
  leaveBoard("Saved.");
}

function removeBoardItem(item) {
  state.board.items.splice(state.board.items.indexOf(item), 1);
  leaveBoard("Removed.");
}

function leaveBoard(words) {
  changed();
  announce(words);
  go("lead/help");
}
