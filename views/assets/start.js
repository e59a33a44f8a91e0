// Puts the parts of a network page together.

const place = byId("network");
const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
const network = new vis.Network(place, { nodes: nodeSet, edges: edgeSet }, {
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: false, dragNodes: false, keyboard: { enabled: true, bindToWindow: false }, tooltipDelay: 150,
    hideEdgesOnDrag: lines.length > 2000, hideEdgesOnZoom: lines.length > 2000 },
  nodes: { borderWidth: 1, font: { size: 0 }, chosen: false },
  edges: { smooth: false, chosen: false, selectionWidth: 0 },
});

function frameOf() {
  const [low, high] = [network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: place.clientWidth, y: place.clientHeight })];
  return { left: low.x, top: low.y, right: high.x, bottom: high.y };
}

/** @param {Point} point @param {{x: number, y: number}} at */
function toNode(point, at) {
  const [, , color, shape] = data.kinds[point.kind];
  const faded = view.chosen >= 0 && !near.has(point.id);
  return { id: point.id, x: at.x, y: at.y, size: point.size, shape, title: titleOf(point), opacity: faded ? 0.12 : 1,
    color: { background: color, border: point.id === view.chosen ? "#000" : "#444" }, borderWidth: point.id === view.chosen ? 4 : 1 };
}

/** The whole name on hover, as an element, since a text would be taken for HTML. @param {Point} point */
function titleOf(point) {
  const title = document.createElement("div");
  title.className = "tip";
  title.textContent = nameOf(point).slice(0, 400);
  return title;
}

/** How thick a line is; where few say more than one thing, all are about as thin. @param {number} value */
function widthOf(value) {
  return 1 + (heaviest > 1 ? 5 * Math.min(1, heaviest / 12) * Math.sqrt(value / heaviest) : 0);
}

/** @param {{from: number | string, to: number | string, value: number}} line @param {string} id */
function toEdge(line, id) {
  const touched = line.from === view.chosen || line.to === view.chosen;
  const faded = view.chosen >= 0 && !touched;
  const width = widthOf(line.value);
  return { id, from: line.from, to: line.to, width, arrows: shown.lines.length < 400 && id[0] === "e" ? { to: { enabled: true, scaleFactor: 0.5 } } : undefined,
    color: { color: touched ? "#154273" : "#a9a9a9", opacity: faded ? 0.08 : touched ? 0.9 : shown.lines.length > 150 ? 0.4 : 0.65 } };
}

let heaviest = 1;
/** @type {{places: Map<number, {x: number, y: number}>, labels: Label[]}} */
let drawn = { places: new Map(), labels: [] };

/** Draw what passes the filters; with `fit`, so that all of it is in sight. @param {boolean} fit */
function redraw(fit) {
  shown = select();
  near = view.chosen < 0 ? new Set() : new Set([view.chosen, ...linesOf[view.chosen].filter(lineShown).flatMap((line) => [line.from, line.to])]);
  if (data.ego && view.chosen >= 0) near = new Set(shown.points.map((point) => point.id));
  const places = placesOf();
  heaviest = [...shown.lines, ...shown.ties].reduce((most, line) => Math.max(most, line.value), 1);
  drawn = { places, labels: labelsOf(places) };
  edgeSet.clear();
  nodeSet.clear();
  nodeSet.add(shown.points.map((point) => toNode(point, places.get(point.id) || point)));
  nodeSet.add(shown.groups.map((group) => ({ id: group.id, x: group.x, y: group.y, size: group.size, shape: "dot",
    color: { background: "#d8e2ee", border: "#154273" }, borderWidth: 2 })));
  edgeSet.add(shown.lines.map((line) => toEdge(line, `e${line.id}`)));
  edgeSet.add(shown.ties.map((tie, at) => toEdge(tie, `t${at}`)));
  tellWhatIsShown();
  if (fit) fitAll();
}

/** All of it in sight, with room for names at the edge. */
function fitAll() {
  network.fit({ animation: false });
  network.moveTo({ scale: Math.min(network.getScale() * 0.92, 1.6), animation: false });
  if (data.axis.length && network.getScale() < 0.6) showBeginning();
}

/** A long picture in time begins at its top, large enough to read; the rest is below. */
function showBeginning() {
  const [left, right] = [data.axis[0][0], data.axis[data.axis.length - 1][0]];
  const scale = Math.min(1, Math.max(0.35, place.clientWidth / (right - left + 520)));
  const top = Math.min(...shown.points.map((point) => point.y));
  network.moveTo({ scale, position: { x: (left + right) / 2, y: top - 60 + place.clientHeight / 2 / scale }, animation: false });
}

