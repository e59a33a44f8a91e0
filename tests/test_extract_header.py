"""What a document says about itself, and the parts of a bundle, on documents of the genre written for it."""

from datetime import date
from pathlib import Path

import pytest

from extract.letterhead.document_kinds import find_kind
from extract.letterhead.front import normalise_number
from extract.letterhead.header import read_header
from extract.letterhead.signers import is_name, name_office, name_person
from extract.letterhead.titles import read_offer
from extract.page.layout import lay_out
from extract.page.sentences import split_sentences
from extract.reading import read_document
from extract.records import Document, EntityRef, Header, Part
from ontology.kinds import BlockKind, DocumentKind, EntityKind

TEXT = (
    "Het kabinet zet zich in de komende jaren in voor een sterke Unie en voor goede betrekkingen met de landen\n"
    "aan haar grenzen, zoals het uw Kamer eerder heeft laten weten. Dat vraagt om inzet van allen.\n\n"
)


def read(raw: str, name: str = "stuk.txt") -> tuple[Header, tuple[Part, ...]]:
    document = Document(name, "text/plain", raw, "0" * 64)
    layout = lay_out(raw)
    return read_header(document, layout, split_sentences(layout))


def ids(refs: tuple[EntityRef, ...]) -> list[str]:
    return [ref.id for ref in refs]


LETTER = f"""Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 8 mei 2031

Via deze brief informeer ik uw Kamer over de inzet van het kabinet in de Oceaan.

{TEXT}Tweede Kamer, vergaderjaar 2030–2031, 36 999 V, nr. 12 1



{TEXT}De Minister van Buitenlandse Zaken,
Q.X. van Voorbeeldstein

Tweede Kamer, vergaderjaar 2030–2031, 36 999 V, nr. 12 2
"""


def test_a_letter_to_parliament() -> None:
    header, parts = read(LETTER)
    assert parts == ()
    assert header.kind is DocumentKind.LETTER
    assert header.day == date(2031, 5, 8)
    assert header.number == "36999-V-12"
    assert header.ref == EntityRef(EntityKind.DOCUMENT, "kamerstuk-36999-v-12")
    assert ids(header.signed_by) == ["q-x-van-voorbeeldstein"]
    assert ids(header.signed_as) == ["minister-van-buitenlandse-zaken"]
    assert ids(header.addressed_to) == ["tweede-kamer"]
    assert header.speaker == EntityRef(EntityKind.ORGANISATION, "kabinet")
    assert header.language == "nl"


def test_what_the_header_says_is_shown_in_the_text() -> None:
    header, _ = read(LETTER)
    shown = {evidence.rule: evidence.quote for evidence in header.evidence}
    assert shown["header-date"] == "8 mei 2031"
    assert shown["header-number"] == "36 999 V, nr. 12"
    assert shown["header-signature"] == "De Minister van Buitenlandse Zaken,\nQ.X. van Voorbeeldstein"
    assert all(LETTER[e.start : e.end] == e.quote for e in header.evidence)


FIELDS = """Aan de voorzitters van de Eerste en Tweede Kamer der Staten-Generaal

Onze referentie
BZ2412345
Datum 3 juni 2031
Betreft Voortgang van de handel met de eilanden in de Oceaan

Geachte voorzitter,

{text}
De minister van Defensie,          De staatssecretaris van Buitenlandse Zaken,

Anna de Bakker
"""


def test_the_fields_of_a_ministrys_letter() -> None:
    header, _ = read(FIELDS.format(text=TEXT), "brief eilanden.txt")
    assert header.title == "Voortgang van de handel met de eilanden in de Oceaan"
    assert header.day == date(2031, 6, 3)
    assert header.number == ""
    assert header.ref.id == "brief-eilanden"
    assert set(ids(header.addressed_to)) == {"eerste-kamer", "tweede-kamer"}


