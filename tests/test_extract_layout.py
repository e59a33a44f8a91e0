"""From raw text to blocks: each repair on texts as they come out of PDFs, with the near miss beside the hit."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.page.hyphens import Joint, Vocabulary, join_lines
from extract.page.layout import lay_out
from extract.page.lines import INVISIBLE
from extract.records import Layout, Span
from ontology.kinds import BlockKind as Kind


def blocks(raw: str, *kinds: Kind) -> list[tuple[Kind, str]]:
    """Kind and text of each block, or of those of the given kinds."""
    layout = lay_out(raw)
    return [(b.kind, layout.text[b.start : b.end]) for b in layout.blocks if not kinds or b.kind in kinds]


def texts(raw: str, *kinds: Kind) -> list[str]:
    return [text for _, text in blocks(raw, *kinds)]


# --- Words broken over lines ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("werkt aan haar aanpassings-", "vermogen in de regio.", "aanpassingsvermogen"),
        ("de Europese veiligheidsar-", "chitectuur versterken.", "veiligheidsarchitectuur"),
        ("samen met andere EU-", "lidstaten optrekken.", "EU-lidstaten"),
        ("de grootste VN-", "ontwikkelingsorganisaties steunen.", "VN-ontwikkelingsorganisaties"),
        ("de instabiliteit in Noord-", "Afrika neemt toe.", "Noord-Afrika"),
        ("onze trans-", "Atlantische band.", "trans-Atlantische"),
        ("de Frans-", "Duitse as.", "Frans-Duitse"),
        ("een niet-", "permanente zetel.", "niet-permanente"),
        ("de geo-", "economische dimensie.", "geo-economische"),
        ("de macro-", "economische cijfers.", "macro-economische"),
        ("de G20-", "landen aanscherpen.", "G20-landen"),
        ("de NAVO 2-", "procentsnorm halen.", "2-procentsnorm"),
        ("contacten van people-to-", "people aard.", "people-to-people"),
        ("regels voor in-", "en uitvoer van wapens.", "in- en uitvoer"),
        ("zowel land-", "als tuinbouw.", "land- als tuinbouw"),
        ("de scenario-", "planning verbeteren.", "scenarioplanning"),
    ],
)
def test_hyphen_at_the_end_of_a_line(above: str, below: str, joined: str) -> None:
    raw = f"Het kabinet wil in de komende jaren {above}\n{below}\n"
    assert joined in lay_out(raw).text


def test_the_documents_own_spelling_decides_before_the_rules_do() -> None:
    once = "Nederland versterkt het sanctie-\nbeleid van de Unie.\n"
    assert "sanctiebeleid" in lay_out(once).text
    spelled = "Het sanctie-beleid is nieuw. Dat sanctie-beleid werkt. " + once
    assert spelled.count("sanctie-beleid") == lay_out(spelled).text.count("sanctie-beleid") - 1


def test_a_soft_hyphen_goes_and_the_word_stays() -> None:
    assert "ontwapening" in lay_out("Het kabinet streeft naar ontwape\u00ad\nning in Europa.").text


def test_a_word_that_lost_its_hyphen_is_found_by_the_documents_own_words() -> None:
    raw = (
        "De commissie adviseert over de duurzame ontwik\n"
        "kelingsdoelen en over de ontwikkelingen in de wereld, zoals de raad dat\n"
        "eerder heeft gedaan in zijn advies over de ontwikkelingsbanken.\n"
    )
    assert "ontwikkelingsdoelen" in lay_out(raw).text


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Het kabinet neemt de verdragen in", "acht die het heeft gesloten, en neemt ze inacht."),
        ("De minister zet daar vol op", "in, en de opin van anderen telt."),
        ("Het beleid staat op de agenda en", "dezelfde partners doen mee; endezelfde staat hier."),
    ],
)
def test_two_words_that_would_make_a_third_stay_two(above: str, below: str) -> None:
    assert f"{above} {below}" in lay_out(f"{above}\n{below}\n").text


def test_how_lines_meet() -> None:
    words = Vocabulary("De landen werken samen.")
    assert join_lines("de EU-", "landen", words) is Joint.KEEP
    assert join_lines("de aanpas-", "sing", words) is Joint.DROP
    assert join_lines("op korte -", "en lange termijn", words) is Joint.SPACE
    assert join_lines("de landen", "werken", words) is Joint.SPACE


# --- Furniture and pages ----------------------------------------------------------------------------------------------

PAPER = """Nederland zal zich de komende jaren blijven inzetten voor een sterke en
eensgezinde Europese Unie, omdat een verdeelde Unie minder gewicht in de

