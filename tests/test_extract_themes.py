"""Themes of sentences, sections and commitments; each near miss stands beside its hit."""

import hashlib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.page.layout import lay_out
from extract.pipeline import read_structure
from extract.records import Document, EntityRef, Evidence, Layout, Reading, Sentence, Span, ThemeHit
from extract.themes.subjects import set_themes, themes_of
from extract.themes.themes import find_themes
from extract.themes.words import find_words, fold, theme_words, top_themes
from ontology.kinds import EntityKind
from ontology.reference import read_themes

SENTENCES = Path(__file__).with_name("theme_sentences.tsv")  # sentences of our own, with the themes they are about

LETTER = """Geachte voorzitter,

In deze brief informeer ik u over de voortgang van het beleid in de tweede helft van het jaar.

Migratie

Het aantal mensen dat bescherming zoekt, stijgt. Het kabinet sluit migratiepartnerschappen met landen van herkomst.
Daarover volgt in het najaar meer.

Digitale veiligheid

Ransomware treft ziekenhuizen en gemeenten. Nederland bouwt met partners aan cyberweerbaarheid.
"""


def read(raw: str, name: str = "brief.txt") -> Reading:
    return read_structure(Document(name, "text/plain", raw, hashlib.sha256(raw.encode()).hexdigest()))


def plain(sentence: str) -> Reading:
    return read(sentence + "\n", "zin.txt")


def chosen(sentence: str) -> list[str]:
    """Top themes that are chosen for a sentence on its own."""
    reading = plain(sentence)
    span = Span(0, len(reading.layout.text))
    return [top_themes()[theme.id] for theme in themes_of(set_themes(reading, find_themes(reading)), span)]


def found(sentence: str) -> set[str]:
    return {hit.theme.id for hit in find_themes(plain(sentence))}


@cache
def letter() -> Reading:
    return read(LETTER)


def sentence_with(reading: Reading, words: str) -> Sentence:
    return next(s for s in reading.sentences if words in reading.layout.text[s.start : s.end])


@pytest.mark.parametrize(
    ("theme", "hit", "near_miss"),
    [
        ("handel-en-economie", "Wij sluiten een handelsakkoord.", "Het kabinet verruimt zijn handelingsperspectief."),
        ("veiligheid-en-defensie", "De marine krijgt munitie.", "De minister van Justitie en Veiligheid tekent."),
        ("veiligheid-en-defensie", "De missie in Irak loopt door.", "De visie en missie van het fonds staan vast."),
        ("klimaat-energie-en-milieu", "Klimaatadaptatie krijgt geld.", "Het politieke klimaat in dat land verhardt."),
        ("gezondheid", "De zorg voor moeders verbetert met vaccins.", "Het kabinet draagt zorg voor een goed verloop."),
        ("sancties", "Nederland steunt een inreisverbod voor de daders.", "Het verbod op inrijden in de stad vervalt."),
        ("sancties", "De Raad pakt de schaduwvloot aan.", "De vissersvloot vaart uit."),
        ("ontwikkelingssamenwerking", "De begrotingssteun aan dat land stopt.", "De begroting krijgt brede steun."),
        ("diplomatie-en-postennet", "De diplomatieke presentie wordt hervat.", "De presentie bij de les is goed."),
        ("veiligheid-en-defensie", "Het land vraagt hulp tegen piraterij.", "De piratenfilm trok volle zalen."),
        ("cultuur", "Het erfgoed van beide landen telt.", "De cultuur van straffeloosheid eindigt."),
        ("europese-samenwerking", "Het Europees Parlement stemt in.", "De Raad van Europa vergadert in Straatsburg."),
        ("migratie", "Asielzoekers wachten op opvang.", "Bondgenoten staan aan de Europese buitengrenzen."),
        ("humanitaire-hulp", "Noodhulp bereikt de stad.", "Het humanitair oorlogsrecht geldt."),
        ("internationale-rechtsorde", "Het Strafhof vervolgt daders.", "De democratische rechtsorde telt."),
        ("consulaire-dienstverlening", "Paspoorten komen sneller.", "Het verdrag over consulaire betrekkingen geldt."),
        ("mensenrechten", "Onafhankelijke media staan onder druk.", "Op sociale media verschijnt reclame."),
        ("diplomatie-en-postennet", "De ambassadeurs zijn benoemd.", "De mensenrechtenambassadeur reist mee."),
        ("digitalisering-en-cyber", "AI verandert het werk.", "De ai is een luiaard."),
        ("sancties", "Het sanctiepakket treft banken.", "Strafrechtelijke sancties volgen na het proces."),
        ("gelijke-rechten", "De rechten van vrouwen tellen.", "De vraag is of ongelijkheid groeit."),
        ("regionale-betrekkingen", "De relaties met de Sahel-landen.", "Het vliegtuig kwam uit Zuid-Afrika."),
        ("europese-samenwerking", "Het uitbreidingspakket volgt.", "De uitbreiding van het kantoor volgt."),
        ("veiligheid-en-defensie", "De uitgaven stijgen tot 2 procent van het bbp.", "De prijzen stijgen 3,2 procent."),
        ("veiligheid-en-defensie", "De militaire steun loopt door.", "De niet-militaire steun loopt door."),
        ("digitalisering-en-cyber", "Het verbod op spionagesoftware volgt.", "De wet gaat in internetconsultatie."),
        ("consulaire-dienstverlening", "Het consulaat helpt reizigers.", "Er komt een consulaat-generaal bij."),
        ("diplomatie-en-postennet", "Er komen drie migratieattachés bij.", "De IOB evalueert het fonds."),
        ("migratie", "De terugkeer van vreemdelingen stokt.", "Een terugkeer naar de constitutionele orde is nodig."),
        ("migratie", "De terugkeer van Somaliërs stokt.", "De terugkeer van geroofde beelden stokt."),
        ("gezondheid", "Een gezonde bevolking telt.", "De gezonde overheidsfinanciën tellen."),
        ("humanitaire-hulp", "Het noodfonds wordt aangevuld.", "Het noodfonds voor journalisten wordt aangevuld."),
        ("sancties", "Die bank komt op de zwarte lijst.", "De zwarte lijst van belastingparadijzen groeit."),
        ("democratie-en-rechtsstaat", "Burgers krijgen rechtshulp.", "De rechtshulp aan Nederlanders elders groeit."),
        ("ontwikkelingssamenwerking", "De voedselproductie groeit.", "De voedselveiligheid van vlees telt."),
        ("cultuur", "De bibliotheek leent boeken uit.", "Zij vergaderden in de Koninklijke Bibliotheek."),
        ("veiligheid-en-defensie", "De defensietop komt bijeen.", "De defensieadvocaten pleiten."),
    ],
)  # fmt: skip
def test_a_word_shows_its_theme_and_the_near_miss_does_not(theme: str, hit: str, near_miss: str) -> None:
    assert theme in {top_themes()[id_] for id_ in found(hit)}
    assert theme not in {top_themes()[id_] for id_ in found(near_miss)}


