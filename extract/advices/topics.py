"""What an advice is about, as a sentence says it behind "over": where a topic ends, and what is too vague for one."""

import re
from collections.abc import Iterator

from extract.advices.words import small_letters, words_of

LONGEST_TOPIC = 160
_ARTICLE = re.compile(r"(?:de|het|een|'t)\s+", re.IGNORECASE)
ABOUT = r"(?:met\s+betrekking\s+tot|over|inzake|aangaande|betreffende|omtrent|rond(?:om)?|op\s+het\s+gebied\s+van|naar)"
_AND_ABOUT = re.compile(
    rf"\s*,?\s+en\s+(?:(?:(?:met|aan)\s+)?een\s+(?:(?:\w*advies|project|traject|\w*verkenning)\s+)?)?(?:{ABOUT})\s+|\s+een\s+over\s+|;\s*(?:en\s+)?{ABOUT}\s+"
    r"|,\s+over\s+|,?\s+en\s+(?:aan\s+)?een\s+verkenning\s+van\s+"
)
# A topic ends where the verb of its clause or the next clause begins.
_TOPIC_END = re.compile(
    r"\s(?:verwacht|ontvangen|voorzien|gevraagd|verzocht|aangekondigd|uitbrengen|uitgebracht|publiceren|gepubliceerd"
    r"|opstellen|vastgesteld|aangeboden|voorbereid|voorbereiden|in\s+voorbereiding|afronden|verschijnen|worden|wordt|werd|zal|zullen|is|zijn"
    r"|heeft|hebben|dat|die|waarin|waarbij|om|door\s+(?:de|het|onze)\s+(?:voorzitter|minister|staatssecretaris|raad|commissie)|zodat|omdat|aan\s+te\s+bieden|uit\s+te\s+brengen|te\s+adviseren"
    r"|naar\s+verwachting|op\s+verzoek|op\s+eigen\s+initiatief|in\s+het\s+(?:eerste|tweede|derde|vierde)\s+kwartaal"
    r"|komt|verschijnt|volgt|start|begint|loopt|staat|behoort|behoren|sluit|gaat|bouwt|richt|laat|bekijkt|behandelt|beschrijft|betreft|vormt|dateert|nadert|ligt|liggen|hangt|krijgt|kreeg|leidt|leidde|(?:zinvol|nodig|wenselijk|mogelijk|nuttig|opportuun|gewenst)\s+is|beslist|besluit|werd(?:en)?|waarom|waarover|waarvoor"
    r"|in\s+het\s+vooruitzicht|in\s+behandeling|gereed|(?:voor|af|uit|op)\s+te\s+\w+en|samen\s+met|in\s+samenwerking\s+met|ter\s+hand"
    r"|aan\s+(?:de|het)\s+(?:minister|staatssecretaris|eerste|tweede|kabinet|regering|kamer)|in\s+(?:20\d\d|januari|februari|maart|april|mei"
    r"|juni|juli|augustus|september|oktober|november|december)|(?:begin|medio|eind)\s+20\d\d|voor\s+de\s+zomer|(?:voor|na)\s+het\s+einde|vóór)\b"
    r"|\.(?!\w)(?<!\b\w\.)|[?!;:]|,\s|\ste\s\w+en(?=\s*[.,;]|$)|\s(?:toe|af|uit|op|aan|voor|vast)(?=[.,;]|$)"
)
# A bracket with more than an abbreviation. Scanned memos lost their full stops: a capital opens a sentence there too.
_NEXT_CLAUSE = re.compile(
    r"\((?![A-Z][A-Za-z-]{1,8}\))"
    r"|\s(?=(?:Ook|Daarnaast|Er|Nu|Als|Zo|Verder|Tevens|Hierbij|Dit|Deze|De|Het|In|Op)\s)"
)


def find_topics(text: str, start: int) -> Iterator[str]:
    """Topics after "over": "over X en over Y" are two, a vague one ("dit onderwerp", "een breed scala") is none."""
    small = small_letters(text)
    low: int | None = start
    while low is not None:
        ends = (_TOPIC_END.search(small, low), _NEXT_CLAUSE.search(text, low))
        following = _AND_ABOUT.search(small, low)
        high = min([end.start() for end in ends if end], default=len(text.rstrip(" .")))
        after: int | None = None
        if following and following.start() <= high:
            high, after = following.start(), following.end()
        topic = text[low:high].strip().removesuffix(" en")
        if topic and len(topic) <= LONGEST_TOPIC and not is_vague(topic):
            yield as_title(topic)
        low = after


_PARTS = re.compile(r",\s+(?:en\s+)?(?:over\s+)?|\s+en\s+(?=(?:de|het|een|over)\s|[A-Z])(?:over\s+)?")


def split_row(row: str, word: str = "", two: bool = False) -> list[str]:
    """Parts of "X, Y en Z"; where a `word` comes again before each ("aan X, aan Y en Z") only there it is split.

    >>> split_row("de zee, het zand en vis"), split_row("vis en zand, aan de zee", "aan")
    (['de zee', 'het zand', 'vis'], ['vis en zand', 'de zee'])
    >>> split_row("arbeid en kapitaal", two=True)
    ['arbeid', 'kapitaal']
    """
    again = re.split(rf",?\s+(?:en\s+)?{word}\s+", row) if word else [row]
    if len(again) > 1:
        return again
    parts = _PARTS.split(row)
    in_row = two or (len(parts) > 1 and "," in row and ", en " not in row)
    if in_row and " en " in parts[-1]:
        parts[-1:] = parts[-1].split(" en ", 1)
    return parts


def as_title(topic: str) -> str:
    """A topic as a title: without its article, with a capital.

    >>> as_title("de bevordering van loyale samenwerking")
    'Bevordering van loyale samenwerking'
    """
    words = " ".join(topic.split())
    article = _ARTICLE.match(words)
    bare = words[article.end() :] if article else words
    return bare[:1].upper() + bare[1:]


def is_vague(topic: str) -> bool:
    """Whether a topic points elsewhere or names nothing.

    >>> is_vague("dit onderwerp"), is_vague("een breed scala aan onderwerpen"), is_vague("hybride dreigingen")
    (True, True, False)
    """
    words = topic.casefold().split()
    return len(topic) < 3 or words[0] in words_of("vague") or any(word in words_of("vague") for word in words[:3])
