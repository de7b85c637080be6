// Begins everything, once all the parts above are there.

function addFrame() {
  const bar = element("nav", { id: "bar", "aria-label": "Form", hidden: true },
    element("div", { class: "width" }, element("ul"),
      element("div", { class: "state" }, element("p", { id: "how-far" }),
        element("p", { id: "saved", class: "saved", role: "status" }))));
  document.querySelector("body > header").append(bar);
  const main = document.getElementById("main");
  main.prepend(
    element("p", { id: "announcement", class: "away", role: "status" }),
    element("p", { id: "withdrawn", class: "inset warned", role: "alert", hidden: true }));
  main.append(element("section", { id: "page", hidden: true }));
}

function watchLinks() {
  document.getElementById("skip").addEventListener("click", (event) => {
    // The address belongs to the pages, so a place within one is only ever focused.
    event.preventDefault();
    focusOn(document.querySelector("main > :not([hidden]) h1"));
  });
  window.addEventListener("hashchange", show);
}

async function begin() {
  document.documentElement.classList.add("js");
  addFrame();
  for (const activity of askedActivities()) prepareActivity(activity);
  prepareStart();
  watchLinks();
  watchLeaving();
  await openCopy();
  showWithdrawn();
  show();
}

begin();
