// Draws one network from the JSON in the page. Every text goes in as text, never as HTML.
"use strict";
(() => {
  /**
   * @typedef {{quote: string, before: string, after: string, document: string, start: number}} Quote
   * @typedef {{id: string, name: string, kind: string, shape: string, color: string, size: number, x: number, y: number,
   *            iri: string, quotes: Quote[], hidden?: boolean}} PageNode
   * @typedef {{id: string, from: string, to: string, relation: string, value: number}} PageEdge
   */
  const source = document.getElementById("data");
  const data = JSON.parse(source ? source.textContent || "{}" : "{}");
  /** @type {PageNode[]} */ const nodes = data.nodes;
  /** @type {PageEdge[]} */ const edges = data.edges;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const place = /** @type {HTMLElement} */ (document.getElementById("network"));
  const panel = /** @type {HTMLElement} */ (document.getElementById("panel"));
  const search = /** @type {HTMLInputElement} */ (document.getElementById("search"));

  const nodeSet = new vis.DataSet(nodes.map(({ name, quotes, iri, kind, ...shown }) => ({ ...shown, label: shorten(name) })));
  const edgeSet = new vis.DataSet(edges.map(({ relation, ...shown }) => shown));
  const network = new vis.Network(place, { nodes: nodeSet, edges: edgeSet }, data.options);

  /** @param {string} name */
  function shorten(name) {
    return name.length > 42 ? name.slice(0, 40) + "…" : name;
  }

  /** @param {string} tag @param {string} text @param {HTMLElement} parent */
  function write(tag, text, parent) {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  }

  /** @param {Quote} quote */
  function writeQuote(quote) {
    const block = document.createElement("blockquote");
    block.append(quote.before);
    write("mark", quote.quote, block);
    block.append(quote.after);
    write("cite", `${quote.document}, teken ${quote.start}`, block);
    panel.append(block);
  }

  /** @param {string} id */
  function show(id) {
    const node = byId.get(id);
    if (!node) return;
    panel.replaceChildren();
    write("h2", node.name, panel);
    write("p", data.kinds[node.kind].label, panel);
    const relations = edges.filter((edge) => edge.from === id || edge.to === id);
    if (relations.length) {
      write("h2", `Verbonden met (${relations.length})`, panel);
      const list = document.createElement("ul");
      for (const edge of relations) {
        const other = byId.get(edge.from === id ? edge.to : edge.from);
        if (!other) continue;
        const item = document.createElement("li");
        const go = write("button", other.name, item);
        go.className = "link";
        go.addEventListener("click", () => select(other.id));
        item.append(` (${edge.relation})`);
        list.append(item);
      }
      panel.append(list);
    }
    write("h2", node.quotes.length ? "Zo staat het er" : "Geen aanhaling in deze documenten", panel);
    node.quotes.forEach(writeQuote);
    write("p", node.iri, panel);
  }

  /** @param {string} id */
  function select(id) {
    network.selectNodes([id]);
    network.focus(id, { scale: 1.1, animation: false });
    show(id);
    panel.focus();
  }

  network.on("selectNode", (event) => show(String(event.nodes[0])));
  search.addEventListener("change", () => {
    const wanted = search.value.trim().toLocaleLowerCase("nl");
    if (!wanted) return;
    const hit =
      nodes.find((node) => node.name.toLocaleLowerCase("nl") === wanted) ||
      nodes.find((node) => node.name.toLocaleLowerCase("nl").includes(wanted));
    if (hit) select(hit.id);
    else panel.replaceChildren(Object.assign(document.createElement("p"), { textContent: `Niets gevonden voor “${search.value}”.` }));
  });
  for (const button of document.querySelectorAll("#legend button")) {
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(shown));
      const kind = button.getAttribute("data-kind");
      nodeSet.update(nodes.filter((node) => node.kind === kind).map((node) => ({ id: node.id, hidden: !shown })));
    });
  }
  for (const button of document.querySelectorAll("button[data-node]")) {
    button.addEventListener("click", () => {
      select(String(button.getAttribute("data-node")));
      place.scrollIntoView();
    });
  }
  document.documentElement.dataset.ready = "true";
})();
