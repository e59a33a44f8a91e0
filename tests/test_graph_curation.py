"""What a person decided, read from `curation.tsv`: every row that says nothing we know is told of."""

from pathlib import Path

import pytest

from graph.curation import NOTHING, Curation, CurationError, Decision, Row, find_curation, read_curation

BASE = "https://example.org/id/"
HEAD = "kind\tleft\tright\tnote\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "curation.tsv"


def test_rows_remarks_and_blank_lines(file: Path) -> None:
    file.write_text(
        f"{HEAD}# decided in May\n\nsame-thread\tcommitment/a\tid:commitment/b\tone fund\r\n"
        "kept-by\thttps://example.org/id/commitment/a\tdocument/c\n",
        "utf-8-sig",
    )
    assert read_curation(file, BASE).rows == (
        Row(Decision.SAME_THREAD, f"{BASE}commitment/a", f"{BASE}commitment/b", "one fund"),
        Row(Decision.KEPT_BY, f"{BASE}commitment/a", f"{BASE}document/c"),
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("same-threat\tcommitment/a\tcommitment/b", "the kinds are same-thread"),
        ("same-thread\tcommitment/a", "line 2: a row has kind, left, right, note"),
        ("same-thread\tcommitment/a\tcommitment/b\tx\ty", "separated by tabs"),
        ("same-thread commitment/a commitment/b", "separated by tabs"),
        ("same-thread\tcommitment/a\tcommitment/a", "two different things"),
        ("same-thread\tcommitment/a\t", "two different things"),
    ],
)
def test_a_row_that_says_nothing_we_know(file: Path, line: str, problem: str) -> None:
    file.write_text(HEAD + line + "\n", "utf-8")
    with pytest.raises(CurationError, match=problem) as caught:
        read_curation(file, BASE)
    assert str(file) in str(caught.value)


def test_a_file_that_is_no_text(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00kind")
    with pytest.raises(CurationError, match="no text in UTF-8"):
        read_curation(file, BASE)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_curation(tmp_path / "none.tsv")


def test_the_file_beside_the_documents(tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    one.mkdir()
    other.mkdir()
    assert find_curation([one, other]) is None
    (one / "curation.tsv").write_text(HEAD, "utf-8")
    assert find_curation([one, other, tmp_path / "letter.txt"]) == one / "curation.tsv"
    (other / "curation.tsv").write_text(HEAD, "utf-8")
    with pytest.raises(CurationError, match="--curation"):
        find_curation([one, other])


def same(*pairs: tuple[str, str]) -> Curation:
    return Curation(tuple(Row(Decision.SAME_ENTITY, left, right) for left, right in pairs))


def test_merges_go_through_chains() -> None:
    assert same(("a", "b"), ("b", "c")).merges() == {"a": "c", "b": "c"}
    assert NOTHING.merges() == {}


def test_merges_in_a_circle_are_refused() -> None:
    with pytest.raises(CurationError, match="circle"):
        same(("a", "b"), ("b", "a")).merges()


def test_a_merge_that_is_refused_as_well() -> None:
    rows = (*same(("a", "b")).rows, Row(Decision.NOT_SAME_ENTITY, "b", "a"))
    with pytest.raises(CurationError, match="both the same"):
        Curation(rows).merges()


def test_pairs_are_written_terms() -> None:
    assert same(("a", "b")).pairs(Decision.SAME_ENTITY) == {("<a>", "<b>")}
    assert same(("a", "b")).pairs(Decision.SAME_THREAD) == frozenset()
