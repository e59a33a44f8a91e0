"""Two short letters and a work programme, written as records by hand: what the tests of graph and queries share."""

import re
from datetime import date
from hashlib import sha256

from extract.records import (
    Advice,
    Block,
    Citation,
    Commitment,
    Document,
    Entity,
    EntityRef,
    Evidence,
    Extraction,
    Fact,
    Header,
    Issue,
    Layout,
    Membership,
    Mention,
    NearMiss,
    Organising,
    Part,
    Participation,
    Period,
    Proposal,
    Reading,
    Section,
    Sentence,
    Span,
    Succession,
    ThemeHit,
)
from ontology.kinds import (
    AdviceKind,
    AdviceStatus,
    BlockKind,
    CommitmentKind,
    DocumentKind,
    EntityKind,
    IssueKind,
)

NL, UA, BE = (EntityRef(EntityKind.COUNTRY, code) for code in ("NL", "UA", "BE"))
CABINET = EntityRef(EntityKind.ORGANISATION, "kabinet")
CHAMBER = EntityRef(EntityKind.ORGANISATION, "tweede-kamer")
COUNCIL = EntityRef(EntityKind.ORGANISATION, "raad-voor-verre-zaken")
COMMITTEE = EntityRef(EntityKind.ORGANISATION, "commissie-wereldzaken")
COALITION = EntityRef(EntityKind.ORGANISATION, "coalitie-voor-vrije-havens")
DEFENCE = EntityRef(EntityKind.OFFICE, "minister-van-defensie")
WRITER = EntityRef(EntityKind.PERSON, "anna-de-wit")
MEMBER = EntityRef(EntityKind.PERSON, "joost-vermeer")
PAPER = EntityRef(EntityKind.DOCUMENT, "kamerstuk-99999-12")
MOTION = EntityRef(EntityKind.DOCUMENT, "motie-van-het-lid-vermeer")
STRATEGY = EntityRef(EntityKind.DOCUMENT, "havenstrategie")
LETTER = EntityRef(EntityKind.DOCUMENT, "kamerbrief-havens")
PROGRAMME = EntityRef(EntityKind.DOCUMENT, "werkprogramma-raad-voor-verre-zaken")
MEMO = EntityRef(EntityKind.DOCUMENT, "beslisnota-werkprogramma")
SUMMIT = EntityRef(EntityKind.EVENT, "havenconferentie")
FUND = EntityRef(EntityKind.PROGRAMME, "havenfonds")
SECURITY = EntityRef(EntityKind.THEME, "veiligheid-en-defensie")
TRADE = EntityRef(EntityKind.THEME, "handel-en-economie")

LETTER_TEXT = """Brief van de minister
1 Havens
Het kabinet zal uw Kamer uiterlijk 1 juni 2024 de Havenstrategie sturen over Oekraïne.
Nederland blijft België en Oekraïne steunen met het Havenfonds, zoals gevraagd in de motie van het lid Vermeer.
2 Samenwerking
Nederland neemt deel aan de Coalitie voor Vrije Havens in België.
In Kamerstuk 99 999, nr. 12 staat wat "eerder" is gezegd.
Nederland en België organiseren de Havenconferentie in 2025.
Het zou goed zijn als anderen volgen voor 31 juni.
"""
STRATEGY_TEXT = """Havenstrategie
Hierbij de strategie van het kabinet voor Oekraïne.
"""
PROGRAMME_TEXT = """Werkprogramma
De Raad voor Verre Zaken werkt aan een advies over zeekabels.
Briefadvies Vrije doorvaart, uitgebracht in april 2023.
Voorzitter is Anna de Wit.
Beslisnota
Akkoord.
"""


def read(name: str, raw: str, header: Header, headings: tuple[str, ...] = (), parts: tuple[Part, ...] = ()) -> Reading:
    """A reading in which every line is a block and a sentence, and some are headings of sections."""
    document = Document(name, "text/plain", raw, sha256(raw.encode()).hexdigest())
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", raw)]
    blocks = tuple(Block(BlockKind.PARAGRAPH, *line) for line in lines)
    starts = [span for span in lines if raw[span.start : span.end] in headings]
    ends = [*(span.start for span in starts[1:]), len(raw)]
    sections = tuple(
        Section(i, 1, raw[s.start], raw[s.start + 2 : s.end], s, s.start, end)
        for i, (s, end) in enumerate(zip(starts, ends, strict=False))
    )
    sentences = tuple(Sentence(i, *line, i) for i, line in enumerate(lines))
    return Reading(document, Layout(raw, raw, (0,), (0,), blocks), sentences, sections, header, parts)


