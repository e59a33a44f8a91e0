"""Heads of parliamentary papers as several sites publish them: documents written for it, and near misses."""

from datetime import date

import pytest

from extract.letterhead.bundles import Stretch
from extract.letterhead.document_kinds import find_kind
from extract.letterhead.front import find_addressees
from extract.letterhead.header import read_header
from extract.letterhead.paper_heads import PaperHead, read_paper_head, read_row, title_of
from extract.letterhead.signatures import name_letter
from extract.letterhead.signers import chaired_by
from extract.letterhead.speakers import find_speaker
from extract.page.layout import lay_out
from extract.page.lines import usual_length
from extract.page.mastheads import is_dossier, is_sort, read_titled
from extract.page.sentences import split_sentences
from extract.pipeline import extract
from extract.records import Document, EntityRef, Header, Layout, Part
from ontology.kinds import BlockKind, DocumentKind, EntityKind, IssueKind

BODY = (
    "Met deze brief kom ik een toezegging na. Het kabinet wil dat de vuurtorens aan de oostkust langer branden.\n\n"
    "Daarvoor is overleg nodig met de landen aan de overkant, dat in het voorjaar van 2032 is voorzien."
)


def read(raw: str, name: str = "stuk.txt") -> tuple[Header, tuple[Part, ...]]:
    document = Document(name, "text/plain", raw, "0" * 64)
    layout = lay_out(raw)
    return read_header(document, layout, split_sentences(layout))


def texts(layout: Layout, kind: BlockKind) -> list[str]:
    return [layout.text[block.start : block.end] for block in layout.blocks if block.kind is kind]


def ids(refs: tuple[EntityRef, ...]) -> list[str]:
    return [ref.id for ref in refs]


OFFICIAL = f"""36 999 Vuurtorens aan de oostkust

Nr. 14 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 20 oktober 2031

{BODY} Zie het rapport1.

De Minister van Defensie, Q.X. van Voorbeeldstein

X Noot
1

Raadpleegbaar via www.voorbeeld.example

Naar boven
"""


def test_a_letter_on_the_official_publications() -> None:
    header, parts = read(OFFICIAL)
    assert parts == ()
    assert (header.kind, header.number, header.day) == (DocumentKind.LETTER, "36999-14", date(2031, 10, 20))
    assert header.ref.id == "kamerstuk-36999-14"
    assert header.title == "Vuurtorens aan de oostkust", "a letter without a subject goes under its dossier"
    assert ids(header.signed_as) == ["minister-van-defensie"]
    assert ids(header.addressed_to) == ["tweede-kamer"]


def test_its_notes_are_footnotes_and_its_links_furniture() -> None:
    layout = lay_out(OFFICIAL)
    assert texts(layout, BlockKind.FOOTNOTE) == ["Raadpleegbaar via www.voorbeeld.example"]
    assert {"X Noot", "Naar boven"} <= set(texts(layout, BlockKind.FURNITURE))
    assert "Zie het rapport." in layout.text
    assert next(block.marker for block in layout.blocks if block.kind is BlockKind.FOOTNOTE) == "1"


CHAMBER = """Brief regering : Stand van zaken vuurtorens
36 999 Vuurtorens aan de oostkust
35 888 Handel overzee – Een lange titel van een ander dossier
Nr. 403
BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN, VAN DEFENSIE EN VOOR BUITENLANDSE
HANDEL EN ONTWIKKELINGSSAMENWERKING
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 28 juni 2031
Met deze brief informeren wij uw Kamer over de vuurtorens aan de oostkust, waarvan er
drie dringend onderhoud nodig hebben. In het overleg met de landen aan de overkant is
afgesproken dat de kosten worden gedeeld. Daarmee is de eerste stap gezet, ook voor de
Europese Commissie, die het plan heeft aangekondigd.1 Vervolgens komen de kleinere havens aan bod, waar het licht
in de winter vaker uitvalt dan in de zomer en waar de vissers daarvan veel hinder ondervinden.
Achtergrond
De vuurtorens zijn gebouwd tussen 1890 en 1910 en staan op een eiland voor de kust.2 Sinds
die tijd zijn zij in beheer bij de gemeenten, die daarvoor een vergoeding ontvangen.
De Minister van Buitenlandse Zaken,
Q.X. van Voorbeeldstein
De Minister van Defensie,
A.B. Nergenshuizen
"""


