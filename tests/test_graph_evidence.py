"""What speaks for a later sentence telling of a promise, and what against it: each hit beside its near miss."""

from datetime import date
from hashlib import sha256

import pytest
from test_graph_follow_through import follow, letter, stands

from extract.pipeline import extract
from extract.records import Document, Extraction
from graph.plan import plan_graph
from graph.status import judge
from graph.threads import Thread, became_of, build_threads, said_of


@pytest.mark.parametrize(
    ("promise", "later", "status"),
    [
        (  # one word in common and a thing of another class
            "In het najaar van 2030 opent Nederland een loket voor havens.",
            "In mei 2031 is een nota over havens gepubliceerd.",
            "overdue",
        ),
        (  # "inkoop" says the same as "aanschaf"
            "In het najaar van 2030 ontvangt uw Kamer een notitie over de aanschaf van ijsbrekers.",
            "De notitie over de inkoop van ijsbrekers is op 3 december 2030 aan uw Kamer gezonden.",
            "kept",
        ),
        (  # a compound and its parts
            "Uiterlijk 1 oktober 2030 opent Nederland in Recife een kenniscentrum voor water.",
            "Sinds 20 september 2030 werken deskundigen samen in het waterkenniscentrum in Recife.",
            "kept",
        ),
        (  # another town
            "Defensie opent in de tweede helft van 2030 in Eindhoven een werkplaats voor drones.",
            "In Havelte opende Defensie op 3 oktober 2030 een werkplaats voor drones.",
            "overdue",
        ),
        (
            "Defensie opent in de tweede helft van 2030 in Eindhoven een werkplaats voor drones.",
            "In Eindhoven opende Defensie op 3 oktober 2030 een werkplaats voor drones.",
            "kept",
        ),
        (  # another amount
            "In 2030 trekt het kabinet 40 miljoen euro uit voor irrigatie in Peru.",
            "Voor irrigatie in Peru is in 2030 15 miljoen euro beschikbaar gesteld.",
            "overdue",
        ),
        (
            "In 2030 trekt het kabinet 40 miljoen euro uit voor irrigatie in Peru.",
            "Voor irrigatie in Peru is in 2030 40 miljoen euro beschikbaar gesteld.",
            "kept",
        ),
        (  # what was there before the promise
            "In het najaar van 2030 ontvangt uw Kamer een notitie over zeegrenzen.",
            "Op 3 oktober 2027 is een notitie over zeegrenzen aan uw Kamer gezonden.",
            "overdue",
        ),
        (  # a town and its country are one sign
            "In het najaar van 2030 reist de minister naar Recife in Brazilië.",
            "In Recife in Brazilië is op 3 oktober 2030 een nota over havens gepresenteerd.",
            "overdue",
        ),
        (  # a visit told by its verb
            "In oktober 2030 leidt de minister een handelsmissie naar Peru.",
            "In oktober 2030 bezocht de minister met dertig bedrijven Peru.",
            "kept",
        ),
        (
            "In oktober 2030 leidt de minister een handelsmissie naar Peru.",
            "In oktober 2030 bezocht de minister met dertig bedrijven Chili.",
            "overdue",
        ),
        (
            "In het najaar van 2030 organiseert Nederland een expertbijeenkomst over zeekabels en havens.",
            "Op 8 oktober 2030 spraken deskundigen uit veertig landen in Den Haag over havens en zeekabels.",
            "kept",
        ),
        (
            "Het kabinet dient in 2030 een wetsvoorstel over veilige havens in.",
            "Het kabinet dient geen eigen wetsvoorstel over veilige havens in.",
            "withdrawn",
        ),
        (
            "Het ministerie verricht in 2030 een verkenning naar visserij in de Barentszzee.",
            "De voorgenomen verkenning naar visserij in de Barentszzee is gestaakt.",
            "withdrawn",
        ),
    ],
)
def test_what_a_later_sentence_shows(promise: str, later: str, status: str) -> None:
    assert stands(follow(promise, later)) == status


def test_a_moved_term_and_a_new_name_speak_for_what_comes_after() -> None:
    letters = [
        letter("een.txt", "14 maart 2030", "Havens", "In het najaar van 2030 stuur ik uw Kamer de Havenagenda."),
        letter(
            "twee.txt",
            "12 oktober 2030",
            "Voortgang",
            "De agenda over havens die ik in het vooruitzicht stelde, krijgt de vorm van een Havenstrategie."
            " U ontvangt haar in het eerste kwartaal van 2031.",
        ),
        letter("drie.txt", "19 juni 2031", "Stand", "Het ministerie bracht de Havenstrategie op 6 februari 2031 uit."),
    ]
    thread = build_threads(plan_graph(letters))[0]
    assert [one.rule for one in thread.links if one.rule == "thread:continued"]
    assert [_stands(thread, day) for day in (date(2030, 12, 31), date(2031, 7, 1))] == ["delayed", "kept"]