@pytest.mark.parametrize(
    ("sentence", "themes"),
    [
        ("Nederland verhoogt de defensie-uitgaven.", ["veiligheid-en-defensie"]),
        ("De Kamer ontvangt de nieuwe mensenrechtennota voor de zomer.", ["mensenrechten"]),
        ("Het kabinet versterkt de handhaving van sancties.", ["sancties"]),
        ("De afhandeling van visumaanvragen wordt versneld.", ["consulaire-dienstverlening"]),
        ("Het kabinet opent een ambassade in Bamako.", ["diplomatie-en-postennet"]),
        ("Nederland draagt bij aan de strijd tegen honger.", ["ontwikkelingssamenwerking"]),
        ("Het kabinet steunt gendergelijkheid wereldwijd.", ["gelijke-rechten"]),
        ("Nederland kiest voor een actief kandidaturenbeleid.", ["multilateralisme"]),
        ("Nederland pleit voor regels voor autonome wapens.", ["veiligheid-en-defensie"]),
        ("Het kabinet steunt hervorming van de WTO.", ["handel-en-economie"]),
    ],
)
def test_the_themes_of_a_promise(sentence: str, themes: list[str]) -> None:
    assert chosen(sentence) == themes


# What a careful reader would say these are about, in the words that the field has for it.
READ = (
    ("Nederland plaatst in 2025 een eskadron in Litouwen bij de multinationale brigade.", "veiligheid-en-defensie"),
    ("De NCTV zal het dreigingsbeeld voortaan twee keer per jaar uitbrengen.", "veiligheid-en-defensie"),
    ("Ik zal de zaak van de gevangengezette blogger bij mijn collega aankaarten.", "mensenrechten"),
    ("Nederland zal interveniëren in de zaak bij het Hof over het Genocideverdrag.", "internationale-rechtsorde"),
    ("Als gastland blijft Nederland de OPCW, het ICC en de tribunalen faciliteren.", "internationale-rechtsorde"),
    ("De minister neemt deel aan de openingsweek van de Algemene Vergadering in New York.", "multilateralisme"),
    ("Het kabinet zal zich in Brussel verzetten tegen gezamenlijke schulduitgifte.", "europese-samenwerking"),
    ("Nederland zal in het Coreper en in de Raadswerkgroepen op aanpassing aandringen.", "europese-samenwerking"),
    ("Nederland zet zich in voor lagere douanetarieven en erkenning van normen.", "handel-en-economie"),
    ("RVO opent in het najaar een loket voor mkb'ers die willen uitvoeren.", "handel-en-economie"),
    ("Het kabinet bouwt de bijdrage aan UNICEF en UNDP af.", "ontwikkelingssamenwerking,multilateralisme"),
    ("Wij zetten in op een plasticverdrag en een einde aan illegale houtkap.", "klimaat-energie-en-milieu"),
    ("De bijdrage aan de WHO en CEPI blijft in 2026 op hetzelfde niveau.", "gezondheid"),
    ("Wij blijven investeren in verpleegkundigen, klinieken en de bestrijding van mpox.", "gezondheid"),
    ("Nederland zal de eerste transithub voor uitgezette personen in Oeganda inrichten.", "migratie"),
    ("Het ministerie zal honderd fte bij de regionale steunpunten schrappen.", "diplomatie-en-postennet"),
    ("Wij gaan het omzeilen van exportverboden via derde landen strenger bestraffen.", "sancties"),
    ("De bijdrage aan OCHA, UNHCR en het Rode Kruis wordt vroeg in het jaar overgemaakt.", "humanitaire-hulp"),
    ("Het museum zal de geroofde kunstvoorwerpen teruggeven aan Nigeria.", "cultuur"),
    ("Het kabinet zoekt toenadering tot Brazilië, Indonesië en Zuid-Afrika.", "regionale-betrekkingen"),
    ("Met Marokko wordt een strategische dialoog gestart.", "regionale-betrekkingen"),
    ("Nederland breidt de opleiding van Oekraïense piloten uit naar Roemenië.", "veiligheid-en-defensie"),
    ("Wij verlengen de stationering van Patriots in Slowakije tot het eind van het jaar.", "veiligheid-en-defensie"),
    ("Voor de bescherming van pijpleidingen op de zeebodem komt een nationaal actieplan.", "veiligheid-en-defensie"),
    ("De mensenrechtenambassadeur bezoekt in het najaar Colombia.", "mensenrechten"),
    ("Wij steunen radiozenders en redacties die in ballingschap werken.", "mensenrechten"),
    ("De regering zal de uitspraak van het Internationaal Gerechtshof eerbiedigen.", "internationale-rechtsorde"),
    ("Nederland zal in de Veiligheidsraad om een spoedzitting verzoeken.", "multilateralisme"),
    ("Wij vragen de Secretaris-Generaal om een helder bezuinigingsplan.", "multilateralisme"),
    ("Nederland zal tegen het voorstel van de Commissie stemmen.", "europese-samenwerking"),
    ("De onderhandelingspositie wordt met de Benelux-partners afgestemd.", "europese-samenwerking"),
    ("Het kabinet wil onze afhankelijkheid van Chinese accu's verkleinen.", "handel-en-economie"),
    ("Het ODA-budget daalt vanaf 2027 tot 0,44 procent van het bni.", "ontwikkelingssamenwerking"),
    ("Het kabinet zal de schuldverlichting voor Zambia steunen.", "ontwikkelingssamenwerking,handel-en-economie"),
    ("Het kabinet houdt vast aan de afspraken in het pandemieverdrag.", "gezondheid"),
    ("Wij zetten ons in tegen resistentie voor antibiotica.", "gezondheid"),
    ("Nederland steunt Frontex met dertig grenswachters.", "migratie,europese-samenwerking"),
    ("In de zomer komt er een noodvlucht voor Nederlanders in Libanon.", "consulaire-dienstverlening"),
    ("De aanvraag van een Schengenvisum wordt sneller afgehandeld.", "consulaire-dienstverlening"),
    ("De Dutch Relief Alliance ontvangt ook in 2027 een meerjarige bijdrage.", "humanitaire-hulp"),
    ("Nederland zal de teruggave van de Benin-bronzen afronden.", "cultuur"),
    ("Nederland blijft pal staan voor de positie van transgender personen.", "gelijke-rechten,mensenrechten"),
    ("Nederland gaat de samenwerking met de landen van Centraal-Azië verdiepen.", "regionale-betrekkingen"),
    ("Het kabinet koopt versneld kruisraketten voor de marine.", "veiligheid-en-defensie"),
    ("Wij vragen aandacht voor het lot van de vastgehouden vakbondsleider.", "mensenrechten"),
    ("Het kabinet zal een nationale wet indienen over het bevriezen van tegoeden.", "sancties"),
    ("De begroting van het OHCHR moet omhoog; Nederland zal daarop aandringen.", "mensenrechten,multilateralisme"),
    ("De regering zal een kosteneffectieve EU-begroting bepleiten.", "europese-samenwerking"),
    ("Het kabinet wil Oekraïne sneller laten toetreden.", "europese-samenwerking"),
    ("Het programma voor boerinnen in Oeganda wordt met vijf jaar verlengd.", "ontwikkelingssamenwerking"),
    ("Voor Burundi wordt de hulp via de overheid stopgezet.", "ontwikkelingssamenwerking"),
    ("Wij bouwen de steun voor maatschappelijke organisaties af tot 2027.", "ontwikkelingssamenwerking"),
    ("Het kabinet wil de handel in bedreigde dieren aan banden leggen.", "klimaat-energie-en-milieu"),
    ("Wij helpen Jakarta de bodemdaling te stoppen.", "klimaat-energie-en-milieu"),
    ("De klimaatgezant reist in september naar Pretoria.", "klimaat-energie-en-milieu,diplomatie-en-postennet"),
    ("Het kabinet draagt bij aan de uitroeiing van polio.", "gezondheid"),
    ("Nederland zal afgewezen asielzoekers uit Irak sneller terugsturen.", "migratie"),
    ("Wij bepleiten een verbod op spyware tegen critici van regimes.", "digitalisering-en-cyber,mensenrechten"),
    ("Nederland heropent zijn vertegenwoordiging in Tripoli.", "diplomatie-en-postennet"),
    ("Op vijf posten vervalt de functie van cultureel raad.", "diplomatie-en-postennet,cultuur"),
    ("Het kabinet draagt 12 miljoen bij aan voedsel en medicijnen voor Soedan.", "humanitaire-hulp"),
    ("Een reddingsteam vertrekt morgen naar het getroffen gebied.", "humanitaire-hulp"),
    ("Het kabinet zal het partnerschap met Zuid-Korea verder uitbouwen.", "regionale-betrekkingen"),
    ("Nederland zet in op dialoog tussen Belgrado en Pristina.", "regionale-betrekkingen"),
    ("Wij blijven Oekraïne militair bijstaan zolang dat nodig is.", "veiligheid-en-defensie"),
    ("Het kabinet zal de rechten van inheemse volken in het Amazonegebied bepleiten.", "mensenrechten"),
    ("Nederland draagt waarnemers voor aan de OVSE voor de verkiezingen in Bosnië.", "democratie-en-rechtsstaat"),
    ("Nederland betaalt zijn jaarlijkse bijdrage aan de Verenigde Naties in januari.", "multilateralisme"),
    ("Het kabinet steunt waterschappen die in Mozambique rivieren helpen beheren.", "klimaat-energie-en-milieu"),
    ("Nederland zal met Tunesië praten over het tegengaan van mensensmokkel.", "migratie"),
    ("De ambassade in Kinshasa krijgt twee extra medewerkers.", "diplomatie-en-postennet"),
    ("De consulaire afdeling in Bangkok wordt uitgebreid.", "consulaire-dienstverlening"),
    ("Nederland zal pleiten voor een importverbod op Russisch aluminium.", "sancties"),
    ("Nederland zal op de CSW de rechten van meisjes verdedigen.", "gelijke-rechten,mensenrechten"),
    ("Het kabinet zal de dialoog met de Golfstaten voortzetten.", "regionale-betrekkingen"),
)


