"""Names on one line of a list: with roles before or behind them, titles, terms, and where they work."""

import re
from functools import cache

from extract.list_roles import list_roles, role_words
from extract.relations.listed_names import PERSON, Named, People, named
from extract.relations.name_parts import MONTH

_TAIL = re.compile(
    rf"[\s,;.|)(/–-]*(?:(?:\d{{1,2}}(?:[- ]\w+[- ]|\s)?)?{MONTH}?\s*(?:19|20)\d\d"
    rf"|(?:eerste|tweede|derde|1e|2e)\s+(?:ambts)?termijn|sinds|per|tot|vanaf|benoemd|herbenoemd|lid|t/m|en met"
    rf"|\d{{1,2}}-\d{{1,2}}-|\d{{1,2}}\s+{MONTH}|[\s,;.|)(/–-])*$",
    re.IGNORECASE,
)
# Where a member works, behind a name with a title: ", Universiteit Leiden", " (Asser Instituut)", ", oud-rechter"
_ELSEWHERE = re.compile(r"\s*(?:\([^()]{3,70}\)|,\s+[^\W\d][^,;:.]{3,80}?(?=\s*(?:[,(]|$)))")
_OTHER_ROLE = re.compile(r"\s*\([a-zë][a-zë0-9 -]{2,40}\)")  # "(adviseur)": no role in the council
_INSTITUTION = re.compile(
    r"(?:Universit|Hogeschool|Instituut|Institute|Vrije|Ministerie|Stichting|Technische|Erasmus|Radboud|Tilburg)"
)
_MORE = re.compile(r"\)?\s*(?:[,;&|]|\ben\b|\s{2,})\s*(?:en\s+)?")
COMPOSED = re.compile(
    r"\**(?:Samenstelling|Bezetting)(?:\s+(?:van\s+)?(?:de\s+)?raad)?\**\s*:\s+"
)  # "Samenstelling: A, B"
_IN_BRACKET = re.compile(r"[^()\n]{1,60}(?=\))")


@cache
def lead_of_line() -> re.Pattern[str]:
    """A role before a colon, bar or wide room, or on a line of its own."""
    return re.compile(
        rf"\**(?P<role>{role_words()}|(?i:secretariaat|bureau|staf))(?:\(en\))?(?:\s+a\.i\.)?\**(?:\s+(?:van|is|zijn)(?:\s+de\s+\w+)?)?"
        r"\s*(?::|\||\t|\s{2,}|\s[–—-]\s)\s*"
    )


@cache
def _held() -> re.Pattern[str]:
    """A role behind a name: ", voorzitter", "(secretaris)", "– lid", or in the next column."""
    return re.compile(
        rf"\s*(?:[,(|/–—-]|\t|\s{{2,}}|:)\s*\(?(?P<role>{role_words()})(?![\w-])(?:\s+van\s+de\s+(?:raad|commissie|CAVV|AIV))?"
    )


def names_on_line(people: People, at: int, text: str) -> list[Named]:
    """All names of a line that holds nothing but names, roles, titles and terms; else none."""
    raw, lead = people.reading.document.raw, lead_of_line().match(text) or COMPOSED.match(text)
    own = list_roles().get(lead["role"].casefold(), "") if lead and "role" in lead.re.groupindex else ""
    found: list[Named] = []
    low = at + (lead.end() if lead else 0)
    stop = at + len(text)
    end = low
    while one := PERSON.match(raw, low, stop):
        if found and (one.start("name") in people.bodies or _INSTITUTION.match(one["name"])):
            low = end  # where the last one works
            break
        held = _held().match(raw, one.end(), stop)
        other = _OTHER_ROLE.match(raw, one.end(), stop) if not held else None
        end = held.end() if held else other.end() if other else one.end()
        if held and "(" in held[0] and (inside := _IN_BRACKET.match(raw, end, stop)):
            end = inside.end()  # "(voorzitter, tot 1 mei 2031)"
        found.append(named(one, list_roles()[held["role"].casefold()] if held else own))
        more = _MORE.match(raw, end, stop)
        low = more.end() if more else end
        if not more:
            break
    rest = raw[low:stop]
    alone = len(found) == 1 and found[0].start > at + (lead.end() if lead else 0)
    if alone and (elsewhere := _ELSEWHERE.match(raw, end, stop)):
        rest = raw[elsewhere.end() : stop]
    if not found or _TAIL.match(rest):
        return found
    if alone and (told := _affiliated().fullmatch(raw, end, stop)) and not _VERB.search(told[0]):
        return [found[0]._replace(role=list_roles()[told["role"].casefold()] if told["role"] else found[0].role)]
    return []


_VERB = re.compile(r"\b(?:is|was|wordt|werd|zijn|heeft|werkt|sprak|zegt|vindt)\b")


@cache
def _affiliated() -> re.Pattern[str]:
    """What a member does and where, behind a name: ", hoogleraar recht, Universiteit Leiden (voorzitter)"."""
    return re.compile(rf",\s+[^.;:]{{3,140}}?(?:\s*[(,]\s*(?P<role>{role_words()})\)?)?\s*\.?")
