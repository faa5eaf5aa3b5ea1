"""The day a page was published, in the local time of its readers."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import dateparser

from scraper.read.head import Head
from scraper.read.published import civil_date, date_in_address, date_line

_META_DATES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "publishdate",
    "publish_date", "publish-date", "content_publisheddate", "parsely-pub-date", "sailthru.date", "pubdate",
    "dc.date.issued", "dc.date", "dc.date.created", "datecreated", "createdate", "date",
)  # fmt: skip
"""Names of the meta tags (name, property or itemprop, in lower case) that hold the publication, surest first."""

_EARLIEST = dt.date(2000, 1, 1)
_A_DAY = dt.timedelta(days=1)
_ISO = re.compile(r"((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)(.*)")
_UTC = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)$")
# Spellings that dateparser does not know, and the words around a date that it would stumble over.
_RESPELT = (
    (re.compile(r"^[^\d:]{0,30}:\s*(?=\D)"), ""),
    (re.compile(r"\bjum['’`]at\b", re.I), "Jumat"),
    (re.compile(r"\b(?:agst|ags)\b\.?", re.I), "Agustus"),
    (re.compile(r"\bpebruari\b", re.I), "Februari"),
    (re.compile(r"\bnopember\b", re.I), "November"),
    (re.compile(r"\b(?:wib|wita|wit|pukul|jam|pada)\b", re.I), " "),
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_STAMP_LIMIT = 80
_WORD_LIMIT = 10
_BYLINE_LIMIT = 110


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day of publication as printed, and whether it was printed in UTC rather than in local time."""

    day: dt.date
    utc: bool = False


def published_of(head: Head, url: str | None, byline: Sequence[str], latest: dt.date) -> dt.date | None:
    """The local civil date of publication, as printed; None where the page gives no believable one.

    JSON-LD, meta tags, `<time>`, a full date in the address, then the lines around the headline (`byline`).
    Zones are never converted: +07:00, +08:00 and +09:00 are the readers' own days. A stamp in UTC may be a day
    behind (WordPress plugins) or local time with a false Z (some portals), so it yields to a local date that is
    at most a day away from it. Dates before 2000 or after `latest` are passed over.
    """
    stamps = [stamp for stamp in _stamps(head, url, byline) if _EARLIEST <= stamp.day <= latest + _A_DAY]
    if not stamps:
        return None
    first = stamps[0]
    near = (stamp.day for stamp in stamps if not stamp.utc and abs(stamp.day - first.day) <= _A_DAY)
    return next(near, first.day) if first.utc else first.day


def read_stamp(text: str) -> Stamp | None:
    """One date string of a meta tag, a `<time>` or a byline; None where it holds no complete date."""
    text = " ".join(text.split())[:_STAMP_LIMIT]
    iso = _ISO.match(text)
    if iso:
        printed = civil_date(int(iso[1]), int(iso[2]), int(iso[3]))
        return Stamp(printed, bool(_UTC.search(iso[4]))) if printed else None
    line = date_line(text)
    if line:
        return Stamp(line)
    if not _YEAR.search(text) or len(text.split()) > _WORD_LIMIT:
        return None
    for pattern, instead in _RESPELT:
        text = pattern.sub(instead, text)
    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}
    parsed = dateparser.parse(text.strip(" |,-"), languages=["id"], settings=settings)
    return Stamp(parsed.date(), bool(_UTC.search(text))) if parsed else None


def _stamps(head: Head, url: str | None, byline: Sequence[str]) -> Iterator[Stamp]:
    """Every date that the page offers, the surest first."""
    written = (*head.data.published, *(head.meta.get(name, "") for name in _META_DATES), *head.times)
    yield from filter(None, map(read_stamp, written))
    in_address = date_in_address(url) if url else None
    if in_address:
        yield Stamp(in_address)
    yield from filter(None, (read_stamp(line) for line in byline if len(line) <= _BYLINE_LIMIT))