# More of the same in other words; what was missed of them taught the lists whole families, so they hold no fresh proof.
READ_ANEW = (
    ("Nederland levert de komende maanden honderd pantserrupsvoertuigen.", "veiligheid-en-defensie"),
    ("Het kabinet zal de bewapening van de reapers afronden.", "veiligheid-en-defensie"),
    ("Het kabinet werkt aan een wet tegen spionage.", "veiligheid-en-defensie"),
    ("Het kabinet gaat de opsporing van drugstransporten via de havens versterken.", "veiligheid-en-defensie"),
    ("Het kabinet maakt zich sterk voor afschaffing van de doodstraf.", "mensenrechten"),
    ("Het kabinet zal de zaak van de verdwenen activist aan de orde stellen.", "mensenrechten"),
    ("Het kabinet bepleit een verbod op producten van gedwongen arbeid.", "mensenrechten,handel-en-economie"),
    ("Nederland ondersteunt de hervorming van het gerechtelijk apparaat in Moldavië.", "democratie-en-rechtsstaat"),
    (
        "Het kabinet zal een programma starten voor lokale kranten en omroepen.",
        "democratie-en-rechtsstaat,mensenrechten",
    ),
    ("Wij steunen de oprichting van een hof voor het misdrijf agressie.", "internationale-rechtsorde"),
    ("De regering dient het wetsvoorstel tot goedkeuring van het protocol in.", "internationale-rechtsorde"),
    ("Het kabinet zet in op een slagvaardige VN en minder overlap tussen agentschappen.", "multilateralisme"),
    ("Nederland neemt deel aan de G20-top als gastland.", "multilateralisme"),
    ("Het kabinet zal de Commissie vragen om een effectbeoordeling.", "europese-samenwerking"),
    ("Het kabinet stuurt een BNC-fiche over het voorstel.", "europese-samenwerking"),
    ("Het kabinet onderhandelt over een investeringsbeschermingsovereenkomst.", "handel-en-economie"),
    ("De minister zal zich inzetten voor het wegnemen van handelsbelemmeringen.", "handel-en-economie"),
    ("RVO opent een subsidieloket voor ondernemers.", "handel-en-economie"),
    ("Het kabinet bouwt de bilaterale hulprelatie met Mali af.", "ontwikkelingssamenwerking"),
    ("Nederland investeert in beroepsopleidingen voor jongeren in de Sahel.", "ontwikkelingssamenwerking"),
    ("Het kabinet zet in op sanitaire voorzieningen voor vijf miljoen mensen.", "ontwikkelingssamenwerking,gezondheid"),
    ("Wij sluiten een overeenkomst over groene waterstof met Namibië.", "klimaat-energie-en-milieu"),
    ("Nederland bouwt mee aan waterkrachtcentrales in Bhutan.", "klimaat-energie-en-milieu"),
    ("Het kabinet ondersteunt onderzoek naar tropische ziekten.", "gezondheid"),
    ("Het kabinet zet in op betere samenwerking bij terugname van onderdanen.", "migratie"),
    ("Het kabinet zal de grensbewaking aan de buitengrens steunen.", "migratie"),
    ("Het kabinet investeert in weerbare netwerken tegen digitale aanvallen.", "digitalisering-en-cyber"),
    ("Het kabinet werkt aan normen voor platforms.", "digitalisering-en-cyber"),
    ("De plaatsvervangend ambassadeur wordt teruggeroepen voor overleg.", "diplomatie-en-postennet"),
    ("De koning zal in juni een bezoek brengen aan Suriname.", "diplomatie-en-postennet,regionale-betrekkingen"),
    ("De wachttijd voor een visum wordt korter.", "consulaire-dienstverlening"),
    ("Het 24/7 contactcenter krijgt een chatfunctie.", "consulaire-dienstverlening,digitalisering-en-cyber"),
    ("Wij zullen bevroren tegoeden inzetten voor Oekraïne.", "sancties"),
    ("Nederland maakt 15 miljoen vrij voor noodhulp aan Afghanistan.", "humanitaire-hulp"),
    ("Nederland stuurt tenten en dekens naar het aardbevingsgebied.", "humanitaire-hulp"),
    ("Het Nederlands paviljoen op de biënnale wordt vernieuwd.", "cultuur"),
    (
        "Het kabinet zet in op vrouwelijke onderhandelaars bij vredesbesprekingen.",
        "gelijke-rechten,veiligheid-en-defensie",
    ),
    ("Het kabinet komt met een Chinastrategie.", "regionale-betrekkingen"),
    ("Het kabinet zal de aankoop van mobiele luchtafweer versnellen.", "veiligheid-en-defensie"),
    ("Nederland draagt bij aan de ruiming van zeemijnen voor de kust van Odesa.", "veiligheid-en-defensie"),
    (
        "Het kabinet wil de samenwerking met België op het gebied van mijnenbestrijding voortzetten.",
        "veiligheid-en-defensie",
    ),
    ("Ik zal de hongerstaker tijdens mijn bezoek aan Caïro ter sprake brengen.", "mensenrechten"),
    ("Nederland blijft vragen om toegang tot de heropvoedingskampen.", "mensenrechten"),
    ("Wij steunen kiezersregistratie in Malawi.", "democratie-en-rechtsstaat"),
    (
        "De Unie moet strenger toezien; Nederland pleit voor strengere criteria van de Venetiëcommissie.",
        "democratie-en-rechtsstaat,europese-samenwerking",
    ),
    ("Nederland zal met Duitsland over de zeegrens in de Eems onderhandelen.", "internationale-rechtsorde"),
    ("Nederland wil dat de VN zuiniger omgaat met haar middelen.", "multilateralisme"),
    ("Nederland blijft lid van de UNESCO.", "multilateralisme"),
    ("De minister zal dit punt inbrengen in de volgende vergadering van de Raad.", "europese-samenwerking"),
    ("Nederland zal ondernemers helpen bij het vinden van nieuwe afzetgebieden.", "handel-en-economie"),
    ("Wij blijven streven naar afschaffing van invoertarieven.", "handel-en-economie"),
    ("De FMO krijgt 200 miljoen extra voor leningen in Afrika.", "ontwikkelingssamenwerking,handel-en-economie"),
    ("In 2026 loopt het onderwijsprogramma in de Hoorn af.", "ontwikkelingssamenwerking"),
    ("De begroting voor internationale samenwerking wordt met een miljard verlaagd.", "ontwikkelingssamenwerking"),
    ("Nederland zet in op een ambitieus verdrag tegen plastic in zee.", "klimaat-energie-en-milieu"),
    ("Nederland draagt 30 miljoen bij aan de strijd tegen malaria.", "gezondheid"),
    ("Nederland leidt artsen op in Malawi.", "gezondheid,ontwikkelingssamenwerking"),
    ("De marechaussee levert tien experts aan Frontex.", "migratie"),
    (
        "Nederland zal met de Commissie de regels voor chatbots uitwerken.",
        "digitalisering-en-cyber,europese-samenwerking",
    ),
    ("Het ministerie sluit drie posten in Zuid-Amerika.", "diplomatie-en-postennet"),
    ("De personele bezetting van de ambassades wordt versterkt.", "diplomatie-en-postennet"),
    ("Nederland zet een evacuatievlucht in voor gestrande reizigers.", "consulaire-dienstverlening"),
    ("Nederland zal pleiten voor het aanpakken van de schaduwvloot.", "sancties"),
    ("Nederland werkt aan een nieuw landenregime voor Soedan.", "sancties"),
    ("Nederland steunt de opvang van ontheemde gezinnen in Sudan.", "humanitaire-hulp"),
    ("Wij organiseren een tentoonstelling over het gedeeld verleden.", "cultuur"),
    ("Nederland verdedigt het recht op abortus in de VN.", "gelijke-rechten,multilateralisme"),
    ("Nederland zoekt toenadering tot India.", "regionale-betrekkingen"),
    (
        "De Staatssecretaris zal het tekort aan munitie bij zijn ambtgenoten aan de orde stellen.",
        "veiligheid-en-defensie",
    ),
    ("Ons land zal de strijd tegen online radicalisering opvoeren.", "veiligheid-en-defensie,digitalisering-en-cyber"),
    (
        "De regering zal zich ervoor inzetten dat de daders van de gifgasaanvallen worden berecht.",
        "internationale-rechtsorde,veiligheid-en-defensie",
    ),
    (
        "Nederland zal tijdens de volgende zitting van de Mensenrechtenraad een verklaring afleggen over Belarus.",
        "mensenrechten,multilateralisme",
    ),
    ("Wij dringen aan op intrekking van de anti-ngo-wet.", "mensenrechten,democratie-en-rechtsstaat"),
    ("Nederland zal een waarnemer leveren voor het referendum.", "democratie-en-rechtsstaat"),
    (
        "De minister zal in de bestuursvergadering van het fonds aandacht vragen voor overheadkosten.",
        "multilateralisme,ontwikkelingssamenwerking",
    ),
    ("Het kabinet zal met Finland optrekken om het subsidiariteitsbeginsel te versterken.", "europese-samenwerking"),
    ("Nederland zal het belastingverdrag met Zambia herzien.", "handel-en-economie,ontwikkelingssamenwerking"),
    ("De Staatssecretaris zal in Doha inzetten op een akkoord over visserijsubsidies.", "handel-en-economie"),
    ("Nederland zal het aantal partnerlanden terugbrengen tot vijftien.", "ontwikkelingssamenwerking"),
    ("Nederland stelt expertise beschikbaar voor het kustplan van Jakarta.", "klimaat-energie-en-milieu"),
    ("Nederland zal in 2015 honderd bedden in een ebolakliniek bekostigen.", "gezondheid"),
    ("De regering spreekt met Marokko over het terugnemen van onderdanen.", "migratie,regionale-betrekkingen"),
    (
        "Nederland richt met partners een forum op over verantwoord gedrag in het digitale domein.",
        "digitalisering-en-cyber",
    ),
    (
        "Het netwerk wordt per 2014 met tien regionale consulaire ambtenaren versterkt.",
        "diplomatie-en-postennet,consulaire-dienstverlening",
    ),
    ("Wij bieden gedetineerden vanaf 2015 geen maandelijkse gift meer.", "consulaire-dienstverlening"),
    ("Het kabinet zal de namen van de verantwoordelijken voor het visumverbod aandragen.", "sancties"),
    ("Nederland stort dit jaar opnieuw in het noodfonds van de VN.", "humanitaire-hulp,multilateralisme"),
    ("Het kabinet zal bijdragen aan het herstel van het museum in Bagdad.", "cultuur"),
    ("Nederland steunt Oegandese homo-organisaties.", "gelijke-rechten,mensenrechten"),
    (
        "Nederland zal bijdragen aan verzoening tussen Hutu's en Tutsi's.",
        "regionale-betrekkingen,veiligheid-en-defensie",
    ),
    ("Nederland zal tien Scaneagle-drones aan Kyiv overdragen.", "veiligheid-en-defensie"),
    ("Wij vergroten de capaciteit van de inlichtingendiensten.", "veiligheid-en-defensie"),
    ("Nederland blijft bepleiten dat Rusland Navalny's medestanders vrijlaat.", "mensenrechten"),
    ("Het kabinet helpt Armenië met de modernisering van zijn rechtspraak.", "democratie-en-rechtsstaat"),
    ("Nederland zal het schaderegister huisvesten.", "internationale-rechtsorde"),
    ("Het kabinet zal de hervormingen van secretaris-generaal Guterres steunen.", "multilateralisme"),
    ("Nederland zal met de kopgroep van lidstaten verder gaan.", "europese-samenwerking"),
    ("Nederland zal tegenmaatregelen tegen Amerikaanse staalheffingen steunen.", "handel-en-economie"),
    ("De hulp aan Burundi loopt in 2025 af.", "ontwikkelingssamenwerking"),
    ("Het kabinet zal pleiten voor een moratorium op diepzeemijnbouw.", "klimaat-energie-en-milieu"),
    ("Nederland zal ziekenhuizen in Gaza van brandstof helpen voorzien.", "humanitaire-hulp,gezondheid"),
    ("De IND gaat sneller beslissen op aanvragen van Syriërs.", "migratie"),
    ("Het kabinet zal de post in Erbil verkleinen.", "diplomatie-en-postennet"),
    ("Ouders van ontvoerde kinderen krijgen een vast aanspreekpunt.", "consulaire-dienstverlening"),
    ("Nederland blijft zich inzetten voor het droogleggen van de geldstromen van het Russische regime.", "sancties"),
    ("Het kabinet ondersteunt de tournee van het Concertgebouworkest.", "cultuur"),
    ("Nederland zal de relatie met Riyad verdiepen.", "regionale-betrekkingen"),
)


