// The first page, with its two doors, and the page on which people say who they are.

function door(title, words, linkWords, address, kind) {
  return element("section", { class: "door" }, element("h2", {}, title), paragraph(words),
    link(linkWords, address, { class: `button ${kind}` }));
}

function startPage() {
  const doors = [
    door("Answer the questions", "For everybody who was asked for answers, to all of it or to a "
      + "part.", state.respondent ? "Carry on with the questions" : "Answer the questions",
    state.respondent ? "tasks" : "about", "primary"),
  ];
  if (!form.within) {
    doors.push(door("Put answers together and sign", "For the one who leads this in your "
      + `${form.organisation.noun}: take in what colleagues sent, settle differences, plan, and `
      + "have it signed.",
    "Put answers together and sign", state.respondent && state.isLead ? "lead" : "about/lead",
    "secondary"));
  }
  document.getElementById("doors").replaceChildren(...[keptNotice(),
    element("div", { class: "doors" }, doors),
    paragraph("Do you have a draft file? ", link("Open your draft", "draft"), ".")]
    .filter(Boolean));
  return { place: document.getElementById("start"), title: "Start" };
}

function keptNotice() {
  if (copy.problem) return inset(paragraph(copy.problem), clearButton());
  if (!copy.savedAt || !state.respondent) return null;
  return inset(
    paragraph(`This browser holds the answers of the ${state.respondent}, kept on `
      + `${momentInWords(copy.savedAt)}. Whoever uses this computer with your account can read `
      + "them."),
    clearButton());
}

function clearButton() {
  return askingTwice("Clear the copy in this browser", () => {
    const words = state.isUnsaved
      ? "Something changed since you last saved a file, and would be lost."
      : "Your files are not touched.";
    return `Clear everything from this browser? ${words}`;
  }, "Yes, clear it", clearCopy);
}

function prepareStart() {
  if (form.within) {
    const names = askedActivities().map(({ number, title }) => `${number} ${title}`);
    document.querySelector("#start .lede").after(
      inset(paragraph(`You are asked for a part: ${inSentence(names)}.`)));
  }
}

function aboutPage(side) {
  const wasLead = side === "lead";
  const standard = form.respondent ?? (wasLead ? "partner lead" : null);
  return {
    title: "Who is answering",
    back: backLink("Back to the start", ""),
    content: [
      field("role", "Your role", {
        value: state.respondent ?? standard,
        hint: "What you do, such as data manager. It stands beside your answers.",
      }),
      choices("group", "Which group do you belong to? (optional)", Object.entries(groupWords)
        .map(([value, [words, hint]]) => [value, words, hint]), {
        value: state.group,
        hint: `Where both groups answer, your ${form.organisation.noun} can see whether they see `
          + "it alike.",
      }),
      field("name", "Your name (optional)", {
        value: state.name, autocomplete: "name",
        hint: wasLead || state.isLead
          ? "Your draft keeps it. What you send to the round’s lead leaves it out."
          : `It goes with your file, so that your ${form.organisation.noun}’s lead knows whom to `
            + "ask. What they send to the round’s lead leaves it out.",
      }),
      buttons(button("Save and continue", () => saveAbout(wasLead), "primary")),
    ],
  };
}

function saveAbout(isLead) {
  const role = typed("role");
  const problems = [];
  if (!role) problems.push({ field: "role", message: "Say what your role is" });
  else if (role.length > 100) {
    problems.push({ field: "role", message: "Your role must have 100 characters or fewer" });
  } else if (state.colleagues.some(({ respondent }) => respondent === role)) {
    problems.push({
      field: "role", message: "A colleague answered in this role: say how yours differs",
    });
  }
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  Object.assign(state, {
    respondent: role, group: chosen("group")[0] ?? null, name: typed("name"),
    isLead: state.isLead || isLead,
  });
  changed();
  go(isLead ? "lead" : "tasks");
}
