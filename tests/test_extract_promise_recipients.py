"""To whom a promise is made: the chamber that hears it and not one that is only mentioned, and who is given money."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document

LETTER = (
    "Ministerie van Buitenlandse Zaken\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
    "Datum 14 maart 2031\nBetreft Havens\n\n{}\n\nDe minister van Buitenlandse Zaken,\nMaria Jansen-Voort\n"
)
COUNCIL = (
    "Adviesraad Internationale Vraagstukken\n\nWerkprogramma 2031\n\n{}\n\nHoogachtend,\n\nKarel Vos\nvoorzitter AIV\n"
)


def recipients(sentence: str, paper: str = LETTER) -> list[list[str]]:
    raw = paper.format(sentence)
    read = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return [sorted(ref.id for ref in one.recipients) for one in read.commitments]


@pytest.mark.parametrize(
    "sentence",
    [
        "De evaluatie wordt een jaar uitgesteld en in de tweede helft van 2032 aan de Kamer aangeboden.",
        "Ik zal de vaste commissie voor Defensie in mei vertrouwelijk informeren.",
        "Het kabinet zal dit in een aparte Kamerbrief toelichten.",
        "Over de haven volgt zo spoedig mogelijk een brief.",
        "Zoals toegezegd in het debat met uw Kamer ontvangt u in mei een overzicht.",
        "Ik zal, zoals uw Kamer heeft verzocht, in mei een overzicht aan uw Kamer sturen.",
        "De brief die uw Kamer in mei ontvangt, zal ook ingaan op de havens.",
        "Ik zal het in mei aan uw Kamer sturen.",
        "Ik zal dit met uw Kamer delen.",
    ],
)
def test_the_chamber_is_told(sentence: str) -> None:
    assert recipients(sentence) == [["tweede-kamer"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zoals uw Kamer heeft verzocht zal het kabinet een onderzoek uitvoeren.",
        "Zoals ik uw Kamer eerder heb gemeld, zal het kabinet een onderzoek uitvoeren.",
        "Naar aanleiding van het debat met uw Kamer zal het kabinet een onderzoek uitvoeren.",
        "Het kabinet zal de in uw Kamer aangenomen motie uitvoeren.",
        "Het kabinet zal zich aan de met uw Kamer gemaakte afspraken houden.",
        "Het fonds waar uw Kamer om heeft gevraagd, zal in mei worden opengesteld.",
        "De motie die uw Kamer op 3 februari aannam, zal ik uitvoeren.",
        "In mijn brief aan uw Kamer van 3 februari is aangekondigd dat het kabinet de regeling zal sluiten.",
        "Met deze brief informeer ik uw Kamer over het besluit om de missie te verlengen.",
        "In de brief van 3 mei zal het kabinet de havens noemen.",
    ],
)
def test_a_chamber_that_is_only_mentioned_is_told_nothing(sentence: str) -> None:
    assert recipients(sentence) == [[]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("De nota zal in mei aan de Eerste en Tweede Kamer worden gezonden.", ["eerste-kamer", "tweede-kamer"]),
        ("Het kabinet zal beide Kamers in mei informeren.", ["eerste-kamer", "tweede-kamer"]),
        ("Ik zal u en de Eerste Kamer in mei informeren.", ["eerste-kamer", "tweede-kamer"]),
        ("Het kabinet zal het plan in mei bij de Europese Commissie indienen.", ["europese-commissie"]),
        ("Nederland draagt in 2032 12 miljoen euro bij aan UNICEF.", ["unicef"]),
        ("Het kabinet stelt 5 miljoen euro ter beschikking van UNICEF.", ["unicef"]),
        (
            "Nederland geeft in 2032 ruim 5 miljoen euro aan UNICEF, het Mensenrechtenfonds en UNHCR.",
            ["unhcr", "unicef"],
        ),
        # A contribution that goes on, no money, and what money is for.
        ("De bijdrage aan UNICEF wordt in 2032 voortgezet.", []),
        ("Nederland draagt bij aan de slagkracht van de NAVO.", []),
        ("Nederland draagt 3 miljoen euro bij aan de missie EUTM Mali.", []),
    ],
)
def test_who_else_is_told_or_given_something(sentence: str, told: list[str]) -> None:
    assert recipients(sentence) == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "De AIV biedt het in mei aan de minister van Justitie en Veiligheid en de minister van Defensie aan.",
            ["minister-van-defensie", "minister-van-justitie-en-veiligheid"],
        ),
        ("De AIV zal in mei met de Eerste en Tweede Kamer hierover spreken.", ["eerste-kamer", "tweede-kamer"]),
        ("De AIV bespreekt het op 21 mei met de vaste commissie voor Defensie van de Tweede Kamer.", ["tweede-kamer"]),
        (
            "Op vraag van de minister van Defensie, mede namens de minister van Financiën, stelt de AIV een advies op.",
            ["minister-van-defensie", "minister-van-financien"],
        ),
        ("Op verzoek van de regering bereidt de AIV een advies voor over havens.", ["kabinet"]),
        ("De AIV werkt samen met de CAVV aan een advies over havens.", []),
    ],
)
def test_whom_a_council_hands_or_tells_it_or_who_asked(sentence: str, told: list[str]) -> None:
    assert recipients(sentence, COUNCIL) == [told]
