// The side panel: what is known of the chosen point, line or community, with the words it was read from.

const panel = byId("panel");
const MOST_RELATIONS = 60;

/** @param {At} at @param {string} name of the point, which is its own quote where it is something said */
function writeQuote(at, name) {
  const [doc, start, end, before, quote, after] = at;
  const block = document.createElement("blockquote");
  block.lang = "nl";
  if (quote === undefined) block.append(name);
  else {
    // A sentence begins with a capital and ends with a stop; anything else was cut.
    block.append(/^\p{Lu}/u.test(before || quote) ? before : `…${before}`);
    write("mark", quote, block);
    block.append(/[.!?]$/.test(after) ? after : `${after}…`);
  }
  panel.append(block);
  writePlace(doc, start, end, block);
}

/** Where it stands: a link into the reader when that document was read. @param {number} doc @param {number} start @param {number} end @param {Element} parent */
function writePlace(doc, start, end, parent) {
  const told = data.documents[doc];
  const cite = write("cite", "", parent);
  if (told.page && data.site) writeLink(told.name, `${told.page}#at=${start}-${end}`, cite);
  else cite.textContent = told.name;
}

/** @param {Fact} fact @param {Element} parent */
function writeFact(fact, parent) {
  const item = write("li", "", parent);
  if (fact.text) write("span", fact.text.length > 400 ? `${fact.text.slice(0, 400)}…` : fact.text, item).lang = "nl";
  if (fact.at) {
    item.append(" ");
    writePlace(fact.at[0], fact.at[1], fact.at[2], item);
  }
  if (fact.kind === "Commitment" && data.site) {
    item.append(" ");
    writeLink(say("in het register", "in the register"), `register.html#promise=${encodeURIComponent(fact.iri)}`, item);
  }
}

/** @param {Point} point */
function writeIdentity(point) {
  write("h2", nameOf(point) || say("zonder naam", "without a name"), panel);
  const other = language === "en" ? point.name : point.en;
  write("p", [kindOf(point), other && other !== nameOf(point) ? `${language === "en" ? "nl" : "en"}: ${other}` : ""]
    .filter(Boolean).join(" · "), panel, "soft");
  const acts = write("p", "", panel, "acts");
  if (!data.ego) {
    const only = writeButton(say("Alleen de buren", "Neighbours only"), () => setOnly(!view.only), acts);
    only.setAttribute("aria-pressed", String(view.only));
    if (data.site) writeLink(say("Omgeving", "Surroundings"), `everything.html#focus=${encodeURIComponent(point.iri)}`, acts);
  } else {
    writeButton(say(view.depth === 1 ? "Twee stappen" : "Eén stap", view.depth === 1 ? "Two steps" : "One step"), () => {
      setDepth(view.depth === 1 ? 2 : 1);
    }, acts);
  }
  const where = point.kind === "Commitment" ? "promise" : "about";
  if (data.site) writeLink(say("Toezeggingen", "Commitments"), `register.html#${where}=${encodeURIComponent(point.iri)}`, acts);
}

/** @param {Point} point */
function writeRelations(point) {
  const shownLines = linesOf[point.id].filter((line) => lineShown(line));
  if (!shownLines.length) return;
  write("h3", say(`Verbonden met (${shownLines.length})`, `Connected with (${shownLines.length})`), panel);
  const list = write("ul", "", panel, "relations");
  shownLines.sort((a, b) => b.value - a.value || a.id - b.id);
  for (const line of shownLines.slice(0, MOST_RELATIONS)) {
    const other = points[line.from === point.id ? line.to : line.from];
    const item = write("li", "", list);
    write("span", `${line.from === point.id ? "→" : "←"} ${relationNames(line)} `, item, "soft");
    writeButton(nameOf(other), () => choose(other.id, true), item, "link");
    if (line.value > 1) {
      item.append(" ");
      writeButton(`${line.value}×`, () => showLine(line.id), item, "link")
        .setAttribute("aria-label", say(`${line.value} keer, toon waar`, `${line.value} times, show where`));
    }
  }
  const left = shownLines.length - MOST_RELATIONS;
  if (left > 0) write("p", say(`… en nog ${left}; zie de tabel`, `… and ${left} more; see the table`), panel, "soft");
}

/** @param {Line} line */
function relationNames(line) {
  return line.relations.map((relation) => say(data.relations[relation][0], data.relations[relation][1])).join(", ");
}

/** @param {Point} point */
function writeEvidence(point) {
  const quotes = point.quotes || [];
  const more = (point.places || 0) - quotes.length;
  write("h3", quotes.length ? say("Zo staat het er", "In the words of the source")
    : say("Geen aanhaling in deze documenten", "Not quoted in these documents"), panel);
  quotes.forEach((at) => writeQuote(at, point.name));
  if (more > 0) write("p", say(`… en op nog ${more} plaatsen`, `… and in ${more} more places`), panel, "soft");
}

/** @param {Point} point */
function writeIdentifiers(point) {
  write("h3", say("Kenmerken", "Identifiers"), panel);
  write("p", say("Groep: ", "Group: ") + groupName(point.group), panel, "soft");
  const list = write("ul", "", panel, "plain");
  write("code", point.iri, write("li", "", list));
  for (const same of point.same || []) writeLink(same, same, write("li", "", list));
}

/** @param {number} id */
function showPoint(id) {
  const point = points[id];
  panel.replaceChildren();
  writeIdentity(point);
  writeEvidence(point);
  writeRelations(point);
  writeIdentifiers(point);
}

/** @param {number} id */
function showLine(id) {
  const line = lines[id];
  panel.replaceChildren();
  const title = write("h2", "", panel);
  writeButton(nameOf(points[line.from]), () => choose(line.from, true), title, "link");
  title.append(` → ${relationNames(line)} → `);
  writeButton(nameOf(points[line.to]), () => choose(line.to, true), title, "link");
  const told = line.facts.map((fact) => facts[fact]).filter((fact) => passes(fact) && (fact.text || fact.at));
  if (!told.length) write("p", say("Dit verband heeft geen eigen aanhaling.", "This link has no quote of its own."), panel);
  const list = write("ul", "", panel, "facts");
  for (const fact of told.slice(0, MOST_RELATIONS)) writeFact(fact, list);
}

/** @param {number} group */
function showGroup(group) {
  panel.replaceChildren();
  write("h2", groupName(group), panel);
  const members = points.filter((point) => point.group === group).sort((a, b) => b.size - a.size || a.id - b.id);
  write("p", say(`${members.length} punten; de grootste:`, `${members.length} points; the largest:`), panel, "soft");
  const list = write("ul", "", panel, "relations");
  for (const point of members.slice(0, 30)) writeButton(nameOf(point), () => choose(point.id, true), write("li", "", list), "link");
}
