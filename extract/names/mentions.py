"""Mentions: everything that a document names, linked to the reference lists or to an id of its own."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from extract.known import known_entities
from extract.names.abbreviations import (
    find_brackets,
    find_called,
    find_explained,
    find_introduced,
    find_uses,
    is_spelled_by,
)
from extract.names.bare_titles import find_listed_title
from extract.names.beside import find_beside_office
from extract.names.bodies import find_of_state
from extract.names.boundaries import evidence_span
from extract.names.candidates import Candidate, settle
from extract.names.coordination import (
    find_bodies,
    find_foreign_offices,
    find_of_country,
    find_shared,
)
from extract.names.deixis import antecedent_words, find_contextual, find_own_bodies
from extract.names.gatherings import with_number
from extract.names.given_names import find_by_given_name
from extract.names.holders import find_chairs, find_holders
from extract.names.lexicon import Anchor, Lexicon, Scan, lexicon_with, scan
from extract.names.linking import link_doubtful
from extract.names.memory import remember
from extract.names.occupations import find_by_occupation
from extract.names.passages import find_passages
from extract.names.patterns import all_anchors, find_patterns, share_anchors
from extract.names.people import find_named_again, find_surnames_again, join_initialled
from extract.names.periodicals import with_year
from extract.names.places import find_at_home, find_places, is_surname
from extract.names.posts import find_of_other_state, find_posts
from extract.names.tenures import find_outside_term
from extract.names.titles import find_in_blocks, find_in_tables, find_own
from extract.names.unlinked import find_ambiguous, find_unknown
from extract.records import Entity, EntityRef, Evidence, Issue, Layout, Mention, Reading, Span
from extract.slugs import slug
from ontology.kinds import BlockKind, EntityKind

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>«»]+|[\w.-]+@[\w-]+\.[\w.]+|[A-Za-z][\w.-]*\.(?:nl|eu|int|org|com|net)\b"
)
# Bound once: to look one up takes longer than the test.
_HEADING, _LINKS, _OFFICE = BlockKind.HEADING, BlockKind.LINKS, EntityKind.OFFICE
_COUNTRIES = "list:countries"
_IN_A = re.compile(r"(?:in|uit|naar|en) het $")
_LANGUAGE_GOES_ON = re.compile(r"[.,;:)]|$| (?:en|of|als|ge\w+d|ver\w+[dn]|beschikbaar|uitgebracht|verschenen)\b")


def _addresses(reading: Reading, text: str, anchors: Iterable[Anchor]) -> Iterator[Candidate]:
    """Web and mail addresses name nothing, whatever words they hold."""
    for block in reading.layout.blocks:
        if block.kind is _LINKS:
            yield Candidate(block.start, block.end, None, "block:links", 1.0)
    looked: tuple[int, int] | None = None
    for _, start, _ in anchors:
        space, high = text.rfind(" ", 0, start), text.find(" ", start)
        within = (max(space, *(text.rfind(opener, space + 1, start) for opener in "(<")), high)
        if within == looked:  # "https://www.rijksoverheid.nl" has three signs
            continue
        looked = within
        for found in _ADDRESS.finditer(text, within[0] + 1, high if high > 0 else len(text)):
            yield Candidate(found.start(), found.end(), None, "block:address", 1.0)


def _abbreviations(text: str, named: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    ends = {candidate.end: candidate for candidate in named}
    brackets = find_brackets(text)
    introduced = [
        candidate
        for finder in (find_introduced, find_explained)
        for candidate in finder(text, brackets, ends)
        if candidate.rule != "abbreviation:bracket" or _may_introduce(lexicon, candidate)
    ]
    return [*introduced, *find_uses(text, introduced), *find_called(text, brackets, ends)]


def _may_introduce(lexicon: Lexicon, candidate: Candidate) -> bool:
    """Whether the text may say what an abbreviation stands for: the lists do not, or do not agree among themselves.

    They give way also where the text spells it out for a thing of another kind: "extern adviseur (EA)" is no body.
    """
    bearers = lexicon.by_form.get(candidate.label, ())
    sure = {name.ref for name in bearers if not name.ambiguous}
    ref = candidate.ref
    if ref and all(other and other.kind is not ref.kind for other in sure) and is_spelled_by(candidate.label, ref):
        return True
    return not sure or (sure != {candidate.ref} and any(name.ref == candidate.ref for name in bearers))


def _speaks_of_language(text: str, candidate: Candidate) -> bool:
    """Whether a country's adjective is the name of a language: "in het Nederlands en het Engels gepubliceerd"."""
    return (
        text[candidate.end - 1] == "s"
        and _IN_A.search(text, max(0, candidate.start - 9), candidate.start) is not None
        and _LANGUAGE_GOES_ON.match(text, candidate.end) is not None
    )