@pytest.mark.parametrize(
    ("signature", "person", "office"),
    [
        ("De Minister van Defensie,\nA.B. de Bakkerstein", "a-b-de-bakkerstein", "minister-van-defensie"),
        ("A.B. de Bakkerstein\n\nDe minister van Defensie,", "a-b-de-bakkerstein", "minister-van-defensie"),
        (
            "De minister van Defensie, [Ondertekenaar 2]\n\nHanneke Bruin Stootstra",
            "hanneke-bruin-stootstra",
            "minister-van-defensie",
        ),
        ("De Minister-President,\n\nC. (Chris) Zomerstra", "chris-zomerstra", "minister-president"),
    ],
)
def test_a_name_before_or_after_the_office(signature: str, person: str, office: str) -> None:
    header, _ = read(f"Geachte voorzitter,\n\n{TEXT}{signature}\n")
    assert (ids(header.signed_by), ids(header.signed_as)) == ([person], [office])


def test_a_sentence_about_a_minister_is_no_signature() -> None:
    header, _ = read(f"Geachte voorzitter,\n\nDe Minister van Defensie zal uw Kamer daarover informeren.\n\n{TEXT}")
    assert (header.signed_by, header.signed_as) == ((), ())


def test_a_known_person_is_recognised_by_initials_and_surname() -> None:
    assert name_person("D.M. van Weel").id == name_person("David van Weel").id
    assert name_person("Mr. X.Q. van Weelderenstein").id == "x-q-van-weelderenstein"


def test_an_office_in_capitals_is_the_same_office() -> None:
    assert name_office("MINISTER VAN DEFENSIE") == name_office("minister van Defensie")


@pytest.mark.parametrize("text", ["W.B. Hoekstra", "Hanke Bruins Slot", "D.M. van Weel", "Mr. A. (Anna) de Bakker"])
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["De minister", "Den Haag", "Buitenlandse Zaken en handel", "[Ondertekenaar 2]", "WTO", "", "Inleiding"]
)
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


KAMERSTUK = f"""36 999 V Vaststelling van de begrotingsstaten van het Ministerie van Buitenlandse Zaken

Nr. 45 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 31 juni 2031

{TEXT}De Minister van Buitenlandse Zaken,
Q.X. van Voorbeeldstein
"""


def test_the_number_stands_in_the_head_of_a_parliamentary_paper() -> None:
    assert read(KAMERSTUK)[0].number == "36999-V-45"


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert read(KAMERSTUK)[0].day is None


def test_a_paper_that_is_cited_is_not_the_papers_own_number() -> None:
    assert read(f"Geachte voorzitter,\n\nZie Kamerstuk 36 998 V, nr. 3 voor het verslag.\n\n{TEXT}")[0].number == ""


@pytest.mark.parametrize(
    ("dossier", "piece", "number"),
    [
        ("36 999", "3", "36999-3"),
        ("36 999 V", "12", "36999-V-12"),
        ("21 501-20", "1795", "21501-20-1795"),
        ("36 200 (R2175)", "4", "36200-R2175-4"),
        ("36999 XVII", "A", "36999-XVII-A"),
    ],
)
def test_numbers_have_one_form(dossier: str, piece: str, number: str) -> None:
    assert normalise_number(dossier, piece) == number


FRAMEWORK = f"""

Beleidskader

Oceanen van Samenwerking
Positionering van het Koninkrijk in een wereld van water



1



Samenvatting
Het Koninkrijk werkt samen met de landen van de Oceaan. Het Koninkrijk der Nederlanden hecht daaraan,
en zal dat blijven doen. De eilanden van het Koninkrijk hebben daar belang bij.

{TEXT.replace("Het kabinet", "Het Koninkrijk")}"""


def test_a_framework_of_the_kingdom() -> None:
    header, parts = read(FRAMEWORK, "Kader oceanen.txt")
    assert (header.kind, parts) == (DocumentKind.POLICY_FRAMEWORK, ())
    assert header.title == "Beleidskader Oceanen van Samenwerking"
    assert header.speaker == EntityRef(EntityKind.COUNTRY, "NL")
    assert header.day is None
    assert header.ref.id == "kader-oceanen"


