// Drafts: saved to a file, opened from one, and the copy in this browser.

function draftPage() {
  return {
    title: "Save or open a draft",
    back: wayBack(),
    content: [
      state.respondent ? saveSection() : "",
      element("section", {}, element("h2", {}, "Open a draft"),
        paragraph(state.respondent
          ? "What is in the file then stands here in place of what you have now."
          : "Open the file that you saved, here or on another computer."),
        state.respondent && state.isUnsaved
          ? element("p", { id: "unsaved" },
            "Something that you changed is in no file yet. Save a draft first.") : "",
        intake(openDraft)),
      copySection(),
    ],
  };
}

function saveSection() {
  const done = element("div", { class: "done", id: "draft-saved", hidden: true });
  return element("section", {}, element("h2", {}, "Save a draft"),
    paragraph("Your browser saves a file, usually in its folder for downloads. You can open it "
      + "again in this form, here or on another computer."),
    state.isLead ? paragraph("A draft keeps the names that people gave. Send the response file to "
      + "the round’s lead and not a draft.") : "",
    button("Save a draft file", async () => {
      done.replaceChildren(paragraph(`Saved as ${await saveFile()}.`));
      done.hidden = false;
      // It is in a file now, so the warning below would be untrue.
      document.getElementById("unsaved")?.remove();
    }, "primary"), done);
}

function copySection() {
  const words = copy.works
    ? "While you answer, this browser keeps a copy on this computer, so that you can close the "
      + "page and carry on. Some computers are set up to forget it. A draft file is the safe way."
    : "This browser does not let the page keep a copy. Save a draft file before you leave.";
  return element("section", {}, element("h2", {}, "The copy in this browser"), paragraph(words),
    copy.works && state.respondent ? clearButton() : "");
}

async function openDraft(sources) {
  if (sources.length !== 1) return ["Choose one file, or paste one text block"];
  const [{ name, text }] = sources;
  const read = await readResponse(form, text);
  if (read.problems) return naming(name, read.problems);
  takeResponse(read.response);
  announce(["The draft is open.", ...leftBehind(read)].join(" "));
  await withdrawStaleSignature();
  showWithdrawn();
  state.isUnsaved = Boolean(state.withdrawn);
  keepCopy();
  go(state.isLead ? "lead" : "tasks");
  return [];
}

/** What a draft of another edition holds that this form has no place for, each a sentence. */
function leftBehind({ carried, left }) {
  const { edition } = form.framework;
  return [
    carried.length > 0 ? `${count(carried.length, "answer")} to statements that edition ${edition} `
      + "does not ask stayed behind." : null,
    left.length > 0 ? `What it says beside the answers of ${count(left.length, "activity",
      "activities")} that edition ${edition} does not have stayed behind.` : null,
  ].filter(Boolean);
}

/** Problems with the name of the file that they are in before them. */
function naming(name, problems) {
  return problems.map((problem) => (name ? `${name}: ${problem}` : problem));
}

/** A place to choose files, drop them or paste text; `take` gives the problems, as sentences. */
function intake(take, { several = false } = {}) {
  const act = async (sources) => {
    clearProblems();
    const problems = await take(sources);
    const target = sources.some(({ name }) => name) ? "files" : "pasted";
    if (problems.length > 0) {
      showProblems(problems.map((message) => ({ field: target, message })));
    }
  };
  const takeFiles = async (files) => act(await Promise.all([...files].map(async (file) =>
    ({ name: file.name, text: await file.text() }))));
  const input = element("input", {
    type: "file", id: "files", multiple: several, accept: ".json,.txt,.eml,application/json",
  });
  input.addEventListener("change", async () => {
    await takeFiles(input.files);
    // The same file can then be chosen again after it was mended.
    input.value = "";
  });
  const drop = element("div", { class: "drop field" },
    element("label", { for: "files" }, several ? "Choose the files, or drop them here"
      : "Choose the file, or drop it here"), input);
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    takeFiles(event.dataTransfer.files);
  });
  return element("div", { class: "intake" }, drop,
    field("pasted", "Or paste the text block from a message", { rows: 5 }),
    button("Take in the pasted text", () => {
      const text = document.getElementById("pasted").value;
      if (tidy(text)) act([{ name: null, text }]);
      else showProblems([{ field: "pasted", message: "Paste the text block first" }]);
    }));
}