@pytest.mark.parametrize("read_as", [READ, READ_ANEW], ids=["first", "anew"])
def test_the_words_of_the_field_are_known(read_as: tuple[tuple[str, str], ...]) -> None:
    right = told = asked = 0
    for sentence, themes in read_as:
        wanted, got = set(themes.split(",")), set(chosen(sentence))
        right, told, asked = right + len(wanted & got), told + len(got), asked + len(wanted)
    assert right / told >= 0.85
    assert right / asked >= 0.85


def test_older_cabinets_other_ministries_and_councils_are_read_too() -> None:
    rows = [line.split("\t") for line in SENTENCES.read_text(encoding="utf-8").splitlines()[1:]]
    read_as = [(chosen(sentence), set(themes.split("|"))) for sentence, themes in rows]
    assert len(read_as) > 800
    assert sum(bool(got) and got[0] in wanted for got, wanted in read_as) / len(read_as) >= 0.90
    assert sum(not wanted.isdisjoint(got) for got, wanted in read_as) / len(read_as) >= 0.93
    told = sum(len(got) for got, _ in read_as)
    assert sum(len(wanted & set(got)) for got, wanted in read_as) / told >= 0.87


def test_a_country_says_where_and_not_what_it_is_about() -> None:
    assert chosen("Nederland steunt waterbeheer in Denemarken.") == ["klimaat-energie-en-milieu"]
    assert chosen("Nederland steunt waterbeheer in Mozambique.") == [
        "klimaat-energie-en-milieu",
        "ontwikkelingssamenwerking",
    ], "a country that is helped speaks for a companion"
    assert chosen("Nederland haalt de banden met Mozambique aan.") == ["regionale-betrekkingen"]
    assert chosen("Mozambique blijft een partner.") == ["regionale-betrekkingen"], "when nothing else speaks"


