"""What a page says of its article outside the body, taken before the page is cut: title, outlet, promises."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from bs4 import Tag

from scraper.read.address import host_of
from scraper.read.linked_data import LinkedData, read_linked_data
from scraper.read.outline import Named, classes, words

_TITLE_LIMIT = 300
_SHORTEST = 12
_ELLIPSIS = ("...", "…")
_SEPARATOR = re.compile(r"\s+(?:[-–—|»·:]|::)\s+")
_PAGE_OF_SEVERAL = re.compile(
    r"(?:\s+[-–—|])?\s+\(?(?:halaman|hal\.?|page)\s+(?:\d{1,2}(?:\s+(?:dari|of)\s+\d{1,2})?|all|semua)\)?(?=$|\s+[-–—|]\s)",
    re.I,
)
_PUBLISHED_CLASSES = frozenset({"published", "entry-date", "post-date"})


@dataclass(frozen=True, slots=True)
class Head:
    """The page's statements about itself. `meta` is keyed by lower-case name, property or itemprop.

    `times` holds what the `<time>` elements marked as publication say: sidebars are full of others.
    """

    meta: Mapping[str, str]
    data: LinkedData
    title_element: str
    h1: tuple[str, ...]
    subheadings: tuple[str, ...]
    times: tuple[str, ...]
    links: Mapping[str, str]


def read_head(named: Named) -> Head:
    """Everything that the reader needs to know before scripts and menus are cut away."""
    metas: dict[str, str] = {}
    for tag in named.get("meta", ()):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if isinstance(key, str) and isinstance(content, str) and content.strip():
            name = key.strip().lower()
            # Several robots tags add up; of everything else the first counts.
            metas[name] = (
                f"{metas[name]}, {content}" if name == "robots" and name in metas else metas.get(name, content)
            )
    times = [text for tag in named.get("time", ()) if _is_publication(tag) for text in _said_by(tag)]
    return Head(
        meta=metas,
        data=read_linked_data(named.get("script", ())),
        title_element="".join(_texts(named.get("title", ())[:1])),
        h1=_texts(named.get("h1", ())),
        subheadings=_texts([*named.get("h2", ()), *named.get("h3", ())]),
        times=tuple(times),
        links=_links(named),
    )


def title_of(head: Head, outlet: str | None) -> str | None:
    """The headline: JSON-LD, og:title, h1, then the title element, without the site's name at the end.

    A headline cut with an ellipsis gives way to a longer one that begins alike. Where a page has several h1 (the
    site's name, the rubric) or none, a heading that its title repeats is the headline, the longest of lesser ones.
    """
    social = head.meta.get("og:title", "")
    said = f"{social} {head.title_element}".lower()
    h1 = [text for text in head.h1 if _is_repeated(text, said)] or head.h1[: len(head.h1) == 1]
    lesser = sorted((text for text in head.subheadings if _is_repeated(text, said)), key=len, reverse=True)
    written = (head.data.headline or "", social, *h1, *lesser, head.title_element)
    candidates = [title for title in (_tidy(text, outlet) for text in written) if 0 < len(title) <= _TITLE_LIMIT]
    for candidate in candidates:
        if not candidate.endswith(_ELLIPSIS):
            return next((text for text in h1 if _is_rubric(candidate.removesuffix(text), candidate)), candidate)
        start = candidate.rstrip(".… ")
        whole = next((other for other in candidates if other.startswith(start) and not other.endswith(_ELLIPSIS)), None)
        if whole:
            return whole
    return candidates[0] if candidates else None


def outlet_of(head: Head, url: str | None) -> str | None:
    """The outlet's name: og:site_name, the publisher in JSON-LD, else the host."""
    name = head.meta.get("og:site_name") or head.data.publisher
    if name and not name.startswith("http"):
        return " ".join(unescape(name).split())
    return host_of(url) if url else None


def _is_rubric(before: str, title: str) -> bool:
    """Whether what stands before the printed headline in a title is one or two words of a rubric: *Musik - …*."""
    cut = _SEPARATOR.search(before)
    return before != title and cut is not None and cut.end() == len(before) and len(before[: cut.start()].split()) <= 2


def _is_repeated(heading: str, said: str) -> bool:
    return len(heading) >= _SHORTEST and heading.lower() in said


def _texts(tags: Sequence[Tag]) -> tuple[str, ...]:
    return tuple(filter(None, (tag.get_text(" ", strip=True) for tag in tags)))


def _is_publication(tag: Tag) -> bool:
    return tag.get("itemprop") == "datePublished" or any(name in _PUBLISHED_CLASSES for name in classes(tag))


def _said_by(tag: Tag) -> tuple[str, str]:
    return str(tag.get("datetime") or ""), tag.get_text(" ", strip=True)


def _links(named: Named) -> dict[str, str]:
    """The first address of each kind of `<link rel=…>`."""
    found: dict[str, str] = {}
    for tag in named.get("link", ()):
        address = tag.get("href")
        for rel in words(tag, "rel"):
            if isinstance(address, str) and address.strip():
                found.setdefault(rel.lower(), address.strip())
    return found


def _tidy(title: str, outlet: str | None) -> str:
    """A title without entities, line breaks or the site's name at its end or beginning."""
    title = " ".join(unescape(title).split())
    title = _PAGE_OF_SEVERAL.sub("", title)
    cuts = list(_SEPARATOR.finditer(title))
    if outlet and cuts and cuts[-1].start() and _names_site(title[cuts[-1].end() :], outlet):
        title = title[: cuts[-1].start()]
    if outlet and title.lower().startswith(outlet.lower() + ": "):
        title = title[len(outlet) + 2 :]
    return title.strip(" -–—|»·")


def _names_site(tail: str, outlet: str) -> bool:
    """Whether the end of a title is the site's name: *Kompas.com Regional* for *KOMPAS.com*, *Tribunnews.com*."""
    one, other = (re.sub(r"[^a-z0-9]", "", name.lower()) for name in (tail, outlet))
    return len(tail) <= 60 and bool(one and other) and (one in other or other in one)
