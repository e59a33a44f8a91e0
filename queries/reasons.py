"""In words: why a sentence that looked like a promise is none, and what was seen and not understood."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Reason(NamedTuple):
    """The words for a code of the graph (`bg:reason` of a near miss, `bg:issueKind`) in Dutch and English."""

    nl: str
    en: str


@cache
def read_reasons() -> Mapping[str, Reason]:
    """All codes with their words (`reasons.tsv`)."""
    _, *lines = (files("queries") / "reasons.tsv").read_text("utf-8").splitlines()
    return {code: Reason(nl, en) for code, nl, en in (line.split("\t") for line in lines)}


def explain_reason(code: str) -> Reason:
    """The words for a code; one that is new stands for itself.

    >>> explain_reason("need").nl
    'een noodzaak of norm, geen voornemen'
    """
    return read_reasons().get(code, Reason(code, code))
