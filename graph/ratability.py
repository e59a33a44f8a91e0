"""Whether a promise can be checked: does it say who, what, when, how much and to whom."""

import re
from typing import NamedTuple

from extract.records import Commitment
from extract.themes.topics import find_products
from ontology.kinds import CommitmentKind

# An amount, a share or a number of things; the number of a year, paper or article measures nothing.
_MEASURE = re.compile(
    r"(?:€|\beuro?\b) ?\d|\d[\d.,]* ?(?:%|procent|miljoen|miljard|euro\b)|\b(?:verdubbel|halver|verdriedubbel)\w+"
    r"|(?<!nr\. )(?<!artikel )(?<!Kamerstuk )\b(?!(?:19|20)\d\d\b)\d{1,4}(?:\.\d{3})* (?!(?:V|"
    + "|".join("januari februari maart april mei juni juli augustus september oktober november december".split())
    + r")\b)[a-z]{4,}"
    r"|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|dertig|veertig|vijftig|honderd|duizend)"
    r" (?!(?:weken|maanden|jaar|jaren|dagen|pijlers|accenten)\b)[a-z]{4,}",
    re.IGNORECASE,
)


class Criterion(NamedTuple):
    """What a promise should name, and what is said when it does not."""

    lacks_nl: str
    lacks_en: str


ACTOR = Criterion("geen actor", "no actor")
PRODUCT = Criterion("geen product", "no product")
MOMENT = Criterion("geen moment", "no moment")
MEASURE = Criterion("geen maat", "no measure")
RECIPIENT = Criterion("geen ontvanger", "no recipient")
CRITERIA = (ACTOR, PRODUCT, MOMENT, MEASURE, RECIPIENT)


def rate(commitment: Commitment) -> tuple[float, tuple[Criterion, ...]]:
    """The share of the criteria that a promise meets, and those that it does not, in their order."""
    text = commitment.text.replace(commitment.due_text, " ") if commitment.due_text else commitment.text
    delivered = commitment.kind is CommitmentKind.DELIVERABLE
    met = {
        ACTOR: bool(commitment.actors),
        PRODUCT: bool(commitment.promises) or (delivered and bool(find_products(text))),
        MOMENT: bool(commitment.due and (commitment.due.first or commitment.due.end)),
        MEASURE: commitment.amount is not None or bool(_MEASURE.search(text)),
        RECIPIENT: bool(commitment.recipients),
    }
    lacking = tuple(criterion for criterion in CRITERIA if not met[criterion])
    return (len(CRITERIA) - len(lacking)) / len(CRITERIA), lacking
