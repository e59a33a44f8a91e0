"""What excludes a sentence or a verb whatever its subject: questions, conditions, refusals, the document itself."""

import re

from extract.promises.clauses import Clauses
from extract.promises.lexicon import read_set
from extract.promises.requests import REQUEST_CUES, is_request

_NEGATION, _SOFT_NEGATION, _FIRM = map(read_set, ("negation", "soft-negation", "firm"))
_OPINION = read_set("opinion")
_DOCUMENTS = "|".join(sorted(read_set("self-document")))
_REFERRED = "|".join(sorted(read_set("self-document") | read_set("self-reference")))
_SELF_CUES = (
    read_set("self-document")
    | read_set("self-reference")
    | {"hierbij", "hieronder", "bijgaand", "bijgevoegd", "ingesloten", "bijlagen"}
)
# What comes with a letter: "Bijgaand ontvangt u", "Als bijlage treft uw Kamer aan".
_ENCLOSED = r"(?:hierbij|bijgaand|bijgevoegd|ingesloten|(?:als|in de) bijlagen?(?: bij deze brief)?)"
_SELF_REFERENCE = re.compile(
    r"\b(?:in|via|met|middels|door middel van) "
    r"(?:het (?:navolgende|hiernavolgende|onderstaande|vervolg van deze)\b"
    r"|(?:de|het) volgende (?:hoofdstuk|hoofdstukken|paragraaf|paragrafen|bijlage|annex|onderdeel)\b"
    rf"|(?:deze|dit|bijgaande|bijgevoegde|voorliggende|onderstaande) (?:\w+ )?(?:{_REFERRED})\b)"
    rf"|\b{_ENCLOSED} (?:tref|bie|ontvangt|vindt|doe|zend|stuur|sturen|informe|gaan?\b)"
    rf"|\b(?:ontvangt|treft|vindt) (?:u|uw kamer|de kamer) {_ENCLOSED}\b"
    r"|\bhieronder\b"
)
# "In deze hoofdlijnenbrief", "met deze beleidsreactie": compounds of what a document may call itself.
_SELF_HEADS = ("brief", "notitie", "nota", "rapportage", "reactie")
_SELF_COMPOUND = re.compile(
    rf"\b(?:in|via|met|middels) (?:deze|bijgaande|voorliggende) (?:[\w-]+ )?[\w-]+(?:{'|'.join(_SELF_HEADS)})\b"
)
# What only tells which things are meant: "de in deze brief genoemde havens", "kosten die in deze nota …".
_ATTRIBUTE = re.compile(r"\b(?:de|het|een|die|dat|zoals|welke|wat)(?: (?:ik|wij|we|het kabinet|reeds))? $")
# "Deze notitie verschijnt in het najaar" is of one that was announced.
_TO_COME = rf"(?![^.;]*\b(?:{'|'.join(sorted(read_set('to-come')))})\b(?! op\b))"
_THIS_DOCUMENT = re.compile(
    rf"^(?:(?:deze|dit) (?:{_DOCUMENTS})\b{_TO_COME}"
    rf"|(?:voorts |ten slotte )?(?:de|het) (?:voorliggende )?(?:{_DOCUMENTS})"
    r" (?:beschrijft|bevat|schetst|biedt|behandelt|bestaat|geeft|gaat in)\b)"
)
# In what a state acts, not when: "Als EU-voorzitter organiseert Nederland …".
_ROLES = "|".join(sorted(read_set("role-noun")))
# "De Kaderwet stelt dat de raad jaarlijks een ontwerp stuurt": what a law lays down binds, but promises nothing.
_LAID_DOWN = read_set("laid-down")
_LAW = re.compile(
    r"(?:de|het|artikel) [\w -]{0,40}(?:wet|wetboek|verordening|statuut|verdrag|reglement|besluit|\d)\b[^.;,]{0,60}?"
    rf"\b(?:{'|'.join(sorted(_LAID_DOWN))})\b(?: (?:voor|immers|namelijk))?,? dat\b"
)
_BUILDS, _IT = "bouwt voort op", ("het ", "dit ")  # an advice on an earlier one
_YOU_READ = " leest u "  # "In dit programma leest u waarover de raad gaat adviseren"
_CONDITION = re.compile(
    r"^(?:als (?!gevolg|onderdeel|uitwerking|aanvulling|partij|antwoord|reactie|eerste|laatste"
    rf"|(?:\w+ )?[\w-]*(?:{_ROLES})\b"
    r"|land|uitvloeisel|"
    r"\w+ (?:bij|van|voor) (?:de|het) [^,]*$|(?!de |deze |die )\w+e )"
    r"|als (?:de|deze|die) [^,]{3,60},|indien\b|mocht(?:en)?\b|tenzij\b"
    r"|zonder (?:instemming|toestemming|akkoord|medewerking|aanvullende|extra)\b)"
)
# What is done in that case is promised all the same: "Mocht …, dan wordt uw Kamer geïnformeerd".
_THEN = re.compile(
    r"^mocht(?:en)?\b[^.;]*, dan is (?:het kabinet|nederland) (?:daartoe )?bereid\b"
    r"|^mocht(?:en)?\b(?![^.;]*\b(?:bezien|overwegen)\b)[^.;]*, dan "
    r"(?!kan|kunnen|zou|moet|dien|is|zijn|staa|heeft|hebben)\w+ "
    r"(?:het kabinet|nederland|ik|wij|we|u|uw kamer|de kamer|de (?:minister|staatssecretaris))\b"
    r"|^(?:indien|als) [^.;]*\b(?:orde komt|sprake komt|besproken|geagendeerd|opgebracht)\b[^.;]*, "
    r"(?:dan )?zal (?:het kabinet|nederland|ik|de (?:minister|staatssecretaris))\b"
    # The chamber is told then: "Indien daartoe aanleiding is, informeer ik uw Kamer", "…, ontvangt u een brief".
    r"|^(?:indien|als|mocht(?:en)?) [^.;]*, (?:dan )?(?!kan|kun|zou|moet|dien|is|zijn|heeft|hebben)\w+ "
    r"(?:(?:ik|wij|we|het kabinet|de (?:minister|staatssecretaris))\b[^.;,]* )?(?:u|(?:uw|de) kamer)\b"
)
# What the patterns that open a sentence begin with.
_NEITHER = ("evenmin ", "ook niet ", "ook geen ", "noch ")
_IF, _WHETHER = ("als ", "indien", "mocht", "tenzij", "zonder "), ("of", "over", "welk")
_MAYBE = ("mogelijk", "wellicht", "misschien", "eventue", "zo nodig")
# In what order a text tells things: "Allereerst presenteert het kabinet de bevindingen".
_ORDERING = (
    "allereerst ",
    "vervolgens ",
    "tot slot ",
    "ten slotte ",
    "tenslotte ",
    "ten eerste ",
    "hierna ",
    "onderstaand ",
)
_ORDERED = re.compile(
    r"(?:allereerst|vervolgens|tot slot|ten ?slotte|ten eerste) (?:presente|schets|beschrij|behandel|licht)"
    r"|(?:hierna|onderstaand) (?:ga|volgt|volgen|treft|wordt|worden|geef|geeft|beschrij|schets|licht)"
)
# What the letter does by being sent: "met genoegen bied ik u … aan", "tevens informeren wij u hierbij".
_HERE = frozenset({"hierbij", "bijgaand", "bijgevoegd", "genoegen"})
_PERFORMED = re.compile(
    r"\b(?:bied|bieden|biedt|doe|doen|zend|zenden|stuur|sturen|informeer|informeren|informeert|geef|geven)"
    r" (?:ik|wij|we|het kabinet|u|uw kamer)\b"
    r"|\b(?:ik|wij|we) (?:bied|bieden|doe|doen|zend|zenden|stuur|sturen|informe\w+)\b"
)
# An earlier promise that this document keeps: "hiermee voldoe ik aan mijn toezegging".
_KEPT_CUES = frozenset({"hiermee", "daarmee", "hierbij"})
_PROMISES, _IS = frozenset({"toezegging", "toezeggingen"}), frozenset({"is", "zijn"})
_WILL = frozenset({"zal", "zullen"})
_DONE = frozenset({"gestand", "nagekomen", "afgedaan", "uitgevoerd", "voldaan"})
_KEPT = re.compile(
    r"\b(?:voldoe|voldoet|voldoen|voldaan)\b"
    r"|\b(?:kom|komt|komen|geef|geeft|geven|doe|doen)\b[^.;]*"
    r"\b(?:tegemoet|invulling|gevolg|gestand|uitvoering)\b[^.;]*\b(?:motie|toezegging|verzoek|wens|vraag)\w*"
    r"|\bdo(?:e|et|en)\b[^.;]*\btoezegging(?:en)?\b[^.;]*\bgestand\b"
)
# "‘Wij zullen blijven helpen’, zei de premier."
_QUOTES = frozenset("‘'“\"«„")
_SAID = read_set("said")
_QUOTATION = re.compile(rf".[^’'”\"»]{{5,}}[’'”\"»],? (?:{'|'.join(sorted(_SAID))})\b")
_PERHAPS = re.compile(
    r"(?:mogelijk|wellicht|misschien|eventuele|eventueel|zo nodig(?! zal (?:nederland|het kabinet|ik)\b))\b"
)
# "Of Nederland bijdraagt, wordt nog bezien": what is asked, not what is done.
_ASKED = re.compile(r"(?:of|over welke?|welke?)\b[^.;]*, (?:wordt|worden|is|hangt)\b")
_ONLY = frozenset({"pas", "alleen", "slechts", "enkel", "uitsluitend"})
_ONLY_IF = re.compile(
    r"\bpas\b[^.;]*\b(?:nadat|als|wanneer|zodra|indien)\b"
    r"|(?<!niet )\b(?:alleen|slechts|enkel|uitsluitend)\b(?:[^.;,]*,)? (?:dan )?(?:nadat|als|wanneer|indien)\b"
)
_ONWARD = frozenset({"en", "maar"})
# All words that are looked up before a pattern is searched.
_ASKED_ABOUT = _SAID.union(
    _LAID_DOWN, _SELF_CUES, _HERE, _KEPT_CUES, REQUEST_CUES, _ONLY, _PROMISES, _DONE, _IS, _WILL, _NEGATION, {"deze"}
)
EXPECTED = re.compile(r"\bnaar verwachting\b|\bverwachting is dat\b")


