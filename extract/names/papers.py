"""Parliamentary papers, motions, resolutions and regulations: documents that carry a number or a member's name."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from extract.names.candidates import Candidate
from extract.names.full_names import full_name_at
from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import EntityKind

_SURE, _LIKELY = 0.95, 0.85
_DOSSIER = r"\d{2}[ .]?\d{3}(?:[ -](?!nr)(?:\(?R\d{4}\)?|[IVXLC]+(?:[A-Z])?\b|\d{2}\b))?"
_NUMBER = r"(?:\d+(?: (?:herdruk|gewijzigd)|[A-Z])?|[A-Z]{1,3})\b"
_SESSION = r"(?:(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)\d\d|\d\d),? )?"
_PAPER = re.compile(
    rf"\(?(?:[Kk]amerstuk(?:ken|nummer|nr\.?)?|[TE]K(?= \d)),? ?(?:I{{1,2}} )?{_SESSION}(?:I{{1,2}},? )?"
    rf"(?P<dossier>{_DOSSIER})(?:,? ?(?:nrs?\.?|nummers?) ?(?P<number>{_NUMBER})"
    rf"|-(?P<letter>{_NUMBER})|, (?P<senate>[A-Z]{{1,2}})(?=[).;]|$))?"
)
_FOLLOWING = re.compile(rf"(?:,| en| t/m) (?:(?P<dossier>{_DOSSIER}), ?nrs?\. ?)?(?P<number>{_NUMBER})")
# On saved pages of the official announcements the session runs into the number: "2011-201232111 nr. 5".
_BARE = re.compile(
    rf"(?:(?<![\d-])|(?<=(?:19|20)\d\d-(?:19|20)\d\d))(?P<dossier>{_DOSSIER}),? nrs?\. ?(?P<number>{_NUMBER})"
)
_KST = re.compile(rf"kst-(?P<dossier>\d{{5}}(?:-\(?[IVXR][IVXLC\d]*[A-Z]?\)?|-\d\d(?=-))?)-(?P<number>{_NUMBER})")
_SPEAKER = (
    r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Ee]l|[Aa]l|[Vv]on|[Aa]it) (?:(?:der|den|de|het|’t|'t) )?)?"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?!en\b)[A-ZÀ-ÖØ-Þ][\w’'-]+)?"
)
_SPEAKERS = rf"{_SPEAKER}(?:(?:, | en |/)(?![Kk]amerstuk){_SPEAKER})*(?: c\.s\.)?"
_PROPOSAL = re.compile(
    rf"(?:gewijzigde |nader gewijzigde )?(?P<what>[Mm]otie|[Aa]mendement|[Ii]nitiatiefnota|[Ii]nitiatiefvoorstel)"
    r"(?:s(?=[ -][A-ZÀ-Þ]))?"
    rf"(?:-(?=[A-ZÀ-Þ])|(?P<long> van (?:(?:het|de) )?(?:Kamer)?(?:lid|leden) )"
    rf"| (?=[A-ZÀ-Þ]|van (?:de[rn]? )?[A-ZÀ-Þ][\w’'-]+ c\.s\.))(?P<who>{_SPEAKERS})"
)
_HEADLINE = re.compile(
    r"(?P<what>MOTIE|AMENDEMENT) VAN (?:HET LID|DE LEDEN) "
    r"(?P<who>[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:(?:,? )[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)*(?: C\.S\.)?)(?=\s*(?:\n|$)| OVER\b)"
)
_RESOLUTION = re.compile(
    r"(?:(?:VN|VNVR|AVVN|(?:VN[ -])?Veiligheidsraads?|General Assembly|Security Council|UNSC)[ -]?)?"
    r"[Rr]esoluti(?:e|on)s?(?: van de Veiligheidsraad)? (?:nr\. )?(?P<number>\d+(?:/\d+)?)(?: \((?:19|20)\d\d\))?"
)
_ACT = re.compile(
    r"(?:[Vv]erordening|[Rr]ichtlijn|[Bb]esluit|[Aa]anbeveling|[Ss]tandpunt|[Oo]ptreden)(?:en)? "
    r"(?:\((?:EU|EG|EEG|GBVB|EU, Euratom|EU, GBVB)\) )?"
    r"(?:nr\. )?\d{2,4}/\d{1,4}(?:/(?:EU|EG|EEG|GBVB))?"
)
_ACT_BEFORE = re.compile(
    r"(?:[Uu]itvoerings|[Kk]ader|(?:[Gg]emeenschappelijk|[Gg]edelegeerde?|[Uu]itvoerend) )$"
)  # "Uitvoeringsbesluit (GBVB) 2022/1", "Gemeenschappelijk Standpunt 2008/944/GBVB"
_RECORDS = re.compile(
    r"(?:(?:Aanhangsel (?:van de )?)?Handelingen (?P<chamber>I{1,2})|Aanhangsel (?:van de )?Handelingen),?"
    r" (?:vergaderjaar )?"
    r"(?P<session>(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)\d\d|\d\d)),? "
    r"nr\. ?(?P<number>\d+)(?:,? items? ?(?P<item>\d+(?:(?:, | en |-)\d+)*))?"
)
_DOSSIER_LINE = re.compile(
    rf"[Kk]amerstukdossier (?P<dossier>\d{{5}}(?: (?:\d\d|[IVXLC]+))?) ?-? ?(?P<number>{_NUMBER})"
)
_QUESTION = re.compile(r"(?:[Kk]amervraag|[Kk]amervragen|[Vv]raagnummer) (?P<number>(?:19|20)\d\dZ\d{4,6})")
_COMMUNICATION = re.compile(r"(?P<series>COM|JOIN|SWD) ?\((?P<year>(?:19|20)\d\d)\) ?(?P<number>\d+)(?:[ /]?final)?\b")
_SYMBOL = re.compile(
    r"(?:(?:A|S|A/HRC)/RES/|A/|S/(?=(?:19|20)\d\d/)|A/HRC/|E/CN\.\d/)\d+/(?:\d+|[LC]\.\d+)|[AS]/RES/\d+"
)
_GAZETTE = re.compile(r"(?:Stb|Trb|Stcrt)\. \d{4},? (?:nr\. )?\d+")


def paper_number(dossier: str, number: str) -> str:
    """Dossier and number as one identifier.

    >>> paper_number("35 925 V", "84"), paper_number("21 501-20", "1795"), paper_number("36 045", "")
    ('35925-V-84', '21501-20-1795', '36045')
    """
    joined = re.sub(r"(?<=\d{2})[ .](?=\d{3})", "", dossier, count=1)
    joined = re.sub(r"[ ()]+", "-", joined).strip("-")
    return f"{joined}-{re.sub(r' .*', '', number)}" if number else joined


def _paper(start: int, end: int, number: str, label: str) -> Candidate:
    ref = EntityRef(EntityKind.DOCUMENT, "kamerstuk-" + slug(number))
    return Candidate(start, end, ref, "pattern:kamerstuk", _SURE, label, "parliamentary-paper", number)


def _label(dossier: str, number: str) -> str:
    dossier = re.sub(r"^(\d{2})[ .]?(\d{3})", r"\1 \2", dossier).replace(" ", " ")
    return f"Kamerstuk {dossier}, nr. {number}" if number else f"Kamerstuk {dossier}"


def _papers_from(found: re.Match[str], text: str) -> Iterator[Candidate]:
    groups = found.groupdict()
    dossier, number = found["dossier"], found["number"] or groups.get("letter") or groups.get("senate") or ""
    yield _paper(found.start(), found.end(), paper_number(dossier, number), _label(dossier, number))
    at = found.end()
    several = "nrs" in found[0] or "ummers" in found[0]  # "nr. 3, 4 maart" goes on with a date
    while number and (following := _FOLLOWING.match(text, at)) and (several or following["dossier"]):
        dossier = following["dossier"] or dossier
        number = following["number"]
        first = following.start("dossier") if following["dossier"] else following.start("number")
        yield _paper(first, following.end(), paper_number(dossier, number), _label(dossier, number))
        at = following.end()


def find_paper(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Kamerstuk 36 045, nr. 3", "Kamerstukken II 2021/22, 35 925 V, nr. 84 en 85"."""
    found = _PAPER.match(text, start)
    if found is None and (line := _DOSSIER_LINE.match(text, start)):
        number = paper_number(line["dossier"], line["number"])
        yield _paper(line.start("dossier"), line.end(), number, _label(line["dossier"], line["number"]))
    if found:
        for paper in _papers_from(found, text):
            yield replace(paper, start=start + 1) if paper.start == start and text[start] == "(" else paper