function tellWhatIsShown() {
  const hidden = points.length - shown.points.length - shown.groups.reduce((sum, group) => sum + group.count, 0);
  const parts = [];
  if (data.ego && view.chosen < 0) parts.push(say("Zoek een naam om te beginnen.", "Search a name to begin."));
  else if (!points.length) parts.push(say("Er is niets om te tekenen.", "There is nothing to draw."));
  else if (shown.groups.length) parts.push(say("Groepen van wat bij elkaar hoort; klik om er een te openen.", "Groups of what belongs together; click to open one."));
  else if (hidden && !data.ego) parts.push(say(`${hidden} punten verborgen door filters`, `${hidden} points hidden by filters`));
  if (data.left) parts.push(say(`Van de ${points.length + data.left} punten staan de ${points.length} met de meeste verbanden op deze pagina.`,
    `Of ${points.length + data.left} points this page holds the ${points.length} with most links.`));
  byId("note").textContent = parts.join(" ");
}

/** @param {number} id @param {boolean} move to bring it into the middle and the panel into focus */
function choose(id, move) {
  view.chosen = id;
  if (id >= 0) view.opened.add(points[id].group);
  writeState({ focus: id >= 0 ? points[id].iri : "" });
  redraw(Boolean(data.ego));
  if (id < 0) return;
  showPoint(id);
  if (move && !data.ego) network.focus(id, { scale: Math.max(1, network.getScale()), animation: false });
  if (move) panel.focus();
}

/** @param {boolean} only */
function setOnly(only) {
  view.only = only;
  writeState({ only: only ? "1" : "" });
  redraw(true);
  if (view.chosen >= 0) showPoint(view.chosen);
}

/** @param {number} depth */
function setDepth(depth) {
  view.depth = depth;
  writeState({ depth: depth === 2 ? "2" : "" });
  redraw(true);
  showPoint(view.chosen);
}

network.on("beforeDrawing", (/** @type {CanvasRenderingContext2D} */ context) => {
  drawAxis(context, data.axis, network.getScale(), frameOf());
});
network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ context) => {
  const scale = network.getScale();
  drawLabels(context, fitLabels(drawn.labels, scale, frameOf()), scale);
});
network.on("click", (/** @type {any} */ event) => {
  const node = event.nodes[0];
  if (typeof node === "string") {
    const group = Number(node.slice(1));
    view.opened.add(group);
    redraw(false);
    const members = shown.points.filter((point) => point.group === group).map((point) => point.id);
    network.fit({ nodes: members, animation: false });
    network.moveTo({ scale: network.getScale() * 0.7, animation: false });
    showGroup(group);
  } else if (node !== undefined) choose(node, false);
  else if (event.edges[0] && String(event.edges[0])[0] === "e") showLine(Number(String(event.edges[0]).slice(1)));
  else if (view.chosen >= 0 && !data.ego) choose(-1, false);
});
suggest(/** @type {HTMLInputElement} */ (byId("search")), byId("suggestions"), (text) => {
  const hits = points.filter((point) => point.folded.includes(text));
  hits.sort((a, b) => Number(b.folded.startsWith(text)) - Number(a.folded.startsWith(text)) || b.size - a.size || a.id - b.id);
  return hits.map((point) => ({ text: nameOf(point), note: kindOf(point), id: point.id }));
}, (id) => {
  if (id >= 0) choose(id, true);
  else {
    panel.replaceChildren();
    write("p", say("Niets gevonden met die naam.", "Nothing found by that name."), panel);
  }
});
for (const button of document.querySelectorAll("button[data-node]")) {
  button.addEventListener("click", () => {
    choose(Number(button.getAttribute("data-node")), true);
    place.scrollIntoView({ block: "nearest" });
  });
}
for (const button of document.querySelectorAll("button[data-zoom]")) {
  button.addEventListener("click", () => {
    const way = button.getAttribute("data-zoom");
    if (way === "fit") fitAll();
    else network.moveTo({ scale: network.getScale() * (way === "in" ? 1.4 : 1 / 1.4), animation: false });
  });
}
readFilters();
if (view.chosen >= 0) view.opened.add(points[view.chosen].group);
language = readState().get("lang") === "en" ? "en" : "nl";
writeFilters();
writeLegend();
writeSaves();
redraw(true);
if (view.chosen >= 0) {
  showPoint(view.chosen);
  if (!view.only && !data.ego) network.focus(view.chosen, { scale: Math.max(0.8, network.getScale()), animation: false });
}
onLanguage.push(() => {
  writeFilters();
  redraw(false);
  if (view.chosen >= 0) showPoint(view.chosen);
});
