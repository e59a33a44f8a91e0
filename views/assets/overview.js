// The question on the first page: it leads to the register, with what was asked for chosen.

/** @type {Array<[string, string, string]>} name in Dutch and English, IRI */
const things = readData().things || [];
const ask = document.getElementById("ask");

function writeThings() {
  const list = byId("things");
  list.replaceChildren();
  for (const [nl, en] of things) write("option", "", list).value = say(nl, en);
}

/** The address in the register of what was typed: of the thing that is called so, else of the words. */
function addressOf() {
  const typed = /** @type {HTMLInputElement} */ (byId("about")).value.trim();
  const standing = /** @type {HTMLSelectElement} */ (byId("standing")).value;
  const wanted = fold(typed);
  const thing = things.find(([nl, en]) => wanted && (fold(nl) === wanted || fold(en) === wanted));
  const state = new URLSearchParams();
  if (thing) state.set("about", thing[2]);
  else if (typed) state.set("q", typed);
  if (standing) state.set("status", standing);
  if (language === "en") state.set("lang", "en");
  return `register.html#${state}`;
}

document.documentElement.dataset.script = "true";
if (ask) {
  ask.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(addressOf());
  });
  window.addEventListener("DOMContentLoaded", writeThings);
  onLanguage.push(writeThings);
}
