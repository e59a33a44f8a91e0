"""Advices that the paragraphs of a council tell of: what a sentence names, and what it and the next say of that."""

import re
from collections.abc import Iterator

from extract.advices.askers import OF_ONE
from extract.advices.councils import council_speaking
from extract.advices.counted import COUNTED, counted_behind, is_prose, stage_counted
from extract.advices.headings import stage_of_heading
from extract.advices.makers import of_speaker
from extract.advices.moments import ISSUED, month_of, month_of_year, read_issued
from extract.advices.products import Product, find_products, product_cues
from extract.advices.spoken import Spoken
from extract.advices.stages import is_denied, stage_of_clause
from extract.advices.withdrawn import is_withdrawn
from extract.dates.deadlines import find_deadline
from extract.dates.words import MONTHS
from extract.frames import Heard, find_cues
from extract.records import Mention, Period, Reading, Sentence, Span
from ontology.kinds import AdviceStatus

_CLAUSE_END = re.compile(r"(?P<hard>;)\s+|,\s+(?:en|maar|terwijl)\s+|:\s+(?=(?:de|het|een)\s)")
_VERB_CUES = (
    "adviseren",
    "buig",
    "gebogen",
    "ubliceer",
    "racht",
    "reng",
    "ersche",
    "erscheen",
    "volg",
    "voort",
    "sluit",
)
_TOPICS = "nderwerpen"  # what a sentence may count: "Twee onderwerpen krijgen voorrang"
# "Dat advies verschijnt in mei", "De minister vroeg hierom", "Oplevering: mei": what goes on about an advice.
_REFERS = re.compile(
    r"(?:Het|Dit|Dat|Deze|Die|De|Beide|Ook|Wanneer|Toch|Zij|Hij|Uw?|Wij|We|In|Op|Naar|Bij|Aan|Eerder|Daarop|Eind|Begin|Medio)"
    r"\b[^.;:]{0,90}?"
    r"\b(?:advies|briefadvies|vervolgadvies|rapport|studie|verkenning|signalement|traject|project|aanvraag|verzoek|hierom|daarom"
    r"|erom|daartoe|hiertoe|daarover|hierover|thema|onderwerp|publicatie)\b"
    r"|[A-Z][^.;:]{0,60}\b(?:vroeg|verzocht)(?:en)?\s+(?:u|de\s+(?:minister|staatssecretaris|Tweede|Eerste)|het\s+kabinet)\b"
    r"|(?:De raad|De commissie|Wij|We|De [A-Z]{3,5})\s+(?:wil|zal|hoop|verwacht|will|zull|hop)\w*\s+(?:het|dit|dat)\b"
    r"|[A-Z][^.;:]{0,80}\b(?:bood|boden|biedt|bieden|overhandig\w+|presente\w+)\s+(?:het|dit|zijn|haar)\s+(?:advies|rapport|signalement)\b"
    r"|(?:Dit|Het)\s+laatst(?:e|genoemde)\b|(?:Het|Dit|Die|Deze|Zij)\s+(?:is|wordt|zal|verschijnt|verscheen|komt|start|loopt)\b"
    r"|(?:Oplevering|Planning|Publicatie|Verwachting|Gereed|Aanvrager|Gevraagd|Aangevraagd|(?:Op|Uit) eigen|Eigen)\b"
)
_THIS = re.compile(r"\b(?:dit|dat|het)\s+(?:brief|vervolg)?advies\b")
_UNDER_TITLE = re.compile(
    r"\b(?:[Oo]nder de titel|met als titel|getiteld)\s+[‘“«\"]?(?P<title>[A-Z][^.;:,()‘’“”«»\"]{4,100}?)[’”»\"]?"
    r"(?=\s+(?:breng|publice|verschijn|bied|rond)\w*\s|[.,;]|$)"
)
_REACH = 2  # sentences behind the one that names an advice
_DAY = re.compile(rf"\b(?:op|in)\s+(?P<when>{ISSUED})", re.IGNORECASE)
_ASKED_CUES = ("vroeg", "verzo", "vraag")
_ASKED = re.compile(
    r"(?<![^,.;:])[^,.;:]*\b(?:vroeg|verzocht|gevraagd|aangevraagd|verzoek|\w*aanvraag|vraag)\b[^,.;:]*"
)
_AND_WAS = re.compile(r"(?=\ben\s+(?:was|is|werd|zijn|waren)\s)")  # "werd in mei vastgesteld en was gevraagd door"


