// Three ways back: the file, a block of text, paper.

function sendPage() {
  const activities = askedActivities();
  const read = readHere();
  const open = activities.filter((activity) => statusOf(activity, read) !== "Completed");
  const block = element("textarea", {
    id: "block", rows: 8, readonly: true, class: "block", spellcheck: "false",
    "aria-describedby": "block-hint",
  });
  withdrawStaleSignature().then(() => textBlock(form, response())).then((text) => {
    block.value = text;
  });
  const whom = state.isLead ? `the round’s lead${form.contact ? ` (${form.contact})` : ""}`
    : "the person who leads this in your organisation";
  return {
    title: "Send your answers",
    back: backLink("All activities", "tasks"),
    content: [
      openNotice(open, read),
      paragraph(`Send your answers back to ${whom}. Any one of these three ways will do.`),
      element("section", {}, element("h2", {}, "1. As a file"),
        paragraph("Save the response file and put it on your shared drive, or attach it to a "
          + "message. Put the form itself on a shared drive too: mail gateways often block a page "
          + "that is attached."),
        savedFile()),
      element("section", {}, element("h2", {}, "2. As text in a message"),
        paragraph("Copy all of this into a message. It holds your answers and can be pasted back."),
        element("div", { class: "field" }, element("label", { for: "block" }, "Text block"), block,
          element("p", { class: "hint", id: "block-hint" },
            "From its first line to its last, both included.")),
        copyButton(block)),
      element("section", {}, element("h2", {}, "3. On paper"),
        paragraph(link("Print the questions with your answers", "paper"), ".")),
    ],
  };
}

function openNotice(open, read) {
  if (open.length === 0) return element("p", { class: "lede" }, "Every activity is completed.");
  return inset(paragraph(`${sentence(count(open.length, "activity is", "activities are"))} not `
    + "completed yet. You can send what you have, and send it again later."),
  list(open.map((activity) =>
    link(`${activity.number} ${activity.title}: ${statusOf(activity, read)}`,
      `activity/${activity.id}`))));
}

function savedFile() {
  const done = element("div", { class: "done", id: "saved-file", hidden: true });
  return [button("Save the response file", async () => {
    const name = await saveFile();
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