Tweede Kamer, vergaderjaar 2030–2031, 36 999 V, nr. 12 1



schaal legt dan de som van haar lidstaten. Daarom werkt het kabinet aan
nieuwe coalities met landen die dezelfde belangen hebben als wij.

Tweede Kamer, vergaderjaar 2030–2031, 36 999 V, nr. 12 2
"""


def test_a_running_foot_does_not_break_the_sentence_it_interrupts() -> None:
    found = blocks(PAPER)
    assert found[0][0] is Kind.PARAGRAPH
    assert "minder gewicht in de schaal legt dan" in found[0][1]
    assert [kind for kind, _ in found[1:]] == [Kind.FURNITURE, Kind.FURNITURE]
    assert found[1][1].startswith("Tweede Kamer, vergaderjaar")


def test_pages_are_counted_at_furniture_and_form_feeds() -> None:
    assert [b.page for b in lay_out(PAPER).blocks] == [1, 1, 2]
    fed = "Het eerste blad is leeg.\n\fHet tweede blad is vol.\n\fHet derde blad is er niet.\n"
    assert [b.page for b in lay_out(fed).blocks] == [1, 2, 3]


def test_a_sentence_does_not_run_over_a_page_that_is_missing() -> None:
    page = "Het kabinet werkt samen met landen die de regels onderschrijven en die \n{} \n \n\n \n"
    torn = page.format(3) + "gezamenlijke inzet is gewenst, zo stelt de raad vast.\n5 \n \n\n \nNieuwe zin.\n"
    assert texts(torn, Kind.PARAGRAPH)[1].startswith("gezamenlijke inzet")
    whole = page.format(3) + "ook de regels toepassen, zoals het hoort.\n4 \n \n\n \nNieuwe zin.\n"
    assert texts(whole, Kind.PARAGRAPH)[0].endswith("en die ook de regels toepassen, zoals het hoort.")


def test_a_page_number_is_furniture_and_a_number_in_a_list_of_annexes_is_not() -> None:
    assert (Kind.FURNITURE, "7") in blocks("Dit is de laatste zin van de bladzijde.\n\n\n7\n\n\n\nEn dit de eerste.\n")
    assert (Kind.FURNITURE, "1") not in blocks("Bijlage(n)\n\n1\nDatum 3 mei 2031\n\nGeachte voorzitter,\n\nHierbij.\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tweede Kamer, vergaderjaar 2031–2032, 36 999, nr. 3", True),
        ("EERSTE KAMER, VERGADERJAAR 2031–2032", True),
        ("kst-36999-3", True),
        ("ISSN 0921 - 7371", True),
        ("’s-Gravenhage 2031", True),
        ("'s-Gravenhage 2031", True),
        ("| 3 van 12", True),
        ("3 van 12", True),
        ("3 van de 12", False),
        ("– 4 –", True),
        ("– 4 schepen", False),
        ("U bent hier:", True),
        ("U bent hier welkom", False),
        ("Terug naar boven", True),
        ("Naar boven kijken", False),
        ("Kamerstuk | 36 999", True),
        ("Datum publicatie | 3 mei 2031", True),
        ("Skip to content", True),
        ("• Download als PDF", True),
        ("Download PDF", True),
        ("Download nu", False),
        ("Home > Onderwerpen > Vrede", True),
    ],
)
def test_lines_of_the_list_are_furniture_however_they_begin(line: str, expected: bool) -> None:
    text = f"Het kabinet steunt de vrede.\n{line}\nHet kabinet steunt de handel.\n"
    assert ((Kind.FURNITURE, line) in blocks(text)) is expected


def test_a_line_that_comes_back_with_another_number_is_furniture_and_a_cell_that_does_is_not() -> None:
    feet = "".join(f"Een zin die hier staat en daar ophoudt.\n\nRAAD  |  Werkplan 2031-2033{n}\n\n\n\n" for n in (8, 9))
    assert len(texts(feet, Kind.FURNITURE)) == 2
    cells = "Voedsel\n\nTweede kwartaal 2031\n\nWater\n\nDerde kwartaal 2031\n\nKlimaat\n\nTweede kwartaal 2032\n"
    assert texts(cells, Kind.FURNITURE) == []


def test_a_lone_leading_space_opens_a_page_unless_it_stands_under_the_number_of_a_note() -> None:
    body = "De raad werkt in drie commissies aan zijn adviezen voor het kabinet.\n" * 6
    raw = f"{body} Hoofdstuk 2 begint op een nieuwe bladzijde, zoals men ziet.\n{body}"
    assert {b.page for b in lay_out(raw).blocks} == {1, 2}


# --- Footnotes --------------------------------------------------------------------------------------------------------

NOTES = """De landen in de regio zijn klein en werken daarom nauw samen met hun buren en met de
organisatie waarvan zij lid zijn geworden, in het bijzonder op het gebied van handel en
5
vervoer, zoals de gemeenschap van eilanden in de oceaan en de bank die haar
6 7
ondersteunt. Het kabinet steunt dat voluit en zal dat blijven doen.