def told_cues() -> tuple[str, ...]:
    """What has to be heard in the text of a council for an advice to be found in it."""
    return (*product_cues(), *_VERB_CUES, _TOPICS)


def find_told(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Spoken]:
    """Advices that the text of a council tells of, in text order; one withdrawn has no title any more."""
    last: list[Spoken] = []
    for sentence in _sentences(reading, heard):
        text = reading.layout.text[sentence.start : sentence.end]
        near = bool(last) and _is_near(last[0].sentence, sentence)
        titled = _UNDER_TITLE.search(text) if near and _THIS.search(text) else None
        if titled:  # "Onder de titel X brengen wij dit advies uit"
            last = [*last[:-1], last[-1]._replace(title=titled["title"], quoted=True)]
        elif not _NOTE.match(text) and (
            products := find_products(reading.layout.text, Span(sentence.start, sentence.end), mentions)
        ):
            yield from (it for it in last if it.status or not it.title)
            products = of_speaker(reading, mentions, sentence, products)
            last = [_spoken(reading, sentence, product, products) for product in products]
            continue
        if near and (titled or (_REFERS.match(text) and not OF_ONE.search(text))):
            last = _go_on(reading, last, sentence)
    yield from (it for it in last if it.status or not it.title)


def _is_near(one: Sentence, other: Sentence) -> bool:
    return one.block == other.block and other.index - one.index <= _REACH


def _sentences(reading: Reading, heard: Heard) -> list[Sentence]:
    """Sentences of a council with a word for what it makes, each with those behind it that may go on about it."""
    told: set[int] = set()
    heard_in: dict[int, bool] = {}  # sentences, and whether they have a word for what the council makes
    for cue, at in find_cues(heard, told_cues()):
        if found := reading.sentence_at(at):
            heard_in[found.index] = heard_in.get(found.index, False) or cue != _TOPICS
    for index, makes in heard_in.items():
        found = reading.sentences[index]
        behind = counted_behind(reading, found)
        counts = bool(behind) and COUNTED.search(reading.layout.text, found.start, found.end)
        if (makes or counts) and council_speaking(reading, found.start) and is_prose(reading, found):
            told.update(range(index, min(index + _REACH + 1, len(reading.sentences))))
            if counts:
                told.update(it.index for it in behind)
    return [reading.sentences[index] for index in sorted(told)]


_OFFERS = re.compile(
    r"\b[Bb]ied(?:en|t)?\s+(?:ik|wij|we)\s+u\b|\b(?:[Hh]ierbij|[Vv]andaag|[Vv]anmiddag|[Vv]anochtend|[Vv]anmorgen|[Hh]eden)\b|\b[Bb]ij(?:gaand|gevoegd)\s+(?:treft|vindt)\s+u\b"
)


def _day_of_offer(reading: Reading, sentence: Sentence, words: str) -> str:
    """The day of the letter that offers an advice: it appears with it."""
    day = reading.header_at(sentence.start).day
    return day.isoformat() if day and _OFFERS.search(words) else ""


# "Bij A.1 — Op verzoek van ...": a note to a row of a table
_NOTE = re.compile(r"Bij [A-Z]\b")