def span_of(reading: Reading, words: str, nth: int = 0) -> Span:
    """Where words stand for the nth time."""
    start = [m.start() for m in re.finditer(re.escape(words), reading.layout.text)][nth]
    return Span(start, start + len(words))


def evidence_of(reading: Reading, words: str, rule: str = "test", nth: int = 0) -> Evidence:
    """The words as evidence."""
    return reading.evidence(span_of(reading, words, nth), rule, 0.9)


def mention(reading: Reading, words: str, ref: EntityRef, nth: int = 0) -> Mention:
    """A mention of a thing under these words."""
    return Mention(ref, span_of(reading, words, nth), words, evidence_of(reading, words, "list", nth))


def sentence(reading: Reading, start: str) -> str:
    """The line that begins with these words."""
    return next(line for line in reading.layout.text.splitlines() if line.startswith(start))


def promise(reading: Reading, start: str, kind: CommitmentKind, actor: EntityRef, **more: object) -> Commitment:
    """A commitment in the line that begins with these words."""
    line = sentence(reading, start)
    given: dict[str, object] = {"kind": kind, "actors": (actor,), "span": span_of(reading, line), "text": line}
    return Commitment(**given, evidence=evidence_of(reading, line, "promise"), **more)  # type: ignore[arg-type]


def _letter_facts(reading: Reading) -> tuple[Fact, ...]:
    joins = evidence_of(reading, sentence(reading, "Nederland neemt"))
    hosts = evidence_of(reading, sentence(reading, "Nederland en"))
    return (
        Participation(NL, COALITION, (joins,), BE, Period(date(2024, 1, 1), date(2025, 1, 1), "2024", "year")),
        Citation(PAPER, (evidence_of(reading, "Kamerstuk 99 999, nr. 12"),)),
        Organising(SUMMIT, (NL, BE), (hosts,), "2025"),
        Proposal(MOTION, MEMBER, (evidence_of(reading, "motie van het lid Vermeer"),)),
        Succession(STRATEGY, PAPER, (evidence_of(reading, "Havenstrategie"),)),
    )


def letter() -> Extraction:
    """A letter to parliament with two promises, a near miss and facts of five kinds."""
    header = Header(
        ref=LETTER,
        kind=DocumentKind.LETTER,
        title="Kamerbrief over havens",
        day=date(2024, 3, 1),
        signed_by=(WRITER,),
        signed_as=(DEFENCE,),
        addressed_to=(CHAMBER,),
        number="99999-13",
        speaker=CABINET,
    )
    r = read("brief.txt", LETTER_TEXT, header, ("1 Havens", "2 Samenwerking"))
    hit = evidence_of(r, "Havenfonds", "theme")
    miss = sentence(r, "Het zou")
    return Extraction(
        reading=r,
        entities=(
            Entity(PAPER, "Kamerstuk 99 999, nr. 12", "parliamentary-paper", number="99999-12", issued="2023-05"),
            Entity(COALITION, "Coalitie voor Vrije Havens", "coalition", ("CVH",), url="https://example.org/cvh"),
            Entity(MOTION, "motie van het lid Vermeer", "motion"),
            Entity(STRATEGY, "Havenstrategie", "strategy"),
        ),
        mentions=(
            mention(r, "kabinet", CABINET),
            mention(r, "uw Kamer", CHAMBER),
            mention(r, "Havenstrategie", STRATEGY),
            mention(r, "Oekraïne", UA),
            mention(r, "Nederland", NL),
            mention(r, "België", BE),
            mention(r, "Oekraïne", UA, 1),
            mention(r, "Havenfonds", FUND),
            mention(r, "motie van het lid Vermeer", MOTION),
            mention(r, "Nederland", NL, 1),
            mention(r, "Coalitie voor Vrije Havens", COALITION),
            mention(r, "België", BE, 1),
            mention(r, "Kamerstuk 99 999, nr. 12", PAPER),
            mention(r, "Nederland", NL, 2),
            mention(r, "België", BE, 2),
            mention(r, "Havenconferentie", SUMMIT),
        ),
        themes=(
            ThemeHit(TRADE, 3.0, (hit,), section=0),
            ThemeHit(SECURITY, 1.0, (evidence_of(r, "steunen", "theme"),), section=0),
        ),
        commitments=(
            promise(
                r,
                "Het kabinet zal",
                CommitmentKind.DELIVERABLE,
                CABINET,
                recipients=(CHAMBER,),
                concerns=(UA,),
                due=Period(None, date(2024, 6, 2), "uiterlijk 1 juni 2024", "no-later-than"),
                due_text="uiterlijk 1 juni 2024",
                themes=(TRADE,),
                promises=(STRATEGY,),
                section=0,
            ),
            promise(
                r,
                "Nederland blijft",
                CommitmentKind.EFFORT,
                NL,
                concerns=(BE, UA, FUND),
                answers=(MOTION,),
                themes=(SECURITY, TRADE),
            ),
        ),
        near_misses=(NearMiss(span_of(r, miss), evidence_of(r, miss), "conditional: another should act"),),
        facts=_letter_facts(r),
        issues=(Issue(IssueKind.IMPOSSIBLE_DATE, "31 June is no day.", evidence_of(r, "31 juni")),),
    )