5 De eilanden zijn nog in gesprek over een mogelijk lidmaatschap.
6
 Zie het jaarverslag van de bank.
7
 Idem, bladzijde 12.
9



"""


def test_marks_of_footnotes_go_and_their_notes_are_kept_with_their_number() -> None:
    layout = lay_out(NOTES)
    notes = [(b.marker, layout.text[b.start : b.end]) for b in layout.blocks if b.kind is Kind.FOOTNOTE]
    assert notes == [
        ("5", "De eilanden zijn nog in gesprek over een mogelijk lidmaatschap."),
        ("6", "Zie het jaarverslag van de bank."),
        ("7", "Idem, bladzijde 12."),
    ]
    assert "handel en vervoer, zoals" in layout.text
    assert "bank die haar ondersteunt." in layout.text


def test_a_glued_mark_goes_when_its_note_is_there_or_it_can_be_nothing_else() -> None:
    raw = "Het kabinet verwelkomt de toetreding van beide landen1. Dat is een belangrijke stap in het proces.\n"
    assert "landen. Dat" in lay_out(raw).text
    assert "landen3. Dat" in lay_out(raw.replace("1.", "3.")).text, "no count begins with 3"
    assert "variant b1. Dat" in lay_out("Het kabinet kiest voor variant b1. Dat is een besluit.\n").text
    noted = raw + "Daarna volgt nog een zin.\n\n1 Albanië en Noord-Macedonië, bij besluit van de Raad.\n"
    assert "landen. Dat" in lay_out(noted).text
    assert "Fit-for-55" in lay_out("Het pakket Fit-for-55 is af.\n\n55 Dit is geen noot.\n").text


def test_a_number_line_without_a_note_stays() -> None:
    assert "12" in lay_out("De raad telt nu\n12\nleden, die allen zijn benoemd.\n").text


def test_the_raised_end_of_an_ordinal_goes_back_to_its_number() -> None:
    assert "uitdagingen van de 21e eeuw aan" in lay_out("Zo gaan wij de uitdagingen van de\ne\n21 eeuw aan.\n").text


# --- Headings, bullets, paragraphs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "heading", "sentence"),
    [
        (
            "RechtsstaatDe Unie is sterk wanneer de rechtsstaat in al haar lidstaten stevig is verankerd. Dat telt.",
            "Rechtsstaat",
            "De Unie is",
        ),
        (
            "Oostelijke burenHet kabinet blijft de landen aan de oostgrens van de Unie steunen bij hun hervormingen.",
            "Oostelijke buren",
            "Het kabinet blijft",
        ),
        (
            "MoldaviëMoldavië kiest voor Europa. Nederland steunt die keuze met raad en daad, ook in het komende jaar.",
            "Moldavië",
            "Moldavië kiest",
        ),
    ],
)
def test_a_heading_glued_to_its_sentence_is_cut_off(line: str, heading: str, sentence: str) -> None:
    (first, head), (second, text) = blocks(line + "\n")
    assert (first, head, second) == (Kind.HEADING, heading, Kind.PARAGRAPH)
    assert text.startswith(sentence)


@pytest.mark.parametrize(
    "line",
    [
        "De ChristenUnie heeft in haar bijdrage aan het debat gewezen op het belang van een menswaardig asielbeleid.",
        "GroenLinks heeft in haar bijdrage aan het debat gewezen op het belang van een menswaardig asielbeleid.",
        "REPowerEU is het plan waarmee de Commissie de afhankelijkheid van Russisch gas snel wil verminderen.",
        "MRVs en journalisten worden in steeds meer landen bedreigd, en dat vraagt om een antwoord van ons allen.",
    ],
)
def test_a_capital_within_a_name_is_no_seam(line: str) -> None:
    assert blocks(line + "\n") == [(Kind.PARAGRAPH, line)]


def test_two_sentences_without_a_space_are_two_paragraphs() -> None:
    raw = "Dit vraagt om een gezamenlijke aanpak van de landen.Het kabinet neemt daartoe het initiatief.\n"
    assert texts(raw) == [
        "Dit vraagt om een gezamenlijke aanpak van de landen.",
        "Het kabinet neemt daartoe het initiatief.",
    ]
    for kept in ("Zie www.rijksoverheid.nl/Documenten voor meer.", "De heer W.B.Jansen sprak met de raad."):
        assert texts(kept + "\n") == [kept]


HEADED = """2.3 Druk op de rechtsorde
Perioden van verschuivende macht gaan gepaard met spanningen, en dat is ook nu het geval in de
wereld om ons heen. Het kabinet ziet dat met zorg aan en zet zich in voor behoud van de regels.
Doelstelling 4: een sterke Unie

