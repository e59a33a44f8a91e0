"""From a document to its `Extraction`: the order of the finders stands here, with the reason for it."""

from extract.advices.advices import find_advices
from extract.doubts import doubt_commitments, doubt_facts, find_doubts
from extract.letterhead.header import read_header
from extract.letterhead.turns import find_turns
from extract.names.deixis import names_something
from extract.names.mentions import find_mentions
from extract.names.titles import add_advice_titles
from extract.page.layout import lay_out
from extract.page.sections import find_sections
from extract.page.sentences import split_sentences
from extract.promises.commitments import find_commitments
from extract.promises.follow_ups import find_follow_ups
from extract.promises.row_tales import find_row_tales
from extract.records import (
    Advice,
    Commitment,
    Document,
    Entity,
    Extraction,
    Fact,
    Issue,
    Mention,
    NearMiss,
    Reading,
)
from extract.relations.citations import find_citations
from extract.relations.memberships import find_memberships
from extract.relations.relations import find_relations
from extract.shortcomings import find_shortcomings, speaks_dutch
from extract.themes.themes import find_themes, weigh_text


def read_structure(document: Document) -> Reading:
    """Layout first, since all positions hang on it; then sentences, sections, and what the document says it is."""
    layout = lay_out(document.raw)
    sentences = split_sentences(layout)
    sections = find_sections(layout)
    header, parts = read_header(document, layout, sentences)
    turns = () if parts else find_turns(layout, header)
    return Reading(document, layout, sentences, sections, header, parts, turns)


def extract(document: Document) -> Extraction:
    """All that is read from one document: a pure function of it, without RDF, network or clock."""
    reading = read_structure(document)
    # Mentions before facts: every fact is about mentions. Themes before commitments: a commitment takes its themes
    # from its sentence, else from its section.
    found: list[object] = list(find_mentions(reading))
    mentions = tuple(sorted((m for m in found if isinstance(m, Mention)), key=lambda m: m.span))
    weighed = weigh_text(reading)
    themes = tuple(find_themes(reading, weighed))
    for finder in (find_advices, find_memberships, find_citations, find_relations):
        found.extend(finder(reading, mentions))
    if speaks_dutch(reading.header):
        found.extend(find_commitments(reading, mentions, themes, weighed))
    found.extend(find_shortcomings(reading))
    named = tuple(mention for mention in mentions if names_something(mention))
    issues = tuple(dict.fromkeys(i for i in found if isinstance(i, Issue)))  # two finders may see one and the same
    doubts = find_doubts(issues)
    return Extraction(
        reading=reading,
        entities=tuple(dict.fromkeys(e for e in found if isinstance(e, Entity))),
        mentions=add_advice_titles(reading, named, (f for f in found if isinstance(f, Advice))),
        themes=themes,
        commitments=doubt_commitments((c for c in found if isinstance(c, Commitment)), doubts),
        near_misses=tuple(n for n in found if isinstance(n, NearMiss)),
        facts=doubt_facts((f for f in found if isinstance(f, Fact)), doubts),
        issues=issues,
        follow_ups=(*find_follow_ups(reading, mentions), *find_row_tales(reading, mentions)),
    )
