"""Advices in the running text of letters: by title in quotation marks, in notes, by topic; who asked, and when."""

from hashlib import sha256

import pytest

from extract.advices.topics import find_topics
from extract.councils import council_called
from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceKind, AdviceStatus

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 april 2031

Geachte voorzitter,

{body}

De Minister van Buitenlandse Zaken,
C.C.J. Veldkamp
"""
AIV, CAVV, WRR = (
    "adviesraad-internationale-vraagstukken",
    "commissie-van-advies-inzake-volkenrechtelijke-vraagstukken",
    "wetenschappelijke-raad-voor-het-regeringsbeleid",
)
MINISTER = "minister-van-buitenlandse-zaken"


def read(raw: str) -> dict[str, Advice]:
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def told(body: str) -> dict[str, Advice]:
    return read(LETTER.format(body=body))


@pytest.mark.parametrize(
    ("body", "council", "issued"),
    [
        ("De AIV bracht het AIV-advies ‘Stille kust’ uit.", AIV, ""),
        ("In zijn AIV-advies nr. 121 «Stille kust» bepleit de raad meer vaart.", AIV, ""),
        ("Het WRR-rapport ‘Stille kust’ verscheen op 9 juli 2030.", WRR, "2030-07-09"),
        ("Het advies van de CAVV “Stille kust” (nr. 104, juni 2029) is u toegezonden.", CAVV, "2029-06"),
        ("In reactie op het briefadvies ‘Stille kust’ van de AIV van 12 mei 2030 schrijf ik u.", AIV, "2030-05-12"),
        (
            "De AIV wijst daarop in haar verkenning ‘Stille kust’, die op 5 maart 2030 is gepubliceerd.",
            AIV,
            "2030-03-05",
        ),
        ("Zie ook AIV, ‘Stille kust’, advies nr. 99, Den Haag, mei 2029.", AIV, "2029-05"),
        ("In zijn advies ‘Stille kust’ (WRR-rapport nr. 104, 2030) schetst de WRR wat nodig is.", WRR, "2030"),
    ],
)
def test_advices_by_their_title(body: str, council: str, issued: str) -> None:
    advice = told(body)["Stille kust"]
    assert (advice.issued_by.id, advice.issued, advice.status) == (council, issued, AdviceStatus.PUBLISHED)


@pytest.mark.parametrize(
    "body",
    [
        "Het IMF-rapport ‘Stille kust’ verscheen op 9 juli 2030, zo meldt de SER.",
        "Het advies van de landsadvocaat ‘Stille kust’ is bijgevoegd; de AIV weet daarvan.",
        "De Europese Commissie publiceerde het rapport ‘Stille kust’. De AIV reageerde.",
        "De AIV verwijst naar het rapport ‘Stille kust’ van Oxfam Novib.",
        "De Algemene Rekenkamer publiceerde op 12 mei 2030 het rapport ‘Stille kust’.",
    ],
)
def test_what_others_wrote_is_no_advice(body: str) -> None:
    assert told(body) == {}


def test_titles_in_a_row_are_of_one_council() -> None:
    found = told("De AIV-adviezen ‘Zee en zand’, ‘Stille kust’ en ‘Havens’ bieden aanknopingspunten.")
    assert sorted(found) == ["Havens", "Stille kust", "Zee en zand"]
    assert {advice.issued_by.id for advice in found.values()} == {AIV}


def test_each_title_is_of_the_council_named_with_it() -> None:
    found = told("Het rapport ‘Meer zee’ van de AIV en het advies «Zand» van de CAVV zijn openbaar.")
    assert (found["Meer zee"].issued_by.id, found["Zand"].issued_by.id) == (AIV, CAVV)
    assert found["Meer zee"].kind is AdviceKind.ADVISORY_REPORT


@pytest.mark.parametrize(
    ("body", "title", "status", "askers"),
    [
        (
            "Op 16 januari 2030 heeft de minister van Defensie de CAVV verzocht te adviseren over zeerovers.",
            "Zeerovers",
            "requested",
            ["minister-van-defensie"],
        ),
        ("Ik heb de AIV gevraagd om een advies over de kust.", "Kust", "requested", [MINISTER]),
        ("In 2030 vroeg ik de AIV om advies over de kust.", "Kust", "requested", [MINISTER]),
        (
            "De minister van Defensie en ik hebben de AIV verzocht advies uit te brengen over de kust.",
            "Kust",
            "requested",
            ["minister-van-defensie", MINISTER],
        ),
        (
            "Op 5 januari ontving de CAVV een aanvraag van de Eerste Kamer voor een advies over zeerovers.",
            "Zeerovers",
            "requested",
            ["eerste-kamer"],
        ),
        (
            "Op verzoek van de minister van Volksgezondheid, Welzijn en Sport stelt de AIV een advies op over de kust.",
            "Kust",
            "in-preparation",
            ["minister-van-volksgezondheid-welzijn-en-sport"],
        ),
        ("Het kabinet zal de AIV om advies vragen over de kust.", "Kust", "expected", []),
        ("Het kabinet heeft toegezegd de AIV te vragen te adviseren over de kust.", "Kust", "expected", []),
        ("Naar verwachting brengt de AIV in 2032 een advies uit over de kust.", "Kust", "expected", []),
        ("De AIV komt dit najaar met een advies over de kust.", "Kust", "expected", []),
        ("Dit is de kabinetsreactie op het advies van de CAVV inzake zeerovers.", "Zeerovers", "published", []),
    ],
)
def test_advices_by_their_topic(body: str, title: str, status: str, askers: list[str]) -> None:
    advice = told(body)[title]
    assert (advice.status.value, [asker.id for asker in advice.requested_by]) == (status, askers)


@pytest.mark.parametrize(
    "body",
    [
        "De Tweede Kamer heeft de VN gevraagd om advies over water; de AIV is gehoord.",
        "De AIV adviseert het kabinet om meer te doen aan de kust.",
        "De Raad van State heeft op 4 mei 2030 advies uitgebracht over het wetsvoorstel.",
        "De regering legt deze vraag voor aan de AIV.",
        "De SER heeft op 8 april advies uitgebracht over schepen.",
    ],
)
def test_sentences_that_tell_of_no_advice(body: str) -> None:
    assert told(body) == {}


def test_a_sentence_that_mentions_an_advice_adds_to_the_one_that_is_reacted_to() -> None:
    found = told(
        "Graag bied ik u de reactie aan op het advies van de CAVV inzake zeerovers. De CAVV heeft op 27 juli 2030 op "
        "verzoek van de minister van Defensie het advies inzake zeerovers uitgebracht."
    )
    assert (found["Zeerovers"].issued, len(found)) == ("2030-07-27", 1)
    assert [it.id for it in found["Zeerovers"].requested_by] == ["minister-van-defensie"]


def test_what_is_asked_for_in_a_reaction_is_the_reaction() -> None:
    advice = told("Op verzoek van uw Kamer reageer ik op het advies ‘Stille kust’ van de AIV.")["Stille kust"]
    assert advice.requested_by == ()


def test_councils_that_are_asked_together_advise_together() -> None:
    found = told(
        "De Eerste Kamer heeft de CAVV en de AIV gevraagd een gezamenlijk advies uit te brengen over zeerovers."
    )
    assert [it.id for it in found["Zeerovers"].jointly_with] == [AIV]


def test_topics_that_a_council_announces_in_a_row() -> None:
    found = told("De Onderwijsraad brengt in 2032 adviezen uit over Lezen aan zee, De zeevaartschool en Varen.")
    assert sorted(found) == ["Lezen aan zee", "Varen", "Zeevaartschool"]


def test_a_topic_keeps_abbreviations_in_and_between_its_words() -> None:
    text = "over regels t.a.v. zeerovers van de International Law Commission (ILC) van de VN. Dat is nieuw."
    assert list(find_topics(text, 5)) == ["Regels t.a.v. zeerovers van de International Law Commission (ILC) van de VN"]


def test_a_paragraph_under_a_topic_speaks_of_it_under_another_name() -> None:
    found = read(
        """AWTI

