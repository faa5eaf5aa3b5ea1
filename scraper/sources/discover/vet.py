"""Links and headlines of lists are input from strangers: what passes here is safe to ask for and to show."""

import datetime as dt
import re
from html import unescape
from urllib.parse import urlsplit, urlunsplit

from scraper.errors import ReadError
from scraper.models import Source
from scraper.read.address import canonical_url, is_listing, resolve
from scraper.read.compose import normalise
from scraper.sources.owner import host_key

TITLE_LIMIT = 300
_TAG = re.compile(r"<[^<>]{0,500}>")
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|css|js|json|xml|rss|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|webm|apk)$", re.I
)
# What an article's address looks like where the registry does not say: a headline of four words, or a number.
_ARTICLE = re.compile(
    r"(?:[^\W_]+-){3,}[^\W_]+|/\d{3,}(?:-\d+)?(?=/|$)|/\d{3,}(?=/[\w-]{8,})|[?&](?:p|id|berita|news)=\d+"
)
_ARCHIVE = re.compile(r"^/20\d\d(?:/\d\d){0,2}/?$")
_ADDRESS_DATE = re.compile(r"/(20\d\d)[/-](\d\d)[/-](\d\d)(?=/|$)|/(\d\d)/(\d\d)/(20\d\d)(?=/|$)")
_EARLIEST = dt.date(2000, 1, 1)
_WITA = frozenset({"51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"})
_WIT = frozenset({"81", "82", "91", "92", "93", "94", "95", "96"})


def vetted(url: str, base: str, source: Source, *, post: bool = False) -> str | None:
    """The canonical address of an article of this source, None for anything else.

    Only http(s), only the home's host or one below it, no other port, no user in it, no file, no list. What the site
    itself calls a `post` is an article whatever its address looks like. On a source that has not opted out of
    encryption `http:` becomes `https:`.
    """
    absolute = resolve(base, url)
    if absolute is None or {"@", "\\"} & set(urlsplit(absolute).netloc):
        return None
    try:
        canonical = canonical_url(absolute)
        host, home = host_key(canonical), host_key(source.home)
    except ReadError:
        return None
    parts = urlsplit(canonical)
    if (host != home and not host.endswith(f".{home}")) or parts.port is not None:
        return None
    if _FILE.search(parts.path) or not (not is_listing(canonical) if post else _is_article(canonical, source.article)):
        return None
    return urlunsplit(parts if source.plain_http else parts._replace(scheme="https"))


def _is_article(url: str, pattern: str | None) -> bool:
    parts = urlsplit(url)
    where = parts.path + (f"?{parts.query}" if parts.query else "")
    if pattern:
        return bool(re.search(pattern, where))
    return bool(_ARTICLE.search(where)) and not is_listing(url) and not _ARCHIVE.search(parts.path)


def headline(text: object) -> str | None:
    """A headline as one line of plain text: no markup, no invisible characters, at most TITLE_LIMIT characters."""
    if not isinstance(text, str):
        return None
    plain = unescape(_TAG.sub(" ", text[: 10 * TITLE_LIMIT]))
    return " ".join(normalise(_TAG.sub(" ", plain)).split())[:TITLE_LIMIT].strip() or None


def day_of(stamp: object, region: str | None) -> dt.date | None:
    """The local civil date of an ISO 8601 stamp; one in UTC is carried to the zone of the region."""
    if not isinstance(stamp, str):
        return None
    try:
        return local_day(dt.datetime.fromisoformat(stamp.strip()), region)
    except (ValueError, OverflowError):
        return None


def local_day(moment: dt.datetime, region: str | None) -> dt.date | None:
    """The civil date of a moment: in UTC it is carried to the region's zone (WIB for national sources), else kept."""
    if moment.utcoffset() != dt.timedelta(0):
        return moment.date()
    hours = 9 if region in _WIT else 8 if region in _WITA else 7
    try:
        return moment.astimezone(dt.timezone(dt.timedelta(hours=hours))).date()
    except OverflowError:
        return None


def day_in_address(url: str) -> dt.date | None:
    """The date that stands in a path as /2024/10/23/ or /23/10/2024/."""
    found = _ADDRESS_DATE.search(urlsplit(url).path)
    if not found:
        return None
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def believable(day: dt.date | None, today: dt.date) -> dt.date | None:
    """A date of publication, None where it is before the web's or after tomorrow."""
    return day if day is not None and _EARLIEST <= day <= today + dt.timedelta(days=1) else None
