"""Names that share a word: "Eerste en Tweede Kamer", "Noord- en West-Afrika", "de Amerikaanse president"."""

import re
from collections.abc import Iterable, Iterator, Mapping

from extract.known import known_entities
from extract.names.boundaries import capitalised_end
from extract.names.candidates import Candidate
from extract.names.lexicon import Anchor, Lexicon, sure_name
from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import EntityKind

_LIKELY, _SURE = 0.9, 0.995  # surer than the list, which knows the Dutch office only
_MINISTERS = ("minister-", "staatssecretaris-")
_CHAMBERS = {"eerste-kamer": "tweede-kamer", "tweede-kamer": "eerste-kamer"}
_AND_CHAMBER = re.compile(r" en (?:aan )?(?:de )?(?=[ET]\w+ Kamer)")
_JOINT = re.compile(r"- (?:en|of|als) (?:het |de )?")
_FIRST = re.compile(r"[A-ZÀ-Þ]\w+-$")
_STATE_ROLES = {"president", "premier", "vicepresident", "bondskanselier", "minister-president", "regeringsleider"}
_STATE_ROLES |= {"President", "Premier", "Vicepresident", "Bondskanselier", "Minister-President", "Minister-president"}
_PALESTINIAN_AUTHORITY = EntityRef(EntityKind.ORGANISATION, "palestijnse-autoriteit")


