// The register: filters and order of a table that stands in the page as it is.

/**
 * @typedef {{iri: string, actors?: number[], themes?: number[], about?: number[], to?: number[], doc: number, kind?: string, status?: string,
 *   from?: string, by?: string, term?: string, drift?: string, rating?: string, thread?: string[], kept?: number[]}} Row
 * @typedef {"actor" | "kind" | "status" | "theme" | "country" | "doc"} Facet
 */
const data = readData();
/** @type {Row[]} */
const rows = data.rows || [];
const elements = [...document.querySelectorAll("#register tbody tr")].map((element) => /** @type {HTMLTableRowElement} */ (element));
const texts = elements.map((element) => fold(element.textContent || ""));
/** @type {Facet[]} */
const FACETS = ["actor", "kind", "status", "theme", "country", "doc"];
/** @type {Record<Facet, [string, string]>} */
const FACET_NAMES = { actor: ["Door", "By"], kind: ["Soort", "Kind"], status: ["Stand", "Status"], theme: ["Thema", "Theme"],
  country: ["Land", "Country"], doc: ["Document", "Document"] };
// Told apart from the status that the graph gives: the day has passed, and that is all one can say.
const PASSED = "Passed";
// In the order in which one wants to know.
const STATUSES = ["Overdue", "Delayed", "Due", "Open", "Repeated", "PartlyKept", "Kept", "Withdrawn"];
// Rows to begin with, and to add at a time: what a person scrolls through.
const STEP = 100;
let most = STEP;
const filter = { text: "", from: "", until: "", about: "", sort: "", down: false, asof: data.asof || new Date().toISOString().slice(0, 10),
  /** @type {Partial<Record<Facet, string>>} */ facets: {} };

/** @param {number} number */
function thingName(number) {
  return say(data.things[number][0], data.things[number][1]);
}

/** @param {string} term */
function termName(term) {
  if (term === PASSED) return say("termijn verstreken", "deadline passed");
  return data.terms[term] ? say(data.terms[term][0], data.terms[term][1]) : term;
}

/** @param {Row} row */
function deadlineOf(row) {
  return row.by || row.from || "";
}

/** @param {Row} row */
function isPassed(row) {
  return Boolean(row.by) && String(row.by) < filter.asof && !["Kept", "Withdrawn", "Overdue"].includes(row.status || "");
}

/** What a row has under a facet. @param {Row} row @param {Facet} facet @returns {string[]} */
function valuesOf(row, facet) {
  if (facet === "kind") return row.kind ? [row.kind] : [];
  if (facet === "status") return [...(row.status ? [row.status] : []), ...(isPassed(row) ? [PASSED] : [])];
  if (facet === "doc") return [String(row.doc)];
  const numbers = facet === "actor" ? row.actors : facet === "theme" ? row.themes : (row.about || []).filter((thing) => data.things[thing][2] === "Country");
  return (numbers || []).map(String);
}

/** @param {Row} row @param {number} number @param {Facet} [except] */
function isShown(row, number, except) {
  for (const facet of FACETS) {
    const wanted = filter.facets[facet];
    if (facet !== except && wanted && !valuesOf(row, facet).includes(wanted)) return false;
  }
  if (filter.text && !filter.text.split(" ").every((word) => texts[number].includes(word))) return false;
  const deadline = deadlineOf(row);
  if ((filter.from && deadline < filter.from) || (filter.until && (!deadline || (row.from || deadline) > filter.until))) return false;
  if (!filter.about) return true;
  const all = [...(row.actors || []), ...(row.about || []), ...(row.themes || []), ...(row.to || []), ...(row.kept || []), row.doc];
  return all.some((thing) => data.things[thing][3] === filter.about);
}

/** Choices of each facet, with how many rows each would leave. */
function writeFacets() {
  const place = byId("facets");
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : "";
  place.replaceChildren();
  for (const facet of FACETS) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    rows.forEach((row, number) => {
      if (isShown(row, number, facet)) for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) || 0) + 1);
    });
    if (!counts.size && !filter.facets[facet]) continue;
    const label = write("label", say(...FACET_NAMES[facet]), place);
    const field = write("select", "", label);
    field.id = `facet-${facet}`;
    const name = (/** @type {string} */ value) => (/^\d+$/.test(value) ? thingName(Number(value)) : termName(value));
    const options = [...counts].sort((a, b) => name(a[0]).localeCompare(name(b[0]), language));
    for (const [value, count] of [["", 0], ...options]) {
      const text = value === "" ? say("alle", "all") : `${name(String(value)).slice(0, 60)} (${count})`;
      write("option", text, field).value = String(value);
    }
    field.value = filter.facets[facet] || "";
    field.addEventListener("change", () => {
      filter.facets[facet] = field.value;
      writeState({ [facet]: field.value && facetKey(field.value) });
      refresh();
    });
  }
  if (focused.startsWith("facet-")) document.getElementById(focused)?.focus();
}

