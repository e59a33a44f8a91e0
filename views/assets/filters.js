// Filters by relation, document, theme, group and period; each stands in the address.

const box = byId("filterbox");

/** @param {string} nl @param {string} en @param {Array<[string, string]>} options value and text @param {string} value @param {(value: string) => void} act */
function writeSelect(nl, en, options, value, act) {
  const label = write("label", say(nl, en), box);
  const field = write("select", "", label);
  for (const [key, text] of [["", say("alle", "all")], ...options]) {
    const option = write("option", text.length > 60 ? `${text.slice(0, 58)}…` : text, field);
    option.value = key;
  }
  field.value = value;
  field.addEventListener("change", () => act(field.value));
}

/** @param {string} key @param {"doc" | "theme" | "group"} what @param {string} nl @param {string} en @param {string[]} names */
function writeNumbered(key, what, nl, en, names) {
  const options = names.map((name, at) => /** @type {[string, string]} */ ([String(at), name])).filter(([, name]) => name);
  if (options.length < 2) return;
  options.sort((a, b) => (what === "group" ? 0 : a[1].localeCompare(b[1], "nl")));
  writeSelect(nl, en, options, view[what] >= 0 ? String(view[what]) : "", (value) => {
    view[what] = value === "" ? -1 : Number(value);
    writeState({ [key]: value });
    redraw(true);
  });
}

function writeRelationFilter() {
  if (data.relations.length < 2) return;
  const set = write("fieldset", "", box);
  write("legend", say("Verbanden", "Links"), set);
  data.relations.forEach((/** @type {[string, string]} */ names, /** @type {number} */ at) => {
    const label = write("label", "", set, "check");
    const field = write("input", "", label);
    field.type = "checkbox";
    field.checked = !view.hiddenRelations.has(at);
    label.append(say(names[0], names[1]));
    field.addEventListener("change", () => {
      if (field.checked) view.hiddenRelations.delete(at);
      else view.hiddenRelations.add(at);
      writeState({ norel: [...view.hiddenRelations].join(".") });
      redraw(false);
    });
  });
}

function writePeriod() {
  const years = data.documents.map((/** @type {any} */ doc) => doc.year).filter((/** @type {any} */ year) => year !== null);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!years.length || first === last) return;
  const set = write("fieldset", "", box);
  write("legend", say("Jaar van het document", "Year of the document"), set);
  const told = document.createElement("output");
  const ends = /** @type {Array<["from" | "to", string, string]>} */ ([["from", "van", "from"], ["to", "tot en met", "to"]]);
  const fields = ends.map(([key, nl, en]) => {
    const label = write("label", say(nl, en), set, "range");
    const field = write("input", "", label);
    field.type = "range";
    field.min = String(first);
    field.max = String(last);
    field.value = String(Number.isFinite(view[key]) ? view[key] : key === "from" ? first : last);
    return field;
  });
  set.append(told);
  const tell = () => (told.textContent = `${fields[0].value}–${fields[1].value}`);
  const act = settle(() => redraw(false), 80);
  fields.forEach((field, at) => field.addEventListener("input", () => {
    if (Number(fields[0].value) > Number(fields[1].value)) fields[1 - at].value = field.value;
    view.from = Number(fields[0].value) <= first ? -Infinity : Number(fields[0].value);
    view.to = Number(fields[1].value) >= last ? Infinity : Number(fields[1].value);
    writeState({ from: Number.isFinite(view.from) ? String(view.from) : "", to: Number.isFinite(view.to) ? String(view.to) : "" });
    tell();
    act();
  }));
  tell();
}

function writeFilters() {
  box.replaceChildren();
  writeRelationFilter();
  const read = data.documents.map((/** @type {any} */ doc) => (doc.page ? doc.name : ""));
  writeNumbered("doc", "doc", "Document", "Document", read);
  writeNumbered("theme", "theme", "Thema", "Theme", data.themes.map((/** @type {string[]} */ names) => say(names[0], names[1])));
  writeNumbered("group", "group", "Groep", "Group", data.groups);
  writePeriod();
}

function writeLegend() {
  for (const button of document.querySelectorAll("#legend button")) {
    const kind = button.getAttribute("data-kind") || "";
    button.setAttribute("aria-pressed", String(!view.hiddenKinds.has(kind)));
    button.addEventListener("click", () => {
      if (view.hiddenKinds.has(kind)) view.hiddenKinds.delete(kind);
      else view.hiddenKinds.add(kind);
      button.setAttribute("aria-pressed", String(!view.hiddenKinds.has(kind)));
      writeState({ nokind: [...view.hiddenKinds].join(".") });
      redraw(false);
    });
  }
}

/** What the address says. */
function readFilters() {
  const state = readState();
  const number = (/** @type {string} */ key, /** @type {number} */ none) => (/^\d+$/.test(state.get(key) || "") ? Number(state.get(key)) : none);
  view.hiddenKinds = new Set((state.get("nokind") || "").split(".").filter(Boolean));
  view.hiddenRelations = new Set((state.get("norel") || "").split(".").filter(Boolean).map(Number));
  view.doc = number("doc", -1) < data.documents.length ? number("doc", -1) : -1;
  view.theme = number("theme", -1) < data.themes.length ? number("theme", -1) : -1;
  view.group = number("group", -1) < data.groups.length ? number("group", -1) : -1;
  view.from = number("from", -Infinity);
  view.to = number("to", Infinity);
  view.depth = number("depth", 1) === 2 ? 2 : 1;
  view.only = state.get("only") === "1";
  view.chosen = points.findIndex((point) => point.iri === state.get("focus"));
}
