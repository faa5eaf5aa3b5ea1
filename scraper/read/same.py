"""Are two reports one article? By its address, its text, its number on the site, or its headline on one day."""

import re
from collections.abc import Hashable, Iterator
from urllib.parse import SplitResult, parse_qs, urlsplit

from scraper.models import SourceRef

_LONG_TITLE = 5
"""Words from which a headline tells an article of its outlet and day from others: *Ikrar Netralitas ASN* does not."""
_NUMBER = re.compile(r"(?<=[/-])[0-9]{5,}(?=/|$)")
"""The number of an article in its path: `/42725`, `/42725/slug`, `/slug-42725`. A shorter one may be a year."""


def same_article(a: SourceRef, b: SourceRef) -> bool:
    """Whether two sources are one article. Symmetric.

    WordPress answers at `?p=42725` and at the article's own address alike, which may hold the number; where it does
    not, outlet, headline and day of publication tell.
    """
    if a.sha256 == b.sha256 or (a.url is not None and a.url == b.url):
        return True
    if _outlet(a) != _outlet(b):  # the common case, and a quick one: every report is asked about every other
        return False
    # Two addresses in words may share the number of a rubric.
    one_is_number = bool(_post(a.url) or _post(b.url))
    return any(mark[0] != "number" or one_is_number for mark in set(marks(a)) & set(marks(b)))


def marks(source: SourceRef) -> Iterator[tuple[Hashable, ...]]:
    """What tells an article, the kind of mark first: two sources of one article have one in common."""
    outlet = _outlet(source)
    yield "text", source.sha256
    if source.url is not None:
        yield "address", source.url
        post = _post(source.url)
        numbers = (post,) if post else _NUMBER.findall(_split(source.url).path)
        yield from (("number", outlet, number) for number in numbers)
    words = tuple(re.findall(r"\w+", (source.title or "").casefold()))
    if outlet and source.published and len(words) >= _LONG_TITLE:
        yield "headline", outlet, source.published, words


def better_address(known: SourceRef, other: SourceRef) -> SourceRef:
    """`known`, with the other's address of the same article where that has words and its own but a number."""
    if not (_post(known.url) and other.url and not _post(other.url)):
        return known
    return known.model_copy(update={"url": other.url, "archived": other.archived, "link": other.link})


def _outlet(source: SourceRef) -> str:
    """The host, whose offices and desks may share a domain but no headline; the outlet's name without an address."""
    if source.url is None:
        return (source.outlet or "").casefold()
    return (_split(source.url).hostname or "").removeprefix("www.").removeprefix("m.")


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:  # no web address: that is for `validate` to say
        return SplitResult("", "", "", "", "")


def _post(url: str | None) -> str | None:
    """The number of a WordPress article in `?p=42725`; None in any other address."""
    numbers = parse_qs(_split(url).query).get("p", ()) if url and "p=" in url else ()
    return next((number for number in numbers if number.isascii() and number.isdecimal()), None)
