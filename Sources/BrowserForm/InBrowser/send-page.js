// Three ways back: the file, a block of text, paper.

function sendPage() {
  const activities = askedActivities();
  const read = readHere();
  const open = activities.filter((activity) => statusOf(activity, read) !== "Completed");
  const block = element("textarea", {
    id: "block", rows: 8, readonly: true, class: "block", spellcheck: "false",
    "aria-describedby": "block-hint",
  });
  withdrawStaleSignature().then(() => textBlock(form, sentResponse())).then((text) => {
    block.value = text;
  });
  const whom = state.isLead ? `the round’s lead${form.contact ? ` (${form.contact})` : ""}`
    : `the person who leads this in your ${form.organisation.noun}`;
  return {
    title: "Send your answers",
    back: backToTasks(),
    content: [
      openNotice(open, read), state.isLead ? leadNotice() : null,
      paragraph(`Send your answers back to ${whom}. Any one of these three ways will do.`),
      namesNotice(),
      element("section", {}, element("h2", {}, "1. As a file"),
        paragraph("Save the response file and put it on your shared drive, or attach it to a "
          + "message. Send that file and not this page, which holds none of your answers."),
        savedFile()),
      element("section", {}, element("h2", {}, "2. As text in a message"),
        paragraph("Copy the whole block into a message. It holds your answers, in a code that the "
          + "form and the round’s lead can read back."),
        element("div", { class: "field" }, element("label", { for: "block" }, "Text block"),
          element("p", { class: "hint", id: "block-hint" },
            "From its first line to its last, both included."), block),
        copyButton(block)),
      element("section", {}, element("h2", {}, "3. On paper"),
        paragraph(link("Print the questions with your answers", "paper"), ".")),
    ].filter(Boolean),
  };
}

function openNotice(open, read) {
  if (open.length === 0) {
    return element("p", { class: "lede" }, `Every ${activityNoun.one} is completed.`);
  }
  return inset(paragraph(`${countActivities(open.length)} ${open.length === 1 ? "is" : "are"} not `
    + "completed yet. You can send what you have, and send it again later."),
  list(open.map((activity) =>
    link(`${activity.number} ${activity.title}: ${statusOf(activity, read)}`,
      `activity/${activity.id}`))));
}

/** What the round's lead would otherwise have to ask back for: agreement, and a signature. */
function leadNotice() {
  const differ = leadReading().disputed.length;
  const matters = [
    differ > 0 ? link(`${count(differ, "statement is", "statements are")} not agreed`, "lead") : null,
    state.signature ? null : link("Nobody has signed yet", "lead/review"),
  ].filter(Boolean);
  return matters.length > 0 ? inset(list(matters)) : null;
}

/** Whose names go with what is sent, where anybody gave one. */
function namesNotice() {
  if (!state.isLead) {
    return state.name ? paragraph(`Your name, ${state.name}, goes with them. `,
      link("Change", "about"), ".") : null;
  }
  const signer = state.signature?.name;
  if (signer) return paragraph(`The name of the person who signed, ${signer}, goes with them.`);
  return allResponses(response()).some(({ name }) => name)
    ? paragraph("The names of those who answered are left out.") : null;
}

/** A button that saves the response file, and says what it is called and where it went. */
function savedFile(words = "Save the response file") {
  const done = element("div", { class: "done", id: "saved-file", hidden: true });
  return [button(words, async () => {
    const name = await saveFile(sentResponse);
    done.replaceChildren(element("p", {}, element("strong", {}, "Saved")),
      paragraph(`${name} is in the folder where your browser puts downloads.`));
    done.hidden = false;
  }, "primary"), done];
}

function copyButton(block) {
  const said = element("span", { role: "status", class: "quiet" });
  return element("p", { class: "buttons" }, button("Copy the text block", async () => {
    block.focus();
    block.select();
    try {
      await navigator.clipboard.writeText(block.value);
      said.textContent = "Copied.";
    } catch {
      // Where a page may not write to the clipboard, the text stands selected.
      said.textContent = "The text is selected. Copy it with Ctrl and C.";
    }
  }), said);
}

function paperPage() {
  return {
    title: "Print the questions",
    back: wayBack(),
    content: [
      paragraph("Your browser prints every question on its own sheets, with boxes to tick and "
        + "lines to write on. What you have answered here is ticked. It makes a paper for a workshop."),
      buttons(button("Print", () => window.print(), "primary")),
    ],
    shown: preparePaper,
  };
}

/** On paper every level of every activity is asked, and every note has its line. */
function preparePaper() {
  for (const activity of askedActivities()) {
    drawActivity(activity);
    for (const { id } of activity.questions) {
      document.querySelector(`label[for="${id}-note"]`).textContent = "What is missing, or a note";
    }
  }
}
