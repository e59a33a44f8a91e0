"""Relations: who takes part in what, who organises what, whose proposal it is, what follows up what."""

from hashlib import sha256

import pytest
from relation_letters import read, taking_part

from extract.pipeline import extract
from extract.records import Document, Organising, Participation, Proposal, Succession


@pytest.mark.parametrize(
    ("body", "pairs"),
    [
        (
            "Nederland neemt sinds 2023 deel aan de Media Freedom Coalition en de Freedom Online Coalition.",
            {("NL", "media-freedom-coalition"), ("NL", "freedom-online-coalition")},
        ),
        ("België en Luxemburg zijn lid van de NAVO.", {("BE", "navo"), ("LU", "navo")}),
        ("Nederland heeft een leidende rol in de Equal Rights Coalition.", {("NL", "equal-rights-coalition")}),
        ("We zijn een actieve NAVO-partner.", {("NL", "navo")}),
        (
            "De landen van de Benelux, te weten België, Nederland en Luxemburg, werken samen.",
            {("BE", "benelux"), ("NL", "benelux"), ("LU", "benelux")},
        ),
        ("Verschillende EU-lidstaten, waaronder Duitsland, doen mee.", {("DE", "eu")}),
        (
            "Nederland neemt deel aan multilaterale platforms, zoals de Freedom Online Coalition.",
            {("NL", "freedom-online-coalition")},
        ),
    ],
)
def test_frames_of_taking_part(body: str, pairs: set[tuple[str, str]]) -> None:
    assert taking_part(body) == pairs


@pytest.mark.parametrize(
    "body",
    [
        "Nederland neemt niet deel aan de Media Freedom Coalition.",
        "Noorwegen is geen lid van de EU.",
        "Als Oekraïne lid is van de EU, verandert er veel.",
        "Landen buiten de G20, zoals Kenia, blijven achter.",
        "Nederland is in gesprek over deelname aan de Media Freedom Coalition.",
        "Nederland draagt bij aan de veiligheid van de EU.",
        "Het lid van de Tweede Kamer vroeg naar de EU.",
        "Nederland sprak met Frankrijk over de Media Freedom Coalition.",
    ],
)
def test_near_misses_take_no_part(body: str) -> None:
    assert taking_part(body) == set()


class TestMissions:
    def test_a_mission_with_its_place(self) -> None:
        facts = read("Nederland draagt met een fregat bij aan operatie Aspides in de Rode Zee.").facts
        found = [fact for fact in facts if isinstance(fact, Participation)]
        assert [(fact.participant.id, fact.place.id if fact.place else "") for fact in found] == [("NL", "rode-zee")]

    def test_soldiers_sent_to_a_place_with_the_mission_in_brackets(self) -> None:
        facts = read("Duitse militairen zijn uitgezonden naar Litouwen (Enhanced Forward Presence).").facts
        found = [fact for fact in facts if isinstance(fact, Participation)]
        assert [(fact.participant.id, fact.place.id if fact.place else "") for fact in found] == [("DE", "LT")]

    def test_a_period_is_kept(self) -> None:
        facts = read("Nederland neemt sinds 2023 deel aan de Freedom Online Coalition.").facts
        found = [fact for fact in facts if isinstance(fact, Participation)]
        assert [fact.period.first.year for fact in found if fact.period and fact.period.first] == [2023]

    def test_the_day_of_a_decision_is_no_period(self) -> None:
        facts = read("Op 6 december 2024 besloot Nederland tot deelname aan de Freedom Online Coalition.").facts
        found = [fact for fact in facts if isinstance(fact, Participation)]
        assert [fact.period for fact in found] == [None]

    def test_the_same_relation_in_two_sentences_is_one_with_two_places(self) -> None:
        body = "België is lid van de NAVO. Dat weegt. Al lang is België lid van de NAVO."
        found = [fact for fact in read(body).facts if isinstance(fact, Participation)]
        assert [len(fact.evidence) for fact in found] == [2]


def organised(body: str) -> list[tuple[str, tuple[str, ...], str]]:
    facts = (fact for fact in read(body).facts if isinstance(fact, Organising))
    return [(fact.event.id, tuple(ref.id for ref in fact.organisers), fact.day) for fact in facts]


