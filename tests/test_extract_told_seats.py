"""Who holds a seat in a council by its own sentences, signatures and addresses, beside who does not."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership

COUNCIL = "adviesraad-migratie"
PAGE = "Over de Adviesraad Migratie\n\nDe raad\n\n{}\n"
COMMITTEE = "commissie-zee-en-kust"


def seats(raw: str) -> set[tuple[str, str, str]]:
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {(fact.member.id, fact.role, fact.organisation.id) for fact in found.facts if isinstance(fact, Membership)}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Anna de Zee is sinds 2030 voorzitter; begin 2034 loopt dat af.", {("anna-de-zee", "voorzitter")}),
        ("Sinds 1 mei 2030 is Anna de Zee voorzitter van de raad.", {("anna-de-zee", "voorzitter")}),
        ("Het bureau staat onder leiding van secretaris-directeur Wolf Bakker.", {
            ("wolf-bakker", "secretaris-directeur")}),
        ("Raadsvoorzitter Anna de Zee en directeur Karel Bos vertellen meer.", {
            ("anna-de-zee", "voorzitter"), ("karel-bos", "directeur")}),
        ("Anna de Zee, voorzitter: ‘Wij kijken vooruit.’", {("anna-de-zee", "voorzitter")}),
        ("Karel Bos leidt het secretariaat als directeur.", {("karel-bos", "directeur")}),
        ("De overige raadsleden: Anna de Zee, Ageeth Bakker (adviserend) en Karel Bos.", {
            ("anna-de-zee", "lid"), ("ageeth-bakker", "lid"), ("karel-bos", "lid")}),
        ("Nieuw is Anna de Zee, die in juni toetrad. Karel Bos verliet de raad.", {
            ("anna-de-zee", "lid"), ("karel-bos", "lid")}),
        ("Ook zijn Anna de Zee en Karel Bos herbenoemd als lid.", {("anna-de-zee", "lid"), ("karel-bos", "lid")}),
        ("Per 1 juli loopt de eerste termijn van prof. dr. N.J. Bakker af.", {("n-j-bakker", "lid")}),
        ("Voor mw. prof. L. Bakker, die per 1 mei vertrok, komt een opvolger.", {("l-bakker", "lid")}),
        ("In zijn plaats werd met ingang van 1 mei 2030 dr. Anna de Zee benoemd.", {("anna-de-zee", "lid")}),
        ("Mr. Anna de Zee en Karel Bos zijn herbenoemd tot 1 mei 2034.", {
            ("anna-de-zee", "lid"), ("karel-bos", "lid")}),
        ("Karel Bos nam afscheid en werd opgevolgd door Anna de Zee.", {("karel-bos", "lid"), ("anna-de-zee", "lid")}),
        ("Zij volgt Karel Bos op, die de raad sinds 2024 leidde.", {("karel-bos", "voorzitter")}),
        ("Het secretariaat was in handen van mr. V.J. Bos, die per 1 mei werd opgevolgd door mr. E. Bakker.", {
            ("v-j-bos", "secretaris"), ("e-bakker", "secretaris")}),
    ],
)  # fmt: skip
def test_sentences_tell_of_seats(body: str, found: set[tuple[str, str]]) -> None:
    assert seats(PAGE.format(body)) == {(*it, COUNCIL) for it in found}


@pytest.mark.parametrize(
    "body",
    [
        "Daarvoor was Anna de Zee voorzitter van een school.",
        "De raad sprak met directeur Anna de Zee van Unicef.",
        "De motie van het lid De Zee is aangenomen.",
        "Gesproken is met Anna de Zee (voorzitter) en met haar staf.",
        "Anna de Zee is onderzoeker in Leiden.",
        "De voorzitter van de vereniging, Anna de Zee, was er ook.",
    ],
)
def test_who_does_not_sit_in_the_council(body: str) -> None:
    assert not {it for it in seats(PAGE.format(body)) if it[2] == COUNCIL}


def test_a_committee_has_its_own_chair() -> None:
    body = (
        "Het advies is voorbereid door de Commissie Zee en Kust, onder leiding van haar vicevoorzitter Anna de Zee. "
        "‘Het moet anders’, zegt commissievoorzitter Karel Bos."
    )
    found = seats(PAGE.format(body))
    assert found == {("anna-de-zee", "vicevoorzitter", COMMITTEE), ("karel-bos", "voorzitter", COMMITTEE)}


def test_what_is_told_under_a_name_and_the_role_on_the_next_line() -> None:
    body = (
        "Leden\n\nAnna de Zee\nVoorzitter\nAnna de Zee werkt in Delft.\n\nDr. B.C. (Bram) Kok\nHoogleraar in Leiden.\n"
        "Termijn: 1 mei 2030 - 1 mei 2034\n\nProf. D.E. (Dora) el Idrissi\nEerder bestuurder bij een haven."
    )
    assert seats(PAGE.format(body)) == {
        ("anna-de-zee", "voorzitter", COUNCIL),
        ("bram-kok", "lid", COUNCIL),
        ("dora-el-idrissi", "lid", COUNCIL),
    }


def test_working_groups_with_full_names_on_a_line() -> None:
    body = "Werkgroep Internationale wateren: Anna de Zee (voorzitter), Karel Bos"
    body_of = "werkgroep-internationale-wateren"
    assert seats(PAGE.format(body)) == {("anna-de-zee", "voorzitter", body_of), ("karel-bos", "lid", body_of)}


@pytest.mark.parametrize(
    "signed",
    ["Anna de Zee, voorzitter\nKarel Bos, directeur", "dr. Anna de Zee\nVoorzitter\n\nmr. Karel Bos\ndirecteur"],
)
def test_a_letter_is_signed_by_officers(signed: str) -> None:
    raw = (
        "ADVIESRAAD MIGRATIE\n\nAan de minister van Defensie\n\nDatum: 3 april 2031\nBetreft: stand van zaken\n\n"
        f"Geachte heer Bakker,\n\nHierbij bieden wij u ons programma aan.\n\nHoogachtend,\n\n{signed}\n"
    )
    assert {it for it in seats(raw) if it[2] == COUNCIL} == {
        ("anna-de-zee", "voorzitter", COUNCIL),
        ("karel-bos", "directeur", COUNCIL),
    }


def test_an_address_and_a_list_of_councils_name_their_chairs() -> None:
    letter = (
        "Ministerie\n\nRaad voor Cultuur\nt.a.v. de voorzitter, mevrouw A. van Zee\n\nDatum 5 juli 2030\n"
        "Betreft Aanvraag\n\nGeachte mevrouw Van Zee,\n\nHierbij mijn vraag.\n\nMet vriendelijke groet,\n"
    )
    assert ("a-van-zee", "voorzitter", "raad-voor-cultuur") in seats(letter)
    page = "Adviesraden\n\nOnderwijsraad\n\nVoorzitter: mevrouw prof. dr. E.H. (Edith) Bakker\n\nEr is meer.\n"
    assert ("edith-bakker", "voorzitter", "onderwijsraad") in seats(page)


def test_a_minister_who_appoints_is_not_who_is_appointed() -> None:
    found = seats(PAGE.format("In haar plaats benoemde de minister mr. dr. R.S. Bakker."))
    assert found == {("r-s-bakker", "lid", COUNCIL)}


def test_members_with_what_they_do_and_where() -> None:
    body = (
        "Leden\n\nprof. dr. L.J. de Zee, hoogleraar recht, Universiteit Leiden (voorzitter)\n"
        "mr. dr. G.R. den Bakker, advocaat te Den Haag\nprof. dr. W.G. Bos, Vrije Universiteit"
    )
    assert seats(PAGE.format(body)) == {
        ("l-j-de-zee", "voorzitter", COUNCIL),
        ("g-r-den-bakker", "lid", COUNCIL),
        ("w-g-bos", "lid", COUNCIL),
    }


def test_roles_in_brackets_behind_a_working_group_are_held_there() -> None:
    page = PAGE.format(
        "Karel Bos is voorzitter. De werkgroep Zeerecht (voorzitter: Anna de Zee; leden: Wolf Bakker) werkt."
    )
    found = seats(page)
    assert {("anna-de-zee", "voorzitter", "werkgroep-zeerecht"), ("karel-bos", "voorzitter", COUNCIL)} <= found
    assert ("anna-de-zee", "voorzitter", COUNCIL) not in found


def test_a_line_that_names_the_whole_council() -> None:
    line = "Samenstelling: A.B. (Anna) de Zee (voorzitter, tot 1 mei 2031), K. (Karel) Bos, W. (Wolf) Bakker"
    assert seats(f"Adviesraad Migratie\n\nWerkprogramma 2031\n\n{line}\n") == {
        ("anna-de-zee", "voorzitter", COUNCIL),
        ("karel-bos", "lid", COUNCIL),
        ("wolf-bakker", "lid", COUNCIL),
    }


@pytest.mark.parametrize(
    "lines",
    [
        "Leden\nmr. Anna de Zee\nCommissie Zeerecht\nVoorzitter\nKarel Bos",
        "Leden\n\nmr. Anna de Zee\nSecretariaat\nSecretaris\nKarel Bos",
        "Samenstelling\nBureau: mr. Anna de Zee, mr. Karel Bos\nSecretaris\nWolf Bakker",
    ],
)
def test_a_role_under_a_heading_belongs_to_no_name_above_it(lines: str) -> None:
    assert not {
        it
        for it in seats(f"Adviesraad Migratie\n\nWerkprogramma 2031\n\n{lines}\n")
        if it[0] == "anna-de-zee" and it[1] != "lid"
    }


def test_a_space_behind_a_name_hides_no_role_below_it() -> None:
    letter = "Adviesraad Migratie\n\nAan de minister van Defensie\n\nDen Haag, 3 mei 2031\n\nWij zonden het advies.\n\n"
    assert ("anna-de-zee", "voorzitter", COUNCIL) in seats(letter + "mr. Anna de Zee \nvoorzitter\n")


def test_a_letter_that_folds_to_another_is_not_that_one() -> None:
    assert seats(PAGE.format("Anna de Zee, voorz\u0131tter van de Adviesraad Migratie, opende.")) == set()
    assert ("anna-de-zee", "voorzitter", COUNCIL) in seats(
        PAGE.format("Anna de Zee, voorzitter van de Adviesraad Migratie, opende.")
    )


def test_a_long_line_without_breaks_is_read_around_each_role() -> None:
    words = "De zee is hoog en de kade laag. " * 60
    page = PAGE.format(f"{words}Sinds 1 mei 2030 is Anna de Zee voorzitter van de raad. {words}")
    assert seats(page) == {("anna-de-zee", "voorzitter", COUNCIL)}


def test_who_is_thanked_does_not_sit_in_the_council() -> None:
    thanked = "Leden\n\nAnna de Zee\nKarel Bos\n\nDe raad dankt\n\nJan Bakker\nEls Prins"
    members = {member for member, _, _ in seats(PAGE.format(thanked))}
    assert members == {"anna-de-zee", "karel-bos"}


@pytest.mark.parametrize("address", ["Postbus 20018", "Plein 2", "Havenkade 12a"])
def test_the_address_under_who_is_written_to_is_nobody(address: str) -> None:
    letter = (
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n{address}\n2500 EA Den Haag\n\nDatum 3 mei 2031"
    )
    assert not seats(f"{letter}\n\nGeachte voorzitter,\n\nIk stuur u een brief.\n")
