"""Advices in the chapters of a programme or report: where one ends, titles that begin a paragraph, topics told."""

from hashlib import sha256

import pytest

from extract.advices.headings import follows
from extract.advices.headlines import begun_title, is_headline
from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceStatus


def read(text: str, head: str = "Werkprogramma 2031") -> dict[str, Advice]:
    raw = f"{head}\n\nAdviesraad Internationale Vraagstukken\n\n{text}"
    found = extract(Document("plan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def stages(text: str) -> dict[str, AdviceStatus]:
    return {title: advice.status for title, advice in read(text).items()}


GRENSGEMEENTEN = """Mogelijke onderwerpen

Gemeenten aan de grens

De raad bezit over dit onderwerp nog weinig kennis en zal er in 2031 gesprekken over
voeren.

"""


@pytest.mark.parametrize(("one", "other"), [("II", "IV"), ("2", "II"), ("A", "C"), ("3", "3"), ("X", "9")])
def test_what_is_no_next_number(one: str, other: str) -> None:
    assert not follows(one, other)


@pytest.mark.parametrize("numbers", [("II. ", "III. ", "IV. "), ("2. ", "3. ", "4. "), ("B. ", "C. ", "D. ")])
def test_a_heading_with_the_next_number_ends_the_chapter(numbers: tuple[str, str, str]) -> None:
    text = f"""{numbers[0]}{GRENSGEMEENTEN}{numbers[1]}Methoden en netwerken

De raad werkt in groepen en hoort deskundigen. Hij reist twee keer per jaar.

{numbers[2]}Mensen en geld

De raad heeft zeven leden en een secretariaat van acht personen.
"""
    assert stages(text) == {"Gemeenten aan de grens": AdviceStatus.POSSIBLE}


def test_topics_with_numbers_of_their_own_end_no_chapter() -> None:
    text = """1. Mogelijke onderwerpen

1. Gemeenten aan de grens

De raad bezit over dit onderwerp nog weinig kennis.

2. Havens en handel

De raad zal over dit onderwerp in 2031 gesprekken voeren.
"""
    assert set(stages(text)) == {"Gemeenten aan de grens", "Havens en handel"}


def test_a_chapter_on_new_topics_follows_one_on_those_under_way() -> None:
    text = """I. Adviezen in voorbereiding

Water als wapen

De minister van Defensie heeft de raad hierover om advies gevraagd. Het verschijnt in mei.

II. Nieuwe onderwerpen

Wie betaalt de wederopbouw?

De schade aan wegen en bruggen is groot. De raad zal nagaan wie haar moet dragen.

De macht van havens

De raad zal in 2031 nagaan welke havens in vreemde handen zijn.
"""
    assert stages(text) == {
        "Water als wapen": AdviceStatus.IN_PREPARATION,
        "Wie betaalt de wederopbouw?": AdviceStatus.PRIORITY,
        "De macht van havens": AdviceStatus.PRIORITY,
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Advies 12 kreeg veel aandacht in de pers.",
        "Over advies 13 sprak de raad in september met de Kamer.",
        "Over de adviezen 12 en 13 is met de Kamer gesproken.",
        "Er kwamen 4 adviezen 2 briefadviezen 1 advies met de SER uit.",
    ],
)
def test_a_figure_behind_the_word_for_an_advice_begins_no_title(sentence: str) -> None:
    assert read(f"1. Het jaar\n\nDe raad kwam zes keer bijeen. {sentence}\n", "Jaarverslag 2030") == {}


def test_a_number_with_a_comma_stands_before_a_title() -> None:
    text = "1. Het jaar\n\nAdvies 51, Grenzen aan immuniteit, verscheen in mei 2030.\n"
    assert set(read(text, "Jaarverslag 2030")) == {"Grenzen aan immuniteit"}


def test_a_paragraph_begins_with_its_title() -> None:
    text = """2. Adviezen in voorbereiding

Visserij en recht. De minister van Defensie heeft de raad in juni 2030 gevraagd hoe
verdragen de vangst op volle zee begrenzen. Het advies verschijnt in maart 2031.

Patenten van de staat: wie mag ze gebruiken? De raad begint hier op eigen initiatief aan.

3. Publieksbereik

Elk advies komt op de site. De minister heeft daarom gevraagd.
"""
    found = read(text)
    assert set(found) == {"Visserij en recht", "Patenten van de staat: wie mag ze gebruiken?"}
    assert [ref.id for ref in found["Visserij en recht"].requested_by] == ["minister-van-defensie"]


@pytest.mark.parametrize(
    "text",
    [
        "De visserij groeit. De minister heeft gevraagd wat dit betekent.",
        "De raad begint. De minister heeft om advies gevraagd.",
        "Op verzoek van de Kamer. De raad bereidt een advies voor.",
        "Visserij en recht. De vangst op volle zee neemt af.",
        "Visserij en recht.",
    ],
)
def test_a_sentence_begins_no_paragraph_as_its_title(text: str) -> None:
    assert begun_title(text) == 0


@pytest.mark.parametrize("line", ["Nu steeds meer landen bezuinigen, is de", "Een schip, na het bezoek van de"])
def test_a_torn_line_is_no_headline(line: str) -> None:
    assert not is_headline(line)
    assert is_headline(f"{line} haven")


def test_topics_told_one_by_one_under_a_heading_of_what_is_possible() -> None:
    text = """III. Mogelijke onderwerpen

Drie thema’s zijn in gesprekken met bewindslieden genoemd. In de eerste plaats de toekomst
van de wapenhandel, waarom de Tweede Kamer heeft gevraagd. Voorts zou de raad kunnen
terugkomen op het handvest van de VN. Ten slotte heeft de minister van Defensie
belangstelling getoond voor onbemande schepen.
"""
    assert stages(text) == dict.fromkeys(
        ("Toekomst van de wapenhandel", "Handvest van de VN", "Onbemande schepen"), AdviceStatus.POSSIBLE
    )


def test_what_is_conceivable_is_a_topic_only_of_the_council() -> None:
    text = "2. Werkwijze\n\nDenkbaar is dat {} zich in 2031 uitspreekt over de handel in graan.\n"
    assert stages(text.format("de raad")) == {"Handel in graan": AdviceStatus.POSSIBLE}
    assert stages(text.format("het bedrijf")) == {}
    other = "2. Werkwijze\n\nIn de eerste plaats de leden. Er was belangstelling voor de site van de raad.\n"
    assert stages(other) == {}


@pytest.mark.parametrize(
    "words",
    [
        "heeft op 3 mei, mede namens de minister van\nInfrastructuur en Waterstaat, de AIV gevraagd hoe dit kan",
        "heeft, mede namens zijn ambtgenoot\nvan Infrastructuur en Waterstaat, de raad verzocht de regels te bezien",
    ],
)
def test_who_asked_too_stands_between_the_verb_and_the_council(words: str) -> None:
    text = f"""1. Adviezen in voorbereiding

Water als wapen

Stuwdammen worden vaker ingezet. De minister van Buitenlandse Zaken
{words}. Het advies verschijnt in mei 2031.
"""
    asked = [ref.id for ref in read(text)["Water als wapen"].requested_by]
    assert asked == ["minister-van-buitenlandse-zaken", "minister-van-infrastructuur-en-waterstaat"]
