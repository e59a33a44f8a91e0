"""Members in relative clauses and behind words that point back; bodies that would chair themselves."""

import pytest
from relation_letters import read, taking_part

from ontology.kinds import IssueKind


@pytest.mark.parametrize(
    ("body", "pairs"),
    [
        (
            "Het plan is besproken in de Freedom Online Coalition, waarvan Canada medevoorzitter is.",
            {("CA", "freedom-online-coalition")},
        ),
        (
            "Het plan is besproken in de Freedom Online Coalition (FOC), waarvan Canada en Estland lid zijn.",
            {("CA", "freedom-online-coalition"), ("EE", "freedom-online-coalition")},
        ),
        (
            "De bijdrage aan de Equal Rights Coalition, waaraan Spanje deelneemt, loopt af.",
            {("ES", "equal-rights-coalition")},
        ),
        (
            "Het plan is besproken in de Freedom Online Coalition. Canada is medevoorzitter van de coalitie.",
            {("CA", "freedom-online-coalition")},
        ),
    ],
)
def test_members_told_by_pointing_back(body: str, pairs: set[tuple[str, str]]) -> None:
    assert taking_part(body) == pairs


@pytest.mark.parametrize(
    "body",
    [
        "Het plan is besproken in de Freedom Online Coalition, waarvan Canada geen lid is.",
        "Het plan is besproken in de Freedom Online Coalition, waarvan Canada het belang inziet.",
        "Het plan is besproken in Canada, waarvan Estland een partner is.",
        "Het plan ligt er. Canada is medevoorzitter van de coalitie.",
        "De Freedom Online Coalition vergaderde. Canada is voorzitter van de organisatie van de spelen.",
        "Canada droeg het medevoorzitterschap van de Freedom Online Coalition over aan de opvolger.",
    ],
)
def test_what_tells_of_no_member(body: str) -> None:
    assert taking_part(body) == set()


def test_a_body_that_chairs_itself_is_an_issue_and_no_fact() -> None:
    found = read("De Europese Commissie wordt voorgezeten door de Europese Commissie en telt vele leden.")
    told = [
        issue
        for issue in found.issues
        if issue.kind is IssueKind.CIRCULAR_REFERENCE and "chair itself" in issue.message
    ]
    assert len(told) == 1
    assert told[0].evidence is not None
    assert "voorgezeten" in told[0].evidence.quote
    assert taking_part("De Europese Commissie is voorzitter van de Europese Commissie.") == set()


def test_a_body_named_twice_does_not_chair_itself() -> None:
    found = read("De Europese Commissie kiest een voorzitter. De Europese Commissie telt vele leden.")
    assert not [issue for issue in found.issues if "chair itself" in issue.message]
