// Two documents or years side by side.

/**
 * @typedef {{name: string, page: string, year: number | null, themes: Array<[number, number]>, countries: Array<[number, number]>, actors: Array<[number, number]>}} Told
 * @typedef {{key: string, name: string, documents: number[]}} Side
 */
const data = readData();
/** @type {Told[]} */
const documents = data.documents || [];

/** What can be chosen: each document, and each year that more than one document bears. @returns {Side[]} */
function sides() {
  const single = documents.map((told, at) => ({ key: `d${at}`, name: told.year ? `${told.name} (${told.year})` : told.name, documents: [at] }));
  const years = [...new Set(documents.map((told) => told.year))].filter((year) => year !== null).sort();
  const all = years.map((year) => ({ key: `y${year}`, name: say(`alles uit ${year}`, `all of ${year}`),
    documents: documents.map((_, at) => at).filter((at) => documents[at].year === year) }));
  return [...single, ...all.filter((side) => side.documents.length > 1)];
}

/** @param {Side} side @param {"themes" | "countries" | "actors"} what */
function countsOf(side, what) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const at of side.documents) {
    for (const [thing, count] of documents[at][what]) counts.set(thing, (counts.get(thing) || 0) + count);
  }
  return counts;
}

/** @param {Element} parent @param {string} title @param {Array<[number, string]>} items */
function writeColumn(parent, title, items) {
  const column = write("div", "", parent);
  write("h3", `${title} (${items.length})`, column);
  if (!items.length) write("p", say("niets", "nothing"), column, "soft");
  const list = write("ul", "", column, "plain");
  if (items.length > 12) {
    list.tabIndex = 0;
    list.setAttribute("aria-label", title);
  }
  for (const [thing, note] of items) {
    const item = write("li", say(data.things[thing][0], data.things[thing][1]), list);
    write("span", ` ${note}`, item, "soft");
  }
}

/** @param {Element} place @param {Side} first @param {Side} second @param {"themes" | "countries" | "actors"} what @param {string} title */
function writeDifference(place, first, second, what, title) {
  const [before, after] = [countsOf(first, what), countsOf(second, what)];
  write("h2", title, place);
  const columns = write("div", "", place, "three");
  const order = (/** @type {Map<number, number>} */ counts) => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const only = (/** @type {Map<number, number>} */ some, /** @type {Map<number, number>} */ other) =>
    order(some).filter(([thing]) => !other.has(thing)).map(([thing, count]) => /** @type {[number, string]} */ ([thing, `${count}×`]));
  const shared = order(after).filter(([thing]) => before.has(thing))
    .map(([thing, count]) => /** @type {[number, string]} */ ([thing, `${before.get(thing)}× → ${count}×`]));
  writeColumn(columns, say("Verdwenen", "Gone"), only(before, after));
  writeColumn(columns, say("In beide", "In both"), shared);
  writeColumn(columns, say("Nieuw", "New"), only(after, before));
}

/** What was planned in the first, and what is known of it. @param {Element} place @param {Side} first @param {Side} second */
function writePlans(place, first, second) {
  write("h2", say("Wat gepland was, en wat ervan werd", "What was planned, and what became of it"), place);
  const plans = data.promises.filter((/** @type {any} */ promise) => first.documents.includes(promise.doc));
  if (!plans.length) {
    write("p", say("In het eerste staan geen toezeggingen met een termijn of stand.", "The first holds no commitments with a deadline or status."), place);
    return;
  }
  const frame = write("div", "", place, "scroll");
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", say("Toezeggingen uit het eerste", "Commitments of the first"));
  const table = write("table", "", frame);
  const head = write("tr", "", write("thead", "", table));
  for (const title of [say("Toezegging", "Commitment"), say("Termijn", "Deadline"), say("Wat ervan bekend is", "What is known of it")]) {
    write("th", title, head).scope = "col";
  }
  const body = write("tbody", "", table);
  for (const plan of plans) {
    const row = write("tr", "", body);
    const cell = write("td", "", row);
    writeLink(plan.text, `register.html#promise=${encodeURIComponent(plan.iri)}`, cell).lang = "nl";
    write("td", plan.due, row);
    const known = [plan.status ? say(plan.status[0], plan.status[1]) : "", ...plan.kept.map((/** @type {string} */ name) => say(`nagekomen met ${name}`, `kept by ${name}`)),
      plan.later.some((/** @type {number} */ doc) => second.documents.includes(doc)) ? say("komt terug in het tweede", "comes back in the second") : ""].filter(Boolean);
    write("td", known.join("; ") || say("niets gevonden", "nothing found"), row);
  }
}

function compare() {
  const all = sides();
  const chosen = ["first", "second"].map((id) => all.find((side) => side.key === /** @type {HTMLSelectElement} */ (byId(id)).value) || all[0]);
  const place = byId("result");
  place.replaceChildren();
  writeDifference(place, chosen[0], chosen[1], "themes", say("Thema’s", "Themes"));
  writeDifference(place, chosen[0], chosen[1], "countries", say("Landen en regio’s", "Countries and regions"));
  writeDifference(place, chosen[0], chosen[1], "actors", say("Actoren", "Actors"));
  writePlans(place, chosen[0], chosen[1]);
}

function writeChoices() {
  const state = readState();
  const all = sides();
  ["first", "second"].forEach((id, at) => {
    const field = /** @type {HTMLSelectElement} */ (byId(id));
    const wanted = field.value || state.get(id) || all[at].key;
    field.replaceChildren();
    for (const side of all) write("option", side.name, field).value = side.key;
    field.value = all.some((side) => side.key === wanted) ? wanted : all[at].key;
  });
  compare();
}

document.documentElement.dataset.script = "true";
if (documents.length > 1) {
  for (const id of ["first", "second"]) {
    byId(id).addEventListener("change", () => {
      writeState({ [id]: /** @type {HTMLSelectElement} */ (byId(id)).value });
      compare();
    });
  }
  window.addEventListener("DOMContentLoaded", writeChoices);
  onLanguage.push(writeChoices);
}
