// The deadlines as a calendar (RFC 5545): one event of a day for each promise that has one.

/** A text in a calendar: separators escaped, lines of at most 75 octets. @param {string} name @param {string} text */
function calendarLine(name, text) {
  const clean = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ").replace(/([\\;,])/g, "\\$1").replace(/\r?\n/g, "\\n");
  const encoder = new TextEncoder();
  /** @type {string[]} */
  const folded = [];
  let line = "";
  for (const char of `${name}:${clean}`) {
    if (encoder.encode(line + char).length > 74) {
      folded.push(line);
      line = " ";
    }
    line += char;
  }
  return [...folded, line].join("\r\n");
}

/** The day after, since the end of an event of whole days is not counted in. @param {string} day */
function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** @param {number[]} numbers of the rows */
function toCalendar(numbers) {
  const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const plain = (/** @type {string} */ day) => day.replace(/-/g, "");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Beleidsgraaf//Toezeggingen//NL", "CALSCALE:GREGORIAN"];
  for (const number of numbers) {
    const row = rows[number];
    const day = deadlineOf(row);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) continue;
    const by = (row.actors || []).map(thingName).join(", ");
    const text = textOf(number);
    lines.push(
      "BEGIN:VEVENT",
      calendarLine("UID", row.iri),
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `DTEND;VALUE=DATE:${plain(dayAfter(day))}`,
      calendarLine("SUMMARY", `${by ? `${by}: ` : ""}${text.length > 90 ? `${text.slice(0, 88)}…` : text}`),
      calendarLine("DESCRIPTION", `${text}\n\n${thingName(row.doc)}\n${row.iri}`),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  return [...lines, "END:VCALENDAR", ""].join("\r\n");
}