/** Numbers change with the graph, so the address says the IRI. @param {string} value */
function facetKey(value) {
  return /^\d+$/.test(value) ? data.things[Number(value)][3] : value;
}

/** @param {string} key */
function sortKey(key) {
  return (/** @type {Row} */ row, /** @type {number} */ number) => {
    if (key === "text") return texts[number];
    if (key === "deadline") return deadlineOf(row) || "9999";
    if (key === "kind" || key === "status") return termName(row[key] || "") || "\uffff";
    if (key === "doc") return fold(thingName(row.doc));
    const things = key === "actors" ? row.actors : key === "themes" ? row.themes : row.about;
    return things && things.length ? fold(thingName(things[0])) : "\uffff";
  };
}

/** Numbers of the rows that pass, in the order that was asked for. */
function passing() {
  const kept = rows.map((_, number) => number).filter((number) => isShown(rows[number], number));
  if (filter.sort) {
    const key = sortKey(filter.sort);
    const way = filter.down ? -1 : 1;
    const keys = new Map(kept.map((number) => [number, key(rows[number], number)]));
    kept.sort((a, b) => way * (keys.get(a) || "").localeCompare(keys.get(b) || "", "nl") || a - b);
  }
  return kept;
}

/** Show the first of the rows that pass, and say how many more there are. @param {number[]} kept */
function showRows(kept) {
  const body = document.querySelector("#register tbody");
  if (!body) return;
  const shown = kept.slice(0, most);
  for (const element of elements) element.hidden = true;
  for (const number of shown) {
    elements[number].hidden = false;
    elements[number].classList.toggle("passed", isPassed(rows[number]) || rows[number].status === "Overdue");
    tellPassed(elements[number], isPassed(rows[number]));
  }
  body.append(...shown.map((number) => elements[number]));
  const place = byId("more");
  place.replaceChildren();
  const left = kept.length - shown.length;
  if (!left) return;
  write("span", say(`${shown.length} van ${kept.length} getoond. `, `${shown.length} of ${kept.length} shown. `), place);
  for (const count of left > STEP ? [STEP, left] : [left]) {
    const all = count === left;
    writeButton(all ? say(`Alle ${kept.length} tonen`, `Show all ${kept.length}`) : say(`Nog ${count} tonen`, `Show ${count} more`), () => {
      const next = elements[kept[most]];
      most += count;
      showRows(kept);
      next.querySelector("a")?.focus();
    }, place);
  }
}

/** @param {boolean} [anew] whether other rows pass than before, so that one begins at the top */
function refresh(anew = true) {
  if (anew) most = STEP;
  const kept = passing();
  showRows(kept);
  writeFacets();
  tellCount(kept);
  drawTimeline(kept);
  for (const head of document.querySelectorAll("th[data-sort]")) {
    const own = head.getAttribute("data-sort") === filter.sort;
    head.setAttribute("aria-sort", own ? (filter.down ? "descending" : "ascending") : "none");
  }
}

/** @param {HTMLTableRowElement} element @param {boolean} passed */
function tellPassed(element, passed) {
  element.querySelector(".past")?.remove();
  if (passed) write("span", termName(PASSED), element.cells[3], "past");
}