def _means_other(text: str, candidate: Candidate) -> bool:
    """Whether a name of the lists is said here of something else: of a language, or of a person."""
    return _speaks_of_language(text, candidate) if candidate.rule == _COUNTRIES else is_surname(text, candidate)


def _joins(text: str, candidate: Candidate, listed: Mapping[int, Candidate]) -> bool:
    """Whether a pattern joined what the lists keep apart: "Commissie A en Commissie B", "Nederlandse Grondwet"."""
    name = listed.get(candidate.start)
    if name is None or name.ref is None or candidate.ref is None or name.end >= candidate.end:
        return False
    if name.ref.kind is candidate.ref.kind:
        return text.startswith((" en ", ", "), name.end)
    whole = listed.get(name.end + 1)
    return name.ref.kind is EntityKind.COUNTRY and whole is not None and whole.end == candidate.end


@cache
def _in_any_case() -> dict[str, EntityRef]:
    """Documents of the lists by their names in lower case."""
    forms = own_lexicon().by_form.items()
    sure = ((form, bearers[0]) for form, bearers in forms if len(bearers) == 1 and not bearers[0].ambiguous)
    return {form.lower(): name.ref for form, name in sure if name.ref and name.ref.kind is EntityKind.DOCUMENT}


def _listed_in_other_case(candidate: Candidate) -> Candidate:
    """A document that a pattern found under the id of the list, which may write it with other capitals."""
    if candidate.ref is None or candidate.ref.kind is not EntityKind.DOCUMENT or candidate.ref in known_entities():
        return candidate
    ref = _in_any_case().get(candidate.label.lower())
    return replace(candidate, ref=ref) if ref else candidate


def _numbered(text: str, candidate: Candidate) -> Candidate:
    """A name with the year or number that belongs to it."""
    return with_number(text, with_year(text, candidate))


def _trim(text: str, candidate: Candidate, listed: Mapping[int, Candidate]) -> Candidate:
    """A pattern's name without the listed one that is joined to it: "Stichting A en Oxfam Novib"."""
    if candidate.ref is None or candidate.ref.kind is not EntityKind.ORGANISATION or candidate.label == "":
        return candidate
    at = text.find(" en ", candidate.start, candidate.end)
    following = listed.get(at + 4) if at > 0 else None
    if following is None or following.end != candidate.end or " " not in text[following.start : following.end]:
        return candidate
    name = text[candidate.start : at]
    return replace(candidate, end=at, ref=EntityRef(candidate.ref.kind, slug(name)), label=name)


def _find_candidates(
    reading: Reading, text: str, lexicon: Lexicon, found: Scan, anchors: Mapping[str, list[Anchor]]
) -> list[Candidate]:
    blocked = list(_addresses(reading, text, anchors["address"]))
    listed = {candidate.start: candidate for candidate in found.sure if candidate.ref}
    first = [
        *[_numbered(text, one) for one in found.sure if not _means_other(text, one)],
        *(
            _numbered(text, _listed_in_other_case(_trim(text, candidate, listed)))
            for candidate in find_patterns(text, found.anchors)
            if not _joins(text, candidate, listed)
        ),
        *find_places(text, anchors["place"], listed),
        *find_own(reading.header, text),
        *find_in_blocks(reading.layout, text),
        *find_listed_title(reading.layout, text),
        *find_in_tables(reading.layout, text),
    ]
    blocked += [candidate for candidate in first if candidate.ref is None]
    named = settle([*join_initialled(text, first), *blocked])
    # Abbreviations, then the words that need something named before them: each layer leans on the one below.
    again = [
        *_abbreviations(text, named, lexicon),
        *find_named_again(text, named),
        *find_holders(reading, text, anchors["holder"], named),
    ]
    named = settle([*named, *again, *blocked]) if again else named
    memory, own = remember(named, antecedent_words()), find_own_bodies(reading, named)
    offices = [candidate for candidate in named if candidate.ref and candidate.ref.kind is _OFFICE]
    ends = {candidate.end: candidate for candidate in named}
    starts = {candidate.start: candidate for candidate in named}
    states = list(find_of_country(text, anchors["country"], ends, starts))
    heads = [one for one in states if one.ref and one.ref.kind is _OFFICE]
    called = [
        *find_by_given_name(text, anchors["given name"], starts, ends),
        *find_by_occupation(text, anchors["occupation"], starts, ends),
    ]
    whole = settle(
        [
            *named,
            *states,
            *find_contextual(reading, text, anchors["context"], memory, own),
            *find_of_state(text, anchors["guard"], ends),
            *find_bodies(text, anchors["body"], starts),
            *find_chairs(text, anchors["chair"], settle([*named, *called]) if called else named),
            *find_foreign_offices(offices, text, ends, lexicon),
            *find_posts(text, anchors["post"], starts, ends),
            *find_of_other_state(text, offices, starts),
            *find_at_home(text, named),
            *called,
            *find_shared(text, starts, lexicon),
            *find_beside_office(text, [*offices, *heads], starts, ends),
            *find_surnames_again(text, named),
            *link_doubtful(reading, text, found.doubtful, memory, named),
            *blocked,
        ]
    )
    return _with_late_abbreviations(text, whole, ends, lexicon)


