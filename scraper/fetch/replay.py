"""Saved pages in place of the web: a folder, with a manifest or with pages that name their own address."""

import csv
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from types import MappingProxyType

from scraper.errors import FetchError, ReadError
from scraper.models import Page
from scraper.read.address import canonical_url
from scraper.read.decode import PAGE_LIMIT

MANIFEST = "pages.csv"
_COLUMNS = ("file", "url", "retrieved")
_HEAD_LIMIT = 100_000
_TAG = re.compile(r"<(?:link|meta)\b[^<>]{0,2000}>", re.I)
_CANONICAL = re.compile(r"\brel\s*=\s*[\"']?canonical\b", re.I)
_OG_URL = re.compile(r"\b(?:property|name)\s*=\s*[\"']?og:url\b", re.I)
_VALUE = re.compile(r"\b(?:href|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)


@dataclass(frozen=True, slots=True)
class _Saved:
    path: Path
    retrieved: dt.date


class ReplayFetcher:
    """Serves the pages of a folder and nothing else.

    With a `pages.csv` (columns file, url, retrieved; files beside it or in `html/`) that is the list of pages.
    Without one every `*.html` file counts that names its address in `rel=canonical` or `og:url`; `retrieved` is
    then the day given. A page is found under its own address and under the canonical form of it.

    Raises FetchError for a folder or manifest that cannot be read.
    """

    def __init__(self, folder: Path, retrieved: dt.date) -> None:
        self._pages = _by_address(folder, retrieved)
        # The first page of an address counts: variants of one article share their canonical form.
        self._canonical: dict[str, _Saved] = {}
        for url, saved in self._pages.items():
            self._canonical.setdefault(_canonical(url), saved)

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of all saved pages, in the manifest's order or the file names'."""
        return tuple(self._pages)

    def fetch(self, url: str) -> Page:
        """The saved page at `url`. Raises FetchError for an unknown address, an unreadable or oversized file."""
        saved = self._pages.get(url) or self._canonical.get(_canonical(url))
        if saved is None:
            raise FetchError(f"tidak ada halaman tersimpan untuk {url}")
        return Page(url=url, body=_read(saved.path), retrieved=saved.retrieved)


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
    tags = _TAG.findall(head)
    for mark in (_CANONICAL, _OG_URL):
        for tag in filter(mark.search, tags):
            value = _VALUE.search(tag)
            url = unescape(next(filter(None, value.groups()), "")) if value else ""
            if url.startswith(("http://", "https://")):
                return url
    return None


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
