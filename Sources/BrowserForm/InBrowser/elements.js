// Makes the elements of a page. Text only ever becomes text: nothing here reads markup.

/** An element of a name, with attributes and children; children are elements or texts. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "onclick") made.addEventListener("click", value);
    else if (key === "value") made.value = value;
    else if (key === "checked") made.checked = true;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

function paragraph(...children) {
  return element("p", {}, ...children);
}

function button(words, onclick, kind = "secondary", attributes = {}) {
  return element("button", { type: "button", class: kind, onclick, ...attributes }, words);
}

function link(words, route, attributes = {}) {
  return element("a", { href: `#/${route}`, ...attributes }, words);
}

/** Words that only a reader of the screen aloud needs. */
function away(words) {
  return element("span", { class: "away" }, words);
}

function list(items, attributes = {}) {
  return element("ul", attributes, items.map((item) => element("li", {}, item)));
}

/** Terms and their meanings, each a pair; a meaning is a text, an element or several. */
function facts(pairs, kind = "facts") {
  return element("dl", { class: kind }, pairs.filter(Boolean).flatMap(([term, meaning]) =>
    [element("dt", {}, term), element("dd", {}, meaning)]));
}

function inset(...children) {
  return element("div", { class: "inset" }, ...children);
}

/** A line or an area to write in, with its label and what helps to fill it in. */
function field(id, label, { hint, value = "", rows, width, autocomplete = "off" } = {}) {
  const described = hint ? `${id}-hint` : null;
  const attributes = { id, value: value ?? "", "aria-describedby": described };
  return element("div", { class: "field" },
    element("label", { for: id }, label),
    hint ? element("p", { class: "hint", id: described }, hint) : null,
    rows ? element("textarea", { ...attributes, rows })
      : element("input", { ...attributes, type: "text", class: width, autocomplete }));
}

/** A question with answers to choose from; each option is [value, words, hint]. */
function choices(id, legend, options, { hint, value = null, type = "radio" } = {}) {
  const described = hint ? `${id}-hint` : null;
  const isChosen = (option) => (Array.isArray(value) ? value.includes(option) : value === option);
  return element("fieldset", { id, class: "field", "aria-describedby": described },
    element("legend", {}, legend),
    hint ? element("p", { class: "hint", id: described }, hint) : null,
    element("div", { class: "choices" }, options.map(([option, words, more], index) => {
      const own = `${id}-${index}`;
      return element("label", { for: own },
        element("input", { type, id: own, name: id, value: option, checked: isChosen(option) }),
        element("span", {}, words, more ? element("span", { class: "hint" }, more) : null));
    })));
}

/** A day, month and year to write, as three fields. */
function dateField(id, legend, { hint, value = null } = {}) {
  const [year, month, day] = value ? value.split("-").map((part) => String(Number(part))) : [];
  const part = (name, words, width, text) => element("div", {},
    element("label", { for: `${id}-${name}` }, words),
    element("input", {
      id: `${id}-${name}`, type: "text", inputmode: "numeric", class: width, value: text ?? "",
      autocomplete: "off",
    }));
  return element("fieldset", { id, class: "field", "aria-describedby": hint ? `${id}-hint` : null },
    element("legend", {}, legend),
    hint ? element("p", { class: "hint", id: `${id}-hint` }, hint) : null,
    element("div", { class: "date" }, part("day", "Day", "two", day),
      part("month", "Month", "two", month), part("year", "Year", "four", year)));
}

/** A button that asks once more before it acts; `question` gives the words. */
function askingTwice(words, question, yes, act) {
  const place = element("div", { class: "buttons" });
  const ask = () => {
    const no = button("No, keep it", () => {
      place.replaceChildren(first);
      first.focus();
    });
    place.replaceChildren(paragraph(question()), button(yes, act, "warning"), no);
    no.focus();
  };
  const first = button(words, ask, "warning");
  place.append(first);
  return place;
}

/** What is typed in a field, tidied; null where nothing is. */
function typed(id) {
  return tidy(document.getElementById(id).value);
}

function chosen(id) {
  return [...document.querySelectorAll(`input[name="${CSS.escape(id)}"]:checked`)]
    .map((input) => input.value);
}

/** The date that is typed: {date, isBlank}; `date` is null where the calendar has no such day. */
function typedDate(id) {
  const [day, month, year] = ["day", "month", "year"].map((part) => typed(`${id}-${part}`));
  if (!day && !month && !year) return { date: null, isBlank: true };
  const isNumber = [day, month, year].every((part) => /^\d{1,4}$/.test(part ?? ""));
  const pad = (part, width) => part.padStart(width, "0");
  const iso = isNumber ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : "";
  return { date: iso ? isoDate(iso) : null, isBlank: false };
}
