// The words of the form. Those that the terminal and the sheet say too come with the questions.

/** What the framework calls its parts: one, many and any of them. */
const activityNoun = form.words.activity;
const commitmentNoun = form.words.commitment;

const answerWords = form.words.answers;
const evidenceKindWords = form.words.evidence_kinds;
const groupWords = form.words.groups;

const progressWords = {
  "not started": "Not started", "under way": "Under way", "done": "Done",
};

const assuranceKindWords = form.words.assurance_kinds;

const helpWords = { offers: "Offers help", asks: "Asks for help" };

const boardPurposeWords = {
  decision: "For decision", discussion: "For discussion", noting: "For noting",
};

/** The kinds of item of a board's paper: one of them in a sentence, and the heading over several. */
const boardItemWords = {
  recommendation: ["a recommendation", "Recommendations"], risk: ["a risk", "Risks"],
  ask: ["an ask", "Asks"],
};

const monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
];

/** A day as it is read in a sentence: "31 March 2026". */
function dateInWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** The time of a moment of today, and the day too of any other. */
function sinceWords(date) {
  const words = momentInWords(date);
  return date.toDateString() === new Date().toDateString() ? words.replace(/^.* (?=at )/, "")
    : `on ${words}`;
}

/** A moment as it is read in a sentence: "31 March 2026 at 14:05". */
function momentInWords(date) {
  const pad = (number) => String(number).padStart(2, "0");
  const day = `${date.getDate()} ${monthNames[date.getMonth()]} ${date.getFullYear()}`;
  return `${day} at ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** A number of activities, in the framework's own word. */
function countActivities(number) {
  return count(number, activityNoun.one, activityNoun.many);
}

function count(number, singular, plural = `${singular}s`) {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** A list in a sentence: "a, b and c". */
function inSentence(items) {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

function levelName(level) {
  return form.framework.levels.find((definition) => definition.level === level)?.name ?? "";
}

function levelWords(level) {
  return `level ${level} ${levelName(level)}`.trim();
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function evidenceWords(item) {
  const parts = [evidenceKindWords[item.kind][0], item.reference,
    item.date ? dateInWords(item.date) : "no date"];
  return parts.filter(Boolean).join(", ");
}
