"""Saved pages in place of the web: a folder, with a manifest or with pages that name their own address, or a WARC."""

import csv
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from scraper.errors import FetchError, NotSavedError, ReadError, TooManyRedirectsError
from scraper.fetch.exchange import PAGES, PERMANENT, Exchange, opened, response
from scraper.fetch.optout import refuse_reserved
from scraper.fetch.policy import Limits
from scraper.fetch.recording import Recording
from scraper.fetch.tags import head_tags
from scraper.models import Page, Response
from scraper.read.address import canonical_url
from scraper.read.decode import PAGE_LIMIT

MANIFEST = "pages.csv"
_COLUMNS = ("file", "url", "retrieved")
_HEAD_LIMIT = 100_000
_OK = 200


@dataclass(frozen=True, slots=True)
class _Saved:
    path: Path
    retrieved: dt.date


class _Store(Protocol):
    """Where saved answers stand: their pages' addresses, and the answer of one."""

    @property
    def urls(self) -> tuple[str, ...]: ...

    def get(self, url: str) -> Exchange: ...


class ReplayFetcher:
    """Serves what a folder or a WARC file holds and nothing else; opens no connection.

    A folder with a `pages.csv` (columns file, url, retrieved; files beside it or in `html/`) holds what that lists.
    Without one every `*.html` file counts that names its address in `rel=canonical` or `og:url`; `retrieved` is
    then the day given. A page is found under its own address and under the canonical form of it.

    Raises FetchError for a folder, manifest or recording that cannot be read.
    """

    def __init__(self, path: Path, retrieved: dt.date) -> None:
        self.recording = Recording(path) if path.is_file() else None
        """The recording that is served, None for a folder."""
        self._store: _Store = self.recording or _Folder(path, retrieved)
        # The first page of an address counts: variants of one article share their canonical form.
        self._canonical: dict[str, str] = {}
        for url in self._store.urls:
            self._canonical.setdefault(_canonical(url), url)

    async def __aenter__(self) -> "ReplayFetcher":
        return self

    async def __aexit__(self, *error: object) -> None:
        return None

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of all saved pages: in the manifest's order, the file names', or the recording's."""
        return self._store.urls

    async def get(self, url: str, *, limit: int = PAGE_LIMIT) -> Response:
        """What was answered at `url`, recorded redirects followed: the face of `WebFetcher.get`.

        Raises NotSavedError for an address that is not here, and what the live web would raise for its answer.
        """
        return self._answer(url, limit)

    def forget(self, url: str) -> None:
        """Nothing: what was saved stays as it is."""

    def fetch(self, url: str) -> Page:
        """The saved page at `url`. Raises FetchError for an unknown address, an unreadable or oversized file."""
        answer = self._answer(url, PAGE_LIMIT)
        kind = answer.headers.get("content-type", "")
        charset = kind.lower().partition("charset=")[2].partition(";")[0].strip(" \"'") or None
        return Page(url=url, body=answer.body, retrieved=answer.retrieved.date(), charset=charset)

    def _answer(self, url: str, limit: int) -> Response:
        here, seen, permanent = url, {url}, True
        for _ in range(Limits().redirects + 1):
            exchange = self._saved(here)
            if exchange.location is None:
                body = opened(exchange, limit) if exchange.status in PAGES else b""
                if exchange.headers:
                    # A page that a person saved has none: what it says of itself is the reader's to judge.
                    refuse_reserved(exchange, body)
                return replace(response(url, exchange, body), moved=permanent and len(seen) > 1)
            permanent = permanent and exchange.status in PERMANENT
            here = exchange.location
            if here in seen:
                break
            seen.add(here)
        raise TooManyRedirectsError(f"{url}: pengalihan yang tersimpan tidak berujung")

    def _saved(self, url: str) -> Exchange:
        try:
            return self._store.get(url)
        except NotSavedError:
            same = self._canonical.get(_canonical(url))
            if same is None or same == url:
                raise
            return self._store.get(same)


