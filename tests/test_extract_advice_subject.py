"""Advices by what stands around their names: who asked, titles without quotation marks, the subject of a letter."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceKind, AdviceStatus

PROGRAMME = "Raad voor het Openbaar Bestuur\n\nWerkprogramma 2031\n\nVastgesteld op 9 oktober 2030\n\n"


def read(raw: str) -> dict[str, Advice]:
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def askers(advice: Advice) -> set[str]:
    return {ref.id for ref in advice.requested_by}


@pytest.mark.parametrize(
    ("paragraph", "by"),
    [
        (
            (
                "De minister van Defensie heeft ons in mei gevraagd wat er nodig is. Het adviesrapport Havens van "
                "morgen verschijnt in het najaar van 2031."
            ),
            {"minister-van-defensie"},
        ),
        (
            (
                "Het adviesrapport Havens van morgen verschijnt in het najaar van 2031. De Eerste Kamer had er "
                "vorig jaar "
                "om verzocht."
            ),
            {"eerste-kamer"},
        ),
        (
            (
                "Het adviesrapport Havens van morgen verschijnt in het najaar van 2031. De Tweede Kamer vroeg de "
                "minister "
                "om een brief over de havens."
            ),
            set(),
        ),
        (
            (
                "De Eerste Kamer vroeg ons om een advies over dijken. Het adviesrapport Havens van morgen "
                "verschijnt in "
                "het najaar van 2031."
            ),
            set(),
        ),
    ],
)
def test_who_asked_stands_in_the_sentence_beside(paragraph: str, by: set[str]) -> None:
    found = read(f"{PROGRAMME}De kust\n\n{paragraph}\n")
    assert askers(found["Havens van morgen"]) == by


def test_two_who_were_named_before_ask_together() -> None:
    found = read(
        f"{PROGRAMME}In mei verscheen het advies ‘Havens van morgen’. Het is aangeboden aan de minister van "
        "Defensie en "
        "aan de minister van Financiën. Beide bewindslieden hadden de raad daar in maart om gevraagd.\n"
    )
    assert askers(found["Havens van morgen"]) == {"minister-van-defensie", "minister-van-financien"}


@pytest.mark.parametrize(
    ("sentence", "title", "issued", "own"),
    [
        ("In juni 2029 publiceerden wij Hoog water, lage dijken.", "Hoog water, lage dijken", "2029-06", False),
        (
            "In mei 2029 verscheen Grip op grenzen, een briefadvies over de gevolgen van drukte op zee.",
            "Grip op grenzen",
            "2029-05",
            False,
        ),
        (
            "Dit werk sluit aan op Grip op grenzen, dat de raad in mei 2029 op eigen initiatief uitbracht.",
            "Grip op grenzen",
            "2029-05",
            True,
        ),
    ],
)
def test_titles_without_quotation_marks(sentence: str, title: str, issued: str, own: bool) -> None:
    found = read(f"{PROGRAMME}Terugblik\n\n{sentence}\n")
    assert set(found) == {title}
    assert (found[title].status, found[title].issued) == (AdviceStatus.PUBLISHED, issued)
    assert found[title].own_initiative is own


def test_what_another_body_brought_out_is_no_advice_of_the_council() -> None:
    sentence = "Dit werk bouwt voort op Grip op grenzen, het rapport dat de Wereldbank in mei 2029 uitbracht."
    assert read(f"{PROGRAMME}Terugblik\n\n{sentence}\n") == {}


def test_an_advice_is_called_by_its_title_between_commas() -> None:
    sentence = (
        "De raad zal dit briefadvies, Talen aan zee, in maart 2031 uitbrengen; de Eerste Kamer heeft er om verzocht."
    )
    advice = read(f"{PROGRAMME}Onderwijs\n\n{sentence}\n")["Talen aan zee"]
    assert (advice.status, advice.kind) == (AdviceStatus.IN_PREPARATION, AdviceKind.ADVISORY_LETTER)
    assert askers(advice) == {"eerste-kamer"}


def test_a_topic_stands_above_its_paragraph() -> None:
    found = read(
        f"{PROGRAMME}De taak van de raad\n\nDe raad adviseert op verzoek van de regering. Ieder advies wordt "
        "verzonden in "
        "2031.\n\nDe uitvoering van het havenpact\n\nIn juni 2031 gaat het pact in. Wij gaan op eigen initiatief "
        "na wat "
        "havens nodig hebben. Dit advies bieden wij vóór 1 april 2032 aan.\n"
    )
    assert {title: advice.status for title, advice in found.items()} == {
        "De uitvoering van het havenpact": AdviceStatus.IN_PREPARATION
    }
    assert found["De uitvoering van het havenpact"].own_initiative


def test_a_list_of_entries_of_one_line_ends_with_the_last() -> None:
    found = read(
        f"{PROGRAMME}Nieuwe onderwerpen\n\nPrioriteit hebben de volgende onderwerpen:\n1. Havens van morgen\n"
        "2. Vaarwegen in het noorden\nMet het eerste begint de raad in mei.\nMogelijke onderwerpen voor een later jaar "
        "zijn de toekomst van de veerdienst en het\nwaterrecht.\n"
    )
    assert {title: advice.status for title, advice in found.items()} == {
        "Havens van morgen": AdviceStatus.PRIORITY,
        "Vaarwegen in het noorden": AdviceStatus.PRIORITY,
        "Toekomst van de veerdienst": AdviceStatus.POSSIBLE,
        "Waterrecht": AdviceStatus.POSSIBLE,
    }


def test_entries_that_are_sentences_say_who_asked_and_what_waits() -> None:
    found = read(
        f"{PROGRAMME}Lopende adviesaanvragen\n\nOp 1 oktober 2030 waren in behandeling:\n• Stroom op zee, over "
        "kabels naar "
        "Noorwegen. Gevraagd door de\nminister van Defensie. Verwachte publicatie: mei 2031.\n• Water op "
        "eilanden. Ingediend "
        "door de minister van Financiën op 3 september 2030; de commissie\nmoet nog worden samengesteld.\n"
    )
    assert askers(found["Stroom op zee"]) == {"minister-van-defensie"}
    assert found["Stroom op zee"].status is AdviceStatus.IN_PREPARATION
    assert askers(found["Water op eilanden"]) == {"minister-van-financien"}
    assert found["Water op eilanden"].status is AdviceStatus.REQUESTED


LETTER = """Onderwijsraad
Kade 20
2595 BE Den Haag

