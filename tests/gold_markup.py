"""Our own annotated documents: from the source that a person reads to the files that are scored.

A source (`gold/sources/NNN_name.txt`) is the document with its annotation in it, one sentence a line:

    [Nederland] zal [de Kamer|ORG tweede-kamer] in mei informeren over [Oekraïne].
    => deliverable NL > tweede-kamer | due 2025-05-01/2025-05-31 "in mei" | UA | veiligheid

`[words]` is a mention that `gold/names.tsv` knows, `[words|TYPE id]` one that it does not; without an id it is the slug
of the words, and two capitals alone are a country. `=>` says what the sentence above commits to, `-- reason` why it
commits to nothing though it may look so, `?` that careful readers differ. Lines of one paragraph follow each other; a
line that does not end like a sentence stands alone. `~` breaks a word over two lines, `¶` breaks the line; `%wrap N`
breaks paragraphs at N characters, `%table` … `%end` sets columns out, `%facts` begins the relations.

Run as a script it writes `gold/texts/*.txt` and the three JSONL files of each document again.
"""

import csv
import json
import re
import shlex
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parent / "gold"
TYPES = {"PERSON", "ROLE", "ORG", "COUNTRY", "REGION", "DOC", "EVENT", "PROGRAMME"}
THEMES = {
    "veiligheid": "veiligheid-en-defensie",
    "mensenrechten": "mensenrechten",
    "rechtsstaat": "democratie-en-rechtsstaat",
    "rechtsorde": "internationale-rechtsorde",
    "multilateraal": "multilateralisme",
    "europa": "europese-samenwerking",
    "handel": "handel-en-economie",
    "ontwikkeling": "ontwikkelingssamenwerking",
    "klimaat": "klimaat-energie-en-milieu",
    "gezondheid": "gezondheid",
    "migratie": "migratie",
    "digitaal": "digitalisering-en-cyber",
    "posten": "diplomatie-en-postennet",
    "consulair": "consulaire-dienstverlening",
    "sancties": "sancties",
    "noodhulp": "humanitaire-hulp",
    "cultuur": "cultuur",
    "gelijkheid": "gelijke-rechten",
    "regio": "regionale-betrekkingen",
}
LISTED = ("requested_by", "jointly_with", "who")
_MARK = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")
_ITEM = re.compile(r"(?:[•–]|\d+\.|[a-z]\.) ")
_CLOSED = re.compile(r"[.?!:][»”¹]?$")
_DUE = re.compile(r'due (\S+) "([^"]+)"$')


@dataclass(slots=True)
class Segment:
    """One sentence-like stretch with what a reader sees in it; spans are offsets in the raw text."""

    start: int
    end: int
    mentions: list[tuple[int, int, str, str]]
    commitment: dict[str, Any] | None = None
    reason: str = ""
    optional: bool = False


@dataclass(slots=True)
class Sheet:
    """A whole annotated document."""

    raw: str = ""
    segments: list[Segment] = field(default_factory=list)
    facts: list[dict[str, Any]] = field(default_factory=list)


def slug(name: str) -> str:
    """Identifier of a name that no list knows."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("’", "").casefold()).strip("-")


def read_names() -> dict[str, tuple[str, str]]:
    """Words of a mention to its type and identifier."""
    with (GOLD / "names.tsv").open(encoding="utf-8") as lines:
        return {row["text"]: (row["type"], row["id"]) for row in csv.DictReader(lines, delimiter="\t")}


def _entity(words: str, said: str | None, names: dict[str, tuple[str, str]]) -> tuple[str, str]:
    if said is None:
        if words not in names:
            raise ValueError(f"names.tsv does not know [{words}]")
        return names[words]
    if re.fullmatch(r"[A-Z]{2}", said):
        return "COUNTRY", said
    kind, _, identifier = said.partition(" ")
    if kind not in TYPES:
        raise ValueError(f"[{words}|{said}] names no type")
    return kind, identifier or slug(words)


def _plain(line: str, names: dict[str, tuple[str, str]]) -> tuple[str, list[tuple[int, int, str, str]]]:
    """The words of a line as they stand in the text, and the mentions in them."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += _broken(line[at : mark.start()])
        words = _broken(mark[1])
        spans.append((len(text), len(text) + len(words), *_entity(mark[1].replace("~", ""), mark[2], names)))
        text, at = text + words, mark.end()
    return text + _broken(line[at:]), spans


