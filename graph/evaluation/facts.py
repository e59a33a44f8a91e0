"""Relations that a reader would put in a table: advices, memberships, headers of documents, cited papers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.evaluation.found import Found, FoundAdvice
from graph.evaluation.gold import GoldDocument, Row
from graph.evaluation.mistakes import Mistake, Sort, listing, measure, normalise, share, tail
from ontology.kinds import AdviceStatus

_STATUSES = {status.term: status.value for status in AdviceStatus}
_LONG_ENOUGH = 12  # a title of this length that stands within another is the same title, cut off
_PAPER = "kamerstuk-"

Same = Callable[[str, str], bool]


@dataclass(slots=True)
class _Count:
    right: int = 0
    asked: int = 0


def score_facts(
    gold: tuple[GoldDocument, ...], found: Found, ids: Mapping[str, str]
) -> tuple[dict[str, float], list[Mistake]]:
    """Figures and mistakes of all relations."""

    def same(iri: str, id_: str) -> bool:
        names = found.names.get(iri, frozenset())
        return tail(iri) == id_ or ids.get(iri) == id_ or any(normalise(name) == normalise(id_) for name in names)

    figures, mistakes = _score_advices(gold, found, same)
    for name, compare in (
        ("membership_recall", _compare_memberships),
        ("document_header_recall", _compare_headers),
        ("kamerstuk_citation_recall", _compare_citations),
    ):
        count = _Count()
        mistakes += list(compare(gold, found, same, count))
        figures[name] = share(count.right, count.asked, empty=1.0)
    return figures, mistakes


def _score_advices(gold: Iterable[GoldDocument], found: Found, same: Same) -> tuple[dict[str, float], list[Mistake]]:
    mistakes: list[Mistake] = []
    matched = wanted = 0
    values = _Count()
    ids = set()
    for document in gold:
        ids.add(document.id)
        left = [advice for advice in found.advices if advice.document == document.id]
        for fact in document.facts_of("advice"):
            wanted += 1
            advice = next((one for one in left if any(_close(title, fact["title"]) for title in one.titles)), None)
            if advice is None:
                mistakes.append(
                    _fact_mistake(Sort.MISSED_ADVICE, document, str(fact["status"]), "", str(fact["title"]))
                )
                continue
            left.remove(advice)
            matched += 1
            mistakes += list(_compare_advice(document, fact, advice, same, values))
        mistakes += [
            _fact_mistake(Sort.SPURIOUS_ADVICE, document, "", tail(one.iri), listing(one.titles)) for one in left
        ]
    precision, recall, both = measure(matched, sum(one.document in ids for one in found.advices), wanted)
    return {
        "advice_precision": precision,
        "advice_recall": recall,
        "advice_f1": both,
        "advice_values_right": share(values.right, values.asked),
    }, mistakes


def _close(title: str, other: str | None) -> bool:
    one, two = normalise(title), normalise(other or "")
    if not one or not two:
        return False
    return one == two or (min(len(one), len(two)) >= _LONG_ENOUGH and (one in two or two in one))


def _compare_advice(
    document: GoldDocument, fact: Row, advice: FoundAdvice, same: Same, count: _Count
) -> Iterator[Mistake]:
    checks: list[tuple[str, str, bool, str]] = []
    for requester in fact.get("requested_by") or ():
        fine = any(same(iri, requester) for iri in advice.requesters)
        checks.append(("requested by", requester, fine, listing([tail(iri) for iri in advice.requesters])))
    statuses = {_STATUSES.get(tail(status)) for status in advice.statuses}
    checks.append(("status", fact["status"], fact["status"] in statuses, listing(statuses)))
    if month := (fact.get("date") or "")[:7]:
        months = {issued[:7] for issued in advice.issued}
        checks.append(("issued", month, month in months, listing(months)))
    if fact.get("own_initiative"):
        checks.append(("own initiative", "true", advice.own_initiative, ""))
    for name, wanted, fine, got in checks:
        count.asked += 1
        count.right += fine
        if not fine:
            yield _fact_mistake(Sort.ADVICE_VALUE, document, f"{name} {wanted}", got, str(fact["title"]))


def _fact_mistake(sort: Sort, document: GoldDocument, wanted: str, found: str, words: str) -> Mistake:
    return Mistake(sort, document.id, "", wanted, found, words)


def _compare_memberships(gold: Iterable[GoldDocument], found: Found, same: Same, count: _Count) -> Iterator[Mistake]:
    known = [
        ({word for name in found.names.get(person, ()) for word in normalise(name).split()}, body, role)
        for person, body, role in found.memberships
        if role
    ]
    for document in gold:
        for fact in document.facts_of("membership"):
            if not fact.get("person"):
                continue
            surname, wanted = normalise(fact["person"]).split()[-1], normalise(fact["role"])
            fine = any(
                surname in words and (wanted in role or role in wanted) and same(body, fact["organisation"])
                for words, body, role in known
            )
            count.asked += 1
            count.right += fine
            if not fine:
                said = f"{fact['role']} of {fact['organisation']}"
                yield _fact_mistake(Sort.MISSED_MEMBERSHIP, document, said, "", fact["person"])


def _compare_headers(gold: Iterable[GoldDocument], found: Found, _: Same, count: _Count) -> Iterator[Mistake]:
    for document in gold:
        header = found.headers.get(document.id, {})
        for fact in document.facts_of("document"):
            signatory = normalise(fact.get("signatory") or "").split()
            for key, wanted in (
                ("date", normalise(fact.get("date") or "")),
                ("number", normalise(str(fact.get("kamerstuk") or ""))),
                ("signatory", signatory[-1] if signatory else ""),
            ):
                got = header.get(key, frozenset())
                if wanted:
                    count.asked += 1
                    count.right += wanted in got
                    if wanted not in got:
                        yield _fact_mistake(
                            Sort.HEADER, document, f"{key} {wanted}", listing(got), str(fact.get("type"))
                        )


def _compare_citations(gold: Iterable[GoldDocument], found: Found, _: Same, count: _Count) -> Iterator[Mistake]:
    for document in gold:
        cited = found.citations.get(document.id, frozenset())
        for fact in document.facts_of("cites"):
            name = str(fact.get("cited"))
            if not name.startswith(_PAPER):
                continue
            fine = normalise(name.removeprefix(_PAPER)) in cited
            count.asked += 1
            count.right += fine
            if not fine:
                yield _fact_mistake(Sort.MISSED_CITATION, document, name, "", name)