Aan de minister van Defensie
Plein 4
2500 ES Den Haag

Datum 17 oktober 2030
Onderwerp Aanbieding advies ‘Leren aan boord’

Geachte minister,

Met deze brief bied ik u het advies ‘Leren aan boord’ aan.

Aanleiding
{asked}

Hoogachtend,

mr. L. Kade
voorzitter
"""


def test_a_letter_says_farther_down_who_asked_for_its_advice() -> None:
    asked = (
        "Uw voorganger vroeg de raad op 12 februari 2030 hoe de vloot kan opleiden. De vraag werd gesteld mede "
        "namens de "
        "minister van Financiën."
    )
    found = read(LETTER.format(asked=asked))
    assert askers(found["Leren aan boord"]) == {"minister-van-defensie", "minister-van-financien"}
    assert askers(read(LETTER.format(asked="De vloot leidt zelf op."))["Leren aan boord"]) == set()


def test_a_minister_asks_two_councils_by_name() -> None:
    raw = (
        "Ministerie van Defensie\n\nAan de voorzitter van de Adviesraad Internationale Vraagstukken\n\nDatum 3 "
        "mei 2030\n"
        "Betreft Adviesaanvraag bescherming van havens\n\nGeachte voorzitter,\n\nDaarom verzoek ik de AIV en de "
        "CAVV om een "
        "gezamenlijk advies over de bescherming van havens. Ik doe dit verzoek mede namens de Minister van "
        "Financiën.\n\n"
        "De Minister van Defensie,\n\n\nAnna de Kade\n"
    )
    advice = read(raw)["Bescherming van havens"]
    assert advice.status is AdviceStatus.REQUESTED
    assert askers(advice) == {"minister-van-defensie", "minister-van-financien"}


NEWS = """Raad voor het Openbaar Bestuur
Menu Zoeken

Minister vraagt ROB om advies over wonen op het water

Nieuwsbericht | 08-03-2030

De minister van Defensie heeft de Raad voor het Openbaar Bestuur (ROB) gevraagd te adviseren over de woonboten. {more}

Eind dit jaar gereed

De ROB bereidt het advies voor samen met de WRR. Het zal eind 2030 worden aangeboden. ‘Wij zijn blij met deze
vraag’, zegt de voorzitter.

