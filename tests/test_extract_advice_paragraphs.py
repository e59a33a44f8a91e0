"""What the paragraphs of a council's own pages, reports and letters say of its advices, beside what names none."""

from hashlib import sha256

import pytest

from extract.advices.products import find_products
from extract.advices.stages import stage_of_clause
from extract.pipeline import extract
from extract.records import Advice, Document, Span
from ontology.kinds import AdviceStatus, DocumentKind, EntityKind

PAGE = "Over de Adviesraad Migratie\n\nWat doen wij?\n\nDe raad is onafhankelijk. {}\n\nContact\n"
LETTER = """RAAD VOOR CULTUUR

Aan de minister van Onderwijs, Cultuur en Wetenschap
Postbus 1
2500 BJ Den Haag

Datum: 3 april 2031
Betreft: stand van zaken

Geachte mevrouw Bakker,

{}

Hoogachtend,

Anna de Zee
voorzitter
"""


def read(raw: str) -> dict[str, Advice]:
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def stages(body: str, page: str = PAGE) -> dict[str, str]:
    return {title: advice.status.value for title, advice in read(page.format(body)).items()}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "In mei 2031 publiceert de raad een verkenning over zeekust en duin.",
            {"Zeekust en duin": "in-preparation"},
        ),
        ("Een studie naar walvisvaart is zo goed als af.", {"Walvisvaart": "in-preparation"}),
        ("Over de walvisvaart komt vóór 1 mei 2031 een advies.", {"Walvisvaart": "in-preparation"}),
        ("In juni bracht de raad Stille kust uit, over vuurtorens.", {"Stille kust": "published"}),
        ("Ons advies Stille kust verscheen in mei 2029.", {"Stille kust": "published"}),
        ("Eerder publiceerden we Stille kust (2028) en Natte voeten (2029).", dict.fromkeys(
            ("Stille kust", "Natte voeten"), "published")),
        ("Dit jaar bracht de raad twee adviezen uit: Stille kust (mei) en Natte voeten (juni).", dict.fromkeys(
            ("Stille kust", "Natte voeten"), "published")),
        ("Het project sluit aan op Stille kust (2028).", {"Stille kust": "published"}),
        (
            "Wij bereiden een vervolg voor op Stille kust (2028).",
            {"Stille kust": "published", "Vervolg op Stille kust": "in-preparation"},
        ),
        ("Of een traject over walvisvaart start, wordt in 2031 bezien.", {"Walvisvaart": "possible"}),
        ("Als de agenda het toelaat, volgt een verkenning naar walvisvaart.", {"Walvisvaart": "possible"}),
        (
            "Adviezen over walvisvaart en over duinen behoren tot de mogelijkheden.",
            {"Walvisvaart": "possible", "Duinen": "possible"},
        ),
        ("Een project over duinen is aangehouden.", {"Duinen": "possible"}),
        ("Een nieuw project over duinen begint in januari 2032.", {"Duinen": "priority"}),
        (
            "De raad werkt nu aan adviezen over duinen, de visserij en havens in verval.",
            dict.fromkeys(("Duinen", "Visserij", "Havens in verval"), "in-preparation"),
        ),
        ("De minister van Defensie zegde een adviesaanvraag over duinen toe.", {"Duinen": "expected"}),
        ("Een aanvraag over duinen is in het vooruitzicht gesteld.", {"Duinen": "expected"}),
        ("De aanvraag over duinen, die het kabinet zou sturen, is nog niet binnen.", {"Duinen": "expected"}),
        ("Of wij toekomen aan een advies over duinen hangt af van de tijd.", {"Duinen": "possible"}),
        ("Ook beraden wij ons op een vervolgadvies over duinen.", {"Duinen": "possible"}),
        ("Wij komen in 2032 terug op dit onderwerp met een advies over duinen.", {"Duinen": "in-preparation"}),
        ("Kamerleden verwezen naar Secure kust, ons advies uit 2029 over havens.", {"Secure kust": "published"}),
        ("Wij verwachten een adviesaanvraag over duinen te ontvangen.", {"Duinen": "expected"}),
        ("In oktober volgde 'Kust en kapers', dat op verzoek werd geschreven.", {"Kust en kapers": "published"}),
        ("Op 14 juni verscheen briefadvies nr. 33, De haven na de storm, op verzoek.", {
            "De haven na de storm": "published"}),
        ("Later dit jaar volgen adviezen over duinen en over de havens.", {"Duinen": "priority", "Havens": "priority"}),
        (
            "Twee adviezen zijn nog niet gereed. Het betreft een advies inzake duinen en een advies inzake havens.",
            {"Duinen": "in-preparation", "Havens": "in-preparation"},
        ),
    ],
)  # fmt: skip
def test_a_sentence_names_an_advice_and_says_how_far_it_is(body: str, told: dict[str, str]) -> None:
    assert stages(body) == told