Werkprogramma 2031

3. Lopende adviestrajecten

3.1 Kennis van de kust
Samen met de AIV werkt de raad aan een advies over de rol van wetenschap op
zee. De aanvraag kwam van de minister van Buitenlandse Zaken.

3.2 Havens: bouwen of delen
De minister van Defensie vroeg de raad welke havens
Nederland zelf in huis moet hebben.

4. Nieuwe adviezen in 2031

4.1 Zand voor later
Van het zand gaat een deel naar zee. De adviesvraag hierover is toegezegd
door de minister voor Buitenlandse Handel en Ontwikkelingssamenwerking en
wordt in januari verwacht.

5. Onderwerpen waar wij over nadenken

B.1  Water en zout
B.2  Stille kust, op verzoek van de Tweede
Kamer
"""
    )
    assert sorted(found) == [
        "Havens: bouwen of delen",
        "Kennis van de kust",
        "Stille kust",
        "Water en zout",
        "Zand voor later",
    ]
    askers = {title: [asker.id for asker in advice.requested_by] for title, advice in found.items()}
    assert askers["Havens: bouwen of delen"] == ["minister-van-defensie"]
    assert askers["Zand voor later"] == ["minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking"]
    assert askers["Stille kust"] == ["tweede-kamer"]


def test_abbreviations_of_councils() -> None:
    assert council_called("aiv") == council_called("Adviesraad Internationale Vraagstukken")
    assert council_called("IMF") is None


def test_a_report_that_tells_of_a_request_and_then_of_the_advice_tells_of_one_advice() -> None:
    found = read(
        """JAARVERSLAG 2030