def test_the_whole_document_speaks_where_a_sentence_hardly_does() -> None:
    raw = (
        "De krijgsmacht groeit.\n\nFregatten en onderzeeboten worden vervangen.\n\n"
        "De munitievoorraden worden aangevuld.\n\nHierover volgt in het voorjaar een brief.\n"
    )
    reading = read(raw)
    start = reading.layout.text.index("Hierover")
    span = Span(start, len(reading.layout.text))
    alone = set_themes(reading)
    whole = set_themes(reading, find_themes(reading))
    assert [top_themes()[theme.id] for theme in themes_of(whole, span)] == ["veiligheid-en-defensie"]
    assert len(whole.titles[reading.header.title]) > len(alone.titles[reading.header.title])


def test_never_more_than_three() -> None:
    crowded = "Wij werken aan vaccins, cyberdiplomatie, asielbeleid, handelsakkoorden, mensenrechten en defensie."
    assert len(found(crowded)) >= 6
    assert len(chosen(crowded)) == 2, "examples, of which each counts for less"
    assert len(chosen("Wij werken aan vaccins, cyberdiplomatie en asielbeleid.")) == 3


def test_a_partner_is_not_what_it_is_about() -> None:
    assert chosen("Met andere EU-lidstaten verbeteren we de reisadviezen voor reizigers en de paspoorten.") == [
        "consulaire-dienstverlening"
    ]
    assert chosen("Nederland wil de besluitvorming van de Europese Unie transparanter maken.")[0] == (
        "europese-samenwerking"
    )


