"""Plain text of an article → Article: what is headline, what caption, what noise is judged by the lines' looks.

The text may be a copy from a browser, an archive's extract or a pasted body: one paragraph a line, with whatever
menus, counters and related links came along.
"""

import datetime as dt
import re

from scraper.errors import ReadError
from scraper.models import Article
from scraper.read.compose import PartKind, compose, normalise
from scraper.read.noise import is_noise, is_related_label
from scraper.read.published import date_in_address, date_in_byline, date_line
from scraper.read.wrapped import unwrapped
from scraper.vocabulary import ReadState

_PHOTO = re.compile(r"^\W{0,2}(?:\(?(?:foto|photo|gambar|caption|keterangan foto|teks foto)\b\)?\W|\(foto\))", re.I)
_CREDIT = re.compile(r"[(\[/–-]\s*(?:foto|photo|dok(?:umentasi)?|ist(?:imewa)?|humas|ho)\b[^.]{0,60}[)\]]?\.?$", re.I)
_ENDS_SENTENCE = re.compile(r"[.!?:;…\"”’')\]]\W*$")
_LISTED = re.compile(r"^\W*(?:\d{1,2}|[a-z])[.)]\s|^\W*[•\-–*]\s")
_DATELINE = re.compile(r"^\W{0,2}[A-Z][\w.,/ ’'()-]{2,60}?\s*(?:[-–—]{1,2}|\|{1,2}|:)\s*\S")
_PROSE_BEFORE_BYLINE = 2
"""How many paragraphs may stand before the day of publication; related news have their days at the end."""
HEADLINE_LIMIT = 200
"""No headline is longer, in characters; the longest of the 60 retold articles and five seeds has 150."""


def read_text(
    text: str,
    *,
    url: str | None,
    outlet: str | None,
    title: str | None,
    published: dt.date | None,
    retrieved: dt.date,
    read: ReadState = "full",
) -> Article:
    """Read a plain text as an article.

    Where `published` is not given, a full date in the address or in a byline counts as publication.
    Raises ReadError where no line of the text could be an article's.
    """
    kept: list[str] = []
    byline: dt.date | None = None
    skip_title = related = False
    for line in unwrapped([" ".join(raw.split()) for raw in normalise(text).split("\n")]):
        if not line:
            continue
        if skip_title and len(line) < HEADLINE_LIMIT and not line.endswith((".", "”", '"')):
            skip_title = False
            continue
        if related and line.startswith(("- ", "• ", "* ")):
            continue
        related = skip_title = is_related_label(line)
        if skip_title:
            continue
        noise = is_noise(line)
        stamp = date_in_byline(line) if noise else date_line(line)
        if noise and stamp is None:
            continue
        if stamp is not None:
            if sum(map(_is_prose, kept)) <= _PROSE_BEFORE_BYLINE:  # further down stand the days of other news
                byline = byline or stamp
            continue
        if kept and line[0].islower() and not _ENDS_SENTENCE.search(kept[-1]):
            kept[-1] = f"{kept[-1]} {line}"  # a line wrapped inside its sentence
            continue
        kept.append(line)
    if not any(char.isalpha() for line in kept for char in line):
        raise ReadError("teks tidak memuat satu paragraf pun")
    paragraphs = [(kind_of(line, index, kept), line) for index, line in enumerate(kept)]
    headlines = [line for kind, line in paragraphs if kind == "headline"]
    headline = next(filter(_says_enough, headlines), headlines[0] if headlines else None)
    return compose(
        paragraphs,
        url=url,
        outlet=outlet,
        title=title or headline,
        published=published or (date_in_address(url) if url else None) or byline,
        retrieved=retrieved,
        read=read,
    )


def kind_of(line: str, index: int, lines: list[str]) -> PartKind:
    """Tell headline, caption and body by position and ending: headlines and captions end without a full stop."""
    if _PHOTO.match(line) or _CREDIT.search(line):
        return "caption"
    if _ENDS_SENTENCE.search(line) and not line.endswith((")", "?", "!", '"', "”")):
        return "body"
    if len(line) > HEADLINE_LIMIT or _LISTED.match(line):
        return "body"
    earlier = lines[:index]
    if index <= 3 and index + 1 < len(lines) and not any(_is_prose(other) or _says_enough(other) for other in earlier):
        return "body" if _DATELINE.match(line) and line.endswith((".", "”", '"')) else "headline"
    return (
        "caption"
        if len(line) > 40 and not line.endswith((")", '"', "”", "?", "!")) and index + 1 < len(lines)
        else "body"
    )


def _says_enough(line: str) -> bool:
    """Whether a line is a headline of its own rather than a rubric or a site's name above one."""
    return len(line.split()) >= 4


def _is_prose(line: str) -> bool:
    """Whether a line reads like a paragraph: long, or ending as a sentence does."""
    return len(line) > HEADLINE_LIMIT or (len(line) > 60 and line.endswith("."))
