"""Who sits where by tables that wide spaces rule, with cells that break over lines."""

from extract.pipeline import extract
from extract.records import Advice, Document, Membership
from extract.relations.written_seats import find_written_seats

_OPENING = """Adviesraad Internationale Vraagstukken

Werkprogramma 2031

De AIV adviseert de regering en het parlement over buitenlands beleid.

5. Samenstelling per 1 januari 2031

"""
_AIV = "adviesraad-internationale-vraagstukken"


def seats(table: str) -> set[tuple[str, str, str]]:
    raw = f"{_OPENING}{table}\n6. Slot\n\nDit programma is vastgesteld in december.\n"
    found = extract(Document("programma.txt", "text/plain", raw, "0" * 64)).facts
    return {(it.member.id, it.role, it.organisation.id) for it in found if isinstance(it, Membership)}


def test_a_role_that_goes_on_over_lines() -> None:
    found = seats(
        """Naam                            Functie                        Termijn
prof. dr. A. (Anna) de Bakker   voorzitter, hoogleraar         tot 1 mei 2032
                                zeerecht in Delft
mr. B. (Bert) van Dijk          vicevoorzitter en oud-         tot 1 mei 2033
                                gezant
drs. C.J. (Cas) Zeeman          lid                            tot 1 juni 2031
"""
    )
    assert found == {
        ("anna-de-bakker", "voorzitter", _AIV),
        ("bert-van-dijk", "vicevoorzitter", _AIV),
        ("cas-zeeman", "lid", _AIV),
    }


def test_a_role_written_once_is_that_of_the_names_below_it() -> None:
    found = seats(
        """Functie          Naam                             Lid sinds     Benoemd tot
Voorzitter       prof. dr. A. (Anna) de Bakker    mei 2024      mei 2032
Leden            drs. C.J. (Cas) Zeeman           juni 2025     juni 2029
                 mw. dr. E. (Els) Hofstra         juni 2025     juni 2029
Secretaris       ir. F. (Frans) Koning
"""
    )
    assert {(person, role) for person, role, _ in found} == {
        ("anna-de-bakker", "voorzitter"),
        ("cas-zeeman", "lid"),
        ("els-hofstra", "lid"),
        ("frans-koning", "secretaris"),
    }


def test_committees_with_their_officers_in_columns() -> None:
    found = seats(
        """Commissie                 Voorzitter             Secretaris
Commissie Mensen-         prof. dr. A. (Anna)    drs. G. Bos
rechten                   de Bakker
Commissie Vrede en        mr. B. (Bert) van      drs. H. Visser
Veiligheid                Dijk
"""
    )
    assert found == {
        ("anna-de-bakker", "voorzitter", "commissie-mensenrechten"),
        ("g-bos", "secretaris", "commissie-mensenrechten"),
        ("bert-van-dijk", "voorzitter", "commissie-vrede-en-veiligheid"),
        ("h-visser", "secretaris", "commissie-vrede-en-veiligheid"),
    }


def test_a_column_without_roles_and_a_table_of_something_else_seat_nobody() -> None:
    table = """Naam                            Functie                Onderwerp
prof. dr. A. (Anna) de Bakker   hoogleraar in Delft    zeerecht
mr. B. (Bert) van Dijk          gezant                 havens
drs. C.J. (Cas) Zeeman          journalist             kabels
"""
    for text in (table, table.replace("gezant", "lid   ").replace("Functie", "Stand  ")):
        found = extract(Document("programma.txt", "text/plain", _OPENING + text, "0" * 64))
        assert not list(find_written_seats(found.reading, found.mentions))
    text = table.replace("gezant", "lid   ")
    found = extract(Document("programma.txt", "text/plain", _OPENING + text, "0" * 64))
    assert [seat.person.ref.id for seat in find_written_seats(found.reading, found.mentions)] == ["bert-van-dijk"]


def test_a_list_of_members_with_their_terms_is_no_table_of_advices() -> None:
    table = """Naam                            Termijn
prof. dr. A. (Anna) de Bakker   tot 1 mei 2032
mr. B. (Bert) van Dijk          tot 1 mei 2033
drs. C.J. (Cas) Zeeman          tot 1 juni 2031
"""
    found = extract(Document("programma.txt", "text/plain", _OPENING + table, "0" * 64))
    assert not [fact for fact in found.facts if isinstance(fact, Advice)]
    assert {"anna-de-bakker", "bert-van-dijk", "cas-zeeman"} <= {mention.ref.id for mention in found.mentions}
