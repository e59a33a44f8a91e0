"""The page of one thing: its properties, the words that show it and what refers to it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby

import jinja2
from markupsafe import Markup

from graph.nquads import Triple, named
from views.linked.jsonld import read_literal, write_jsonld
from views.linked.places import TURTLE, Places, folder_of, link_from, page_of
from views.linked.things import Things, call, find_quotes, name_thing

_TYPE, _BODY = named("rdf:type"), named("oa:hasBody")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WEB = re.compile("https?://", re.IGNORECASE)
LABEL = 160  # characters of a label in a link; the page behind it has all of it


@dataclass(frozen=True, slots=True)
class Value:
    """A value to show; `href` is "" for a literal, `lang` "" where nothing is known."""

    text: str
    href: str = ""
    lang: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A property with its values."""

    property: Value
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """What is said of one subject: the thing itself (`id` is ""), or a fragment of it."""

    id: str
    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Words in a source, with links to the annotation and the document."""

    before: str
    exact: str
    after: str
    note: str
    document: str
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """What refers to a thing by one property."""

    text: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template shows; `root` is the relative way to the site's own root."""

    title: str
    root: str
    iri: str = ""
    turtle: str = ""
    jsonld: str = ""
    kinds: tuple[Value, ...] = ()
    blocks: tuple[Block, ...] = ()
    quotes: tuple[Shown, ...] = ()
    incoming: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is written with: the things, where their pages are, and the prefixes of JSON-LD."""

    things: Things
    places: Places
    prefixes: Mapping[str, str]


def show_text(text: str) -> str:
    """A text for HTML, where control characters may not stand: they become their pictures (U+2400…)."""
    return _CONTROL.sub(lambda match: "\u2421" if match[0] == "\x7f" else chr(0x2400 + ord(match[0])), text)


def shorten(label: str) -> str:
    """A label as a link shows it.

    >>> shorten("Brief"), len(shorten("a" * 500)), shorten("a" * 500)[-1]
    ('Brief', 160, '…')
    """
    return label if len(label) <= LABEL else f"{label[: LABEL - 1].rstrip()}…"


def write_page(desk: Desk, folder: str, iri: str, subjects: Iterable[str]) -> str:
    """HTML of the page of an IRI, whose own subjects (itself and its fragments) are told of."""
    written = f"<{iri}>"
    ordered = sorted(subjects, key=lambda subject: (subject != written, _natural(subject)))
    triples = [triple for subject in ordered for triple in desk.things.out.get(subject, ())]
    text = write_jsonld(triples or [(written, named("rdf:type"), named("rdfs:Resource"))], desk.prefixes)
    page = Page(
        title=show_text(name_thing(desk.things, written)),
        root=link_from(folder, ""),
        iri=iri,
        turtle=TURTLE,
        jsonld=Markup(text),  # noqa: S704 - write_jsonld escapes all that HTML gives a meaning
        kinds=tuple(_show(desk, folder, value) for _, verb, value in _of(desk, written) if verb == _TYPE),
        blocks=tuple(_write_block(desk, folder, subject, written) for subject in ordered),
        quotes=_write_quotes(desk, folder, [written, *(subject for subject in ordered if subject != written)]),
        incoming=_write_incoming(desk, folder, ordered),
    )
    return read_template().render(page=page)


def _natural(subject: str) -> list[tuple[bool, int, str]]:
    """Sections in the order of their numbers."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.split(r"(\d+)", subject)]


def _of(desk: Desk, subject: str) -> list[Triple]:
    return desk.things.out.get(subject, [])


def _write_block(desk: Desk, folder: str, subject: str, main: str) -> Block:
    rows = []
    shown = (triple for triple in _of(desk, subject) if triple[1] != _TYPE or subject != main)
    for predicate, group in groupby(shown, key=lambda triple: triple[1]):
        nl, en = call(predicate)
        verb = Value(nl, _link(desk, folder, predicate), title=en)
        rows.append(Row(verb, tuple(_show(desk, folder, value) for _, _, value in group)))
    fragment = subject[1:-1].partition("#")[2]
    heading = name_thing(desk.things, subject) if fragment else ""
    return Block(fragment, show_text(shorten(heading)), tuple(rows))


def _link(desk: Desk, folder: str, written: str) -> str:
    """Link to an IRI: within the site when it is ours, else out into the web; "" for what is no web address."""
    bare = written[1:-1]
    target = folder_of(desk.places, bare)
    if target is None:
        return bare if _WEB.match(bare) or bare.startswith(("mailto:", "tel:")) else ""
    if "#" not in bare and bare == desk.places.base.rstrip("/"):
        return ""
    mark, fragment = bare.partition("#")[1:]
    return link_from(folder, page_of(target)) + mark + fragment


def _show(desk: Desk, folder: str, value: str) -> Value:
    if value[0] == "<":
        href = _link(desk, folder, value)
        label = desk.things.labels.get(value) or _name(desk, value)
        return Value(show_text(shorten(label)), href)
    text, language, _ = read_literal(value)
    return Value(show_text(text), lang=language)


def _name(desk: Desk, value: str) -> str:
    if folder_of(desk.places, value[1:-1]) is not None:
        return name_thing(desk.things, value)
    return call(value)[0]


def _write_quotes(desk: Desk, folder: str, subjects: Iterable[str]) -> tuple[Shown, ...]:
    found = [quote for subject in subjects for quote in find_quotes(desk.things, subject)]
    return tuple(
        Shown(
            show_text(quote.before),
            show_text(quote.exact),
            show_text(quote.after),
            _link(desk, folder, quote.note),
            _link(desk, folder, quote.document) if quote.document else "",
            show_text(shorten(desk.things.labels.get(quote.document, quote.document[1:-1]))),
        )
        for quote in found
    )


def _write_incoming(desk: Desk, folder: str, subjects: Iterable[str]) -> tuple[Group, ...]:
    """What refers to the thing, annotations apart: those are its quotes."""
    found: dict[str, dict[str, Value]] = defaultdict(dict)
    own = set(subjects)
    for subject in own:
        for other, predicate, _ in desk.things.into.get(subject, ()):
            if predicate != _BODY and other not in own:
                found[predicate][other] = _show(desk, folder, other)
    groups = []
    for predicate, values in sorted(found.items()):
        linked = sorted((value for value in values.values() if value.href), key=lambda v: (v.text.casefold(), v.href))
        if linked:
            groups.append(Group(call(predicate)[0], tuple(linked)))
    return tuple(groups)


@cache
def read_template(name: str = "page.html.j2") -> jinja2.Template:
    """A template of this folder, compiled once."""
    folder = files("views") / "linked"
    loader = jinja2.FunctionLoader(lambda wanted: (folder / wanted).read_text("utf-8"))
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, loader=loader, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template(name)


def read_style() -> str:
    """The style sheet that all pages share."""
    return (files("views") / "linked" / "style.css").read_text("utf-8")
