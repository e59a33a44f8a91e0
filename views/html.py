"""Pages as one file each: nothing is loaded from elsewhere, and nothing that a document holds can run."""

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from views.words import Word

# Characters that HTML gives a meaning in a script block, or JavaScript one that JSON does not.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class Link:
    """A page in the bar that all pages share."""

    file: str
    title: Word


@dataclass(frozen=True, slots=True)
class Bar:
    """The pages that every page leads to, and the networks that each network leads to."""

    links: tuple[Link, ...] = ()
    networks: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page: file name, title and a line of explanation in both languages, its template and its scripts."""

    file: str
    title: Word
    summary: Word
    template: str
    scripts: tuple[str, ...] = ()
    library: bool = False


@cache
def read_asset(name: str) -> str:
    """Text of a file in `views/assets`."""
    return (files("views") / "assets" / name).read_text("utf-8")


@cache
def read_library() -> str:
    """The vis-network script that pyvis ships, found without importing pyvis (and IPython with it).

    Raises FileNotFoundError when pyvis has no such file.
    """
    spec = find_spec("pyvis")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("pyvis is not installed, which ships the script that draws networks")
    found = sorted(Path(spec.submodule_search_locations[0]).glob("lib/vis-9.1.*/vis-network.min.js"))
    if not found:
        raise FileNotFoundError("this version of pyvis does not ship vis-network 9.1")
    # A closing tag in it would end our script block early.
    return found[-1].read_text("utf-8").replace("</script", "<\\/script")


def hash_source(text: str) -> str:
    """A source expression for the Content-Security-Policy (CSP 3, 2.3.1).

    >>> hash_source("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def to_json(value: object) -> Markup:
    r"""JSON that can stand in a script block: no character in it can end the block or start a comment.

    >>> to_json("</script>")
    Markup('"\\u003c/script\\u003e"')
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for char, code in _ESCAPES.items():
        text = text.replace(char, code)
    return Markup(text)  # noqa: S704 - every character that HTML gives a meaning is escaped above


def both(word: Word) -> Markup:
    """A word that the page can switch to English.

    >>> both(Word("land", "country"))
    Markup('<span data-en="country">land</span>')
    """
    return Markup('<span data-en="{}">{}</span>').format(word.en, word.nl)


def both_in(attribute: str, nl: str, en: str) -> Markup:
    """An attribute that the page can switch to English.

    >>> both_in("aria-label", "Zoek", "Search")
    Markup('aria-label="Zoek" data-en-aria-label="Search"')
    """
    return Markup('{0}="{1}" data-en-{0}="{2}"').format(attribute, nl, en)


def _script(names: tuple[str, ...]) -> str:
    return "".join(read_asset(name) for name in ("base.js", *names))


@cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(read_asset),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(t=lambda nl, en: both(Word(nl, en)), both=both, a=both_in)
    return made


def render(page: Page, bar: Bar, values: Mapping[str, Any], data: object = None) -> str:
    """HTML of a page; `data` is what its scripts read, `values` what its template shows."""
    style = read_asset("style.css")
    script = _script(page.scripts)
    library = read_library() if page.library else ""
    sources = " ".join(hash_source(text) for text in (script, library) if text)
    return (
        _environment()
        .get_template(page.template)
        .render(
            page=page,
            links=bar.links,
            networks=bar.networks,
            data=to_json(data) if data is not None else None,
            # Our own files and those of pyvis, and base64; a policy names the hash of each.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            library=Markup(library),  # noqa: S704
            script_hashes=Markup(sources),  # noqa: S704
            style_hash=Markup(hash_source(style)),  # noqa: S704
            **values,
        )
    )
