"""Names that no list knows, told by how they are written: papers, motions, treaties, bodies, offices, persons."""

from collections.abc import Callable, Iterator

import pytest

from extract.names.candidates import Candidate, settle
from extract.names.head_words import kind_of
from extract.names.lexicon import build_lexicon, scan
from extract.names.papers import paper_number
from extract.names.patterns import all_anchors, find_patterns
from extract.names.people import find_named_again
from extract.names.titles import find_in_blocks, find_in_tables
from extract.records import Block, Layout
from ontology.kinds import BlockKind, EntityKind

LEXICON = build_lexicon((), all_anchors())


def find(text: str) -> list[Candidate]:
    return settle(find_patterns(text, scan(LEXICON, text).anchors))


def named(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.ref.id) for one in find(text) if one.ref]


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("in Kamerstuk 36 045, nr. 3 staat", "Kamerstuk 36 045, nr. 3", "36045-3"),
        ("(Kamerstuk36 045, nr. 4)", "Kamerstuk36 045, nr. 4", "36045-4"),
        ("Kamerstukken II 2021/22, 35 925 V, nr. 84.", "Kamerstukken II 2021/22, 35 925 V, nr. 84", "35925-V-84"),
        ("Kamerstuk 21 501-20, nr. 1795", "Kamerstuk 21 501-20, nr. 1795", "21501-20-1795"),
        ("Kamerstuk 36 410 XVII, nr. 53", "Kamerstuk 36 410 XVII, nr. 53", "36410-XVII-53"),
        ("Kamerstuk 29237-201", "Kamerstuk 29237-201", "29237-201"),
        ("Kamerstukken I 2019–2020, 35 300 V, B", "Kamerstukken I 2019–2020, 35 300 V, B", "35300-V-B"),
        ("Kamerstukken I 2019–2020, 35 300 V, Brief", "Kamerstukken I 2019–2020, 35 300 V", "35300-V"),
        ("zie kst-35697-F.pdf", "kst-35697-F", "35697-F"),
        ("vergaderjaar 2021–2022, 35 925 V, nr. 84 17", "35 925 V, nr. 84", "35925-V-84"),
        ("de brief (28 676, nr. 42) van", "28 676, nr. 42", "28676-42"),
    ],
)
def test_parliamentary_papers(text: str, name: str, number: str) -> None:
    (paper,) = find(text)
    assert (text[paper.start : paper.end], paper.number) == (name, number)
    assert paper.ref is not None
    assert paper.ref.id == "kamerstuk-" + number.lower()


def test_papers_in_a_row_are_several() -> None:
    assert [one.number for one in find("Kamerstukken 33 750, nrs. 1 en 2")] == ["33750-1", "33750-2"]
    assert [one.number for one in find("Kamerstuk 36 045, nr. 3 en 35 925 V, nr. 84")] == ["36045-3", "35925-V-84"]


def test_a_day_after_a_paper_is_no_paper() -> None:
    assert [one.number for one in find("Kamerstuk 36 045, nr. 3, 4 maart 2022")] == ["36045-3"]


@pytest.mark.parametrize(
    "text", ["Tel. 070 348 51 08", "nr. 12 van de lijst", "in 2021, nr. 3", "een kamerstuk zonder nummer"]
)
def test_no_papers(text: str) -> None:
    assert find(text) == []


def test_number_of_a_dossier_alone() -> None:
    assert paper_number("36 200 V", "") == "36200-V"
    assert paper_number("21 501-02", "2914") == "21501-02-2914"


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("de motie van het lid Piri c.s. verzoekt", "motie van het lid Piri c.s.", "motie-van-het-lid-piri-c-s"),
        (
            "de motie van de leden Piri en Kahraman",
            "motie van de leden Piri en Kahraman",
            "motie-van-de-leden-piri-en-kahraman",
        ),
        ("motie-Van der Lee/Piri", "motie-Van der Lee/Piri", "motie-van-de-leden-van-der-lee-piri"),
        ("de motie-Piri c.s. is", "motie-Piri c.s.", "motie-van-het-lid-piri-c-s"),
        ("het amendement-Mulder", "amendement-Mulder", "amendement-mulder"),
        ("initiatiefnota Belhaj", "initiatiefnota Belhaj", "initiatiefnota-belhaj"),
        ("Motie van het lid Van Dam c.s.", "Motie van het lid Van Dam c.s.", "motie-van-het-lid-van-dam-c-s"),
    ],
)
def test_motions_and_the_like(text: str, name: str, key: str) -> None:
    assert (name, key) in named(text)