def find_bare_paper(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Tweede Kamer, vergaderjaar 2021–2022, 35 925 V, nr. 84": a number without the word before it."""
    found = _BARE.search(text, max(0, start - 18), end + 12)
    if found and found.start() < start:
        yield from _papers_from(found, text)


def find_un_document(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "A/RES/64/292", "A/74/10": the symbol of a resolution or report of the United Nations."""
    found = _SYMBOL.match(text, start)
    if found and not (start and text[start - 1].isalnum()):
        ref = EntityRef(EntityKind.DOCUMENT, slug(found[0]))
        yield Candidate(
            start, found.end(), ref, "pattern:resolution", _SURE, found[0], "resolution" if "/RES/" in found[0] else ""
        )


def find_communication(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "COM(2021) 234 final", "JOIN (2019) 5": a communication or proposal of the European Commission."""
    found = _COMMUNICATION.match(text, start)
    if found and not (start and text[start - 1].isalnum()):
        name = f"{found['series']}({found['year']}) {found['number']}"
        yield Candidate(start, found.end(), EntityRef(EntityKind.DOCUMENT, slug(name)), "pattern:act", _SURE, name)


def find_published_paper(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "kst-35697-F", the file name of a published paper."""
    found = _KST.match(text, start)
    if found:
        dossier = re.sub(r"-", " ", found["dossier"], count=1)
        yield _paper(
            start, found.end(), paper_number(found["dossier"], found["number"]), _label(dossier, found["number"])
        )


def find_proposal(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "motie van de leden Piri en Kahraman", "amendement-Mulder", "initiatiefnota Belhaj"."""
    found = _PROPOSAL.match(text, start)
    if not found:
        return
    what, who, reach = found["what"].lower(), found["who"], found.end()
    last = re.split(r", | en |/", who)[-1]
    whole = full_name_at(text, reach - len(last), reach) if found["long"] else None
    if whole:  # "het lid Karel de Wit": the particle does not end the name
        who, reach = text[found.start("who") : whole[0]], whole[0]
        others = re.match(r" c\.s\.", text[reach : reach + 5])
        who, reach = (f"{who} c.s.", reach + 5) if others else (who, reach)
    several = re.search(r", | en |/", who) is not None
    name = f"motie van {'de leden' if several else 'het lid'} {who}" if what == "motie" else f"{what} {who}"
    narrower = "motion" if what == "motie" else "parliamentary-paper"
    ref = EntityRef(EntityKind.DOCUMENT, slug(name))
    yield Candidate(start, reach, ref, f"pattern:{what}", _SURE, name[0].upper() + name[1:], narrower)


def find_headline(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "MOTIE VAN HET LID DE WIT C.S.", as a motion is headed."""
    found = _HEADLINE.match(text, start)
    if found:
        who = found["who"].replace(" EN ", " en ")
        several = "," in who or " en " in who
        name = f"{found['what']} van {'de leden' if several else 'het lid'} {who}".lower()
        ref = EntityRef(EntityKind.DOCUMENT, slug(name))
        narrower = "motion" if found["what"] == "MOTIE" else "parliamentary-paper"
        yield Candidate(start, found.end(), ref, "pattern:motie", _SURE, name.capitalize(), narrower)


def find_resolution(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "resolutie 2231", "General Assembly resolution 69/16", "VNVR-resolutie 1325 (2000)"."""
    found = _RESOLUTION.search(text, max(0, start - 20), end + 40)
    if found and found.start() <= start < found.end() and (not found.start() or not text[found.start() - 1].isalnum()):
        prefix = "avvn-resolutie-" if "/" in found["number"] else "vnvr-resolutie-"
        ref = EntityRef(EntityKind.DOCUMENT, prefix + slug(found["number"]))
        yield Candidate(found.start(), found.end(), ref, "pattern:resolution", _SURE, found[0], "resolution")


def find_act(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Verordening (EU) 2021/947", "Richtlijn 2009/43/EG"."""
    found = _ACT.match(text, start)
    if found:
        before = _ACT_BEFORE.search(text, max(0, start - 20), start)
        first = before.start() if before else start
        name = text[first : found.end()]
        ref = EntityRef(EntityKind.DOCUMENT, slug(name))
        yield Candidate(first, found.end(), ref, "pattern:act", _SURE, name, "law")


def find_records(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Handelingen II 2023/24, nr. 12, item 4": the records of a debate in one of the chambers."""
    found = _RECORDS.search(text, max(0, start - 17), end + 60)
    if found and found.end() > end:
        name = re.sub(r"\W+", " ", found[0].replace("items", "item").replace("vergaderjaar ", ""))
        ref = EntityRef(EntityKind.DOCUMENT, slug(name))
        yield Candidate(found.start(), found.end(), ref, "pattern:records", _SURE, found[0], "parliamentary-paper")


def find_question(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Kamervraag 2019Z01234", a question by the number of its case."""
    found = _QUESTION.match(text, start)
    if found:
        ref = EntityRef(EntityKind.DOCUMENT, "kamervraag-" + slug(found["number"]))
        yield Candidate(start, found.end(), ref, "pattern:question", _SURE, found[0], "parliamentary-paper")


def find_gazette(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Trb. 2019, 98", a place in the official gazettes."""
    found = _GAZETTE.match(text, start)
    if found:
        yield Candidate(
            start, found.end(), EntityRef(EntityKind.DOCUMENT, slug(found[0])), "pattern:gazette", _LIKELY, found[0]
        )
