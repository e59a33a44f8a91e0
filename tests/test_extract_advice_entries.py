"""Entries of a council's programme in any layout: a stage above or beside, a title, labels with their values."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Advice, Document

HEAD = "Adviesraad Migratie\nWerkplan 2031-2032\n\n"


def read(body: str) -> dict[str, tuple[str, str, str, tuple[str, ...]]]:
    """Advices by title: stage, first day expected or day of issue, kind, who asked ("own" for the council itself)."""
    raw = HEAD + body
    facts = extract(Document("plan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).facts
    return {
        it.title: (
            it.status.value,
            it.issued or (str(it.expected.first) if it.expected else ""),
            it.kind.value if it.kind else "",
            ("own",) if it.own_initiative else tuple(ref.id for ref in it.requested_by),
        )
        for it in facts
        if isinstance(it, Advice)
    }


KUST = ("in-preparation", "2031-05-01", "advisory-letter", ("minister-van-defensie",))
HAVEN = ("in-preparation", "2032-01-01", "advisory-report", ("own",))

LAYOUTS = {
    "label column": """WAT LOOPT ER?

Scholen langs de kust
  wie vraagt?    minister van Defensie
  wat?           briefadvies
  wanneer?       mei 2031

Taal in de haven
  wie vraagt?    eigen initiatief
  wat?           adviesrapport
  wanneer?       1e kwartaal 2032
""",
    "codes under one heading": """Lopend
A.1  Scholen langs de kust
     aanvrager   minister van Defensie
     vorm        briefadvies
     gereed      mei 2031
A.2  Taal in de haven
     aanvrager   eigen initiatief
     vorm        adviesrapport
     gereed      1e kwartaal 2032
""",
    "labels on lines of their own": """Lopende adviezen

Titel
Scholen langs de kust
Aanvrager
minister van Defensie
Soort
briefadvies
Planning
mei 2031

Titel
Taal in de haven
Aanvrager
eigen initiatief
Soort
adviesrapport
Planning
1e kwartaal 2032
""",
    "bars and stages in brackets": """De raad werkt dit jaar aan twee adviezen.

[loopt] Scholen langs de kust | gevraagd: minister van Defensie | soort: briefadvies | verwacht: mei 2031
[loopt] Taal in de haven | gevraagd: eigen initiatief | soort: adviesrapport | verwacht: 1e kwartaal 2032
""",
    "leaders": """In bewerking

Scholen langs de kust
Gevraagd door ..... minister van Defensie
Product ........... briefadvies
Oplevering ........ mei 2031

Taal in de haven
Gevraagd door ..... eigen initiatief
Product ........... adviesrapport
Oplevering ........ 1e kwartaal 2032
""",
    "a paragraph between title and labels": """Onder handen

Scholen langs de kust

Veel scholen liggen dicht bij zee. De raad kijkt wat dat betekent.
Gevraagd door: minister van Defensie
Soort: briefadvies
Verschijnt: mei 2031

Taal in de haven
In de haven worden veel talen gesproken.
Gevraagd door: eigen initiatief
Soort: adviesrapport
Verschijnt: 1e kwartaal 2032
""",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_same_two_advices_in_many_layouts(layout: str) -> None:
    assert read(layout) == {"Scholen langs de kust": KUST, "Taal in de haven": HAVEN}


def test_codes_short_months_and_stages_beside_titles() -> None:
    found = read(
        """Nieuwe prioriteiten (nog niet gestart)
B.1  Scholen langs de kust, eigen initiatief
B.2  Taal in de haven, op verzoek van de Eerste
Kamer

Verkend wordt of zich lenen voor een advies
C.1  Bruggen en mensen

Wat er is uitgekomen

sep 2030    Rekenen in het veld. Adviesrapport; verzoek van het kabinet
mrt 2030    Slapen op reis (briefadvies, eigen initiatief)
"""
    )
    assert found == {
        "Scholen langs de kust": ("priority", "", "", ("own",)),
        "Taal in de haven": ("priority", "", "", ("eerste-kamer",)),
        "Bruggen en mensen": ("possible", "", "", ()),
        "Rekenen in het veld": ("published", "2030-09", "advisory-report", ("kabinet",)),
        "Slapen op reis": ("published", "2030-03", "advisory-letter", ("own",)),
    }


@pytest.mark.parametrize(
    "body",
    [
        "Werkprogramma 2031\n\nPublicatiedatum: 9 december 2030 | Leestijd: 5 minuten\n",
        "Lopende zaken van het bureau\n\nVergaderzaal\nWie: het secretariaat\nWanneer: elke maandag\n",
        "In voorbereiding\n\nDe raad heeft nog niets gekozen.\nPlanning: onbekend\n",
        "Lopend\n\nWat schuiven we door?\n\nDiplomatie en sport. Gevraagd door het kabinet.\n",
        "Lopend\n\nZee en zand → briefadvies → eigen initiatief → mei 2031\n",
        "1. Over de AIV\n\nDe raad adviseert gevraagd en ongevraagd en bestaat uit tien leden.\n",
    ],
)
def test_labels_of_other_things_make_no_advice(body: str) -> None:
    assert read(body) == {}


def test_ruled_cards_unknown_labels_and_brackets_behind_titles() -> None:
    found = read(
        """Deel I. Waar we aan werken

┌ Project    Scholen langs de kust
│ Vraag van  minister van Defensie
│ Vorm       briefadvies
└ Gereed     mei 2031

Titel:          Taal in de haven
Bijzonderheden: geen
Voor:           Eerste Kamer
Klaar:          juni 2031

Varen op zicht (adviesrapport; gevraagd door het kabinet; verwacht najaar 2032)
De vaart wordt drukker. De raad kijkt wat daarvoor nodig is.

Deel II. Wat we in 2030 hebben gedaan

E1. Doden op zee – advies – 5 mei 2030 – aanvrager: Tweede Kamer
E2. Tolken – briefadvies – 1 december 2030 – eigen initiatief
"""
    )
    assert found["Scholen langs de kust"] == KUST
    assert found["Taal in de haven"] == ("in-preparation", "2031-06-01", "", ("eerste-kamer",))
    assert found["Varen op zicht"] == ("in-preparation", "2032-09-01", "advisory-report", ("kabinet",))
    assert found["Doden op zee"][:2] == ("published", "2030-05-05")
    assert found["Tolken"] == ("published", "2030-12-01", "advisory-letter", ("own",))
    assert len(found) == 5
