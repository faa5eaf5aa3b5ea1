"""What stands around the body: the lines under the headline, the lead picture's caption."""

import re
from collections.abc import Iterator
from itertools import islice

from bs4 import Tag
from bs4.element import PageElement

from scraper.read.body import Paragraph, is_caption
from scraper.read.outline import Outline, is_cut, is_text
from scraper.read.platforms import Platform

_NEAR = 400
"""Nodes of the tree between headline and body, at most."""
_ABOVE = 80
"""Nodes looked at above the body where no headline is found."""
_OVER = 12
"""Nodes looked at above the headline."""
_FIRST = 12
"""Nodes at the start of the body that may still be the byline."""
_TITLES = frozenset({"h1", "h2", "h3"})
_CAPTION_LIMIT = 600
_LINE_LIMIT = 110


def byline_of(content: Tag, title: str | None, page: Outline) -> list[str]:
    """The short lines between headline and body and at the body's start, where the date of a report is printed, and
    those just above the headline.

    Where no headline is found, the lines above the body, the nearest first: a site's own date stands at the top.
    """
    heading = _heading(content, title, page)
    under = _under(heading, content)
    nodes = list(_above(content, _ABOVE)) if under is None else under
    over = _above(heading, _OVER) if heading is not None else ()
    around = (*nodes, *islice(content.descendants, _FIRST), *over)
    lines = [line for node in around for line in _printed(node, page)]
    return [part for line in lines for part in (line, *re.split(r"\s*[|•·]\s*", line)[:-1])]


def _printed(node: PageElement, page: Outline) -> Iterator[str]:
    """What a node prints, if it is short; of a `<time>` also the machine's date."""
    if not isinstance(node, Tag):
        if is_text(node) and str(node).strip():
            yield str(node).strip()
        return
    stamp = node.get("datetime") if node.name == "time" else None
    if isinstance(stamp, str):
        yield stamp
    # A date is often set in several inline pieces: the block's text reads them together.
    if 0 < page.size.get(id(node), 0) <= _LINE_LIMIT:
        yield node.get_text(" ", strip=True)


def captions_before(content: Tag, platform: Platform, title: str | None, page: Outline) -> list[Paragraph]:
    """The captions between headline and body: the lead picture often stands outside the body."""
    under = _under(_heading(content, title, page), content)
    around = list(_above(content, _ABOVE))[::-1] if under is None else under
    taken: set[int] = set()
    found: list[Paragraph] = []
    for node in around:
        if not isinstance(node, Tag):
            continue
        within = id(node.parent) in taken
        if within or (is_caption(node, platform) and page.size[id(node)] <= _CAPTION_LIMIT):
            taken.add(id(node))
        if id(node) in taken and not within:
            text = node.get_text(" ", strip=True)
            # An alternative text that only says the headline again is no caption.
            if title is None or text.casefold() != title.casefold():
                found.append(("caption", text))
    return found


def _under(heading: Tag | None, content: Tag) -> list[PageElement] | None:
    """The nodes from the headline to the body, or to some way below it where it stands in the body."""
    if heading is None:
        return None
    own = {id(node) for node in heading.descendants}
    nodes: list[PageElement] = []
    for node in islice(heading.next_elements, _NEAR):
        if node is content:
            return nodes
        if id(node) not in own:
            nodes.append(node)
    return nodes[:_ABOVE] if content in heading.parents else None


def _above(tag: Tag, most: int) -> Iterator[PageElement]:
    """The nodes above an element, the nearest first."""
    around = {id(parent) for parent in tag.parents}
    return islice((node for node in tag.previous_elements if id(node) not in around), most)


def _heading(content: Tag, title: str | None, page: Outline) -> Tag | None:
    """The last heading before the body that is the title."""
    if not title:
        return None
    found, wanted = None, title.casefold()
    for tag in page.tags:
        if tag is content:
            break
        if tag.name in _TITLES and not is_cut(tag) and tag.get_text(" ", strip=True).casefold() == wanted:
            found = tag
    return found
