// One network: what is shown of it, and how vis-network draws it. Positions were computed before; nothing moves by itself.

/**
 * @typedef {[number, number, number, string, string, string]} At document, start, end, words before, quote, words after
 * @typedef {{iri: string, text?: string, kind?: string, at?: [number, number, number] | At, docs?: number[], themes?: number[]}} Fact
 * @typedef {{id: number, iri: string, name: string, en?: string, kind: string, narrower?: [string, string], size: number,
 *   x: number, y: number, group: number, same?: string[], quotes?: At[], places?: number, folded: string}} Point
 * @typedef {{id: number, from: number, to: number, value: number, relations: number[], facts: number[]}} Line
 * @typedef {{points: Point[], lines: Line[], groups: Array<{id: string, group: number, x: number, y: number, size: number, count: number}>,
 *   ties: Array<{from: number | string, to: number | string, value: number}>}} Shown
 */
// Above this many points a picture of all of them says little: it starts from communities, which open on a click.
const MANY = 600;
const data = readData();
/** @type {Point[]} */
const points = data.nodes.map((/** @type {any} */ node, /** @type {number} */ id) => ({
  ...node, id, folded: fold(`${node.name} ${node.en || ""}`),
}));
/** @type {Line[]} */
const lines = data.edges.map((/** @type {any[]} */ edge, /** @type {number} */ id) => ({
  id, from: edge[0], to: edge[1], value: edge[2], relations: edge[3], facts: edge[4],
}));
/** @type {Fact[]} */
const facts = data.facts.map((/** @type {any} */ fact) => {
  // What is a point itself is told once, there.
  const point = fact.node === undefined ? null : points[fact.node];
  return point ? { ...fact, iri: point.iri, text: point.name, kind: point.kind, at: (point.quotes || [])[0] } : fact;
});
/** @type {Line[][]} */
const linesOf = points.map(() => []);
for (const line of lines) {
  linesOf[line.from].push(line);
  linesOf[line.to].push(line);
}

const view = {
  /** @type {Set<string>} */ hiddenKinds: new Set(),
  /** @type {Set<number>} */ hiddenRelations: new Set(),
  doc: -1, theme: -1, group: -1, from: -Infinity, to: Infinity, depth: 1,
  /** @type {number} */ chosen: -1,
  only: false,
  /** @type {Set<number>} */ opened: new Set(points.length <= MANY ? data.groups.keys() : []),
};
/** @type {Shown} */
let shown = { points: [], lines: [], groups: [], ties: [] };
/** @type {Set<number>} */
let near = new Set();

/** @param {Point} point */
function nameOf(point) {
  return say(point.name, point.en || "");
}

/** @param {Point} point */
function kindOf(point) {
  const [nl, en] = point.narrower || data.kinds[point.kind];
  return say(nl, en);
}

/** @param {number} group */
function groupName(group) {
  return data.groups[group] || "";
}

/** Whether what shows a line passes the filters on document, theme and period. @param {Fact} fact */
function passes(fact) {
  const docs = fact.docs || [];
  if (view.doc >= 0 && !docs.includes(view.doc)) return false;
  if (view.theme >= 0 && !(fact.themes || []).includes(view.theme)) return false;
  if (view.from === -Infinity && view.to === Infinity) return true;
  return docs.some((doc) => {
    const year = data.documents[doc].year;
    return year !== null && year >= view.from && year <= view.to;
  });
}

function isFiltered() {
  return view.doc >= 0 || view.theme >= 0 || view.from !== -Infinity || view.to !== Infinity;
}

/** @param {Line} line */
function lineShown(line) {
  if (line.relations.every((relation) => view.hiddenRelations.has(relation))) return false;
  return !isFiltered() || line.facts.some((fact) => passes(facts[fact]));
}

/** The point with its neighbours, as far away as `depth`. @param {number} id @param {Line[]} among */
function around(id, among) {
  const found = new Set([id]);
  for (let step = 0; step < view.depth; step++) {
    const edge = new Set(found);
    for (const line of among) {
      if (edge.has(line.from)) found.add(line.to);
      if (edge.has(line.to)) found.add(line.from);
    }
  }
  return found;
}

