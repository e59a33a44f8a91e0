"""Persons told by initials, a title or an office before the name; never by two capitals alone."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from extract.names.boundaries import opens_sentence, stop_words
from extract.names.candidates import Candidate
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_column
from ontology.kinds import EntityKind
from ontology.reference import Reference, read_references

_SURE, _LIKELY = 0.95, 0.85
PARTICLE = (
    r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Tt]e|[Vv]on|[Ee]l|[Aa]l|[Dd]a|[Dd]o|[Dd]os|[Dd]i|[Dd]u|[Dd]el"
    r"|[Ll]a|[Bb]in|[Bb]int|ibn|ould|wa|zu|’t|'t|in) )*"
)
CAPITAL = r"(?:[dD][’'])?[A-ZÀ-ÖØ-ÞČĆĐİĞŁŚŞŠŹŻŽ][\w’'-]*[a-zß-ÿšžč][\w’'-]*"
# What stands before a name and is no part of it (guidelines), and small words within one, as they open it.
TITLES = (
    r"(?:(?:de heer|mevrouw|[Dd]hr\.|[Mm]evr\.|[Mm]w\.|[Pp]rof\.|[Dd]rs?\.|[Mm]r\.|[Ii]r\.|[Ii]ng\.|[Jj]hr\.|H\.E\.) )*"
)
# What stands behind a name and is no part of it.
DEGREE = r"(?:MPH|LLM|LL\.M\.?|MSc|M\.Sc\.?|MA|M\.A\.|MPA|MBA|MPhil|BSc|BA|PhD|Ph\.D\.?|EMIA|RA|RE|MPP|MPM)"
PARTICLES = frozenset("van de den der ter ten te von el al in".split())
_INITIAL = r"(?:[A-ZÀ-ÖØ-ÞŠŽČŞİ][A-Za-z]{0,2}\. ?-?)"
# On a list the next line may begin with the title or role of another: "O. el Idrissi / LGen b.d. ...".
_NO_TITLE = (
    r"(?!(?:LGen|Gen|Kol|Drs?|Mr|Prof|Ir|Ing|Dhr|Mevr|Mw|Mevrouw|De heer"
    r"|Leden|Lid|Kamer|Regering|Voorzitter|Vicevoorzitters?|Algemeen secretaris|Secretaris[\w-]*"
    r"|President|Premier|Minister|Ambassadeur|MSc|BSc|PhD|MPhil)\b)"
)
# "… boden prof. Bos de Minister van … het advies aan": the particle is an article
_NO_OFFICE = r"(?!de (?:Minister|Staatssecretaris|Voorzitter|Koning|Commissie|Kamer|Raad|Europese|Tweede|Eerste)\b)"
# What begins the next line of a roster whose lines have run together.
_ANOTHER = r"(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng|[Jj]hr|[Mm]w|[Dd]hr|LGen|Leden|Lid|Voorzitter|Secretaris)\b"
# "Jansen-de Wit", "Ali-van der Meer": the particle of the second surname goes with the first.
_MARRIED = rf"(?:(?:(?<=-[’'][tT])|(?<=-de)|(?<=-den)|(?<=-der)|(?<=-ten)|(?<=-ter)|(?<=-van)(?: de[nr]?)?) {CAPITAL})"
_MAJESTY = r"(?!(?:[HZ]\.K?\.?[MH]\.) (?:[KP]oning|[KP]rins|[Kk]eizer))"  # "H.M. Koningin Máxima"
_ROLE_NEXT = r"(?!(?:Vice)?[Vv]oorzitter\b|Secretaris\b)"  # "dr. K. Bos. Secretaris is …": the next sentence
_INITIALS = re.compile(
    rf"{_MAJESTY}(?P<initials>{_INITIAL}{{1,7}}) ?(?:\((?P<call>{CAPITAL}(?: {CAPITAL})?)\) )?"
    rf"(?P<surname>{_ROLE_NEXT}{PARTICLE}{CAPITAL}(?:-{CAPITAL}|{_MARRIED})?(?: (?:(?:van den|van der|van de) )?"
    rf"{_NO_TITLE}{CAPITAL}(?=[,;)\n]| [a-z(]|$| {_ANOTHER}))?)"
)
_WORDLIKE = re.compile(r"\w")
_AFTER_TITLE = re.compile(r"(?:[Mm]r|[Dd]rs?|[Pp]rof|[Ii]r|[Ii]ng|[Mm]w|[Mm]evr|[Dd]hr|[Jj]hr)\. $")
_NAME = re.compile(rf"(?<![(\w-]){PARTICLE}{CAPITAL}(?: {PARTICLE}{CAPITAL})?")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_TITLED = re.compile(
    r"(?:[Dd]hr\.|[Mm]evr\.|[Mm]w\.|[Dd]e heer|[Mm]evrouw|[Pp]rof\.|[Dd]rs?\.|[Mm]r\.|[Ii]r\.|[Ii]ng\.) "
    r"(?:(?:[Pp]rof\.|[Dd]rs?\.|[Mm]r\.|[Ii]r\.|[Ii]ng\.|[Jj]hr\.|LL\.M\.|MSc|MA) ){0,8}"
    r"(?!(?:[Jj]hr|[Mm]r|[Dd]rs?|[Ii]r|[Ii]ng|[Pp]rof)\.)"
    rf"(?P<name>{CAPITAL}(?: {_NO_TITLE}{_NO_OFFICE}(?:{PARTICLE})?{CAPITAL}){{0,3}})"
)
_PARTY = r"(?: \([^()\n]{2,60}\))"  # also the number of the paper that holds a motion
# "het lid de Zee (VVD)": a particle in small letters is part of a name when a party stands behind it.
_ANY_PARTY = "|".join(map(re.escape, read_column("parties.tsv", "word")))
# Of several, the party may stand behind the last: "de leden van der Zee en Bos (VVD)".
_MORE = rf"(?:(?:,| en) {PARTICLE}{CAPITAL}){{0,3}}"
SMALL_OF_PARTY = rf"(?=(?:(?:van|de|den|der|ter|ten|von|el|al|in|’t|'t) )+{CAPITAL}{_MORE} \((?:{_ANY_PARTY})\))"
# One in full only in a row of them: behind "het lid Bos" a heading may begin.
_IN_FULL = rf"(?: {PARTICLE}{CAPITAL})(?=,| en | \((?:{_ANY_PARTY}|beiden|allen)\b)"
_ONE_MEMBER = rf"(?:(?=[A-ZÀ-Þ])|{SMALL_OF_PARTY}){PARTICLE}{CAPITAL}(?:{_IN_FULL}| van {CAPITAL})?"
_MEMBER = re.compile(
    r"(?:(?:[Kk]amer)?lid|(?:[Kk]amer)?leden:?|[Tt]oezegging(?: aan)?(?: het lid| de leden)?) "
    rf"(?P<names>{_NO_TITLE}{_ONE_MEMBER}(?:{_PARTY}?(?:, | en ){_ONE_MEMBER})*)"
)
# A full name, behind the words with which a table of particulars or a question begins.
_BEFORE_PARTY = re.compile(
    r"(?<![\w’'-])(?!(?:Indieners?|Vragen|Vraag|Lid|Leden|Kamerlid|Kamerleden|Tweede|Eerste|Minister|Staatssecretaris|De|Het|Van|Door"
    r"|Mevrouw|Heer|Beantwoord|Aan|Motie|Amendement|Namens|Ook) )"
    rf"(?P<name>{CAPITAL}(?: {PARTICLE}{CAPITAL}){{1,3}})(?: \((?:minister|staatssecretaris)[^()]{{0,60}}\))? $"
)
# A surname alone, behind a small word or a comma: "vroeg De Roon (PVV)".
_SURNAME_BEFORE_PARTY = re.compile(rf"(?<=[a-zà-ÿ,] )(?P<name>(?=[A-ZÀ-Þ]){PARTICLE}{CAPITAL}) $")
_CALLED = re.compile(r" ?\([^()]*\) ?")
_PARTY_REACH = 110
PARTIES = tuple(f"({word}" for word in read_column("parties.tsv", "word"))
# "volgt dhr. Karel Bosch Anna de Zee op als voorzitter": two names in a row
_TWO_NAMES = re.compile(rf"(?P<one>{CAPITAL} {PARTICLE}{CAPITAL}) (?P<two>{CAPITAL} {PARTICLE}{CAPITAL})")
_SUCCEEDING = re.compile(r" op als\b")
_OFFICES = r"(?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter|[Ss]ecretaris|[Dd]irecteur|[Gg]riffier|[Aa]mbassadeur)\b"
_OFFICE_ABOVE = re.compile(rf"{_OFFICES}[^.]{{0,90}}[ \n]+$")
_HAS_DEGREE = re.compile(rf",? {DEGREE}(?!\w)")
_LONGEST_ROSTER = 600
_LISTED = re.compile(
    r"(?:[\w-]+ ){0,3}[\w-]*(?:[Ll]eden|[Ss]amenstelling|[Vv]oorzitters?|[Ss]ecretaris(?:sen)?): (?:[^:]*(?:, | en ))?$"
)
_OFFICE_BELOW = re.compile(rf"\n+(?:[Dd]e )?{_OFFICES}")


@cache
def _by_surname() -> dict[str, tuple[Reference, ...]]:
    found: dict[str, list[Reference]] = {}
    for entry in read_references():
        if entry.kind is EntityKind.PERSON:
            for surname in _surnames(entry):
                found.setdefault(surname, []).append(entry)
    return {surname: tuple(entries) for surname, entries in found.items()}


def _surnames(entry: Reference) -> Iterator[str]:
    names = (entry.label_nl.split(" ", 1)[-1], *entry.ambiguous)
    yield from dict.fromkeys(name.lower() for name in names)  # "de Wit" and "De Wit" are one


def known_person(initials: str, call: str, surname: str) -> EntityRef | None:
    """The one person of the lists with this surname whose call name or initials agree."""
    fitting = []
    for entry in _by_surname().get(surname.lower(), ()):
        first = entry.label_nl.split(" ", 1)[0]
        official = any(name.replace(" ", "").startswith(initials.replace(" ", "")) for name in entry.names)
        if call == first or (initials and official) or (not call and initials[:1] == first[:1]):
            fitting.append(EntityRef(EntityKind.PERSON, entry.id))
    return fitting[0] if len(fitting) == 1 else None


INITIALS = tuple(
    f"{letter}." for letter in (*"ABCDEFGHIJKLMNOPQRSTUVWXYZÁÅÄÇÉÍÖÓØÜŠŽČŞİ", "Th", "Tj", "Ch", "Chr", "Ph", "Fr", "IJ")
)


def find_initialled(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "D.M. van Weel", "A.G. (Bert) Koenders": the whole stretch is the mention, the call name makes the id."""
    found = _INITIALS.match(text, start)
    if found is None or (start and (text[start - 1].isalnum() or text[start - 1] == ".")):
        return
    initials, call, surname = found["initials"].strip(), found["call"] or "", found["surname"]
    known, reach = known_person(initials, call, surname), found.end()
    before, _, last = surname.rpartition(" ")
    if before and last.lower() in read_column("called_after.tsv", "word"):
        return  # "T.M.C. Asser Instituut"
    if known is None and before[:1].isupper():  # "Verrijn Stuart", but "Kuiken" in "A.H. Kuiken Voorzitter van"
        known = known_person(initials, call, before)
        if known or last.lower() in stop_words():
            surname, reach = before, found.start("surname") + len(before)
    alone = initials.count(".") < 2 and _AFTER_TITLE.search(text, max(0, start - 6), start) is None
    told = not alone or _signs(text, start, reach) or _is_listed(text, start, reach)
    if known is None and not call and (not told or surname.isupper()):
        return  # "B. Veiligheid" is a numbered heading
    name = f"{call or initials} {surname}"
    ref = known or EntityRef(EntityKind.PERSON, slug(name))
    yield Candidate(start, reach, ref, "pattern:initials", _SURE if call or known else _LIKELY, name)


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether a degree stands behind a name ("R. Kustman MSc"), or the words of a roster before it on its line."""
    if _HAS_DEGREE.match(text, end):
        return True
    line = text.rfind("\n", max(0, start - _LONGEST_ROSTER), start) + 1
    return bool(line or start < _LONGEST_ROSTER) and _LISTED.match(text, line, start) is not None


def _signs(text: str, start: int, end: int) -> bool:
    """Whether a name fills the rest of its line beside an office ("De Minister van Zee," above "R. Kustman")."""
    if text[end : end + 1] not in {"", "\n"}:
        return False
    return (
        _OFFICE_ABOVE.search(text, max(0, start - 110), start) is not None or _OFFICE_BELOW.match(text, end) is not None
    )


def bearers_of(surname: str) -> tuple[Reference, ...]:
    """Persons of the lists who have a surname."""
    return _by_surname().get(surname.lower(), ())


@cache
def _full_names() -> frozenset[str]:
    return frozenset(entry.label_nl for entry in read_references() if entry.kind is EntityKind.PERSON)


def is_known(name: str) -> bool:
    """Whether a full name is that of a person of the lists."""
    return name in _full_names()


def find_titled(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Dhr. Sven Koopmans": the name after the title."""
    found = _TITLED.match(text, start)
    if found and _SUCCEEDING.match(text, found.end()) and (two := _TWO_NAMES.fullmatch(found["name"])):
        at = found.start("name")
        for group in ("one", "two"):
            yield person(at + two.start(group), at + two.end(group), two[group], "pattern:titled")
    elif found:
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:titled")


