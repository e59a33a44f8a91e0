"""Whole classes of names, each beside what looks like one and is none: posts, motions, records, parts of bodies."""

from hashlib import sha256

import pytest
from name_letters import named

from extract.pipeline import extract
from extract.records import Document

_HEAD = "Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 3 april 2023\n\nBetreft: Stand van zaken\n\n"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("De Speciaal Gezant Watervoorziening sprak.", ["Speciaal Gezant Watervoorziening"]),
        ("De ambassadeur Internationale Veiligheid sprak.", ["ambassadeur Internationale Veiligheid"]),
        ("Speciaal gezant Karel Veenstra sprak.", ["Speciaal gezant"]),
        ("De Commissaris voor Nabuurschap en Visserij sprak.", ["Commissaris voor Nabuurschap en Visserij"]),
        ("Een commissaris van het bedrijf sprak.", []),
        ("De ambassadeur te Tripoli sprak.", ["ambassadeur te Tripoli"]),
        ("De viceminister van Buitenlandse Zaken sprak.", ["viceminister van Buitenlandse Zaken"]),
        ("De onderminister van Financiën sprak.", ["onderminister van Financiën"]),
        ("De Force Commander van MINUSMA sprak.", ["Force Commander van MINUSMA"]),
        ("Nederland levert een Force Commander.", []),
        ("Koning Haakon sprak en de gezaghebber van Saba zweeg.", ["Koning", "gezaghebber van Saba"]),
        ("Leden zijn A.B. (Anna) Bos (voorzitter) en Karel Brug.", ["voorzitter"]),
        ("Leden zijn Anna Bos (CDA) en een voorzitter.", []),
        ("De Minister voor BHO zei dat de BHO-financiering groeit.", ["Minister voor BHO"]),
        ("De fungerend voorzitter van de commissie sprak.", ["fungerend voorzitter van de commissie"]),
        ("Staatssecretaris Bos van Jeugd, Preventie en Sport sprak.", ["Staatssecretaris"]),
        (
            "De ministers van Verkeer en Waterstaat en van Defensie spraken.",
            ["ministers van Verkeer en Waterstaat", "Defensie"],
        ),
    ],
)
def test_posts(text: str, posts: list[str]) -> None:
    assert named(text, "office") == posts


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("De ambassadeur Internationale Veiligheid sprak.", []),
        ("De hoofdaanklager van het Internationaal Strafhof Bensoula sprak.", ["Bensoula"]),
        ("De Minister van Buitenlandse Zaken Onderstaande brief volgt.", []),
        ("Toezegging Kamer informeren over Oekraïne.", []),
        ("Zij sprak met Volkspartij-leider Bremaud.", ["Bremaud"]),
        ("De president van Servië Obradan sprak.", ["Obradan"]),
        ("De UNSMIL-chef Salamé sprak.", ["Salamé"]),
        ("Aan de Voorzitter van de Tweede Kamer Plein 2.", []),
        ("De Tweede Kamerleden Van Wieringen (CDA) en Bos (SP) vragen dit.", ["Van Wieringen", "Bos"]),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Uw Kamer nam de motie van Brug c.s. aan.", ["motie van Brug c.s."]),
        ("Uw Kamer nam de motie van gisteren aan.", []),
        ("\n\nMOTIE VAN DE LEDEN BOS EN DE BRUG\n\n", ["MOTIE VAN DE LEDEN BOS EN DE BRUG"]),
        ("\n\nBRIEF VAN DE LEDEN\n\n", []),
        ("Zie Aanhangsel Handelingen II 2014/15, nr. 58.", ["Aanhangsel Handelingen II 2014/15, nr. 58"]),
        (
            "Zie Handelingen II vergaderjaar 2019/20, nr. 1, item 2.",
            ["Handelingen II vergaderjaar 2019/20, nr. 1, item 2"],
        ),
        ("Het lukt niet om dat Actieplan tegen te houden.", []),
        ("De overeenkomst van de EU met Fiji volgt.", []),
        ("Middels Raadsconclusies over Fiji is dit bepaald.", ["Raadsconclusies over Fiji"]),
        ("Uw Kamer nam de moties Bos/De Brug aan.", ["moties Bos/De Brug"]),
        ("Zie de Voorjaarsnota 2031 voor de raming.", ["Voorjaarsnota 2031"]),
        ("Dit volgt uit de Sanctieregeling 2031 en het beleid.", ["Sanctieregeling 2031"]),
        (
            "De Veiligheidsstrategie voor het Koninkrijk (Veiligheidsstrategie). De Veiligheidsstrategie.",
            ["Veiligheidsstrategie voor het Koninkrijk", *(["Veiligheidsstrategie"] * 2)],
        ),
        ("De OESO-richtlijnen (hierna: de richtlijnen) gelden. De richtlijnen helpen.", ["OESO-richtlijnen"]),
        ("Zie de Voorjaarsnota 2031.5 voor de raming.", ["Voorjaarsnota"]),
        ("Dit staat in de beleidsbrief `Samen in de wereld' van 2009.", ["Samen in de wereld"]),
        ("Dit staat in de strategie van 2011 «Vrij en veilig in de wereld».", ["Vrij en veilig in de wereld"]),
    ],
)
def test_documents(text: str, documents: list[str]) -> None:
    assert named(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("De commissie-Van der Brug bracht verslag uit.", ["commissie-Van der Brug"]),
        ("Het commissie-voorstel ligt voor.", []),
        ("De directie Parlementaire Betrekkingen antwoordt.", ["directie Parlementaire Betrekkingen"]),
        ("De directie Nederland van het bedrijf antwoordt.", []),
        ("De directie antwoordt.", []),
        ("Het PSC en de Unie voor de Middellandse Zee antwoorden.", ["PSC", "Unie voor de Middellandse Zee"]),
        ("De vaste commissie voor Defensie1 antwoordt.", ["vaste commissie voor Defensie"]),
        ("De Directie Zeerecht2 antwoordt.", ["Directie Zeerecht"]),
        ("Namens de Mondiale Waterraad Anna Brug sprak zij.", ["Mondiale Waterraad"]),
        ("Zie de verordening van het Europees Parlement en de Raad van 16 mei.", ["Europees Parlement", "Raad"]),
        ("Sinds de machtsovername door de Taliban is dat zo.", ["Taliban"]),
        ("De Commissie Visserij- en havenzaken antwoordt.", ["Commissie Visserij- en havenzaken"]),
        ("De onderzoekscommissie-Brug antwoordt.", ["onderzoekscommissie-Brug"]),
        ("Er komt een onafhankelijke toetscommissie.", []),
        ("Nederland pleitte in de Raad voor een open dialoog.", ["Raad"]),
        ("Beide Kamers der Staten-Generaal antwoorden.", ["Staten-Generaal"]),
        ("Het Kwartet kwam bijeen en de Marine antwoordt.", ["Kwartet", "Marine"]),
        ("Het Comité voor Vrije Doorvaart antwoordt.", ["Comité voor Vrije Doorvaart"]),
        ("Het bureau werkt met onderzoeksbureau Veldzicht. De uitkomst volgt.", ["Veldzicht"]),
        ("Zij werkt bij ‘Institute of Global Waters’ in Delft.", ["Institute of Global Waters"]),
        ("De bijdrage van de Navo is groot.", ["Navo"]),
    ],
)
def test_bodies(text: str, bodies: list[str]) -> None:
    assert named(text, "organisation") == bodies


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("De Jemen-conferentie vindt plaats in mei.", ["Jemen-conferentie"]),
        ("De Jemenstrategie volgt in mei.", []),
        ("De doelen zijn tijdens de top van Riga gesteld.", ["top van Riga"]),
        ("De top van het bedrijf in Riga besloot dit.", []),
    ],
)
def test_events(text: str, events: list[str]) -> None:
    assert named(text, "event") == events


def test_the_ministers_of_a_heading_are_whole_though_it_runs_over_lines() -> None:
    raw = (
        "Nr. 168   BRIEF VAN DE MINISTERS VOOR BUITENLANDSE HANDEL EN\n          ONTWIKKELINGSSAMENWERKING EN VAN "
        "ECONOMISCHE ZAKEN EN\n          KLIMAAT\n\n" + _HEAD
    )
    found = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).mentions
    offices = [one.ref.id for one in found if one.ref.kind.value == "office"][:2]
    assert offices == [
        "minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking",
        "minister-van-economische-zaken-en-klimaat",
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Zij worden opgevangen in Zuidlaarder, Harskampen en Oolderwolde.",
            ["Zuidlaarder", "Harskampen", "Oolderwolde"],
        ),
        ("Zij worden opgevangen in Zuidlaarder, Defensie helpt daarbij.", ["Zuidlaarder"]),
        ("De gevechten in de deelstaat Rakhine duren voort.", ["Rakhine"]),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert named(text, "region") == places