def test_a_budget_has_the_year_it_names_most() -> None:
    raw = (
        "2.1 Beleidsprioriteiten\n\nOceanenHet kabinet zet zich in 2032 in voor schone oceanen, en ook daarna. In 2032 "
        "volgt een nota. De begroting 2031 voorzag daar nog niet in.\n\n"
    )
    header, _ = read(raw + TEXT)
    assert (header.kind, header.year, header.day) == (DocumentKind.BUDGET_CHAPTER, 2032, None)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("AIV-werkprogramma 2031 – 2033", DocumentKind.WORK_PROGRAMME),
        ("Beleidskader Oceanen", DocumentKind.POLICY_FRAMEWORK),
        ("Rijksbegroting 2032 Buitenlandse Zaken", DocumentKind.BUDGET_CHAPTER),
        ("Internationale Oceaanstrategie", DocumentKind.STRATEGY),
        ("Motie van het lid Bakker", DocumentKind.MOTION),
        ("Beslisnota bij Kamerbrief", DocumentKind.MEMO_OF_ADVICE),
        ("Krachten bundelen", None),
    ],
)
def test_the_kind_stands_in_the_title(title: str, kind: DocumentKind | None) -> None:
    assert find_kind(title) is kind


PROGRAMME_TEXT = (
    "De Adviesraad Internationale Vraagstukken (AIV) werkt aan adviezen voor de regering. Dat blijft zo.\n\n"
)
BUNDLE = f"""Datum 22 december 2031
Betreft Werkprogramma Adviesraad Internationale Vraagstukken (AIV)

2032-2034

Geachte voorzitter,

Hierbij treft u het Werkprogramma 2032-2034 van de Adviesraad Internationale Vraagstukken (AIV) aan.

De minister van Buitenlandse Zaken, [Ondertekenaar 2]

Q.X. van Voorbeeldstein

[Ondertekenaar 3]
\fAIV-werkprogramma 2032 – 2034

Inleiding: een moment van bezinning

{PROGRAMME_TEXT * 20}
\fnota Aanbiedingsbrieven werkprogramma 2032 2034

Aanleiding

De raad heeft het werkprogramma vastgesteld en wil het aanbieden

Geadviseerd besluit

Uw akkoord met de bijgevoegde aanbiedingsbrieven aan de Eerste en de Tweede Kamer

Toelichting

Het werkprogramma is besproken met de directies die het aangaat en met de raad zelf
"""


def test_a_bundle_has_a_letter_a_programme_and_a_memo() -> None:
    header, parts = read(BUNDLE, "bundel 12.txt")
    assert [part.header.kind for part in parts] == [
        DocumentKind.LETTER,
        DocumentKind.WORK_PROGRAMME,
        DocumentKind.MEMO_OF_ADVICE,
    ]
    assert header.ref.id == "bundel-12"
    assert header.kind is DocumentKind.WORK_PROGRAMME
    assert header.day == parts[0].header.day == date(2031, 12, 22)
    assert parts[1].header.day is None
    assert ids(parts[0].header.signed_by) == ["q-x-van-voorbeeldstein"]
    assert ids(parts[0].header.addressed_to) == ["eerste-kamer", "tweede-kamer"]
    assert parts[0].header.title == "Werkprogramma Adviesraad Internationale Vraagstukken (AIV) 2032-2034"
    assert parts[1].header.year == 2032
    assert parts[1].header.speaker == EntityRef(EntityKind.ORGANISATION, "adviesraad-internationale-vraagstukken")
    assert parts[2].header.speaker is None
    assert len({part.header.ref for part in parts} | {header.ref}) == 4


def test_the_parts_of_a_bundle_tile_it() -> None:
    layout = lay_out(BUNDLE)
    _, parts = read(BUNDLE)
    assert parts[0].span.start == 0
    assert parts[-1].span.end == len(layout.text)
    assert [a.span.end + 1 for a in parts[:-1]] == [b.span.start for b in parts[1:]]


