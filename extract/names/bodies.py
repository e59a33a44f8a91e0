"""Bodies told by their town or country: "rechtbank te Rotterdam", "gemeente Leiden", "Griekse kustwacht"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from extract.known import known_entities
from extract.names.boundaries import capitalised_end, stop_words, word_start
from extract.names.candidates import Candidate
from extract.names.committee_subjects import subject_end
from extract.names.head_words import countries
from extract.names.lexicon import Anchor
from extract.names.people import CAPITAL, PARTICLE
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_column
from ontology.kinds import DocumentKind, EntityKind, OrganisationKind

_LIKELY, _FAIR = 0.9, 0.84
_COURTS = ("rechtbank", "gerechtshof", "arrondissementsparket")
_TOWN_BODIES = ("gemeente", "politie-eenheid", "veiligheidsregio", "waterschap", "hogeschool", "universiteit")
LOCAL = tuple(f"{form} " for word in (*_COURTS, *_TOWN_BODIES) for form in (word, word.capitalize()))
CALLED_AFTER = ("commissie-", "Commissie-")
PARTS = (
    "directie ",
    "afdeling ",
    "programmadirectie ",
    "themadirectie ",
    "taskforce ",
    "stuurgroep ",
    "werkgroep ",
    "Werkgroep ",
)
_CALLED_AFTER = re.compile(rf"[Cc]ommissie-(?P<who>(?=[A-ZÀ-Þ]){PARTICLE}{CAPITAL})(?![\w-])")
_TOWN = re.compile(
    r"(?:(?:te|in) )?(?P<town>(?:Den |Sint |Nieuw-|’s-|'s-|Oost-|West-|Zuid-|Noord-|Midden-)?"
    r"[A-ZÀ-Þ][a-zß-ÿ]{2,}(?:[- ](?:en |van |aan )?[A-ZÀ-Þ][a-zß-ÿ]{2,})?)(?=[,.;:)\n]| [a-z(]|$)"
)
_GUARDS = (
    "kustwacht",
    "grenswacht",
    "centrale bank",
    "senaat",
    "Senaat",
    "hooggerechtshof",
    "Hooggerechtshof",
    "Huis van Afgevaardigden",
    "kiescommissie",
    "grondwettelijk hof",
    "constitutioneel hof",
    "Constitutionele Hof",
    "Constitutioneel Hof",
    "Doema",
    "Knesset",
    "Bondsdag",
    "Rode Kruis",
    "Rode Halve Maan",
)
_LAWS = (
    "soevereiniteitswet",
    "agentenwet",
    "kieswet",
    "mediawet",
    "veiligheidswet",
    "amnestiewet",
    "mobilisatiewet",
    "burgerschapswet",
    "onderwijswet",
    "sanctiewet",
    "noodwet",
)


def find_called_after(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "commissie-Davids", "onderzoekscommissie-De Wit": a committee by the name of who chairs it."""
    found = _CALLED_AFTER.match(text, start)
    if found:
        first = word_start(text, start)
        name = text[first : found.end()]
        ref = EntityRef(EntityKind.ORGANISATION, slug(name))
        narrower = OrganisationKind.COMMITTEE.value
        yield Candidate(first, found.end(), ref, "pattern:called-after", _LIKELY, name, narrower)


def find_unit_of_ministry(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "directie Parlementaire Zaken": a part of an organisation by its subject, with a capital."""
    if not text[end : end + 1].isupper() or (start and (text[start - 1].isalnum() or text[start - 1] == "-")):
        return
    reach = subject_end(text, end, capitalised_end(text, end - 1, frozenset({"en", "voor", "van"})))
    name = text[end:reach]
    first = name.split(" ")[0]
    if len(name) > 3 and not name.isupper() and first not in countries() and first.lower() not in _excluded():
        name = text[start:reach]
        ref = EntityRef(EntityKind.ORGANISATION, slug(name))
        yield Candidate(start, reach, ref, "pattern:unit", _FAIR, name[0].upper() + name[1:])


@cache
def _excluded() -> frozenset[str]:
    return frozenset(read_column("name_excluded.tsv", "word"))


def find_local(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "rechtbank te Rotterdam", "gemeente Den Haag": a body and its town."""
    if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        return
    found = _TOWN.match(text, end)
    body = text[start : end - 1].lower()
    if found is None or found["town"].split(" ")[0].lower() in stop_words():
        return
    if body not in _COURTS and found.start("town") > end:
        return  # "een gemeente in Friesland" is any of them
    name = f"{body} {found['town']}"
    narrower = OrganisationKind.COURT.value if body in _COURTS[:2] else ""
    ref = EntityRef(EntityKind.ORGANISATION, slug(name))
    yield Candidate(start, found.end(), ref, "pattern:local-body", _LIKELY, name[0].upper() + name[1:], narrower)


def guard_anchors() -> Iterator[str]:
    """Bodies and laws of a state that are named with its adjective."""
    yield from _GUARDS
    yield from _LAWS


def find_of_state(text: str, anchors: Iterable[Anchor], ends: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Find "Griekse kustwacht", "Hongaarse soevereiniteitswet": a body or law of another state by its adjective."""
    for word, start, end in anchors:
        country = ends.get(start - 1)
        if country is None or country.ref is None or country.ref.kind is not EntityKind.COUNTRY:
            continue
        adjective = text[country.start : country.end]
        if country.ref.id == "NL" or text[end : end + 1].isalnum() or text[start - 1] != " ":
            continue
        if adjective in known_entities()[country.ref].adjectives:
            name = f"{adjective} {word}"
            kind = EntityKind.DOCUMENT if word in _LAWS else EntityKind.ORGANISATION
            narrower = DocumentKind.LAW.value if word in _LAWS else ""
            ref = EntityRef(kind, slug(name))
            yield Candidate(country.start, end, ref, "pattern:body-of-state", _FAIR, name, narrower)
