// Names beside points: the most important first, and none over another, at the same size however far one zooms.

const LABEL = { size: 13, letters: 26, row: 64, most: 220 };

/** At most two lines; what does not fit is cut with an ellipsis. @param {string} text @param {number} letters @returns {string[]} */
function wrap(text, letters) {
  if (text.length <= letters) return text ? [text] : [];
  const space = text.lastIndexOf(" ", letters);
  const cut = space > letters / 3 ? space : letters;
  const rest = text.slice(cut).trim();
  return [text.slice(0, cut), rest.length > letters ? `${rest.slice(0, letters - 1).trimEnd()}…` : rest];
}

/** @typedef {{x: number, y: number, size: number, lines: string[], rank: number, strong: boolean, faded: boolean, row: boolean}} Label */

/** The first point of each row of a picture in time: its words stand for the row. */
function headsOf() {
  /** @type {Map<number, {id: number, x: number, y: number}>} */
  const first = new Map();
  for (const point of shown.points) {
    const before = first.get(point.group);
    if (!before || point.x < before.x || (point.x === before.x && point.y < before.y)) first.set(point.group, point);
  }
  return new Set([...first.values()].map((point) => point.id));
}

/** Labels in the order in which they get room. @param {Map<number, {x: number, y: number}>} places @returns {Label[]} */
function labelsOf(places) {
  const picked = view.chosen >= 0;
  const heads = data.axis.length ? headsOf() : null;
  const labels = shown.points.map((point) => {
    const close = near.has(point.id);
    const quiet = point.kind === "Commitment" && !close && !data.ego && !data.axis.length;
    const place = places.get(point.id) || point;
    const row = heads ? heads.has(point.id) : false;
    const name = nameOf(point);
    return {
      x: place.x, y: place.y, size: point.size, row,
      lines: row ? [name.length > LABEL.row ? `${name.slice(0, LABEL.row - 1).trimEnd()}…` : name] : heads && !close ? [] : wrap(name, LABEL.letters),
      rank: (point.id === view.chosen ? 1e6 : 0) + (close ? 1e4 : 0) + point.size - (quiet ? 1e3 : 0),
      strong: point.id === view.chosen,
      faded: picked && !close,
    };
  });
  for (const group of shown.groups) {
    labels.push({
      x: group.x, y: group.y, size: group.size, lines: [...wrap(groupName(group.group), 30), `(${group.count})`],
      rank: 1e3 + group.size, strong: false, faded: false, row: false,
    });
  }
  return labels.sort((a, b) => b.rank - a.rank);
}

/** @typedef {[number, number, number, number]} Box left, top, right, bottom */

/** Boxes that may not overlap, found through a grid. @param {number} step of the grid */
function makeRoom(step) {
  /** @type {Map<string, Box[]>} */
  const grid = new Map();
  const cells = (/** @type {Box} */ [left, top, right, bottom]) => {
    const found = [];
    for (let x = Math.floor(left / step); x <= Math.floor(right / step); x++) {
      for (let y = Math.floor(top / step); y <= Math.floor(bottom / step); y++) found.push(`${x},${y}`);
    }
    return found;
  };
  return {
    /** @param {Box} box */
    take: (box) => cells(box).forEach((cell) => grid.set(cell, [...(grid.get(cell) || []), box])),
    /** @param {Box} box */
    free: (box) => !cells(box).some((cell) => (grid.get(cell) || []).some((other) =>
      box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])),
  };
}

/** The labels that find room at this scale, each below its point or else above it; `top` says where.
 *  @param {Label[]} labels @param {number} scale @param {{left: number, top: number, right: number, bottom: number}} frame */
function fitLabels(labels, scale, frame) {
  const room = makeRoom(120 / scale);
  const seen = labels.filter((label) => label.x > frame.left && label.x < frame.right && label.y > frame.top && label.y < frame.bottom);
  /** @type {Array<Label & {top: number}>} */
  const fitting = [];
  for (const label of seen) {
    const { x, y, size } = label;
    // Names keep off the points that matter as much as their own; smaller ones may go under.
    if (seen.length < 800 && !label.faded) room.take([x - size * 0.8, y - size * 0.8, x + size * 0.8, y + size * 0.8]);
    if (!label.lines.length || label.faded || fitting.length >= LABEL.most) continue;
    // Names of small points wait until one is near enough for them to be told apart.
    if (label.rank < 0 && scale < 1.1) continue;
    const wide = (Math.max(...label.lines.map((line) => line.length)) * LABEL.size * 0.28 + 2) / scale;
    const tall = (label.lines.length * (LABEL.size + 2) + 2) / scale;
    const below = label.y + label.size + 2 / scale;
    const above = label.y - label.size - tall - 2 / scale;
    const tops = label.row ? [above, below] : [below, above];
    // Words that stand for a row begin where it does.
    const left = label.row ? label.x - label.size : label.x - wide;
    const top = tops.find((high) => room.free([left, high, left + 2 * wide, high + tall]));
    if (top === undefined && !label.strong) continue;
    const chosen = top === undefined ? tops[0] : top;
    room.take([left, chosen, left + 2 * wide, chosen + tall]);
    fitting.push({ ...label, x: label.row ? left : label.x, top: chosen });
  }
  return fitting;
}

/** @param {CanvasRenderingContext2D} context @param {Array<Label & {top: number}>} labels @param {number} scale */
function drawLabels(context, labels, scale) {
  context.save();
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const label of labels) {
    context.textAlign = label.row ? "left" : "center";
    context.font = `${label.strong ? "bold " : ""}${LABEL.size / scale}px system-ui, sans-serif`;
    label.lines.forEach((line, at) => {
      const y = label.top + (at * (LABEL.size + 2)) / scale;
      context.lineWidth = 4 / scale;
      context.strokeStyle = "rgba(255, 255, 255, 0.9)";
      context.strokeText(line, label.x, y);
      context.fillStyle = "#1b1b1b";
      context.fillText(line, label.x, y);
    });
  }
  context.restore();
}

/** Years behind a picture in time. @param {CanvasRenderingContext2D} context @param {Array<[number, string]>} axis @param {number} scale
 *  @param {{top: number, bottom: number}} frame */
function drawAxis(context, axis, scale, frame) {
  context.save();
  context.font = `bold ${LABEL.size / scale}px system-ui, sans-serif`;
  context.textAlign = "left";
  context.textBaseline = "bottom";
  for (const [x, year] of axis) {
    context.fillStyle = "#d5d9de";
    context.fillRect(x, frame.top, 1 / scale, frame.bottom - frame.top);
    context.fillStyle = "#565656";
    context.fillText(year, x + 5 / scale, frame.bottom - 6 / scale);
  }
  context.restore();
}
