"""The documentation is tested: what exists is described, and what is described exists."""

import re
from pathlib import Path

import pytest
import typer

from beleidsgraaf.command import app
from queries.catalogue import list_queries

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = sorted(typer.main.get_group(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert f"beleidsgraaf {command}" in README


def test_the_readme_names_no_other_command() -> None:
    named = set(re.findall(r"^beleidsgraaf ([a-z-]+)", README, re.MULTILINE))
    assert named <= set(COMMANDS)


def test_every_question_stands_in_its_page() -> None:
    page = (ROOT / "docs" / "queries.md").read_text("utf-8")
    assert [query.id for query in list_queries() if f"## {query.id}\n" not in page] == []


def test_every_question_stands_in_the_dutch_catalogue_with_what_it_needs() -> None:
    page = (ROOT / "docs" / "vragen.md").read_text("utf-8")
    for query in list_queries():
        line = next((line for line in page.splitlines() if f"`beleidsgraaf query {query.id}" in line), "")
        assert line, query.id
        assert set(re.findall(r" (\w+)=", line)) >= {one.name for one in query.parameters if one.required}, query.id


def test_the_dutch_catalogue_names_no_other_command_or_question() -> None:
    page = (ROOT / "docs" / "vragen.md").read_text("utf-8")
    assert set(re.findall(r"beleidsgraaf ([a-z-]+)", page)) <= set(COMMANDS)
    assert set(re.findall(r"beleidsgraaf query ([a-z-]+)", page)) <= {query.id for query in list_queries()}


def test_questions_in_the_readme_exist() -> None:
    asked = set(re.findall(r"beleidsgraaf query ([a-z]+(?:-[a-z]+)+)", README))
    assert asked
    assert asked <= {query.id for query in list_queries()}


def test_parameters_in_the_readme_exist() -> None:
    known = {query.id: {parameter.name for parameter in query.parameters} for query in list_queries()}
    asked = re.findall(r"beleidsgraaf query ([a-z]+(?:-[a-z]+)+)[^\n]*? ([a-z_]+)=", README)
    assert asked
    assert [(name, parameter) for name, parameter in asked if parameter not in known[name]] == []


def test_every_example_document_is_described() -> None:
    page = (ROOT / "docs" / "examples.md").read_text("utf-8")
    assert [path.name for path in (ROOT / "examples").iterdir() if f"`{path.name}`" not in page] == []


def imported(room: str) -> set[str]:
    """Rooms of `extract` that the modules of a room import from."""
    modules = (ROOT / "extract" / room).glob("*.py")
    found = {name for path in modules for name in re.findall(r"^from extract\.(\w+)\.", path.read_text(), re.MULTILINE)}
    return found - {room}


def test_rooms_stand_in_the_architecture_with_what_they_stand_on() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    told = {
        room: set(re.findall(r"`(\w+)`", on))
        for room, on in re.findall(r"^\| `(\w+)/` \|.*\|([^|]*)\|$", page, re.MULTILINE)
    }
    rooms = {path.parent.name for path in (ROOT / "extract").glob("*/__init__.py")}
    assert rooms
    assert {room: told[room] for room in rooms} == {room: imported(room) for room in rooms}


def test_every_module_of_promises_has_its_question_in_the_architecture() -> None:
    page = (
        (ROOT / "docs" / "architecture.md").read_text("utf-8").partition("### From a sentence")[2].partition("\n## ")[0]
    )
    modules = {path.stem for path in (ROOT / "extract" / "promises").glob("*.py")} - {"__init__"}
    assert modules - {"lexicon"} == set(re.findall(r"`(\w+)`", page)) - {"lexicon"}


@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md")), ids=lambda p: p.name
)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
