"""Files and standard input → documents: one raw article each, with what is known about it besides its words.

A document that cannot be read does not stop the others: it comes out as Unreadable, with the reason.
"""

import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from scraper.cli.failures import reason
from scraper.errors import ReadError
from scraper.models import Article, Page
from scraper.read.address import canonical_url
from scraper.read.decode import PAGE_LIMIT, decode
from scraper.vocabulary import ReadState

if TYPE_CHECKING:
    from scraper.fetch.client import Fetcher

Shape = Literal["html", "text", "jsonl"]

STDIN = "-"
_SUFFIXES: Mapping[str, Shape] = {
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the user says about a document; it overrides what the page itself says. None = not said."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: dt.date | None = None
    read: ReadState | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it came: bytes of a file, or characters of a JSON line.

    `where` names it for people: a path, or a path and a line.
    """

    where: str
    id: str | int
    shape: Literal["html", "text"]
    body: bytes | str
    known: Known

    def article(self, retrieved: dt.date) -> Article:
        """Read the document as an article. Raises ReadError."""
        if self.shape == "html":
            return self._page(retrieved)
        from scraper.read.text import read_text

        known = self.known
        return read_text(
            decode(self.body) if isinstance(self.body, bytes) else self.body,
            url=known.url,
            outlet=known.outlet,
            title=known.title,
            published=known.published,
            retrieved=retrieved,
            read=known.read or "full",
        )

    def _page(self, retrieved: dt.date) -> Article:
        from scraper.read.page import read_page

        known = self.known
        # Characters come from JSON, where the charset that a page names for itself no longer means anything.
        charset = "utf-8" if isinstance(self.body, str) else None
        body = self.body.encode("utf-8", "replace") if isinstance(self.body, str) else self.body
        read = read_page(Page(known.url or "", body, retrieved, charset=charset, outlet=known.outlet))
        return replace(
            read,
            url=known.url or read.url or None,
            outlet=known.outlet or read.outlet,
            title=known.title or read.title,
            published=known.published or read.published,
            read=known.read or read.read,
        )


@dataclass(frozen=True, slots=True)
class Stored:
    """A page that is already here, with its address and the day it was retrieved."""

    page: Page

    @property
    def id(self) -> str:
        return self.page.url

    @property
    def where(self) -> str:
        return self.page.url

    def article(self, retrieved: dt.date) -> Article:  # noqa: ARG002  the page knows its own day
        """Read the page. Raises ReadError."""
        from scraper.read.page import read_page

        return read_page(self.page)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An address whose page is fetched, and read, only when its turn comes."""

    where: str
    fetcher: "Fetcher"

    @property
    def id(self) -> str:
        return self.where

    def article(self, retrieved: dt.date) -> Article:
        """Fetch and read the page. Raises FetchError or ReadError."""
        return Stored(self.fetcher.fetch(self.where)).article(retrieved)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What stood where a document should, and why it is none."""

    where: str
    id: str | int | None
    why: str

    def article(self, retrieved: dt.date) -> Article:  # noqa: ARG002  the face of Document
        """Raise ReadError with the reason, as an unreadable Document does."""
        raise ReadError(self.why)


Source = Document | Stored | Fetched | Unreadable
"""Whatever an article can be had from: each has `where`, `id`, and `article(retrieved)`, which raises why not."""


def documents(paths: Sequence[str], known: Known, shape: Shape | None = None) -> Iterator[Document | Unreadable]:
    """Yield the documents of all files, in order; the path `-` is standard input.

    The shape comes from the caller, else from the suffix, else from the first bytes.
    """
    for path in paths:
        where = "masukan standar" if path == STDIN else path
        found = False
        try:
            for document in _opened(path, where, known, shape):
                found = True
                yield document
        except OSError as error:
            yield Unreadable(where, None, reason(error))
        else:
            if not found:
                yield Unreadable(where, None, "kosong, tidak ada artikel di dalamnya")


def _opened(path: str, where: str, known: Known, shape: Shape | None) -> Iterator[Document | Unreadable]:
    if path == STDIN:
        yield from _documents(cast(BufferedReader, sys.stdin.buffer), where, known, shape)
        return
    with Path(path).open("rb") as stream:
        yield from _documents(stream, where, known, shape or _SUFFIXES.get(Path(path).suffix.lower()))


def _documents(
    stream: BufferedReader, where: str, known: Known, shape: Shape | None
) -> Iterator[Document | Unreadable]:
    shape = shape or sniffed(stream.peek(4096)[:4096])
    return _lines(stream, where, known) if shape == "jsonl" else _whole(stream, where, known, shape)


def _whole(
    stream: BufferedReader, where: str, known: Known, shape: Literal["html", "text"]
) -> Iterator[Document | Unreadable]:
    # One byte more than is read at most, so that the reader sees, and says, that there is more.
    if (body := stream.read(PAGE_LIMIT + 1)).strip():
        yield Document(where, where, shape, body, known)


def _lines(stream: BufferedReader, where: str, known: Known) -> Iterator[Document | Unreadable]:
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield _line(line, f"{where} baris {number}", number, known)


def _line(line: bytes, where: str, number: int, known: Known) -> Document | Unreadable:
    """Read one line of JSON: {"text" or "html", and if known "id", "url", "published", "outlet", "title", "read"}."""
    try:
        given = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Unreadable(where, str(number), "bukan UTF-8")
    except (ValueError, RecursionError) as error:
        return Unreadable(where, str(number), f"bukan JSON yang benar: {error}")
    if not isinstance(given, dict):
        return Unreadable(where, str(number), 'bukan objek JSON; tulis {"text": "…"} atau {"html": "…"} per baris')
    identity = given.get("id")
    identity = identity if isinstance(identity, str | int) else str(number)
    try:
        return _document(given, where, identity, known)
    except (ValueError, ReadError) as error:
        return Unreadable(where, identity, str(error))


def _document(given: dict[str, Any], where: str, identity: str | int, known: Known) -> Document:
    shape: Literal["html", "text"] = "text" if given.get("text") is not None else "html"
    words = _string(given, shape)
    if not words or not words.strip():
        raise ValueError('tidak memuat artikel; isi "text" atau "html"')
    url, published = _string(given, "url"), _string(given, "published")
    own = Known(
        url=canonical_url(url) if url else known.url,
        outlet=_string(given, "outlet") or known.outlet,
        title=_string(given, "title") or known.title,
        published=_published(published) if published else known.published,
        read=_read_state(given) or known.read,
    )
    return Document(where, identity, shape, words, own)


def _read_state(given: dict[str, Any]) -> ReadState | None:
    state = _string(given, "read")
    if state not in (None, "full", "excerpt"):
        raise ValueError('"read" hanya boleh "full" atau "excerpt"')
    return cast("ReadState | None", state)


def _string(given: dict[str, Any], key: str) -> str | None:
    value = given.get(key)
    if value is not None and not isinstance(value, str):
        raise ValueError(f'"{key}" harus berupa teks, bukan {type(value).__name__}')
    return value


def _published(text: str) -> dt.date:
    """Keep the local civil date of a stamp: its offset, if any, is the one it was printed with."""
    try:
        return dt.datetime.fromisoformat(text).date()
    except ValueError as error:
        raise ValueError(f'"published" {text!r} bukan tanggal; tulis seperti 2024-10-23') from error


def sniffed(head: bytes) -> Shape:
    """Tell from its first bytes whether a document is HTML, JSON lines or plain text."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{"):
        return "jsonl"
    return "html" if start.startswith(b"<") or b"<html" in start or b"<body" in start else "text"
