"""Paragraphs → Article: the one place where text is normalised and its parts are named.

Both readers (of saved pages and of plain texts) end here, so that `article.text` means the same whatever it
came from, and evidence offsets hold wherever the article goes afterwards.
"""

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal

from scraper.models import Article, Part
from scraper.vocabulary import ReadState

PartKind = Literal["headline", "body", "caption"]

TEXT_LIMIT = 50_000
"""How much of an article is read, in characters: half as much again as the longest of 2,149 real ones (32,766; the
median has 1,600). What is longer is a live blog, whose news stands at the top, or no article."""

# Zero-width, bidi controls, soft hyphen, BOM, NUL and other controls: they hide words from readers and rules alike.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe0f\ufeff"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+|\x85|\u2028|\u2029")


def normalise(text: str) -> str:
    """NFC, no invisible characters, no lone surrogates, every run of blanks one space; line breaks are kept.

    The dotless i and the long s become plain ones: no Indonesian word has them, but they pass for i and s in a search
    that does not mind capitals.
    """
    text = text.encode("utf-8", "replace").decode("utf-8") if _SURROGATE.search(text) else text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    # Capital dotted İ is the one letter whose lower case is two characters; offsets must survive lower().
    text = _INVISIBLE.sub("", text).replace("\u0130", "I").replace("\u0131", "i").replace("\u017f", "s")
    return _SPACES.sub(" ", text)


def compose(
    paragraphs: Iterable[tuple[PartKind, str]],
    *,
    url: str | None,
    outlet: str | None,
    title: str | None,
    published: dt.date | None,
    retrieved: dt.date,
    read: ReadState = "full",
) -> Article:
    """Join normalised, non-empty paragraphs by line breaks and name their spans. Repeated captions fall away.

    Of more than TEXT_LIMIT characters only the beginning is kept, and the article then counts as an excerpt.
    """
    pieces: list[str] = []
    parts: list[Part] = []
    seen: set[tuple[PartKind, str]] = set()
    at = 0
    for kind, raw in paragraphs:
        line = " ".join(normalise(raw).split())
        if not line or (kind != "body" and (kind, line) in seen):
            continue
        seen.add((kind, line))
        is_cut = len(line) > TEXT_LIMIT - at
        if is_cut:
            read, line = "excerpt", _beginning(line, TEXT_LIMIT - at)
        if line:
            pieces.append(line)
            parts.append(Part(kind, at, at + len(line)))
            at += len(line) + 1
        if is_cut:
            break
    text = "\n".join(pieces)
    return Article(
        url=url,
        outlet=outlet,
        title=" ".join(normalise(title).split()) or None if title else None,
        published=published,
        text=text,
        parts=tuple(parts),
        retrieved=retrieved,
        read=read,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _beginning(line: str, room: int) -> str:
    """The sentences of a line that fit into so many characters, else the words, else the letters; "" without room."""
    if room < 1:
        return ""
    return line[: line.rfind(". ", 0, room) + 1] or line[:room].rpartition(" ")[0] or line[:room]


def lines_of(article: Article, *kinds: PartKind) -> Sequence[Part]:
    """The parts of the given kinds, in order."""
    return [part for part in article.parts if part.kind in kinds]
