// Where the ladder of an activity stops and which level it reaches. The library's own scoring is
// the authority; a test holds this equal to it on every worked example and on thousands more.

/** The criteria of an activity by level, from the lowest: [{level, positions}]. */
function rungs(levels) {
  return [...new Set(levels)].sort((a, b) => a - b).map((level) => ({
    level,
    positions: levels.flatMap((other, position) => (other === level ? [position] : [])),
  }));
}

function isBlock(answer) {
  return answer === "partly" || answer === "not met";
}

/** The highest level reached; `verdict` reads an answer as "holds", "fails" or "excluded". */
function reachedLevel(levels, answers, verdict) {
  let [reached, criteria, excluded] = [1, 0, 0];
  for (const rung of rungs(levels)) {
    let applicable = 0;
    for (const position of rung.positions) {
      criteria += 1;
      const read = verdict(answers[position]);
      if (read === "fails") return reached;
      if (read === "excluded") excluded += 1;
      else applicable += 1;
    }
    if (applicable > 0 && 2 * excluded <= criteria) reached = rung.level;
  }
  return reached;
}

function claimedVerdict(answer) {
  if (answer === "met") return "holds";
  return answer === "does not apply" ? "excluded" : "fails";
}

function upperVerdict(answer) {
  return answer === "don't know" || answer === null ? "holds" : claimedVerdict(answer);
}

function strictVerdict(answer) {
  return answer === "does not apply" ? "fails" : claimedVerdict(answer);
}

/** The first level that holds a block, or null. */
function stopLevel(levels, answers) {
  const rung = rungs(levels).find(({ positions }) => positions.some((at) => isBlock(answers[at])));
  return rung ? rung.level : null;
}

/**
 * The score of one activity.
 * `levels` is the level of each criterion, ascending; `answers` the label of each answer, or null.
 */
function scoreLadder(levels, answers) {
  const stop = stopLevel(levels, answers);
  const isAsked = (position) => stop === null || levels[position] <= stop;
  const states = answers.map((answer, position) => {
    if (answer !== null) return "answered";
    return isAsked(position) ? "unanswered" : "not asked";
  });
  const asked = answers.filter((answer, at) => answer !== "does not apply" && isAsked(at));
  const count = (label) => asked.filter((answer) => answer === label).length;
  const answeredCount = asked.filter((answer) => answer !== null).length;
  const applicable = answers.filter((answer) => answer !== "does not apply");
  const score = {
    stop, states, askedCount: asked.length, answeredCount, met: count("met"),
    unknown: count("don't know"), claimed: null, upper: null, withoutExclusions: null,
  };
  if (applicable.length === 0) return { status: "not-applicable", ...score };
  if (applicable.every((answer) => answer === null)) return { status: "not-assessed", ...score };
  return {
    ...score,
    status: answeredCount === asked.length ? "complete" : "in-progress",
    claimed: reachedLevel(levels, answers, claimedVerdict),
    upper: reachedLevel(levels, answers, upperVerdict),
    withoutExclusions: reachedLevel(levels, answers, strictVerdict),
  };
}

/** The same day some months before, or that month's last day where it is shorter. */
function monthsEarlier(date, months) {
  const [year, month, day] = date.split("-").map(Number);
  const count = year * 12 + month - 1 - months;
  const [earlierYear, earlierMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const lastDay = new Date(Date.UTC(earlierYear, earlierMonth, 0)).getUTCDate();
  const pad = (number, width) => String(number).padStart(width, "0");
  return [pad(earlierYear, 4), pad(earlierMonth, 2), pad(Math.min(day, lastDay), 2)].join("-");
}

/** Whether an item of evidence counts by the framework's rule on the round's date. */
function evidenceCounts(item, rule, roundDate) {
  if (!rule) return true;
  return rule.kinds.includes(item.kind) && Boolean(item.date) && item.date <= roundDate
    && item.date >= monthsEarlier(roundDate, rule.months);
}

/** The highest level, up to the claimed one, that the evidence supports; null without a claim. */
function supportedLevel(activity, answersById, evidence, rule, roundDate) {
  const levels = activity.questions.map((question) => question.level);
  const answers = activity.questions.map((question) => answersById[question.id] ?? null);
  const { claimed } = scoreLadder(levels, answers);
  if (claimed === null || !rule) return claimed;
  const counting = evidence.filter((item) => evidenceCounts(item, rule, roundDate));
  const shown = new Set(counting.flatMap((item) => item.shows));
  const gap = rungs(levels).find(({ level, positions }) =>
    level >= rule.from_level && level <= claimed
    && positions.some((at) => answers[at] !== "does not apply")
    && !positions.some((at) => answers[at] === "met" && shown.has(activity.questions[at].id)));
  return gap ? gap.level - 1 : claimed;
}

/**
 * What stands between an activity and its next level: {level, steps: [position]}, the steps being
 * the unanswered criteria below it and then its own that are not met; null at the top.
 */
function nextLevel(levels, answers) {
  const { claimed } = scoreLadder(levels, answers);
  if (claimed === null) return null;
  const applicable = ({ positions }) => positions.filter((at) => answers[at] !== "does not apply");
  const next = rungs(levels).find((rung) => rung.level > claimed && applicable(rung).length > 0);
  if (!next) return null;
  const below = answers.flatMap((answer, at) =>
    (answer === null && levels[at] < next.level ? [at] : []));
  const unmet = applicable(next).filter((at) => answers[at] !== "met");
  return { level: next.level, steps: below.concat(unmet) };
}