def _with_late_abbreviations(
    text: str, named: list[Candidate], before: Mapping[int, Candidate], lexicon: Lexicon
) -> list[Candidate]:
    """The abbreviations of posts too, which are found last: "de extern adviseur (EA)"; `before` are those heard."""
    late = [one for one in named if one.ref and one.ref.kind is _OFFICE and one.end not in before]
    heard = [one for one in late if text.startswith(" (", one.end)]
    return settle([*named, *_abbreviations(text, heard, lexicon)]) if heard else named


def _mentions(reading: Reading, candidates: Iterable[Candidate]) -> Iterator[Mention]:
    text, raw, document = reading.layout.text, reading.document.raw, reading.document.name
    starts, sources = (*reading.layout.starts, len(text)), reading.layout.sources
    run = 0
    for one in candidates:
        ref, start, end = one.ref, one.start, one.end
        if ref is None:
            continue
        run = bisect_right(starts, start, run) - 1
        if end <= starts[run + 1]:  # most names stand whole in one run of the raw text
            shift = sources[run] - starts[run]
            low, high = start + shift, end + shift
        else:
            low, high = evidence_span(reading.layout, Span(start, end))
        evidence = Evidence(document, low, high, raw[low:high], one.rule, one.confidence)
        yield Mention(ref, Span(start, end), text[start:end], evidence)


def _entities(candidates: Iterable[Candidate]) -> Iterator[Entity]:
    """What no list knows, once each, under the label of its first mention."""
    described: dict[EntityRef, Entity] = {}
    listed = known_entities()
    for candidate in candidates:
        ref = candidate.ref
        if ref is None or ref in listed or ref in described or ref.kind is EntityKind.COUNTRY:
            continue
        label = candidate.label or ref.id.replace("-", " ")
        described[ref] = Entity(ref, label, narrower=candidate.narrower, number=candidate.number)
    yield from described.values()


def matched_text(layout: Layout, across_headings: bool = False) -> str:
    """The cleaned text with a space for other white space inside blocks, so that names run over lines.

    Across headings too for the names of the lists: a title is often set in two sizes, one above the other.
    """
    text = layout.text.replace("\u00a0", " ").replace("\t", " ")
    parts, at = [], 0
    for block, following in pairwise((*layout.blocks, None)):
        if block is None:
            break
        end = block.end
        if across_headings and block.kind is _HEADING and following and following.kind is _HEADING:
            end = following.start
        if text.find("\n", block.start, end) >= 0:
            parts += [text[at : block.start], text[block.start : end].replace("\n", " ")]
            at = end
    return "".join((*parts, text[at:]))


def own_lexicon() -> Lexicon:
    """The names of the project's reference lists with the anchors of all patterns, made once."""
    return lexicon_with(all_anchors())


def find_mentions(reading: Reading) -> Iterator[Mention | Entity | Issue]:
    """Everything named in a document, in text order, then what no list knows, then what could not be linked."""
    text = matched_text(reading.layout)
    lexicon = own_lexicon()
    found = scan(lexicon, matched_text(reading.layout, across_headings=True))
    anchors = share_anchors(found.anchors)
    candidates = _find_candidates(reading, text, lexicon, found, anchors)
    mentions = list(_mentions(reading, candidates))
    yield from mentions
    yield from _entities(candidates)
    yield from find_outside_term(reading, mentions)
    yield from find_ambiguous(reading, found.doubtful, candidates)
    yield from find_unknown(reading, text, lexicon, candidates)
    yield from find_passages(reading, anchors["month"])
