// Settling differences, one criterion a page.

function leadAgreePage(id) {
  const reading = leadReading();
  if (id === "none") return nothingDiffers();
  const question = questions(form).find((other) => other.id === id);
  if (!question) return null;
  const opinion = reading.read(id);
  const { agreed } = opinion;
  const left = reading.disputed.length;
  return {
    title: `Agree an answer to ${numberOf(id)}`,
    content: [
      element("p", { class: "over" }, `${question.activity.number} ${question.activity.title}, `
        + levelWords(question.level)),
      element("p", { class: "lede" }, question.text),
      left > 0 ? paragraph(`${sentence(count(left, "statement is", "statements are"))} not agreed.`)
        : null,
      element("h2", {}, "Who said what"), voices(opinion),
      earlierWords(id),
      choices("agreed-answer", `What does your ${form.organisation.noun} say?`,
        offeredToAgree(question, opinion).map((answer) => [answer, answerWords[answer]]),
        { value: agreed?.answer ?? null }),
      field("agreed-because", "Why is this the answer?", {
        rows: 3, value: agreed?.because,
        hint: "It is kept beside the answer, so that everybody can see how it was settled.",
      }),
      field("agreed-note", "What is missing, or a note", {
        rows: 2, value: agreed?.note, hint: "If you agree on partly, say what is missing.",
      }),
      offeredToAgree(question, opinion).includes("does not apply")
        ? field("agreed-reason", "If it does not apply, how does that hold for you?",
          { rows: 2, value: agreed?.reason }) : null,
      buttons(button("Save and continue", () => saveAgreed(question, opinion), "primary"),
        agreed ? button("Take back the agreed answer", () => takeBackAgreed(id), "warning") : null,
        link("Leave it open", `lead/activity/${question.activity.id}`)),
    ].filter(Boolean),
  };
}

function nothingDiffers() {
  return {
    title: "Nothing differs",
    content: [paragraph("Everybody who answered a statement agrees on it, or the difference is "
      + "settled."),
    paragraph(link("Go on to the plan", "lead/plan", { class: "button primary" }))],
  };
}

function earlierWords(id) {
  const earlier = form.previous?.answers[id]?.answer;
  return earlier ? element("p", { class: "earlier" },
    `In ${form.previous.round.name} ${form.previous.who ?? "you"} answered: `
      + `${answerWords[earlier]}.`) : null;
}

/** The answers that can be agreed: that it does not apply only where it is offered, or was said. */
function offeredToAgree(question, opinion) {
  const isOffered = question.may_not_apply
    || opinion.given.some(({ answer }) => answer === "does not apply");
  return answerLabels.filter((answer) => answer !== "does not apply" || isOffered);
}

function saveAgreed(question) {
  const [answer] = chosen("agreed-answer");
  const because = typed("agreed-because");
  const note = typed("agreed-note");
  const reason = document.getElementById("agreed-reason") ? typed("agreed-reason") : null;
  const problems = [
    answer ? null : ["agreed-answer", `Choose what your ${form.organisation.noun} says`],
    because ? null : ["agreed-because", "Say why this is the answer"],
    answer === "partly" && !note ? ["agreed-note", "Say what is missing"] : null,
    answer === "does not apply" && !reason
      ? ["agreed-reason", "Say how it holds that this does not apply"] : null,
  ].filter(Boolean).map(([id, message]) => ({ field: id, message }));
  if (problems.length > 0) {
    showProblems(problems);
    return;
  }
  const entry = {
    question: question.id, answer, because, note,
    reason: answer === "does not apply" ? reason : null,
  };
  state.agreed = state.agreed.filter((other) => other.question !== question.id).concat(entry);
  changed();
  const disputed = disputesInOrder(leadReading());
  // The next difference of the same activity first, so that people stay with what they discuss.
  const here = disputed.find((id) => activityOf(id).id === question.activity.id);
  const next = here ?? disputed[0];
  announce(`Agreed on ${numberOf(question.id)}.`);
  go(next ? `lead/agree/${next}` : `lead/activity/${question.activity.id}`);
}

function takeBackAgreed(id) {
  state.agreed = state.agreed.filter((other) => other.question !== id);
  changed();
  announce("The agreed answer is taken back.");
  go(`lead/activity/${activityOf(id).id}`);
}