def test_an_annex_without_a_title_gets_it_from_the_letter() -> None:
    untitled = BUNDLE.replace("AIV-werkprogramma 2032 – 2034\n\nInleiding: een moment van bezinning", "Voorwoord")
    _, parts = read(untitled)
    assert parts[1].header.title == "Werkprogramma 2032-2034 van de Adviesraad Internationale Vraagstukken"
    assert parts[1].header.kind is DocumentKind.WORK_PROGRAMME


def test_a_letter_with_a_short_list_of_annexes_is_no_bundle() -> None:
    assert read(LETTER + "\nBijlage 1: overzicht van moties\n")[1] == ()


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("Hierbij bied ik u het Kader Oceanen aan.", "Kader Oceanen"),
        ("Hierbij zend ik u, mede namens de Minister van Defensie, de Oceanennota toe.", "Oceanennota"),
        ("Hierbij treft u het Werkplan 2031 van de raad (RvO) aan.", "Werkplan 2031 van de raad"),
        ("Graag bied ik u hierbij, mede namens de Minister, de reactie op het verslag aan.", "reactie op het verslag"),
        (
            "Hierbij bied ik uw Kamer, zoals toegezegd (Kamerstuk 36 999, nr. 3), de brief over de oceaan aan.",
            "brief over de oceaan",
        ),
        ("Hierbij informeer ik u over de Oceanennota.", ""),
    ],
)
def test_what_a_covering_letter_offers(text: str, offer: str) -> None:
    assert read_offer(text) == offer


@pytest.mark.parametrize(
    ("raw", "language"),
    [
        (TEXT, "nl"),
        ("The council is of the opinion that the Kingdom has to work with the islands in the region on this.\n", "en"),
        ("Le gouvernement estime que les pays concernés doivent coopérer davantage pour relever ces défis.\n", "fr"),
        (
            "Die Bundesregierung wird sich auch in Zukunft für eine starke Rolle der Vereinten Nationen einsetzen.\n",
            "de",
        ),
        ("Peru Chili Kenia Fiji Samoa Tonga\n", "und"),
    ],
)
def test_the_language(raw: str, language: str) -> None:
    assert read(raw)[0].language == language


def test_a_letter_to_the_king() -> None:
    header, _ = read(f"Aan de Koning\n\nDen Haag, 8 mei 2031\n\n{TEXT}")
    assert ids(header.addressed_to) == ["koning"]


def test_an_empty_document_has_a_header_all_the_same() -> None:
    header, parts = read("\n \n", "leeg.txt")
    assert (header.ref.id, header.kind, header.title, parts) == ("leeg", None, "", ())


def test_headers_of_real_documents(shared: Path) -> None:
    headers = {}
    for path in sorted((shared / "seeds").glob("*.txt")):
        document = read_document(path)
        layout = lay_out(document.raw)
        headers[path.name[:3]] = read_header(document, layout, split_sentences(layout))
    assert headers["003"][0].number == "35925-V-84"
    assert headers["003"][0].day == date(2022, 3, 8)
    assert ids(headers["003"][0].signed_by) == ["wopke-hoekstra"]
    assert headers["002"][0].title == "Beleidskader Mondiaal Multilateralisme"
    assert [part.header.kind for part in headers["001"][1]] == [
        DocumentKind.LETTER,
        DocumentKind.WORK_PROGRAMME,
        DocumentKind.MEMO_OF_ADVICE,
    ]
    assert "david-van-weel" in ids(headers["001"][0].signed_by)
    assert headers["004"][0].year == 2023


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Via deze brief informeer ik uw Kamer graag over de handel met de eilanden.",
            "Brief over de handel met de eilanden",
        ),
        (
            "Met deze brief geef ik uw Kamer een stand van zaken van de toezeggingen.",
            "Brief met een stand van zaken van de toezeggingen",
        ),
        ("Hierbij treft u het Werkplan 2031 van de raad aan.", "Aanbieding Werkplan 2031 van de raad"),
        ("De eilanden vragen om steun.", ""),
        ("Voor het kerstreces informeer ik uw Kamer over de handel met de eilanden.", ""),
        ("De eilanden vragen om steun. In mei stuur ik uw Kamer een overzicht van de handel.", ""),
        ("Zodra de cijfers er zijn, informeer ik uw Kamer over de handel met de eilanden.", ""),
        (
            "Op verzoek van 3 mei 2030 informeer ik uw Kamer over de handel met de eilanden.",
            "Brief over de handel met de eilanden",
        ),
    ],
)
def test_a_letter_without_a_subject_is_called_after_what_it_tells(sentence: str, title: str) -> None:
    assert read(f"Geachte voorzitter,\n\n{sentence}\n\n{TEXT}")[0].title == title


