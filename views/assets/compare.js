// Two documents or years side by side.

/**
 * @typedef {{name: string, page: string, kind: string, year: number | null, themes: Array<[number, number]>, countries: Array<[number, number]>, actors: Array<[number, number]>}} Told
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
  writeColumn(columns, say("Alleen in het eerste", "Only in the first"), only(before, after));
  writeColumn(columns, say("In beide", "In both"), shared);
  writeColumn(columns, say("Alleen in het tweede", "Only in the second"), only(after, before));
}

/** Whether another document of the second says it again. @param {any} plan @param {Side} second @returns {boolean} */
function comesBack(plan, second) {
  return plan.later.some((/** @type {number} */ doc) => doc !== plan.doc && second.documents.includes(doc));
}

/** What is known of a promise of the first. @param {any} plan @param {Side} second @returns {string[]} */
function knownOf(plan, second) {
  return [plan.status && !plan.kept.length ? say(plan.status[0], plan.status[1]) : "",
    ...plan.kept.map((/** @type {string} */ name) => say(`nagekomen met ${name}`, `kept by ${name}`)),
    comesBack(plan, second) ? say("komt terug in het tweede", "comes back in the second") : ""].filter(Boolean);
}

/** What was planned in the first, and what is known of it. @param {Element} place @param {Side} first @param {Side} second */
function writePlans(place, first, second) {
  write("h2", say("Wat gepland was, en wat ervan werd", "What was planned, and what became of it"), place);
  const all = data.plans.filter((/** @type {any} */ plan) => first.documents.includes(plan.doc));
  const plans = all.filter((/** @type {any} */ plan) => plan.due || plan.told || plan.kept.length || comesBack(plan, second));
  const left = all.length - plans.length;
  if (!plans.length) {
    write("p", say("In het eerste staan geen toezeggingen of adviezen met een termijn of waarvan iets bekend is.", "The first holds no commitments or advices with a deadline or of which something is known."), place);
  } else writeTable(place, plans, second);
  if (left) write("p", say(`Van nog ${left} toezeggingen in het eerste is geen termijn en geen vervolg bekend; ze staan in het register.`,
    `Of ${left} more commitments of the first no deadline and no sequel is known; they stand in the register.`), place, "soft");
}

/** @param {Element} place @param {any[]} plans @param {Side} second */
function writeTable(place, plans, second) {
  const frame = write("div", "", place, "scroll");
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", say("Toezeggingen en adviezen uit het eerste", "Commitments and advices of the first"));
  const table = write("table", "", frame);
  const head = write("tr", "", write("thead", "", table));
  for (const title of [say("Toezegging of advies", "Commitment or advice"), say("Termijn", "Deadline"), say("Wat ervan bekend is", "What is known of it")]) {
    write("th", title, head).scope = "col";
  }
  const body = write("tbody", "", table);
  for (const plan of plans) {
    const row = write("tr", "", body);
    const cell = write("td", "", row);
    writeLink(plan.text, plan.href, cell).lang = "nl";
    write("td", plan.due, row, "date");
    write("td", knownOf(plan, second).join("; ") || say("niets gevonden", "nothing found"), row);
  }
}

/** Two documents of one kind and of different years say most beside each other; else the first two. @returns {[Side, Side]} */
function bestPair() {
  const all = sides();
  for (let later = documents.length - 1; later > 0; later -= 1) {
    const { kind, year } = documents[later];
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
      if (documents[earlier].kind === kind && documents[earlier].year !== year && year !== null) return [all[earlier], all[later]];
    }
  }
  return [all[0], all[1]];
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
  const best = bestPair();
  ["first", "second"].forEach((id, at) => {
    const field = /** @type {HTMLSelectElement} */ (byId(id));
    const wanted = field.value || state.get(id) || best[at].key;
    field.replaceChildren();
    for (const side of all) write("option", side.name, field).value = side.key;
    field.value = all.some((side) => side.key === wanted) ? wanted : best[at].key;
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
