"""Bad input: what cannot be read for certain is an issue that says so, never a fact with full confidence."""

from hashlib import sha256

import pytest

from extract.doubts import DOUBTED
from extract.pipeline import extract
from extract.records import Advice, Document, Extraction, Membership, Proposal
from ontology.kinds import IssueKind

HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, {day}\n\n"
TAIL = "\n\nDe Minister van Buitenlandse Zaken,\n{name}\n"


def read(body: str, day: str = "3 april 2023", name: str = "W.B. Hoekstra") -> Extraction:
    raw = HEAD.format(day=day) + body + TAIL.format(name=name)
    return extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))


def kinds(extraction: Extraction) -> list[IssueKind]:
    return [issue.kind for issue in extraction.issues]


def told(extraction: Extraction, kind: IssueKind) -> str:
    return " ".join(issue.message for issue in extraction.issues if issue.kind is kind)


def test_two_members_of_one_surname() -> None:
    found = read("Conform de motie van het lid Mulder stuur ik u een overzicht van alle havens.")
    assert IssueKind.AMBIGUOUS_NAME in kinds(found)
    assert "Mulder" in told(found, IssueKind.AMBIGUOUS_NAME)
    proposers = {fact.member.id for fact in found.facts if isinstance(fact, Proposal)}
    assert proposers <= {"mulder"}  # nobody in particular
    assert IssueKind.AMBIGUOUS_NAME not in kinds(read("Conform de motie van het lid Sjoerdsma stuur ik u dit."))


def test_a_minister_who_had_left() -> None:
    late = read("Het kabinet zal Mali steunen.", day="3 april 2023", name="A.G. Koenders")
    assert "koenders" in told(late, IssueKind.OUTSIDE_TERM).lower()
    assert IssueKind.OUTSIDE_TERM not in kinds(read("Het kabinet zal Mali steunen.", "3 april 2016", "A.G. Koenders"))


def test_a_day_that_no_calendar_has() -> None:
    found = read("Uw Kamer ontvangt uiterlijk 31 juni 2023 een strategie voor Moldavië.")
    assert "31 juni" in told(found, IssueKind.IMPOSSIBLE_DATE)
    assert kinds(found).count(IssueKind.IMPOSSIBLE_DATE) == 1
    assert "30 februari" in told(read("Op 30 februari 2023 sprak ik met de EU."), IssueKind.IMPOSSIBLE_DATE)
    assert [promise.due for promise in found.commitments] == [None]
    possible = read("Uw Kamer ontvangt uiterlijk 30 juni 2023 een strategie voor Moldavië.")
    assert IssueKind.IMPOSSIBLE_DATE not in kinds(possible)
    assert [promise.due is not None for promise in possible.commitments] == [True]


def test_what_holds_a_doubt_is_told_with_less_confidence() -> None:
    doubted = read(
        "Uw Kamer ontvangt uiterlijk 31 juni 2023 een strategie voor Moldavië. Het kabinet zal Mali steunen."
    )
    assert [promise.evidence.confidence <= DOUBTED for promise in doubted.commitments] == [True, False]
    whose = read("Conform de motie van het lid Mulder stuur ik u een overzicht van alle havens.")
    proposals = [fact for fact in whose.facts if isinstance(fact, Proposal)]
    assert proposals
    assert all(one.confidence <= DOUBTED for fact in proposals for one in fact.evidence)
    late = read("De minister van Buitenlandse Zaken Bert Koenders zal Mali steunen.")
    assert "koenders" in told(late, IssueKind.OUTSIDE_TERM).lower()
    assert all(promise.evidence.confidence <= DOUBTED for promise in late.commitments)


def test_a_letter_of_a_day_that_no_calendar_has() -> None:
    found = read("Het kabinet zal Mali steunen.", day="31 juni 2023")
    assert found.reading.header.day is None
    assert IssueKind.IMPOSSIBLE_DATE in kinds(found)


