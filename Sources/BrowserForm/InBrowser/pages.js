// One page at a time: which one, its title, where the focus goes, and what is wrong on it.

/** The pages by the first word of their address. Each gives {title, content} or {title, place}. */
const pages = {
  "": startPage, "about": aboutPage, "tasks": tasksPage, "activity": activityPage,
  "evidence": evidencePage, "check": checkPage, "send": sendPage, "draft": draftPage,
  "colleague": colleaguePage, "paper": paperPage, "lead": leadPages,
};

/** Pages that make sense before anybody has said who answers. */
const openPages = ["", "about", "draft", "paper"];

function route() {
  const words = location.hash.replace(/^#\/?/, "").split("/");
  return words.map((word) => {
    try {
      return decodeURIComponent(word);
    } catch {
      return "";
    }
  });
}

function go(address) {
  const hash = `#/${address}`;
  if (location.hash === hash) show();
  else location.hash = hash;
}

/** Shows the page that the address names; where there is none, the first that makes sense. */
function show() {
  const [name, ...words] = route();
  const isOpen = state.respondent !== null || openPages.includes(name);
  const page = isOpen && Object.hasOwn(pages, name) ? pages[name](...words) : null;
  if (!page) {
    location.replace(state.respondent ? "#/tasks" : "#/");
    return;
  }
  mount(page, name);
}

function mount(page, name) {
  clearProblems();
  if (!["activity", "evidence"].includes(name)) {
    Object.assign(state, { returnTo: null, evidenceReturnTo: null });
  }
  for (const part of document.querySelectorAll("#start, .activity")) part.hidden = true;
  const sheet = document.getElementById("page");
  document.body.dataset.page = page.kind ?? name;
  if (page.place) {
    sheet.replaceChildren();
    page.place.hidden = false;
  } else {
    sheet.replaceChildren(...[page.back, element("h1", {}, page.title), ...page.content.flat()]
      .filter(Boolean));
  }
  sheet.hidden = Boolean(page.place);
  document.title = titleOf(page.title);
  markNavigation(name);
  window.scrollTo(0, 0);
  focusOn(page.focus ?? document.querySelector("main > :not([hidden]) h1"));
  page.shown?.();
}

function titleOf(title) {
  return `${title} – ${form.organisation.name} – ${form.framework.title}`;
}

function focusOn(target) {
  if (!target) return;
  if (!target.matches("a, button, input, textarea, summary")) target.tabIndex = -1;
  target.focus({ preventScroll: target.matches("h1") });
}

function markNavigation(name) {
  const bar = document.getElementById("bar");
  const entries = [["tasks", "Questions"], ["draft", "Save or open a draft"], ["send", "Send"]];
  if (state.isLead) entries.splice(1, 0, ["lead", "Put together and sign"]);
  bar.hidden = state.respondent === null;
  bar.querySelector("ul").replaceChildren(...entries.map(([address, words]) =>
    element("li", {}, link(words, address, { "aria-current": address === name ? "page" : null }))));
  showSaved();
}

function backLink(words, address) {
  return element("p", { class: "back" }, link(words, address));
}

/** Back to the list of everything that is asked. */
function backToTasks() {
  return backLink(`All ${activityNoun.many}`, "tasks");
}

/** Back to the questions, or to the start where nobody has said who answers. */
function wayBack() {
  return state.respondent ? backToTasks() : backLink("Back to the start", "");
}

function buttons(...items) {
  return element("div", { class: "buttons" }, ...items);
}

// Problems

/** Shows what is wrong on the page: [{field, message}], `field` the id of what to mend. */
function showProblems(problems) {
  clearProblems();
  const sheet = document.querySelector("main > :not([hidden]) h1").closest("main > *");
  const summary = element("div", { class: "problems", id: "problems", role: "alert" },
    element("h2", {}, "There is a problem"),
    list(problems.map(({ field: id, message }) => element("a", {
      href: `#${id}`,
      onclick: (event) => {
        event.preventDefault();
        focusOn(fieldOf(id));
      },
    }, message))));
  sheet.prepend(summary);
  for (const problem of problems) markField(problem);
  document.title = `Error: ${document.title}`;
  focusOn(summary);
  window.scrollTo(0, 0);
}

/** What can be focused of a field: itself, or the first of its choices. */
function fieldOf(id) {
  const found = document.getElementById(id);
  return found.matches("fieldset") ? found.querySelector("input, textarea") : found;
}

function markField({ field: id, message }) {
  const found = document.getElementById(id);
  const own = `${id}-problem`;
  const words = element("p", { class: "problem", id: own }, away("Error: "), message);
  if (found.matches("fieldset")) found.querySelector("legend").after(words);
  else found.before(words);
  found.closest(".field, .criterion")?.classList.add("wrong");
  if (!found.matches("fieldset")) found.setAttribute("aria-invalid", "true");
  const described = found.getAttribute("aria-describedby");
  found.setAttribute("aria-describedby", [described, own].filter(Boolean).join(" "));
}

function clearProblems() {
  document.title = document.title.replace(/^Error: /, "");
  document.getElementById("problems")?.remove();
  for (const words of document.querySelectorAll(".problem")) {
    const found = document.getElementById(words.id.replace(/-problem$/, ""));
    const rest = (found.getAttribute("aria-describedby") ?? "").split(" ")
      .filter((id) => id && id !== words.id);
    if (rest.length > 0) found.setAttribute("aria-describedby", rest.join(" "));
    else found.removeAttribute("aria-describedby");
    found.removeAttribute("aria-invalid");
    words.remove();
  }
  for (const part of document.querySelectorAll(".wrong")) part.classList.remove("wrong");
}
