"""Where a graph and the readers differ, as something that can be counted and read."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_REST = re.compile(r"[^a-z0-9]+")
_CUT = re.compile(r"[/#]")


class Sort(StrEnum):
    """What can be wrong; the value is the name under which it is counted and listed."""

    MISSED_MENTION = "missed mention"
    SPURIOUS_MENTION = "spurious mention"
    WRONG_COUNTRY = "wrong country"
    MISSED_COMMITMENT = "missed commitment"
    SPURIOUS_COMMITMENT = "spurious commitment"
    WRONG_KIND = "wrong kind"
    WRONG_ACTOR = "wrong actor"
    WRONG_RECIPIENT = "wrong recipient"
    WRONG_COUNTRIES = "wrong countries"
    WRONG_THEMES = "wrong themes"
    WRONG_DUE = "wrong due"
    MISSED_ADVICE = "missed advice"
    SPURIOUS_ADVICE = "spurious advice"
    ADVICE_VALUE = "wrong value of an advice"
    MISSED_MEMBERSHIP = "missed membership"
    HEADER = "wrong header"
    MISSED_CITATION = "missed citation"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One difference: what the readers say (`wanted`), what the graph says (`found`), and the words it is about."""

    sort: Sort
    document: str
    place: str
    wanted: str
    found: str
    words: str

    def tell(self) -> str:
        """The difference in a sentence."""
        wanted = f"readers say {self.wanted}" if self.wanted else "readers say nothing"
        found = f"the graph says {self.found}" if self.found else "the graph says nothing"
        return f"{self.sort} in {self.place or self.document}: {wanted}, {found}: «{self.words}»"


def measure(right: float, found: float, wanted: float) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean (F1); 0 where nothing was found or wanted.

    >>> measure(1, 2, 4)
    (0.5, 0.25, 0.3333333333333333)
    """
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    return precision, recall, (2 * precision * recall / (precision + recall) if precision + recall else 0.0)


def share(right: float, all_: float, empty: float = 0.0) -> float:
    """Part of a whole; `empty` when there is nothing to be right about."""
    return right / all_ if all_ else empty


def normalise(text: str) -> str:
    """Without case, accents and signs, so that spellings of one name compare.

    >>> normalise("Curaçao, 35 925-V")
    'curacao 35 925 v'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _REST.sub(" ", plain.casefold()).strip()


def tail(iri: str) -> str:
    """Last part of an IRI.

    >>> tail("https://w3id.org/beleidsgraaf/id/country/UA")
    'UA'
    """
    return _CUT.split(iri)[-1]


def listing(values: object) -> str:
    """A set or list as words in a fixed order."""
    return ", ".join(sorted(map(str, values))) if isinstance(values, set | frozenset | list | tuple) else str(values)
