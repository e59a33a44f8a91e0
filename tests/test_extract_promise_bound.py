"""Whom a promise binds, to whom it is made and by when, where a letter says so in a clause of its own."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Commitment, Document

HEAD = (
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 6 maart 2024\n\nBetreft: Havens\n\n"
    "Geachte voorzitter,\n\nIn de havens is het druk. Dat vraagt om aandacht. Velen wachten. Het weer zit tegen.\n\n"
    "Maatregelen\n\n"
)
SIGNED = "\n\nDe Minister van Buitenlandse Zaken,\nJ. de Wit\n"


def promises(body: str, signed: str = SIGNED) -> list[Commitment]:
    raw = HEAD + body + signed
    return list(extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).commitments)


def bound(body: str) -> list[list[str]]:
    return [[ref.id for ref in one.actors] for one in promises(body)]


def kinds(body: str) -> list[str]:
    return [one.kind.value for one in promises(body)]


def due(body: str) -> list[tuple[str, str]]:
    return [(str(one.due and one.due.first), str(one.due and one.due.last)) for one in promises(body)]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        (
            "De minister van Defensie heeft besloten in 2025 nog eens EUR 4 miljoen te reserveren.",
            "minister-van-defensie",
        ),
        ("Vanwege het ijs heeft de minister van Financiën besloten de tol te verlagen.", "minister-van-financien"),
        ("Ik heb besloten tot de aanschaf van drie ijsbrekers.", "minister-van-buitenlandse-zaken"),
        ("Nederland heeft aangekondigd dit jaar opnieuw loodsen te leveren.", "NL"),
        ("Het kabinet heeft, zoals uw Kamer weet, besloten de tol te verlagen.", "kabinet"),
        ("Het kabinet heeft niet alleen gesproken, maar ook besloten de tol te verlagen.", "kabinet"),
        ("Het kabinet steunt dit plan en heeft toegezegd eraan bij te dragen.", "kabinet"),
    ],
)
def test_whoever_decided_or_pledged_to_do_it_is_bound(sentence: str, actor: str) -> None:
    assert bound(sentence) == [[actor]]


@pytest.mark.parametrize(
    "sentence",
    [
        "De Noorse minister van Defensie heeft besloten drie ijsbrekers te leveren.",
        "De Europese Commissie heeft aangekondigd de tol te verlagen.",
        "Het kabinet heeft in 2019 besloten de tol te verlagen.",
        "Eerder heeft het kabinet besloten de tol te verlagen.",
        "Het kabinet heeft besloten niet bij te dragen.",
        "Het kabinet heeft nog niet besloten om de tol te verlagen.",
        "Het kabinet heeft besloten dat het te laat is.",
        "Nederland heeft begrip voor de vissers die hebben besloten te stoppen.",
        "Nederland heeft contact met rederijen die besloten te stoppen.",
        "Het kabinet heeft vernomen dat de haven besloten heeft te sluiten.",
        "De minister van Defensie heeft de Kamer toegezegd een brief te sturen.",
    ],
)
def test_what_others_decided_or_was_decided_long_ago_binds_nobody_here(sentence: str) -> None:
    assert bound(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("Ik zal bezien of de tol kan worden verlaagd.", True),
        ("Ook zal het ministerie van Financiën bezien of de regeling kan worden verlengd.", True),
        ("Nederland zal zijn havenstrategie herzien.", True),
        ("Nederland zal door het ijs worden getroffen.", False),
    ],
)
def test_an_infinitive_that_looks_like_a_participle_makes_no_passive(sentence: str, promised: bool) -> None:
    assert bool(bound(sentence)) is promised


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("Indien daar aanleiding toe is, informeer ik uw Kamer terstond.", True),
        ("Als de raming wijzigt, wordt uw Kamer daarover geïnformeerd.", True),
        ("Als het nodig is, stuurt de minister van Financiën u een aanvullende brief.", True),
        ("Indien dit lukt, zal het kabinet de tol verlagen.", False),
        ("Als de Kamer instemt, kan de minister het verdrag ondertekenen.", False),
    ],
)
def test_on_a_condition_only_the_chamber_is_promised_to_be_told(sentence: str, promised: bool) -> None:
    assert bool(bound(sentence)) is promised


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        (
            "In mei presenteren mijn collega van Defensie en ik een plan.",
            ["minister-van-defensie", "minister-van-buitenlandse-zaken"],
        ),
        ("In mei presenteren mijn ambtgenoot en ik een plan.", ["minister-van-buitenlandse-zaken"]),
        ("Mijn ambtgenoot en ik zullen uw Kamer in mei informeren.", ["minister-van-buitenlandse-zaken"]),
        ("Mijn Duitse ambtgenoot en ik zullen in mei een plan presenteren.", ["minister-van-buitenlandse-zaken"]),
        ("Mijn ambtgenoot van Financiën stuurt uw Kamer in mei een plan.", ["minister-van-financien"]),
    ],
)
def test_a_colleague_and_i_are_both_bound(sentence: str, actors: list[str]) -> None:
    assert bound(sentence) == [actors]


def test_a_relative_clause_binds_nobody_in_place_of_the_main_one() -> None:
    sentence = "In vervolg op de top, die Nederland op 3 mei 2024 organiseert, wordt een coalitie gevormd."
    assert bound(sentence) == [["kabinet"]]
    assert due(sentence) == [("None", "None")]
    assert bound("Nederland organiseert op 3 mei 2024 een top over havens.") == [["NL"]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ik stuur het verslag in mei aan beide Kamers.", ["eerste-kamer", "tweede-kamer"]),
        ("Ik stuur het verslag in mei aan de beide Kamers der Staten-Generaal.", ["eerste-kamer", "tweede-kamer"]),
        ("Ik stuur het verslag in mei aan de Staten-Generaal.", ["staten-generaal"]),
        ("Het verslag wordt in mei aan uw Kamer toegezonden.", ["tweede-kamer"]),
        ("Het in februari aan uw Kamer toegezonden verslag zal ik in mei actualiseren.", []),
        ("Zoals op 3 februari aan uw Kamer gemeld zal ik de tol verlagen.", []),
    ],
)
def test_a_chamber_is_told_what_is_still_to_be_sent(sentence: str, told: list[str]) -> None:
    found = promises(sentence)
    assert [[ref.id for ref in one.recipients] for one in found] == [told]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Gezien de komende winter zal ik dit jaar loodsen werven.", ("2024-03-06", "2024-12-31")),
        ("Ik zal in mei besluiten over de tol na 2026.", ("2024-05-01", "2024-05-31")),
        ("Ik zal besluiten over de financiering na 2026.", ("None", "None")),
        ("Ik zal na 2026 de tol verlagen.", ("2027-01-01", "None")),
        ("Tijdens mijn bezoek aan Oslo, dat in mei is voorzien, zal ik dit bespreken.", ("2024-05-01", "2024-05-31")),
        ("Na de oefening, die voorzien is in mei, zal ik dit bespreken.", ("None", "None")),
        ("Nederland blijft in Oslo pleiten voor eerlijke verkiezingen in 2025.", ("None", "None")),
        ("Zoals op 3 februari gemeld zal ik de tol verlagen.", ("None", "None")),
        ("Het loket blijft tot medio 2025 open.", ("None", "2025-06-30")),
        ("Ik heb besloten voor 2025 EUR 9 miljoen te reserveren.", ("2025-01-01", "2025-12-31")),
    ],
)
def test_a_period_that_belongs_to_the_matter_is_no_deadline(sentence: str, days: tuple[str, str]) -> None:
    assert due(sentence) == [days]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("De Nederlandse deelname wordt met een jaar verlengd.", "action"),
        ("Het mandaat van de gezant wordt met een jaar verlengd.", "deliverable"),
        ("De kantoren in Oslo en Bergen worden tot volwaardige posten uitgebouwd.", "deliverable"),
        ("De twee regelingen worden samengevoegd tot één loket.", "deliverable"),
        ("Het ministerie laat in 2025 een evaluatie uitvoeren.", "deliverable"),
        ("Nederland verstrekt ook in 2025 bijdragen aan het fonds.", "action"),
        ("Nederland bepleit dat het verdrag, dat in 2026 afloopt, wordt verlengd en zal dat blijven doen.", "effort"),
    ],
)
def test_a_measure_a_product_and_what_is_only_urged(sentence: str, kind: str) -> None:
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Door het ministerie van Defensie wordt in 2025 een nieuw loket geopend.", "ministerie-van-defensie"),
        ("Binnen het ministerie van Financiën wordt een taskforce ingericht.", "ministerie-van-financien"),
        ("Binnen drie havens wordt een meldpunt ingericht.", "kabinet"),
        ("De Nederlandse bijdrage aan de kustwacht wordt met een jaar verlengd.", "kabinet"),
        ("Van Nederlandse zijde zal hierop worden aangedrongen.", "NL"),
    ],
)
def test_a_passive_binds_whom_it_opens_with_else_who_speaks(sentence: str, actor: str) -> None:
    assert bound(sentence) == [[actor]]


def test_whom_we_sent_stays_and_whom_others_sent_does_not_concern_us() -> None:
    assert kinds("Het loodsteam in Oslo blijft tot eind mei 2025. De Nederlandse trainers blijven daar actief.") == [
        "action"
    ]
    assert kinds("De Deense trainers blijven daar actief.") == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Het kabinet zal hierop aandringen.", "effort"),
        ("Ik zal hiertoe oproepen.", "effort"),
        ("Ik werk aan een nieuw beleidskader.", "deliverable"),
        ("In 2025 vervalt de bijdrage aan het fonds.", "action"),
    ],
)
def test_a_word_that_stands_for_its_noun_meets_the_verb_that_needs_its_preposition(sentence: str, kind: str) -> None:
    assert kinds(sentence) == [kind]


def test_het_is_the_cabinet_before_voornemens_also_where_it_promised_nothing_yet() -> None:
    assert bound("Het kabinet hecht aan de havens. Daarom is het voornemens in 2025 loodsen te leveren.") == [
        ["kabinet"]
    ]
    assert bound("Rusland hecht aan de havens. Daarom is het voornemens in 2025 loodsen te leveren.") == []


@pytest.mark.parametrize(
    ("opening", "countries"),
    [
        ("Met deze brief informeert het kabinet uw Kamer over de havens van Georgië.", ["GE"]),
        ("Met deze brief informeert het kabinet uw Kamer over de havens van Georgië en Armenië.", []),
        ("In Georgië is het druk.", []),
        ("Met deze brief meldt het kabinet uw Kamer wat de NAVO en de OVSE over Georgië bespraken.", []),
    ],
)
def test_a_letter_is_about_the_one_country_that_its_opening_names(opening: str, countries: list[str]) -> None:
    raw = HEAD.replace("In de havens is het druk.", opening) + "Het kabinet blijft hiervoor pleiten." + SIGNED
    found = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).commitments
    assert [ref.id for one in found for ref in one.concerns] == countries
