"""Tables ruled by spaces alone: rows with bars where cells break over lines, and columns that are no table."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_extract_layout import check

from extract.page.layout import lay_out
from extract.records import Span
from ontology.kinds import BlockKind

_ADVICES = """\
IN VOORBEREIDING

                      Gevraagd /
Titel                 ongevraagd         Soort          Verwacht

Havens zonder         Minister van
licht                 Defensie, mede
                      namens die van
                      Infrastructuur     Brief-
                                         advies         mei 2031

Wie bewaakt           ongevraagd         Signale-
de kabels                                ment           derde kwartaal
                                                        2031

Drie zeeën            Eerste Kamer       Advies         najaar 2031

De raad stelt dit programma elk jaar in de maand november vast, na overleg met de ministers die het aangaat.
"""
_NUMBERED = """\
De volgende adviezen zijn in dit jaar verschenen.

    12   Wie betaalt de dijk: steden
         aan de kust                       4 mei 2031         verzoek Minister van Defensie
                                                              d.d. 3 januari 2031
    13   Water en recht                    juni 2031          eigen initiatief
    14   De prijs van zand
         (briefadvies)                     augustus 2031      verzoek Tweede Kamer

Met deze drie adviezen is het programma van het vorige jaar afgerond, op een advies over havens na.
"""
_MEMBERS = """\
Naam                            Functie                        Termijn
prof. dr. A. (Anna) de Bakker   voorzitter, hoogleraar         tot 1 mei 2032
                                zeerecht in Delft
mr. B. (Bert) van Dijk          lid                            tot 1 mei 2033
dr. C. (Cas) Zeeman             lid, oud-gezant                tot 1 juni 2031
"""
_PROMISES = """\
Nr   Toezegging                            Gedaan op          Stand van zaken

3    De minister zal de Kamer              4 maart 2031       loopt
     informeren over de kosten             Debat havens
     van de kade
     De taxatie is vertraagd doordat het kadaster wekenlang dicht was. De uitkomst volgt zo spoedig als
     dat kan.

4    De minister spreekt met Chili         5 maart 2031       afgedaan
     over de vaart
"""
_COMMITTEES = """\
Commissie               Voorzitter            Secretaris
Commissie Zee           A. de Bakker          B. Visser
Commissie Havens en     C. van der            D. Kok
Kades                   Molen
Commissie Recht         E. Zeeman             F. Bos
"""
_STATUSES = """\
Onderwerp               Aanvrager              Stand
A. Lopend
Kust en klei            Tweede Kamer           concept gereed
Zand over de grens      Minister van           werkgroep gestart
                        Financiën
