"""Which pattern is tried at which word."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from extract.names.bare_titles import (
    BARE_CUES,
    BRINGS_OUT,
    BUDGET_LAWS,
    UNTIL_YEAR,
    find_bare_title,
    find_brought_out,
    find_budget_law,
    find_followed_up,
)
from extract.names.beside import COUNTERPARTS, SEVERAL, find_counterpart, find_several
from extract.names.bodies import (
    CALLED_AFTER,
    LOCAL,
    PARTS,
    find_called_after,
    find_local,
    find_unit_of_ministry,
    guard_anchors,
)
from extract.names.candidates import Candidate
from extract.names.coordination import body_anchors, country_anchors
from extract.names.deixis import context_anchors
from extract.names.english import english_anchors, find_english
from extract.names.gatherings import (
    EXERCISES,
    GATHERINGS,
    OPERATIONS,
    SESSIONS,
    TOPS,
    find_exercise,
    find_gathering,
    find_operation,
    find_session,
    find_top,
)
from extract.names.given_names import given_name_anchors
from extract.names.heads import find_headed, head_anchors
from extract.names.holders import chair_anchors, holder_anchors
from extract.names.lexicon import Anchor
from extract.names.occasions import (
    find_covid,
    find_dated_document,
    find_edition,
    find_mission,
    find_named_bill,
    find_occasion,
    find_package,
)
from extract.names.occupations import occupation_anchors
from extract.names.papers import (
    find_act,
    find_bare_paper,
    find_communication,
    find_gazette,
    find_headline,
    find_paper,
    find_proposal,
    find_published_paper,
    find_question,
    find_records,
    find_resolution,
    find_un_document,
)
from extract.names.parties import GROUPS, find_group
from extract.names.passages import month_anchors
from extract.names.people import (
    INITIALS,
    PARTIES,
    find_initialled,
    find_member,
    find_of_party,
    find_titled,
)
from extract.names.periodicals import (
    GAZETTES,
    HEADLINES,
    SUBJECTED,
    YEARLY,
    find_official_gazette,
    find_subjected,
    find_yearly,
)
from extract.names.places import (
    BASES,
    BODIES,
    SHIPS,
    UNITS,
    find_base,
    find_firm,
    find_ship,
    find_unit,
    place_anchors,
)
from extract.names.posts import post_anchors
from extract.names.reports import (
    CREDITS,
    FRAME_OFFICES,
    GREETINGS,
    MOTION_ENDS,
    OFFICERS,
    PRESENT,
    find_credited,
    find_greeters,
    find_officer,
    find_present,
    find_presiding,
    find_signers,
)
from extract.names.roles import find_minister, find_ministries, find_role, find_standing, role_anchors
from extract.names.subjects import SORTS, find_subject
from extract.names.titles import LETTER_CUES, PROJECT_CUES, TITLE_CUES, find_letter, find_quoted, find_quoted_project

ADDRESS_SIGNS = ("://", "www.", "@", ".nl", ".eu", ".int", ".org", ".com", ".net")
Finder = Callable[[str, int, int], Iterator[Candidate]]

_CHAMBER_BODIES = ("commissie", "Commissie", "kamercommissie", "Kamercommissie")
_BOTH_CASES: tuple[tuple[Finder, tuple[str, ...]], ...] = (
    (find_paper, ("kamerstuk",)),
    (find_proposal, ("motie", "amendement", "initiatiefnota", "initiatiefvoorstel")),
    (find_resolution, ("resolutie", "resolution")),
    (find_act, ("verordening", "richtlijn", "besluit", "aanbeveling (", "standpunt 20", "optreden 20")),
    (find_question, ("kamervraag ", "kamervragen ", "vraagnummer ")),
    (find_member, ("lid ", "leden ", "leden: ", "kamerlid ", "kamerleden ", "toezegging ")),
    (find_titled, ("dhr. ", "mevr. ", "mw. ", "prof. ", "de heer ", "mevrouw ", "dr. ", "drs. ", "mr. ")),
    (find_quoted, TITLE_CUES),
    (find_yearly, YEARLY),
    (find_subject, SORTS),
    (find_quoted_project, PROJECT_CUES),
    (find_letter, LETTER_CUES),
    (find_brought_out, BRINGS_OUT),
    (
        find_dated_document,
        ("verklaring van ", "brief van ", "wet van ", "begroting", "miljoenennota"),
    ),
)
_AS_WRITTEN: tuple[tuple[Finder, tuple[str, ...]], ...] = (
    (find_minister, ("minister", "Minister", "MINISTER", "staatssecretaris", "Staatssecretaris", "STAATSSECRETARIS")),
    (find_bare_paper, (", nr. ", " nr. ", ", nrs. ")),
    (find_paper, ("(TK ", "(EK ")),
    (find_ministries, ("inisteries van ",)),
    (find_officer, OFFICERS),
    (find_presiding, FRAME_OFFICES),
    (find_present, PRESENT),
    (find_signers, MOTION_ENDS),
    (find_greeters, GREETINGS),
    (find_credited, CREDITS),
    (find_standing, tuple(f"{sort} {body} " for sort in ("aste", "lgemene", "ijdelijke") for body in _CHAMBER_BODIES)),
    (find_un_document, ("A/RES/", "S/RES/", "A/HRC/", "A/6", "A/7", "A/8", "S/19", "S/20", "E/CN.")),
    (find_communication, ("COM(", "COM (", "JOIN(", "JOIN (", "SWD(", "SWD (")),
    (find_published_paper, ("kst-",)),
    (find_initialled, INITIALS),
    (find_of_party, PARTIES),
    (find_group, GROUPS),
    (find_counterpart, COUNTERPARTS),
    (find_several, SEVERAL),
    (find_bare_title, BARE_CUES),
    (find_budget_law, BUDGET_LAWS),
    (find_followed_up, UNTIL_YEAR),
    (find_headline, ("MOTIE VAN ", "AMENDEMENT VAN ")),
    (find_records, ("Handelingen I", "Handelingen, ", "Handelingen 20", "Handelingen v")),
    (find_gazette, ("Stb. ", "Trb. ", "Stcrt. ")),
    (find_yearly, HEADLINES),
    (find_subjected, SUBJECTED),
    (find_base, BASES),
    (find_firm, BODIES),
    (find_local, LOCAL),
    (find_called_after, CALLED_AFTER),
    (find_unit_of_ministry, PARTS),
    (find_unit, UNITS),
    (find_ship, SHIPS),
    (find_gathering, GATHERINGS),
    (find_top, TOPS),
    (find_exercise, EXERCISES),
    (find_operation, OPERATIONS),
    (find_session, SESSIONS),
    (find_official_gazette, GAZETTES),
    (find_edition, ("COP", "CoP", "MC1")),
    (find_covid, ("COVID", "Covid", "covid", "corona", "Corona")),
    (find_mission, ("EUTM", "EUCAP", "EUNAVFOR", "EUFOR", "EUAM", "EUBAM", "EUPM", "EUMM", "EUPOL", "EULEX")),
    (find_named_bill, ("wetsvoorstel ", "Wetsvoorstel ", "nitiatiefwet ")),
    (find_package, ("uitbreidingspakket", "Uitbreidingspakket")),
    (find_occasion, ("wetsvoorstel ", "Wetsvoorstel ", "dministratie", "regering-", "Bestuursraad ", "BR van ")),
)


@cache
def _finders() -> dict[str, tuple[Finder, ...]]:
    found: dict[str, dict[Finder, None]] = {}
    for finder, words in _AS_WRITTEN:
        for word in words:
            found.setdefault(word, {})[finder] = None
    for finder, words in _BOTH_CASES:
        for word in words:
            for form in (word, word[0].upper() + word[1:]):
                found.setdefault(form, {})[finder] = None
    for finder, anchors in (
        (find_headed, head_anchors()),
        (find_english, english_anchors()),
        (find_role, role_anchors()),
    ):
        for word in anchors:
            found.setdefault(word, {})[finder] = None
    return {word: tuple(finders) for word, finders in found.items()}


@cache
def _askers() -> dict[str, list[str]]:
    """Who asks for an anchor beside the patterns, by its word."""
    asked: dict[str, Iterable[str]] = {
        "address": ADDRESS_SIGNS,
        "body": body_anchors(),
        "chair": chair_anchors(),
        "context": context_anchors(),
        "country": country_anchors(),
        "given name": given_name_anchors(),
        "guard": guard_anchors(),
        "holder": holder_anchors(),
        "month": month_anchors(),
        "occupation": occupation_anchors(),
        "place": place_anchors(),
        "post": post_anchors(),
    }
    found: dict[str, list[str]] = {}
    for asker, words in asked.items():
        for word in dict.fromkeys(words):
            found.setdefault(word, []).append(asker)
    return found


@cache
def all_anchors() -> tuple[str, ...]:
    """All words at which something is tried."""
    return tuple(dict.fromkeys((*_finders(), *_askers())))


def share_anchors(anchors: Iterable[Anchor]) -> Mapping[str, list[Anchor]]:
    """The anchors of each who asks for them, in text order; of who finds none, an empty list."""
    askers = _askers()
    shared: defaultdict[str, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        for asker in askers.get(anchor[0], ()):
            shared[asker].append(anchor)
    return shared


def find_patterns(text: str, anchors: Iterable[Anchor]) -> list[Candidate]:
    """Candidates of all patterns at their anchors."""
    finders = _finders()
    found: list[Candidate] = []
    for word, start, end in anchors:
        for finder in finders.get(word, ()):
            found += finder(text, start, end)
    return found
