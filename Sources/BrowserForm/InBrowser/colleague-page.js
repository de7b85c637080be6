// A form for a colleague: this page as it came, with a part of its questions.

function colleaguePage() {
  if (form.within) return null;
  const options = form.framework.commitments.map((commitment) =>
    [commitment.id, `${commitment.number} ${commitment.title}`,
      countActivities(commitment.activities.length)]);
  return {
    title: "Make a form for a colleague",
    back: backToTasks(),
    content: [
      paragraph(`Your browser saves a form that asks one ${commitmentNoun.one}, or all of it, of `
        + "one colleague. Put it on a shared drive, since mail gateways often block a page that is "
        + "attached. Your colleague sends back a file or a text block, which you take in under ",
      link("Put answers together and sign", state.isLead ? "lead" : "about/lead"), "."),
      choices("within", "What shall your colleague answer?",
        [...options, ["", "All of it"]]),
      field("colleague-role", "Your colleague’s role", {
        hint: "Such as information governance manager. No two colleagues share one.",
      }),
      buttons(button("Save the form", saveColleagueForm, "primary")),
      element("div", { class: "done", id: "colleague-saved", role: "status", hidden: true }),
    ],
  };
}

function saveColleagueForm() {
  const [within] = chosen("within");
  const role = typed("colleague-role");
  const problems = [
    within === undefined ? ["within", "Choose what your colleague shall answer"] : null,
    role ? null : ["colleague-role", "Say what your colleague’s role is"],
    role && role.length > 100
      ? ["colleague-role", "The role must have 100 characters or fewer"] : null,
  ].filter(Boolean).map(([id, message]) => ({ field: id, message }));
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  clearProblems();
  const name = [form.organisation.id, form.round.id, within, kebabCase(role), "form", "html"]
    .filter(Boolean).join(".");
  download(name, formFor(within || null, role), "text/html");
  const done = document.getElementById("colleague-saved");
  done.hidden = false;
  done.replaceChildren(element("p", {}, element("strong", {}, "Saved")),
    paragraph(`${name} is in the folder where your browser puts downloads.`));
}

/** The text of this form for a colleague, as if the program had written it so. */
function formFor(within, role) {
  const page = new DOMParser().parseFromString(pristine, "text/html");
  const data = { ...form, respondent: role };
  if (within) data.within = within;
  const isAsked = (commitment, activity) =>
    !within || [commitment.id, activity.id].includes(within);
  for (const commitment of form.framework.commitments) {
    for (const activity of commitment.activities) {
      if (!isAsked(commitment, activity)) page.getElementById(`activity-${activity.id}`)?.remove();
    }
  }
  page.getElementById("form").textContent = escapedData(data);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** JSON in which no character of markup stands, so that it cannot end the element it stands in. */
function escapedData(data) {
  return JSON.stringify(data).replace(/[<>&\u007f-\u009f\u2028\u2029]/g, (character) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