Daarin nemen zitting:
- Ans Kade, raadslid (voorzitter)
- Bert van der Sluis, raadslid
"""


def test_a_news_page_is_about_the_advice_of_its_headline() -> None:
    found = read(NEWS.format(more="De aanvraag is mede ondertekend door de minister van Financiën."))
    assert set(found) == {"Wonen op het water"}
    advice = found["Wonen op het water"]
    assert advice.status is AdviceStatus.IN_PREPARATION
    assert askers(advice) == {"minister-van-defensie", "minister-van-financien"}
    assert [ref.id for ref in advice.jointly_with] == ["wetenschappelijke-raad-voor-het-regeringsbeleid"]


def test_a_line_of_facets_stands_under_a_title() -> None:
    found = read(
        "Gezondheidsraad\nCommissie Zeevaart\n\nDe Gezondheidsraad adviseert over reizen.\n\nAdviezen van deze "
        "commissie\n\n"
        "Koorts: vaccinatie aan boord\nAdvies | 3 juli 2028 | Nr. 2028/14\nOp verzoek van de minister van "
        "Defensie. Naar "
        "aanleiding van uitbraken.\n\nZeeziekte dichterbij\nIn voorbereiding | aangevraagd door de minister van "
        "Financiën | "
        "publicatie maart 2030\nWat betekent de opmars van de ziekte?\n\nContact\nBureau | 070 123 45 67\n"
    )
    assert {title: (it.status, it.issued, askers(it)) for title, it in found.items()} == {
        "Koorts: vaccinatie aan boord": (AdviceStatus.PUBLISHED, "2028-07-03", {"minister-van-defensie"}),
        "Zeeziekte dichterbij": (AdviceStatus.IN_PREPARATION, "", {"minister-van-financien"}),
    }


def test_a_news_page_tells_what_stands_in_an_advice_and_when_it_was_handed_over() -> None:
    found = read(
        "SER | Actueel | Nieuws\n\n14 juni 2030\n\nSER: geen haven zonder regels\n\nDat schrijft de raad in het "
        "unanieme advies "
        "‘Eerlijke havens’. De voorzitter overhandigde het advies vanmiddag aan de minister van Defensie en aan "
        "de minister "
        "van Financiën. Beide bewindspersonen hadden de SER daar in februari om gevraagd.\n"
    )
    advice = found["Eerlijke havens"]
    assert (advice.status, advice.issued) == (AdviceStatus.PUBLISHED, "2030-06-14")
    assert askers(advice) == {"minister-van-defensie", "minister-van-financien"}


def test_an_advice_without_quotation_marks_in_a_ministers_letter_has_a_moment() -> None:
    letter = (
        "Ministerie van Defensie\n\nRaad voor Cultuur\n\nDatum 3 mei 2030\nBetreft Adviesaanvraag musea op "
        "zee\n\nGeachte "
        "voorzitter,\n\n{said}\n\nDe Minister van Defensie,\n\n\nAnna de Kade\n"
    )
    found = read(letter.format(said="In uw advies Zee als podium uit maart 2028 bepleitte u meer geld."))
    assert (found["Zee als podium"].status, found["Zee als podium"].issued) == (AdviceStatus.PUBLISHED, "2028-03")
    assert read(letter.format(said="In uw advies Nederlandse musea te steunen kan ik mij vinden.")) == {}


def test_the_asker_stands_behind_a_comma_on_the_line_of_an_entry() -> None:
    found = read(
        f"{PROGRAMME}3. Terugblik 2030\n\nMaart   De prijs van dijken  briefadvies, Eerste Kamer\n"
        "Juni    De wil van de zee? Havens in Europa  adviesrapport, Minister van Defensie\n"
    )
    assert askers(found["De wil van de zee? Havens in Europa"]) == {"minister-van-defensie"}
    assert askers(found["De prijs van dijken"]) == {"eerste-kamer"}


def test_points_of_a_letter_are_sentences_below_a_lead() -> None:
    found = read(
        "Raad voor Cultuur\nKade 30\n2595 BE Den Haag\n\nAan de minister van Defensie\n\nDatum 2 december "
        "2029\nBetreft: "
        "Adviesprogramma 2030\n\nGeachte minister,\n\nIn 2030 brengt de raad de volgende adviezen uit:\n\n1. "
        "Musea op zee. U "
        "heeft de raad hierover op 4 november om advies gevraagd.\n2. Havens als erfgoed. Planning: najaar "
        "2030.\n\nVerder "
        "houdt de raad rekening met een adviesaanvraag over de omroep. Voor later denkt de raad aan een advies over "
        "veerboten.\n\nIn 2029 heeft de raad twee adviezen uitgebracht, waaronder ‘Toegang tot zee’ (mei "
        "2029).\n\nHoogachtend,"
        "\n\nmr. K. van der Wal\nvoorzitter\n"
    )
    assert {title: it.status for title, it in found.items()} == {
        "Musea op zee": AdviceStatus.PRIORITY,
        "Havens als erfgoed": AdviceStatus.PRIORITY,
        "Omroep": AdviceStatus.EXPECTED,
        "Veerboten": AdviceStatus.POSSIBLE,
        "Toegang tot zee": AdviceStatus.PUBLISHED,
    }
    assert askers(found["Musea op zee"]) == {"minister-van-defensie"}


def test_titles_in_groups_with_the_ministries_that_ask() -> None:
    found = read(
        "Gezondheidsraad\nWerkprogramma 2029\n\nOverzicht van de adviezen die in 2029 verschijnen\n\nInfectieziekten\n"
        "Vaccinatie aan boord (VWS), eerste kwartaal\nKoorts en reizen (VWS, Defensie), derde "
        "kwartaal\nLeefomgeving\nHitte "
        "in havens (IenW), tweede kwartaal\n\nDe volgende adviesaanvragen zijn ontvangen maar nog niet "
        "ingepland:\n- geluid "
        "op zee (KGG)\n"
    )
    assert {title: askers(it) for title, it in found.items()} == {
        "Vaccinatie aan boord": {"minister-van-volksgezondheid-welzijn-en-sport"},
        "Koorts en reizen": {"minister-van-volksgezondheid-welzijn-en-sport", "minister-van-defensie"},
        "Hitte in havens": {"minister-van-infrastructuur-en-waterstaat"},
        "Geluid op zee": {"minister-van-klimaat-en-groene-groei"},
    }


def test_entries_of_a_series_under_their_years() -> None:
    found = read(
        "Wetenschappelijke Raad voor het Regeringsbeleid\n\nOnze projecten\n\nAfgeronde "
        "projecten\n2028\nAandacht voor havens - "
        "WRR-rapport 109 - 11 april 2028\nRijk zonder zee? - Policy Brief 17 - 5 oktober 2028\n2027\nGrip op water - "
        "WRR-rapport 108\n"
    )
    assert {title: it.issued for title, it in found.items()} == {
        "Aandacht voor havens": "2028-04-11",
        "Rijk zonder zee?": "2028-10-05",
        "Grip op water": "2027",
    }


def test_a_headline_names_the_topic_of_the_advice_that_the_opening_names() -> None:
    found = read(
        "AWTI | Nieuws\n\nAWTI publiceert advies over zeekennis\n\n19 september 2028\n\nDe Adviesraad voor wetenschap, "
        "technologie en innovatie (AWTI) heeft vandaag het advies ‘Sprong in het water’ aangeboden aan de minister van "
        "Defensie.\n\nDe minister vroeg de raad eind 2027 om dit advies, mede namens de minister van "
        "Financiën.\n\nAndere "
        "adviezen van de AWTI\n- Werken aan dijken (maart 2028)\n- Lessen uit Delft (briefadvies, november 2027)\n"
    )
    assert {title: (it.status, it.issued) for title, it in found.items()} == {
        "Sprong in het water": (AdviceStatus.PUBLISHED, "2028-09-19"),
        "Werken aan dijken": (AdviceStatus.PUBLISHED, "2028-03"),
        "Lessen uit Delft": (AdviceStatus.PUBLISHED, "2027-11"),
    }


def test_advices_that_a_report_counts_and_then_tells() -> None:
    found = read(
        "Sociaal-Economische Raad\n\nJaarverslag 2028\n\n3.1 Vastgestelde adviezen\n\nIn 2028 stelde de raad de "
        "volgende "
        "adviezen vast:\n\nAdvies                    Datum vaststelling    Op verzoek van\nHandel over zee       "
        "    19 "
        "januari 2028       kabinet\nEen sociale haven         16 november 2028      eigen initiatief\n\n3.2 "
        "Adviezen in "
        "voorbereiding\n\nEind 2028 werkte de raad nog aan twee adviezen. Het eerste gaat over grondstoffen; de "
        "Tweede Kamer "
        "vroeg hierom. Het tweede betreft de toekomst van jonge zeelui en wordt op eigen initiatief "
        "uitgebracht.\n\n3.3 "
        "Adviesaanvragen\n\nOp 3 december 2028 ontving de SER een adviesaanvraag van de minister van Financiën over "
        "zeehandel. Met de voorbereiding wordt in 2029 begonnen.\n"
    )
    assert {title: (it.status, it.issued) for title, it in found.items()} == {
        "Handel over zee": (AdviceStatus.PUBLISHED, "2028-01-19"),
        "Een sociale haven": (AdviceStatus.PUBLISHED, "2028-11-16"),
        "Grondstoffen": (AdviceStatus.IN_PREPARATION, ""),
        "Toekomst van jonge zeelui": (AdviceStatus.IN_PREPARATION, ""),
        "Zeehandel": (AdviceStatus.REQUESTED, ""),
    }
    assert askers(found["Zeehandel"]) == {"minister-van-financien"}


def test_a_ministry_that_asks_on_its_own_paper() -> None:
    found = read(
        "Ministerie van Defensie\n> Retouradres Plein 4 2500 ES Den Haag\n\nde voorzitter van de Adviesraad "
        "Internationale "
        "Vraagstukken\n\nDatum 6 juni 2028\nBetreft Adviesaanvraag zeehavens\n\nGeachte heer De "
        "Vries,\n\nHierbij verzoek ik u, "
        "mede namens de Minister van Financiën, advies uit te brengen over de bewaking van "
        "zeehavens.\n\nHoogachtend,\n\nDE "
        "MINISTER VAN DEFENSIE,\n\nA. de Kade\n"
    )
    assert askers(found["Bewaking van zeehavens"]) == {"minister-van-defensie", "minister-van-financien"}


def test_headings_of_a_report_are_a_number_and_a_title() -> None:
    found = read(
        "CAVV\nCommissie van advies inzake volkenrechtelijke vraagstukken\n\nJaarverslag 2027\n\n2. Uitgebrachte "
        "adviezen\n\n"
        "Advies nr. 45 'Schepen van derden'\nOp 8 februari 2027 heeft de CAVV haar advies over schepen "
        "aangeboden aan de "
        "minister van Defensie. De minister had de CAVV hierom verzocht.\n\nAdvies nr. 46 'Universele "
        "rechten'\nDit advies "
        "werd op eigen initiatief opgesteld en op 15 november 2027 vastgesteld.\n\n4. Samenstelling\n\nDe leden "
        "zijn bekend.\n"
    )
    assert {title: it.issued for title, it in found.items()} == {
        "Schepen van derden": "2027-02-08",
        "Universele rechten": "2027-11-15",
    }


def test_titles_between_bars_behind_the_number_of_a_series() -> None:
    found = read(
        "Adviesraad Internationale Vraagstukken\nHome Adviezen Contact\n\nRecent uitgebracht\n\n"
        "Advies 130 | Strategische havens | 14 januari 2027\nBriefadvies 45 | De hoorzitting over zee | 3 "
        "december 2026\n"
    )
    assert {title: (it.issued, it.kind) for title, it in found.items()} == {
        "Strategische havens": ("2027-01-14", None),
        "De hoorzitting over zee": ("2026-12-03", AdviceKind.ADVISORY_LETTER),
    }


def test_a_label_with_who_asked_is_no_topic() -> None:
    found = read(
        f"{PROGRAMME}Nieuwe adviestrajecten\n\n3. Leraren aan boord\n   Adviesvraag: Onder welke voorwaarden "
        "kunnen zij varen?\n"
        "   Aanleiding: eigen initiatief\n   Start: april 2031\n   Publicatiedatum: eerste kwartaal 2032\n"
    )
    assert set(found) == {"Leraren aan boord"}
    assert found["Leraren aan boord"].own_initiative


def test_a_report_tells_of_its_year_in_months() -> None:
    found = read(
        "Adviesraad Migratie\n\nJaarverslag 2027\n\nDe adviezen van 2027\nIn maart verscheen Verdeelde opvang, over de "
        "spreiding over havens. De minister van Defensie had daarom gevraagd. In november volgde op eigen "
        "initiatief Varen "
        "zonder papieren.\n\nHet signalement Ongezien, dat de raad in december publiceerde, gaat over "
        "zeelieden.\n\nMedia en "
        "bijeenkomsten\n• Lezing in Nijmegen (maart 2027)\n• Conferentie in Brussel (oktober 2027)\n"
    )
    assert {title: (it.status, it.issued, askers(it)) for title, it in found.items()} == {
        "Verdeelde opvang": (AdviceStatus.PUBLISHED, "2027-03", {"minister-van-defensie"}),
        "Varen zonder papieren": (AdviceStatus.PUBLISHED, "2027-11", set()),
        "Ongezien": (AdviceStatus.PUBLISHED, "", set()),
    }


def test_a_letter_is_the_advice_that_its_subject_names() -> None:
    found = read(
        "Adviesraad Internationale Vraagstukken\nPostbus 20061\n2500 EB Den Haag\n\nAan de minister van "
        "Buitenlandse Zaken\n"
        "Postbus 20061\n2500 EB Den Haag\n\nDatum 4 maart 2028\nBetreft Briefadvies over de toekomst van de Raad "
        "van Europa\n\n"
        "Geachte heer Kade,\n\nOp 12 januari 2028 vroeg u de AIV om een briefadvies over de toekomst van de Raad "
        "van Europa."
        "\n\nAanbevelingen\nDe AIV doet de volgende aanbevelingen:\n1. Versterk de financiering van het Hof.\n2. "
        "Zet de "
        "toetreding op de agenda.\n\nHoogachtend,\n\nprof. dr. B. Kade\nvoorzitter\n"
    )
    assert set(found) == {"Toekomst van de Raad van Europa"}
    advice = found["Toekomst van de Raad van Europa"]
    assert (advice.status, advice.issued) == (AdviceStatus.PUBLISHED, "2028-03-04")
    assert askers(advice) == {"minister-van-buitenlandse-zaken"}


def test_a_row_of_topics_and_a_verb_in_two_parts() -> None:
    found = read(
        "Gezondheidsraad\nActueel\n\nNieuws | 5 oktober 2028\n\nWerkprogramma 2029 vastgesteld\n\nDe raad gaat "
        "in 2029 onder "
        "meer adviseren over koorts aan boord, over zout voedsel en over de gezondheid van matrozen. Ook rondt "
        "de raad het "
        "advies over geluid van schepen af. Een advies over roken is doorgeschoven naar 2030.\n"
    )
    assert {title: it.status for title, it in found.items()} == {
        "Koorts aan boord": AdviceStatus.PRIORITY,
        "Zout voedsel": AdviceStatus.PRIORITY,
        "Gezondheid van matrozen": AdviceStatus.PRIORITY,
        "Geluid van schepen": AdviceStatus.IN_PREPARATION,
        "Roken": AdviceStatus.PRIORITY,
    }


def test_a_heading_of_topics_has_their_names_not_the_words_of_the_paragraph() -> None:
    found = read(
        f"{PROGRAMME}2.2 Adviesonderwerpen voor 2031\n\nHavens na 2030\nDe minister van Defensie heeft de raad "
        "gevraagd te "
        "adviseren over het havenfonds. De raad verwacht dit advies in juni 2031 uit te brengen.\n\n3. "
        "Organisatie\n\nHet "
        "bureau\nHet bureau telt acht medewerkers. De minister heeft de raad gevraagd te adviseren over zijn "
        "huisvesting.\n"
    )
    assert found["Havens na 2030"].status is AdviceStatus.IN_PREPARATION
    assert askers(found["Havens na 2030"]) == {"minister-van-defensie"}
    assert "Het bureau" not in found


@pytest.mark.parametrize(
    ("sentence", "dated"),
    [
        ("De kabinetsreactie op het advies volgt in mei 2032.", False),
        ("Het debat over het advies is in mei 2032.", False),
        ("Wij ontvangen het advies graag in mei 2032.", True),
        ("Wij ontvangen het briefadvies graag in mei 2032.", True),
    ],
)
def test_when_a_reaction_comes_is_not_when_the_advice_does(sentence: str, dated: bool) -> None:
    found = read(
        "Aan de Adviesraad Internationale Vraagstukken\n\nDatum 3 mei 2031\nBetreft Adviesaanvraag havens en kades\n\n"
        f"Geachte voorzitter,\n\nGraag vraag ik u advies over havens en kades.\n\n{sentence}\n\n"
        "De minister van Defensie,\n\nA. de Zee\n"
    )
    assert {title: bool(one.expected) for title, one in found.items()} == {"Havens en kades": dated}