def test_a_letter_on_the_site_of_the_chamber() -> None:
    header, _ = read(CHAMBER)
    assert header.title == "Stand van zaken vuurtorens"
    assert header.number == "36999-403", "a paper in several dossiers goes under the first"
    assert ids(header.signed_as) == ["minister-van-buitenlandse-zaken", "minister-van-defensie"]
    assert len(header.signed_by) == 2
    assert ids(header.addressed_to) == ["tweede-kamer"]


def test_lines_without_room_between_them_are_one_paragraph_and_the_head_is_not() -> None:
    layout = lay_out(CHAMBER)
    paragraphs = texts(layout, BlockKind.PARAGRAPH)
    assert "35 888 Handel overzee – Een lange titel van een ander dossier" in paragraphs
    assert any(text.startswith("BRIEF VAN DE MINISTERS") and text.endswith("SAMENWERKING") for text in paragraphs)
    assert any(text.startswith("Met deze brief") and text.endswith("hinder ondervinden.") for text in paragraphs)
    assert texts(layout, BlockKind.HEADING) == ["Achtergrond"]
    assert texts(layout, BlockKind.SIDEBAR) == []
    assert "aangekondigd. Vervolgens" in layout.text
    assert "kust. Sinds" in layout.text


VIEWER = f"""[overzicht] [activiteiten] [besluiten]
[toezeggingen] [wat is dit?]

Verslag van een bezoek aan de oostkust

Vuurtorens aan de oostkust

Brief regering

Nummer: 2031D00001, datum: 2031-04-17, bijgewerkt: 2031-05-19 10:56, versie: 3

Directe link naar document (.pdf), officiële HTML versie (kst-36999-53).

Onderdeel van kamerstukdossier 36999 -53 Vuurtorens aan de oostkust.

Preview document (origineel)


Tweede Kamer der Staten-Generaal | 2 |
Vergaderjaar 2030-2031 |

36 999 Vuurtorens aan de oostkust

Nr. 53 BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 17 april 2031

{BODY}
"""


def test_what_a_viewer_puts_above_a_paper_is_furniture_but_for_its_title() -> None:
    header, _ = read(VIEWER)
    assert header.title == "Verslag van een bezoek aan de oostkust"
    assert (header.kind, header.number) == (DocumentKind.LETTER, "36999-53")
    furniture = texts(lay_out(VIEWER), BlockKind.FURNITURE)
    assert any(text.startswith("Nummer: 2031D00001") for text in furniture)
    assert "Preview document (origineel)" in furniture
    assert not any(text.startswith("36 999") for text in furniture)


ANSWERS = """Antwoorden op vragen over de vuurtorens van 3 april 2031
Brief regering
Nummer: 2031D00002, datum: 2031-04-04, bijgewerkt: 2031-04-05 13:10, versie: 1
Gerelateerde personen:- Eerste ondertekenaar: Q.R. Bakker, minister van Defensie
Onderdeel van zaak 2031Z00036:
- Voortouwcommissie: vaste commissie voor Defensie
Preview document (origineel)
Geachte voorzitter,
Hierbij ontvangt u de antwoorden op de vragen over de vuurtorens. Een overzicht komt u in mei toe.
"""


def test_a_viewer_frames_answers_that_have_no_head_of_their_own() -> None:
    layout = lay_out(ANSWERS)
    furniture = texts(layout, BlockKind.FURNITURE)
    assert any(text.startswith("Nummer: 2031D00002") for text in furniture)
    assert not any("vuurtorens" in text for text in furniture)
    assert [text for text in texts(layout, BlockKind.PARAGRAPH) if text.startswith("Geachte")]
    header, _ = read(ANSWERS)
    assert (header.day, ids(header.signed_as)) == (date(2031, 4, 4), ["minister-van-defensie"])
    bare = ANSWERS.replace("Preview document (origineel)\n", "")
    assert not texts(lay_out(bare), BlockKind.FURNITURE)
    assert not texts(lay_out("Preview document"), BlockKind.FURNITURE)


def test_a_sort_in_capitals_goes_on_in_the_line_below_its_number() -> None:
    sort = "Nr. 53 BRIEF VAN DE MINISTERS VAN DEFENSIE EN VOOR BUITENLANDSE HANDEL EN\nONTWIKKELINGSSAMENWERKING"
    raw = f"36 999 Vuurtorens\n{sort}\nAan de Voorzitter van de Tweede Kamer\nDen Haag, 17 april 2031\n{BODY}\n"
    assert sort.replace("\n", " ") in texts(lay_out(raw), BlockKind.PARAGRAPH)