De Unie kan meer gewicht in de schaal leggen wanneer zij als eerlijke bemiddelaar staat tussen
landen die het niet eens worden. Daarvoor is nodig dat zij met één stem spreekt in de wereld.

Grotere slagkracht van de Unie en versterking van het instrumentarium waarover zij nu
beschikt

Het kabinet is ervan overtuigd dat de slagkracht van de Unie kan worden vergroot door vaker te
besluiten met een meerderheid van stemmen.
"""


def test_headings_with_and_without_room_around_them() -> None:
    assert texts(HEADED, Kind.HEADING) == [
        "2.3 Druk op de rechtsorde",
        "Doelstelling 4: een sterke Unie",
        "Grotere slagkracht van de Unie en versterking van het instrumentarium waarover zij nu beschikt",
    ]
    assert len(texts(HEADED, Kind.PARAGRAPH)) == 3


@pytest.mark.parametrize(
    "short",
    [
        "Den Haag, 8 mei 2031",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Betreft Afrikastrategie",
        "De Minister van Buitenlandse Zaken,",
        "Voorzitter: prof. dr. A. (Anna) Bakker",
        "landen die het ermee eens zijn",
        "Het kabinet steunt de inzet van de",
    ],
)
def test_short_lines_that_are_no_headings(short: str) -> None:
    raw = f"{short}\n\nVia deze brief informeer ik uw Kamer over de inzet van het kabinet in de komende periode.\n"
    assert texts(raw, Kind.HEADING) == []


def test_a_name_at_the_end_of_a_page_is_no_heading_of_the_next() -> None:
    raw = "Zo werkt de raad aan een veiliger wereld.\n\nAnna de Bakker\n\fKenia werkt met ons aan voedsel voor allen.\n"
    assert texts(raw, Kind.HEADING) == []


def test_bullets_lose_their_mark_and_keep_their_text() -> None:
    raw = (
        "Het kabinet zet in op:\n"
        "• versterking van de rechtsstaat in de landen waarmee de Unie een verdrag heeft gesloten en die\n"
        "  toetreding wensen;\n"
        "– steun aan maatschappelijke organisaties;\n"
        "a) een beter visumbeleid.\n"
    )
    layout = lay_out(raw)
    found = [(b.marker, layout.text[b.start : b.end]) for b in layout.blocks if b.kind is Kind.BULLET]
    assert [marker for marker, _ in found] == ["•", "–", "a)"]
    assert found[0][1].endswith("gesloten en die toetreding wensen;")


def test_a_dash_in_the_middle_of_a_sentence_is_no_bullet() -> None:
    raw = "De landen in de regio, waaronder de eilanden in het gebied die lid zijn\n– vooral de kleinste – doen mee.\n"
    assert texts(raw, Kind.BULLET) == []


def test_numbered_lines_are_bullets_and_a_numbered_title_is_a_heading() -> None:
    raw = "De drie doelen zijn:\n1. vrede bewaren;\n2. handel bevorderen;\n3. armoede bestrijden.\n"
    assert texts(raw, Kind.BULLET) == ["vrede bewaren;", "handel bevorderen;", "armoede bestrijden."]
    titled = "1. Waarom samenwerken loont\n\nSamenwerken loont omdat geen land alleen de vragen van deze tijd aankan.\n"
    assert texts(titled, Kind.HEADING) == ["1. Waarom samenwerken loont"]


DOUBLE = """Voorwoord
Het buitenlands beleid vraagt, meer dan ooit, om een duidelijke en vaste

koers. Tachtig jaar na de oprichting van de organisatie kunnen we niet

anders dan vaststellen dat de orde van toen voorbij is, zo meent de Raad

van Advies. De nieuwe orde klopt op de deur.

Een heldere
visie voor later

Nederland heeft in zijn beleid de afgelopen jaren te maken gehad met veel

onrust in de wereld. Daarnaast zijn er zorgen over de weerbaarheid van ons