def _spoken(reading: Reading, sentence: Sentence, product: Product, products: list[Product]) -> Spoken:
    """An advice with what the sentence says of it; no status when it says that there is none, or nothing."""
    whole, clause = _clauses(reading, sentence, product, products)
    words = _blanked(reading.layout.text, clause, products)
    status = stage_of_clause(words, product.requests)
    rest = reading.layout.text[clause.end : whole.end]
    if status is None and not is_denied(words) and (";" not in rest or _OF_IT.search(rest)):
        words = _blanked(reading.layout.text, whole, products)
        status = stage_of_clause(words, product.requests)
    if product.counted and status not in {AdviceStatus.PUBLISHED, AdviceStatus.EXPECTED}:
        status = stage_counted(reading, sentence) or status
    elif status is None and not is_denied(words):
        status = _stage_before(reading, sentence)
    if whole != clause and _AWAITED.search(reading.layout.text, whole.start, whole.end):
        status = AdviceStatus.EXPECTED
    if product.named and _SAYS_IN.search(reading.layout.text, sentence.start, product.place.start):
        status = AdviceStatus.PUBLISHED
    appeared = status is AdviceStatus.PUBLISHED
    if product.many and not product.named and not _DEFINITE.search(words):
        status = None  # what a committee writes on in general
    if product.earlier or (
        product.named and (product.issued or product.told or status in {None, AdviceStatus.REQUESTED})
    ):
        status = AdviceStatus.PUBLISHED  # what has a title has appeared
    issued = product.issued or (_issued(reading, sentence, words) if appeared else "")
    if len(issued) == len("2031") and (month := _IN_MONTH.search(reading.layout.text, product.name, product.place.end)):
        issued = f"{issued}-{month_of(month[1]):02}"
    expected = _awaited(reading, sentence, words, rest) if status is not AdviceStatus.PUBLISHED else None
    others = product.named and len(products) > 1 and status is AdviceStatus.PUBLISHED
    said = product.place if product.earlier or (others and not appeared) else whole
    return Spoken(
        product.title,
        status,
        sentence,
        issued,
        product.kind,
        quoted=product.named,
        adds=product.earlier and not product.named,
        expected=expected,
        said=said,
    )


# "In 2031 verschenen Zee en zand (mei) en ...": the month of one, of the year of all
_IN_MONTH = re.compile(rf"\(({'|'.join(MONTHS)})\)$")


def _issued(reading: Reading, sentence: Sentence, words: str) -> str:
    """When a sentence says that an advice appeared; a report leaves out its year."""
    told = _DAY.search(_unasked(words))
    issued = read_issued(told["when"]) if told else _day_of_offer(reading, sentence, words)
    return issued or month_of_year(words, _year_of(reading, sentence))


# "Dat schrijft de raad in het unanieme advies ‘Stille kust’": what it says in it can be read
_SAYS_IN = re.compile(
    r"\b(?:schrij|stel|adviseer|concludeer|pleit|bepleit|beveel|waarschuw|meld|betoog|constateer)\w*\b[^.;:]*"
    r"\bin\s+(?:het|dit|zijn|haar|ons|een)\s+(?:\w+\s+){0,2}$"
)


_REPORT_OF = re.compile(r"\b(?:jaar(?:verslag|bericht|overzicht)|nieuwsbrief)\s+(?:[a-z]+\s+)?(20\d\d)", re.IGNORECASE)
_OPENING = 300  # characters in which a report says of which year it is


def _year_of(reading: Reading, sentence: Sentence) -> int | None:
    """The year of a report, which its months leave out."""
    found = _REPORT_OF.search(reading.document.raw[:_OPENING])
    return int(found[1]) if found else reading.header_at(sentence.start).year


def _stage_before(reading: Reading, sentence: Sentence) -> AdviceStatus | None:
    """How far the sentence before says that advices are ("Twee adviezen zijn nog niet gereed"), else the heading."""
    before = reading.sentences[sentence.index - 1] if sentence.index else None
    if before and before.block == sentence.block:
        words = reading.layout.text[before.start : before.end]
        if COUNTED.search(words) and (stage := stage_of_clause(words, asked=False)):
            return stage
    section = reading.section_at(sentence.start)
    return stage_of_heading(section.heading) if section else None


# "...; een aanvraag daarover is toegezegd": what the council will look into, once it is asked
_AWAITED = re.compile(
    r"aanvra(?:ag|gen)\s+(?:daar|hier)(?:over|toe|voor)\b[^.;]*\b(?:toegezegd|aangekondigd|verwacht|volgt)"
)
# "...; een besluit daarover valt in het voorjaar": what follows is about the same
_OF_IT = re.compile(r"\b(?:daar|hier)(?:over|mee|toe|voor)\b")
# A plural names advices where it counts or dates them: "twee adviezen over X en Y", "adviezen in 2031 over X, Y en Z".
_DEFINITE = re.compile(
    r"\b(?:20\d\d|twee|drie|vier|vijf|zes|momenteel|thans|nu|jaar|moment|besloten|volgende|mogelijk\w*)\b",
    re.IGNORECASE,
)