def test_a_page_that_only_says_kamerstuk_has_no_title_of_its_own() -> None:
    frame = "Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\n\n"
    paper = "36 999 Beleid voor de kust\n\nNr. 3 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nDen Haag, 17 april 2031\n\n"
    assert read(frame + paper + BODY)[0].title == "Beleid voor de kust"


def test_the_day_that_a_site_gives_when_the_paper_gives_none() -> None:
    raw = VIEWER.replace("Den Haag, 17 april 2031\n", "").replace("BRIEF VAN DE MINISTER VAN DEFENSIE", "")
    raw = raw.replace("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n", "")
    assert read(raw)[0].day == date(2031, 4, 17)
    assert read(raw.replace("2031-04-17", "2031-13-17"))[0].day is None


def test_a_budget_has_its_dossiers_title_and_a_debate_no_speaker() -> None:
    budget = f"36 999V | Vaststelling van de begrotingsstaat van de Zee (V) voor het jaar 2032 |\nNr. 2 |\n\n{BODY}"
    raw = f"Memorie van toelichting\nDatum\nPreview document\n{budget}"
    header, _ = read(raw)
    assert header.kind is DocumentKind.BUDGET_CHAPTER
    assert (header.number, header.year) == ("36999-V-2", 2032)
    assert header.title.startswith("Vaststelling van de begrotingsstaat")
    debate, _ = read(f"36 999 Vuurtorens\n\nNr. 2 VERSLAG VAN EEN COMMISSIEDEBAT\n\nVastgesteld 3 mei 2031\n\n{BODY}")
    assert debate.kind is DocumentKind.REPORT
    assert debate.speaker is None
    assert debate.title == "Verslag van een commissiedebat, Vuurtorens"
    assert debate.day == date(2031, 5, 3)


def test_numbers_at_the_start_of_a_line_are_no_head() -> None:
    raw = "In totaal gaat het om\n12 500 Nederlandse bedrijven, zo blijkt uit het onderzoek.\n\nNr. 1 is klaar."
    layout = lay_out(raw)
    stretch = Stretch(0, len(layout.blocks), None)
    assert read_paper_head(layout, stretch) == PaperHead()
    assert read(raw)[0].number == ""


@pytest.mark.parametrize("line", ["36 999 V Begroting", "36 999 (R2100) Verdrag", "36 999-20 Raad", "36 999"])
def test_lines_with_a_dossier(line: str) -> None:
    assert is_dossier(line)


@pytest.mark.parametrize("line", ["36 999 euro", "1 februari 2031", "36.999 Nederlanders", "136 999 Mensen"])
def test_lines_without_a_dossier(line: str) -> None:
    assert not is_dossier(line)


def test_sorts_and_titles_of_sites() -> None:
    assert is_sort("HERDRUK BRIEF VAN DE MINISTER VAN DEFENSIE")
    assert is_sort("C VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE")
    assert not is_sort("C. Voorlopig verslag")
    assert not is_sort("Brief van de minister")
    assert read_titled("Verslag van een schriftelijk overleg: de zee") == "de zee"
    assert read_titled("Het verslag: de zee") == ""
    assert read_row("Tweede Kamer | 2030-2031 | geen nummer |") == ("", "")


def test_a_title_that_only_says_the_sort_gives_way() -> None:
    assert title_of(PaperHead("36 999", "De zee", "4", "BRIEF VAN DE MINISTER", "Brief van de minister"))[0] == "De zee"
    assert title_of(PaperHead("36 999", "", "4", "MOTIE VAN HET LID X"))[0] == "Motie van het lid X"


def test_a_letter_without_any_title_is_named_after_who_wrote_it_and_when() -> None:
    raw = f"""Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 30 mei 2031

{BODY}

De Minister van Defensie,
Q.X. van Voorbeeldstein
"""
    assert read(raw)[0].title == "Brief van de Minister van Defensie van 30 mei 2031"
    assert name_letter([], "", None) == ""
    assert name_letter(["Minister van Defensie"], "", None) == "Brief van de Minister van Defensie"


def test_two_who_sign_beside_each_other() -> None:
    raw = f"""Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 30 mei 2031

{BODY}

De Minister van Defensie, De Minister voor de Zee,

Drs. Q.X. van Voorbeeldstein Drs. A.B.C. Nergenshuizen
"""
    header, _ = read(raw)
    assert ids(header.signed_by) == ["q-x-van-voorbeeldstein", "a-b-c-nergenshuizen"]
    assert ids(header.signed_as) == ["minister-van-defensie", "minister-voor-de-zee"]