land, dat op vele terreinen kwetsbaar is gebleken.
""".replace("\n\n", " \n\n")


def test_double_spaced_lines_are_one_paragraph_and_close_lines_a_heading() -> None:
    found = blocks(DOUBLE)
    assert [kind for kind, _ in found] == [Kind.HEADING, Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH]
    assert found[0][1] == "Voorwoord"
    assert "zo meent de Raad van Advies. De nieuwe" in found[1][1]
    assert found[2][1] == "Een heldere visie voor later"
    assert "Daarnaast zijn er zorgen over de weerbaarheid van ons land," in found[3][1]


def test_windows_line_breaks_count_as_one() -> None:
    assert blocks(HEADED.replace("\n", "\r\n")) == blocks(HEADED)
    assert blocks(DOUBLE.replace("\n", "\r\n")) == blocks(DOUBLE)


# --- Tables, lists, links ---------------------------------------------------------------------------------------------

TABLE = """Titel Maand Type Verzoeker

Krachten bundelen:
de Unie na de
uitbreiding

april 2031 Adviesrapport Minister van
Buitenlandse Zaken en
Minister van Defensie

Handel en recht
in de oceaan

juni 2031 Briefadvies Tweede Kamer

Uitgebrachte
adviezen in 2031

Hoofdstuk 2

Het afgelopen jaar heeft de raad verschillende adviezen uitgebracht over uiteenlopende

onderwerpen. Waar het past blijft de raad zich inzetten voor de doorwerking van deze

adviezen, bijvoorbeeld door bijeenkomsten te beleggen met deskundigen uit het veld.

