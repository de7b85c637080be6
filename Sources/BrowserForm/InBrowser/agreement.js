// How the responses of several people are read together (METHOD 5).

const mostCautiousFirst = ["not met", "partly", "don't know", "does not apply", "met"];

function joined(texts) {
  return [...new Set(texts.filter(Boolean))].join("\n") || null;
}

/**
 * What the respondents together say of each criterion.
 * `responses` are [{respondent, answers: [{question, answer, reason, note}]}]; `agreed` the answers
 * that the lead has recorded. Gives a Map from a question's id to {answer, reason, note, given,
 * disputed, divided, agreed}; a disputed criterion is read at its most cautious.
 */
function combine(questionIds, responses, agreed) {
  const inOrder = [...responses].sort((a, b) => compareText(a.respondent, b.respondent));
  return new Map(questionIds.map((id) => {
    const given = inOrder.flatMap(({ respondent, answers }) =>
      answers.filter((entry) => entry.question === id).map((entry) => ({
        respondent, answer: entry.answer ?? null, reason: entry.reason ?? null,
        note: entry.note ?? null,
      })));
    return [id, readTogether(given, agreed.find((entry) => entry.question === id) ?? null)];
  }));
}

function readTogether(given, agreed) {
  const answers = new Set(given.map((entry) => entry.answer).filter(Boolean));
  const divided = answers.size > 1;
  if (agreed) {
    return {
      answer: agreed.answer ?? null, reason: agreed.reason ?? null, note: agreed.note ?? null,
      given, divided, disputed: false, agreed,
    };
  }
  const answer = mostCautiousFirst.find((label) => answers.has(label)) ?? null;
  // The words of those who gave another answer are shown beside theirs, not beside this one.
  const heard = given.filter((entry) => entry.answer === null || entry.answer === answer);
  return {
    answer, reason: joined(heard.map((entry) => entry.reason)),
    note: joined(heard.map((entry) => entry.note)),
    given, divided, disputed: divided, agreed: null,
  };
}
