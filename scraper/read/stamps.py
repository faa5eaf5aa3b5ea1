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
_ISO = re.compile(r"((?:19|20)\d\d)(?:[-/](\d{1,2})[-/](\d{1,2})(?!\d)|(\d\d)(\d\d)(?=T|$))(.*)")
_UTC = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)$")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?")
_WIB = dt.timezone(dt.timedelta(hours=7))
"""The zone, Jakarta's, in which a count of seconds becomes a day where no local date stands beside it."""
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# As mail and feeds write it: *Tue, 08 Oct 2024 23:40:00 +0000*.
_RFC = re.compile(rf"(?:[A-Z][a-z]{{2,8}},?\s+)?(\d{{1,2}})\s+({'|'.join(_ENGLISH)})[a-z]*\.?,?\s+(20\d\d)\b(.*)", re.I)
# Only where English is spoken does a clock say AM or PM, and there the month comes first.
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(20\d\d),?\s+\d{1,2}:\d{2}(?::\d{2})?\s*[AP]M$", re.I)
_NUMERIC = re.compile(r"(?<![^\W\d])\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?!\d)")
_MODIFIED = re.compile(
    r"\b(?:di)?(?:perbarui|perbaharui|mutakhirkan|ubah|sunting)\b|\b(?:last|terakhir)\b.{0,12}\b(?:updated?|modified)\b"
    r"|^\W*(?:updated?|modified|revisi)\b",
    re.I,
)
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
    """A day of publication as printed, whether it was printed in UTC rather than in local time, and whether in
    figures alone, so that day and month may have changed places."""

    day: dt.date
    utc: bool = False
    figures: bool = False


def published_of(head: Head, url: str | None, byline: Sequence[str], latest: dt.date) -> dt.date | None:
    """The local civil date of publication, as printed; None where the page gives no believable one.

    JSON-LD, meta tags, `<time>`, a full date in the address, then the lines around the headline (`byline`).
    Zones are never converted: +07:00, +08:00 and +09:00 are the readers' own days. A stamp in UTC may be a day
    behind (WordPress plugins) or local time with a false Z (some portals), so it yields to a local date that is
    at most a day away from it. Figures yield to a day that is spelled out, or stands in the address, and has day and
    month the other way round. Dates before 2000 or after `latest` are passed over, as are days of later changes.
    """
    offered = (stamp for stamp in _stamps(head, url, byline) if _EARLIEST <= stamp.day <= latest + _A_DAY)
    first = next(offered, None)
    if first is None:
        return None
    mirrored = civil_date(first.day.year, first.day.day, first.day.month) if first.figures else None
    if not first.utc and mirrored in (None, first.day):
        return first.day
    stamps = list(offered)
    if any(stamp.day == mirrored and not stamp.figures for stamp in stamps):
        return mirrored
    near = (stamp.day for stamp in stamps if not stamp.utc and abs(stamp.day - first.day) <= _A_DAY)
    return next(near, first.day) if first.utc else first.day


def read_stamp(text: str) -> Stamp | None:
    """One date string of a meta tag, a `<time>` or a byline; None where it holds no complete date."""
    text = " ".join(text.split())[:_STAMP_LIMIT]
    if _MODIFIED.search(text):
        return None
    if epoch := _EPOCH.fullmatch(text):
        return Stamp(dt.datetime.fromtimestamp(int(epoch[1]), _WIB).date(), utc=True)
    if iso := _ISO.match(text):
        return _figures(iso[1], iso[2] or iso[4], iso[3] or iso[5], iso[6])
    if american := _AMERICAN.match(text):
        return _figures(american[3], american[1], american[2])
    if mail := _RFC.match(text):
        printed = civil_date(int(mail[3]), _ENGLISH.index(mail[2].lower()) + 1, int(mail[1]))
        return Stamp(printed, bool(_UTC.search(mail[4]))) if printed else None
    return _read_line(text)


def _figures(year: str, month: str, day: str, zone: str = "") -> Stamp | None:
    printed = civil_date(int(year), int(month), int(day))
    return Stamp(printed, bool(_UTC.search(zone)), figures=True) if printed else None


def _read_line(text: str) -> Stamp | None:
    """A date as people write it, in words or in figures."""
    figures = bool(_NUMERIC.search(text))
    line = date_line(text)
    if line:
        return Stamp(line, figures=figures)
    if not _YEAR.search(text) or len(text.split()) > _WORD_LIMIT:
        return None
    for pattern, instead in _RESPELT:
        text = pattern.sub(instead, text)
    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"]}
    parsed = dateparser.parse(text.strip(" |,-"), languages=["id"], settings=settings)
    return Stamp(parsed.date(), bool(_UTC.search(text)), figures) if parsed else None


def _stamps(head: Head, url: str | None, byline: Sequence[str]) -> Iterator[Stamp]:
    """Every date that the page offers, the surest first."""
    written = (*head.data.published, *(head.meta.get(name, "") for name in _META_DATES), *head.times)
    yield from filter(None, map(read_stamp, written))
    in_address = date_in_address(url) if url else None
    if in_address:
        yield Stamp(in_address)
    yield from filter(None, (read_stamp(line) for line in byline if len(line) <= _BYLINE_LIMIT))
