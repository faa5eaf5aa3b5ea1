"""Articles of several pages: whether a page shows a part, where the rest is, and the pages as one article."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bs4 import Tag

from scraper.errors import ReadError
from scraper.models import Article, Page
from scraper.read.address import canonical_url, page_number, resolve
from scraper.read.compose import compose
from scraper.read.decode import decode
from scraper.read.outline import Named, by_name, parse

MOST = 12
"""The most pages that one article is read over."""
# What the last part of an address must look like before it is worth taking apart: a page has hundreds of links.
_NUMBERED = re.compile(
    r"[?&](?:page|showpage|halaman|hal)=(?:\d{1,2}|all|semua)\b|(?:^|/)(?:\d{1,2}|all)/?(?:[?#]|$)", re.I
)
_ALL = re.compile(
    r"^\W*(?:(?:baca|lihat|tampilkan|buka|show|view|read)\s+)?(?:halaman\s+)?(?:semua|seluruh|selengkapnya|all|full)\b",
    re.I,
)


def further(page: Page) -> tuple[str, ...]:
    """The addresses at which a page shows the rest of its article: the whole alone where it offers that, else the
    pages after it in order; () where it names none. Raises ReadError for what is no page."""
    own = resolve(None, page.url)
    if own is None:
        return ()
    found = _pages(own, _links(by_name(parse(decode(page.body, page.charset)))))
    if whole := sorted(url for url, number in found.items() if number == 0):
        return tuple(whole[:1])
    here = page_number(own)
    return tuple(url for url, number in sorted(found.items(), key=lambda pair: pair[1]) if here < number <= MOST)


def shows_part(url: str | None, named: Named) -> bool:
    """Whether the page at an address shows one of several pages of its article: it is a numbered one, or it leads to
    numbered ones of the same article, or it offers to show all of it."""
    own = resolve(None, url) if url else None
    if own is None or (here := page_number(own)) == 0:
        return False
    links = list(_links(named))
    numbers = set(_pages(own, links).values())
    offered = 0 in numbers and _pages(own, (link for link in links if _ALL.match(link.get_text(" ", strip=True))))
    return here > 1 or any(number > 1 for number in numbers) or bool(offered)


def joined(pages: Sequence[Article], *, whole: bool) -> Article:
    """The pages of one article, the first one first, as one; the headline and captions that they repeat stand once.

    `whole` says whether none is missing: a last page cannot tell by itself.
    """
    first = pages[0]
    paragraphs = [
        (part.kind, one.text[part.start : part.end])
        for one in pages
        for part in one.parts
        if one is first or part.kind != "headline"
    ]
    article = compose(
        paragraphs,
        url=first.url,
        outlet=first.outlet,
        title=first.title,
        published=next((one.published for one in pages if one.published), None),
        retrieved=first.retrieved,
        read="full" if whole else "excerpt",
    )
    # `compose` tidies titles and texts once more, which changes neither.
    return replace(article, title=first.title)


def _links(named: Named) -> Iterable[Tag]:
    """The links of a page whose addresses may be those of its article's pages."""
    for tag in (*named.get("a", ()), *named.get("link", ())):
        if _NUMBERED.search(str(tag.get("href") or "")):
            yield tag


def _pages(own: str, links: Iterable[Tag]) -> dict[str, int]:
    """The other pages of the article at `own` among links: the number of each by its address, 0 for all in one."""
    found: dict[str, int] = {}
    wanted = _core(own)
    for tag in links:
        address = resolve(own, str(tag["href"]))
        if address is None:
            continue
        address = address.partition("#")[0]
        try:
            if _core(address) == wanted and page_number(address) not in (1, page_number(own)):
                found.setdefault(address, page_number(address))
        except ReadError:
            continue
    return found


def _core(url: str) -> str:
    """What of an address is the same in links to all pages of an article: they differ in scheme, `www.` and slash."""
    return canonical_url(url).partition("://")[2].removeprefix("www.").rstrip("/")
