"""Who speaks in a verslag: members, ministers and the chair in a debate, questions and answers on paper."""

from collections.abc import Sequence

import pytest

from extract.pipeline import extract
from extract.records import Commitment, Document, EntityRef, Extraction

_FOREIGN, _TRADE = "minister-van-buitenlandse-zaken", "minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking"
_DEBATE = """29 999 Kustbeleid

Nr. 12 VERSLAG VAN EEN COMMISSIEDEBAT

Vastgesteld 3 juni 2031

De vaste commissie voor Buitenlandse Zaken heeft op 16 mei 2031 overleg gevoerd met mevrouw Kust, Minister voor \
Buitenlandse Handel en Ontwikkelingssamenwerking, en de heer Zand, Minister van Landbouw, Natuur en Voedselkwaliteit, \
over de brief van 12 april 2031 inzake de havens.

Van dit overleg brengt de commissie bijgaand geredigeerd woordelijk verslag uit.

De voorzitter:
Ik open de vergadering. Ik geef het woord aan de heer Duin.

De heer Duin (VVD):
Voorzitter. Wij zullen de Minister steunen. Ik ga een motie indienen over Togo.

Mevrouw Strand-Van der Wal (D66): Ik zal de Minister daaraan houden.

Minister Kust:
Ik zeg toe dat ik de Kamer voor de zomer informeer over de havens van Togo.

Minister Zand:
Ik stuur de Kamer in september 2031 een brief over de visserij bij Benin.

De voorzitter:
Er is een tweetal toezeggingen gedaan:
- De Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking informeert de Kamer voor de zomer over de havens.
- De Minister van Landbouw, Natuur en Voedselkwaliteit stuurt de Kamer in september een brief.

Ik sluit de vergadering.
"""
_WRITTEN = """36 999 V Vaststelling van de begrotingsstaat van Buitenlandse Zaken (V) voor het jaar 2031

Nr. 8 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 9 november 2030

De vragen en opmerkingen zijn op 12 oktober 2030 aan de Minister van Buitenlandse Zaken voorgelegd.

I Vragen en opmerkingen vanuit de fracties

Wij zullen de plannen voor Togo nauw volgen en komen met een motie.

II Reactie van de Minister

Ik zal de ambassade in Lomé in 2031 heropenen. U ontvangt het plan uiterlijk 1 maart 2031.

Vraag 4
Komt u met een brief?

Antwoord
Ik stuur u in mei 2031 een brief over Benin.
"""


def read(raw: str) -> Extraction:
    return extract(Document("verslag.txt", "text/plain", raw, "0" * 64))


def told(found: Sequence[Commitment]) -> list[tuple[str, list[str]]]:
    return [(item.text.partition(" ")[2][:22], [ref.id for ref in item.actors]) for item in found]


def test_what_ministers_say_binds_them_and_what_members_say_nobody() -> None:
    extraction = read(_DEBATE)
    fishing = "minister-van-landbouw-natuur-en-voedselkwaliteit"
    assert told(extraction.commitments) == [
        ("zeg toe dat ik de Kame", [_TRADE]),
        ("stuur de Kamer in sept", [fishing]),
        ("Minister voor Buitenla", [_TRADE]),
        ("Minister van Landbouw,", [fishing]),
    ]
    dropped = [extraction.reading.document.raw[n.evidence.start : n.evidence.end] for n in extraction.near_misses]
    assert "Wij zullen de Minister steunen." in dropped
    assert {n.reason for n in extraction.near_misses if "ij zullen" in n.evidence.quote} == {"other-voice"}


def test_without_members_it_is_no_debate() -> None:
    letter = "De minister: wat ik doe.\n\nIk stuur u in mei 2031 een brief over Togo.\n\n" * 3
    assert not read(letter).reading.turns
    assert len(read(_DEBATE).reading.turns) == 8


def test_an_office_is_known_by_its_holder_of_the_day() -> None:
    raw = (
        "Vijfde vergadering\n\nWoensdag 21 februari 2024\n\nDe voorzitter:\nHet woord is aan de leden.\n\n"
        "De heer Duin (VVD):\nIk kom met een motie.\n\n"
        "Minister-president Rutte:\nIk zal de Kamer in mei informeren over Togo.\n\n"
        "Minister Bruins Slot:\nIk stuur de Kamer in juni een brief over Benin.\n\n"
        "Minister Onbekend:\nIk stuur de Kamer in juli een brief over Ghana.\n"
    )
    assert [ids for _, ids in told(read(raw).commitments)] == [["minister-president"], [_FOREIGN], ["NL"]]


