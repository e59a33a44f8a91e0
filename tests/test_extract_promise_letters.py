"""Promises in letters read whole: who "het" is, what a letter only does by being sent, which moment counts."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Commitment, Document
from ontology.kinds import EntityKind

HEAD = (
    "29 521 Vrije doorvaart\n\nNr. 9 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\n"
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 14 november 2024\n\n"
)
SIGNED = "\n\nDe Minister van Buitenlandse Zaken,\nJ. de Wit\n"


def promises(body: str) -> list[Commitment]:
    raw = HEAD + body + SIGNED
    document = Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
    return list(extract(document).commitments)


@pytest.mark.parametrize(
    ("second", "bound"),
    [
        ("Daarbij zal het een gezant voor de zeestraat benoemen.", True),
        ("Daarnaast blijft het werken aan herstel van de betrekkingen.", True),
        ("Ook wil het hierover met de buurlanden een akkoord sluiten.", True),
        ("Daarbij zal het aandacht vragen voor de zeelieden.", True),
        ("In de zeestraat zal het geweld voortduren.", False),
        ("Daarbij blijft het de vraag of de rebellen meewerken.", False),
    ],
)
def test_het_after_its_verb_is_the_cabinet_of_the_sentence_before_but_no_article(second: str, bound: bool) -> None:
    found = promises(f"Het kabinet maakt zich zorgen over de zeestraat. {second}")
    assert [ref.id for one in found for ref in one.actors] == (["kabinet"] if bound else [])


def test_what_a_letter_opens_with_it_does_by_being_sent_a_later_moment_it_promises() -> None:
    opening = "Hierbij bied ik u de agenda aan. Ook wordt uw Kamer geïnformeerd over de zeestraat."
    assert promises(opening) == []
    assert len(promises(f"{opening} Ook wordt uw Kamer in januari geïnformeerd over de havens.")) == 1


def test_a_bare_minister_is_our_own_after_another_state_was_named() -> None:
    found = promises("De Iraanse minister van Defensie sprak dreigend. De minister zal dit in Brussel aankaarten.")
    assert [ref.id for one in found for ref in one.actors] == ["minister-van-buitenlandse-zaken"]
    assert promises("De Iraanse minister van Defensie zal een nieuw offensief beginnen.") == []


def test_the_moment_of_another_event_is_no_deadline() -> None:
    words = "Ik open de post binnen drie weken na de oefening, die voorzien is voor 9 december."
    assert [one.due and one.due.last for one in promises(words)] == [None]


def test_a_letter_may_be_expected_in_a_month_but_a_letter_of_a_day_was_sent() -> None:
    expected, sent = promises("U kunt de brief in januari tegemoet zien."), promises("Ik voer de brief van 3 mei uit.")
    assert [str(one.due and one.due.last) for one in expected] == ["2025-01-31"]
    assert all(one.due is None for one in sent)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ik stuur uw Kamer in mei een brief over de zeestraat.", ["tweede-kamer"]),
        ("Ik ontvang u graag in mei op de vlootbasis.", ["tweede-kamer"]),
        ("Zoals ik u eerder meldde, zal ik in mei de post heropenen.", []),
        ("Zoals ik u eerder meldde, zal ik u in mei een verslag sturen.", ["tweede-kamer"]),
        ("Na goedkeuring door uw Kamer trekt het kabinet in 2025 tien miljoen euro uit.", []),
        ("Het ministerie stelt met de griffie van de Kamer in mei een werkwijze op.", []),
        ("Het kabinet voert de Tweede Kamer motie over de havens in mei uit.", []),
    ],
)
def test_a_chamber_is_told_when_it_gets_something_not_when_a_thing_is_its_own(sentence: str, told: list[str]) -> None:
    found = promises(sentence)
    assert len(found) == 1
    assert [ref.id for ref in found[0].recipients] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In mei stuurt de AIV het advies over de zeestraat naar de minister van Defensie.", "minister-van-defensie"),
        ("De AIV presenteert het advies over de zeestraat in mei in de Eerste Kamer.", "eerste-kamer"),
        ("De AIV presenteert het advies over de zeestraat in mei in Middelburg.", ""),
        ("De AIV brengt in mei op verzoek van de Tweede Kamer een advies uit aan het kabinet.", "tweede-kamer"),
    ],
)
def test_a_council_promises_to_who_asked_it_else_to_whom_it_hands_its_work(sentence: str, told: str) -> None:
    raw = f"Werkprogramma 2025\n\nAdviesraad Internationale Vraagstukken (AIV)\n\n{sentence}\n"
    document = Document("programma.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
    found = extract(document).commitments
    assert [[ref.id for ref in one.recipients] for one in found] == [[told] if told else []]


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Verslag van de Raad Vervoer van 24 februari 2025", "2025-03-06"),
        ("Verslag van de Raad Vervoer van 24 februari", "None"),
    ],
)
def test_a_text_without_a_date_counts_by_the_year_of_the_meeting_in_its_title(title: str, last: str) -> None:
    raw = (
        f"{title}\n\nHavens\n\nDe Raad sprak over de havens. De agenda wordt uw Kamer uiterlijk 6 maart toegezonden.\n"
    )
    document = Document("verslag.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
    found = extract(document).commitments
    assert [str(one.due and one.due.last) for one in found] == [last]


@pytest.mark.parametrize(
    ("hit", "miss"),
    [
        (
            "In mei verschijnt de strategie van het kabinet.",
            "In mei verschijnt de strategie van de Europese Commissie.",
        ),
        ("In mei komt de reactie op het rapport van de FATF uit.", "In mei komt het rapport van de FATF uit."),
        ("Vóór 1 juli 2025 wordt besloten of de post sluit.", "Onlangs is besloten of de post sluit."),
        ("Ook de steun aan de vissers loopt door.", "De steun van de buren loopt door."),
        ("Ook versterken wij de kustwacht.", "Ook bevelen wij aan de kustwacht te versterken."),
    ],
)
def test_our_own_product_and_decision_beside_those_of_others(hit: str, miss: str) -> None:
    assert (len(promises(hit)), promises(miss)) == (1, [])


def test_what_a_minister_is_there_for_by_a_budget_is_no_plan() -> None:
    act = "De Minister van Financiën regisseert de inbreng in de visserijbank. In 2025 opent hij een kantoor in Oslo."
    budget = (
        "36 600 IX Vaststelling van de begrotingsstaat van het Ministerie van Financiën voor het jaar 2025\n\nNr. 2\n\n"
    )
    text = f"{budget}Memorie van toelichting\n\nB. HEADING\n\n{act}\n"

    def told(heading: str) -> list[str]:
        raw = text.replace("HEADING", heading)
        document = Document("begroting.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
        return [one.text[:12] for one in extract(document).commitments]

    assert told("Rol en verantwoordelijkheid") == ["In 2025 open"]
    assert told("Beleidsprioriteiten") == ["De Minister ", "In 2025 open"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Daarom zal mijn collega van Justitie en Veiligheid, die hierover gaat, in mei met een voorstel komen",
        "Zoals ik u meldde (zie mijn brief) wil het kabinet, samen met mijn ambtgenoot, die inzet in steun omzetten",
        "Op grond van artikel 7 wordt in de nota van het OM besloten of de steun aan de kust door de Raad doorloopt",
    ],
)
def test_a_sentence_may_be_cut_off_after_any_word(sentence: str) -> None:
    words = sentence.split(" ")
    for count in range(1, len(words) + 1):
        for cut in (words[:count], words[-count:]):
            assert all(one.text in " ".join(cut) for one in promises(" ".join(cut)))


def test_the_colleague_of_a_portfolio_is_bound() -> None:
    (found,) = promises("In mei zal mijn collega van Justitie en Veiligheid een loods openen.")
    assert [ref.id for ref in found.actors] == ["minister-van-justitie-en-veiligheid"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("De uitkomsten worden in mei aangeboden aan de Wereldbank.", ["wereldbank"]),
        ("De uitkomsten worden in mei besproken aan de oevers van de Wereldbank.", []),
        ("Over de haven is uw Kamer vorig jaar geïnformeerd; de steun wordt in mei afgebouwd.", []),
        ("Over de haven wordt uw Kamer in mei geïnformeerd; de steun wordt afgebouwd.", ["tweede-kamer"]),
        ("De AIV zal worden gevraagd daarover te adviseren.", ["adviesraad-internationale-vraagstukken"]),
        ("De AIV zal worden geëvalueerd en wordt versterkt.", []),
    ],
)
def test_whom_a_promise_is_made_to_is_who_is_handed_told_or_asked_something(sentence: str, told: list[str]) -> None:
    assert [ref.id for one in promises(sentence) for ref in one.recipients] == told


def test_a_minister_named_beside_his_office_acts_in_that_office() -> None:
    found = promises("Minister Veldkamp zal in mei een plan indienen.")
    assert [ref.id for one in found for ref in one.actors] == ["minister-van-buitenlandse-zaken"]
    assert promises("President Macron zal in mei een plan indienen.") == []


def test_wij_are_both_who_sign_in_columns_of_capitals_over_a_page_number() -> None:
    columns = (
        "Hoogachtend,\n\nDE MINISTER VAN DEFENSIE          DE MINISTER VAN BUITENLANDSE ZAKEN\n\n"
        "Ruben Vermeer                     Caspar Bloem\n\n2\n"
    )
    raw = HEAD.replace("Nr. 9 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\n", "") + (
        "Geachte voorzitter,\n\nDe zee is onrustig. Dat is al jaren zo. Wij breiden de wacht op zee uit.\n\n" + columns
    )
    found = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).commitments
    assert [{ref.id for ref in one.actors} for one in found] == [
        {"minister-van-defensie", "minister-van-buitenlandse-zaken"}
    ]


@pytest.mark.parametrize(
    ("ministry", "office"),
    [("Defensie (X)", "staatssecretaris-van-defensie"), ("", "staatssecretaris-van-buitenlandse-zaken")],
)
def test_a_bare_office_in_a_budget_is_of_the_ministry_in_its_title(ministry: str, office: str) -> None:
    of = f"begrotingsstaten van het Ministerie van {ministry}" if ministry else "begroting"
    raw = (
        f"Tweede Kamer der Staten-Generaal\n\n36 900 X Vaststelling van de {of} voor het jaar 2026\n\n"
        "Nr. 2 MEMORIE VAN TOELICHTING\n\n2. Beleidsagenda\n\nDe staatssecretaris onderzoekt of de kazerne open kan.\n"
    )
    found = extract(Document("mvt.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).commitments
    assert [ref.id for one in found for ref in one.actors] == [office]


def test_his_bill_is_of_the_minister_whom_the_sentence_before_bound() -> None:
    found = promises("De minister van Defensie beziet de regels. Zijn wetsvoorstel gaat in mei in consultatie.")
    assert [[ref.id for ref in one.actors] for one in found] == [["minister-van-defensie"], ["minister-van-defensie"]]


@pytest.mark.parametrize(
    ("sentences", "countries"),
    [
        ("De storm trof Curaçao. Ik zal het detachement op het eiland versterken.", ["CW"]),
        ("De storm trof Curaçao. Ik zal het detachement op een eiland in zee versterken.", []),
        ("De ambassade in Caracas is onderbezet. De post wordt in mei versterkt.", ["VE"]),
        ("De ambassade in Caracas is onderbezet. De post in zee wordt in mei versterkt.", []),
        ("Nederland schortte de hulp aan Niger op. Die opschorting blijft van kracht.", ["NE"]),
        ("Ik plaats in mei een attaché in Washington.", ["US"]),
    ],
)
def test_words_that_point_to_one_place_mean_the_country_of_the_sentence_before(
    sentences: str, countries: list[str]
) -> None:
    last = promises(sentences)[-1]
    assert [ref.id for ref in last.concerns if ref.kind is EntityKind.COUNTRY] == countries


def test_hij_stays_the_minister_over_several_sentences_and_no_other() -> None:
    found = promises(
        "De minister van Defensie sprak in Athene. In mei reist hij naar Kreta. Hij zal daar een post openen."
    )
    assert [ref.id for ref in found[-1].actors] == ["minister-van-defensie"]
    assert (
        promises("De Griekse premier sprak in Athene. In mei reist hij naar Kreta. Hij zal daar een post openen.") == []
    )


def test_a_point_of_a_list_may_decide_but_who_else_decides_is_none() -> None:
    led = "Nederland gaat het volgende doen, met de volgende maatregelen:\n\n"
    found = promises(led + "- in mei een besluit nemen over de haven;\n- de posten in zee uitbreiden.\n")
    assert len(found) == 2
    assert promises(led + "- TNO en de KNAW gaan samen onderzoek doen naar de zee;\n- de zee is diep.\n") == []


def test_the_government_of_another_state_binds_nobody_here_but_is_of_its_country() -> None:
    assert promises("De regering van Ghana zal in mei een plan indienen.") == []
    found = promises("Met de regering van Ghana sprak ik over de haven. Nederland zal hieraan bijdragen.")
    assert [[ref.id for ref in one.concerns if ref.kind is EntityKind.COUNTRY] for one in found] == [["GH"]]


def test_points_under_aims_are_promised_also_as_nouns_of_what_is_to_be_done() -> None:
    points = "- verdubbelen van het aantal havens waarin het loket actief is;\n- aankoop van twee schepen.\n"
    assert len(promises("Doelstellingen voor 2025:\n\n" + points)) == 2
    assert promises("Kerngegevens over 2025:\n\n" + points) == []


@pytest.mark.parametrize(
    ("hit", "miss"),
    [
        ("De regeling voor havens loopt dit jaar door.", "De regeling voor havens loopt dit jaar af."),
        ("Vanaf mei 2025 werkt de ambassade vanuit Tunis.", "Sinds mei 2024 werkt de ambassade vanuit Tunis."),
        (
            "Met de gemeenten komt er voor vissers en loodsen een regeling.",
            "Met de gemeenten komt er voor vissers en loodsen vaak geen hulp.",
        ),
    ],
)
def test_what_comes_or_begins_is_promised_not_what_ends(hit: str, miss: str) -> None:
    assert len(promises(hit)) == 1
    assert promises(miss) == []


def test_our_own_part_under_a_subject_is_about_the_countries_of_the_subject() -> None:
    body = "\n\n".join(
        f"{subject}\n\nDe Raad spreekt over {matter}. Het voorzitterschap licht dat toe aan de ministers.\n\n"
        f"{part}\n\nHet kabinet zal in de Raad {act}. Dat doet het samen met gelijkgezinden."
        for subject, part, matter, act in (
            ("Handel met Chili", "Inzet Nederland", "tarieven", "pleiten voor een snel akkoord"),
            ("Visserij", "Inzet Nederland", "quota", "pleiten voor lagere vangsten"),
            ("Kabels in Zweden", "Inzet Nederland", "herstel", "aandringen op een noodplan"),
            ("Havens in Benin", "De toekomst van de Nederlandse havens", "loodsen", "aandringen op scholing"),
        )
    )
    found = promises(body)
    about = [[ref.id for ref in one.concerns if ref.kind is EntityKind.COUNTRY] for one in found]
    assert about[::2] == [["CL"], [], ["SE"], []]


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Het gaat onder meer om het bouwen van loodsen en het opleiden van loodsen.", False),
        ("Het gaat daarbij om steun die het land zal opbouwen.", False),
        ("Het gaat de loodsen in Benin dit jaar extra ondersteunen.", True),
    ],
)
def test_what_it_is_about_is_no_promise_and_what_it_goes_to_do_is(sentence: str, bound: bool) -> None:
    found = promises(f"Het kabinet zal de havens in Benin steunen. {sentence}")
    assert len(found) == 1 + bound


def test_an_answer_under_the_name_of_who_answers_is_about_the_country_in_the_title() -> None:
    raw = (
        "Antwoorden op de schriftelijke vragen van de leden Bakker (D66) en Visser (CDA) over de havens in Georgië\n\n"
        "Vragen van de leden Bakker (D66) en Visser (CDA) aan de minister van Defensie over de havens in Georgië."
        " (ingezonden 3 maart 2031)\n\nAntwoord van mevrouw Janszen (minister van Defensie), ontvangen 4 mei 2031\n\n"
        "Vraag 1\nHeeft u het rapport van de kustwacht gelezen?\n\nAntwoord\nJa.\n\n"
        "Vraag 2\nDeelt u de zorgen?\n\nAntwoord\nIk zal dit rapport met een reactie aan uw Kamer sturen.\n"
    )
    (one,) = extract(Document("vragen.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).commitments
    assert [ref.id for ref in one.concerns] == ["GE"]


@pytest.mark.parametrize(
    ("hit", "miss"),
    [
        ("De wet treedt in werking op 1 juli 2025.", "De verordening treedt in werking op 1 juli 2025."),
        ("De regeling zal op 1 mei 2025 in werking treden.", "De richtlijn zal op 1 mei 2025 in werking treden."),
        ("Het kabinet kort de bijdrage aan het fonds in 2025.", "Het kabinet acht deze termijn te kort."),
    ],
)
def test_what_the_state_puts_in_force_or_cuts_and_what_the_union_does_or_is_too_short(hit: str, miss: str) -> None:
    assert len(promises(hit)) == 1
    assert promises(miss) == []
