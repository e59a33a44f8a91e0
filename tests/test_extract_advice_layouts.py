"""Advices in layouts of other councils: cards, lettered and numbered lists, lists that a sentence leads to, cells."""

from datetime import date
from hashlib import sha256

import pytest

from extract.advices.card_lines import has_card
from extract.advices.entries import split_entry
from extract.advices.stages import stage_of_lead
from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceKind, AdviceStatus, DocumentKind

OPENING = """Onderwijsraad

Werkplan 2028

De Onderwijsraad adviseert de regering en het parlement over het onderwijs. In dit werkplan staat
waarover de raad in 2028 adviseert.

"""


def read(text: str) -> dict[str, Advice]:
    raw = OPENING + text
    found = extract(Document("werkplan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    assert found.reading.header.kind is DocumentKind.WORK_PROGRAMME
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def askers(advice: Advice) -> list[str]:
    return [ref.id for ref in advice.requested_by]


def test_cards_with_labels_under_a_title() -> None:
    advices = read(
        """Lopende projecten

Leren over de grens
   Aanvrager: Minister van Onderwijs, Cultuur en Wetenschap
   Planning: najaar 2028

Mobiele studenten
   Op eigen initiatief
   Planning: eerste kwartaal 2029
   Status: mogelijk

Titel: Vrijheid van wetenschap
Gevraagd door: Eerste Kamer
Verwacht: Q2/Q3 2028

Slot

Dank aan allen.
"""
    )
    assert set(advices) == {"Leren over de grens", "Mobiele studenten", "Vrijheid van wetenschap"}
    first, own, titled = advices.values()
    assert (first.status, askers(first)) == (
        AdviceStatus.IN_PREPARATION,
        ["minister-van-onderwijs-cultuur-en-wetenschap"],
    )
    assert (own.status, own.own_initiative, askers(own)) == (AdviceStatus.POSSIBLE, True, [])
    assert titled.expected
    assert (titled.expected.first, titled.status) == (date(2028, 4, 1), AdviceStatus.IN_PREPARATION)
    assert not titled.own_initiative


def test_cards_without_blank_lines_between_them() -> None:
    advices = read(
        """Adviezen in voorbereiding

Taal op zee
Opdrachtgever: Tweede Kamer
Gereed: voorjaar 2028
Taal aan land
Opdrachtgever: minister van Defensie en
minister van Buitenlandse Zaken
Gereed: eind 2028
"""
    )
    assert list(advices) == ["Taal op zee", "Taal aan land"]
    assert askers(advices["Taal aan land"]) == ["minister-van-defensie", "minister-van-buitenlandse-zaken"]


@pytest.mark.parametrize(
    "raw",
    [
        "Den Haag\nDatum: 3 mei 2028\nBetreft: advies\n",
        "Het advies is gevraagd door: zie boven",
        "De raad wil meer.\nOver de planning: die volgt.\n",
    ],
)
def test_labels_of_letters_and_words_in_sentences_make_no_card(raw: str) -> None:
    assert not has_card(raw)


def test_a_sentence_above_labels_is_no_title() -> None:
    assert read("Wie vragen heeft, kan bellen.\nAanvrager: Tweede Kamer\nPlanning: eind 2028\n") == {}


def test_entries_with_what_commas_and_brackets_tell() -> None:
    advices = read(
        """Wat is verschenen

In 2027 publiceerde de raad de volgende adviezen:

• Briefadvies 61, ‘Taal als brug’ (mei), aangevraagd door de ministers van Defensie en van Buitenlandse Zaken;
• ‘De leraar van ver’, advies van oktober 2027 op verzoek van de Tweede Kamer;
• Scholen aan zee – adviesrapport, november 2027, ongevraagd;
• Spoor van de jeugd, samen met de Gezondheidsraad, op verzoek van het kabinet.
"""
    )
    assert [(it.issued, it.kind, it.own_initiative) for it in advices.values()] == [
        ("2027-05", AdviceKind.ADVISORY_LETTER, False),
        ("2027-10", None, False),
        ("2027-11", AdviceKind.ADVISORY_REPORT, True),
        ("2027", None, False),
    ]
    assert list(advices) == ["Taal als brug", "De leraar van ver", "Scholen aan zee", "Spoor van de jeugd"]
    assert askers(advices["Taal als brug"]) == ["minister-van-defensie", "minister-van-buitenlandse-zaken"]
    assert askers(advices["De leraar van ver"]) == ["tweede-kamer"]
    assert [ref.id for ref in advices["Spoor van de jeugd"].jointly_with] == ["gezondheidsraad"]
    assert {it.status for it in advices.values()} == {AdviceStatus.PUBLISHED}
    assert {it.issued_by.id for it in advices.values()} == {"onderwijsraad"}


def test_lists_that_a_sentence_leads_to() -> None:
    advices = read(
        """Plannen

De raad is voornemens te adviseren over de volgende thema's:

1) Digitale leermiddelen
2) Onderwijs aan ontheemden, aangevraagd door de Tweede Kamer

Als de tijd het toelaat, komen deze onderwerpen mogelijk aan bod:

a. Internationale scholen
b. Uitwisseling met Marokko

De raad stelt zich daarbij de volgende vragen:
- Blijft het onderwijs toegankelijk.
- Wie betaalt dat.
"""
    )
    assert {title: it.status for title, it in advices.items()} == {
        "Digitale leermiddelen": AdviceStatus.PRIORITY,
        "Onderwijs aan ontheemden": AdviceStatus.PRIORITY,
        "Internationale scholen": AdviceStatus.POSSIBLE,
        "Uitwisseling met Marokko": AdviceStatus.POSSIBLE,
    }
    assert askers(advices["Onderwijs aan ontheemden"]) == ["tweede-kamer"]


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("De volgende adviezen zijn vorig jaar verschenen:", AdviceStatus.PUBLISHED),
        ("De commissie werkt aan drie adviezen:", AdviceStatus.IN_PREPARATION),
        ("De volgende onderwerpen zouden in aanmerking kunnen komen:", AdviceStatus.POSSIBLE),
        ("Het kabinet heeft om advies gevraagd over deze onderwerpen:", AdviceStatus.REQUESTED),
        ("De volgende adviezen zijn vorig jaar verschenen.", None),
        ("De raad heeft drie bureaus geopend:", None),
        ("Er verschenen adviezen. De raad stelde drie eisen:", None),
    ],
)
def test_how_far_a_leading_sentence_says_they_are(lead: str, status: AdviceStatus | None) -> None:
    assert stage_of_lead(lead) is status


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Stille kust (adviesrapport, mei 2030), op verzoek van de Tweede Kamer;", "Stille kust"),
        ("Mei 2030 – Stille kust (briefadvies)", "Stille kust"),
        ("Advies nr. 12: Stille kust, 3 mei 2030", "Stille kust"),
        ("„Stille kust, of niet?” briefadvies", "„Stille kust, of niet?”"),
        ("Kust, zee en land", "Kust, zee en land"),
        ("Adviezen van de kust (naar de zee)", "Adviezen van de kust (naar de zee)"),
        ("’t Zeegat uit, een studie naar havens", "’t Zeegat uit, een studie naar havens"),
        ("Mei en juni aan de kust", "Mei en juni aan de kust"),
    ],
)
def test_where_the_title_of_an_entry_ends(entry: str, title: str) -> None:
    assert entry[slice(*split_entry(entry))] == title


