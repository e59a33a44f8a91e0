"""Advices in forms without tables: labels without a colon, prose that counts, what a text adds to a heading."""

from hashlib import sha256
from time import process_time

import pytest

from extract.advices.card_lines import read_lines
from extract.advices.stages import stage_by_request
from extract.advices.topic_rows import find_rows
from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceKind, AdviceStatus

PROGRAMME = "Onderwijsraad\n\nWerkprogramma 2031\n\nVastgesteld op 9 oktober 2030\n\n"
IN_PREPARATION, PRIORITY = AdviceStatus.IN_PREPARATION, AdviceStatus.PRIORITY


def read(raw: str) -> dict[str, Advice]:
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def askers(advice: Advice) -> set[str]:
    return {ref.id for ref in advice.requested_by}


def statuses(raw: str) -> dict[str, AdviceStatus]:
    return {title: advice.status for title, advice in read(raw).items()}


def test_labels_of_a_card_need_no_colon_beside_each_other() -> None:
    found = read(
        PROGRAMME + "Waar we nu aan werken\n\n"
        "Lezen in de mist\nHoofdvraag Hoe leren schippers kaarten lezen?\n"
        "Gevraagd door Staatssecretaris van Defensie, mede namens de minister van Financiën\n"
        "Vorm Briefadvies\nSamenwerking met Gezondheidsraad\nPlanning derde kwartaal 2031\n\n"
        "Rekenen in de haven?\nGevraagd door Eigen initiatief\nFase Gesprekken\nGereed mei 2031\n\n"
        "Waarmee we in 2031 beginnen\n\n"
        "De stille klas\nGevraagd door minister van Defensie; adviesaanvraag volgt\nStart april 2031\n"
        "Gereed eind 2031\n"
    )
    lezen, rekenen, klas = (found[it] for it in ("Lezen in de mist", "Rekenen in de haven?", "De stille klas"))
    assert askers(lezen) == {"staatssecretaris-van-defensie", "minister-van-financien"}
    assert lezen.kind is AdviceKind.ADVISORY_LETTER
    assert [ref.id for ref in lezen.jointly_with] == ["gezondheidsraad"]
    assert lezen.expected is not None
    assert str(lezen.expected.first) == "2031-07-01"
    assert rekenen.own_initiative
    assert rekenen.status is IN_PREPARATION
    assert klas.status is AdviceStatus.EXPECTED
    assert len(found) == 3


def test_a_sentence_that_begins_with_the_word_of_a_label_has_none() -> None:
    lines = read_lines(
        "De kust\nGevraagd door de minister is de raad begonnen\nVorm van bestuur\nVorm Rapport\nGereed mei 2031", True
    )
    assert [line.column for line in lines] == ["", "", "", "kind", "expected"]


def test_a_label_without_a_colon_stands_beside_another() -> None:
    alone = read_lines("De kust\n\nGereed mei 2031\n\nDe zee", True)
    assert [line.column for line in alone] == ["", "", ""]


def test_what_a_sentence_counts_the_next_ones_name() -> None:
    found = read(
        PROGRAMME + "Plannen\n\nDe raad werkt aan drie adviezen. Het eerste gaat over lezen op zee en is gevraagd door "
        "de minister van Defensie. Het tweede betreft het rekenen; de raad verwacht dit advies in mei 2031 uit te "
        "brengen.\n\nHet derde, op eigen initiatief, is een briefadvies over zwemles. Het andere is bijna gereed.\n"
    )
    assert {title: it.status for title, it in found.items()} == dict.fromkeys(
        ("Lezen op zee", "Rekenen", "Zwemles"), IN_PREPARATION
    )
    assert askers(found["Lezen op zee"]) == {"minister-van-defensie"}
    assert str(found["Rekenen"].expected and found["Rekenen"].expected.first) == "2031-05-01"
    assert found["Zwemles"].own_initiative
    assert found["Zwemles"].kind is AdviceKind.ADVISORY_LETTER


def test_what_no_sentence_counts_is_no_advice() -> None:
    assert not read(
        PROGRAMME + "Plannen\n\nDe raad sprak met twee schepen. Het eerste is de trots van de vloot. Het "
        "tweede betreft een wrak.\n"
    )