def test_the_longest_word_counts_once_within_a_top_theme() -> None:
    (hit,) = [h for h in find_themes(plain("Klimaatfinanciering")) if h.sentence is not None]
    assert hit.theme.id == "klimaatfinanciering-en-adaptatie"
    assert hit.weight == 1.0


def test_phrases_weigh_more_than_words() -> None:
    weights = {h.theme.id: h.weight for h in find_themes(plain("Open strategische autonomie")) if h.sentence == 0}
    assert weights["strategische-autonomie"] == 1.5


def test_a_weak_word_alone_is_not_reported_but_still_speaks() -> None:
    assert found("Wij verwachten stabiliteit.") == set()
    assert chosen("Wij verwachten stabiliteit.") == ["veiligheid-en-defensie"]


def test_capitals_are_met_as_they_are() -> None:
    assert "mondiale-gezondheid" in found("De WHO heeft een oordeel.")
    assert found("To those who wait.") == set()


def test_names_of_entities_show_their_theme() -> None:
    assert "navo-en-collectieve-verdediging" in found("KFOR en eFP gaan door onder de NAVO.")
    assert "mensenrechten" in found("Het EVRM verbindt alle staten.")
    assert found("De Tweede Kamer vergadert.") == set()


def test_spelling_variants_fold_to_one() -> None:
    for form in ("SDG's", "SDG’s", "de SDG-agenda", "(SDG)"):
        assert "sdgs" in found(f"Wij noemen {form} nog eens."), form
    assert fold("Één ‘EU-top’") == b" \xe9\xe9n  eu top  "


def test_evidence_is_the_whole_word() -> None:
    reading = plain("Het gaat om mensenrechtenbeleid.")
    (hit,) = find_themes(reading)
    (evidence,) = hit.evidence
    assert evidence.quote == "mensenrechtenbeleid"
    assert reading.document.raw[evidence.start : evidence.end] == evidence.quote
    assert evidence.rule == "theme-word:mensenrechten"


def test_evidence_of_a_broken_word_spans_the_break() -> None:
    raw = (
        "Het kabinet blijft zich over de hele wereld sterk inzetten voor de mensenrech-\n"
        "tennota en al wat daarbij hoort.\n"
    )
    (evidence,) = next(hit for hit in find_themes(plain(raw)) if hit.theme.id == "mensenrechten").evidence
    assert evidence.quote in raw
    assert evidence.quote.replace("-\n", "") == "mensenrechtennota"


def test_each_hit_is_of_a_sentence_or_of_a_section_in_order() -> None:
    hits = list(find_themes(letter()))
    assert all((hit.sentence is None) != (hit.section is None) for hit in hits)
    places = [(hit.section is not None, hit.section if hit.section is not None else hit.sentence) for hit in hits]
    assert places == sorted(places)
    assert {hit.section for hit in hits} - {None}, "sections have themes too"


def test_a_section_weighs_its_heading_most() -> None:
    reading = letter()
    section = next(s for s in reading.sections if s.heading == "Migratie")
    ranked = sorted((hit for hit in find_themes(reading) if hit.section == section.index), key=lambda hit: -hit.weight)
    assert ranked[0].theme.id == "migratie"
    assert ranked[0].evidence[0].quote == "Migratie"
    assert "cyberveiligheid" not in {hit.theme.id for hit in ranked}, "what stands under the next heading"


def test_a_silent_sentence_takes_the_theme_of_its_section() -> None:
    reading = letter()
    hits = tuple(find_themes(reading))
    silent = sentence_with(reading, "Daarover volgt")
    assert hits
    assert [h for h in hits if h.sentence == silent.index] == []
    assert (
        next(top_themes()[t.id] for t in themes_of(set_themes(reading, hits), Span(silent.start, silent.end)))
        == "migratie"
    )


