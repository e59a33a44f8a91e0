"""Names in the frame of a report or motion: who chairs, records, is present, signs; parties by their group."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document

_HEAD = "Nr. 12 VERSLAG VAN EEN COMMISSIEDEBAT\n\nVastgesteld 3 april 2023\n\n"


def people(text: str) -> list[str]:
    """Ids of the persons named in a report, in text order."""
    return [ref for kind, ref, _ in mentions(text) if kind == "person"]


def mentions(text: str) -> list[tuple[str, str, str]]:
    """Kind, id and words of what a report names."""
    raw = _HEAD + text
    found = extract(Document("verslag.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).mentions
    return [(one.ref.kind.value, one.ref.id, one.text) for one in found if one.evidence.start >= len(_HEAD)]


def test_the_officers_under_a_report_are_persons_however_the_lines_run() -> None:
    apart = "De voorzitter van de commissie, De Roon\n\nDe griffier van de commissie, Van Vlietstra\n"
    joined = "De fungerend voorzitter van de commissie,\nEijsink\nAdjunct-griffier van de commissie,\nWieringa\n"
    assert people(apart) == ["raymond-de-roon", "van-vlietstra"]
    assert people(joined) == ["angelien-eijsink", "wieringa"]
    assert people("De griffier van de commissie, die ziek was, ontving de brief.\n") == []


def test_who_presides_and_keeps_the_record_stands_behind_a_colon() -> None:
    assert people("Voorzitter: Van Dalfsen\nGriffier: Hessing-Puts\n") == ["van-dalfsen", "hessing-puts"]
    assert people("De voorzitter: Welkom bij dit debat.\n") == []


def test_the_members_present_are_persons_and_other_lists_are_not() -> None:
    present = "Aanwezig zijn vier leden der Kamer, te weten: Belhaj, Van den Tweel, Jasper van Dijk en De Roon,\n"
    assert people(present) == ["salima-belhaj", "van-den-tweel", "jasper-van-dijk", "raymond-de-roon"]
    assert people("Aanwezig zijn twee leden der Kamer: Belhaj en Diks,\n") == ["salima-belhaj", "isabelle-diks"]
    assert people("Er zijn drie scholen, te weten: Oosterlicht, Het Anker en De Brug.\n") == []


def test_a_minister_named_in_the_list_of_those_present_keeps_the_office() -> None:
    text = "Aanwezig zijn twee leden, te weten: Belhaj en Diks, en Minister Koenders van Buitenlandse Zaken.\n"
    assert people(text) == ["salima-belhaj", "isabelle-diks", "bert-koenders"]


def test_members_sign_a_motion_each_on_a_line() -> None:
    text = "verzoekt de regering dit te doen,\n\nen gaat over tot de orde van de dag.\n\nVan der Staaij\n\nOostra"
    assert people(text) == ["kees-van-der-staaij", "oostra"]
    assert people(text + "\nNaar boven\n") == ["kees-van-der-staaij", "oostra"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De raad is benoemd op voorstel van minister Hoekzema van Buitenlandse Zaken.", "Hoekzema"),
        ("De brief is van minister Hoekzema van Buuren.", "Hoekzema van Buuren"),
    ],
)
def test_a_portfolio_is_no_part_of_a_name(text: str, name: str) -> None:
    assert [words for kind, _, words in mentions(text) if kind == "person"] == [name]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("De leden van de Volt-fractie vragen hiernaar.", ["volt"]),
        ("De fracties van het CDA, de SGP en Volt vragen hiernaar.", ["cda", "sgp", "volt"]),
        ("Dat kost tien Volt en wij Denk er anders over.", []),
        ("Een deel van de fracties van de coalitie vraagt hiernaar.", []),
    ],
)
def test_parties_are_told_by_their_group(text: str, parties: list[str]) -> None:
    found = [ref for kind, ref, _ in mentions(text) if kind == "organisation" and ref != "tweede-kamer"]
    assert found == parties


def test_a_surname_of_two_words_is_whole_in_a_roster_whose_lines_run_together() -> None:
    roster = (
        "Leden Werkgroep Zeerecht\n\nVoorzitter Dr. B. Oosterveld\nLeden Mw. mr. H.M. Brugman Stuyver\n"
        "Prof. jhr. dr. G. van Zeelst van den Dam\nDrs. E.P. Wijnstra\nSecretaris Mr. P.J. Petersma\n"
    )
    assert [words for kind, _, words in mentions(roster) if kind == "person"] == [
        "B. Oosterveld",
        "H.M. Brugman Stuyver",
        "G. van Zeelst van den Dam",
        "E.P. Wijnstra",
        "P.J. Petersma",
    ]
    assert ("office", "secretaris", "Secretaris") in mentions(roster)