def _clauses(reading: Reading, sentence: Sentence, product: Product, products: list[Product]) -> tuple[Span, Span]:
    """The part of a sentence that speaks of an advice and no other, and the clause that names it."""
    text = reading.layout.text
    whole = clause = Span(sentence.start, sentence.end)
    for found in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        if found.end() <= product.place.start:
            clause = clause._replace(start=found.end())
            others = any(it.place.end <= found.start() for it in products)
            whole = whole._replace(start=found.end()) if found["hard"] and others else whole
        elif found.start() >= product.place.end:
            clause = clause._replace(end=min(clause.end, found.start()))
            others = any(it.place.start >= found.end() for it in products)
            whole = whole._replace(end=min(whole.end, found.start())) if found["hard"] and others else whole
    return whole, clause


def _blanked(text: str, span: Span, products: list[Product]) -> str:
    """The words of a clause without what its advices are called, which may sound like anything."""
    words = text[span.start : span.end]
    for one in products:
        low, high = one.name - span.start, one.place.end - span.start
        if 0 <= low < high <= len(words):
            words = words[:low] + " " * (high - low) + words[high:]
    return words


def _awaited(reading: Reading, sentence: Sentence, words: str, rest: str) -> Period | None:
    """When an advice is to appear by its clause, else by the next: "...; de raad verwacht dit advies in mei"."""
    return _expected(reading, sentence, words) or (_expected(reading, sentence, rest) if _THIS.search(rest) else None)


def _expected(reading: Reading, sentence: Sentence, words: str) -> Period | None:
    """When an advice is to appear; the moment of its request is none."""
    header = reading.header_at(sentence.start)
    year = header.year
    rest = _NOT_THEN.sub(_blank, _unasked(words))
    period = find_deadline(rest, 0, header.day, year)
    return period if period and (period.first or period.end) else None


def _unasked(words: str) -> str:
    """The words with blanks for what tells of a request; to look for that is slow where there is none."""
    if not any(cue in words for cue in _ASKED_CUES):
        return words
    return "".join([_ASKED.sub(_blank, part) for part in _AND_WAS.split(words)])


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


_YET = re.compile(r"(?:Toch|Wel|Niettemin|Desondanks|Desalniettemin)\b")  # what nobody asked for may come after all
_NOT_THEN = re.compile(r"\bniet\s+[^.;,]{3,40}?\s+maar\b")  # "niet in december maar in maart"


def _go_on(reading: Reading, told: list[Spoken], sentence: Sentence) -> list[Spoken]:
    """Advices of which the next sentence speaks on: of the last, but of one under way when it tells what will be."""
    words = reading.layout.text[sentence.start : sentence.end]
    done = stage_of_clause(words, asked=False) is AdviceStatus.PUBLISHED
    fitting = (i for i in range(len(told) - 1, -1, -1) if (told[i].status is AdviceStatus.PUBLISHED) == done)
    index = next(fitting, len(told) - 1)
    return [*told[:index], _goes_on(reading, told[index], sentence), *told[index + 1 :]]


def _goes_on(reading: Reading, spoken: Spoken, sentence: Sentence) -> Spoken:
    """What the sentence behind it says of an advice: when it comes, and that it may come after all."""
    words = reading.layout.text[sentence.start : sentence.end]
    said = Span(spoken.said.start if spoken.said else spoken.sentence.start, sentence.end)
    if is_withdrawn(words):
        return spoken._replace(status=None, title="")
    status = stage_of_clause(words, asked=False)
    if offered := _day_of_offer(reading, sentence, words):
        return spoken._replace(said=said, status=AdviceStatus.PUBLISHED, issued=offered, expected=None)
    if spoken.status is AdviceStatus.PUBLISHED:
        told = _DAY.search(words) if status is AdviceStatus.PUBLISHED else None
        return spoken._replace(said=said, issued=spoken.issued or (read_issued(told["when"]) if told else ""))
    later = spoken.status or (status if _YET.match(words) else None)
    if spoken.status is AdviceStatus.REQUESTED and status in {AdviceStatus.IN_PREPARATION, AdviceStatus.PUBLISHED}:
        later = status
    period = spoken.expected or _expected(reading, sentence, words)
    return spoken._replace(said=said, status=later, expected=period)
