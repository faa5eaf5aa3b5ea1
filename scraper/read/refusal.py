"""Why a page is not read as an article: each reason is a word for programs and a line that a maintainer understands."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from bs4 import BeautifulSoup

from scraper.errors import ReadError
from scraper.read.address import is_listing
from scraper.read.compose import PartKind
from scraper.read.head import Head
from scraper.read.notices import (
    ABOUT_CONSENT,
    CONSENT,
    DOWN,
    GONE,
    PAID,
    PARKED,
    WALL,
    WALL_TEXT,
    gambling_phrases,
    headings_of,
)

Reason = Literal[
    "opt_out", "bot_wall", "gone", "unavailable", "taken_over", "parked", "paywall", "consent", "listing", "empty",
    "too_short",
]  # fmt: skip

SAYS: dict[Reason, str] = {
    "opt_out": "halaman meminta tidak disimpan (noarchive atau tdm-reservation)",
    "bot_wall": "dinding pemeriksaan peramban, bukan artikel",
    "gone": "halaman tidak ditemukan (404 yang dikirim sebagai 200)",
    "unavailable": "situs sedang tidak melayani: perbaikan, galat server, atau hosting ditangguhkan",
    "taken_over": "domain atau halamannya dipakai iklan judi, bukan artikel",
    "parked": "domain diparkir atau dijual, bukan artikel",
    "paywall": "dinding berbayar",
    "consent": "dinding persetujuan atau JavaScript, bukan artikel",
    "listing": "bukan artikel: halaman depan atau daftar berita",
    "empty": "halaman kosong",
    "too_short": "bukan artikel: tidak ada isi berita yang cukup panjang",
}
"""What each reason says to a person."""


class RefusedPageError(ReadError):
    """A page that was had and read, but holds no article; `reason` does not change between versions."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(SAYS[reason])
        self.reason: Reason = reason


_TOLD_BY_HEADING: dict[Reason, re.Pattern[str]] = {
    "bot_wall": WALL, "gone": GONE, "unavailable": DOWN, "parked": PARKED,
}  # fmt: skip
_TOLD_BY_TEXT: dict[Reason, re.Pattern[str]] = {
    "gone": GONE, "bot_wall": WALL_TEXT, "parked": PARKED, "unavailable": DOWN,
}  # fmt: skip
_LOOKED_AT = 20_000
_NOTICE = 1_200
"""Characters of body up to which it may be a notice instead of an article."""
_MOSTLY = 0.6
_IN_HEAD, _IN_BODY = 2, 4
"""Different phrases of gambling in head and body that no report of a raid comes to."""


def refuse_by_head(head: Head, url: str | None) -> None:
    """Raise RefusedPageError for a page that its address or head already rules out."""
    if _opts_out(head):
        raise RefusedPageError("opt_out")
    headings = headings_of(head.title_element, *head.h1[:1])
    for reason, pattern in _TOLD_BY_HEADING.items():
        if any(pattern.search(heading) for heading in headings):
            raise RefusedPageError(reason)
    said = " ".join((head.title_element, *head.h1[:1], head.meta.get("description", "")))
    if gambling_phrases(said) >= _IN_HEAD:
        raise RefusedPageError("taken_over")
    if head.data.free is False:
        raise RefusedPageError("paywall")
    if url and is_listing_address(url):
        raise RefusedPageError("listing")


def refuse_by_body(body: Sequence[tuple[PartKind, str]]) -> None:
    """Raise RefusedPageError where what stands at the article's place is a notice, or sells something else."""
    lines = [line for kind, line in body if kind == "body"]
    whole = sum(map(len, lines))
    if gambling_phrases("\n".join(lines)[:_LOOKED_AT]) >= _IN_BODY:
        raise RefusedPageError("taken_over")
    if whole > _NOTICE:
        return
    if PAID.search(lines[-1]) and len(lines[-1]) <= _NOTICE / 4:
        raise RefusedPageError("paywall")
    for reason in _told_by("\n".join(lines[:2])[: _NOTICE // 2]):
        raise RefusedPageError(reason)
    if sum(len(line) for line in lines if ABOUT_CONSENT.search(line)) >= whole * _MOSTLY:
        raise RefusedPageError("consent")


def refuse_short(head: Head, soup: BeautifulSoup) -> RefusedPageError:
    """The reason why a page has no body of an article."""
    text = " ".join(soup.get_text(" ").split())[:_LOOKED_AT]
    if not text:
        return RefusedPageError("empty")
    if PAID.search(text):
        return RefusedPageError("paywall")
    if gambling_phrases(text) >= _IN_BODY:
        return RefusedPageError("taken_over")
    for reason in _told_by(text[: _NOTICE // 2]):
        return RefusedPageError(reason)
    if CONSENT.search(text) and not head.data.is_article:
        return RefusedPageError("consent")
    return RefusedPageError("too_short")


def is_listing_address(url: str) -> bool:
    """Whether an address can be judged and is a front page or a list."""
    try:
        return is_listing(url)
    except ReadError:
        return False


def _told_by(text: str) -> Iterator[Reason]:
    """The reasons that the first words of a page give."""
    return (reason for reason, pattern in _TOLD_BY_TEXT.items() if pattern.search(text))


def _opts_out(head: Head) -> bool:
    return "noarchive" in head.meta.get("robots", "").lower() or head.meta.get("tdm-reservation", "").strip() == "1"
