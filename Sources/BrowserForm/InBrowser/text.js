// Text as every route keeps it, so that the same words give the same bytes (see `tidied` in Swift).

/** The text tidied, or null where nothing is left of it. */
function tidy(text) {
  if (typeof text !== "string") return null;
  const composed = text
    .replace(/\r\n?/g, "\n")
    // Control characters but tabs and line ends, and halves of characters, which UTF-8 cannot hold.
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, " ")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .normalize("NFC");
  return composed.replace(/^[ \t\n\u00A0\uFEFF]+|[ \t\n\u00A0\uFEFF]+$/g, "") || null;
}

/** Orders two texts as their UTF-8 bytes are ordered, which is not how JavaScript orders them. */
function compareText(left, right) {
  const [a, b] = [[...left], [...right]];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = a[index].codePointAt(0) - b[index].codePointAt(0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Orders lists of texts, the first difference deciding. */
function compareTexts(left, right) {
  for (const [index, text] of left.entries()) {
    const difference = compareText(text, right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A day written as 2026-03-31, if the calendar has it; otherwise null. */
function isoDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** A role as part of a file's name. */
function kebabCase(text) {
  return text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join("-") || "respondent";
}
