// The task list: every activity with how far it has come.

const statusClasses = {
  "Not started": "not-started", "In progress": "in-progress", "Completed": "completed",
  "There is a problem": "problematic",
};

function tag(status) {
  return element("strong", { class: `tag ${statusClasses[status] ?? ""}` }, status);
}

function progressWordsOf(activities, read = readHere()) {
  const done = activities.filter((activity) => statusOf(activity, read) === "Completed").length;
  const left = activities.length - done;
  const open = state.isLead ? leadReading().disputed.length : 0;
  const disputed = open === 0 ? "" : ` ${count(open, "statement")} not agreed.`;
  return `${done} of ${countActivities(activities.length)} done, ${left} left.${disputed}`;
}

function taskRow(activity, read) {
  const id = `status-${activity.id}`;
  return element("li", { class: "task" },
    link(`${activity.number} ${activity.title}`, `activity/${activity.id}`,
      { "aria-describedby": id }),
    element("span", { id }, tag(statusOf(activity, read))));
}

function taskGroup(commitment, read) {
  return element("section", { class: "tasks" },
    element("h2", {}, `${commitment.number} ${commitment.title}`),
    element("ul", { class: "task-list" },
      commitment.activities.map((activity) => taskRow(activity, read))),
    paragraph(link(`Check your answers: ${commitment.short_title}`, `check/${commitment.id}`)));
}

function tasksPage() {
  const activities = askedActivities();
  const read = readHere();
  const next = activities.find((activity) => statusOf(activity, read) !== "Completed");
  const onward = next
    ? link(`Go on with ${next.number} ${next.title}`, `activity/${next.id}`,
      { class: "button primary" })
    : link("Check all your answers", "check", { class: "button primary" });
  return {
    title: "Questions",
    content: [
      element("p", { class: "lede" }, progressWordsOf(activities, read)),
      paragraph(`You answer as ${state.respondent}. `, link("Change", "about"), ".",
        state.isLead ? " What colleagues sent counts here too." : ""),
      onward,
      askedCommitments().map((commitment) => taskGroup(commitment, read)),
      element("section", {}, element("h2", {}, "When you are done"),
        list([
          link("Check all your answers", "check"), link("Send your answers", "send"),
          link("Save a draft, or open one", "draft"),
          form.within ? null : link("Make a form for a colleague", "colleague"),
          link("Print the questions", "paper"),
        ].filter(Boolean))),
    ],
  };
}