def test_a_companion_counts_where_what_surrounds_a_sentence_speaks_of_it_too() -> None:
    report = "Het regende weinig.\n\nNederland steunt waterbeheer in dat district.\n\nDe armoede daalde niet.\n"
    reading = read(report)
    sentence = sentence_with(reading, "waterbeheer")
    named = themes_of(set_themes(reading, find_themes(reading)), Span(sentence.start, sentence.end))
    assert {top_themes()[theme.id] for theme in named} == {"klimaat-energie-en-milieu", "ontwikkelingssamenwerking"}
    assert chosen("Nederland steunt waterbeheer in dat district.") == ["klimaat-energie-en-milieu"]


def around(raw: str, words: str) -> list[str]:
    """Top themes of what stands from some words to the end of their sentence, within a whole text."""
    reading = read(raw)
    sentence = sentence_with(reading, words)
    span = Span(reading.layout.text.index(words), sentence.end)
    return [top_themes()[theme.id] for theme in themes_of(set_themes(reading), span)]


def test_the_rest_of_its_own_sentence_speaks_first() -> None:
    parted = "De krijgsmacht oefent. Dat land omzeilt de sancties; het kabinet blijft de regering erop aanspreken.\n"
    assert around(parted, "het kabinet blijft")[0] == "sancties"
    assert around(parted.replace("; het", ". Het"), "Het kabinet blijft")[0] == "sancties"
    other = "Dat land omzeilt de sancties. De krijgsmacht oefent; het kabinet blijft de regering erop aanspreken.\n"
    assert around(other, "het kabinet blijft")[0] == "veiligheid-en-defensie"


def test_what_points_back_goes_on_about_the_sentence_before() -> None:
    text = "Het aantal asielzoekers steeg. {} de Kamer een brief.\n\nDe krijgsmacht oefent en koopt munitie.\n"
    assert around(text.format("Hierover ontvangt"), "Hierover")[0] == "migratie"
    apart = "Het aantal asielzoekers steeg.\n\n{} de Kamer een brief. De reisadviezen en paspoorten tellen ook.\n"
    assert around(apart.format("Hierover ontvangt"), "Hierover")[0] == "migratie"
    assert around(apart.format("Morgen ontvangt"), "Morgen")[0] != "migratie", "a new matter in a new paragraph"


def test_two_sentences_before_it_still_speak() -> None:
    text = "De sancties werken. Dat is goed. Wij melden de Kamer in mei de stand.{}De Raad is het eens.\n"
    assert around(text.format(" "), "Wij melden") == ["sancties"]
    assert around(text.format(" ").replace("werken. Dat", "werken.\n\nDat"), "Wij melden") == []


def test_fields_that_are_run_through_are_examples_of_the_subject() -> None:
    before = "De terugkeer van asielzoekers staat centraal in het migratiebeleid.\n\n"
    crowd = "Wij werken samen op handel, klimaat, cyberveiligheid, defensie en gezondheid.\n"
    pair = "Wij werken samen op handel en klimaat.\n"
    assert around(before + pair, "Wij werken")[:2] == ["handel-en-economie", "klimaat-energie-en-milieu"]
    assert len(around(before + crowd, "Wij werken")) == 2


@pytest.mark.parametrize(
    ("subject", "channel"),
    [
        ("Het bezoek aan mijn ambtgenoot ging over sancties.", "diplomatie-en-postennet"),
        ("Economische druk versnelt de ontwapening van kernwapens.", "handel-en-economie"),
        ("De minister voor BHOS tekent het asielakkoord.", "ontwikkelingssamenwerking"),
        ("In Afrika koopt de marine munitie.", "regionale-betrekkingen"),
    ],
)
def test_with_whom_and_where_is_not_what_it_is_about(subject: str, channel: str) -> None:
    assert chosen(subject)
    assert channel not in chosen(subject)


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("In mei brengt de minister een bezoek aan Nairobi.", "regionale-betrekkingen"),
        ("Ik ben van plan in juni naar Lima af te reizen.", "regionale-betrekkingen"),
        ("De politieke consultaties met Peru worden hervat.", "regionale-betrekkingen"),
        ("De ambassade in Nairobi gaat in mei open.", "diplomatie-en-postennet"),
    ],
)
def test_who_is_visited_is_the_relation_and_who_is_posted_the_network(sentence: str, theme: str) -> None:
    assert chosen(sentence)[0] == theme


def test_who_binds_himself_speaks_for_his_field_where_nothing_else_does() -> None:
    text = "De krijgsmacht oefent in het oosten. De {} komt daar in mei op terug."
    reading = read(text.format("minister van Asiel en Migratie") + "\n")
    promise = reading.sentences[1]
    told = themes_of(set_themes(reading), Span(promise.start, promise.end))
    assert top_themes()[told[0].id] == "migratie"
    assert around(text.format("minister van Buitenlandse Zaken") + "\n", "De minister") == ["veiligheid-en-defensie"]


@pytest.mark.parametrize(
    ("portfolio", "theme"),
    [
        ("Landbouw, Visserij, Voedselzekerheid en Natuur", "klimaat-energie-en-milieu"),
        ("Volksgezondheid, Welzijn en Sport", "cultuur"),
        ("Justitie en Veiligheid", "veiligheid-en-defensie"),
        ("Economische Zaken en Klimaat", "klimaat-energie-en-milieu"),
    ],
)
def test_the_name_of_a_portfolio_is_no_subject(portfolio: str, theme: str) -> None:
    sentence = "De minister van {} ondertekent de brief."
    assert theme not in {top_themes()[id_] for id_ in found(sentence.format(portfolio))}
    assert theme in {top_themes()[id_] for id_ in found(f"De minister versterkt {portfolio.lower()}.")}


def test_a_commission_with_a_capital_is_the_european_one() -> None:
    text = "Over de lidstaten schrijft de {} niets."
    assert chosen(text.format("Commissie")) == ["europese-samenwerking"]
    assert found(text.format("Commissie")) != found(text.format("commissie"))