@pytest.mark.parametrize(
    "body",
    [
        "Aan een advies over duinen begint de raad niet.",
        "Over duinen is de raad nog geen advies gevraagd.",
        "Een verkenning naar duinen behoort voorshands niet tot de plannen.",
        "De commissie bereidt adviezen voor over duinen, de visserij en havens.",  # what it is for
        "In 2030 bracht het Internationaal Gerechtshof een advies uit over duinen.",
        "Een advies over duinen zonder de kust te zien is een half advies; wij gaan daarom op reis.",
        "De reactie op het advies over duinen laat op zich wachten.",
        "Wij brengen over drie maanden verslag uit.",
    ],
)
def test_no_advice_is_told_of(body: str) -> None:
    assert stages(body) == {}


def test_the_next_sentences_say_who_asked_when_it_comes_and_with_whom() -> None:
    body = (
        "Samen met het PBL werkt de raad aan een advies over walvisvaart. De minister van Defensie vroeg hierom in mei "
        "2030, mede namens de minister van Buitenlandse Zaken. Het wordt niet in april maar in juni 2031 verwacht."
    )
    advice = read(PAGE.format(body))["Walvisvaart"]
    assert [it.id for it in advice.requested_by] == ["minister-van-defensie", "minister-van-buitenlandse-zaken"]
    assert [it.id for it in advice.jointly_with] == ["planbureau-voor-de-leefomgeving"]
    assert advice.expected
    assert str(advice.expected.first) == "2031-06-01"


def test_a_request_that_nobody_made_is_the_councils_own() -> None:
    body = "In mei 2031 verschijnt een rapport over duinen. Het is niet aangevraagd: wij namen zelf het initiatief."
    advice = read(PAGE.format(body))["Duinen"]
    assert advice.own_initiative
    assert not advice.requested_by


def test_a_letter_of_a_council_speaks_to_who_asked() -> None:
    body = (
        "Uw verzoek om advies over musea, dat u mede namens uw collega van Buitenlandse Zaken deed, nemen wij in "
        "behandeling. Onder de titel Kunst over de grens brengen wij dit advies op 30 juni 2032 uit."
    )
    advice = read(LETTER.format(body))["Kunst over de grens"]
    assert [it.id for it in advice.requested_by] == [
        "minister-van-onderwijs-cultuur-en-wetenschap",
        "minister-van-buitenlandse-zaken",
    ]
    assert (advice.status, str(advice.expected and advice.expected.last)) == (
        AdviceStatus.IN_PREPARATION,
        "2032-06-30",
    )


def test_neither_who_did_not_ask_nor_a_council_that_writes_along_asked() -> None:
    advice = read(LETTER.format("Naar een advies over musea is door de Tweede Kamer gevraagd noch door u. "
                                "Toch overwegen wij dit thema te agenderen."))["Musea"]  # fmt: skip
    assert (advice.status, advice.requested_by, advice.own_initiative) == (AdviceStatus.POSSIBLE, (), True)
    joint = read(PAGE.format("Wij brengen met de AIV advies uit over duinen, waarom het kabinet heeft verzocht."))
    assert [it.id for it in joint["Duinen"].requested_by] == ["kabinet"]
    assert [it.id for it in joint["Duinen"].jointly_with] == ["adviesraad-internationale-vraagstukken"]


def test_points_of_a_list_that_are_sentences_are_no_titles() -> None:
    listed = "– De minister van Defensie vroeg in mei 2030 om een advies over duinen.\n– Stille havens en hun vissers\n"
    found = read(PAGE.format(f"\n\nLopende projecten\n\n{listed}"))
    assert found.keys() == {"Duinen", "Stille havens en hun vissers"}
    assert {it.status for it in found.values()} == {AdviceStatus.IN_PREPARATION}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Het rapport Kust en zee uit 2029 kreeg lof.", ["Kust en zee"]),
        ("Het rapport Draghi kreeg lof.", []),
        ("Na het advies van de raad kwam rust.", []),
        ("De verkenning ‘Kust en zee’ aan de minister", ["Kust en zee"]),
        ("Briefadvies Eigen initiatief juni 2026", []),
        ("De raad brengt twee adviezen uit: Stille kust en Natte voeten.", ["Stille kust", "Natte voeten"]),
        ("Adviezen: Stille kust en Natte voeten.", ["Stille kust", "Natte voeten"]),
        ("Vooruitblik\n\nOver walvisvaart komt in mei een advies.", ["Walvisvaart"]),
        ("Het debat\nover walvisvaart komt in mei op een advies terug.", []),  # a line within a sentence
    ],
)
def test_what_a_word_for_an_advice_names(text: str, titles: list[str]) -> None:
    assert [it.title for it in find_products(text, Span(0, len(text)), ())] == titles


