// The reader: a mark leads to what is known of it, and from there back to every place in the text.

/**
 * @typedef {[string, number, number, number]} Mark sort, number of the subject, start, end
 * @typedef {{iri?: string, name?: string, en?: string, kind: [string, string], lines?: Array<[string, string, Array<number | string | [string, string]>]>,
 *   same?: string[], else?: string[]}} Subject
 */
const data = readData();
/** @type {Mark[]} */
const marks = data.marks;
/** @type {Subject[]} */
const subjects = data.subjects;
const panel = byId("panel");
const text = byId("main");
let chosen = -1;

/** @param {number} number @returns {HTMLElement | null} */
function elementOf(number) {
  const own = text.querySelector(`a[data-m="${number}"], button[data-m~="${number}"]`);
  if (own) return /** @type {HTMLElement} */ (own);
  return text.querySelector(`[data-m~="${number}"]`);
}

/** @param {Subject} subject */
function nameOf(subject) {
  return say(subject.name || "", subject.en || "") || say(subject.kind[0], subject.kind[1]);
}

/** Where a subject is marked in this document. @param {number} subject @param {Element} parent */
function writePlaces(subject, parent) {
  const numbers = marks.map((mark, number) => (mark[1] === subject ? number : -1)).filter((number) => number >= 0);
  if (numbers.length < 2) return;
  write("h3", say(`In dit document (${numbers.length})`, `In this document (${numbers.length})`), parent);
  const list = write("ol", "", parent, "places");
  numbers.slice(0, 100).forEach((number) => {
    const item = write("li", "", list);
    const button = writeButton(around(number), () => choose(number, true), item, "link");
    button.lang = "nl";
    if (number === chosen) button.setAttribute("aria-current", "true");
  });
}

/** The words around a mark. @param {number} number */
function around(number) {
  const element = elementOf(number);
  const block = element && element.closest("p, h2, h3, h4");
  if (!element || !block) return "";
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEndBefore(element);
  const whole = (block.textContent || "").replace(/\s+/g, " ");
  const at = Math.max(0, range.toString().replace(/\s+/g, " ").length - 40);
  return `${at ? "…" : ""}${whole.slice(at, at + 100)}${whole.length > at + 100 ? "…" : ""}`;
}

/** @param {number | string | [string, string]} value @param {Element} parent */
function writeValue(value, parent) {
  if (typeof value === "number") {
    const subject = subjects[value];
    const first = marks.findIndex((mark) => mark[1] === value);
    if (first >= 0) writeButton(nameOf(subject), () => choose(first, true), parent, "link");
    else if (subject.iri) writeLink(nameOf(subject), `everything.html#focus=${encodeURIComponent(subject.iri)}`, parent);
    else parent.append(nameOf(subject));
  } else parent.append(typeof value === "string" ? value : say(value[0], value[1]));
}

/** @param {Subject} subject */
function writeLines(subject) {
  if (!subject.lines) return;
  const list = write("dl", "", panel);
  for (const [nl, en, values] of subject.lines) {
    write("dt", say(nl, en), list);
    for (const value of values) writeValue(value, write("dd", "", list));
  }
}

/** @param {Mark} mark @param {Subject} subject */
function writeWays(mark, subject) {
  if (!subject.iri) return;
  const acts = write("p", "", panel, "acts");
  const iri = encodeURIComponent(subject.iri);
  if (mark[0] === "Commitment") writeLink(say("In het register", "In the register"), `register.html#promise=${iri}`, acts);
  else writeLink(say("Toezeggingen", "Commitments"), `register.html#about=${iri}`, acts);
  writeLink(say("Omgeving", "Surroundings"), `everything.html#focus=${iri}`, acts);
}

/** @param {Subject} subject */
function writeElsewhere(subject) {
  const others = (subject.else || []).filter((iri) => iri !== data.document && data.documents[iri]);
  if (others.length) {
    write("h3", say("Ook in", "Also in"), panel);
    const list = write("ul", "", panel, "plain");
    for (const iri of others) {
      const [name, page] = data.documents[iri];
      writeLink(name, `${page}#thing=${encodeURIComponent(subject.iri || "")}`, write("li", "", list));
    }
  }
  if (!subject.iri) return;
  write("h3", say("Kenmerken", "Identifiers"), panel);
  const list = write("ul", "", panel, "plain");
  write("code", subject.iri, write("li", "", list));
  for (const same of subject.same || []) writeLink(same, same, write("li", "", list));
}

/** @param {number} number */
function show(number) {
  const mark = marks[number];
  const subject = subjects[mark[1]];
  panel.replaceChildren();
  const [nl, en] = mark[0] === "Mention" ? subject.kind : data.sorts[mark[0]];
  write("p", say(nl, en), panel, `sort s-${mark[0]}`);
  const title = write("h2", nameOf(subject), panel);
  if (mark[0] === "Commitment") title.className = "sentence";
  const other = language === "en" ? subject.name : subject.en;
  if (other && other !== nameOf(subject)) write("p", `${language === "en" ? "nl" : "en"}: ${other}`, panel, "soft");
  writeWays(mark, subject);
  writeLines(subject);
  writePlaces(mark[1], panel);
  writeElsewhere(subject);
}

