"""From bytes to a document: encodings, what is refused and how it is said."""

import hashlib
from pathlib import Path

import pytest

from extract.reading import LARGEST, UnreadableDocument, find_files, read_document

LETTER = "Geachte voorzitter,\n\nHet kabinet heeft de financiële bijdrage aan Oekraïne verhoogd.\n"


def write(folder: Path, data: bytes, name: str = "brief.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_utf_8_is_read_as_it_stands(tmp_path: Path) -> None:
    data = LETTER.encode()
    document = read_document(write(tmp_path, data))
    assert (document.raw, document.encoding, document.name) == (LETTER, "utf-8", "brief.txt")
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.media_type == "text/plain"


def test_line_breaks_and_form_feeds_are_kept(tmp_path: Path) -> None:
    raw = "Datum 3 mei 2031\r\nBetreft\tHandel\r\n\fHet kabinet\rwil\n"
    assert read_document(write(tmp_path, raw.encode())).raw == raw


def test_a_byte_order_mark_stays_so_that_offsets_count_from_the_first_character(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, b"\xef\xbb\xbf" + LETTER.encode()))
    assert document.raw == "\ufeff" + LETTER
    assert document.encoding == "utf-8"


def test_windows_1252_is_detected(tmp_path: Path) -> None:
    raw = LETTER + "De minister zei: “dat is één – en niet twee – miljoen euro”, aldus ’s lands bestuur.\n"
    document = read_document(write(tmp_path, raw.encode("cp1252")))
    assert (document.raw, document.encoding) == (raw, "windows-1252")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t \n", "is empty"),
        (b"\xef\xbb\xbf\n", "is empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdftotext"),
        (b"PK\x03\x04\x14\x00word/document.xml", "Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"\x1f\x8b\x08\x00", "unpack"),
        (b"{\\rtf1\\ansi Geachte", "RTF"),
        ("Geachte voorzitter".encode("utf-16"), "UTF-16"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>\n<html><body>Geachte voorzitter", "web page"),
        (b"<HTML lang=nl>Geachte voorzitter", "web page"),
        (b"Geachte\x00 voorzitter", "not text"),
        (bytes(range(1, 9)) * 400, "not text"),
        (b"\x81\x8d\x8f\x90 Geachte", "not text"),
        (b"\xc3\xe4\xe0\xf2\xe0 \xcf\xf0\xe8\xe2\xe5\xf2", "UTF-8 or Windows-1252"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence_with_a_way_out(tmp_path: Path, data: bytes, words: str) -> None:
    path = write(tmp_path, data)
    with pytest.raises(UnreadableDocument, match=words) as caught:
        read_document(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert message.endswith(".")
    assert "\n" not in message
    assert caught.value.path == path


def test_some_control_characters_in_a_long_text_are_no_reason_to_refuse_it(tmp_path: Path) -> None:
    raw = LETTER * 40 + "\x02"
    assert read_document(write(tmp_path, raw.encode())).raw == raw


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        read_document(tmp_path / "weg.txt")


def test_too_large_a_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(UnreadableDocument, match="split it"):
        read_document(path)


def test_folders_give_their_readable_files_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.pdf", ".verborgen.txt", "D.TXT", "noten.text"):
        write(tmp_path, b"tekst", name)
    for folder in ("onder", ".git"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, b"tekst", "z.txt")
    found = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]
    assert found == ["D.TXT", "a.md", "b.txt", "noten.text", "onder/z.txt"]


def test_a_file_named_twice_is_found_once_and_a_named_one_whatever_its_suffix(tmp_path: Path) -> None:
    path, other = write(tmp_path, b"tekst", "brief.txt"), write(tmp_path, b"%PDF", "nota.pdf")
    assert find_files([other, path, tmp_path]) == (path, other)


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nergens.*does not exist"):
        find_files([tmp_path / "nergens"])


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert find_files([tmp_path]) == ()


def test_markdown_has_its_own_media_type(tmp_path: Path) -> None:
    assert read_document(write(tmp_path, b"# Kader", "kader.MD")).media_type == "text/markdown"