def person(start: int, end: int, name: str, rule: str) -> Candidate:
    """A person under the full name, else under the surname when the lists know one bearer of it."""
    first, _, rest = name.partition(" ")
    known = known_person("", first, rest) if rest else None
    if known is None:
        bearers = _by_surname().get(name.lower(), ())
        known = EntityRef(EntityKind.PERSON, bearers[0].id) if len(bearers) == 1 else None
    return Candidate(start, end, known or EntityRef(EntityKind.PERSON, slug(name)), rule, _LIKELY, name)


def find_member(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "vragen van het lid Piri", "toezegging Van der Lee": members of parliament named by surname."""
    found = _MEMBER.match(text, start)
    if not found:
        return
    at = found.start("names")
    for name in _NAME.finditer(_IN_BRACKETS.sub(lambda bracket: " " * len(bracket[0]), found["names"])):
        yield person(at + name.start(), at + name.end(), name[0], "pattern:member")


def find_of_party(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Anna de Zee (VVD)": the full name before a party in brackets."""
    if text[end : end + 1] not in {")", "/", "-", ","}:
        return
    low = max(0, start - _PARTY_REACH)
    found = _BEFORE_PARTY.search(text, low, start)
    if found is None and (alone := _SURNAME_BEFORE_PARTY.search(text, low, start)):
        found = None if alone["name"].lower() in stop_words() else alone
    if found:
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:of-party")


def join_initialled(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """One id for "L.C. (Anna) de Zee" and "L.C. de Zee" when one text has both."""
    called: dict[str, EntityRef] = {}
    plain: list[int] = []
    for index, candidate in enumerate(candidates):
        if candidate.rule == "pattern:initials" and candidate.ref:
            words = text[candidate.start : candidate.end]
            if "(" in words:
                called[slug(_CALLED.sub(" ", words))] = candidate.ref
            else:
                plain.append(index)
    if not called:
        return candidates
    out = list(candidates)
    for index in plain:
        one = out[index]
        if one.ref and (ref := called.get(slug(text[one.start : one.end]))):
            out[index] = replace(one, ref=ref)
    return out


def find_named_again(text: str, people: Iterable[Candidate]) -> Iterator[Candidate]:
    """Full names of those whom the text introduces with initials as well ("A.G. (Bert) Koenders")."""
    names = {candidate.label: candidate for candidate in people if candidate.rule == "pattern:initials"}
    names = {name: candidate for name, candidate in names.items() if "." not in name}
    if not names:
        return
    places = sorted(
        [
            *((at, -len(name), name) for name in names for at in _places(text, name)),
            *((at, -length, name) for name in names for at, length in _in_rosters(text, name, names)),
        ]
    )
    reach = 0
    for start, minus, name in places:
        if start >= reach:  # of names that overlap the first, of those the longest
            reach = start - minus
            yield Candidate(start, reach, names[name].ref, "linking:named-before", _SURE, name)


_ROSTER = re.compile(r"[:,] $|\ben $")
_ROSTER_ENDS = re.compile(r",|\n|$|\.\n| \((?:vice)?voorzitter| \(lid| \(secretaris| en [A-Z]")


def _in_rosters(text: str, name: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where a roster has someone by surname alone: "Werkgroep Handel: Van Dam (voorzitter), Bakker"."""
    surname = name.partition(" ")[2]
    if len(surname) < _SHORTEST_SURNAME or sum(other.endswith(" " + surname) for other in names) != 1:
        return
    surname = surname[0].upper() + surname[1:]
    for at in _places(text, surname):
        if _ROSTER.search(text, max(0, at - 4), at) and _ROSTER_ENDS.match(text, at + len(surname)):
            yield at, len(surname)


_SHORTEST_SURNAME = 4
_FULL = re.compile(
    r"(?:[A-Z][\w.-]*\.? ?|\([^()]*\) ?)+?(?P<surname>(?:(?:van|de|den|der|ter|ten|von|el|al) )*"
    rf"{CAPITAL})$"
)
_ALONE_BEFORE = re.compile(r"(?:[a-zà-ÿ,:] (?<!\b[Dd]e )(?<!\b[Hh]et )(?<!\b[Ee]en )|\n|[.;] |  )$")
_ALONE_AFTER = re.compile(r"[,.;:)\n/]|$|  | [a-z]")
_OPENING_AFTER = re.compile(r" (?:is|was|zal|heeft|had|wil|kan|[a-z]{3,}(?:t|de|te)) |\n|$")


def find_surnames_again(text: str, named: Iterable[Candidate]) -> Iterator[Candidate]:
    """Surnames of those whom the text names in full elsewhere: "Sheikh leidt dit project"."""
    owners: dict[str, set[EntityRef]] = {}
    spans = []
    for one in named:
        if one.ref is None:
            continue
        spans.append((one.start, one.end))
        found = _FULL.match(text, one.start, one.end) if one.ref.kind is EntityKind.PERSON else None
        if found and found.start("surname") > one.start:
            owners.setdefault(found["surname"], set()).add(one.ref)
    taken = {start for start, _ in spans}
    for surname, refs in owners.items():
        bare = surname[0].upper() + surname[1:]
        if len(refs) != 1 or len(surname) < _SHORTEST_SURNAME or bare in stop_words():
            continue
        ref = next(iter(refs))
        for form in dict.fromkeys((surname, bare)):
            for at in _places(text, form):
                if at not in taken and _is_surname_alone(text, at, at + len(form)):
                    yield Candidate(at, at + len(form), ref, "linking:surname-again", _LIKELY, form)


def _is_surname_alone(text: str, start: int, end: int) -> bool:
    """Whether a surname stands by itself; one that opens a sentence goes before a verb, for it may be a common word."""
    if not _ALONE_BEFORE.search(text, max(0, start - 5), start) or not _ALONE_AFTER.match(text, end):
        return False
    if opens_sentence(text, start):
        return _OPENING_AFTER.match(text, end) is not None
    return True


def _places(text: str, name: str) -> Iterator[int]:
    """Where a name stands by itself; looked for as it is, which is faster than with its borders."""
    at = text.find(name)
    while at >= 0:
        if not (at and _WORDLIKE.match(text, at - 1)) and not _WORDLIKE.match(text, at + len(name)):
            yield at
        at = text.find(name, at + 1)