https://www.voorbeeldraad.nl/documenten/2031/04/10/krachten-bundelen
https://www.voorbeeldraad.nl/documenten/2031/06/02/handel-en-recht
"""


def test_the_cells_of_a_table_keep_their_lines() -> None:
    assert texts(TABLE, Kind.TABLE) == [
        "Titel Maand Type Verzoeker",
        "Krachten bundelen:\nde Unie na de\nuitbreiding",
        "april 2031 Adviesrapport Minister van\nBuitenlandse Zaken en\nMinister van Defensie",
        "Handel en recht\nin de oceaan",
        "juni 2031 Briefadvies Tweede Kamer",
    ]


def test_the_title_of_a_chapter_goes_before_what_stands_under_it() -> None:
    found = blocks(TABLE)
    assert found[:2] == [(Kind.HEADING, "Uitgebrachte adviezen in 2031"), (Kind.HEADING, "Hoofdstuk 2")]
    assert found[2][0] is Kind.TABLE


def test_lines_of_addresses_are_one_block_of_links() -> None:
    (links,) = texts(TABLE, Kind.LINKS)
    assert links.count("\n") == 1
    assert texts("Zie https://www.voorbeeldraad.nl voor meer.\n", Kind.LINKS) == []


def test_a_list_of_members_is_a_table_with_a_member_a_line() -> None:
    members = "Prof. dr. A. (Anna) de Bakker\n\nVoorzitter\n\nMr. B.C. (Bert) van Dijk\n\n(tweede termijn)\n"
    text = "De raad bestaat uit vier leden, die bij koninklijk besluit zijn benoemd voor een periode van vier\n\n"
    (table,) = texts(text + "jaar en die eenmaal kunnen worden herbenoemd door de regering.\n\n" + members, Kind.TABLE)
    assert table.split("\n") == members.strip().split("\n\n")


def test_a_signature_is_no_table() -> None:
    raw = "Ik zal uw Kamer hierover later informeren.\n\nDe Minister van Buitenlandse Zaken,\nA.B. de Bakker\n"
    assert blocks(raw)[-1] == (Kind.PARAGRAPH, "De Minister van Buitenlandse Zaken, A.B. de Bakker")


# --- Side columns -----------------------------------------------------------------------------------------------------

FULL = (
    "De landen van de Unie hebben in de afgelopen jaren veel met elkaar bereikt, ook waar het ging om lastige\n"
    "vraagstukken die geen van hen alleen had kunnen oplossen. Dat is de kracht van samenwerking op basis van\n"
    "regels waar allen zich aan houden, ook wanneer het een keer niet uitkomt, en daar blijft het kabinet zich\n"
    "voor inzetten.\n"
)
BODY = (
    "De handel met de landen in de oceaan is de laatste jaren",
    "sterk gegroeid, en daarmee ook het belang van vrije en",
    "veilige zeeroutes. Het kabinet draagt daaraan bij met de",
    "inzet van schepen en met steun aan de kustwachten van de",
    "landen in de regio, die daar zelf om hebben gevraagd. Ook",
    "de Unie is daar aanwezig met een missie die tot het einde",
    "van het jaar is verlengd.",
)
SIDE = (
    "De missie van de Unie begon",
    "op verzoek van de landen in",
    "de regio en telt nu zes",
    "schepen uit vier landen, die",
    "elkaar om de drie maanden",
    "aflossen.",
)


def interleave(body: tuple[str, ...], side: tuple[str, ...]) -> str:
    lines = [line for pair in zip(body, side, strict=False) for line in pair]
    return "\n".join([*lines, *body[len(side) :]]) + "\n"


def test_a_side_column_between_the_lines_is_taken_out() -> None:
    raw = FULL + interleave(BODY, SIDE) + FULL
    assert texts(raw, Kind.SIDEBAR) == [" ".join(SIDE)]
    assert " ".join(BODY) in texts(raw, Kind.PARAGRAPH)


def test_a_side_column_at_the_end_of_a_line_is_cut_off() -> None:
    merged = (*BODY[:2], f"{BODY[2]} {SIDE[2]}", *BODY[3:])
    lines = [
        merged[0],
        SIDE[0],
        merged[1],
        SIDE[1],
        merged[2],
        merged[3],
        SIDE[3],
        merged[4],
        SIDE[4],
        merged[5],
        SIDE[5],
    ]
    raw = FULL + "\n".join([*lines, merged[6]]) + "\n" + FULL
    assert texts(raw, Kind.SIDEBAR) == [" ".join(SIDE)]
    assert " ".join(BODY) in texts(raw, Kind.PARAGRAPH)


def test_short_lines_in_a_row_are_no_side_column() -> None:
    address = "De directie Veiligheid\nPostbus 20061\n2500 EB Den Haag\nNederland\n"
    list_ = "".join(
        f"{name} heeft het verdrag getekend.\n" for name in ("Peru", "Zuid-Afrika", "Kenia", "Chili", "Fiji")
    )
    assert texts(FULL + address + list_ * 2 + FULL, Kind.SIDEBAR) == []


def test_a_narrow_page_has_no_side_column() -> None:
    raw = "".join(line + "\n" for line in SIDE * 6)
    assert texts(raw, Kind.SIDEBAR) == []


# --- What always holds ------------------------------------------------------------------------------------------------


def check(layout: Layout) -> None:
    """The map is true, the blocks tile the text, and nothing is lost but marks, hyphens and bullets."""
    raw, text = layout.raw, layout.text
    covered: set[int] = set()
    at = 0
    for number, block in enumerate(layout.blocks):
        assert block.start == at + (number > 0)
        assert number == 0 or text[at] == "\n"
        for low, high in layout.pieces(Span(block.start, block.end)):
            assert 0 <= low < high <= len(raw)
        for position in range(block.start, block.end):
            source = layout.source_of(position)
            # A bar between two cells is copied from the white space between them.
            assert text[position] == raw[source] or (text[position] in " \n|/" and raw[source].isspace())
            covered.add(source)
        at = block.end
    assert at == len(text)
    lost = "".join(char if i not in covered and not char.isspace() else " " for i, char in enumerate(raw))
    for word in lost.split():
        marks = re.fullmatch(
            rf"(?:\d{{1,3}}|[-\u2010{INVISIBLE}]|[•▪■◦●‣∙·➢✓*–—o]|\(?(?:\d{{1,2}}|[a-zivx]+)[.)])+", word
        )
        assert marks, f"lost {word!r}"


WORDS = st.sampled_from(
    [
        "het",
        "kabinet",
        "zet",
        "zich",
        "in",
        "voor",
        "de",
        "rechtsstaat",
        "en",
        "werkt",
        "samen",
        "met",
        "EU-",
        "lidstaten",
        "aan",
        "vrede.",
        "Nederland",
        "steunt",
        "Peru,",
        "de",
        "VN",
        "en",
        "andere",
        "organisaties",
        "5",
        "12",
        "(NAVO)",
        "•",
        "–",
        "a)",
        "1.",
        "«kader»",
        "Hoofdstuk",
        "2",
        "https://www.raad.nl/1",
        "aanpassings-",
        "nr.",
        "RechtsstaatDe",
        "Unie",
        "landen.Het",
        "e",
        "21",
        "Geachte",
        "voorzitter,",
        "Inleiding",
        "\xad",
        "x\xady",
        "\ufeff",
    ]
)
BREAKS = st.sampled_from(
    [" ", " ", " ", " ", "\n", "\n", " \n", "\n\n", "\r\n", "\n \n\n\n", "\n\f", "\n ", "\t", "\u00a0"]
)
PAGES = st.lists(st.tuples(WORDS, BREAKS), max_size=120).map(lambda pairs: "".join(a + b for a, b in pairs))


@given(PAGES)
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_and_the_map_is_true(raw: str) -> None:
    check(lay_out(raw))


@given(st.text(alphabet="ab É.-•1\n\r\f\t\u00ad\u2028\x1c(", max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_laid_out(raw: str) -> None:
    check(lay_out(raw))


@given(PAGES)
@settings(max_examples=40, deadline=None)
def test_the_same_text_gives_the_same_layout(raw: str) -> None:
    assert lay_out(raw) == lay_out(raw)


@pytest.mark.parametrize("raw", [PAPER, NOTES, HEADED, DOUBLE, TABLE, FULL + interleave(BODY, SIDE) + FULL])
def test_our_own_pages_keep_every_character(raw: str) -> None:
    check(lay_out(raw))
    check(lay_out(raw.rstrip("\n")))


def test_real_documents_keep_every_character(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        check(lay_out(path.read_text("utf-8")))


def test_an_empty_text_has_no_blocks() -> None:
    assert lay_out("").blocks == ()
    assert lay_out(" \n\f\n").blocks == ()


# --- Columns that spaces keep apart -----------------------------------------------------------------------------------

LETTERHEAD = """
                                                                  Ministerie van Buitenlandse Zaken

