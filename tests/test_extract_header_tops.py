"""Tops of pages: what makes a letter without a greeting, where a memo begins, and lines that are a day."""

from hashlib import sha256

import pytest

from extract.pipeline import read_structure
from extract.records import Document, Reading
from ontology.kinds import DocumentKind

TEXT = "De raad werkt aan adviezen over de kust. Dat doet hij voor de minister, die daarom vroeg.\n\n"
SIGNED = "De minister van Defensie,\n\nA.B. Zandvoorder\n"
SIDE = (
    "Bezoekadres\n\nHavenlaan 5\n\n2500 AA Den Haag\n\nPostadres\n\nPostbus 1\n\n2500 AA Den Haag\n\nBehandeld door\n\n"
    "Directie Kust\n\nOns kenmerk\n\nKH/3031\n\nUw kenmerk\n\n2031Z01\n\nBijlagen\n\n2\n\n"
)


def read(raw: str) -> Reading:
    return read_structure(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (f"Datum 3 mei 2031\nBetreft De haven\n\n{TEXT}{SIGNED}", DocumentKind.LETTER),
        (f"{SIDE}Datum 3 mei 2031\n\nBetreft De haven\n\nGeachte voorzitter,\n\n{TEXT}{SIGNED}", DocumentKind.LETTER),
        (
            "The Hague, 3 May 2031\n\nDear Speaker,\n\nThe harbour is open, and that is what it is for.\n",
            DocumentKind.LETTER,
        ),
        (f"Datum 3 mei 2031\nBetreft De haven\n\n{TEXT}", None),
        (f"De haven\n\n{TEXT}{SIGNED}", None),
    ],
)
def test_what_makes_a_letter(raw: str, kind: DocumentKind | None) -> None:
    assert read(raw).header.kind is kind


def test_the_fields_over_a_memo_are_its_own() -> None:
    memo = "TER BESLISSING\n\nAan: minister van Defensie\n\nnota Havens\n\nDatum 3 mei 2031\n\nAanleiding\n\n{}"
    memo += "Geadviseerd besluit\n\nAkkoord\n"
    found = read(memo.format(TEXT))
    assert (found.parts, found.header.kind, str(found.header.day)) == ((), DocumentKind.MEMO_OF_ADVICE, "2031-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "3 mei 2031",
        "dinsdag 3 mei 2031",
        "Geplaatst op: 3 mei 2031 | Laatst gewijzigd: 9 juni 2031",
        "_Gepubliceerd: 3 mei 2031_",
        "Advies nr. 12 | 3 mei 2031",
        "Versie 1.2, 3 mei 2031",
        "Status: definitief, 03-05-2031",
        "Aldus vastgesteld in de raadsvergadering van 3 mei 2031.",
        "(vastgesteld in de vergadering van 3 mei 2031)",
    ],
)
@pytest.mark.parametrize(
    "page", ["Adviesraad Zeevaart over de kust\n{}\n", "Nieuws\n\nDe kust\n\n{}\n\n", "{}\nDe kust\n"]
)
def test_a_line_that_is_a_day(line: str, page: str) -> None:
    assert str(read(page.format(line) + TEXT).header.day) == "2031-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Vergadering van 3 mei 2031",
        "Vergadering 3 mei 2031",
        "3 mei 2031: de raad spreekt over havens",
        "Stand 31 juni 2031",
    ],
)
def test_a_line_with_a_day_of_something_else(line: str) -> None:
    assert read(f"De kust\n{line}\n{TEXT}").header.day is None
