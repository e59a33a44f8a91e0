"""What others do, decide or are there for, told in the passive or by a moment: no promise of who writes."""

from hashlib import sha256

import pytest

from extract.known import known_refs
from extract.pipeline import extract
from extract.promises.abroad import is_abroad
from extract.records import Commitment, Document, EntityRef
from ontology.kinds import EntityKind

LETTER = (
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 6 maart 2024\n\nBetreft: Havens\n\n"
    "Geachte voorzitter,\n\nIn de havens is het druk. Dat vraagt om aandacht. Velen wachten. Het weer zit tegen.\n\n"
    "Stand van zaken\n\n"
)
SIGNED = "\n\nDe Minister van Buitenlandse Zaken,\nJ. de Wit\n"
COUNCIL = "Adviesraad Migratie\n\nWerkprogramma 2031\n\nDen Haag, december 2030\n\nDe raad adviseert over migratie.\n\n"


def bound(body: str, head: str = LETTER, foot: str = SIGNED) -> list[list[str]]:
    raw = head + body + foot
    found: list[Commitment] = list(
        extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).commitments
    )
    return [[ref.id for ref in one.actors] for one in found]


@pytest.mark.parametrize(
    ("first", "second", "promised"),
    [
        ("De Europese Commissie werkt aan een havenlijst.", "De lijst zal in het najaar worden herzien.", False),
        ("De Wereldbank richt een fonds op voor havens.", "Dit fonds zal in september van start gaan.", False),
        ("De NAVO versterkt haar vlucht.", "In Polen zal een radar worden geplaatst.", False),
        ("Premier Silva kondigde een havenplan aan.", "Het plan zal stapsgewijs worden uitgevoerd.", False),
        ("De Iraakse autoriteiten hebben toegezegd de kade te ruimen.", "Het werk wordt in juli afgerond.", False),
        ("De lidstaten hebben een wet ingediend.", "Deze zomer wordt een consultatie gestart.", False),
        ("Daarbij zal Polen een havenplan presenteren.", "Het plan wordt in mei uitgewerkt.", False),
        ("De Palestijnse Autoriteit bouwt een haven.", "De haven wordt in mei geopend.", False),
        # Who asks, is or is in want sets nothing going; what is done about it is ours.
        ("De Wereldbank heeft om een haven gevraagd.", "De lijst zal in het najaar worden herzien.", True),
        ("De Wereldbank is een vaste partner.", "De lijst zal in het najaar worden herzien.", True),
        ("De Wereldbank richt een fonds op.", "Daarom zal de lijst in het najaar worden herzien.", True),
        ("De Wereldbank richt een fonds op.", "De Nederlandse lijst zal in het najaar worden herzien.", True),
        ("De Wereldbank richt een fonds op.", "De bijdrage zal in het najaar worden verhoogd.", True),
        ("De Wereldbank richt een fonds op.", "Er zal worden gepleit voor snelle hulp.", True),
        ("Het kabinet werkt aan een havenlijst.", "De lijst zal in het najaar worden herzien.", True),
        ("De gemeente Delft werkt aan een havenlijst.", "De lijst zal in het najaar worden herzien.", True),
    ],
)
def test_a_passive_goes_on_with_what_somebody_abroad_does(first: str, second: str, *, promised: bool) -> None:
    alone = bound(first)
    assert len(bound(f"{first} {second}")) - len(alone) == promised


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("De sanctieverordening wordt in december verlengd.", []),
        ("De nieuwe richtlijn zal in de zomer in werking treden.", []),
        ("De richtlijn wordt in 2025 in nationale wetgeving omgezet.", [["kabinet"]]),
        ("De nieuwe havenwet zal in de zomer in werking treden.", [["kabinet"]]),
        ("De gouverneurs worden geleid door de Wereldbank en zullen in juni worden vervangen.", []),
        ("Door Nederland zal een resolutie worden ingediend.", [["NL"]]),
        ("Commissaris Brandt meldde dat de hulp wordt verdubbeld.", []),
        ("Ik heb gemeld dat de hulp wordt verdubbeld.", [["minister-van-buitenlandse-zaken"]]),
        ("De IOB zal in 2025 een evaluatie van de havens uitvoeren.", []),
        ("De evaluatie wordt in 2025 door de IOB uitgevoerd en aan uw Kamer aangeboden.", [["kabinet"]]),
        ("RVO zal de aanvragen toetsen.", []),
        ("RVO krijgt hiervoor extra mensen.", [["kabinet"]]),
        ("De Commissie bereidt een lijst voor, die in mei zal worden gepresenteerd.", []),
        ("Partijen hebben afgesproken dat gevangenen zullen worden uitgewisseld.", []),
        ("Het rapport van de VN-rapporteur wordt in maart gepubliceerd.", []),
        ("De resultaten van het onderzoek van de OPCW worden in juni bekendgemaakt.", []),
        ("De resultaten van het onderzoek worden in juni bekendgemaakt.", [["kabinet"]]),
        ("De onderhandelingen over de havens worden in juni afgerond.", []),
        ("Na de stemming zal het akkoord in Brussel worden voorgelegd.", []),
        ("Het akkoord wordt in juni door mij ondertekend.", [["minister-van-buitenlandse-zaken"]]),
        ("Volgens de planning van de Commissie wordt het kader in 2025 geëvalueerd.", []),
        ("Volgens planning wordt het kader in 2025 geëvalueerd.", [["kabinet"]]),
        ("In Jemen wordt opnieuw gevochten.", []),
        ("Sinds 2012 steunt Nederland het havenfonds.", []),
        ("Nederland steunt het havenfonds.", [["NL"]]),
        ("Het kabinet gaat ervan uit dat Turkije zijn verplichtingen zal nakomen.", []),
        ("De Nederlandse politie zal agenten uitzenden.", [["NL"]]),
        ("De Deense politie zal agenten uitzenden.", []),
        ("De ambassade in Lagos en Unilever zullen trainingen verzorgen.", [["NL"]]),
        ("Shell en Unilever zullen trainingen verzorgen.", []),
        ("De speciaal gezant van de VN zal nieuwe gesprekken beleggen.", []),
        ("De minister gaf aan dat Nederland extra zal bijdragen.", [["NL"]]),
        ("De Commissie gaf aan dat Nederland extra zal bijdragen.", []),
        ("Alleen als Iran meewerkt, zullen de sancties worden opgeheven.", []),
        ("Wij zullen niet alleen als donor steun verlenen.", [["NL"]]),
        ("Voor de havens is jaarlijks 4 miljoen euro beschikbaar.", []),
        ("Voor de havens komt jaarlijks 4 miljoen euro beschikbaar.", [["kabinet"]]),
        ("Voor de havens is 4 miljoen euro extra beschikbaar.", [["kabinet"]]),
    ],
)
def test_who_is_bound(sentence: str, actors: list[list[str]]) -> None:
    assert bound(sentence) == actors


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("De raad beslist na de zomer over de laatste onderwerpen.", False),
        ("De raad neemt in mei een besluit over het programma.", False),
        ("De raad zal hierover in 2031 besluiten.", False),
        ("Daarnaast houdt de raad tijd vrij voor spoedadviezen.", False),
        ("De raad brengt in mei een advies uit over een besluit van de Unie.", True),
        ("De Minister van Justitie en Veiligheid zal in mei een adviesaanvraag indienen.", False),
        ("De International Law Commission zal het onderwerp in 2031 onderzoeken.", False),
        ("Het advies zal ook ingaan op de kosten.", False),
        ("De NAVO werkt aan een havenplan. Dit plan zal op de top worden vastgesteld.", False),
        ("De NAVO werkt aan een havenplan. Het advies daarover zal in mei worden vastgesteld.", True),
    ],
)
def test_a_council_that_has_yet_to_choose_promises_nothing(sentence: str, *, promised: bool) -> None:
    assert bool(bound(sentence, COUNCIL, "")) == promised