/** @param {number[]} kept */
function tellCount(kept) {
  const place = byId("count");
  place.textContent = say(`${kept.length} van ${rows.length} toezeggingen`, `${kept.length} of ${rows.length} commitments`);
  const told = STATUSES.map((status) => [status, kept.filter((number) => rows[number].status === status).length]).filter(([, count]) => count);
  if (told.length) place.append(": ", told.map(([status, count]) => `${count} ${termName(String(status))}`).join(", "));
  const passed = kept.filter((number) => isPassed(rows[number])).length;
  if (passed) place.append(say(`; bij ${passed} andere is de termijn verstreken`, `; ${passed} others are past their deadline`));
  if (!kept.length) {
    place.append(say(". Zoek één naam of een paar woorden, of kies “Alles tonen”.", ". Search one name or a few words, or choose “Show all”."));
  }
  if (!filter.about) return;
  const thing = data.things.find((/** @type {string[]} */ one) => one[3] === filter.about);
  place.append(" · ", say("over ", "about "), thing ? say(thing[0], thing[1]) : filter.about, " ");
  writeButton(say("weg", "remove"), () => {
    filter.about = "";
    writeState({ about: "" });
    refresh();
  }, place);
}

function toRows() {
  const list = (/** @type {number[] | undefined} */ things) => (things || []).map(thingName).join("; ");
  const head = ["iri", "text", "by", "to", "kind", "status", "themes", "about", "due_from", "due_by", "term", "drift_days", "ratability", "kept_by", "document"];
  return [head, ...passing().map((number) => {
    const row = rows[number];
    return [row.iri, textOf(number), list(row.actors), list(row.to), termName(row.kind || ""), termName(row.status || ""), list(row.themes),
      list(row.about), row.from || "", row.by || "", row.term || "", row.drift || "", row.rating || "", list(row.kept), thingName(row.doc)];
  })];
}

/** @param {number} number */
function textOf(number) {
  return elements[number].cells[0].textContent || "";
}

function readFilter() {
  const state = readState();
  filter.text = fold(state.get("q") || "");
  filter.from = state.get("from") || "";
  filter.until = state.get("until") || "";
  filter.asof = state.get("asof") || filter.asof;
  filter.about = state.get("about") || "";
  filter.sort = state.get("sort") || "";
  filter.down = state.get("down") === "1";
  for (const facet of FACETS) {
    const wanted = state.get(facet) || "";
    const number = data.things.findIndex((/** @type {string[]} */ thing) => thing[3] === wanted);
    filter.facets[facet] = number >= 0 ? String(number) : wanted;
  }
  for (const [id, value] of [["search", state.get("q") || ""], ["from", filter.from], ["until", filter.until], ["asof", filter.asof]]) {
    /** @type {HTMLInputElement} */ (byId(id)).value = value;
  }
}

/** @param {string} id @param {"text" | "from" | "until" | "asof"} what @param {string} key */
function listen(id, what, key) {
  const field = /** @type {HTMLInputElement} */ (byId(id));
  const later = settle(() => refresh(), 120);
  field.addEventListener("input", () => {
    filter[what] = what === "text" ? fold(field.value.trim()) : field.value;
    writeState({ [key]: field.value });
    later();
  });
}

function followPromise() {
  const wanted = readState().get("promise");
  const number = rows.findIndex((row) => row.iri === wanted);
  for (const element of elements) element.classList.toggle("chosen", element === elements[number]);
  if (number < 0) return;
  const at = passing().indexOf(number);
  if (at >= most) {
    most = at + 1;
    refresh(false);
  }
  elements[number].scrollIntoView({ block: "center" });
}

function startRegister() {
  listen("search", "text", "q");
  listen("from", "from", "from");
  listen("until", "until", "until");
  listen("asof", "asof", "asof");
  const form = /** @type {HTMLFormElement} */ (byId("filters"));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", language === "en" ? "#lang=en" : "#");
    readFilter();
    refresh();
  });
  byId("csv").addEventListener("click", () => download("toezeggingen.csv", "text/csv;charset=utf-8", `\ufeff${toCsv(toRows())}`));
  byId("ics").addEventListener("click", () => download("toezeggingen.ics", "text/calendar;charset=utf-8", toCalendar(passing())));
  for (const head of document.querySelectorAll("th[data-sort]")) {
    const key = head.getAttribute("data-sort") || "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sorter";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      filter.down = filter.sort === key && !filter.down;
      filter.sort = key;
      writeState({ sort: key, down: filter.down ? "1" : "" });
      refresh();
    });
  }
  window.addEventListener("hashchange", () => {
    readFilter();
    refresh();
    followPromise();
  });
  readFilter();
  language = readState().get("lang") === "en" ? "en" : "nl";
  refresh();
  followPromise();
  onLanguage.push(() => refresh(false));
}
document.documentElement.dataset.script = "true";
if (rows.length) window.addEventListener("DOMContentLoaded", startRegister);
