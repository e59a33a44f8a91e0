// A field that suggests names while one types (WAI-ARIA 1.2, combobox with a listbox).

/** @param {HTMLInputElement} input @param {HTMLElement} list
 *  @param {(text: string) => Array<{text: string, note: string, id: number}>} find @param {(id: number) => void} choose */
function suggest(input, list, find, choose) {
  let at = -1;
  /** @type {Array<{text: string, note: string, id: number}>} */
  let found = [];

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** @param {number} number */
  function take(number) {
    const chosen = found[number];
    close();
    if (!chosen) return;
    input.value = chosen.text;
    choose(chosen.id);
  }

  function mark() {
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    const option = list.children[at];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  function open() {
    found = input.value.trim() ? find(fold(input.value.trim())).slice(0, 12) : [];
    list.replaceChildren();
    found.forEach((one, number) => {
      const option = write("li", one.text, list);
      option.id = `${list.id}-${number}`;
      option.setAttribute("role", "option");
      write("small", one.note, option);
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(number);
      });
    });
    at = -1;
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(Boolean(found.length)));
  }

  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter") {
      if (list.hidden) open();
      event.preventDefault();
      if (found.length) take(Math.max(at, 0));
      else choose(-1);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length) {
      event.preventDefault();
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
      mark();
    }
  });
}