def test_one_motion_under_two_forms_has_one_id() -> None:
    assert find("motie-Piri c.s.")[0].ref == find("motie van het lid Piri c.s.")[0].ref


@pytest.mark.parametrize(
    "text", ["een motie over handel", "de aangenomen motie", "kamermotie", "geen amendement nodig"]
)
def test_no_motions(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("conform resolutie 2231 van", "resolutie 2231", "vnvr-resolutie-2231"),
        ("VNVR-resolutie 1325 (2000)", "VNVR-resolutie 1325 (2000)", "vnvr-resolutie-1325"),
        ("General Assembly resolution 69/16, annex", "General Assembly resolution 69/16", "avvn-resolutie-69-16"),
        ("Verordening (EU) 2021/947 regelt", "Verordening (EU) 2021/947", "verordening-eu-2021-947"),
        ("Richtlijn 2009/43/EG", "Richtlijn 2009/43/EG", "richtlijn-2009-43-eg"),
        ("(Trb. 2019, 98)", "Trb. 2019, 98", "trb-2019-98"),
        ("rijksbegroting 2023 is", "rijksbegroting 2023", "rijksbegroting-2023"),
        (
            "de eerste suppletoire begroting 2024",
            "eerste suppletoire begroting 2024",
            "eerste-suppletoire-begroting-2024",
        ),
        ("in de beleidsbrief van 8 maart jl. staat", "beleidsbrief van 8 maart jl.", "beleidsbrief-van-8-maart-jl"),
        ("het AIV-werkprogramma 2026 – 2028", "AIV-werkprogramma 2026 – 2028", "aiv-werkprogramma-2026-2028"),
        ("het werkprogramma voor 2026 2028 is", "werkprogramma voor 2026 2028", "aiv-werkprogramma-2026-2028"),
    ],
)
def test_documents_by_number_or_day(text: str, name: str, key: str) -> None:
    assert named(text) == [(name, key)]


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("het werkprogramma 2026-2028 van de AIV", "werkprogramma 2026-2028 van de AIV", "aiv-werkprogramma-2026-2028"),
        ("Werkprogramma AIV 2026-28", "Werkprogramma AIV 2026-28", "aiv-werkprogramma-2026-2028"),
        ("WERKPROGRAMMA 2026-2028", "WERKPROGRAMMA 2026-2028", "aiv-werkprogramma-2026-2028"),
        ("Werkprogramma CAVV 2027", "Werkprogramma CAVV 2027", "cavv-werkprogramma-2027"),
        ("het werkprogramma 2027 van de CAVV", "werkprogramma 2027 van de CAVV", "cavv-werkprogramma-2027"),
        ("het werkprogramma voor 2027 volgt", "werkprogramma voor 2027", "werkprogramma-2027"),
        ("het werkprogramma 2026-2028 van de Kustraad", "werkprogramma 2026-2028", "kustraad-werkprogramma-2026-2028"),
        (
            "het werkprogramma 2026-2028 van de Adviesraad Internationale Vraagstukken",
            "werkprogramma 2026-2028",
            "aiv-werkprogramma-2026-2028",
        ),
    ],
)
def test_a_work_programme_is_one_document_however_its_council_is_named(text: str, name: str, key: str) -> None:
    assert (name, key) in named(text)
    assert len([1 for one in find(text) if one.ref and one.ref.kind is EntityKind.DOCUMENT]) == 1