Aan de Voorzitter van de                                          Directie Europa
Tweede Kamer der Staten-Generaal                                  Rijnstraat 8
Den Haag                                                          Nederland
                                                                  www.voorbeeld.nl
Datum     3 juni 2031                                             Onze referentie
Betreft   Handel met de eilanden                                  BZ2412345

Geachte voorzitter,

Hierbij informeer ik uw Kamer over de handel met de eilanden in de Oceaan.

                                                                  Pagina 1 van 1
"""


def test_the_address_beside_the_head_of_a_letter_is_a_side_column() -> None:
    found = blocks(LETTERHEAD)
    assert (Kind.PARAGRAPH, "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal") in found
    assert (Kind.PARAGRAPH, "Datum 3 juni 2031") in found
    assert (Kind.PARAGRAPH, "Betreft Handel met de eilanden") in found
    (side,) = texts(LETTERHEAD, Kind.SIDEBAR)
    assert side.startswith("Ministerie van Buitenlandse Zaken Directie Europa")
    assert side.endswith("BZ2412345")
    check(lay_out(LETTERHEAD))


def test_a_side_column_behind_spaces_is_taken_out() -> None:
    raw = "".join(f"{body:<66}{side}\n" for body, side in zip(BODY, SIDE, strict=False)) + BODY[-1] + "\n"
    assert texts(raw, Kind.SIDEBAR) == [" ".join(SIDE)]
    assert texts(raw, Kind.PARAGRAPH) == [" ".join(BODY)]
    check(lay_out(raw))


def test_rows_with_spaces_between_their_cells_are_a_table() -> None:
    raw = "Uitgaven       2030    2031\n1 Rechtsorde   12,5    13,0\n2 Veiligheid   220     240\n"
    assert texts(raw, Kind.TABLE) == ["Uitgaven 2030 2031\n1 Rechtsorde 12,5 13,0\n2 Veiligheid 220 240"]
    labels = "Voorzitter:    Anna de Bakker\nLid:           Bert van Dijk\nLid:           Els de Vries\n"
    assert texts(labels, Kind.TABLE) == []


# --- Single-spaced programmes -----------------------------------------------------------------------------------------

PROGRAMME = """ 1. Uitgebrachte adviezen

De raad heeft het afgelopen jaar de volgende adviezen uitgebracht aan de regering en aan het parlement.

Titel Maand Type Verzoeker

Krachten bundelen: de
Unie na de uitbreiding

februari 2031 Adviesrapport Minister
van Buitenlandse Zaken

Handel en recht
in de oceaan

mei 2031 Briefadvies Eerste Kamer
RAAD  |  Werkprogramma 2031-20333
 2. Mogelijke onderwerpen

• De toekomst van de oceaan

De oceaan verkeert in een diepe crisis. Een advies zou kunnen verkennen of hij nog te redden is.

3. Samenstelling

Voorzitter

Mevr. drs. S.T. (Sien) de Bakker

Leden

