"""Which countries a promise is about: not where something is held, who chairs, or after what a treaty is called."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document
from ontology.kinds import EntityKind

LETTER = (
    "Ministerie van Buitenlandse Zaken\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
    "Datum 14 maart 2031\nBetreft {}\n\n{}\n\nDe minister van Buitenlandse Zaken,\nMaria Jansen-Voort\n"
)


def countries(body: str, subject: str = "Voortgang") -> list[str]:
    raw = LETTER.format(subject, body)
    read = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    found = {ref.id for one in read.commitments for ref in one.concerns if ref.kind is EntityKind.COUNTRY}
    assert read.commitments
    return sorted(found - {"NL"})


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Tijdens de klimaattop in Belém zal Nederland pleiten voor een fonds.", []),
        ("Op de havenconferentie, die in Lima plaatsvindt, zal Nederland pleiten voor een fonds.", []),
        ("Nederland zal in Lima een attaché plaatsen.", ["PE"]),
        ("Nederland zal de inzet bij de haven in Lima verhogen.", ["PE"]),
        ("Tijdens het Belgische voorzitterschap zal Nederland een voorstel indienen.", []),
        ("Onder Pools EU-voorzitterschap zal Nederland een voorstel indienen.", []),
        ("Nederland zal de Belgische kustwacht steunen.", ["BE"]),
        ("Het kabinet zal de Franse tekst van de afspraken publiceren.", []),
        ("Nederland zal de Kigali-aanpassing ratificeren.", []),
        ("Nederland zal het Raamwerk van Sendai uitvoeren.", []),
        ("Nederland zal het Samoa-akkoord ratificeren.", []),
        ("Nederland zal de eilandstaat Samoa steunen.", ["WS"]),
        ("Nederland zal de uitvoering van het Bangladesh Delta Plan steunen.", ["BD"]),
        ("Nederland zal de dialoog tussen Belgrado en Pristina steunen.", ["RS", "XK"]),
        ("Nederland zal Cyprus en Belarus bezoeken.", ["BY", "CY"]),
    ],
)
def test_a_country_that_is_named(sentence: str, about: list[str]) -> None:
    assert countries(sentence) == about


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Nederland zal hier in Brussel aandacht voor vragen.", ["ET"]),
        ("Nederland zal daar de noodhulp verhogen.", ["ET"]),
        ("Nederland zal het postennet versterken.", []),
    ],
)
def test_words_that_point_back_to_a_country(sentence: str, about: list[str]) -> None:
    assert countries(f"De situatie in Ethiopië is zorgelijk. {sentence}") == about


def test_what_concerns_all_of_the_union_is_not_about_the_country_of_the_letter() -> None:
    assert countries("Ik zal deze zaak blijven volgen.", "Gevangenen in Azerbeidzjan") == ["AZ"]
    assert countries("Nederland zal binnen de EU vasthouden aan openheid.", "Gevangenen in Azerbeidzjan") == []
