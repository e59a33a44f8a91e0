"""Who a signature names: persons and offices, known or not, and the bodies they chair."""

import re
from collections.abc import Iterator
from functools import cache

from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import EntityKind
from ontology.reference import Reference, read_references

_PARTICLES = r"(?:van|de|den|der|ten|ter|te|von|el|al|’t|'t|in|la|d’)"


# A surname behind an office, with its particles: "Minister Van der Zee".
SURNAME = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Ee]l) ){0,3}[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+){0,2}"


_TITLES = r"(?:(?:[Pp]rof|[Dd]rs|[Dd]r|[Mm]r|[Ii]r|[Ii]ng|[Dd]s|[Jj]hr|[Jj]kvr)\.? )*"


_WORD = r"[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]"


_DEGREES = r"(?:,? (?:LLM|LL\.M\.|MSc|MA|MPA|MBA|BSc|PhD))*"


_NAME = re.compile(
    rf"{_TITLES}(?:(?:[A-Z][a-z]?\. ?)+(?:\({_WORD}\) )?|{_WORD} (?:(?:[A-Z]\. ?)+)?)"
    rf"(?:(?:{_PARTICLES} )*{_WORD}[ -]?){{1,3}}{_DEGREES}"
)


_NO_NAME = (
    "De ",
    "Het ",
    "Den ",
    "Minister ",
    "Minister-",
    "Staatssecretaris ",
    "Voorzitter ",
    "Directeur ",
    "Ministerie ",
    "Directie ",
    "Aan ",
)


def is_name(text: str) -> bool:
    """Nothing but the name of a person, with or without initials.

    >>> is_name("W.B. Hoekstra"), is_name("Hanke Bruins Slot"), is_name("De minister")
    (True, True, False)
    """
    return 4 < len(text) < 50 and not text.startswith(_NO_NAME) and bool(_NAME.fullmatch(text))


_TRAILING_DEGREES = re.compile(rf"{_DEGREES}$")
_LEADING_TITLES = re.compile(rf"^{_TITLES}(?=[A-Z])")
_CALLED = re.compile(r"\((\w+)\)")
_MIDDLE = re.compile(r"^([A-ZÀ-Þ][a-zà-ÿ’'-]+) (?:[A-Z]\. ?)+")  # "Karel B. Bosch"
_CALL_NAME = re.compile(r"\s*\(\w+\)\s*")


def name_person(name: str) -> EntityRef:
    """The person a signature names: a known one when surname and initial agree with exactly one, else a slug.

    >>> name_person("X.Y. van Nergenshuizen").id
    'x-y-van-nergenshuizen'
    """
    plain = _TRAILING_DEGREES.sub("", _LEADING_TITLES.sub("", name).strip())
    called = _CALLED.search(plain)
    plain = _CALL_NAME.sub(" ", plain)
    plain = _MIDDLE.sub(r"\1 ", plain)
    by_slug = persons_by_name().get(slug(plain))
    if by_slug:
        return by_slug
    head, _, surname = plain.partition(" ")
    known = [person for person in persons_by_surname().get(slug(surname), ()) if person.label_nl[0] == head[0]]
    if len(known) == 1 and "." in head:
        return EntityRef(EntityKind.PERSON, known[0].id)
    return EntityRef(EntityKind.PERSON, slug(f"{called[1]} {surname}" if called else plain))


@cache
def persons_by_name() -> dict[str, EntityRef]:
    """Known persons by the slugs of their names."""
    return {
        slug(name): EntityRef(EntityKind.PERSON, person.id)
        for person in _references(EntityKind.PERSON)
        for name in (person.label_nl, *person.names)
    }


@cache
def persons_by_surname() -> dict[str, list[Reference]]:
    """Known persons by the slugs of their surnames."""
    found: dict[str, list[Reference]] = {}
    for person in _references(EntityKind.PERSON):
        found.setdefault(slug(person.label_nl.partition(" ")[2]), []).append(person)
    return found


def known_by_surname(surname: str) -> str:
    """The whole name of the one person of the lists who bears a surname; "" when nobody or several do.

    >>> known_by_surname("Nergenshuizen")
    ''
    """
    bearers = persons_by_surname().get(slug(surname), ())
    return bearers[0].label_nl if len(bearers) == 1 else ""


def is_known_office(office: str) -> bool:
    """Whether the lists know an office by this name, in any case."""
    return slug(office) in _offices_by_name()


def begins_office(text: str) -> bool:
    """Whether the name of a known office is this or goes on from it.

    >>> begins_office("Minister van Economische"), begins_office("Minister van Econo")
    (True, False)
    """
    return slug(text) in _beginnings()


@cache
def _beginnings() -> frozenset[str]:
    """Slugs of the first words of known offices, and of all of them."""
    parts = (name.split("-") for name in _offices_by_name())
    return frozenset("-".join(words[: count + 1]) for words in parts for count in range(len(words)))


def name_office(office: str) -> EntityRef:
    """The office a signature names, in lower case as lists have it: "DE MINISTER VAN DEFENSIE" is one.

    >>> name_office("Minister van Verkeer met de Maan").id
    'minister-van-verkeer-met-de-maan'
    """
    wanted = slug(office)
    return _offices_by_name().get(wanted, EntityRef(EntityKind.OFFICE, wanted))


@cache
def _offices_by_name() -> dict[str, EntityRef]:
    return {
        slug(name): EntityRef(EntityKind.OFFICE, office.id)
        for office in _references(EntityKind.OFFICE)
        for name in (office.label_nl, *office.names)
    }


def _references(kind: EntityKind) -> Iterator[Reference]:
    return (reference for reference in read_references() if reference.kind is kind)


_CHAIR_OF = re.compile(r"^(?:vice)?voorzitter-(?:van-(?:de-|het-)?)?")


def chaired_by(office: EntityRef) -> EntityRef | None:
    """The council or chamber that an office chairs, if it does.

    >>> chaired_by(EntityRef(EntityKind.OFFICE, "voorzitter-van-de-tweede-kamer")).id
    'tweede-kamer'
    """
    body = _CHAIR_OF.sub("", office.id)
    if body == office.id:
        return None
    ref = EntityRef(EntityKind.ORGANISATION, body)
    known = any(reference.id == body for reference in _references(EntityKind.ORGANISATION))
    return ref if known else None
