// The picture as PNG and SVG, and the data behind it as CSV.

/** @param {string} text */
function escapeXml(text) {
  return text.replace(/[<>&"']/g, (char) => `&#${char.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
}

/** What is on the screen now, as SVG. */
function toSvg() {
  const frame = frameOf();
  const scale = network.getScale();
  const places = drawn.places;
  const at = (/** @type {number | string} */ id) => places.get(Number(id)) || shown.groups.find((group) => group.id === id) || { x: 0, y: 0 };
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const parts = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.left} ${frame.top} ${width} ${height}" ` +
    `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"><title>${escapeXml(document.title)}</title>` +
    `<rect x="${frame.left}" y="${frame.top}" width="${width}" height="${height}" fill="#fff"/>`];
  for (const line of [...shown.lines, ...shown.ties]) {
    const [a, b] = [at(line.from), at(line.to)];
    parts.push(`<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="#b5b5b5" stroke-width="${widthOf(line.value)}"/>`);
  }
  for (const point of shown.points) {
    const [, , color, shape] = data.kinds[point.kind];
    const { x, y } = at(point.id);
    parts.push(`<path transform="translate(${x} ${y}) scale(${point.size / 7})" d="${data.shapes[shape]}" fill="${color}" stroke="#333" stroke-width="0.5"/>`);
  }
  for (const group of shown.groups) parts.push(`<circle cx="${group.x}" cy="${group.y}" r="${group.size}" fill="#d8e2ee" stroke="#154273"/>`);
  for (const label of fitLabels(drawn.labels, scale, frame)) {
    label.lines.forEach((text, row) => {
      const y = label.top + ((row + 0.8) * (LABEL.size + 2)) / scale;
      parts.push(`<text x="${label.x}" y="${y}" font-size="${LABEL.size / scale}" font-family="sans-serif" text-anchor="middle" ` +
        `paint-order="stroke" stroke="#fff" stroke-width="${3 / scale}" fill="#1b1b1b">${escapeXml(text)}</text>`);
    });
  }
  return `${parts.join("\n")}\n</svg>\n`;
}

function toRows() {
  const rows = [["from", "from_iri", "relation", "to", "to_iri", "weight"]];
  for (const line of shown.lines) {
    const [a, b] = [points[line.from], points[line.to]];
    rows.push([a.name, a.iri, relationNames(line), b.name, b.iri, String(line.value)]);
  }
  return rows;
}

function savePng() {
  const canvas = /** @type {HTMLCanvasElement} */ (byId("network").querySelector("canvas"));
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const context = copy.getContext("2d");
  if (!context) return;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => blob && download(`${data.name}.png`, "image/png", blob));
}

function writeSaves() {
  for (const button of document.querySelectorAll("button[data-export]")) {
    button.addEventListener("click", () => {
      const form = button.getAttribute("data-export");
      if (form === "png") savePng();
      else if (form === "svg") download(`${data.name}.svg`, "image/svg+xml", toSvg());
      else download(`${data.name}.csv`, "text/csv;charset=utf-8", toCsv(toRows()));
    });
  }
}