def test_what_is_counted_may_have_a_title() -> None:
    found = read(
        "Onderwijsraad\nJaarverslag 2031\n\nAdviezen\n\nDe raad bracht twee adviezen uit. Het eerste advies, Lezen op "
        "zee, werd op 5 april 2031 vastgesteld en was gevraagd door de minister van Defensie. Het tweede, Rekenen en "
        "varen, verscheen op 3 mei 2031 als gezamenlijk advies met de AWTI.\n"
    )
    lezen, rekenen = found["Lezen op zee"], found["Rekenen en varen"]
    assert (lezen.issued, askers(lezen)) == ("2031-04-05", {"minister-van-defensie"})
    assert rekenen.issued == "2031-05-03"
    assert [ref.id for ref in rekenen.jointly_with] == ["adviesraad-voor-wetenschap-technologie-en-innovatie"]


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        ("Het eerste is een briefadvies over de zee.", {"Zee"}),
        ("Het eerste is de zee.", {"Zee"}),
        ("Het eerste onderwerp is veilig varen.", {"Veilig varen"}),
        ("Het eerste is goed ontvangen.", set()),
        ("Het tweede is een succes.", set()),
    ],
)
def test_what_is_said_of_one_that_was_counted_is_no_topic(told: str, titles: set[str]) -> None:
    head = "Onderwijsraad\nJaarverslag 2031\n\nAdviezen\n\nDe raad bracht twee adviezen uit. "
    assert read(f"{head}{told}\n").keys() == titles


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("Voor 2033 denkt de raad aan de zee en het zand, en aan lezen.", ["Zee en het zand", "Lezen"]),
        ("Later denken wij onder meer aan zwemles.", ["Zwemles"]),
        ("In 2033 denkt de raad aan een bijeenkomst over de zee.", []),
        ("In 2033 denkt de raad aan de vraag of varen helpt.", []),
        ("De minister denkt in 2033 aan de zee.", []),
        ("Mogelijke onderwerpen voor later zijn de zee, het zand en de lucht.", ["Zee", "Zand", "Lucht"]),
        ("De raad heeft twee nieuwe onderwerpen: zwemles en gym.", ["Zwemles", "Gym"]),
        ("Die onderwerpen zijn van belang.", []),
        ("Nieuwe onderwerpen op de website zijn: zwemles, gym en lezen.", []),
    ],
)
def test_topics_in_a_row(sentence: str, topics: list[str]) -> None:
    assert [topic for topic, _ in find_rows(sentence, None)] == topics


def test_a_topic_that_is_thought_of_is_possible() -> None:
    raw = (
        PROGRAMME + "Later\n\nVoor 2033 denkt de raad aan een advies over lezen, aan een advies over varen en aan een "
    )
    found = statuses(raw + "verkenning van de kust.\n")
    assert found == dict.fromkeys(("Lezen", "Varen", "Kust"), AdviceStatus.POSSIBLE)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("De minister van Defensie heeft op 4 februari 2031 een adviesaanvraag ingediend.", AdviceStatus.REQUESTED),
        ("Een adviesaanvraag van de minister van Defensie wordt in mei verwacht.", AdviceStatus.EXPECTED),
        ("Aanvraag toegezegd door de minister van Defensie; in te dienen in mei 2031.", AdviceStatus.EXPECTED),
        ("De raad start hiermee op verzoek van de minister van Defensie in mei.", PRIORITY),
    ],
)
def test_what_is_said_of_the_request_tells_more_than_the_heading(said: str, status: AdviceStatus) -> None:
    found = read(PROGRAMME + f"Nieuwe onderwerpen\n\n1. Lezen in de mist\n{said}\n\n2. Gym op zee\nEigen initiatief.\n")
    assert found["Lezen in de mist"].status is status
    assert askers(found["Lezen in de mist"]) == {"minister-van-defensie"}
    assert found["Gym op zee"].status is PRIORITY


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("De minister van Defensie heeft de aanvraag mede namens de minister van Financiën overgebracht.", 2),
        ("De aanvraag, gedateerd 3 mei 2030, is ondertekend door de minister van Defensie en door de Tweede Kamer.", 2),
        ("Aan dit advies lag een verzoek van de minister van Defensie ten grondslag.", 1),
        ("De minister van Defensie heeft advies gevraagd.", 1),
        ("De raad besprak het met de minister van Defensie.", 0),
        ("De raad geeft gevraagd en ongevraagd advies aan de minister van Defensie.", 0),
    ],
)
def test_who_asked_by_what_is_said_of_the_request(said: str, by: int) -> None:
    found = read(PROGRAMME + f"Lopende adviezen\n\n1. Lezen in de mist\n{said} Het advies verschijnt in mei 2031.\n")
    assert len(askers(found["Lezen in de mist"])) == by
    assert not found["Lezen in de mist"].own_initiative


def test_other_marks_of_points() -> None:
    found = statuses(
        PROGRAMME + "In de steigers\n\n▸ Lezen in de mist – op verzoek van de Tweede Kamer – publicatie medio 2031\n"
        "▸ Gym op zee – eigen initiatief – publicatie eind 2031\n\nWat we nog overwegen\n\n- zwemles\n"
        "- varen op school\n"
    )
    assert found["Lezen in de mist"] is found["Gym op zee"] is IN_PREPARATION
    assert found["Zwemles"] is found["Varen op school"] is AdviceStatus.POSSIBLE