def _broken(words: str) -> str:
    return words.replace("~", "-\n").replace("¶", "\n")


def read_commitment(line: str) -> dict[str, Any]:
    """What stands after `=>`."""
    head, *parts = (part.strip() for part in line.split(" | "))
    kinds, _, who = head.partition(" ")
    actors, _, recipients = who.partition(" > ")
    kind, _, also = kinds.partition("/")
    found: dict[str, Any] = {
        "kind": kind,
        "actor": actors.strip().split(","),
        "recipient": recipients.split(",") if recipients else [],
        "due": None,
        "due_text": None,
        "countries": [],
        "themes": [],
    }
    if also:
        found["kind_also"] = also
    for part in parts:
        if due := _DUE.match(part):
            found["due"], found["due_text"] = None if due[1] == "-" else due[1], due[2]
        elif re.fullmatch(r"[A-Z]{2}( [A-Z]{2})*", part):
            found["countries"] = part.split()
        else:
            found["themes"] = [THEMES[word] for word in part.split()]
    return found


def read_fact(line: str) -> dict[str, Any]:
    """One relation: its name, then `key=value` with quotes where a value has spaces."""
    name, *pairs = shlex.split(line)
    fact: dict[str, Any] = {"fact": name}
    for key, _, value in (pair.partition("=") for pair in pairs):
        fact[key] = value.split(",") if key in LISTED and name in ("advice", "organises") else value
    if name == "advice":
        fact["own_initiative"] = fact.get("own_initiative") == "true"
        fact["date"] = fact.get("month")
    return fact


def _wrap(text: str, width: int) -> str:
    """The same characters with line breaks for spaces, no line longer than the width where words allow it."""
    lines, line = [], ""
    for word in text.split(" "):
        last = line.rsplit("\n", 1)[-1]
        if line and len(last) + 1 + len(word.split("\n", 1)[0]) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


def _set_out(rows: list[str], names: dict[str, tuple[str, str]]) -> list[str]:
    """Rows of a table with their columns under each other; widths are of the words without marks."""
    cells = [re.split(r" {2,}", row) for row in rows]
    lengths = [[len(_plain(cell, names)[0]) for cell in row] for row in cells]
    width = [max(row[i] for row in lengths if len(row) > i) + 3 for i in range(max(map(len, cells)))]
    return [
        "".join(cell + " " * (width[i] - size[i]) for i, cell in enumerate(row)).rstrip()
        for row, size in zip(cells, lengths, strict=True)
    ]


class _Writer:
    """Builds the raw text of a document paragraph by paragraph."""

    def __init__(self, width: int, names: dict[str, tuple[str, str]]) -> None:
        self.sheet, self.width, self.names, self.paragraph = Sheet(), width, names, ""
        self.begin = 0

    def add(self, line: str) -> None:
        text, spans = _plain(line, self.names)
        if self.paragraph and (not _CLOSED.search(self.paragraph) or _ITEM.match(text)):
            self.close("\n")
        elif self.paragraph and _ITEM.match(self.paragraph):
            self.close("\n\n")
        if self.paragraph:
            self.paragraph += " "
        start = self.begin + len(self.paragraph)
        self.paragraph += text
        moved = [(start + a, start + b, kind, identifier) for a, b, kind, identifier in spans]
        self.sheet.segments.append(Segment(start, start + len(text), moved))

    def close(self, end: str) -> None:
        if self.paragraph:
            self.sheet.raw += _wrap(self.paragraph, self.width) if self.width else self.paragraph
        self.sheet.raw += end
        self.paragraph, self.begin = "", len(self.sheet.raw)


