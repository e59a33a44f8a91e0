"""Mentions: everything that a document names, linked to the reference lists or to an id of its own."""

import re
from collections.abc import Iterable, Iterator

from extract.abbreviations import find_explained, find_introduced, find_uses
from extract.boundaries import show
from extract.candidates import Candidate, settle
from extract.coordination import country_anchors, find_of_country, find_shared
from extract.deixis import Memory, context_anchors, find_contextual, find_council, known, link_doubtful
from extract.names import Lexicon, lexicon_with, scan
from extract.patterns import all_anchors, find_patterns
from extract.people import find_initialled
from extract.records import Entity, EntityRef, Issue, Mention, Reading, Span
from extract.tenures import find_outside_term
from extract.titles import find_in_blocks
from ontology.kinds import BlockKind, EntityKind

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>«»]+|[\w.-]+@[\w-]+\.[\w.]+|\b[A-Za-z][\w-]*(?:\.[a-z][\w-]+)*\.(?:nl|eu|int|org|com|net)\b"
)


def _addresses(reading: Reading, text: str) -> Iterator[Candidate]:
    """Web and mail addresses name nothing, whatever words they hold."""
    for block in reading.layout.blocks:
        if block.kind is BlockKind.LINKS:
            yield Candidate(block.start, block.end, None, "block:links", 1.0)
    if "://" in text or "www." in text or "@" in text or ".nl" in text or "." in text:
        for found in _ADDRESS.finditer(text):
            yield Candidate(found.start(), found.end(), None, "block:address", 1.0)


def _abbreviations(text: str, named: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    ends = {candidate.end: candidate for candidate in named}
    taken = {
        candidate.label: candidate.ref for candidate in () if candidate.ref
    }  # lists speak for themselves: a sure name is never introduced anew
    introduced = [
        candidate
        for finder in (find_introduced, find_explained)
        for candidate in finder(text, ends, taken)
        if not lexicon.by_form.get(candidate.label)
        or candidate.rule != "abbreviation:bracket"
        or all(name.ambiguous for name in lexicon.by_form[candidate.label])
    ]
    return [*introduced, *find_uses(text, introduced)]


def _find_candidates(reading: Reading, text: str) -> list[Candidate]:
    lexicon = lexicon_with(all_anchors())
    found = scan(lexicon, text)
    blocked = list(_addresses(reading, text))
    first = [
        *found.sure,
        *find_patterns(text, found.anchors),
        *find_initialled(text),
        *find_in_blocks(reading.layout, text),
    ]
    named = settle([*first, *blocked])
    # Abbreviations, then the words that need something named before them: each layer leans on the one below.
    named = settle([*named, *_abbreviations(text, named, lexicon), *blocked])
    memory, council = Memory(named), find_council(reading, named)
    words, states = set(context_anchors()), set(country_anchors())
    ends = {candidate.end: candidate for candidate in named}
    return settle(
        [
            *named,
            *find_contextual(reading, text, (a for a in found.anchors if a.word in words), memory, council),
            *find_of_country(text, (a for a in found.anchors if a.word in states), ends),
            *find_shared(text, named, lexicon),
            *link_doubtful(text, found.doubtful, memory),
            *blocked,
        ]
    )


def _mention(reading: Reading, candidate: Candidate, ref: EntityRef) -> Mention:
    span = Span(candidate.start, candidate.end)
    evidence = show(reading, span, candidate.rule, candidate.confidence)
    return Mention(ref, span, reading.layout.text[span.start : span.end], evidence)


def _entities(candidates: Iterable[Candidate]) -> Iterator[Entity]:
    """What no list knows, once each, under the label of its first mention."""
    described: dict[EntityRef, Entity] = {}
    for candidate in candidates:
        ref = candidate.ref
        if ref is None or ref in described or ref in known() or ref.kind is EntityKind.COUNTRY:
            continue
        label = candidate.label or ref.id.replace("-", " ")
        described[ref] = Entity(ref, label, narrower=candidate.narrower, number=candidate.number)
    yield from described.values()


def find_mentions(reading: Reading) -> Iterator[Mention | Entity | Issue]:
    """Everything named in a document, in text order, then what no list knows, then what could not be linked."""
    text = reading.layout.text.replace("\u00a0", " ")
    candidates = _find_candidates(reading, text)
    mentions = [_mention(reading, candidate, candidate.ref) for candidate in candidates if candidate.ref]
    yield from mentions
    yield from _entities(candidates)
    yield from find_outside_term(reading, mentions)
