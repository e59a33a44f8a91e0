"""One promise and one later sentence: what it tells of the promise, as official letters do, and near misses."""

from datetime import date
from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Extraction
from graph.plan import plan_graph
from graph.status import judge
from graph.threads import Thread, became_of, build_threads, said_of

HEAD = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum {day}
Betreft {title}

Geachte voorzitter,

"""
FOOT = "\n\nDe minister van Buitenlandse Zaken,\n\nJ. Jansen\n"


def letter(name: str, day: str, title: str, body: str) -> Extraction:
    raw = HEAD.format(day=day, title=title) + body + FOOT
    return extract(Document(name, "text/plain", raw, sha256(raw.encode()).hexdigest()))


def follow(promise: str, later: str, title: str = "Stand van zaken") -> Thread:
    """The thread of a promise of March 2030, with a letter of May 2031 read beside it."""
    first = letter("eerste.txt", "14 maart 2030", "Inzet buitenland", promise)
    second = letter("tweede.txt", "20 mei 2031", title, later)
    threads = build_threads(plan_graph([first, second]))
    return next(one for one in threads if one.statements[0].day == date(2030, 3, 14))


def stands(thread: Thread) -> str:
    verdict = judge(said_of(thread.statements, {}), became_of(thread, {}), date(2031, 6, 1))
    assert verdict is not None
    return verdict.status.value


@pytest.mark.parametrize(
    ("promise", "later", "status"),
    [
        (
            "Uiterlijk 1 juli 2030 keert de ambassade terug naar Tripoli.",
            "Sinds juni 2030 is de ambassade in Tripoli weer geopend.",
            "kept",
        ),
        (
            "Nederland opent in de tweede helft van 2030 een consulaat in Recife.",
            "Het consulaat in Recife heeft op 3 oktober 2030 haar deuren geopend.",
            "kept",
        ),
        (
            "In het najaar van 2030 organiseert het kabinet een conferentie over zeegrenzen.",
            "Op 4 november 2030 kwamen veertig landen bijeen voor de conferentie over zeegrenzen.",
            "kept",
        ),
        (
            "Begin 2031 benoemt het kabinet een speciaal gezant voor drinkwater.",
            "De speciaal gezant voor drinkwater is sinds 1 februari 2031 in functie.",
            "kept",
        ),
        (
            "In de eerste helft van 2031 ontvangt uw Kamer de evaluatie van de steun aan vissers in Ghana.",
            "De evaluatie van de steun aan vissers in Ghana is op 3 april 2031 met uw Kamer gedeeld.",
            "kept",
        ),
        (
            "Het kabinet verhoogt in 2031 het budget voor veilige havens met 16 miljoen euro.",
            "In 2031 is het budget voor veilige havens, zoals begroot, met 16 miljoen euro verhoogd.",
            "kept",
        ),
        (
            "In 2030 en 2031 draagt Nederland 24 miljoen euro bij aan de ontmijning van akkers in Bosnië.",
            "Van de 24 miljoen euro voor de ontmijning van akkers in Bosnië is 15 miljoen euro uitbetaald.",
            "partly-kept",
        ),
        (
            "In de loop van 2031 opent het ministerie een digitaal loket voor zeelieden.",
            "De invoering van het digitale loket voor zeelieden schuift op naar het najaar van 2032.",
            "delayed",
        ),
        (
            "In het voorjaar van 2031 ontvangt uw Kamer een nota over vissersrechten.",
            "De nota over vissersrechten volgt niet in het voorjaar, maar eind 2031.",
            "delayed",
        ),
        (
            "Het kabinet richt in 2031 een fonds voor vissershavens op.",
            "Het kabinet heeft besloten geen fonds voor vissershavens op te richten.",
            "withdrawn",
        ),
        (
            "In het najaar van 2031 organiseert het kabinet een conferentie over zeegrenzen.",
            "De conferentie over zeegrenzen gaat niet door.",
            "withdrawn",
        ),
        (  # put off, and done all the same
            "Zelf breng ik in mei 2030 een bezoek aan Togo.",
            "Mijn bezoek aan Togo kon in mei niet doorgaan, maar heeft in september 2030 alsnog plaatsgevonden.",
            "kept",
        ),
        (  # it was put off, and its new term is not over
            "In het najaar van 2030 verschijnt een Kustvisie voor de eilanden.",
            "De Kustvisie voor de eilanden is niet eerder dan in het eerste kwartaal van 2032 te verwachten.",
            "delayed",
        ),
        (
            "De ambassade in Lomé krijgt er in 2030 twee havenattachés bij.",
            "In Lomé is een van de twee havenattachés begonnen.",
            "partly-kept",
        ),
        (  # the past of a verb
            "In de tweede helft van 2030 levert Nederland vier loodsboten aan Togo.",
            "In oktober 2030 leverde Nederland vier loodsboten aan Togo.",
            "kept",
        ),
        (  # another word for it
            "Begin 2031 start in Togo een regeling die vissers toegang geeft tot krediet.",
            "Sinds maart 2031 kunnen vissers in Togo een lening krijgen.",
            "kept",
        ),
    ],
)
def test_a_later_sentence_tells_what_became_of_a_promise(promise: str, later: str, status: str) -> None:
    assert stands(follow(promise, later)) == status


@pytest.mark.parametrize(
    ("promise", "later"),
    [
        (  # another country
            "In de tweede helft van 2030 start het ministerie in Ghana een fonds voor vissershavens.",
            "In Rwanda is op 9 oktober 2030 een fonds voor vissershavens van start gegaan.",
        ),
        (  # another year's edition
            "De rapportage visserij over 2031 volgt in mei 2032.",
            "De rapportage visserij over 2030 is op 3 mei 2031 aan uw Kamer aangeboden.",
        ),
        (  # the strategy, and not what is to be made of it
            "Eind 2031 evalueert het kabinet de Strategie zeegrenzen.",
            "De Strategie zeegrenzen 2031-2035 is op 4 september 2030 aan uw Kamer aangeboden.",
        ),
        (  # it has only begun
            "Uiterlijk eind 2031 organiseert het kabinet een conferentie over zeegrenzen.",
            "De voorbereidingen voor de conferentie over zeegrenzen zijn begonnen.",
        ),
        (  # it promises again, and says beside that what is so
            "Het ministerie stelt in 2031 extra loodsen aan voor vissershavens.",
            "Nu de vissershavens zijn uitgebreid, stelt het kabinet ook voor de kustwacht loodsen aan.",
        ),
        (  # an effort of the same field, not the thing that was promised
            "Ook zal het kabinet in 2031 onderzoeken hoe de werking van sancties kan worden versterkt.",
            "Het kabinet heeft zich daarom ten volste ingezet voor versterkte sancties.",
        ),
        (  # another programme, and the same amount
            "Het budget van het Mensenrechtenfonds gaat in 2031 met 5 miljoen euro omhoog.",
            "Het Matra-programma kreeg er in 2031 5 miljoen euro bij.",
        ),
    ],
)
def test_what_is_near_keeps_nothing(promise: str, later: str) -> None:
    assert follow(promise, later).outcomes == ()


def test_a_document_whose_title_says_what_was_promised_keeps_it() -> None:
    promise = "Begin 2031 maakt het kabinet een tussenbalans op van de Nederlandse inzet in de Sahel."
    kept = follow(promise, "Deze brief gaat over de jaren tot en met 2030.", "Tussenbalans van de inzet in de Sahel")
    other = follow(promise, "Deze brief gaat over de jaren tot en met 2030.", "Tussenbalans van de hulp aan Jemen")
    assert [one.rule for one in kept.outcomes] == ["kept:title"]
    assert other.outcomes == ()


def test_a_promise_that_becomes_a_paper_of_another_name_stays_one_promise() -> None:
    thread = follow(
        "In 2030 brengt het ministerie een nota over de bescherming van vissersrechten uit.",
        "De eerder aangekondigde nota over vissersrechten krijgt de vorm van een actieplan, dat eind 2031 verschijnt.",
    )
    assert [one.day.year for one in thread.statements] == [2030, 2031]


@pytest.mark.parametrize(
    ("later", "joined"),
    [
        ("De evaluatie van het havenfonds is nog niet gereed; u ontvangt haar voor 1 september 2031.", True),
        ("De evaluatie van het havenfonds is nog niet gereed; in mei 2032 opent Nederland een post in Lomé.", False),
    ],
)
def test_a_sentence_that_tells_of_a_delay_may_promise_anew(later: str, joined: bool) -> None:
    thread = follow("De evaluatie van het havenfonds zend ik u in het eerste kwartaal van 2031.", later)
    assert (len(thread.statements) == 2) is joined