/** What passes all filters, with communities that are closed as one point each. @returns {Shown} */
function select() {
  const kinds = (/** @type {number} */ id) => !view.hiddenKinds.has(points[id].kind);
  let kept = lines.filter((line) => kinds(line.from) && kinds(line.to) && lineShown(line));
  const narrowed = isFiltered() || view.hiddenRelations.size > 0;
  const tied = new Set(kept.flatMap((line) => [line.from, line.to]));
  let some = points.filter((point) => kinds(point.id) && (!narrowed || tied.has(point.id)));
  if (view.group >= 0) some = some.filter((point) => point.group === view.group);
  if ((view.only || data.ego) && view.chosen >= 0) {
    const circle = around(view.chosen, kept);
    some = some.filter((point) => circle.has(point.id) || point.id === view.chosen);
  } else if (data.ego) some = [];
  const open = view.only || data.ego || view.group >= 0;
  const ids = new Set(some.map((point) => point.id));
  kept = kept.filter((line) => ids.has(line.from) && ids.has(line.to));
  return open ? { points: some, lines: kept, groups: [], ties: [] } : close(some, kept);
}

/** @param {Point[]} some @param {Line[]} kept @returns {Shown} */
function close(some, kept) {
  const isOpen = (/** @type {number} */ id) => view.opened.has(points[id].group);
  /** @type {Map<number, Point[]>} */
  const closed = new Map();
  for (const point of some) {
    if (isOpen(point.id)) continue;
    const members = closed.get(point.group);
    if (members) members.push(point);
    else closed.set(point.group, [point]);
  }
  const groups = [...closed].map(([group, members]) => {
    const x = members.reduce((sum, point) => sum + point.x, 0) / members.length;
    const y = members.reduce((sum, point) => sum + point.y, 0) / members.length;
    // As large as the room its members take, so that they appear in its place when it opens.
    const reach = members.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) / members.length;
    return { id: `g${group}`, group, count: members.length, x, y, size: Math.max(14 + 3 * Math.sqrt(members.length), reach * 0.9) };
  });
  /** @type {Map<string, {from: number | string, to: number | string, value: number}>} */
  const ties = new Map();
  for (const line of kept) {
    if (isOpen(line.from) && isOpen(line.to)) continue;
    const ends = [line.from, line.to].map((id) => (isOpen(id) ? id : `g${points[id].group}`));
    if (String(ends[0]) > String(ends[1])) ends.reverse();
    const tie = ties.get(ends.join()) || { from: ends[0], to: ends[1], value: 0 };
    if (ends[0] !== ends[1]) ties.set(ends.join(), { ...tie, value: tie.value + line.value });
  }
  return {
    points: some.filter((point) => isOpen(point.id)),
    lines: kept.filter((line) => isOpen(line.from) && isOpen(line.to)),
    groups,
    // A summary: the strongest ties, a few for each community; what opens shows all of its own.
    ties: [...ties.values()].sort((a, b) => b.value - a.value).slice(0, 60 + 3 * groups.length),
  };
}

/** Where a point stands: where it was put before, or in the surroundings of one point in rings by kind. @returns {Map<number, {x: number, y: number}>} */
function placesOf() {
  /** @type {Map<number, {x: number, y: number}>} */
  const places = new Map(shown.points.map((point) => [point.id, { x: point.x, y: point.y }]));
  if (!data.ego || view.chosen < 0) return places;
  places.set(view.chosen, { x: 0, y: 0 });
  const order = Object.keys(data.kinds);
  const first = new Set(linesOf[view.chosen].flatMap((line) => [line.from, line.to]));
  let radius = 0;
  for (const inner of [true, false]) {
    const ring = shown.points.filter((point) => point.id !== view.chosen && first.has(point.id) === inner);
    ring.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.size - a.size || a.id - b.id);
    // As many rings as it takes for names to have room, turned against each other so that none stands before another.
    for (let start = 0, turn = 0; start < ring.length; turn++) {
      radius += 170;
      const room = Math.max(6, Math.floor((2 * Math.PI * radius) / 150));
      const left = ring.length - start;
      const part = ring.slice(start, start + (left < room * 2 && left > room ? Math.ceil(left / 2.4) : room));
      part.forEach((point, at) => {
        const angle = (2 * Math.PI * (at + (turn % 2) / 2)) / part.length - Math.PI / 2;
        places.set(point.id, { x: Math.round(radius * 1.4 * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) });
      });
      start += part.length;
    }
  }
  return places;
}