def test_what_mostly_goes_with_a_theme_needs_nothing_else_and_what_often_does_does() -> None:
    assert chosen("De wet op de economische veiligheid volgt.") == ["handel-en-economie", "veiligheid-en-defensie"]
    assert chosen("Nederland blijft pal staan voor vrouwenrechten.") == ["gelijke-rechten"]


def test_a_third_theme_must_be_named_in_full() -> None:
    pair = "Nederland steunt artsen en journalisten"
    assert len(chosen(f"{pair} in asielzoekerscentra.")) == 3
    assert len(chosen(f"{pair} met hulp van donoren en lidstaten.")) == 2


def test_the_same_words_are_the_subject_when_they_say_so() -> None:
    assert "handel-en-economie" in chosen("Nederland bouwt de economische samenwerking uit.")
    assert "regionale-betrekkingen" in chosen("Nederland haalt de relaties met landen in de Sahel aan.")
    assert "ontwikkelingssamenwerking" in chosen("Nederland steunt de wederopbouw van de stad.")


def test_a_heading_that_says_nothing_leaves_it_to_the_one_it_stands_under() -> None:
    raw = (
        "Begroting van het ministerie\n\nBeleidsartikel 4: Consulaire diensten\n\nC. Beleidswijzigingen\n\n"
        "De leges gaan per 1 januari omhoog tot het landelijke bedrag.\n\n"
        "Beleidsartikel 2: Veiligheid\n\nC. Beleidswijzigingen\n\nDe krijgsmacht groeit tot het hele aantal.\n"
    )
    reading = read(raw)
    sentence = sentence_with(reading, "De leges")
    themes = themes_of(set_themes(reading, find_themes(reading)), Span(sentence.start, sentence.end))
    assert top_themes()[themes[0].id] == "consulaire-dienstverlening"


@pytest.mark.parametrize(
    ("theme", "compound", "near_miss"),
    [
        ("klimaat-energie-en-milieu", "Drinkwaterprojecten lopen door.", "De drankjes zijn op."),
        ("mensenrechten", "Onderzoeksjournalistiek krijgt steun.", "Het journaal begint om acht uur."),
        ("veiligheid-en-defensie", "Luchtdefensie krijgt voorrang.", "De defensieve houding hielp niet."),
        ("handel-en-economie", "Risicokapitaalfondsen komen erbij.", "Het kapitaal van de talen telt."),
    ],
)
def test_a_word_of_a_theme_heads_its_compounds(theme: str, compound: str, near_miss: str) -> None:
    assert theme in {top_themes()[id_] for id_ in found(compound)}
    assert theme not in {top_themes()[id_] for id_ in found(near_miss)}


def test_without_any_sign_the_document_speaks() -> None:
    reading = read("Wij komen met een voorstel.\n\nDe krijgsmacht groeit. De krijgsmacht oefent. Munitie is op.\n")
    first = reading.sentences[0]
    themes = themes_of(set_themes(reading, find_themes(reading)), Span(first.start, first.end))
    assert [top_themes()[theme.id] for theme in themes] == ["veiligheid-en-defensie"]


def test_nothing_at_all_has_no_theme() -> None:
    assert chosen("Wij komen daarop terug.") == []


def test_chosen_themes_are_narrow_where_one_word_carries_them() -> None:
    reading = plain("Nederland geeft geld aan wapenbeheersing en aan terrorismebestrijding.")
    ids = [theme.id for theme in themes_of(set_themes(reading), Span(0, len(reading.layout.text)))]
    assert ids == ["veiligheid-en-defensie"], "two narrow themes, none of which carries most"
    reading = plain("Nederland steunt vredesmissies.")
    assert [theme.id for theme in themes_of(set_themes(reading), Span(0, len(reading.layout.text)))] == [
        "missies-en-operaties"
    ]


def test_addresses_and_furniture_have_no_theme() -> None:
    reading = plain("Zie hieronder.\n\nhttps://voorbeeld.nl/mensenrechten/asiel/defensie\n")
    assert list(find_themes(reading)) == []


def test_every_keyword_finds_itself() -> None:
    for theme in read_themes():
        for keyword in theme.keywords:
            word = keyword.strip("~*")
            shown = {s[0] for hit in find_words(f"x {word} x") for s in theme_words().shown[hit[2]]}
            assert theme.id in shown, (theme.id, keyword)


def test_stems_go_on_and_words_do_not() -> None:
    assert "mensenrechten" in found("Mensenrechtenschendingen")
    assert found("Defensiefheid") == {"veiligheid-en-defensie"}
    assert found("gasten en olielampen") == set(), "gas and olie are whole words"


@given(st.text(alphabet="EUVNnato aiİßŠ’“”-\n\t.éé½ mensrchtdfi", max_size=80))
def test_offsets_hold_for_any_characters(text: str) -> None:
    assert len(fold(text)) == len(text) + 2
    for start, end, _ in find_words(text):
        assert 0 <= start < -end <= len(text)
        assert text[start:-end].strip() == text[start:-end]


@given(st.permutations(["De NAVO oefent.", "De WTO vergadert.", "Vaccins werken.", "Asiel is schaars."]))
def test_order_of_sentences_does_not_change_their_themes(sentences: list[str]) -> None:
    reading = plain(" ".join(sentences))
    of = {reading.layout.text[s.start : s.end]: set[str]() for s in reading.sentences}
    for hit in find_themes(reading):
        if hit.sentence is not None:
            at = reading.sentences[hit.sentence]
            of[reading.layout.text[at.start : at.end]].add(hit.theme.id)
    assert of == {sentence: found(sentence) for sentence in sentences}


def test_twice_the_same() -> None:
    assert list(find_themes(letter())) == list(find_themes(read(LETTER)))


def test_hits_are_records_of_the_document() -> None:
    for hit in find_themes(letter()):
        assert isinstance(hit, ThemeHit)
        assert isinstance(hit.theme, EntityRef)
        assert hit.theme.kind is EntityKind.THEME
        assert all(isinstance(evidence, Evidence) and evidence.document == "brief.txt" for evidence in hit.evidence)
        assert hit.weight >= 0.8


def test_layout_of_nothing_has_no_themes() -> None:
    layout = lay_out("\n")
    assert isinstance(layout, Layout)
    assert list(find_themes(read("\n"))) == []
