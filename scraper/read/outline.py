"""The page as a tree that has been cut to what may hold an article, with an index of its elements."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from scraper.errors import ReadError

TAG_LIMIT = 60_000
"""Opening angle brackets that a page may have; real pages have a few thousand."""
DEPTH_LIMIT = 1_000
"""How deep elements may be nested. Unclosed tags nest by the hundred, only an attack by the thousand."""

_NEVER_TEXT = (
    "script", "style", "noscript", "template", "iframe", "object", "svg", "canvas", "map", "select", "textarea",
    "button", "input", "nav", "footer", "dialog", "audio", "video",
)  # fmt: skip
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.I)
_START = 2_000
CELLS = frozenset({"td", "th"})
"""Cells of a table: read as one line with their row."""
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "td", "th", "time", "tt", "u", "var", "wbr",
})  # fmt: skip


Named = Mapping[str, Sequence[Tag]]


@dataclass(frozen=True, slots=True)
class Outline:
    """The elements in page order; lookups by `.class`, `#id` or `[itemprop=…]`; by `id()` of an element the
    characters of text beneath it, the block it stands in, and whether it stands in a link."""

    tags: Sequence[Tag]
    keyed: Mapping[str, Sequence[Tag]]
    size: Mapping[int, int]
    block: Mapping[int, Tag]
    linked: frozenset[int]


def parse(html: str) -> BeautifulSoup:
    """The tree of a page, by lxml. Raises ReadError for what is no page or would take long to read."""
    html = html.lstrip("\ufeff \t\r\n")
    if html.startswith("<?xml"):
        html = html[html.find(">") + 1 :].lstrip()
    if _FEED.search(html[:_START]) and "<html" not in html[:_START].lower():
        raise ReadError("bukan halaman HTML: umpan atau peta situs XML")
    brackets = html.count("<")
    if not brackets:
        raise ReadError("bukan halaman HTML")
    if brackets > TAG_LIMIT:
        raise ReadError(f"halaman terlalu rumit: {brackets} elemen, batasnya {TAG_LIMIT}")
    # Classes stay one string, as written: a tenth of the time of parsing goes into their lists.
    source = html.encode("utf-8", "replace")
    return BeautifulSoup(source, "lxml", from_encoding="utf-8", multi_valued_attributes=None)


def by_name(soup: BeautifulSoup) -> Named:
    """Every element of a page, in page order, by its name."""
    found: dict[str, list[Tag]] = {}
    for node in soup.descendants:
        if isinstance(node, Tag):
            found.setdefault(node.name, []).append(node)
    return found


def outline(soup: BeautifulSoup, named: Named) -> Outline:
    """Cut what never is an article's text and index the rest. Raises ReadError for a page nested without end."""
    for name in _NEVER_TEXT:
        for tag in named.get(name, ()):
            if not is_cut(tag):
                tag.decompose()
    nodes = list(soup.descendants)
    tags = [node for node in nodes if isinstance(node, Tag)]
    keyed: dict[str, list[Tag]] = {}
    depth: dict[int, int] = {id(soup): 0}
    block: dict[int, Tag] = {id(soup): soup}
    linked: set[int] = set()
    for tag in tags:
        above = id(tag.parent)
        depth[id(tag)] = depth[above] + 1
        block[id(tag)] = block[above] if is_inline(tag) else tag
        if tag.name == "a" or above in linked:
            linked.add(id(tag))
        for key in keys(tag):
            keyed.setdefault(key, []).append(tag)
    if max(depth.values()) > DEPTH_LIMIT:
        raise ReadError(f"halaman terlalu rumit: elemen bersarang lebih dari {DEPTH_LIMIT} lapis")
    return Outline(tags, keyed, _sizes(soup, tags, nodes), block, frozenset(linked))


def is_cut(node: PageElement) -> bool:
    """Whether an element or a string was removed from the tree.

    `Tag.decomposed` would say so too, but of an element that is still there it searches everything beneath.
    """
    return "parent" not in vars(node)


def is_inline(tag: Tag) -> bool:
    """Whether an element stands within a line of text: a table's cells do in their row, Word's own (`o:p`) too."""
    return tag.name in _INLINE or ":" in tag.name


def is_text(node: object) -> TypeGuard[NavigableString]:
    """Whether a node is printed text, not a comment or a declaration."""
    return type(node) is NavigableString


def classes(tag: Tag) -> list[str]:
    """The classes of an element, in its own order."""
    return words(tag, "class")


def words(tag: Tag, attribute: str) -> list[str]:
    """The words of an attribute like `class` or `rel`, in its own order."""
    value = tag.get(attribute)
    return value.split() if isinstance(value, str) else []


def keys(tag: Tag) -> list[str]:
    """What the platform table may call an element by: `.class`, `#id`, `[itemprop=…]`."""
    found = [f".{name}" for name in classes(tag)]
    name, role = tag.get("id"), tag.get("itemprop")
    if isinstance(name, str):
        found.append(f"#{name}")
    if isinstance(role, str):
        found.append(f"[itemprop={role}]")
    return found


def _sizes(soup: BeautifulSoup, tags: Sequence[Tag], nodes: Sequence[PageElement]) -> dict[int, int]:
    size = dict.fromkeys((id(soup), *map(id, tags)), 0)
    for node in nodes:
        if is_text(node):
            size[id(node.parent)] += len(node.strip())
    for tag in reversed(tags):
        size[id(tag.parent)] += size[id(tag)]
    return size