def find_exclusion(clauses: Clauses) -> str | None:
    """What a whole sentence is dropped for; words that a pattern needs are looked up before it is searched."""
    lower, vocabulary = clauses.lower, clauses.vocabulary & _ASKED_ABOUT  # few, so that each question is cheap
    if lower.rstrip().endswith("?"):
        return "question"
    if lower[:1] in _QUOTES and not _SAID.isdisjoint(vocabulary) and _QUOTATION.match(lower):
        return "quoted"
    if lower.startswith(_NEITHER):
        return "refusal"
    if lower.startswith(_IF) and _CONDITION.match(lower) and not _THEN.match(lower):
        return "condition"
    if not _LAID_DOWN.isdisjoint(vocabulary) and _LAW.match(lower):
        return "reported"
    if _tells_of_itself(lower, vocabulary):
        return "this-document"
    if _tells_kept(lower, vocabulary):
        return "kept-here"
    if is_request(lower, vocabulary):
        return "request"
    if _BUILDS in lower and lower.startswith(_IT):
        return "observation"
    if lower.startswith(_WHETHER) and _ASKED.match(lower):
        return "question"
    if not _ONLY.isdisjoint(vocabulary) and _ONLY_IF.search(lower):
        return "condition"
    return "possibility" if lower.startswith(_MAYBE) and _PERHAPS.match(lower) else None


