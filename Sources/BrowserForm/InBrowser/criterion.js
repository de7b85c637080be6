// One criterion on its activity's page: its answers, note, reason and evidence.

/** The element of a criterion by a part of its id. */
function part(questionId, name) {
  return document.getElementById(`${questionId}-${name}`);
}

function prepareCriterion(activity, question) {
  const { id } = question;
  const box = document.getElementById(`criterion-${id}`);
  for (const input of box.querySelectorAll("input")) {
    input.addEventListener("change", () => {
      giveAnswer(id, input.value);
      drawActivity(activity);
    });
  }
  for (const name of ["note", "reason"]) {
    part(id, name)?.addEventListener("input", (event) => {
      setEntry(id, { [name]: event.target.value });
      drawStatus(activity);
    });
  }
  const more = element("p", { class: "more" },
    element("button", {
      type: "button", class: "quiet-button", id: `${id}-add-note`,
      onclick: () => openNote(id),
    }, "Add a note", away(` to ${numberOf(id)}`)),
    link(["Add evidence", away(` for ${numberOf(id)}`)], `evidence/${activity.id}/new/${id}`,
      { id: `${id}-add-evidence` }),
    element("span", { id: `${id}-evidence`, class: "quiet" }),
    element("button", {
      type: "button", class: "quiet-button", id: `${id}-take-back`,
      onclick: () => takeBack(activity, id),
    }, "Take back my answer", away(` to ${numberOf(id)}`)));
  box.append(element("p", { class: "earlier colleagues", id: `${id}-colleagues` }), more);
}

function openNote(id) {
  state.openNotes.add(id);
  drawCriterion(id);
  part(id, "note").focus();
}

function takeBack(activity, id) {
  giveAnswer(id, null);
  drawActivity(activity);
  document.querySelector(`#criterion-${id} input`).focus();
  announce(`The answer to ${numberOf(id)} is taken back.`);
}

/** Draws a criterion as the state has it; what somebody is typing is left alone. */
function drawCriterion(id) {
  const { answer, reason, note } = entryOf(id);
  for (const input of document.querySelectorAll(`#criterion-${id} input`)) {
    input.checked = input.value === answer;
  }
  const isPartly = answer === "partly";
  const noteField = part(id, "note");
  setTyped(noteField, note);
  const isNoteShown = isPartly || Boolean(note) || state.openNotes.has(id);
  noteField.closest(".field").hidden = !isNoteShown;
  document.querySelector(`label[for="${id}-note"]`).textContent =
    isPartly ? "What is missing?" : "Note (optional)";
  part(id, "add-note").hidden = isNoteShown;
  const reasonField = part(id, "reason");
  if (reasonField) {
    setTyped(reasonField, reason);
    reasonField.closest(".field").hidden = answer !== "does not apply";
  }
  drawColleagues(id);
  part(id, "take-back").hidden = answer === null;
  const shows = state.evidence.filter((item) => item.shows.includes(id)).length;
  part(id, "evidence").textContent = shows > 0 ? count(shows, "item", "items") : "";
}

/** What colleagues said, for the one who puts the answers together. */
function drawColleagues(id) {
  const said = state.colleagues.flatMap(({ respondent, answers }) => answers
    .filter((entry) => entry.question === id && entry.answer)
    .map(({ answer }) => `${respondent}: ${answerWords[answer]}`));
  part(id, "colleagues").hidden = said.length === 0;
  part(id, "colleagues").textContent = `Colleagues answered. ${said.join("; ")}.`;
}

function setTyped(area, text) {
  if (area.value !== (text ?? "")) area.value = text ?? "";
}