@pytest.mark.parametrize(
    ("body", "event", "organisers", "day"),
    [
        (
            "Nederland organiseert in juni 2025 samen met Denemarken de Summit for Democracy.",
            "summit-for-democracy",
            ("NL", "DK"),
            "2025-06",
        ),
        (
            "In dit kader organiseren Nederland en Kenia in 2025 gezamenlijk de Summit for Democracy.",
            "summit-for-democracy",
            ("NL", "KE"),
            "2025",
        ),
        ("De door de VS geïnitieerde Summit for Democracy is belangrijk.", "summit-for-democracy", ("US",), ""),
        (
            "Nederland zal begin 2025 een internationale conferentie organiseren.",
            "internationale-conferentie-2025",
            ("NL",),
            "2025",
        ),
    ],
)
def test_who_organises_what(body: str, event: str, organisers: tuple[str, ...], day: str) -> None:
    assert organised(body) == [(event, organisers, day)]


@pytest.mark.parametrize(
    "body",
    [
        "Nederland organiseert niet de Summit for Democracy.",
        "Het kabinet bestrijdt georganiseerde criminaliteit met Duitsland.",
        "Nederland bezocht de Summit for Democracy in 2025.",
        "Het kabinet wil een bijeenkomst organiseren.",
        "Nederland organiseert de conferentie in het najaar van 2025.",
        "Nederland organiseert begin 2025 een bijeenkomst voor deskundigen.",
    ],
)
def test_near_misses_organise_nothing(body: str) -> None:
    assert organised(body) == []


class TestProposals:
    @pytest.mark.parametrize(
        ("body", "members"),
        [
            ("Ik voer de motie van de leden Boswijk en Ceder uit.", {"derk-boswijk", "don-ceder"}),
            ("Dit is mogelijk door het amendement-Teunissen.", {"christine-teunissen"}),
            ("Zo kom ik de toezegging aan het lid Piri na.", {"kati-piri"}),
            ("De toezegging van de Minister van Defensie staat.", set()),
            ("De motie is aangenomen. Piri was tevreden.", set()),
        ],
    )
    def test_the_members_it_is_named_after(self, body: str, members: set[str]) -> None:
        found = [fact for fact in read(body).facts if isinstance(fact, Proposal)]
        assert {fact.member.id for fact in found} == members


def successions(body: str) -> set[tuple[str, str]]:
    facts = (fact for fact in read(body).facts if isinstance(fact, Succession))
    return {(fact.newer.id, fact.earlier.id) for fact in facts}


def test_a_document_that_follows_up_another() -> None:
    body = "De Internationale Cyberstrategie is de opvolger van de Nederlandse Cybersecuritystrategie."
    assert successions(body) == {("internationale-cyberstrategie", "nederlandse-cybersecuritystrategie")}


def test_this_letter_follows_up_what_it_names() -> None:
    found = read("Deze brief bouwt voort op de Afrikastrategie.")
    own = found.reading.header.ref
    facts = [fact for fact in found.facts if isinstance(fact, Succession)]
    assert [(fact.newer, fact.earlier.id) for fact in facts] == [(own, "afrikastrategie")]


def test_what_is_worked_out_follows_what_it_works_out() -> None:
    body = "Het kabinet zal het coalitieakkoord (Kamerstuk 35 788, nr. 77) nader uitwerken in de Staat van de Unie."
    assert successions(body) == {("staat-van-de-unie", "coalitieakkoord")}


@pytest.mark.parametrize(
    "body",
    [
        "Het Handvest van de VN en de herziening van de Grondwet vragen aandacht.",
        "De Afrikastrategie en de Internationale Cyberstrategie verschijnen in het vervolg van dit jaar.",
    ],
)
def test_near_misses_follow_up_nothing(body: str) -> None:
    assert successions(body) == set()


def test_the_movers_of_a_motion_stand_in_its_head() -> None:
    raw = (
        "36 999 Licht op zee\n\nNr. 12 MOTIE VAN DE LEDEN PIRI EN VAN NERGENSHUIZEN C.S.\n\n"
        "Voorgesteld 12 november 2024\n\n"
        "De Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering het licht op zee te laten branden,\n\n"
        "en gaat over tot de orde van de dag.\n\nPiri\nVan Nergenshuizen\n"
    )
    found = extract(Document("motie.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    assert found.commitments == ()
    movers = {(fact.what.id, fact.member.id) for fact in found.facts if isinstance(fact, Proposal)}
    assert movers == {("kamerstuk-36999-12", "kati-piri"), ("kamerstuk-36999-12", "van-nergenshuizen")}
    letter = raw.replace("MOTIE VAN DE LEDEN PIRI EN VAN NERGENSHUIZEN C.S.", "BRIEF VAN DE MINISTER VAN DEFENSIE")
    told = extract(Document("brief.txt", "text/plain", letter, sha256(letter.encode()).hexdigest()))
    assert not [fact for fact in told.facts if isinstance(fact, Proposal)]