def test_answers_bind_the_minister_who_was_asked() -> None:
    extraction = read(_WRITTEN)
    assert told(extraction.commitments) == [
        ("zal de ambassade in Lo", [_FOREIGN]),
        ("ontvangt het plan uite", ["kabinet"]),
        ("stuur u in mei 2031 ee", [_FOREIGN]),
    ]
    assert extraction.commitments[2].recipients == (
        EntityRef(extraction.commitments[2].recipients[0].kind, "tweede-kamer"),
    )


@pytest.mark.parametrize(
    "title", ["Verslag van een schriftelijk overleg", "LIJST VAN VRAGEN EN ANTWOORDEN", "Verslag van de reis"]
)
def test_a_consultation_is_told_by_its_title(title: str) -> None:
    raw = (
        f"{title}\n\nDe vragen zijn aan de Minister van Defensie voorgelegd.\n\n1\nWat doet u?\n\nAntwoord\n\n"
        "Ik stuur u in mei 2031 een brief over Togo.\n"
    )
    assert bool(read(raw).reading.turns) == (title != "Verslag van de reis")


@pytest.mark.parametrize("said", ["Ik heb twee punten: 1. ik zal een motie indienen.", "Ik stuur de heer ik zal."])
def test_what_stands_before_a_member_who_says_ik_is_no_title(said: str) -> None:
    raw = (
        "Verslag van een commissiedebat\n\nDe voorzitter:\nIk open het debat.\n\n"
        f"Mevrouw Zandvoorder (AB):\n{said}\n\nDe heer Duinman (CD):\nDank u wel.\n"
    )
    found = extract(Document("verslag.txt", "text/plain", raw, "0" * 64))
    assert len(found.reading.turns) == 3
    assert not found.commitments


def test_a_letter_that_takes_up_what_members_asked_is_no_debate() -> None:
    letter = (
        "Datum 3 mei 2031\n\nGeachte voorzitter,\n\nIn het debat (Kamerstuk 29 999): is veel gevraagd.\n\n"
        "De heer Duin vroeg het volgende: wat kost de kade?\n\nIk stuur u in mei 2031 een brief over Togo.\n\n"
        "Mevrouw Strand wilde weten: wie betaalt?\n\nHet lid Van der Wal vroeg ook: wanneer?\n\n"
        "Ik informeer u in juni 2031 over Benin.\n\nDe minister van Buitenlandse Zaken,\n\nA. Kust\n"
    )
    assert not read(letter).reading.turns
    assert len(read(letter).commitments) == 2


@pytest.mark.parametrize("name", ["Van 't Riet", "El Bakri", "Eric van der Duin", "Strand-Van der Wal", "Bos"])
def test_members_go_by_names_of_several_words(name: str) -> None:
    raw = _DEBATE.replace("De heer Duin (VVD):", f"De heer {name} (VVD):")
    assert len(read(raw).reading.turns) == 8


def test_a_heading_on_a_reaction_with_no_question_above_it_is_no_answer() -> None:
    memo = (
        "Beslisnota\n\nAan: minister van Defensie\nDatum: 3 mei 2031\n\nAanleiding\n\nDe kade zakt.\n\n"
        "Reactie van het kabinet\n\nWij sturen de Kamer in juni 2031 een brief.\n"
    )
    assert not read(memo).reading.turns


@pytest.mark.parametrize(
    ("next_turn", "binding"),
    [
        ("De heer Duin (VVD): Nederland zal in mei 2031 een gezant naar Togo sturen.", []),
        ("De voorzitter: Nederland zal in mei 2031 een gezant naar Togo sturen.", []),
        ("De heer Duin vroeg dit: Nederland zal in mei 2031 een gezant naar Togo sturen.", [["NL"]]),
    ],
)
def test_a_turn_that_lost_the_line_before_it_is_still_a_turn(next_turn: str, binding: list[list[str]]) -> None:
    raw = (
        "Verslag van een commissiedebat\n\nDe voorzitter:\nIk open het debat.\n\nMevrouw Strand (AB):\nDank u wel.\n\n"
        f"Minister Kust:\nHet is druk in de havens. {next_turn}\n\nDe voorzitter:\nIk sluit het debat.\n"
    )
    assert [[ref.id for ref in one.actors] for one in read(raw).commitments] == binding