def test_a_table_with_cells_in_line_and_in_small_letters() -> None:
    advices = read(
        """Lopende adviestrajecten

Onderwerp              Gevraagd door              Planning
Leren op afstand       minister van Defensie      begin 2028
Lezen en schrijven     eigen initiatief           eind 2028
Rekenen in de haven    ongevraagd

Verder niets.
"""
    )
    assert [(it.own_initiative, askers(it)) for it in advices.values()] == [
        (False, ["minister-van-defensie"]),
        (True, []),
        (True, []),
    ]
    assert advices["Rekenen in de haven"].expected is None


def test_rows_whose_cells_no_longer_stand_in_line_under_lines_that_say_how_far() -> None:
    advices = read(
        """1. Overzicht van onderwerpen

Nr.  Onderwerp    Aanvrager    Planning
A. Lopend
1  Leren op afstand in de Cariben    Eerste Kamer    maart 2028
2  Diploma's van vluchtelingen    Minister van Justitie en Veiligheid, Minister van Buitenlandse Zaken    Q3 2028
B. Nieuw
3  Taal en toegang    eigen initiatief    eind 2028
C. Reservelijst
4  Spreiding van scholen
5  Muziek in de klas

2. Toelichting

De raad licht de onderwerpen hieronder toe.
"""
    )
    assert {title: one.status for title, one in advices.items()} == {
        "Leren op afstand in de Cariben": AdviceStatus.IN_PREPARATION,
        "Diploma's van vluchtelingen": AdviceStatus.IN_PREPARATION,
        "Taal en toegang": AdviceStatus.PRIORITY,
        "Spreiding van scholen": AdviceStatus.POSSIBLE,
        "Muziek in de klas": AdviceStatus.POSSIBLE,
    }
    assert askers(advices["Diploma's van vluchtelingen"]) == [
        "minister-van-justitie-en-veiligheid",
        "minister-van-buitenlandse-zaken",
    ]
    assert advices["Taal en toegang"].own_initiative