/** @param {number} number @param {boolean} move to bring it into sight */
function choose(number, move) {
  for (const old of text.querySelectorAll(".chosen")) old.classList.remove("chosen");
  chosen = number;
  for (const element of text.querySelectorAll(`[data-m~="${number}"]`)) element.classList.add("chosen");
  text.classList.remove(`hide-${marks[number][0]}`);
  tellToggles();
  const element = elementOf(number);
  if (move && element) {
    element.scrollIntoView({ block: "center" });
    if (element.matches("a, button")) {
      takeTab(element);
      element.focus({ preventScroll: true });
    }
  }
  writeState({ at: `${marks[number][2]}-${marks[number][3]}`, thing: "" });
  show(number);
}

/** The mark that begins nearest to a place in the file, if any is near. @param {number} start @param {number} end */
function markAt(start, end) {
  const exact = marks.findIndex((mark) => mark[2] === start && mark[3] === end);
  if (exact >= 0) return exact;
  return marks.findIndex((mark) => mark[2] < end && mark[3] > start);
}

function followAddress() {
  const state = readState();
  const thing = state.get("thing");
  if (thing) {
    const subject = subjects.findIndex((one) => one.iri === thing);
    const first = marks.findIndex((mark) => mark[1] === subject);
    if (first >= 0) choose(first, true);
    return;
  }
  const place = /^(\d+)-(\d+)$/.exec(state.get("at") || "");
  if (!place) return;
  const number = markAt(Number(place[1]), Number(place[2]));
  if (number >= 0) return choose(number, true);
  const block = data.starts.findIndex((/** @type {number} */ start) => start > Number(place[1]));
  const element = document.getElementById(`b${block < 0 ? data.starts.length - 1 : Math.max(0, block - 1)}`);
  if (element) element.scrollIntoView({ block: "center" });
}

/** Marks that one can go to, in the order of the text: one of them takes Tab, the arrows go from one to the next. @returns {HTMLElement[]} */
function stops() {
  return [...text.querySelectorAll("#text a.m, #text button.flag")].map((stop) => /** @type {HTMLElement} */ (stop)).filter((stop) => {
    const sort = marks[Number((stop.dataset.m || "").split(" ")[0])][0];
    return !text.classList.contains(`hide-${sort}`);
  });
}

/** @param {HTMLElement | undefined} stop */
function takeTab(stop) {
  if (!stop) return;
  for (const old of text.querySelectorAll("#text [data-m][tabindex='0']")) old.setAttribute("tabindex", "-1");
  stop.tabIndex = 0;
}

/** Go to the next mark of a sort, or of any, from the one that has the focus or was chosen. @param {number} way @param {string} [sort] */
function step(way, sort) {
  const all = stops();
  const from = document.activeElement instanceof HTMLElement && all.includes(document.activeElement) ? document.activeElement
    : text.querySelector("#text [tabindex='0']");
  for (let at = all.findIndex((stop) => stop === from) + way; at >= 0 && at < all.length; at += way) {
    const number = Number((all[at].dataset.m || "").split(" ")[0]);
    if (!sort || marks[number][0] === sort) return choose(number, true);
  }
}

function startSteps() {
  for (const stop of text.querySelectorAll("#text a.m, #text button.flag")) stop.setAttribute("tabindex", "-1");
  takeTab(stops()[0]);
  byId("text").addEventListener("keydown", (event) => {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element && event.target.matches("[data-m]"))) return;
    event.preventDefault();
    step(way);
  });
  text.addEventListener("focusin", (event) => event.target instanceof HTMLElement && event.target.matches("#text a.m, #text button.flag") && takeTab(event.target));
  for (const button of document.querySelectorAll("button[data-step]")) {
    button.addEventListener("click", () => step(Number(button.getAttribute("data-step")), "Commitment"));
  }
}

function tellToggles() {
  for (const button of document.querySelectorAll("button.toggle")) {
    button.setAttribute("aria-pressed", String(!text.classList.contains(`hide-${button.getAttribute("data-sort")}`)));
  }
}

text.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("[data-m]") : null;
  if (!target) return;
  const numbers = (target.getAttribute("data-m") || "").split(" ").map(Number);
  const visible = numbers.filter((number) => !text.classList.contains(`hide-${marks[number][0]}`));
  if (!visible.length) return;
  event.preventDefault();
  // A second click on a passage with several marks goes to the next of them.
  choose(visible[(visible.indexOf(chosen) + 1) % visible.length], false);
});
for (const button of document.querySelectorAll("button.toggle")) {
  button.addEventListener("click", () => {
    text.classList.toggle(`hide-${button.getAttribute("data-sort")}`);
    tellToggles();
  });
}
const other = /** @type {HTMLSelectElement | null} */ (document.getElementById("other"));
if (other) other.addEventListener("change", () => other.value && location.assign(other.value));
byId("strip").addEventListener("click", (event) => {
  const box = byId("strip").getBoundingClientRect();
  window.scrollTo({ top: byId("text").offsetTop + (byId("text").offsetHeight * (event.clientY - box.top)) / box.height - 200 });
});
/** What sticks to the top may not cover what sticks below it. */
function measureBar() {
  const bar = document.querySelector(".tools");
  if (bar) document.documentElement.style.setProperty("--bar", `${bar.getBoundingClientRect().height}px`);
}
measureBar();
startSteps();
window.addEventListener("resize", measureBar);
window.addEventListener("hashchange", followAddress);
onLanguage.push(() => chosen >= 0 && show(chosen));
window.addEventListener("DOMContentLoaded", followAddress);