def test_a_letter_of_a_chair_speaks_for_who_is_chaired() -> None:
    raw = f"Aan de Leden\n\nDen Haag, 30 mei 2031\n\n{BODY}\n\nDe Voorzitter van de Tweede Kamer, Anna Voorbeeld\n"
    assert read(raw)[0].speaker == EntityRef(EntityKind.ORGANISATION, "tweede-kamer")
    assert chaired_by(EntityRef(EntityKind.OFFICE, "voorzitter-van-de-visclub")) is None
    assert chaired_by(EntityRef(EntityKind.OFFICE, "minister-van-defensie")) is None


def test_whose_programme_it_is() -> None:
    text = (
        "De Raad voor Cultuur stelt elk jaar een programma op. In het eerste hoofdstuk staat wat de raad wil.\n"
        + "De raad werkt aan een verkenning samen met de AIV. " * 4
        + "Met de AIV is daarover gesproken, en ook naast de AIV zijn er partners. De AIV doet mee."
    )
    speaker = find_speaker(DocumentKind.WORK_PROGRAMME, text)
    assert speaker == EntityRef(EntityKind.ORGANISATION, "raad-voor-cultuur")
    assert find_speaker(DocumentKind.WORK_PROGRAMME, "Het programma van een raad die niemand kent.") is None
    assert find_speaker(DocumentKind.MOTION, "De Kamer verzoekt het kabinet.") is None


@pytest.mark.parametrize(
    ("page", "speaker"),
    [
        ("Over de Adviesraad Migratie\n\nWij adviseren gevraagd en ongevraagd.", "adviesraad-migratie"),
        ("Werkwijze van de Raad voor Zeevaart\n\nDe Raad voor Zeevaart adviseert de regering.", "raad-voor-zeevaart"),
        ("Wie wij zijn\n\nDe Onderwijsraad is een onafhankelijk adviescollege.", "onderwijsraad"),
        ("Nieuws over migratie\n\nDe minister sprak met de Adviesraad Migratie.", "kabinet"),
        ("Contact met de pers\n\nHet kabinet volgt het advies van de Onderwijsraad.", "kabinet"),
    ],
)
def test_a_council_speaks_on_the_pages_about_itself(page: str, speaker: str) -> None:
    assert find_speaker(None, page) == EntityRef(EntityKind.ORGANISATION, speaker)


def test_a_letters_kind_comes_before_what_it_is_about() -> None:
    assert find_kind("Kamerbrief over het werkprogramma") is DocumentKind.LETTER
    assert find_kind("Briefadvies over de zee") is DocumentKind.REPORT


def test_whom_a_letter_below_menus_is_for() -> None:
    layout = lay_out(VIEWER)
    assert ids(find_addressees(layout, Stretch(0, len(layout.blocks), None))) == ["tweede-kamer"]


def test_strays_do_not_set_the_width() -> None:
    assert usual_length([*range(70, 90), 139, 150], 3) == 89
    assert usual_length([20] * 100 + [67, 67, 70, 71, 72, 78], 2) == 78, "a page of cells with a paragraph below"
    assert usual_length([80, 84, 95], 2) == 95


def test_text_without_punctuation_is_told_once() -> None:
    bare = ("het kabinet werkt aan het licht op zee en aan de havens in het donker en dat blijft zo " * 4).capitalize()
    raw = f"Brief\n\nDen Haag, 3 mei 2031\n\n{bare}\n\n{bare}\n\n{BODY}\n"
    issues = extract(Document("stuk.txt", "text/plain", raw, "0" * 64)).issues
    told = [issue for issue in issues if issue.kind is IssueKind.NO_PUNCTUATION]
    assert len(told) == 1
    assert "(2)" in told[0].message
    assert told[0].evidence is not None
    full = raw.replace("dat blijft zo ", "dat blijft zo. ")
    issues = extract(Document("stuk.txt", "text/plain", full, "0" * 64)).issues
    assert IssueKind.NO_PUNCTUATION not in {issue.kind for issue in issues}


def test_a_bundle_whose_annex_is_of_no_known_kind_is_what_its_letter_is() -> None:
    annex = f"GEANNOTEERDE AGENDA VAN DE RAAD VOOR DE ZEE\n\n{(BODY + chr(10) * 2) * 8}"
    header, parts = read(OFFICIAL.partition("X Noot")[0] + annex)
    assert [part.header.kind for part in parts] == [DocumentKind.LETTER, None]
    assert header.kind is DocumentKind.LETTER
    assert header.title == "GEANNOTEERDE AGENDA VAN DE RAAD VOOR DE ZEE"
    assert ids(header.signed_as) == ["minister-van-defensie"]