1. Taak van de CAVV
De Commissie van advies inzake volkenrechtelijke vraagstukken adviseert de regering.

2. De CAVV in 2030
Op 5 januari 2030 ontving de CAVV een aanvraag van de minister van Buitenlandse Zaken voor een advies over de inzet van
zeerovers. Op 16 juli 2030 kon het advies (nr. 23) van de CAVV over zeerovers door de voorzitter worden aangeboden.
"""
    )
    advice = found["Inzet van zeerovers"]
    assert (advice.status, advice.issued, len(found)) == (AdviceStatus.PUBLISHED, "2030-07-16", 1)
    assert [it.id for it in advice.requested_by] == [MINISTER]


def test_a_page_of_publications_tells_the_day_under_or_behind_each_title() -> None:
    found = read(
        """Adviesraad Migratie

Publicaties

Stille wateren
Advies | 12-05-2030
De raad adviseert te experimenteren.

Zee van tijd
Publicatie | 3 februari 2029 | Adviesrapport
"""
    )
    assert {title: (it.status.value, it.issued) for title, it in found.items()} == {
        "Stille wateren": ("published", "2030-05-12"),
        "Zee van tijd": ("published", "2029-02-03"),
    }


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ("In het werkprogramma 2031 zijn de volgende onderwerpen voor adviezen opgenomen:", "priority"),
        ("In de bijlage zijn de volgende uitgebrachte adviezen opgenomen:", "published"),
    ],
)
def test_leads_that_take_topics_up(lead: str, status: str) -> None:
    found = read(f"De Onderwijsraad in 2031\n\n{lead}\n\n  • Zwemmen op school\n  • Schoolbesturen aan zee\n")
    assert {(title, it.status.value) for title, it in found.items()} == {
        ("Zwemmen op school", status),
        ("Schoolbesturen aan zee", status),
    }


def test_a_known_document_behind_a_councils_word_for_an_advice() -> None:
    title = "Nederland en de wereldwijde aanpak van COVID-19"
    found = told(f"Naar aanleiding van het AIV-advies {title} stelt het kabinet extra geld beschikbaar.")
    assert found[title].issued_by.id == AIV
    assert told("Het AIV-advies wordt betrokken bij Global Europe en het IMF-rapport World Economic Outlook.") == {}


OWN_PAGE = "Over de Adviesraad Migratie\n\nDe Adviesraad Migratie adviseert gevraagd en ongevraagd.\n\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In het najaar publiceert de raad een advies over zeelieden.", [("Zeelieden", "in-preparation")]),
        ("In 2031 brengen wij met de AIV advies uit over vissers.", [("Vissers", "in-preparation")]),
        ("Mogelijk volgt later nog een verkenning over havens.", [("Havens", "possible")]),
        ("In mei publiceert het ministerie een nota over zeelieden.", []),
        ("Mogelijk volgt later nog een brief over havens.", []),
    ],
)
def test_what_a_council_says_it_will_advise_on(sentence: str, told: list[tuple[str, str]]) -> None:
    found = extract(Document("pagina.txt", "text/plain", OWN_PAGE + sentence, "0" * 64))
    assert [(fact.title, fact.status.value) for fact in found.facts if isinstance(fact, Advice)] == told
