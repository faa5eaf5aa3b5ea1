"""Articles of several pages: where the rest of one is, and the pages as one article."""

import re
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

from scraper.models import Article, Page
from scraper.read.address import canonical_url, resolve, same_site
from scraper.read.compose import compose
from scraper.read.decode import decode
from scraper.read.outline import parse

MOST = 12
"""The most pages that one article is read over."""
_WHOLE = frozenset({"all", "semua"})
_NUMBER = re.compile(r"(?:^|/)(\d{1,2})/?$")


def further(page: Page) -> tuple[str, ...]:
    """The addresses at which a page shows the rest of its article: the whole alone where it offers that, else its
    further pages in order; () where it names none. Raises ReadError for what is no page."""
    own = resolve(None, page.url)
    if own is None:
        return ()
    canonical, found = canonical_url(own), dict[str, int]()
    for tag in parse(decode(page.body, page.charset)).find_all(["a", "link"], href=True):
        address = resolve(own, str(tag["href"]))
        if address is None or not same_site(own, address):
            continue
        address = address.partition("#")[0]
        number = _number(address)
        if number is not None and canonical_url(address) == canonical:
            found.setdefault(address, number)
    if whole := sorted(url for url, number in found.items() if number == 0):
        return tuple(whole[:1])
    here = _number(own) or 1
    return tuple(url for url, number in sorted(found.items(), key=lambda pair: pair[1]) if here < number <= MOST)


def joined(pages: Sequence[Article]) -> Article:
    """The pages of one article, the first one first, as one; headlines and captions that they repeat stand once."""
    first = pages[0]
    paragraphs = [(part.kind, one.text[part.start : part.end]) for one in pages for part in one.parts]
    whole = compose(
        paragraphs,
        url=first.url,
        outlet=first.outlet,
        title=first.title,
        published=next((one.published for one in pages if one.published), None),
        retrieved=first.retrieved,
        read=pages[-1].read,
    )
    # `compose` tidies titles and texts once more, which changes neither.
    return replace(whole, title=first.title)


def _number(url: str) -> int | None:
    """Which page of an article an address is, counted from 1; 0 for all of them, None for one that does not say."""
    parts = urlsplit(url)
    for name, value in parse_qsl(parts.query):
        if name.lower() in ("page", "showpage", "halaman"):
            return 0 if value.lower() in _WHOLE else int(value) if value.isdigit() and len(value) < 3 else None
    found = _NUMBER.search(parts.path)
    return int(found[1]) if found else None
