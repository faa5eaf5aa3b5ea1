"""What a page says of itself in JSON-LD: headline, dates, publisher, whether it is free to read."""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bs4 import Tag

_NODE_LIMIT = 2_000
"""Nodes visited on one page: a real graph has dozens."""

# What leads from an article to others: lists of related news have headlines and dates too.
_OTHERS = frozenset({"itemListElement", "mentions", "citation", "isRelatedTo", "comment"})


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The statements of a page about its article; None or () where it makes none.

    `published` holds the stamps as written, the article's own before those of the page around it.
    """

    headline: str | None = None
    published: tuple[str, ...] = ()
    publisher: str | None = None
    free: bool | None = None
    is_article: bool = False


def read_linked_data(scripts: Iterable[Tag]) -> LinkedData:
    """Everything of use in the JSON-LD among a page's scripts. Blocks that are no JSON are passed over."""
    blocks = (tag.get_text() for tag in scripts if str(tag.get("type", "")).strip().lower() == "application/ld+json")
    nodes = [node for block in blocks for node in _nodes(block)]
    articles = [node for node in nodes if _is_a(node, ("Article", "BlogPosting", "Posting"))]
    pages = [node for node in nodes if _is_a(node, ("WebPage",))]
    stamps = [_text(node.get("datePublished")) for node in articles + pages]
    return LinkedData(
        headline=next(filter(None, (_text(node.get("headline")) for node in articles)), None),
        published=tuple(filter(None, stamps)),
        publisher=_publisher(articles, nodes),
        free=_free(articles),
        is_article=bool(articles),
    )


def _nodes(block: str) -> Iterator[Mapping[str, Any]]:
    """Every object of a block, outermost first. Iterative: what a page nests may be hostile."""
    try:
        queue = deque([json.loads(block, strict=False)])
    except (ValueError, RecursionError):
        return
    visited = 0
    while queue and visited < _NODE_LIMIT:
        item = queue.popleft()
        visited += 1
        if isinstance(item, dict):
            yield item
            queue.extend(value for key, value in item.items() if key not in _OTHERS and isinstance(value, dict | list))
        elif isinstance(item, list):
            queue.extend(value for value in item if isinstance(value, dict | list))


def _is_a(node: Mapping[str, Any], endings: tuple[str, ...]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(endings) for name in names)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _publisher(articles: list[Mapping[str, Any]], nodes: list[Mapping[str, Any]]) -> str | None:
    """The publisher's name, which a graph may keep in a node of its own and only point to."""
    named = {key: name for node in nodes if (key := _text(node.get("@id"))) and (name := _text(node.get("name")))}
    for article in articles:
        publisher = article.get("publisher")
        found = publisher[0] if isinstance(publisher, list) and publisher else publisher
        if isinstance(found, dict):
            name = _text(found.get("name")) or named.get(_text(found.get("@id")) or "")
            if name:
                return name
    return None


def _free(articles: list[Mapping[str, Any]]) -> bool | None:
    for article in articles:
        value = article.get("isAccessibleForFree")
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.strip().lower() in ("true", "false"):
            return value.strip().lower() == "true"
    return None
