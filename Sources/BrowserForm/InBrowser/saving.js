// Keeps what is said: a copy in this browser where that works, and files on the disk.

const copyKey = ["declaration-form", form.organisation.id, form.round.id, form.within ?? "whole"]
  .join("/");
const copy = { works: true, problem: null, savedAt: null, timer: null };
const announcement = { timer: null };

/** Notes that something changed: the copy follows, and a signature of other answers falls. */
function changed() {
  state.isUnsaved = true;
  clearTimeout(copy.timer);
  copy.timer = setTimeout(keepCopy, 200);
}

function keepCopy() {
  clearTimeout(copy.timer);
  copy.timer = null;
  withdrawStaleSignature();
  if (!state.respondent) return;
  const { isLead, isUnsaved, exceptions, withdrawn } = state;
  const saved = new Date();
  try {
    localStorage.setItem(copyKey, JSON.stringify({
      saved: saved.toISOString(), isLead, isUnsaved, exceptions, withdrawn,
      file: writeResponse(form, response()),
    }));
    Object.assign(copy, { works: true, savedAt: saved });
  } catch {
    // Private windows and locked-down computers refuse it; the file still works.
    Object.assign(copy, { works: false, savedAt: null });
  }
  showSaved();
}

/** Takes up the copy that this browser holds, if it does. */
async function openCopy() {
  let text = null;
  try {
    text = localStorage.getItem(copyKey);
  } catch {
    copy.works = false;
  }
  if (!text) return;
  try {
    const kept = JSON.parse(text);
    const read = await readResponse(form, kept.file);
    if (read.problems) throw new Error(read.problems[0]);
    takeResponse(read.response);
    Object.assign(state, {
      isLead: state.isLead || kept.isLead === true, isUnsaved: kept.isUnsaved === true,
      exceptions: tidy(kept.exceptions) ?? state.exceptions,
      withdrawn: readWithdrawn(kept.withdrawn),
    });
    copy.savedAt = new Date(kept.saved);
    await withdrawStaleSignature();
  } catch {
    copy.problem = "This browser holds a copy that cannot be read. Open your draft file instead.";
  }
}

function readWithdrawn(kept) {
  const role = tidy(kept?.role);
  const date = isoDate(String(kept?.date));
  return role && date ? { role, date } : null;
}

/** Forgets the copy, and everything that was said, on this computer. */
function clearCopy() {
  clearTimeout(copy.timer);
  try {
    localStorage.removeItem(copyKey);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
  location.hash = "";
  // What was changed is meant to be lost, so nobody is to be asked again.
  state.isUnsaved = false;
  location.reload();
}

function savedWords() {
  if (!state.respondent) return "";
  if (!copy.works) return "Not kept in this browser. Save a draft file before you leave.";
  return copy.savedAt ? `Kept in this browser ${sinceWords(copy.savedAt)}` : "";
}

/** Shows how far everything has come, and whether it is kept. */
function showSaved() {
  document.getElementById("how-far").textContent =
    state.respondent ? progressWordsOf(askedActivities()) : "";
  const line = document.getElementById("saved");
  // Said again only when the words differ, so that a reader aloud is not flooded.
  if (line.textContent !== savedWords()) line.textContent = savedWords();
}

/** Says something to those who hear the page. */
function announce(words) {
  const place = document.getElementById("announcement");
  place.textContent = words;
  clearTimeout(announcement.timer);
  // Who reads through the page later is not to come upon it.
  announcement.timer = setTimeout(() => place.replaceChildren(), 10000);
}

/** Hands a file to the browser to save. */
function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = element("a", { href: address, download: name, hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Saves what `said` gives: everything for a draft, and for what is sent no more than is sent. */
async function saveFile(said = response) {
  // A file never holds a signature of other answers than its own.
  await withdrawStaleSignature();
  const file = said();
  const name = responseFileName(form, file);
  download(name, writeResponse(form, file), "application/json");
  state.isUnsaved = false;
  keepCopy();
  announce(`Saved as ${name}.`);
  return name;
}

/** A signature is of answers as they were; when they change it is taken away, in sight. */
async function withdrawStaleSignature() {
  const { signature } = state;
  if (!signature || await fingerprint(form, response()) === signature.fingerprint) return;
  if (state.signature !== signature) return;
  Object.assign(state, { signature: null, withdrawn: signature });
  changed();
  showWithdrawn();
}

function showWithdrawn() {
  const place = document.getElementById("withdrawn");
  const { withdrawn } = state;
  place.hidden = !withdrawn;
  const words = withdrawn ? `The signature of the ${withdrawn.role} of `
    + `${dateInWords(withdrawn.date)} no longer holds, because something changed after it. ` : "";
  place.replaceChildren(words, withdrawn ? link("Sign again", "lead/review") : "");
}

function watchLeaving() {
  const flush = () => {
    if (copy.timer) keepCopy();
  };
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  window.addEventListener("beforeunload", (event) => {
    flush();
    if (state.isUnsaved && state.respondent && !copy.works) event.preventDefault();
  });
  window.addEventListener("storage", (event) => {
    if (event.key === copyKey && event.newValue !== null) {
      announce("This form is also open in another window, which has just kept its own answers.");
    }
  });
}