class _Folder:
    """The pages of a folder, as answers with status 200."""

    def __init__(self, folder: Path, retrieved: dt.date) -> None:
        self._pages = _by_address(folder, retrieved)

    @property
    def urls(self) -> tuple[str, ...]:
        return tuple(self._pages)

    def get(self, url: str) -> Exchange:
        """Raises NotSavedError for an unknown address, FetchError for an unreadable or oversized file."""
        saved = self._pages.get(url)
        if saved is None:
            raise NotSavedError(f"tidak ada halaman tersimpan untuk {url}")
        at = dt.datetime.combine(saved.retrieved, dt.time(), dt.UTC)
        return Exchange(url, _OK, (), _read(saved.path), at)


def _by_address(folder: Path, retrieved: dt.date) -> Mapping[str, _Saved]:
    if not folder.is_dir():
        raise FetchError(f"bukan folder yang dapat dibaca: {folder}")
    manifest = folder / MANIFEST
    listed = _listed(manifest) if manifest.is_file() else _named_by_themselves(folder, retrieved)
    pages: dict[str, _Saved] = {}
    for url, saved in listed:
        if url in pages:
            raise FetchError(f"{folder}: alamat {url} tersimpan dua kali: {pages[url].path.name}, {saved.path.name}")
        pages[url] = saved
    if not pages:
        raise FetchError(f"tidak ada halaman tersimpan dalam {folder}")
    return MappingProxyType(pages)


def _listed(manifest: Path) -> Iterator[tuple[str, _Saved]]:
    """The pages of a manifest. Only files beneath its folder are served."""
    try:
        lines = manifest.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FetchError(f"{manifest}: tidak dapat dibaca: {error}") from error
    rows = csv.DictReader(lines)
    if not set(_COLUMNS) <= set(rows.fieldnames or ()):
        raise FetchError(f"{manifest}: kolom yang diperlukan: {', '.join(_COLUMNS)}")
    for number, row in enumerate(rows, start=2):
        name, url, day = (row[column] or "" for column in _COLUMNS)
        beside, within = manifest.parent / name, manifest.parent / "html" / name
        path = beside if beside.is_file() else within
        if not name or not path.is_file() or not path.resolve().is_relative_to(manifest.parent.resolve()):
            raise FetchError(f"{manifest}:{number}: berkas tidak ada: {name!r}")
        try:
            yield url, _Saved(path, dt.date.fromisoformat(day))
        except ValueError as error:
            raise FetchError(f"{manifest}:{number}: bukan tanggal TTTT-BB-HH: {day!r}") from error


def _named_by_themselves(folder: Path, retrieved: dt.date) -> Iterator[tuple[str, _Saved]]:
    for path in sorted(folder.glob("*.htm*")):
        url = _own_address(path)
        if url is not None:
            yield url, _Saved(path, retrieved)


def _own_address(path: Path) -> str | None:
    """The address that a page names in its head, `rel=canonical` before `og:url`."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_LIMIT).decode("utf-8", "replace")
    except OSError as error:
        raise FetchError(f"{path}: tidak dapat dibaca: {error}") from error
    tags = list(head_tags(head))
    canonical = (tag.get("href", "") for tag in tags if "canonical" in tag.get("rel", "").lower().split())
    social = (tag.get("content", "") for tag in tags if "og:url" in (tag.get("property"), tag.get("name")))
    return next((url for url in (*canonical, *social) if url.startswith(("http://", "https://"))), None)


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > PAGE_LIMIT:
            raise FetchError(f"{path}: terlalu besar: {size} bita, batasnya {PAGE_LIMIT}")
        return path.read_bytes()
    except OSError as error:
        raise FetchError(f"{path}: tidak dapat dibaca: {error}") from error


def _canonical(url: str) -> str:
    try:
        return canonical_url(url)
    except ReadError:
        return url
