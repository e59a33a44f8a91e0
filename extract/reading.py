"""From a file to a `Document`: which files are readable, and how their bytes become text."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.records import Document

READABLE = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown"}
LARGEST = 20_000_000  # bytes; a year of one ministry's letters is under 10 MB of text
_SIGNATURES = (
    (b"%PDF-", "is a PDF; save it as text first (pdftotext -layout FILE.pdf FILE.txt)"),
    (b"PK\x03\x04", "is a zip or Office file; save the document in it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "is an old Office file; save it as plain text first"),
    (b"\x89PNG", "is a picture; run text recognition on it first and save the text"),
    (b"\xff\xd8\xff", "is a picture; run text recognition on it first and save the text"),
    (b"GIF8", "is a picture; run text recognition on it first and save the text"),
    (b"\x1f\x8b", "is compressed; unpack it first"),
    (b"{\\rtf", "is rich text (RTF); save it as plain text first"),
    (b"\xff\xfe", "is UTF-16 text; save it as UTF-8 first"),
    (b"\xfe\xff", "is UTF-16 text; save it as UTF-8 first"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x9f\ufffe\uffff]")

_WEB_PAGE = re.compile(r"\s*\ufeff?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


class UnreadableDocument(ValueError):  # noqa: N818  # the name says what is wrong
    """A file that cannot be read as text; the message is one sentence that says why and what to do."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} {reason}.")
        self.path = path
        self.reason = reason


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Readable files among the paths and in the folders among them, sorted, each once; hidden ones are skipped.

    A file that is named outright is returned whatever its suffix, so that reading it can say what is wrong with it.

    Raises:
        FileNotFoundError: with the path, when one does not exist.
    """
    found: set[Path] = set()
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"{path} does not exist; check the name, or give the folder it is in.")
        found.update(_files_in(path) if path.is_dir() else (path,))
    return tuple(sorted(found))


def _files_in(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in READABLE and not hidden and path.is_file():
            yield path


def read_document(path: Path) -> Document:
    """A text file as a `Document`; UTF-8 with or without byte order mark, else Windows-1252.

    Raises:
        UnreadableDocument: when the file is missing, empty, too large, or no text.
    """
    media_type = READABLE.get(path.suffix.lower(), "text/plain")
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableDocument(
                path, f"has {size:,} bytes, more than the {LARGEST:,} that are read; split it into its documents"
            )
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocument(path, f"cannot be opened ({error.strerror}); check its name and rights") from error
    raw, encoding = _decode(path, data)
    return Document(path.name, media_type, raw, hashlib.sha256(data).hexdigest(), encoding)


def _decode(path: Path, data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding; the line breaks stay as they are."""
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableDocument(path, reason)
    if not data.strip(b" \t\r\n\f\v\xef\xbb\xbf"):
        raise UnreadableDocument(path, "is empty; give a file with the document's text")
    try:
        raw, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        raw, encoding = _decode_windows(path, data), "windows-1252"
    if not raw.strip().strip("\ufeff"):
        raise UnreadableDocument(path, "is empty; give a file with the document's text")
    if _WEB_PAGE.match(raw):
        raise UnreadableDocument(path, "is a web page; save its text first (lynx -dump -nolist FILE.html > FILE.txt)")
    # Text has hardly any control characters; one in a thousand is already a binary file or a wrong encoding.
    if "\x00" in raw or len(_CONTROL.findall(raw)) * 1000 > len(raw) + 1000:
        raise UnreadableDocument(path, "is not text; give a text file in UTF-8 or Windows-1252")
    return raw, encoding


def _decode_windows(path: Path, data: bytes) -> str:
    """Text in Windows-1252, whose bytes above 0x7F stand mostly within or beside words."""
    try:
        raw = data.decode("cp1252")
    except UnicodeDecodeError:
        raise UnreadableDocument(path, "is not text; give a text file in UTF-8 or Windows-1252") from None
    high = sum(byte > 0x7F for byte in data)
    if high * 5 > len(data):  # Dutch and English have under 5% of accents and curly quotes; a fifth is no such text
        raise UnreadableDocument(path, "is not text in UTF-8 or Windows-1252; save it as UTF-8 first")
    return raw