def strategy() -> Extraction:
    """The strategy that the letter promised, three months later."""
    header = Header(STRATEGY, DocumentKind.STRATEGY, "Havenstrategie", date(2024, 5, 30), speaker=CABINET)
    r = read("strategie.txt", STRATEGY_TEXT, header)
    mentions = (mention(r, "kabinet", CABINET), mention(r, "Oekraïne", UA))
    return Extraction(reading=r, mentions=mentions, themes=(ThemeHit(TRADE, 1.0, (), sentence=1),))


def programme() -> Extraction:
    """A work programme bundled with a memo, with two advices, a chair and no date but a year."""
    memo = Header(MEMO, DocumentKind.MEMO_OF_ADVICE, "Beslisnota", addressed_to=(DEFENCE,))
    start = PROGRAMME_TEXT.index("Beslisnota")
    header = Header(PROGRAMME, DocumentKind.WORK_PROGRAMME, "Werkprogramma", year=2024, speaker=COUNCIL)
    r = read("programma.txt", PROGRAMME_TEXT, header, parts=(Part(memo, Span(start, len(PROGRAMME_TEXT))),))
    planned, published = evidence_of(r, sentence(r, "De Raad")), evidence_of(r, sentence(r, "Briefadvies"))
    return Extraction(
        reading=r,
        entities=(Entity(COUNCIL, "Raad voor Verre Zaken", "advisory-council", ("RVZ",)),),
        mentions=(mention(r, "Raad voor Verre Zaken", COUNCIL), mention(r, "Anna de Wit", WRITER)),
        facts=(
            Advice(
                "Zeekabels",
                AdviceStatus.IN_PREPARATION,
                COUNCIL,
                (planned,),
                requested_by=(DEFENCE,),
                expected=Period(date(2024, 4, 1), date(2024, 7, 1), "tweede kwartaal", "quarter"),
                at_request_of=(CHAMBER,),
                prepared_by=(COMMITTEE,),
                follows_up="Vrije doorvaart",
            ),
            Advice(
                "Vrije doorvaart",
                AdviceStatus.PUBLISHED,
                COUNCIL,
                (published,),
                issued="2023-04",
                kind=AdviceKind.ADVISORY_LETTER,
                own_initiative=True,
                url="https://example.org/vrije doorvaart",
            ),
            Membership(WRITER, COUNCIL, "voorzitter", (evidence_of(r, "Anna de Wit"),), as_of="2024-01-01"),
        ),
    )


def library() -> tuple[Extraction, ...]:
    """All three documents."""
    return letter(), strategy(), programme()