@pytest.mark.parametrize(
    ("kind", "name", "abroad"),
    [
        (EntityKind.COUNTRY, "PL", True),
        (EntityKind.COUNTRY, "CW", False),
        (EntityKind.OFFICE, "minister-van-defensie-van-litouwen", True),
        (EntityKind.OFFICE, "minister-van-defensie", False),
        (EntityKind.OFFICE, "secretaris-generaal-van-de-verenigde-naties", True),
        (EntityKind.ORGANISATION, "europese-commissie", True),
        (EntityKind.ORGANISATION, "ministerie-van-defensie", False),
    ],
)
def test_who_acts_abroad(kind: EntityKind, name: str, *, abroad: bool) -> None:
    ref = EntityRef(kind, name)
    assert ref in known_refs() or kind is EntityKind.OFFICE
    assert is_abroad(ref) == abroad


@pytest.mark.parametrize(
    ("title", "actor"),
    [
        ("Antwoorden van de Minister van Defensie op vragen van het lid De Boer over havens", "minister-van-defensie"),
        ("Vragen aan de Minister van Defensie over havens", "NL"),
    ],
)
def test_answers_say_whose_they_are(title: str, actor: str) -> None:
    answers = f"{title}\n\nVraag 1\n\nKent u de haven?\n\nAntwoord\n\nJa. Ik zal de Kamer in mei informeren.\n"
    assert bound(answers, "", "") == [[actor]]