def test_publications_with_a_day_and_an_address_under_them() -> None:
    site = "https://www.awti.nl/documenten/2031/03/07/"
    found = read(
        "Adviesraad voor wetenschap, technologie en innovatie\n\nAdviezen\n\n2031\n\n"
        f"Lezen op zee (nr. 52)\n7 maart 2031\n{site}lezen-op-zee\n\n"
        f"Jaarverslag 2030\n3 februari 2031\n{site}jaarverslag-2030\n\n2030\n\nRekenen in de mist\n4 juni 2030\n"
    )
    assert {title: (it.issued, it.url) for title, it in found.items()} == {
        "Lezen op zee": ("2031-03-07", f"{site}lezen-op-zee"),
        "Rekenen in de mist": ("2030-06-04", ""),
    }
    assert not read("Onderwijsraad\n\nNieuws\n\nNieuw lid voor de raad\n7 maart 2031\n")


def test_a_kind_before_a_title_with_brackets_is_no_part_of_it() -> None:
    found = read(
        PROGRAMME + "Onderhanden\n\nBriefadvies Lezen op zee (verwacht januari 2032)\n"
        "Adviesrapport Wie wint de zee? (samen met de Gezondheidsraad, verwacht mei 2032)\n\n"
        "Lees ook\nRekenen in de mist (adviesrapport, 9 september 2030)\nVerkenning Varen (april 2030)\n"
    )
    assert {title: (it.status, it.issued) for title, it in found.items()} == {
        "Lezen op zee": (IN_PREPARATION, ""),
        "Wie wint de zee?": (IN_PREPARATION, ""),
        "Rekenen in de mist": (AdviceStatus.PUBLISHED, "2030-09-09"),
        "Varen": (AdviceStatus.PUBLISHED, "2030-04"),
    }
    assert found["Lezen op zee"].kind is AdviceKind.ADVISORY_LETTER


def test_a_numbered_title_has_the_paragraph_under_it() -> None:
    found = read(
        PROGRAMME
        + "A. Lopende adviezen\n\n1.  Lezen op zee\n\nDe minister van Defensie heeft de raad op 3 november 2030 "
        "gevraagd te adviseren\nover boeken aan boord. Het zal in april 2031 worden gepubliceerd.\n\n"
        "B. Op de lange lijst (2032)\n\na)  Zwemles\nb)  Gym op zee\n"
    )
    assert set(found) == {"Lezen op zee", "Zwemles", "Gym op zee"}
    assert askers(found["Lezen op zee"]) == {"minister-van-defensie"}
    assert found["Zwemles"].status is AdviceStatus.POSSIBLE


def test_a_report_names_number_title_and_month_in_a_row() -> None:
    found = read(
        "Onderwijsraad\nJaarverslag 2031\n\nUitgebrachte adviezen\n\nAdvies nr. 141, Lezen op zee, maart 2031. "
        "Aangevraagd door de Eerste Kamer.\nIn december sloot de raad het jaar af met het briefadvies Gym op zee.\n"
    )
    assert (found["Lezen op zee"].issued, askers(found["Lezen op zee"])) == ("2031-03", {"eerste-kamer"})
    assert found["Gym op zee"].issued == "2031-12"


def test_what_is_new_on_a_page_has_appeared() -> None:
    page = "Onderwijsraad\n\nNieuws\n\nNieuw advies: Lezen op zee\n\n15 april 2031\n\n"
    assert statuses(
        page + "Vandaag heeft de raad het advies Lezen op zee aangeboden aan de minister van Defensie.\n"
    ) == {"Lezen op zee": AdviceStatus.PUBLISHED}


def test_who_asked_for_one_of_several_did_not_ask_for_the_others() -> None:
    found = read(
        PROGRAMME + "De raad zal adviseren over lezen op zee, over zwemles en over gym. De Tweede Kamer heeft om het "
        "eerste advies gevraagd.\n"
    )
    assert not askers(found["Zwemles"])
    assert not askers(found["Gym"])


def test_a_request_and_what_became_of_it_stand_near_each_other() -> None:
    told = "De aanvraag over {} is op 3 mei 2031 ontvangen."
    assert stage_by_request(AdviceStatus.PRIORITY, told.format("de havens")) is AdviceStatus.REQUESTED
    assert stage_by_request(AdviceStatus.PRIORITY, told.format("de havens en " * 30)) is None


@pytest.mark.parametrize("filling", ["| ", " ", " - "])
def test_a_line_of_bars_or_spaces_is_read_in_the_time_of_its_length(filling: str) -> None:
    started = process_time()
    read_lines("Leden: " + filling * 20_000, free=True)
    assert process_time() - started < 1  # spaces alone took eight: each looked at all that follow