def read_source(text: str, names: dict[str, tuple[str, str]]) -> Sheet:
    """An annotated document; raises ValueError with the line that cannot be read."""
    body, _, facts = text.partition("%facts\n")
    wrapped = re.search(r"^%wrap (\d+)$", body, re.MULTILINE)
    writer = _Writer(int(wrapped[1]) if wrapped else 0, names)
    table: list[str] | None = None
    for line in body.strip("\n").split("\n"):
        if line == "%table":
            writer.close("\n" if writer.paragraph else "")
            table = []
        elif line == "%end" and table is not None:
            for row in _table_lines(table, names):
                if row:
                    writer.add(row)
                writer.close("\n")
            writer.close("\n")
            table = None
        elif table is not None:
            table.append(line)
        else:
            _read_line(line, writer)
    writer.close("")
    writer.sheet.raw = writer.sheet.raw.rstrip("\n") + "\n"
    writer.sheet.facts = [read_fact(line) for line in facts.strip().split("\n") if line]
    return writer.sheet


def _table_lines(rows: list[str], names: dict[str, tuple[str, str]]) -> list[str]:
    filled = iter(_set_out([row for row in rows if row], names))
    return [next(filled) if row else "" for row in rows]


def _read_line(line: str, writer: _Writer) -> None:
    segments = writer.sheet.segments
    if line.startswith("%"):
        return
    if line.startswith("=> "):
        segments[-1].commitment = read_commitment(line[3:])
    elif line.startswith("-- "):
        segments[-1].reason = line[3:]
    elif line == "?":
        segments[-1].optional = True
    elif line:
        writer.add(line)
    else:
        writer.close("\n\n" if writer.paragraph else "")


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _located(text: str, words: str, nth: int) -> int:
    at = -1
    for _ in range(nth + 1):
        at = text.find(words, at + 1)
    return at


def segment_rows(doc: str, sheet: Sheet) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Rows of `NNN.segments.jsonl` and of `NNN.jsonl`.

    Raises:
        ValueError: a mention is not the n-th occurrence of its words in its segment, which is how the format finds it.
    """
    places, rows = [], []
    for number, part in enumerate(sheet.segments):
        name = f"{doc}-{number:04}"
        text = _flat(sheet.raw[part.start : part.end])
        places.append({"seg": name, "start": part.start, "end": part.end, "text": text})
        mentions: list[dict[str, str]] = []
        for start, end, kind, identifier in part.mentions:
            words = _flat(sheet.raw[start:end])
            nth = sum(m["text"] == words for m in mentions)
            if _located(text, words, nth) != len(_flat(sheet.raw[part.start : start])):
                raise ValueError(f"{name}: «{words}» is hidden in an earlier word of: {text}")
            mentions.append({"text": words, "type": kind, "id": identifier})
        row: dict[str, Any] = {
            "seg": name,
            "mentions": mentions,
            "commitment": None if part.optional else part.commitment,
        }
        if part.optional:
            row["optional"] = True
        if part.reason:
            row["reason"] = part.reason
        rows.append(row)
    return places, rows


def _jsonl(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def render_files() -> dict[Path, str]:
    """Every file that follows from the sources, by path."""
    names, files = read_names(), {}
    for source in sorted((GOLD / "sources").glob("*.txt")):
        doc = source.name[:3]
        sheet = read_source(source.read_text("utf-8"), names)
        places, rows = segment_rows(doc, sheet)
        files[GOLD / "texts" / source.name] = sheet.raw
        files[GOLD / f"{doc}.segments.jsonl"] = _jsonl(places)
        files[GOLD / f"{doc}.jsonl"] = _jsonl(rows)
        files[GOLD / f"{doc}.facts.jsonl"] = _jsonl(sheet.facts)
    return files


if __name__ == "__main__":
    (GOLD / "texts").mkdir(exist_ok=True)
    for path, content in render_files().items():
        path.write_text(content, encoding="utf-8")