@pytest.mark.parametrize(
    "text",
    ["een resolutie over Jemen", "verordening en richtlijn", "de begroting", "het werkprogramma", "een beleidsbrief"],
)
def test_no_documents_by_number_or_day(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("het Verdrag inzake clustermunitie is van kracht", "Verdrag inzake clustermunitie", EntityKind.DOCUMENT),
        ("het Verdrag van Lissabon bepaalt", "Verdrag van Lissabon", EntityKind.DOCUMENT),
        ("een nieuw Zeebodemverdrag", "Zeebodemverdrag", EntityKind.DOCUMENT),
        ("de internationale ruimtestrategie wordt", "internationale ruimtestrategie", EntityKind.DOCUMENT),
        ("een nieuwe vrouwenrechtennota", "vrouwenrechtennota", EntityKind.DOCUMENT),
        ("de Wet op de Raad van State", "Wet op de Raad van State", EntityKind.DOCUMENT),
        ("het wetsvoorstel over goed bestuur beoogt", "wetsvoorstel over goed bestuur", EntityKind.DOCUMENT),
        ("het Heffen-rapport", "Heffen-rapport", EntityKind.DOCUMENT),
        ("de Raadsconclusies over waterdiplomatie zijn", "Raadsconclusies over waterdiplomatie", EntityKind.DOCUMENT),
        ("de Conferentie van Bandoeng in 1955", "Conferentie van Bandoeng", EntityKind.EVENT),
        ("tijdens COP31 sprak", "COP31", EntityKind.EVENT),
        ("na de coronacrisis", "coronacrisis", EntityKind.EVENT),
        ("de COVID-19 pandemie", "COVID-19 pandemie", EntityKind.EVENT),
        ("de Coastal Resilience Summit", "Coastal Resilience Summit", EntityKind.EVENT),
        ("het Deltafonds", "Deltafonds", EntityKind.PROGRAMME),
        ("het Blue Delta Initiative", "Blue Delta Initiative", EntityKind.PROGRAMME),
        ("de trainingsmissie EUTM Mozambique", "EUTM Mozambique", EntityKind.PROGRAMME),
        ("de Open Data Coalition komt", "Open Data Coalition", EntityKind.ORGANISATION),
        ("de Friends Group on River Basins", "Friends Group on River Basins", EntityKind.ORGANISATION),
        ("een Coalitie voor Grenswater", "Coalitie voor Grenswater", EntityKind.ORGANISATION),
        ("de Commissie Handel en Vrede", "Commissie Handel en Vrede", EntityKind.ORGANISATION),
        ("de Universiteit van Leeuwarden", "Universiteit van Leeuwarden", EntityKind.ORGANISATION),
        ("de onafhankelijke evaluatiecommissie", "evaluatiecommissie", EntityKind.ORGANISATION),
        ("de Biden-administratie", "Biden-administratie", EntityKind.ORGANISATION),
        ("de regering-Merz", "regering-Merz", EntityKind.ORGANISATION),
    ],
)
def test_names_by_their_head(text: str, name: str, kind: EntityKind) -> None:
    assert [(text[one.start : one.end], one.ref.kind) for one in find(text) if one.ref] == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "een verdrag sluiten",
        "handelsverdrag en vredesverdrag",
        "een langetermijnstrategie voor de regio",
        "de nieuwe strategie",
        "een hoofdlijnennotitie over de wet",
        "de wetenschap weet het niet",
        "Impact van klimaatverandering",
        "een compact plan",
        "de top van de organisatie",
        "laptops en stoppen",
        "pensioenfonds en investeringsfonds",
        "een persconferentie",
        "internationale conferentie over water",
        "een commissie van het parlement",
        "raadscommissies bereiden adviezen voor",
        "de raad adviseert",
        "De Group besluit",
        "VN-agentschap en VN-agenda",
        "COVID-19 alleen",
        "coronavirus",
        "wetsvoorstellen en wetgeving",
        "Amerikastrategie",  # names a country, not yet a document
    ],
)
def test_no_names_by_their_head(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Consulaire Service Organisatie", EntityKind.ORGANISATION),
        ("Global Water Partnership", EntityKind.PROGRAMME),
        ("Verdrag inzake clustermunitie", EntityKind.DOCUMENT),
        ("Gekwalificeerde Meerderheid", None),
        ("Kunstmatige Intelligentie", None),
    ],
)
def test_kind_by_head_word(name: str, kind: EntityKind | None) -> None:
    found = kind_of(name)
    assert (found[0] if found else None) is kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de minister van Defensie", [("minister van Defensie", "minister-van-defensie")]),
        (
            "de Ministers van Buitenlandse Zaken en Defensie",
            [
                ("Ministers van Buitenlandse Zaken", "minister-van-buitenlandse-zaken"),
                ("Defensie", "minister-van-defensie"),
            ],
        ),
        (
            "Ministers van Buitenlandse Zaken, Asiel & Migratie, BHOS)",
            [
                ("Ministers van Buitenlandse Zaken", "minister-van-buitenlandse-zaken"),
                ("Asiel & Migratie", "minister-van-asiel-en-migratie"),
                ("BHOS", "minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking"),
            ],
        ),
        (
            "de Minister van BZ en voor BHOS",
            [
                ("Minister van BZ", "minister-van-buitenlandse-zaken"),
                ("BHOS", "minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking"),
            ],
        ),
        (
            "de minister van Justitie en Veiligheid",
            [("minister van Justitie en Veiligheid", "minister-van-justitie-en-veiligheid")],
        ),
        ("minister van Defensie en de Kamer", [("minister van Defensie", "minister-van-defensie")]),
        ("de staatssecretaris van Financiën", [("staatssecretaris van Financiën", "staatssecretaris-van-financien")]),
        ("minister Jansen van Defensie", [("minister", "minister-van-defensie")]),
    ],
)
def test_ministers(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text", ["een viertal Ministers", "de ministers overleggen", "ministers van buitenlandse zaken", "ministerraad"]
)
def test_no_ministers(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("de Gezant voor Water en Vrede sprak", "Gezant voor Water en Vrede"),
        ("de Speciaal Vertegenwoordigers van de AU", "Speciaal Vertegenwoordigers van de AU"),
        ("de VN-gezant voor Jemen en de AU-gezant", "VN-gezant voor Jemen"),
        ("de mensenrechtenambassadeur", "mensenrechtenambassadeur"),
        ("Voorzitter: mevr. Jansen", "Voorzitter"),
        ("Geachte voorzitter,", "voorzitter"),
        ("Secretaris-Directeur", "Secretaris-Directeur"),
    ],
)
def test_offices(text: str, name: str) -> None:
    assert name in [text[one.start : one.end] for one in find(text) if one.ref and one.ref.kind is EntityKind.OFFICE]