@pytest.mark.parametrize(
    ("sentence", "topic", "asker"),
    [
        ("De minister van Defensie heeft de raad advies gevraagd over militaire scholen.", "Militaire scholen", True),
        (
            "Van de minister van Defensie is een adviesaanvraag ontvangen over militaire scholen.",
            "Militaire scholen",
            False,
        ),
        ("De minister van Defensie heeft de raad gevraagd om geduld over militaire scholen.", "", False),
    ],
)
def test_requests_in_sentences(sentence: str, topic: str, asker: bool) -> None:
    advices = read(f"Plannen\n\n{sentence} Dat is nieuw.\n")
    assert list(advices) == ([topic] if topic else [])
    assert not asker or askers(advices[topic]) == ["minister-van-defensie"]


def test_a_table_with_a_ruled_head() -> None:
    advices = read(
        """Plannen

| Onderwerp | Aanvrager | Planning | Status |
|---|---|---|---|
| Taal over de grens | minister van Defensie | Q1 2028 | gepland |
| Schrift | eigen initiatief | eind 2028 | gestart |
"""
    )
    assert {title: it.status for title, it in advices.items()} == {
        "Taal over de grens": AdviceStatus.PRIORITY,
        "Schrift": AdviceStatus.IN_PREPARATION,
    }


def test_points_in_small_letters_go_on_with_the_sentence_above_them() -> None:
    advices = read("Verder\n\nMogelijk komen ook aan de orde:\n* scholen op zee;\n* taal in de haven.\n")
    assert list(advices) == ["Scholen op zee", "Taal in de haven"]


def test_a_topic_right_above_its_paragraph() -> None:
    advices = read(
        """Lopende adviezen

Scholen en de wereld
De raad onderzoekt op verzoek van de minister van Defensie hoe scholen over de grens samenwerken.
Het advies verschijnt naar verwachting in het najaar van 2028.

Taal in de haven
Dit advies, dat de raad op eigen initiatief uitbrengt, gaat over taal. Publicatie: tweede kwartaal 2028.
"""
    )
    assert list(advices) == ["Scholen en de wereld", "Taal in de haven"]
    assert askers(advices["Scholen en de wereld"]) == ["minister-van-defensie"]
    assert [it.expected and it.expected.first for it in advices.values()] == [date(2028, 9, 1), date(2028, 4, 1)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Op 3 maart 2027 publiceerde de raad het advies «Stille scholen».",
            ("Stille scholen", "published", "2027-03-03"),
        ),
        ("In juni 2027 verscheen het advies ‘Stille scholen’.", ("Stille scholen", "published", "2027-06")),
        ("In mei 2027 is over het advies ‘Stille scholen’ gesproken.", ("Stille scholen", "published", "")),
        ("De raad is begonnen aan een advies over stille scholen.", ("Stille scholen", "in-preparation", "")),
        (
            "De raad is voornemens in 2028 advies uit te brengen over stille scholen.",
            ("Stille scholen", "priority", ""),
        ),
        ("Een adviesaanvraag over stille scholen wordt verwacht.", ("Stille scholen", "expected", "")),
        ("Het kabinet is voornemens beleid te maken over stille scholen, met advies.", None),
    ],
)
def test_advices_in_sentences(sentence: str, told: tuple[str, str, str] | None) -> None:
    found = [(it.title, it.status.value, it.issued) for it in read(f"Plannen\n\n{sentence} Dat is zo.\n").values()]
    assert found == ([told] if told else [])


def test_a_list_in_the_letter_of_a_minister_is_no_list_of_advices() -> None:
    text = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2028

Het advies van de Onderwijsraad is helder. Ik dank de Onderwijsraad.

Ik overweeg de volgende onderwerpen aan te kaarten in de Raad:

- Taal in de klas
- Scholen op zee

De minister van Defensie,
A.B. Zandvoorder
"""
    found = extract(Document("brief.txt", "text/plain", text, sha256(text.encode()).hexdigest()))
    assert [fact for fact in found.facts if isinstance(fact, Advice)] == []