Dhr. R. (Ravi) van Dijk
RAAD  |  Werkprogramma 2031-20335
"""


def test_tables_and_lists_in_a_single_spaced_document() -> None:
    assert texts(PROGRAMME, Kind.HEADING) == [
        "1. Uitgebrachte adviezen",
        "2. Mogelijke onderwerpen",
        "3. Samenstelling",
    ]
    tables = texts(PROGRAMME, Kind.TABLE)
    assert tables[1] == "Krachten bundelen: de\nUnie na de uitbreiding"
    assert tables[-2] == "mei 2031 Briefadvies Eerste Kamer"
    assert tables[-1].split("\n")[0] == "Voorzitter"
    assert len(texts(PROGRAMME, Kind.FURNITURE)) == 2
    check(lay_out(PROGRAMME))


def test_short_paragraphs_of_a_narrow_column_are_no_table() -> None:
    column = "".join(f"De raad heeft dit jaar\nadvies nummer {n} uitgebracht.\n\n" for n in range(6))
    assert texts(column, Kind.TABLE) == []
    assert texts(FULL + "\n" + column, Kind.TABLE) == []


def test_a_box_beside_a_wide_body_is_taken_out() -> None:
    body = (
        "In de landen rond de oceaan is de droogte dit jaar erger dan ooit. Het kabinet",
        "ondersteunt daarom de aanleg van voorzieningen voor drinkwater en sanitair in",
        "vier landen van de regio. Nederland investeert daarin tot en met het jaar 2033",
        "veertig miljoen euro, en werkt daarbij samen met de eilanden in het Caribisch",
        "gebied, die er veel ervaring mee hebben. Dat blijft zo.",
    )
    side = ("Water is leven, en het is", "dat voor elk land dat geen", "water genoeg heeft voor al", "zijn inwoners.")
    raw = "Doelstelling 1: Water voor allen\n\n" + interleave(body, side)
    assert texts(raw, Kind.SIDEBAR) == [" ".join(side)]
    assert texts(raw, Kind.PARAGRAPH) == [" ".join(body)]


def test_a_run_longer_than_a_page_is_no_side_column() -> None:
    raw = FULL + interleave(BODY * 20, SIDE * 23) + FULL
    assert texts(raw, Kind.SIDEBAR) == []
    check(lay_out(raw))


def test_a_word_that_a_cell_breaks_is_whole_again() -> None:
    broken = TABLE.replace("Handel en recht\nin de oceaan", "Ontwikkelings-\nsamenwerking en de EU-\nMissie")
    assert "Ontwikkelingssamenwerking en de EU-\nMissie" in texts(broken, Kind.TABLE), "the hyphen of a name stays"
    check(lay_out(broken))


RAGGED = """\
Het kabinet volgt de ontwikkelingen in de regio met zorg en blijft daarover
in gesprek met partners binnen en buiten de Unie. De Vereniging van Havens heeft
gevraagd om een ruimere regeling voor de vaart op het noorden, waarover zij later dit jaar
met de minister spreekt. Nederland zal in het najaar met Denemarken
een bijeenkomst over de veiligheid van kabels organiseren, waaraan ook
de Commissie deelneemt. De kosten komen ten laste van
de begroting van het ministerie; zij blijven onder de
grens die de Kamer eerder heeft gesteld aan zulke uitgaven. Ook zet
het kabinet zich in voor een betere uitwisseling van gegevens tussen
de kustwachten, zodat zij sneller kunnen optreden. Daarover heeft de staatssecretaris met haar ambtgenoten gesproken
in de marge van de laatste vergadering. De uitkomst wordt verwerkt in
het plan voor de kust, dat de provincies samen met de waterschappen opstellen en dat in de
zomer gereed is.
"""


def test_ragged_lines_are_no_columns() -> None:
    assert texts(RAGGED, Kind.SIDEBAR) == []
    assert "Nederland zal in het najaar met Denemarken een bijeenkomst" in lay_out(RAGGED).text


def test_rows_of_several_cells_are_a_table_and_no_side_column() -> None:
    rows = (
        "Titel van het advies over de veiligheid van havens   Soort   Gevraagd door   Publicatie",
        "Havens onder druk: wie bewaakt de kade van morgen   Advies   Minister van Defensie   maart 2031",
        "Een kust zonder licht, en wat er dan nog te zien is   Brief   Eigen initiatief   juni 2031",
        "Wie leest de kaart: over zeebodems en hun eigenaren   Advies   Tweede Kamer   derde kwartaal 2031",
    )
    layout = lay_out("\n".join(rows) + "\n")
    assert Kind.SIDEBAR not in {block.kind for block in layout.blocks}
    assert Kind.TABLE in {block.kind for block in layout.blocks}