def test_a_request_is_no_advice_yet() -> None:
    assert stage_of_clause("de aanvraag is in mei ingediend", asked=True) is AdviceStatus.REQUESTED
    assert stage_of_clause("het advies is in mei aangeboden", asked=False) is AdviceStatus.PUBLISHED
    assert stage_of_clause("het advies wordt in mei aangeboden", asked=False) is AdviceStatus.IN_PREPARATION


def test_a_page_is_the_councils_when_its_title_names_it_and_no_minister() -> None:
    news = "Nieuws\n\nWRR kijkt vooruit: dit komt er in 2031\n\nNieuwsbericht | 16-01-2031\n\n{}\n"
    found = read(news.format("De WRR heeft plannen. In april 2031 overhandigt de raad een rapport over duinen."))
    assert found["Duinen"].status is AdviceStatus.IN_PREPARATION
    other = (
        "Nieuws\n\nKabinet reageert op rapport WRR\n\nNieuwsbericht | 16-01-2031\n\nDe WRR bracht een rapport uit.\n"
    )
    raw = extract(Document("n.txt", "text/plain", other, sha256(other.encode()).hexdigest()))
    assert raw.reading.header.speaker
    assert raw.reading.header.speaker.id == "kabinet"


def test_a_short_programme_behind_a_covering_letter_is_a_document_of_its_own() -> None:
    raw = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 april 2031\n\nBijgevoegd vindt u het "
        "werkprogramma van de CAVV.\n\nDe Minister van Buitenlandse Zaken,\nC.C.J. Veldkamp\n\n\n"
        "Werkprogramma CAVV 2032\n\n1. ALGEMEEN\n\nDe CAVV adviseert regering en parlement over het "
        "internationale recht. Haar werk is "
        "juridisch van aard, en over beleid spreekt zij zich niet uit. "
        "Dit programma is flexibel, want niet alles is te voorzien.\n\n"
        "2. PLANNEN\n\nIn 2032 brengt de CAVV advies uit over kaapvaart. De commissie volgt ook het werk in New York.\n"
    )
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    assert [part.header.kind for part in found.reading.parts] == [DocumentKind.LETTER, DocumentKind.WORK_PROGRAMME]
    assert [it.title for it in found.facts if isinstance(it, Advice)] == ["Kaapvaart"]


def test_a_request_to_a_council_is_whose_letter_it_is_written_to() -> None:
    raw = (
        "Ministerie van Onderwijs, Cultuur en Wetenschap\n\nRaad voor Cultuur\nKade 1\n2595 BE Den Haag\n\n"
        "Datum 5 juli 2030\nBetreft Aanvraag\n\nGeachte mevrouw De Zee,\n\n"
        "Op grond van de wet vraag ik u advies over musea na 2031.\n\n"
        "Met vriendelijke groet,\n"
    )
    advice = read(raw)["Musea na 2031"]
    assert (advice.issued_by.id, advice.status) == ("raad-voor-cultuur", AdviceStatus.REQUESTED)


def test_a_letter_offers_the_advice_on_its_own_day() -> None:
    advice = read(LETTER.format("Hierbij bieden wij u het advies Kust en kapers aan."))["Kust en kapers"]
    assert (advice.status, advice.issued) == (AdviceStatus.PUBLISHED, "2031-04-03")


def test_lines_under_a_heading_tell_when_behind_a_dash() -> None:
    raw = (
        "Raad voor Cultuur\n\nWerkagenda 2031\n\nWat komt eraan?\n\nKunst en kust (start begin 2031)\n"
        "Musea op eilanden (onder voorbehoud van een aanvraag)\n\nOnlangs verschenen\n\n"
        "Het geluid van de zee - oktober 2030\n"
        "Stil spel - maart 2030, ongevraagd advies\n"
    )
    found = read(raw)
    assert {title: (it.status.value, it.issued) for title, it in found.items()} == {
        "Kunst en kust": ("priority", ""),
        "Musea op eilanden": ("possible", ""),
        "Het geluid van de zee": ("published", "2030-10"),
        "Stil spel": ("published", "2030-03"),
    }
    assert found["Stil spel"].own_initiative


