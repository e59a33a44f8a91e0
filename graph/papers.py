"""Promises that a document keeps by being what was promised: the paper of that name, or of that title."""

from collections.abc import Iterator, Mapping, Sequence

from extract.records import EntityRef, Evidence, Header, Span
from extract.themes.topics import find_products, find_subjects, find_topics
from graph.iris import entity_iri
from graph.likeness import weigh
from graph.links import LEAST_SUBJECT
from graph.outcomes import BINDING, Outcome, promises_itself
from graph.plan import Plan, Planned, headers_of
from graph.statements import Statement, day_of, title_of
from ontology.kinds import CommitmentStatus

SAME_NAME = 0.95  # the document that was promised by name
SAME_TITLE = 0.8  # a paper of policy about what was promised
LEAST_SHARED, MOST_OF = 5.0, 0.7  # nats that a title and a promise share, and their part of all that either is about


def find_papers(plan: Plan, statements: Sequence[Statement]) -> Iterator[Outcome]:
    """Promises that documents keep by what they are: by their identity, or by what their title says they are about."""
    named = [one for one in statements if promises_itself(one)]
    weights = weigh(one.topics for one in statements)
    said = [(one, find_topics(one.text)) for one in statements if one.kind in BINDING and not one.named]
    for planned in plan.documents:
        for header in headers_of(planned.extraction):
            day, evidence = day_of(planned, header), _shown(planned, header)
            if day is None or evidence is None:
                continue
            ref = planned.renamed.get(header.ref, header.ref)
            by, name = f"<{entity_iri(plan.base, ref)}>", title_of(plan, ref)
            about = find_subjects(header.title)
            found = [(one, *_matches(one, ref, about, weights)) for one in named]
            found += [(one, SAME_TITLE, "kept:title") for one in _titled(header.title, said, weights)]
            for one, score, rule in found:
                if score and one.document != planned.ref and one.day < day:
                    kept = CommitmentStatus.KEPT
                    yield Outcome(one, kept, day, planned.ref, evidence, by, name, None, score, rule)


def _titled(
    title: str, said: Sequence[tuple[Statement, Mapping[str, float]]], weights: Mapping[str, float]
) -> Iterator[Statement]:
    """Promises whose words a title says nearly all of, and little else ("Tussenbalans van de inzet aan zee")."""
    about, classes = find_topics(title), find_products(title)
    rarest = max(weights.values(), default=0.0)

    def told_by(topics: Mapping[str, float]) -> float:
        return sum(weight * weights.get(topic, rarest) for topic, weight in topics.items())

    for one, topics in said:
        both = {topic: min(weight, about[topic]) for topic, weight in topics.items() if topic in about}
        shared = told_by(both)
        alike = ("derived" in classes) is ("derived" in one.products)
        if (
            alike
            and len(both) > 1
            and shared >= LEAST_SHARED
            and shared >= MOST_OF * max(told_by(about), told_by(topics))
        ):
            yield one


def _matches(one: Statement, ref: EntityRef, about: frozenset[str], weights: Mapping[str, float]) -> tuple[float, str]:
    if ref in one.named:
        return SAME_NAME, "kept:same-name"
    total = sum(weights.get(stem, 0.0) for stem in about)
    if about and about == one.subjects and "policy" in one.products and total >= LEAST_SUBJECT:
        return SAME_TITLE, "kept:title"
    return 0.0, ""


def _shown(planned: Planned, header: Header) -> Evidence | None:
    """Where a document says what it is: its title, else whatever its header shows, else its first sentence."""
    by_rule = {evidence.rule: evidence for evidence in header.evidence}
    shown = by_rule.get("header-title") or next(iter(header.evidence), None)
    reading = planned.extraction.reading
    if shown is None and reading.sentences:
        first = reading.sentences[0]
        return reading.evidence(Span(first.start, first.end), "header-first", 0.5)
    return shown
