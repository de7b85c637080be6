// The review, and the page that a Chief Officer reads and signs.

/** What is open: [words, link], each a reason to say why it is signed nevertheless. */
function openMatters(reading) {
  return reading.activities.flatMap(({ activity, status, disputed, score }) => {
    const name = `${activity.number} ${activity.title}`;
    const matters = [];
    if (disputed.length > 0) {
      const many = count(disputed.length, "statement is", "statements are");
      matters.push([`${name}: ${many} not agreed`, `lead/activity/${activity.id}`]);
    }
    if (status !== "Completed") {
      matters.push([`${name}: ${status.toLowerCase()}, ${score.answeredCount} of `
        + `${score.askedCount} answered`, `activity/${activity.id}`]);
    }
    return matters;
  });
}

function leadReviewPage() {
  const reading = leadReading();
  const matters = openMatters(reading);
  const done = reading.activities.length
    - reading.activities.filter(({ status }) => status !== "Completed").length;
  return {
    title: "Review before it is signed",
    content: [
      element("p", { class: "lede" },
        `${done} of ${countActivities(reading.activities.length)} ${done === 1 ? "is" : "are"} `
          + "completed."),
      matters.length > 0
        ? [element("h2", {}, "What is incomplete or not agreed"),
          list(matters.map(([words, address]) => link(words, address))),
          field("exceptions", "Why is it signed although this is open?", {
            rows: 4, value: state.exceptions,
            hint: "Whoever signs reads this, and it stands beside the signature.",
          })]
        : inset(paragraph("Everything is completed and agreed.")),
      standingTable(reading),
      buttons(button("Continue to sign", () => leaveReview(matters), "primary")),
    ],
  };
}

function leaveReview(matters) {
  if (matters.length > 0) {
    const words = typed("exceptions");
    if (!words) {
      showProblems([{
        field: "exceptions", message: "Say why it is signed although something is open",
      }]);
      return;
    }
    state.exceptions = words;
  } else {
    state.exceptions = null;
  }
  changed();
  go("lead/sign");
}

function leadSignPage() {
  const reading = leadReading();
  const isOpen = openMatters(reading).length > 0;
  if (!state.signature && isOpen && !state.exceptions) return leadReviewPage();
  const print = element("p", { class: "fingerprint" });
  fingerprint(form, response()).then((digits) => {
    print.replaceChildren(...digits.match(/.{8}/g).flatMap((group) =>
      [element("span", {}, group), " "]));
  });
  const exceptions = state.signature ? state.signature.exceptions : isOpen && state.exceptions;
  return {
    title: state.signature ? "Signed" : `For ${form.words.officer} to read and sign`,
    kind: "sign",
    content: [
      state.signature ? signedNotice() : paragraph("The person who signs says that these are the "
        + `${form.organisation.noun}’s own answers. It is a statement, not a check by anybody `
        + "outside."),
      facts([[sentence(form.organisation.noun), form.organisation.name],
        ["Round", `${form.round.name}, as things stood on ${dateInWords(form.round.date)}`],
        ["Framework", `${form.framework.title}, edition ${form.framework.edition}`],
        exceptions ? ["Exceptions", exceptions] : ["Exceptions", "None"]]),
      standingTable(reading, { links: false }),
      element("h2", {}, "Fingerprint of these answers"),
      paragraph("It changes when any answer, note or evidence changes, and then the signature no "
        + "longer holds."), print,
      state.signature ? signedActions() : signFields(isOpen),
    ],
  };
}

function signFields(isOpen) {
  return [
    element("h2", {}, "Signature"),
    field("sign-role", "Role of the person who signs", { hint: "Such as Chief Executive." }),
    field("sign-name", "Name (optional)", { autocomplete: "name" }),
    dateField("sign-date", "Date of signing"),
    choices("sign-confirm", "Confirmation", [["yes", "I have read these levels. They are what "
      + `${form.organisation.name} says of itself.`]], { type: "checkbox" }),
    buttons(button("Sign", () => sign(isOpen), "primary")),
  ];
}

async function sign(isOpen) {
  const { date } = typedDate("sign-date");
  const role = typed("sign-role");
  const problems = [
    role ? null : ["sign-role", "Say what the role of the person who signs is"],
    role && role.length > 100 ? ["sign-role", "The role must have 100 characters or fewer"] : null,
    date ? null : ["sign-date", "Give the date of signing, such as 31 3 2026"],
    date && date > todayIso() ? ["sign-date", "The day of signing must be today or before"] : null,
    chosen("sign-confirm").length > 0 ? null
      : ["sign-confirm", "Confirm that you have read the levels"],
  ].filter(Boolean).map(([id, message]) => ({ field: id, message }));
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  state.signature = {
    role, name: typed("sign-name"), date, exceptions: isOpen ? state.exceptions : null,
    fingerprint: await fingerprint(form, response()),
  };
  state.withdrawn = null;
  showWithdrawn();
  changed();
  show();
  announce("Signed.");
}

function signedNotice() {
  const { role, name, date } = state.signature;
  return element("div", { class: "done" },
    element("p", {}, element("strong", {}, `Signed by the ${role}${name ? `, ${name}` : ""}, on `
      + `${dateInWords(date)}.`)),
    paragraph("Any later change to an answer takes the signature away."));
}

function signedActions() {
  return [
    element("dl", { class: "paper facts" }, ["Signature", "Name", "Date"].flatMap((words) =>
      [element("dt", {}, words), element("dd", { class: "line" })])),
    ...savedFile("Save the signed response file"),
    buttons(button("Print the signed page", () => window.print()),
      link("Send it to the round’s lead", "send")),
    askingTwice("Take back the signature", () => "Take back the signature?", "Yes, take it back",
      () => {
        state.signature = null;
        changed();
        show();
      }),
  ];
}