def test_a_topic_whose_paragraph_says_how_far_it_is() -> None:
    raw = (
        "Gezondheidsraad\n\nWerkprogramma 2031\n\n1 Kust en zee\n\n"
        "Zeeziekte in het buitenland\nReizigers worden ziek. Op "
        "verzoek van de minister van Defensie brengt een commissie in kaart wat werkt. Planning: najaar 2031.\n"
        "Status: in voorbereiding\n\nHitte en havens\nEigen initiatief. Het signalement verschijnt begin 2031, in "
        "samenwerking met de Rli.\n\nDoorwerking\nNa ieder advies gaat de raad na wat ermee is gedaan.\n\n"
        "2 Aangevraagd, nog niet begonnen\n\n- Duinen en dorst: gevraagd door de minister van Defensie; mei 2032\n"
    )
    found = read(raw)
    assert {title: it.status.value for title, it in found.items()} == {
        "Zeeziekte in het buitenland": "in-preparation",
        "Hitte en havens": "in-preparation",
        "Duinen en dorst": "requested",
    }
    assert [it.id for it in found["Zeeziekte in het buitenland"].requested_by] == ["minister-van-defensie"]
    assert found["Hitte en havens"].own_initiative


def test_headlines_without_a_blank_line_between_them() -> None:
    raw = (
        "Onderwijsraad.nl\n\nDe Onderwijsraad is een onafhankelijk adviescollege.\n\n"
        "Waaraan werken we nu?\nLeren aan zee\n"
        "Hoe leren wij zwemmen? Met dit advies reageren we op een vraag van de Eerste Kamer. Het komt in april 2031.\n"
        "Taal op het dek\nVerkenning, op eigen initiatief, verwacht in de zomer van 2031.\n"
    )
    found = read(raw)
    assert {title: it.own_initiative for title, it in found.items()} == {
        "Leren aan zee": False,
        "Taal op het dek": True,
    }


def test_rows_with_dashes_say_who_asked_and_how_far_each_is() -> None:
    raw = (
        "Adviesraad Internationale Vraagstukken\n\nWerkprogramma 2031\n\nOntvangen adviesaanvragen:\n"
        "Kust en kapers — minister van Buitenlandse Zaken — gepubliceerd mei 2030\n"
        "Zee en zand — minister van Defensie — in behandeling, gereed Q1 2031\n"
        "Vuur en torens — Tweede Kamer — nog niet begonnen\n"
    )
    found = read(raw)
    assert {title: (it.status.value, it.requested_by[0].id) for title, it in found.items()} == {
        "Kust en kapers": ("published", "minister-van-buitenlandse-zaken"),
        "Zee en zand": ("in-preparation", "minister-van-defensie"),
        "Vuur en torens": ("requested", "tweede-kamer"),
    }


def test_a_mere_topic_is_no_document() -> None:
    raw = PAGE.format(
        "In mei 2031 verschijnt een rapport over wrakke steigers. Het advies Kust en kapers verscheen in 2029."
    )
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    assert {it.text for it in found.mentions if it.ref.kind is EntityKind.DOCUMENT} == {"Kust en kapers"}


def test_an_offered_advice_takes_the_place_of_the_topic_that_was_asked_for() -> None:
    body = (
        "Op 18 december 2030 heeft u de raad gevraagd advies uit te brengen over musea aan zee. Bijgaand treft u dit "
        "advies aan, met als titel Kunst in het zicht."
    )
    found = read(LETTER.format(body))
    assert found.keys() == {"Kunst in het zicht"}
    advice = found["Kunst in het zicht"]
    assert (advice.status, advice.issued) == (AdviceStatus.PUBLISHED, "2031-04-03")
    assert [it.id for it in advice.requested_by] == ["minister-van-onderwijs-cultuur-en-wetenschap"]


def test_reactions_and_their_days_are_no_advices() -> None:
    raw = (
        "Adviesraad Migratie\n\nWerkprogramma 2031\n\nIn behandeling\n\nDuinen en dorst\n"
        "Het advies verschijnt naar verwachting in mei 2031.\n\nKabinetsreacties\n\n"
        "Reactie op advies nr. 41, 5 juni 2030\nReactie op advies nr. 40, 2 september 2029\n"
    )
    assert read(raw).keys() == {"Duinen en dorst"}