@pytest.mark.parametrize(
    "text", ["Nederland is voorzitter van de EU", "waarvan Nederland voorzitter is", "een gezant", "als voorzitter"]
)
def test_no_offices(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("A.B. (Berend) Janssonius", "A.B. (Berend) Janssonius", "berend-janssonius"),
        ("X.Y. van Hogesteyn", "X.Y. van Hogesteyn", "x-y-van-hogesteyn"),
        ("Th.J.A.M. de Bruyne", "Th.J.A.M. de Bruyne", "th-j-a-m-de-bruyne"),
        ("C. (Carla) de Wyse", "C. (Carla) de Wyse", "carla-de-wyse"),
        ("Dhr. Sven Kloosterdijk en", "Sven Kloosterdijk", "sven-kloosterdijk"),
        ("mevrouw Josine Haverdam is", "Josine Haverdam", "josine-haverdam"),
        ("vragen van het lid Wielingen", "Wielingen", "wielingen"),
        ("de toezegging Van der Wielingen", "Van der Wielingen", "van-der-wielingen"),
    ],
)
def test_persons(text: str, name: str, key: str) -> None:
    assert (name, key) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "B. Veiligheid en vrede",  # a numbered heading
        "leden van de Wereldbank",
        "het lid van rechtswege",
        "Grote Zorgen bestaan",  # two capitals are no person
        "U.S. bedrijven",
        "dr. en mr. zonder naam",
    ],
)
def test_no_persons(text: str) -> None:
    assert [one for one in find(text) if one.ref and one.ref.kind is EntityKind.PERSON] == []


def test_members_with_their_parties() -> None:
    found = named("vragen van de leden Van Wielingen (VVD), Oosterhof (PvdA) en De Wit")
    assert [name for name, _ in found] == ["Van Wielingen", "Oosterhof", "De Wit"]


def test_person_is_known_again_by_call_name() -> None:
    text = "A.B. (Berend) Janssonius zit voor. Berend Janssonius sprak; Janssonius zweeg."
    again = list(find_named_again(text, find(text)))
    assert [(text[one.start : one.end], one.ref.id) for one in again if one.ref] == [
        ("Berend Janssonius", "berend-janssonius")
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("het advies ‘Water verbindt de wereld’ uit 2017", ["Water verbindt de wereld"]),
        ("het rapport «Our Shared Rivers» van", ["Our Shared Rivers"]),
        ('de publicatie, getiteld "Grip op de keten"', []),
        ("het advies om ‘harde grenzen’ te stellen", []),
        ("«spitzenkandidaten» en «safety»", []),
    ],
)
def test_quoted_titles(text: str, titles: list[str]) -> None:
    assert [text[one.start : one.end] for one in find(text)] == titles


def laid_out(*blocks: tuple[BlockKind, str]) -> Layout:
    text = "\n".join(words for _, words in blocks)
    made, at = [], 0
    for kind, words in blocks:
        made.append(Block(kind, at, at + len(words)))
        at += len(words) + 1
    return Layout(text, text, (0,), (0,), tuple(made))


Finder = Callable[[Layout, str], Iterator[Candidate]]


def titles_of(finder: Finder, layout: Layout) -> list[str]:
    return [layout.text[one.start : one.end] for one in finder(layout, layout.text)]


