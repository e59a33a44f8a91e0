"""Tables of actions (actielijsten): what, who and when stand in columns."""

from datetime import date

import pytest

from extract.pipeline import extract
from extract.promises.rows import Columns, read_columns, read_row
from extract.records import Commitment, Document
from ontology.kinds import CommitmentKind

_LETTER = (
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 april 2023\n\nBetreft: Waterkennis\n\n"
    "Geachte voorzitter,\n\nHieronder staan de actiepunten.\n\n4. Actiepunten\n\n{table}\n\n5. Slot\n\nDat is het.\n"
)
_ACTIONS = (
    "Nr. | Actie | Trekker | Gereed\n"
    "1 | Oprichten van een taskforce waterkennis | Ministerie van Buitenlandse Zaken | Q3 2023\n"
    "2 | Plaatsen van twee attachés in Dakar | Ministerie van Defensie | eind 2024\n"
    "3 | Monitoren van de voortgang | Ministerie van Defensie | 1 juni 2024\n"
)


def read(table: str) -> list[Commitment]:
    raw = _LETTER.format(table=table)
    return list(extract(Document("brief.txt", "text/plain", raw, "0" * 64)).commitments)


def test_each_row_is_a_commitment_of_its_owner() -> None:
    found = {item.text: item for item in read(_ACTIONS)}
    first = found["Oprichten van een taskforce waterkennis"]
    second = found["Plaatsen van twee attachés in Dakar"]
    assert [first.kind, second.kind] == [CommitmentKind.DELIVERABLE, CommitmentKind.ACTION]
    assert [ref.id for ref in first.actors] == ["ministerie-van-buitenlandse-zaken"]
    assert [ref.id for ref in second.actors] == ["ministerie-van-defensie"]
    assert [first.due_text, second.due_text] == ["Q3 2023", "eind 2024"]
    due = found["Monitoren van de voortgang"].due
    assert due is not None
    assert (due.first, due.last) == (None, date(2024, 6, 1))


def test_a_table_of_something_else_promises_nothing() -> None:
    assert not read(_ACTIONS.replace("Actie", "Uitgave"))
    assert not read(
        _ACTIONS.replace("Q3 2023", "afgerond").replace("eind 2024", "vervallen").replace("1 juni 2024", "voltooid")
    )


@pytest.mark.parametrize(
    ("row", "promised"),
    [
        ("De minister zegt toe geen schepen te sturen", False),
        ("Het lid Zandvoorder vraagt de minister een brief te sturen", False),
        ("De Europese Commissie zal een voorstel doen", False),
        ("Kamer informeren over wat Polen zal doen", True),
        ("Brief over de schepen aan de Kamer", True),
    ],
)
def test_a_row_that_turns_down_or_tells_what_others_do_promises_nothing(row: str, promised: bool) -> None:
    table = f"Nr. | Toezegging | Datum\n1 | {row} | 1 april 2023\n2 | De minister stuurt een plan | 1 april 2023\n"
    assert [item.text for item in read(table)] == [*([row] if promised else []), "De minister stuurt een plan"]


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("Maatregel | Verantwoordelijk | Planning", Columns(0, 1, 2, 3, promised=False)),
        ("# | Actiepunt | Datum", Columns(1, None, None, 3, promised=False)),
        ("Nr. | Toezegging | Datum | Planning", Columns(1, None, 3, 4, promised=True)),
        ("Actie", None),
        ("Jaar | Bedrag", None),
    ],
)
def test_what_heads_a_table_of_actions(line: str, columns: Columns | None) -> None:
    assert read_columns(line) == columns


def test_a_row_has_the_cells_of_its_head() -> None:
    columns = Columns(1, 2, None, 3, promised=False)
    row = read_row("1 | Doen | BZ\nverder", 0, columns)
    assert row is not None
    assert (row.act.start, row.act.end, row.line.end) == (4, 8, 13)
    assert read_row("1 | Doen", 0, columns) is None


_PROMISED = """Openstaande toezeggingen
Ministerie van Defensie, 4 april 2031

Nr. | Toezegging | Datum | Planning | Stand van zaken
1 | De minister zegt toe de Kamer te informeren over de dijkwacht in Togo. | 12-2-2031 | Q3 2031 | Loopt
2 | De staatssecretaris stuurt de Kamer voor de zomer een overzicht van de havens. | 13-2-2031 | | Loopt
3 | De minister stuurt de Kamer de evaluatie van de oefening. | 14-2-2031 | | Loopt
4 | De minister informeert de Kamer over de kazerne in Stroe. | 15-2-2031 | | Afgedaan
"""


def test_a_list_of_promises_tells_who_what_and_by_when() -> None:
    found = extract(Document("lijst.txt", "text/plain", _PROMISED, "0" * 64)).commitments
    assert [[ref.id for ref in item.actors] for item in found] == [
        ["minister-van-defensie"],
        ["staatssecretaris-van-defensie"],
        ["minister-van-defensie"],
    ]
    assert [item.kind for item in found] == [CommitmentKind.DELIVERABLE] * 3
    # The day of the promising is no deadline.
    assert [item.due and item.due.last for item in found] == [date(2031, 9, 30), date(2031, 6, 20), None]


_SPACED = """Openstaande toezeggingen
Ministerie van Defensie, 4 april 2031

Toezegging                                  Datum         Debat             Planning      Stand van zaken

De minister zegt toe de Kamer te            12-2-2031     CD Water          Q3 2031       Loopt
informeren over de dijkwacht in Togo.

De staatssecretaris stuurt de Kamer         13-2-2031     WGO Personeel     voor de       Loopt
voor de zomer een overzicht van de                                          zomer
havens.

De minister informeert de Kamer over        15-2-2031     CD Stroe                        Afgedaan
de kazerne in Stroe.
"""


def test_promises_whose_cells_break_over_lines() -> None:
    found = extract(Document("lijst.txt", "text/plain", _SPACED, "0" * 64)).commitments
    assert [" ".join(item.text.split()) for item in found] == [
        "De minister zegt toe de Kamer te informeren over de dijkwacht in Togo.",
        "De staatssecretaris stuurt de Kamer voor de zomer een overzicht van de havens.",
    ]
    assert [item.due and item.due.last for item in found] == [date(2031, 9, 30), date(2031, 6, 20)]
    assert [[ref.id for ref in item.actors] for item in found] == [
        ["minister-van-defensie"],
        ["staatssecretaris-van-defensie"],
    ]


def test_actions_whose_cells_break_over_lines() -> None:
    table = (
        "Nr.   Actie                            Trekker                  Gereed\n"
        "1     Oprichten van een taskforce      Ministerie van           Q3 2023\n"
        "      waterkennis                      Buitenlandse Zaken\n"
        "2     Plaatsen van twee attachés in    Ministerie van           eind 2024\n"
        "      Dakar                            Defensie\n"
    )
    found = read(table)
    assert [(item.text, [ref.id for ref in item.actors], item.due_text) for item in found] == [
        ("Oprichten van een taskforce waterkennis", ["ministerie-van-buitenlandse-zaken"], "Q3 2023"),
        ("Plaatsen van twee attachés in Dakar", ["ministerie-van-defensie"], "eind 2024"),
    ]
    assert not read(table.replace("Actie  ", "Uitgave"))