def find_shared(text: str, starts: Mapping[int, Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """First members of a coordination whose last member holds the shared word; `starts` are mentions by their start."""
    for found in _AND_CHAMBER.finditer(text) if "Eerste en " in text or "Tweede en " in text else ():
        last, word = starts.get(found.end()), text[max(0, found.start() - 6) : found.start()]
        if last and last.ref and last.ref.id in _CHAMBERS and word in {"Eerste", "Tweede"}:
            other = EntityRef(EntityKind.ORGANISATION, _CHAMBERS[last.ref.id])
            yield Candidate(found.start() - 6, found.start(), other, "coordination:chambers", _LIKELY)
    for joint in _JOINT.finditer(text):
        last, first = starts.get(joint.end()), _FIRST.search(text, max(0, joint.start() - 28), joint.start() + 1)
        tail = text[last.start : last.end].partition("-")[2] if last else ""
        if not (first and last and last.ref and tail):
            continue
        whole = first[0] + tail
        name = sure_name(lexicon, whole)
        ref = name.ref if name and name.ref else EntityRef(last.ref.kind, slug(whole))
        if ref.kind is last.ref.kind and (name or ref.kind is EntityKind.DOCUMENT):
            yield Candidate(*first.span(), ref, "coordination:ellipsis", _LIKELY, whole, last.narrower)


def _of_state(text: str, anchor: Anchor, starts: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Find "president van Azerbeidzjan": the country after the word makes it an office."""
    word, start, end = anchor
    joined = _OF_STATE.match(text, end)
    country = starts.get(joined.end()) if joined else None
    if country is None or country.ref is None or text[start - 1 : start].isalnum():
        return
    if country.ref == _PALESTINIAN_AUTHORITY:
        ref = EntityRef(EntityKind.OFFICE, f"{word.lower()}-van-de-{country.ref.id}")
        yield Candidate(start, country.end, ref, "pattern:head-of-state", _LIKELY, text[start : country.end])
    elif (
        country.ref.kind is EntityKind.COUNTRY
        and text[country.start : country.end] not in known_entities()[country.ref].adjectives
    ):
        name = text[start : country.end]
        yield Candidate(
            start, country.end, office_of_state(word.lower(), country.ref), "pattern:head-of-state", _LIKELY, name
        )


def find_of_country(
    text: str, anchors: Iterable[Anchor], ends: Mapping[int, Candidate], starts: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """Governments and heads of state by a country's adjective: "Chinese regering", "Amerikaanse president"."""
    for word, start, end in anchors:
        if word in _STATE_ROLES:
            yield from _of_state(text, (word, start, end), starts)
        elif word == "regering":
            yield from _government_of(text, start, end, starts)
        country = ends.get(start - 1)
        if country is None or country.ref is None or country.ref.kind is not EntityKind.COUNTRY:
            continue
        if text[end : end + 1].isalnum() or text[start - 1] != " ":
            continue
        adjective, dutch = text[country.start : country.end], country.ref.id == "NL"
        if word in _STATE_ROLES:
            if not dutch:
                ref = office_of_state(word.lower(), country.ref)
                yield Candidate(start, end, ref, "pattern:head-of-state", _LIKELY, f"{adjective} {word}")
        elif word == "ministerie":
            yield from _foreign_ministry(text, country, end)
        elif not dutch or word == "regering":
            yield from _body_of_country(country, end, adjective, word)


def _body_of_country(country: Candidate, end: int, adjective: str, word: str) -> Iterator[Candidate]:
    """The parliament or government of another state, or the own government, by the adjective before it."""
    if country.ref and country.ref.id == "NL":
        ref = EntityRef(EntityKind.ORGANISATION, "regering")
        yield Candidate(country.start, end, ref, "pattern:government", _LIKELY, "Nederlandse regering", "government")
        return
    rule, narrower = (
        ("pattern:parliament", "parliament") if word == "parlement" else ("pattern:government", "government")
    )
    name = f"{adjective} {word}"
    yield Candidate(country.start, end, EntityRef(EntityKind.ORGANISATION, slug(name)), rule, _LIKELY, name, narrower)


def _government_of(text: str, start: int, end: int, starts: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Find "de regering van Aruba": the whole is the name, as it is in "Arubaanse regering"."""
    joined = _OF_STATE.match(text, end)
    country = starts.get(joined.end()) if joined and _DEFINITE.search(text, max(0, start - 12), start) else None
    if country is None or country.ref is None or country.ref.kind is not EntityKind.COUNTRY or country.ref.id == "NL":
        return
    if text[country.start : country.end] not in known_entities()[country.ref].adjectives:
        name = text[start : country.end]
        ref = EntityRef(EntityKind.ORGANISATION, slug(name))
        yield Candidate(start, country.end, ref, "pattern:government", _LIKELY, name.capitalize(), "government")


def _foreign_ministry(text: str, country: Candidate, end: int) -> Iterator[Candidate]:
    """Find "Oekraïense ministerie van Economie": the whole is the name, for the ministry alone would be the own one."""
    opened = _OF_STATE.match(text, end)
    reach = capitalised_end(text, opened.end() - 1, frozenset({"en"})) if opened else end
    if opened and reach >= opened.end() and country.ref != EntityRef(EntityKind.COUNTRY, "NL"):
        name = text[country.start : reach]
        ref = EntityRef(EntityKind.ORGANISATION, slug(name))
        yield Candidate(country.start, reach, ref, "pattern:ministry", _LIKELY, name, "ministry")


_OF_STATE = re.compile(r" van (?:de |het )?")
_DEFINITE = re.compile(r"\b[Dd]e(?: nieuwe| huidige)? $")
_OF = re.compile(r" (?:van|voor|bij) (?:de |het )?")
_BODIES = {
    "Algemene Vergadering": (EntityKind.ORGANISATION, "Algemene Vergadering"),
    "Ministeriële Conferentie": (EntityKind.EVENT, "Ministeriële Conferentie"),
    "Raad van Bestuur": (EntityKind.ORGANISATION, "Raad van Bestuur"),
    "Bestuursraad": (EntityKind.ORGANISATION, "Bestuursraad"),
    "Voorzitter": (EntityKind.OFFICE, "Voorzitter"),
    "voorzitter": (EntityKind.OFFICE, "Voorzitter"),
    "Griffier": (EntityKind.OFFICE, "Griffier"),
    "griffier": (EntityKind.OFFICE, "Griffier"),
}


def body_anchors() -> Iterator[str]:
    """Bodies and offices that take their name from the organisation after them."""
    yield from _BODIES


def find_bodies(text: str, anchors: Iterable[Anchor], starts: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Find "Algemene Vergadering van het IAEA", "de voorzitter van de Tweede Kamer"."""
    for word, start, end in anchors:
        joined = _OF.match(text, end)
        owner = starts.get(joined.end()) if joined else None
        if owner is None or owner.ref is None or owner.ref.kind is not EntityKind.ORGANISATION:
            continue
        kind, name = _BODIES[word]
        if kind is EntityKind.OFFICE and not text[max(0, start - 4) : start].endswith(("de ", "De ", "Aan ")):
            continue  # "Nederland is voorzitter van de EU" is no office that speaks
        ref = EntityRef(kind, f"{slug(name)}-van-de-{owner.ref.id}")
        yield Candidate(start, owner.end, ref, "pattern:body", _LIKELY, text[start : owner.end])


def find_foreign_offices(
    named: Iterable[Candidate], text: str, ends: Mapping[int, Candidate], lexicon: Lexicon
) -> Iterator[Candidate]:
    """Ministers of another country: "de Hongaarse minister van Defensie" is not the Dutch one."""
    for office in named:
        if office.ref is None or office.ref.kind is not EntityKind.OFFICE or not office.ref.id.startswith(_MINISTERS):
            continue
        country = ends.get(office.start - 1)
        if country is None or country.ref is None or country.ref.kind is not EntityKind.COUNTRY:
            continue
        adjective = text[country.start : country.end]
        if (
            office.rule == "pattern:office-of-holder"
            or country.ref.id == "NL"
            or text[country.end] != " "
            or adjective not in known_entities()[country.ref].adjectives
        ):
            continue
        listed = [name.ref for name in lexicon.by_form.get(text[country.start : office.end], ()) if name.ref]
        ref = listed[0] if listed else office_of_state(office.ref.id, country.ref)
        label = text[country.start : office.end]
        yield Candidate(office.start, office.end, ref, "pattern:foreign-office", _SURE, label)


def office_of_state(word: str, country: EntityRef) -> EntityRef:
    """The office of a country: the listed one where there is one ("president van de Verenigde Staten")."""
    state = slug(known_entities()[country].label_nl) if country in known_entities() else country.id.lower()
    offices = [EntityRef(EntityKind.OFFICE, f"{word}-van-{article}{state}") for article in ("", "de-")]
    usual = offices[state.startswith("verenigde-")]  # "van de Verenigde Arabische Emiraten"
    return next((office for office in offices if office in known_entities()), usual)


def country_anchors() -> Iterator[str]:
    """Words that a country's adjective makes into a name."""
    yield from ("regering", "parlement", "ministerie")
    yield from _STATE_ROLES
