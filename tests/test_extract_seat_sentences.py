"""Members that sentences and lines of a council tell of in other words: joining, succeeding, serving as."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership

_TOP = (
    "Commissie van advies inzake volkenrechtelijke vraagstukken\n\nJaarverslag 2031\n\nDen Haag, maart 2032\n\n"
    "1. Inleiding\n\nDe CAVV is een onafhankelijk adviescollege van de regering.\n\n"
)
_CAVV = "commissie-van-advies-inzake-volkenrechtelijke-vraagstukken"


def seats(text: str) -> set[tuple[str, str]]:
    raw = _TOP + text + "\n"
    found = extract(Document("verslag.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).facts
    return {(it.member.id, it.role) for it in found if isinstance(it, Membership) and it.organisation.id == _CAVV}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Per 1 mei trad mevrouw dr. Saskia Wouden toe tot de commissie.", {("saskia-wouden", "lid")}),
        ("In mei trad mevrouw dr. Saskia Wouden op als spreker.", set()),
        ("Mevrouw mr. E. Ramdal maakt sinds 2029 deel uit van de commissie.", {("e-ramdal", "lid")}),
        ("Mevrouw mr. E. Ramdal maakt sinds 2029 deel uit van het bestuur van een museum.", set()),
        (
            "Van de commissie maakten in 2031 deel uit: prof. dr. B. Hogervoort (voorzitter) en mr. E. Ramdal.",
            {("b-hogervoort", "voorzitter"), ("e-ramdal", "lid")},
        ),
        ("De functie van secretaris werd vervuld door mr. L. Pierson.", {("l-pierson", "secretaris")}),
        (
            "Als voorzitter trad op dr. B. Hogervoort; hij werd in mei opgevolgd door mr. E. Ramdal.",
            {("b-hogervoort", "voorzitter"), ("e-ramdal", "voorzitter")},
        ),
        (
            "In mei verliet Koos Tielkens de CAVV. Hij werd opgevolgd door Anna Bendal.",
            {("koos-tielkens", "lid"), ("anna-bendal", "lid")},
        ),
        ("Bart Hogervoort (1961) is sinds 2027 voorzitter van de CAVV.", {("bart-hogervoort", "voorzitter")}),
        ("Tot secretaris van de commissie werd benoemd mr. L. Pierson.", {("l-pierson", "secretaris")}),
    ],
)
def test_sentences(text: str, found: set[tuple[str, str]]) -> None:
    assert seats(text) == found


def test_lines_with_where_a_member_works() -> None:
    lines = ("prof. dr. B. Hogervoort, voorzitter, Hoge Raad", "dr. K. Tielkens, lid, T.N.D. Vliet Instituut")
    text = "Samenstelling\n\n" + "\n".join(lines)
    assert seats(text) == {("b-hogervoort", "voorzitter"), ("k-tielkens", "lid")}


def test_who_holds_an_office_is_not_told_as_a_member_too() -> None:
    text = f"{'Prof. dr. B. Hogervoort':40}Mr. L. Pierson\n{'voorzitter':40}secretaris"
    assert seats(text) == {("b-hogervoort", "voorzitter"), ("l-pierson", "secretaris")}
