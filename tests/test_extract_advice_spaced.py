"""Advices in tables that wide spaces rule and whose cells break over lines, with and without names of columns."""

from hashlib import sha256

from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceKind, AdviceStatus

_OPENING = """Onderwijsraad

Werkplan 2028

De Onderwijsraad adviseert de regering en het parlement over het onderwijs. In dit werkplan staat
waarover de raad in 2028 adviseert.

"""
_HEADED = """Lopende adviestrajecten

                      Gevraagd /
Titel                 ongevraagd         Soort          Verwacht       Toelichting

Leren zonder          Minister van
scherm                Onderwijs,
                      Cultuur en
                      Wetenschap, mede
                      namens de Minis-
                      ter van SZW        Brief-
                                         advies
                                         (met SER)      mei 2028       Vervolg op een motie

Wie leest er          ongevraagd         Verken-
nog voor?                                ning           derde kwartaal
                                                        2028           Over lezen thuis

Klassen in zee        Eerste Kamer       Advies         najaar 2028    Aanvraag ontvangen,
                                                                       nog niet gestart

Dit overzicht wordt elk kwartaal bijgewerkt.
"""
_BARE = """Uitgebrachte adviezen

    12   Meten en weten: toetsen
         in de klas                        4 mei 2027         verzoek Minister van Onderwijs,
                                                              Cultuur en Wetenschap d.d. 3 maart
    13   Het kleine dorp                   juni 2027          eigen initiatief
    14   De prijs van een boek
         (briefadvies)                     augustus 2027      motie-Blad; verzoek van de
                                                              Tweede Kamer

Op deze adviezen heeft het kabinet nog niet gereageerd.
"""
_AGENDA = """Bijeenkomsten

    1    Opening van het jaar              4 mei 2028         Utrecht, in het huis van de raad
    2    Lezing over het dorp              juni 2028          Zwolle
    3    Bezoek aan scholen                augustus 2028      Texel en Vlieland

Belangstellenden kunnen zich melden.
"""


_MEMBERS = """Naam                            Functie                Benoemd tot
prof. dr. A. (Anna) de Bakker   voorzitter             1 mei 2032
mr. B. (Bert) van Dijk          lid                    1 mei 2033
dr. C. (Cas) Zeeman             lid, oud-inspecteur    1 juni 2031
"""


def read(text: str) -> dict[str, Advice]:
    raw = _OPENING + text
    document = Document("werkplan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
    found = extract(document)
    for fact in found.facts:
        for place in fact.evidence if isinstance(fact, Advice) else ():
            assert raw[place.start : place.end] == place.quote
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def askers(advice: Advice) -> list[str]:
    return [ref.id for ref in advice.requested_by]


def test_cells_that_break_over_lines_are_read_whole() -> None:
    advices = read(_HEADED)
    assert list(advices) == ["Leren zonder scherm", "Wie leest er nog voor?", "Klassen in zee"]
    first, own, last = advices.values()
    assert askers(first) == [
        "minister-van-onderwijs-cultuur-en-wetenschap",
        "minister-van-sociale-zaken-en-werkgelegenheid",
    ]
    assert first.kind is AdviceKind.ADVISORY_LETTER
    assert [ref.id for ref in first.jointly_with] == ["sociaal-economische-raad"]
    assert (own.own_initiative, askers(own), askers(last)) == (True, [], ["eerste-kamer"])
    assert [it.expected and it.expected.text for it in advices.values()] == [
        "mei 2028",
        "derde kwartaal 2028",
        "najaar 2028",
    ]
    assert [it.status for it in advices.values()] == [
        AdviceStatus.IN_PREPARATION,
        AdviceStatus.IN_PREPARATION,
        AdviceStatus.REQUESTED,
    ]


def test_cells_tell_what_a_column_is_where_nothing_names_it() -> None:
    advices = read(_BARE)
    assert {title: (it.issued, it.status) for title, it in advices.items()} == {
        "Meten en weten: toetsen in de klas": ("2027-05-04", AdviceStatus.PUBLISHED),
        "Het kleine dorp": ("2027-06", AdviceStatus.PUBLISHED),
        "De prijs van een boek": ("2027-08", AdviceStatus.PUBLISHED),
    }
    first, own, letter = advices.values()
    assert askers(first) == ["minister-van-onderwijs-cultuur-en-wetenschap"]
    assert (own.own_initiative, askers(letter)) == (True, ["tweede-kamer"])
    assert letter.kind is AdviceKind.ADVISORY_LETTER


def test_a_table_of_something_else_holds_no_advices() -> None:
    assert read(_AGENDA) == {}
    assert read("Uitgebrachte adviezen\n\nHet waren er tien.\n\n" + _MEMBERS) == {}
    assert read("Lopende adviestrajecten\n\n" + _MEMBERS.partition("\n")[2]) == {}


def test_a_line_across_the_columns_says_how_far_the_rows_below_it_are() -> None:
    advices = read(
        """Overzicht

Onderwerp               Aanvrager              Commissie      Planning
A. Lopend
Kust en klei            Tweede Kamer           Water          mei 2028
Zand over de grens      Minister van           Bodem          Q3 2028
                        Defensie
B. Reservelijst
Olie onder het ijs      eigen initiatief       Bodem

Verder niets.
"""
    )
    assert {title: it.status for title, it in advices.items()} == {
        "Kust en klei": AdviceStatus.IN_PREPARATION,
        "Zand over de grens": AdviceStatus.IN_PREPARATION,
        "Olie onder het ijs": AdviceStatus.POSSIBLE,
    }
    assert askers(advices["Zand over de grens"]) == ["minister-van-defensie"]
