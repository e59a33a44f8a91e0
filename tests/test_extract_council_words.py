"""What the work programme of a council names: its advices to come, and not itself by the word "raad"."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Commitment, Document, Extraction

_HEAD = "Adviesraad Internationale Vraagstukken\n\nWerkprogramma 2027\n\nVastgesteld op 3 februari 2027\n\n"


def read(text: str) -> Extraction:
    """What is read from the body of a work programme."""
    raw = _HEAD + text
    return extract(Document("programma.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))


def titles(text: str) -> list[str]:
    """Documents named in the body, as they stand there."""
    found = read(text).mentions
    return [one.text for one in found if one.ref.kind.value == "document" and one.evidence.start >= len(_HEAD)]


@pytest.mark.parametrize("mark", ["• ", "- ", "a) ", "3.1 "])
def test_a_subject_that_a_list_marks_is_a_title_and_a_bare_heading_is_none(mark: str) -> None:
    text = (
        "3. Mogelijke onderwerpen\n\nDe raad kan in de loop van het jaar een keuze maken uit:\n\n"
        f"{mark}Vrije doorvaart in zeestraten\n{mark}Zeldzame metalen en macht\n"
    )
    assert "Zeldzame metalen en macht" in titles(text)
    assert titles(text.replace(mark, "").replace("\nZeldzame", "\n\nZeldzame")) == []


def test_the_council_by_its_common_noun_acts_and_names_nothing() -> None:
    found = read("In het najaar organiseert de raad een symposium over zeestraten.\n\nDe AIV publiceert dat.\n")
    named = [one.text for one in found.mentions if one.evidence.start >= len(_HEAD)]
    assert "raad" not in named
    assert "AIV" in named
    commitments = [fact for fact in found.commitments if isinstance(fact, Commitment)]
    assert [[actor.id for actor in one.actors] for one in commitments[:1]] == [
        ["adviesraad-internationale-vraagstukken"]
    ]
