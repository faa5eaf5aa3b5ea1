"""Where the body of an article stands in a page."""

import re
from collections.abc import Iterator

from bs4 import Tag

from scraper.read.furniture import is_furniture, is_hidden
from scraper.read.outline import Outline, is_cut, is_text
from scraper.read.platforms import PLATFORMS, Platform

BODY_MINIMUM = 150
"""Characters of body below which a page holds no article: shorter are teasers, captions of albums, notices."""

GENERIC = Platform("generic", content=())
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "h2", "h3", "h4", "ul", "ol", "tr", "tbody"})
_SENTENCE = 25
_GO_ON = re.compile(
    r"^\W*(?:(?:baca|lihat) )?(?:selengkapnya|lebih lanjut|read more|continue reading|lanjut baca)\W*$", re.I
)
_TEASERS = 3
# An element that holds this much of its surroundings is the surroundings, whatever its class says.
_FRAME_SHARE = 0.4


def candidates(page: Outline) -> Iterator[tuple[Tag, Platform]]:
    """Elements that may hold the body, the likeliest first: by the platforms' own marks, then by density."""
    for platform in PLATFORMS:
        if platform.marks and not any(key in page.keyed for key in platform.marks):
            continue
        for key in platform.content:
            found = max(page.keyed.get(key, ()), key=lambda tag: page.size[id(tag)], default=None)
            if found is not None and page.size[id(found)] >= BODY_MINIMUM:
                yield found, platform
    densest = _densest(page)
    if densest is not None:
        yield densest, GENERIC


def cut_furniture(content: Tag, platform: Platform, page: Outline) -> None:
    """Remove from the body what the platform or the looks of an element call furniture, and what no reader sees."""
    whole = page.size[id(content)]
    dropped = {id(tag) for key in platform.drop for tag in page.keyed.get(key, ())}
    for tag in content.find_all(True):
        if is_cut(tag) or page.size[id(tag)] > whole * _FRAME_SHARE:
            continue
        if id(tag) in dropped or is_hidden(tag) or is_furniture(tag):
            tag.decompose()


def is_teaser_list(content: Tag) -> bool:
    """Whether an element holds the first words of several articles, each with a link to go on reading."""
    return sum(bool(_GO_ON.match(link.get_text(" ", strip=True))) for link in content.find_all("a")) >= _TEASERS


def _densest(page: Outline) -> Tag | None:
    """The element whose paragraphs hold the most text outside links.

    A string counts for the element that its paragraph stands in, and half for the one around that, so that
    paragraphs wrapped one by one still add up.
    """
    score: dict[int, float] = {}
    owner: dict[int, Tag] = {}
    furniture = _within_furniture(page)
    for tag in page.tags:
        if is_cut(tag) or id(tag) in furniture:
            continue
        text = sum(len(child.strip()) for child in tag.children if is_text(child))
        if text < _SENTENCE and not (text and id(tag) in page.linked):
            continue
        block = page.block[id(tag)]
        weight = -text if id(tag) in page.linked else text
        holder = block.parent if _is_paragraph(block) else block
        for element, share in ((holder, 1.0), (holder.parent if holder else None, 0.5)):
            if element is not None:
                score[id(element)] = score.get(id(element), 0.0) + weight * share
                owner[id(element)] = element
    best = max(score, key=lambda key: score[key], default=None)
    return owner[best] if best is not None and score[best] >= BODY_MINIMUM else None


def _is_paragraph(block: Tag) -> bool:
    """Whether a block is one paragraph of something larger: by its name, or as a div without a line break."""
    return block.name in _PARAGRAPHS or (block.name == "div" and block.find("br", recursive=False) is None)


def _within_furniture(page: Outline) -> frozenset[int]:
    """Every element in a menu, a sidebar, a comment section and the like, by `id()`."""
    whole = page.size[id(page.tags[0])] if page.tags else 0
    found: set[int] = set()
    for tag in page.tags:
        if is_cut(tag):
            continue
        if id(tag.parent) in found or (is_furniture(tag) and page.size[id(tag)] <= whole * _FRAME_SHARE):
            found.add(id(tag))
    return frozenset(found)
