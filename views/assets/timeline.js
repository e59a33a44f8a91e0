// Deadlines in time: a dot for each promise that has one, stacked by month; a line where a thread moved its deadline.

const SVG = "http://www.w3.org/2000/svg";
/** @type {Record<string, string>} */
const KIND_COLORS = { Deliverable: "#d55e00", Action: "#0072b2", Effort: "#009e73" };

/** @param {string} tag @param {Record<string, string | number>} attributes @param {Element} parent */
function draw(tag, attributes, parent) {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  parent.append(made);
  return made;
}

/** Months since the year 0. @param {string} day */
function monthOf(day) {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** @param {number[]} kept numbers of the rows that are shown */
function drawTimeline(kept) {
  const place = byId("timeline");
  place.replaceChildren();
  const dated = kept.filter((number) => /^\d{4}-\d{2}/.test(deadlineOf(rows[number])));
  if (!dated.length) {
    if (kept.length) write("p", say("Geen van deze toezeggingen heeft een termijn.", "None of these commitments has a deadline."), place, "soft");
    return;
  }
  /** @type {Map<number, number[]>} */
  const stacks = new Map();
  for (const number of dated) {
    const month = monthOf(deadlineOf(rows[number]));
    stacks.set(month, [...(stacks.get(month) || []), number]);
  }
  const first = Math.min(...stacks.keys(), monthOf(filter.asof)) - 1;
  const last = Math.max(...stacks.keys()) + 2;
  // One far date ("2050") may not press all others together: then it stands at the edge.
  const sorted = [...stacks.keys()].sort((a, b) => a - b);
  const end = Math.max(Math.min(last, sorted[Math.floor(sorted.length * 0.94)] + 18), monthOf(filter.asof) + 2);
  const high = Math.min(14, Math.max(...[...stacks.values()].map((stack) => stack.length)));
  const [width, height] = [1000, 46 + high * 11];
  const x = (/** @type {number} */ month) => 20 + ((Math.min(month, end) - first) / Math.max(1, end - first)) * (width - 40);
  const svg = draw("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label":
    say(`Tijdlijn van ${dated.length} termijnen; dezelfde gegevens staan in de tabel`, `Timeline of ${dated.length} deadlines; the same data stand in the table`) }, place);
  drawAxis(svg, x, first, end, height);
  const today = x(monthOf(filter.asof) + Number(filter.asof.slice(8, 10)) / 31);
  draw("line", { x1: today, x2: today, y1: 6, y2: height - 20, stroke: "#154273", "stroke-dasharray": "4 3" }, svg);
  for (const [month, stack] of stacks) {
    stack.slice(0, 14).forEach((number, at) => drawDot(svg, number, x, x(month), height - 28 - at * 11));
  }
  const legend = write("p", "", place, "soft legend");
  for (const kind of Object.keys(KIND_COLORS)) {
    const key = draw("svg", { width: 12, height: 12, "aria-hidden": "true" }, legend);
    draw("circle", { cx: 6, cy: 6, r: 5, fill: KIND_COLORS[kind] }, key);
    legend.append(` ${termName(kind)}  `);
  }
  legend.append(say(`— stippellijn: peildatum ${filter.asof}; rode pijl: verschoven`, `— dashed line: as of ${filter.asof}; red arrow: moved`));
}

/** @param {Element} svg @param {(month: number) => number} x @param {number} first @param {number} end @param {number} height */
function drawAxis(svg, x, first, end, height) {
  draw("line", { x1: 10, x2: 990, y1: height - 20, y2: height - 20, stroke: "#737373" }, svg);
  const every = Math.max(1, Math.ceil((end - first) / 12 / 14));
  for (let year = Math.ceil(first / 12); year * 12 <= end; year += every) {
    draw("line", { x1: x(year * 12), x2: x(year * 12), y1: height - 20, y2: height - 14, stroke: "#737373" }, svg);
    draw("text", { x: x(year * 12), y: height - 2, "text-anchor": "middle", "font-size": 12, fill: "#1b1b1b" }, svg).textContent = String(year);
  }
}

/** @param {Element} svg @param {number} number @param {(month: number) => number} to @param {number} x @param {number} y */
function drawDot(svg, number, to, x, y) {
  const row = rows[number];
  const dot = draw("circle", { cx: x, cy: y, r: 4.6, fill: KIND_COLORS[row.kind || ""] || "#737373", class: "dot" }, svg);
  const drift = Number(row.drift || 0);
  if (drift) {
    const end = to(monthOf(deadlineOf(row)) + drift / 30.4);
    const way = drift > 0 ? 1 : -1;
    draw("line", { x1: x + 5 * way, x2: end, y1: y, y2: y, stroke: "#a11d1d", "stroke-width": 2 }, svg);
    draw("path", { d: `M${end} ${y}l${-5 * way} -3v6z`, fill: "#a11d1d" }, svg);
  }
  draw("title", {}, dot).textContent = `${deadlineOf(row)}: ${textOf(number).slice(0, 200)}`;
  dot.addEventListener("click", () => {
    writeState({ promise: row.iri });
    followPromise();
  });
}
