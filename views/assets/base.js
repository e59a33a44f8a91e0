// What all pages share. Every text goes in as text, never as HTML.
"use strict";
let language = "nl";

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no #${id} in this page`);
  return found;
}

/** The data of this page, which stand in it as JSON. @returns {any} */
function readData() {
  const source = document.getElementById("data");
  return JSON.parse((source && source.textContent) || "{}");
}

/** @param {string} nl @param {string} en */
function say(nl, en) {
  return language === "en" && en ? en : nl;
}

/** @template {keyof HTMLElementTagNameMap} K
 *  @param {K} tag @param {string} text @param {Element} parent @param {string} [name] */
function write(tag, text, parent, name) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  parent.append(made);
  return made;
}

/** A link that only leads to a page beside this one or to the web. @param {string} text @param {string} href @param {Element} parent */
function writeLink(text, href, parent) {
  const link = write("a", text, parent);
  if (/^(https?:\/\/|[\w.%-]+\.html(#|$)|#)/.test(href)) link.setAttribute("href", href);
  if (/^https?:/.test(href)) link.rel = "noreferrer noopener";
  return link;
}

/** @param {string} text @param {() => void} act @param {Element} parent @param {string} [name] */
function writeButton(text, act, parent, name) {
  const button = write("button", text, parent, name);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

/** What the address says behind its #, so that a view can be shared. */
function readState() {
  return new URLSearchParams(location.hash.slice(1));
}

/** @param {Record<string, string>} changes an empty value takes a key away */
function writeState(changes) {
  const state = readState();
  for (const [key, value] of Object.entries(changes)) {
    if (value) state.set(key, value);
    else state.delete(key);
  }
  const text = state.toString();
  history.replaceState(null, "", text ? `#${text}` : location.pathname);
}

/** Lower case without accents, to search by. @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("nl");
}

/** A cell that begins like a formula gets a quote before it (OWASP, CSV injection). @param {string[][]} rows */
function toCsv(rows) {
  const cell = (/** @type {string} */ text) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** @param {string} name @param {string} type @param {BlobPart} content */
function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Run `act` when calls have stopped for a moment. @param {() => void} act @param {number} wait */
function settle(act, wait) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  };
}

/** @type {Array<() => void>} */
const onLanguage = [];

/** @param {string} wanted */
function switchLanguage(wanted) {
  language = wanted === "en" ? "en" : "nl";
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll("[data-en]")) {
    const element = /** @type {HTMLElement} */ (one);
    if (element.dataset.nl === undefined) element.dataset.nl = element.textContent || "";
    element.textContent = language === "en" ? element.dataset.en || "" : element.dataset.nl;
  }
  for (const attribute of ["aria-label", "title", "placeholder"]) {
    for (const element of document.querySelectorAll(`[data-en-${attribute}]`)) {
      const kept = `data-nl-${attribute}`;
      if (!element.hasAttribute(kept)) element.setAttribute(kept, element.getAttribute(attribute) || "");
      element.setAttribute(attribute, element.getAttribute(language === "en" ? `data-en-${attribute}` : kept) || "");
    }
  }
  const button = byId("language");
  button.textContent = language === "en" ? "Nederlands" : "English";
  button.lang = language === "en" ? "nl" : "en";
  for (const link of document.querySelectorAll("header nav a, .brand a")) {
    const address = (link.getAttribute("href") || "").split("#")[0];
    link.setAttribute("href", language === "en" ? `${address}#lang=en` : address);
  }
  for (const act of onLanguage) act();
}

byId("language").hidden = false;
byId("language").addEventListener("click", () => {
  switchLanguage(language === "en" ? "nl" : "en");
  writeState({ lang: language === "en" ? "en" : "" });
});
// Pages that start by themselves switch when their own parts are there.
window.addEventListener("DOMContentLoaded", () => {
  if (readState().get("lang") === "en") switchLanguage("en");
  document.documentElement.dataset.ready = "true";
});