FIRST_PAGE = f"""Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

36 999 V Vaststelling van de begrotingsstaten van het Ministerie van
Buitenlandse Zaken (V) voor het jaar 2031

Nr. 45 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 8 maart 2031

{TEXT}De Minister van Buitenlandse Zaken,
Q.X. van Voorbeeldstein

kst-36999-V-45
ISSN 0921 - 7371
’s-Gravenhage 2031 Tweede Kamer, vergaderjaar 2030–2031, 36 999 V, nr. 45 1
"""


def test_the_first_page_of_a_parliamentary_paper() -> None:
    header, _ = read(FIRST_PAGE)
    assert (header.number, header.day) == ("36999-V-45", date(2031, 3, 8))
    assert ids(header.signed_by) == ["q-x-van-voorbeeldstein"]
    kinds = [block.kind for block in lay_out(FIRST_PAGE).blocks]
    assert kinds.count(BlockKind.FURNITURE) == 5
    assert BlockKind.HEADING not in kinds


def test_a_short_annex_on_a_page_of_its_own_is_a_part() -> None:
    annex = f"\fWerkprogramma 2031 van de raad\n\n{PROGRAMME_TEXT * 4}"
    letter = f"Geachte voorzitter,\n\n{TEXT}De Minister van Defensie,\nQ.X. van Voorbeeldstein\n"
    assert [part.header.kind for part in read(letter + annex)[1]] == [DocumentKind.LETTER, DocumentKind.WORK_PROGRAMME]
    assert read(letter + "\fBijlage 1 Adressen\n\nPostbus 1\n")[1] == ()


def test_a_letter_that_greets_nobody_under_a_title_of_its_signer() -> None:
    raw = (
        "Ministerie van Defensie\n\nRetouradres Postbus 1 2500 AA Den Haag\n\nde Voorzitter van de Tweede Kamer\n"
        "der Staten-Generaal\n\nDatum: 3 juni 2031\nBetreft: Vervanging van de zeilvloot\n\n"
        "Met het Verenigd Koninkrijk wordt overlegd. Het Verenigd Koninkrijk bouwt zelf. Het Verenigd Koninkrijk\n"
        "deelt zijn plannen voor de zomer met alle landen die dat willen weten.\n\n"
        "DE MINISTER VAN DEFENSIE\n\ndrs. Q.X. van Voorbeeldstein\n"
    )
    header, _ = read(raw)
    assert header.kind is DocumentKind.LETTER
    assert header.title == "Vervanging van de zeilvloot"
    assert ids(header.signed_as) == ["minister-van-defensie"]
    assert header.speaker == EntityRef(EntityKind.ORGANISATION, "kabinet")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publicatiedatum 15-01-2031", date(2031, 1, 15)),
        ("Het programma is vastgesteld in de vergadering van 6 december 2030.", date(2030, 12, 6)),
        ("Dit werkprogramma van de raad is op 6 december 2030 vastgesteld.", date(2030, 12, 6)),
        ("Het budget is vastgesteld op 6 december 2030.", None),
        ("Het plan voor de dijk is vastgesteld door de gemeente op 6 december 2030.", None),
        ("Publicatiedatum 6 decemb\u0131r 2030", None),
        ("Den Haag, 6 me\u0131 2030", None),
        ("Woensdag 21 februari 2029", date(2029, 2, 21)),
    ],
)
def test_a_programme_is_of_the_day_on_which_it_was_adopted(line: str, day: date | None) -> None:
    header, _ = read(f"Adviesraad Zeevaart\n\nWerkprogramma 2031\n\n{line}\n\n{TEXT}")
    assert header.day == day
