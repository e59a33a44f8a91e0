"""Codes of near misses and issues in words."""

import re
from pathlib import Path

import pytest

import extract
from ontology.kinds import IssueKind
from queries.reasons import explain_reason, read_reasons


@pytest.mark.parametrize("kind", IssueKind)
def test_every_kind_of_issue_has_words(kind: IssueKind) -> None:
    assert kind.value in read_reasons()


def test_every_reason_that_a_rule_gives_has_words() -> None:
    rooms = Path(extract.__file__).parent
    given = {
        code
        for path in rooms.rglob("*.py")
        for code in re.findall(r"\bDrop\(\s*\"([a-z-]+)\"", path.read_text("utf-8"))
    }
    assert "need" in given
    assert given <= set(read_reasons())


def test_a_code_without_words_stands_for_itself() -> None:
    assert explain_reason("iets-nieuws") == ("iets-nieuws", "iets-nieuws")