def _tells_kept(lower: str, vocabulary: frozenset[str]) -> bool:
    """Whether an earlier promise is kept, here or before: "De toezegging om u te informeren is gestand gedaan"."""
    if not _KEPT_CUES.isdisjoint(vocabulary) and _KEPT.search(lower):
        return True
    if _PROMISES.isdisjoint(vocabulary) or _DONE.isdisjoint(vocabulary) or _IS.isdisjoint(vocabulary):
        return False
    return (_NEGATION | _WILL).isdisjoint(vocabulary)  # "is uitgevoerd, en in mei zal ik" promises the rest


def _tells_of_itself(lower: str, vocabulary: frozenset[str]) -> bool:
    """Whether a document says what stands in it, or does by being sent what it says."""
    if not _SELF_CUES.isdisjoint(vocabulary) and (_THIS_DOCUMENT.match(lower) or _refers(_SELF_REFERENCE, lower)):
        return True
    if "deze" in vocabulary and any(map(lower.__contains__, _SELF_HEADS)) and _refers(_SELF_COMPOUND, lower):
        return True
    if _YOU_READ in lower or (lower.startswith(_ORDERING) and _ORDERED.match(lower)):
        return True
    return not _HERE.isdisjoint(vocabulary) and _PERFORMED.search(lower) is not None


def _refers(pattern: re.Pattern[str], lower: str) -> bool:
    """Whether a sentence tells of the document itself, not only which things are meant."""
    return any(not _ATTRIBUTE.search(lower, 0, found.start()) for found in pattern.finditer(lower))


def is_refused(core: tuple[str, ...]) -> bool:
    """Whether a "niet" or "geen" turns the act down; "niet alleen" and "niet voorziene" do not."""
    if _NEGATION.isdisjoint(core):
        return False
    for at, word in enumerate(core):
        if word == "die":
            return False
        if word not in _NEGATION:
            continue
        # "Kiest niet voor afwachten, maar voor aanpakken"; "laten de bevolking niet in de steek" turns down giving up.
        if "maar" in core[at + 2 :] or not _FIRM.isdisjoint(core[at + 1 : at + 4]):
            return False
        following = core[at + 1] if at + 1 < len(core) else ""
        attribute = word == "niet" and (following.endswith("e") or following.startswith("-"))
        # "Doet dat niet alleen" ends there: it is not done by oneself, which turns nothing down.
        by_itself = following == "alleen" and not "".join(core[at + 2 : at + 3]).isalpha()
        if not attribute and (by_itself or following not in _SOFT_NEGATION):
            return True
    return False


def stops(core: tuple[str, ...]) -> bool:
    """Whether what is turned down was done till now, so that its end is a measure: "geen nieuwe subsidies meer"."""
    return "meer" in core[core.index("geen") + 2 :] if "geen" in core else False


def is_needed(clauses: Clauses, verb: int) -> bool:
    """Whether a verb stands in what is only said to be needed or found: "van belang dat Nederland …"."""
    if "dat" not in clauses.vocabulary:
        return False
    words = clauses.words
    if words[verb - 1] in _ONWARD and clauses.is_finite(verb) and clauses.core(verb):
        return False  # "van mening dat de steun telt en zal daar ook om vragen": last would stand the verb of "dat"
    first = clauses.opening(verb)  # what a semicolon parts is said for itself
    return any(
        words[at] == "dat" and not _OPINION.isdisjoint(words[max(first, at - 8) : at]) for at in range(first, verb)
    )
