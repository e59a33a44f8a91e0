"""Posts told by whose they are: "de directeur van UN Women", "Premier Modi", "de ambassadeur in Teheran"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from extract.known import known_entities
from extract.names.candidates import Candidate
from extract.names.coordination import office_of_state
from extract.names.lexicon import Anchor
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_table
from ontology.kinds import EntityKind

_LIKELY, _FAIR = 0.9, 0.84
_OWNERS = frozenset({EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.REGION, EntityKind.PROGRAMME})
_OF = re.compile(r" (?:van|bij|voor|in|te|inzake|der|van de regering van|voor de situatie in) (?:de |het )?")
_NEXT = re.compile(r"(?: (?:bij|voor|in|naar|inzake) (?:de |het )?|, )")
_OFFICE_OF = re.compile(r" van (?:de |het )?")
_RANK = (
    r"(?:[Ss]peciaa?le?|[Bb]ijzondere?|[Hh]oge|[Pp]ermanente?|[Pp]laatsvervangende?|[Nn]ationale?|[Gg]evolmachtigde?|"
    r"[Uu]itvoerende?|[Aa]lgemeen|[Ee]erste|[Bb]uitengewone?|[Tt]hematische?|[Aa]djunct|[Tt]ijdelijke?|[Ww]aarnemende?|"
    r"[Ww]nd\.|[Ii]nterim|[Ff]ungerend|[Rr]egionale?|[Mm]ilitaire?|[Pp]olitieke?|[Ee]xterne?|[A-Z]{2,5})"
)
_RANKS = re.compile(rf"(?:\b{_RANK}(?:-| ))+$")
# What makes it the post of somebody: "een directeur van de NAVO" and "werd directeur van" name none.
_DEFINITE = re.compile(
    r"(?:\b[Dd]e|\bDE|\b[Dd]eze|\b[Oo]nze|\b[Hh]aar|\b[Zz]ijn|\bmijn|[a-z]e [A-ZÀ-Þ][\w-]+e?"
    r"|\b[Hh]et)(?: (?:nieuwe|huidige|toenmalige|aftredende|aankomende|onlangs benoemde|Nederlandse))? $"
)
_ALONE = re.compile(r"\b(?:[Dd]e|[Oo]nze)(?: (?:nieuwe|huidige|toenmalige))? $")
_OF_BODY = re.compile(
    r" (?:van|bij|der) (?:de |het |deze |onze |uw )(?:(?:vaste|algemene|tijdelijke|gezamenlijke|betrokken|gemengde) )?"
    r"(?:commissie|[Kk]amercommissie|werkgroep|vergadering|stuurgroep|delegatie|taskforce|klankbordgroep|missie"
    r"|[Mm]inisterie|departement)\b(?! van [A-Z])"
)
_SPOKEN_OF = re.compile(r"(?:\btegen |\bjegens |\boud-|\bex-|\bvoormalig )$")  # "sancties tegen president Poetin"
_WIDE = re.compile(
    r" (?:voor|inzake) (?:de |het )?(?:recht(?:en)? op (?:[a-zà-ÿ-]+e )?)?[a-zà-ÿ-]{5,}"
    r"(?: (?:van|en|of|tegen) (?:de |het )?(?:[a-zà-ÿ-]{3,}e )?[a-zà-ÿ-]{5,}){0,2}"
)
# One that is being appointed: "een speciaal gezant voor herstel en wederopbouw van Oekraïne".
_SPECIAL = re.compile(r"\b[Ee]en (?:nieuwe )?(?:speciaal|speciale|bijzonder|bijzondere) $")
_WITH_SUBJECT = frozenset({"rapporteur", "gezant", "ambassadeur", "vertegenwoordiger", "ambassadeur-at-large"})
_IN_PLACE = frozenset(
    {
        "vertegenwoordiger",
        "ambassadeur",
        "consul",
        "consul-generaal",
        "zaakgelastigde",
        "defensieattaché",
        "militair attaché",
    }
)


@cache
def _posts() -> Mapping[str, tuple[bool, bool]]:
    """Words for posts as they occur: whether "de …" alone names one, and whether a holder behind it does."""
    found: dict[str, tuple[bool, bool]] = {}
    for row in read_table("posts.tsv"):
        word, how = row["word"], (row["alone"] == "yes", row["holder"] == "yes")
        for form in (word, word[0].upper() + word[1:], word.title(), word.upper() if "-" in word else word):
            found[form] = how
    return found


def post_anchors() -> Iterator[str]:
    """Words for posts as they occur in text."""
    yield from _posts()


def find_posts(
    text: str, anchors: Iterable[Anchor], starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """Posts by the organisation or place behind them, by their holder, or by an article before a word that is one."""
    posts = _posts()
    for word, start, end in anchors:
        if text[end : end + 1].isalnum() or text[end : end + 1] == "-":
            continue
        if start and (text[start - 1].isalnum() or (text[start - 1] == "-" and not text[start - 2].isupper())):
            continue
        ranks = _RANKS.search(text, max(0, start - 40), start)
        first = ranks.start() if ranks else start
        alone, holder = posts[word]
        reach = _owner_end(text, word.lower(), max(end, _told_end(starts.get(first))), starts)
        if reach > end and _is_definite(text, first, reach, starts, ends):
            yield _post(text, first, reach, starts)
        elif holder and _is_person(starts.get(end + 1)) and not _SPOKEN_OF.search(text, max(0, first - 12), first):
            yield _post(text, first, end, starts)
        elif reach == end and (body := _OF_BODY.match(text, end)) and _ALONE.search(text, max(0, first - 26), first):
            yield _post(text, first, body.end(), starts)
        elif reach == end and alone and _is_country(ends.get(first - 1)):
            yield _post(text, first, end, starts)
        elif reach == end and (alone or ranks) and _ALONE.search(text, max(0, first - 26), first):
            wide = _subject_end(text, word, end, starts) if ranks else end
            if alone or wide > end:
                yield _post(text, first, wide, starts)
        elif reach == end and ranks and (text[first].isupper() or _SPECIAL.search(text, max(0, first - 12), start)):
            wide = _subject_end(text, word, end, starts)
            if wide > end:
                yield _post(text, first, wide, starts)


def _subject_end(text: str, word: str, end: int, starts: Mapping[int, Candidate]) -> int:
    """End of the subject of an envoy ("voor herstel en wederopbouw van Oekraïne"), else `end`."""
    wide = _WIDE.match(text, end) if word.lower() in _WITH_SUBJECT else None
    if wide is None:
        return end
    of = _OFFICE_OF.match(text, wide.end())
    owner = starts.get(of.end()) if of else None
    return owner.end if owner and owner.ref and owner.ref.kind in _OWNERS else wide.end()


def _told_end(told: Candidate | None) -> int:
    """End of a post that a pattern tells already, of which more may follow: "vertegenwoordiger van Nederland bij …"."""
    return told.end if told and told.ref and told.ref.kind is EntityKind.OFFICE else 0


def _owner_end(text: str, word: str, end: int, starts: Mapping[int, Candidate]) -> int:
    """End of what a post is of, by one name or two ("van Nederland bij de VN"), else `end`."""
    joined = _OF.match(text, end)
    if joined is None and word in _WITH_SUBJECT:
        joined = _NEXT.match(text, end)
    while joined:
        owner = starts.get(joined.end())
        if owner is None or owner.ref is None:
            break
        if owner.ref.kind not in _OWNERS and not (owner.ref.kind is EntityKind.OFFICE and "vertegenw" in word):
            break
        if _is_adjective(text, owner) or (joined[0].startswith((" in ", " te ")) and word not in _IN_PLACE):
            break
        end = owner.end
        joined = _NEXT.match(text, end) if word in _WITH_SUBJECT else None
    return end


def _is_adjective(text: str, owner: Candidate) -> bool:
    entry = known_entities().get(owner.ref) if owner.ref else None
    return entry is not None and text[owner.start : owner.end] in entry.adjectives


def _is_person(candidate: Candidate | None) -> bool:
    return candidate is not None and candidate.ref is not None and candidate.ref.kind is EntityKind.PERSON


def _is_country(candidate: Candidate | None) -> bool:
    return candidate is not None and candidate.ref is not None and candidate.ref.kind is EntityKind.COUNTRY


def _is_definite(
    text: str, first: int, reach: int, starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]
) -> bool:
    if _is_country(ends.get(first - 1)):
        return True
    if _is_person(ends.get(first - 2)) and text[first - 2] in ",(":
        return True  # "Anna Bos, directeur van UN Women,"
    at = reach + 2 if text[reach : reach + 1] == "," else reach + 1
    if _is_person(starts.get(at)) or text[first].isupper():
        return True
    return _DEFINITE.search(text, max(0, first - 32), first) is not None


def _post(text: str, start: int, end: int, starts: Mapping[int, Candidate]) -> Candidate:
    name = " ".join(text[start:end].split())
    listed = starts.get(start)
    if listed and listed.end == end and listed.ref and listed.ref.kind is EntityKind.OFFICE:
        return listed
    ref = EntityRef(EntityKind.OFFICE, slug(name))
    return Candidate(start, end, ref, "pattern:post", _LIKELY, name[0].upper() + name[1:])


def find_of_other_state(text: str, named: Iterable[Candidate], starts: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Find "minister van Defensie van Estland": a country behind the portfolio makes it another's minister."""
    for office in named:
        if office.ref is None or office.ref.kind is not EntityKind.OFFICE:
            continue
        if not office.ref.id.startswith(("minister-", "staatssecretaris-")):
            continue
        joined = _OFFICE_OF.match(text, office.end)
        country = starts.get(joined.end()) if joined else None
        if country is None or country.ref is None or country.ref.kind is not EntityKind.COUNTRY:
            continue
        if country.ref.id != "NL" and not _is_adjective(text, country):
            ref, label = office_of_state(office.ref.id, country.ref), text[office.start : country.end]
            yield Candidate(office.start, country.end, ref, "pattern:foreign-office", _FAIR, label)