B. Nieuw
Olie onder het ijs      eigen initiatief       nog niet begonnen
"""


def rows(raw: str) -> list[str]:
    """Lines of the tables whose cells bars keep apart."""
    layout = lay_out(raw)
    check(layout)
    tables = [block for block in layout.blocks if block.kind is BlockKind.TABLE]
    lines = [line for it in tables for line in layout.text[it.start : it.end].split("\n")]
    return lines if any("|" in line for line in lines) else []


def test_a_row_between_blank_lines_may_run_down_like_stairs() -> None:
    assert rows(_ADVICES) == [
        "Titel | Gevraagd / ongevraagd | Soort | Verwacht",
        "Havens zonder licht | Minister van Defensie, mede namens die van Infrastructuur | Briefadvies | mei 2031",
        "Wie bewaakt de kabels | ongevraagd | Signalement | derde kwartaal 2031",
        "Drie zeeën | Eerste Kamer | Advies | najaar 2031",
    ]


def test_a_number_begins_a_row_and_no_head_is_needed() -> None:
    assert rows(_NUMBERED) == [
        "12 | Wie betaalt de dijk: steden aan de kust | 4 mei 2031 | verzoek Minister van Defensie d.d. 3 januari 2031",
        "13 | Water en recht | juni 2031 | eigen initiatief",
        "14 | De prijs van zand (briefadvies) | augustus 2031 | verzoek Tweede Kamer",
    ]


def test_the_first_column_begins_a_row() -> None:
    assert rows(_MEMBERS)[1:] == [
        "prof. dr. A. (Anna) de Bakker | voorzitter, hoogleraar zeerecht in Delft | tot 1 mei 2032",
        "mr. B. (Bert) van Dijk | lid | tot 1 mei 2033",
        "dr. C. (Cas) Zeeman | lid, oud-gezant | tot 1 juni 2031",
    ]
    assert rows(_COMMITTEES)[1:] == [
        "Commissie Zee | A. de Bakker | B. Visser",
        "Commissie Havens en Kades | C. van der Molen | D. Kok",
        "Commissie Recht | E. Zeeman | F. Bos",
    ]


def test_text_across_the_columns_is_no_cell() -> None:
    assert rows(_PROMISES) == [
        "Nr | Toezegging | Gedaan op | Stand van zaken",
        "3 | De minister zal de Kamer informeren over de kosten van de kade | 4 maart 2031 Debat havens | loopt",
        "4 | De minister spreekt met Chili over de vaart | 5 maart 2031 | afgedaan",
    ]
    assert "De taxatie is vertraagd doordat het kadaster wekenlang dicht was. De uitkomst" in lay_out(_PROMISES).text


def test_what_begins_anew_within_a_cell_stands_apart() -> None:
    raw = (
        "Nr   Motie                                Vindplaats\n"
        "5    Motie-Zand c.s.                      36 900, nr. 7\n"
        "     Chili: open een post in het zuiden\n"
        "     en neem daar een attaché aan\n"
        "6    Motie-Kust                           36 900, nr. 9\n"
    )
    assert rows(raw)[1:] == [
        "5 | Motie-Zand c.s. / Chili: open een post in het zuiden en neem daar een attaché aan | 36 900, nr. 7",
        "6 | Motie-Kust | 36 900, nr. 9",
    ]


def test_a_short_line_across_the_columns_heads_the_rows_below_it() -> None:
    assert rows(_STATUSES) == [
        "Onderwerp | Aanvrager | Stand",
        "A. Lopend",
        "Kust en klei | Tweede Kamer | concept gereed",
        "Zand over de grens | Minister van Financiën | werkgroep gestart",
        "B. Nieuw",
        "Olie onder het ijs | eigen initiatief | nog niet begonnen",
    ]


def test_a_cell_is_found_on_the_page_piece_by_piece() -> None:
    layout = lay_out(_ADVICES)
    at = layout.text.index("Minister van Defensie")
    span = Span(at, at + len("Minister van Defensie, mede namens"))
    pieces = [_ADVICES[low:high] for low, high in layout.pieces(span)]
    assert "".join(pieces).split() == ["Minister", "van", "Defensie,", "mede", "namens"]
    start, end = layout.stretch(span)
    assert _ADVICES[start:end].startswith("Minister van\n")
    assert _ADVICES[start:end].endswith("namens")


def test_a_word_that_fills_its_column_or_sticks_out_of_it_belongs_to_it() -> None:
    raw = (
        "Regio             Land              Bedrag\n"
        "Azië              Fiji, Nepal       twaalf miljoen\n"
        "Noord- en Oost-EU Letland           drie miljoen\n"
        "Afrika            Togo              twee miljoen\n"
    )
    assert rows(raw)[2:] == ["Noord- en Oost-EU | Letland | drie miljoen", "Afrika | Togo | twee miljoen"]
    out = raw.replace("Noord- en Oost-EU Letland   ", "Caribische eilanden  Haïti  ")
    assert rows(out)[2] == "Caribische eilanden | Haïti | drie miljoen"


_NO_TABLES = {
    "a letterhead": (
        "Aan de Voorzitter van de Tweede Kamer      Ministerie van Defensie     Rijnstraat 8\n"
        "der Staten-Generaal                        Directie Zee                Den Haag\n"
        "Datum     3 juni 2031                      Onze referentie             BZ2412345\n"
        "Betreft   Havens                           Uw referentie               geen\n"
    ),
    "a signature": (
        "Hoogachtend,\n\nprof. dr. A. de Bakker                mr. B. van Dijk\n"
        "voorzitter                            secretaris\n"
    ),
    "two signatures": (
        "DE MINISTER VAN DEFENSIE          DE MINISTER VAN BUITENLANDSE ZAKEN\n\n"
        "Anna de Bakker                    Bert van Dijk\n"
    ),
    "an address": "De heer A. Visser\nDijk 3      postbus 12\n1234 AB  Zee\n\nGeachte heer Visser,\n",
    "figures": (
        "Uitgaven          2030      2031      2032\n"
        "1 Rechtsorde      12,5      13,0      11,1\n"
        "2 Veiligheid      220       240       260\n"
        "3 Zee en kust     7         8         –\n"
    ),
    "labels": "Vorm:         advies\nVraag van:    Eerste Kamer\nGereed:       mei 2031\nMet:          de raad\n",
    "numbered headings": (
        "I.    Inleiding\n\nDe raad adviseert over de zee.\n\nII.   Adviezen\n\nEr zijn er drie.\n\n"
        "III.  Slot\n\nDat is al.\n"
    ),
    "a table of contents": "1   Inleiding       3\n2   De zee          5\n3   De kust         9\n4   Slot   11\n",
    "short lines": "De zee is wijd\n   en het schip klein\nde wind waait\n   van ver\nwie vaart er\n   bij nacht\n",
    "columns of text": (
        "De zee neemt toe en het land       maar de kosten zijn hoog en       drie steden wachten nog op\n"
        "neemt af. Wie aan de kust woont    niet elk dorp kan ze dragen.      een besluit van het kabinet\n"
        "merkt dat elk jaar meer en         het kabinet wil daarom een        dat eerder al is beloofd en\n"
        "vraagt om hulp bij de bouw van     fonds oprichten waaruit de        dat nu op zich laat wachten\n"
        "dijken en van kades in de stad     dorpen kunnen putten als dat      zolang er geen geld voor is\n"
    ),
}


@pytest.mark.parametrize("raw", _NO_TABLES.values(), ids=_NO_TABLES)
def test_columns_that_are_no_table_have_no_bars(raw: str) -> None:
    assert rows(raw) == []


def test_a_side_column_stays_one_beside_a_table() -> None:
    body = "Het kabinet ziet de zee stijgen en wil dat de steden aan de kust zich daarop\n"
    raw = body * 12 + "\n" + _MEMBERS
    assert len(rows(raw)) == 4


_WORDS = st.sampled_from("Zee de kust en Havens van Minister 12 mei 2031 advies Titel Soort (brief-) dijk- 3.".split())
_LINES = st.lists(
    st.lists(st.tuples(_WORDS, st.sampled_from([" ", " ", "  ", "   ", "       ", "\t"])), max_size=9), max_size=14
)


@given(_LINES, st.lists(st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\n   ", "\n        "]), min_size=14, max_size=14))
@settings(max_examples=200, deadline=None)
def test_columns_lose_no_character(lines: list[list[tuple[str, str]]], breaks: list[str]) -> None:
    raw = "".join("".join(a + b for a, b in line) + end for line, end in zip(lines, breaks, strict=False))
    check(lay_out(raw))


_CELLS = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)


@given(st.lists(st.tuples(_CELLS, _CELLS, _CELLS), min_size=2, max_size=6), st.integers(9, 40))
@settings(max_examples=150, deadline=None)
def test_each_character_of_a_table_stands_in_the_text_once(table: list[tuple[str, str, str]], width: int) -> None:
    head = f"{'Titel':<{width}}{'Soort':<{width}}Verwacht\n"
    raw = head + "".join(f"{a:<{width - 2}}  {b:<{width - 2}}  {c}\n" for a, b, c in table)
    layout = lay_out(raw)
    check(layout)
    told = re.sub(r"[\s|/-]", "", layout.text)
    assert sorted(told) == sorted(re.sub(r"[\s|/-]", "", raw))
