"""Members whose roles and names run on in one line: "Voorzitter A. Bos Vicevoorzitter C. de Wit Leden D. Kok E. Zee".

A page that lost its columns leaves such lines. Roles and names are told apart first; then a role goes to the one name
that it can belong to, and where two could hold it nobody does.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.frames import hear
from extract.list_roles import is_plural, list_roles, role_cues, role_words
from extract.names.given_names import given_names
from extract.records import Span
from extract.relations.bodies import BODY, body_of
from extract.relations.compositions import Seat
from extract.relations.listed_names import PERSON, Named, People, is_other, mention_of, named
from extract.relations.name_parts import NO_GIVEN, TITLES

_FEWEST = 2  # roles on a line, and names in a run
_BETWEEN = re.compile(r"(?:[ \t|•·*;,:)&–—-]|\ben\s|\n(?!\s*\n))*")
_HEADED = re.compile(r"(?:^|\n)[^\n]{0,8}(?:Samenstelling|Leden|Raadsleden|De raad|Onze leden)\b[^\n.]{0,40}\n\s*$")
_STAFF = re.compile(r"(?:Secretariaat|Bureau|Staf|Ondersteuning)\b:?")
_LABEL = re.compile(r"[ \t]*(?:Samenstelling|Leden|Raadsleden|De raad|Onze raad|Onze leden|Raad)\b[^:\n]{0,40}:")
_TERM = re.compile(
    r"\(?(?:(?:tot|sinds|vanaf|per|t/m|benoemd)\b[^()\n]{0,30}?(?:19|20)\d\d"
    r"|(?:eerste|tweede|1e|2e) (?:ambts)?termijn)\)?"
)
# A sentence that leads to the names is read as such.
_SAYS = re.compile(r"\b(?:zijn|waren|telt|telde|bestaa\w+|bestond\w*|hebben|zitten|samengesteld)\b[^.]*$")
_TWO_SURNAMES = re.compile(r"[\w’']+ (?P<second>[A-ZÀ-Þ][\w’']+)")
_REACH = 150  # characters before a role in which the last word of a name begins, also in a wide column
_ENDS_IN_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*[\s,(–-]*$")
_GLUED = re.compile(r" (?=[A-ZÀ-Þ])")
_CLEAN_END = re.compile(r"[ \t]*(?:[.;(]|\n|$|[a-z])| {2}")


class _Token(NamedTuple):
    """A role, a name (with the role that is surely its own), a body, or the word for staff."""

    kind: str
    start: int
    end: int
    role: str = ""
    many: bool = False  # a role in the plural
    name: Named | None = None
    body: str = ""


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<role>{role_words()})(?:\(en\))?(?![\w-])\s*:?")


@cache
def _own() -> re.Pattern[str]:
    """A role behind a name that is surely its own: in brackets, or between commas or dashes."""
    role = role_words()
    return re.compile(
        rf"\s*\((?P<inside>{role})\b[^()\n]{{0,40}}\)"
        rf"|(?:,|\s[–—-])\s*(?P<behind>{role})(?=\s*(?:[,;.|\n]|$)|\s{{2,}}|\s+en\s)"
    )


_OPENED = re.compile(rf"(?i:(?:{TITLES})\b)|[A-Z][a-z]?\.|(?P<given>[^\W\d_]+)")


def _opens_name(text: str, at: int) -> bool:
    """Whether a name begins here for sure: with a title, initials or a common given name."""
    found = _OPENED.match(text, at)
    return found is not None and (found["given"] is None or found["given"] in given_names())


class Run(NamedTuple):
    """A run with the seats that are sure in it; `loose` when a role in it stands by itself, so that it may shift."""

    span: Span
    seats: tuple[Seat, ...]
    loose: bool


def find_runs(people: People) -> Iterator[Run]:
    """Members that run on, in the order of the raw text."""
    raw, done = people.reading.document.raw, 0
    for low, high in _lines(raw):
        if low < done or BODY.match(raw, low):  # a committee and its members on a line are read as a row
            continue
        label = _LABEL.match(raw, low, high)
        for start in [label.end()] if label else _starts(people, low, high):
            tokens, clean = _tokens(people, start)
            if sum(token.name is not None for token in tokens) < _FEWEST or not any(token.role for token in tokens):
                continue
            if _SAYS.search(raw, low, tokens[0].start):
                continue
            if raw.rfind("(", low, tokens[0].start) > raw.rfind(")", low, tokens[0].start):
                continue  # "de werkgroep Zeerecht (voorzitter: X; leden: Y, Z)": of the body before the bracket
            done = tokens[-1].end
            top = min(low, raw.rfind("\n", 0, tokens[0].start) + 1)
            headed = _HEADED.search(raw, max(0, top - 90), top)
            default = "lid" if headed or (label and not _role().match(raw, low)) else ""
            seats = tuple(_seats(people, _assign(tokens, default, clean)))
            yield Run(Span(tokens[0].start, done), seats, any(token.kind == "role" for token in tokens))
            break


def with_runs(seats: list[Seat], runs: tuple[Run, ...]) -> list[Seat]:
    """Where roles and names run on, only what is sure there counts, not what single lines of it seem to say."""
    kept: list[Seat] = []
    for seat in seats:
        run = next((it for it in runs if it.span.start <= seat.person.evidence.start < it.span.end), None)
        said = [it.role for it in run.seats if (it.person.ref, it.body) == (seat.person.ref, seat.body)] if run else []
        if run is None or seat.role in said or not (said or run.loose):
            kept.append(seat)
    return [*kept, *(seat for run in runs for seat in run.seats)]


_Held = tuple[Named, str, str]  # a name, its role, and the label of its body


def _seats(people: People, held: list[_Held]) -> Iterator[Seat]:
    for one, role, label in held:
        yield Seat(mention_of(people, one), role, *(body_of(people.mentions, label) if label else (None, "")))


def _lines(raw: str) -> Iterator[tuple[int, int]]:
    """Lines with two words for roles or more."""
    ends: dict[int, set[int]] = {}
    for cue, places in hear(raw, role_cues()).items():
        for at in places:
            ends.setdefault(raw.rfind("\n", 0, at) + 1, set()).add(at + len(cue))
    for low in sorted(low for low, found in ends.items() if len(found) >= _FEWEST):
        high = raw.find("\n", low)
        yield low, len(raw) if high < 0 else high


def _starts(people: People, low: int, high: int) -> list[int]:
    """Where a run may begin on a line: at a name before the first role, else at a role that is of no name before it."""
    raw = people.reading.document.raw
    roles = [found.start() for found in _role().finditer(raw, low, high)]
    before = [found.start() for found in PERSON.finditer(raw, low, roles[0])] if roles else []
    before = before or (_names_above(raw, low) if roles[:1] == [low] else [])
    named = (bool(_ENDS_IN_NAME.search(raw, max(low, at - _REACH), at)) for at in roles)
    free = (at for at, after in zip(roles, named, strict=True) if not after or _names_body(people, low, at))
    return [*before, *free]


def _names_above(raw: str, low: int) -> list[int]:
    """Where the names begin of the line right above, when it ends in one: the role that opens a line may be of that."""
    names = list(PERSON.finditer(raw, raw.rfind("\n", 0, max(0, low - 1)) + 1, max(0, low - 1)))
    return [names[0].start()] if names and not raw[names[-1].end() : low].strip() else []


def _names_body(people: People, low: int, high: int) -> bool:
    return not people.bodies.isdisjoint(range(low, high))


def _tokens(people: People, start: int) -> tuple[list[_Token], bool]:
    """Roles, names and bodies from a place on, and whether what follows shows that the last name is whole."""
    raw = people.reading.document.raw
    tokens: list[_Token] = []
    at = _after(raw, start)
    while token := _token(raw, at):
        if token.kind == "body" and raw[at - 1 : at] == "\n":  # a row of its own
            break
        if token.name and is_other(people, token.name):
            break
        tokens.append(token)
        at = _after(raw, token.end)
        if token.kind == "name" and not _is_whole(raw, token.end, at):
            return tokens, False
    return tokens, not tokens or _CLEAN_END.match(raw, tokens[-1].end) is not None


def _after(raw: str, at: int) -> int:
    """Where the next token may begin: behind what stands between, and behind the term of the name before."""
    found = _BETWEEN.match(raw, at)
    at = found.end() if found else at
    while term := _TERM.match(raw, at):
        found = _BETWEEN.match(raw, term.end())
        at = found.end() if found else term.end()
    return at


def _is_whole(raw: str, end: int, following: int) -> bool:
    """Whether a name ends where it was read to: one space and a capital may as well go on with it."""
    if not _GLUED.match(raw, end):
        return True
    return _opens_name(raw, following) or any(it.match(raw, following) for it in (_role(), _STAFF, BODY))


def _token(raw: str, at: int) -> _Token | None:
    if role := _role().match(raw, at):
        word = role["role"].casefold()
        return _Token("role", at, role.end(), list_roles()[word], is_plural(word))
    if staff := _STAFF.match(raw, at):
        return _Token("staff", at, staff.end())
    if body := BODY.match(raw, at):
        label = _label(body["body"])
        return _Token("body", at, at + len(label), body=label)
    found = PERSON.match(raw, at)
    if found is None or (found["first"] and (found["first"] in NO_GIVEN or "\n" in found["name"])):
        return None
    one, end = _one_name(raw, found)
    own = _own().match(raw, end)
    role_word = (own["inside"] or own["behind"]).casefold() if own else ""
    name = one._replace(role=list_roles()[role_word] if own else "")
    return _Token("name", at, own.end() if own else end, name=name, role=name.role)


def _label(body: str) -> str:
    """The name of a body without the role that runs on behind it."""
    role = re.search(rf"\s+{_role().pattern}", body)
    return body[: role.start()] if role else body


def _one_name(raw: str, found: re.Match[str]) -> tuple[Named, int]:
    """A name, without the given name of the next person that was taken for a second surname."""
    one, end = named(found, ""), found.end()
    two = _TWO_SURNAMES.fullmatch(one.surname)
    if two and _GLUED.match(raw, one.end) and _opens_name(two["second"], 0):
        end = one.end - len(two["second"]) - 1
        one = one._replace(end=end, surname=one.surname[: two.start("second") - 1])
    return one, end


def _assign(tokens: list[_Token], default: str, clean: bool) -> list[_Held]:
    """Who holds what: names with a role of their own; else by the role before them, or behind when names come first."""
    behind = tokens[0].kind == "name" and not tokens[0].role and not default
    after_one = bool(default) and _chair_trails(tokens)
    held: list[_Held] = []
    role, many, body = default, bool(default), ""
    waiting: list[Named] = []
    for token, following in pairwise([*tokens, None]):
        if token is None:
            break
        if token.name and token.role:
            held.append((token.name, token.role, body))
        elif token.name and behind:
            follows = following is not None and following.kind == "role"
            held += [(token.name, following.role, body)] if follows and following else []
        elif token.name:
            waiting.append(token.name)
        elif after_one and token.kind == "role" and not token.many and len(waiting) == 1:
            held += _given(waiting, token.role, False, body)
            waiting, role, many = [], default, True
        else:
            held += _given(waiting, role, many, body)
            waiting, role, many = [], token.role, token.many
            body = token.body or ("" if token.kind == "staff" else body)
    return held + (_given(waiting, role, many, body) if clean else [])


def _chair_trails(tokens: list[_Token]) -> bool:
    """Whether a list opens with one name and the word for the chair: a role then is of the one name before it."""
    kinds = [token.kind for token in tokens[:2]]
    return kinds == ["name", "role"] and not tokens[0].role and tokens[1].role == "voorzitter" and not tokens[1].many


def _given(names: list[Named], role: str, many: bool, body: str) -> list[_Held]:
    """A role in the plural is that of all names behind it, another one that of the one name there."""
    return [(one, role, body) for one in names] if role and (many or len(names) == 1) else []