def test_a_committee_that_chairs_itself() -> None:
    found = read("De Commissie Mensenrechten wordt voorgezeten door de Commissie Mensenrechten.")
    assert "chair itself" in told(found, IssueKind.CIRCULAR_REFERENCE)
    assert not [f for f in found.facts if isinstance(f, Membership) and f.member == f.organisation]


ENGLISH = (
    "The ministers of the countries that are members of this group have agreed that this text will be published with "
    "the report. They will have a meeting in the spring of 2024."
)
FRENCH = (
    "Les ministres des pays de la mer se sont réunis dans cette ville avec les maires et pour les habitants du port."
)


@pytest.mark.parametrize(("passage", "language"), [(ENGLISH, "English"), (FRENCH, "French")])
def test_a_passage_in_another_language(passage: str, language: str) -> None:
    dutch = "Het kabinet zal Moldavië steunen. Dat is van belang voor de veiligheid van het land en de regio."
    found = read(f"{dutch}\n\n{passage}\n\n{dutch}")
    assert language in told(found, IssueKind.UNKNOWN_LANGUAGE)
    assert all("Moldavië" in promise.text for promise in found.commitments)
    assert IssueKind.UNKNOWN_LANGUAGE not in kinds(read(f"{dutch}\n\nDe Media Freedom Coalition komt in het voorjaar."))


def test_another_is_quoted_at_length() -> None:
    quoted = (
        "«Wij zullen in 2024 een conferentie over de zee organiseren. Wij zullen daar alle landen van de kust voor "
        "uitnodigen. Wij zullen uiterlijk 1 juni 2024 een verslag sturen aan het parlement van Noorwegen.»"
    )
    found = read(f"De minister van Noorwegen schreef mij: {quoted} Het kabinet zal deelnemen.")
    assert IssueKind.QUOTED_PASSAGE in kinds(found)
    assert [promise.text for promise in found.commitments] == ["Het kabinet zal deelnemen."]
    short = read("De minister noemde dit «een goed begin». Het kabinet zal deelnemen.")
    assert IssueKind.QUOTED_PASSAGE not in kinds(short)


def test_text_without_punctuation() -> None:
    bare = (
        "het kabinet zal in 2024 een strategie voor de kust publiceren en nederland steunt oekraine met wapens en geld "
        "terwijl de europese unie sancties voorbereidt en uw kamer wordt uiterlijk 1 juni 2024 geinformeerd over de "
        "voortgang van deze onderhandelingen met de buurlanden over handel en veiligheid in de regio en over de inzet "
        "van het kabinet in de raad waar nederland zich sterk maakt voor de mensenrechten en de rechtsorde"
    )
    assert IssueKind.NO_PUNCTUATION in kinds(read(bare))
    assert IssueKind.NO_PUNCTUATION not in kinds(read(bare.replace(" en ", ". En ")))


def test_an_unknown_abbreviation() -> None:
    found = read("Het kabinet overlegt met de QZXR. De QZXR vraagt het kabinet om hulp bij de aanleg van de haven.")
    assert "QZXR" in told(found, IssueKind.UNKNOWN_NAME)
    assert not [m for m in found.mentions if m.text == "QZXR"]


@pytest.mark.parametrize("raw", ["", " \n\n", "...", "\x00\x01", "31 juni", "|||\n|||", "«" * 50, "(" * 500])
def test_scraps_say_nothing_and_break_nothing(raw: str) -> None:
    found = extract(Document("niets.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    assert found.commitments == ()
    assert not [fact for fact in found.facts if isinstance(fact, Advice | Membership)]


@pytest.mark.parametrize(("times", "promised"), [(100, True), (2_000, False)])
def test_what_is_far_too_long_for_a_sentence_is_not_searched_for_promises(times: int, promised: bool) -> None:
    found = read("Het kabinet zal in mei 2023 een brief sturen over " + "de haven en " * times + "de kust.")
    assert bool(found.commitments) is promised