def test_a_motion_that_is_named_keeps_the_promise_about_it_and_no_other() -> None:
    promise = (
        "Uw Kamer nam de motie-Tielrooij (Kamerstuk 33783, nr. 46) aan over havens."
        " Voor de zomer van 2030 informeer ik uw Kamer over de uitvoering van deze motie."
    )
    same = "Met deze brief geef ik uitvoering aan de motie-Tielrooij (Kamerstuk 33783, nr. 46)."
    other = "Met deze brief geef ik uitvoering aan de motie-Kerstholt (Kamerstuk 33783, nr. 51)."
    assert stands(follow(promise, same)) == "kept"
    assert stands(follow(promise, other)) == "overdue"


@pytest.mark.parametrize(
    ("earlier", "later", "joined"),
    [
        (
            "Nederland zet zich in om militaire verplaatsingen per schip te versnellen.",
            "Nederland blijft zich inspannen voor sneller militair vervoer over de Rijn.",
            True,
        ),
        (  # one word that everybody uses
            "Nederland zet zich in om militaire verplaatsingen per schip te versnellen.",
            "Nederland blijft zich inspannen voor een sterk militair bondgenootschap.",
            False,
        ),
        (  # the same words of another country
            "Nederland blijft pleiten voor berechting van oorlogsmisdadigers in Peru.",
            "Nederland zet zich in voor vervolging van oorlogsmisdadigers in Chili.",
            False,
        ),
    ],
)
def test_efforts_in_other_words(earlier: str, later: str, *, joined: bool) -> None:
    assert (len(follow(earlier, later).statements) > 1) is joined


PROGRAMME = """ADVIESRAAD INTERNATIONALE VRAAGSTUKKEN

Werkprogramma {years}

Vastgesteld te Den Haag op {day}

{body}
"""


def programme(name: str, years: str, day: str, body: str) -> Extraction:
    raw = PROGRAMME.format(years=years, day=day, body=body)
    return extract(Document(name, "text/plain", raw, sha256(raw.encode()).hexdigest()))


PLANNED = """Adviezen in voorbereiding
1. Oceanen en zeekabels
Op verzoek van de minister van Buitenlandse Zaken werkt de AIV aan een advies over de oceanen en zeekabels.
Het advies verschijnt in het vierde kwartaal van 2030."""


def test_a_council_promises_the_advice_that_its_programme_plans() -> None:
    threads = build_threads(plan_graph([programme("een.txt", "2030–2031", "11 maart 2030", PLANNED)]))
    rules = {link.rule for thread in threads for link in thread.links}
    assert "thread:same-advice" in rules
    assert len({one.document for thread in threads for one in thread.statements}) == 1


@pytest.mark.parametrize(
    ("opening", "about", "joined"),
    [
        ("Daarin gaat de raad", "zeekabels in de oceanen", True),
        ("De Adviesraad Internationale Vraagstukken gaat daarin", "zeekabels in de oceanen", True),
        ("Daarin gaat de raad", "de rol van de rechtspraak", False),
    ],
)
def test_what_a_letter_says_an_advice_is_about_joins_a_new_title_to_the_plan(
    opening: str, about: str, *, joined: bool
) -> None:
    reaction = (
        "Op 18 mei 2031 verscheen het AIV-advies nr. 121, Diep water."
        f" {opening} in op {about} in het buitenlands beleid."
    )
    threads = build_threads(
        plan_graph(
            [
                programme("een.txt", "2030–2031", "11 maart 2030", PLANNED),
                letter("twee.txt", "17 november 2031", "Kabinetsreactie AIV-advies ‘Diep water’", reaction),
            ]
        )
    )
    titles = [{one.text for one in thread.statements} for thread in threads]
    assert any({"Oceanen en zeekabels", "Diep water"} <= found for found in titles) is joined


def test_two_councils_do_not_say_one_thing() -> None:
    plans = "Ook gaat de raad korter en sneller adviseren over oceanen en zeekabels."
    ours = programme("een.txt", "2030–2031", "11 maart 2030", plans)
    same = programme("twee.txt", "2032–2033", "10 maart 2032", plans)
    raw = same.reading.document.raw.replace("ADVIESRAAD INTERNATIONALE VRAAGSTUKKEN", "ADVIESRAAD MIGRATIE")
    other = extract(Document("twee.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    joined = [[one for one in build_threads(plan_graph([ours, later])) if one.links] for later in (same, other)]
    assert [bool(found) for found in joined] == [True, False]


def test_what_is_there_since_a_day_was_kept_on_that_day() -> None:
    promise = "Nederland opent in de tweede helft van 2030 een consulaat in Recife."
    thread = follow(promise, "Sinds 3 oktober 2030 werkt het consulaat vanuit Recife.")
    assert [one.day for one in thread.outcomes] == [date(2030, 10, 3)]


def test_the_cabinet_does_not_keep_what_a_council_promised() -> None:
    threads = build_threads(
        plan_graph(
            [
                programme("een.txt", "2030–2031", "11 maart 2030", PLANNED),
                letter("twee.txt", "17 mei 2031", "Oceanen", "Hierbij bied ik u de kabinetsreactie over oceanen aan."),
            ]
        )
    )
    assert not [one for thread in threads for one in thread.outcomes]


def _stands(thread: Thread, day: date) -> str:
    verdict = judge(said_of(thread.statements, {}), became_of(thread, {}), day)
    assert verdict is not None
    return verdict.status.value