def test_titles_in_bullets_and_footnotes() -> None:
    layout = laid_out(
        (BlockKind.BULLET, "Water als wapen: een verkenning (juli 2022)"),
        (BlockKind.BULLET, "Wij overleggen met partners (mei en juni)"),
        (BlockKind.FOOTNOTE, "Facts about water (who.int)"),
        (BlockKind.FOOTNOTE, "Staat van het Water | Rapport | Rijksoverheid.nl"),
        (BlockKind.FOOTNOTE, "Home | Global Water Tracker (europa.eu)"),
        (BlockKind.FOOTNOTE, "Zie ook artikel 3."),
        (BlockKind.PARAGRAPH, "Facts about water (who.int)"),
    )
    assert titles_of(find_in_blocks, layout) == [
        "Water als wapen: een verkenning",
        "Facts about water",
        "Staat van het Water",
        "Global Water Tracker",
    ]


def test_titles_in_a_table_of_advices() -> None:
    layout = laid_out(
        (BlockKind.TABLE, "Titel Maand Type Opdrachtgevend orgaan"),
        (BlockKind.TABLE, "Water en conflict (gezamenlijk met CAVV)"),
        (BlockKind.TABLE, "mei 2024 Briefadvies Eerste Kamer"),
    )
    assert titles_of(find_in_tables, layout) == ["Water en conflict"]
    assert titles_of(find_in_tables, laid_out((BlockKind.PARAGRAPH, "Een advies zonder tabel."))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN, VAN DEFENSIE EN VOOR BUITENLANDSE HANDEL",
            [
                ("MINISTERS VAN BUITENLANDSE ZAKEN", "minister-van-buitenlandse-zaken"),
                ("DEFENSIE", "minister-van-defensie"),
                ("BUITENLANDSE HANDEL", "minister-voor-buitenlandse-handel"),
            ],
        ),
        (
            "mede namens de Minister en de Staatssecretaris van Financiën",
            [
                ("Minister", "minister-van-financien"),
                ("Staatssecretaris van Financiën", "staatssecretaris-van-financien"),
            ],
        ),
        ("Staatssecretaris Anna van Dam (Defensie) antwoordt", [("Staatssecretaris", "staatssecretaris-van-defensie")]),
        ("de Minister voor Sport en Jeugd", [("Minister voor Sport en Jeugd", "minister-voor-sport-en-jeugd")]),
        ("de minister van wie dit voorstel komt", []),  # no portfolio follows
        ("DE MINISTERS VAN NU", []),
    ],
)
def test_offices_that_share_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de algemene commissie voor Handel", [("algemene commissie voor Handel", "algemene-commissie-voor-handel")]),
        (
            "uw Vaste Kamercommissie Binnenlandse Zaken",
            [("Vaste Kamercommissie Binnenlandse Zaken", "vaste-commissie-voor-binnenlandse-zaken")],
        ),
        ("een vaste commissie voor wie dat wil", []),
    ],
)
def test_committees_of_a_chamber(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("het voorstel COM(2021) 234 final", [("COM(2021) 234 final", "com-2021-234")]),
        ("de mededeling JOIN (2019) 5", [("JOIN (2019) 5", "join-2019-5")]),
        ("de COM (zie boven)", []),
        ("TELECOM(2021) 234", []),
    ],
)
def test_communications_of_the_commission(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(TK 32 123, nr. 62)", [("TK 32 123, nr. 62", "kamerstuk-32123-62")]),
        ("(EK 32 123 V, N)", [("EK 32 123 V, N", "kamerstuk-32123-v-n")]),
        ("(TK en EK)", []),
    ],
)
def test_papers_named_by_their_chamber(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De griffier van de commissie, Van Vliet", [("Van Vliet", "van-vliet")]),
        ("De voorzitter van de commissie, die opent, is ziek", []),
    ],
)
def test_who_signs_for_a_committee(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. F. Kuyper Altena, voorzitter", [("F. Kuyper Altena", "f-kuyper-altena")]),
        ("A.B. Kuypers Voorzitter van de raad", [("A.B. Kuypers", "a-b-kuypers")]),
        ("F. Veiligheid in Europa", []),  # a numbered heading
    ],
)
def test_double_surnames_and_titles(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_a_name_begins_anew_on_a_new_line() -> None:
    assert named("gereed.\n\nEU-Israël Associatieraad")[0] == ("EU-Israël Associatieraad", "eu-israel-associatieraad")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Minister van Zee,\n\nR. Kustman", ["R. Kustman"]),
        ("T. Kust-Havens\n\nDe staatssecretaris van Zee", ["T. Kust-Havens"]),
        ("De Minister schreef dit.\n\nB. Veiligheid\n\nHier volgt meer.", []),  # a numbered heading
        ("R. Kustman vaart.", []),
    ],
)
def test_a_single_initial_counts_in_a_signature(text: str, expected: list[str]) -> None:
    assert [
        text[one.start : one.end] for one in find(text) if one.ref and one.ref.kind is EntityKind.PERSON
    ] == expected
